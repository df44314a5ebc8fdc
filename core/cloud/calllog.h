// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/domain/callrecord.h"
#include <QObject>

namespace pc {

struct CallFilter
{
    CallFilter() = default;
    QString text;                       // fragment of request id, correlation id, action, code, customer or person; case does not count
    std::optional<CustomerUid> customer;
    bool failedOnly = false;
    friend bool operator==(const CallFilter &, const CallFilter &) = default;
};

// Every HTTP exchange with a cloud, redacted before it gets here. Bounded in memory and on disk (oldest go first), kept over
// restarts. Any thread may call; recorded() is emitted on the thread this object lives on.
class CallLog : public QObject
{
    Q_OBJECT
public:
    struct Limits
    {
        int records = 5000;             // held in memory
        qint64 bytesOnDisk = 16 * 1024 * 1024;
    };

    static constexpr qsizetype kAnswerBytes = 16 * 1024;    // kept of an answer; give at least one more of a longer one

    // `folder` is made when missing; empty: memory only. A folder that cannot be written is reported by storageError().
    CallLog(QString folder, Limits limits, QObject *parent = nullptr);
    ~CallLog() override;

    void add(CallRecord record);        // numbers it
    // Newest first, from memory and then from disk, at most `limit`. Never blocks the caller.
    [[nodiscard]] Async<QList<CallRecord>> find(CallFilter filter, int limit) const;
    [[nodiscard]] std::optional<ApiError> storageError() const;

Q_SIGNALS:
    void recorded(const pc::CallRecord &record);

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
};

} // namespace pc
