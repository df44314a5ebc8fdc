// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/accesskey.h"
#include "core/base/async.h"
#include "core/base/clock.h"
#include "core/base/identifiers.h"
#include "core/cloud/partnercloud.h"
#include <QHash>
#include <QObject>
#include <optional>
#include <stop_token>

namespace pc {

// AssumeRole credentials per customer: in memory only, reused until shortly before they expire, overwritten when dropped.
// Lives on the sessions thread; neither cloud nor clock is owned.
class RoleCredentials : public QObject
{
    Q_OBJECT
public:
    // `sessionName` is the label in the customer's audit log: at most 32 of letters, digits and . @ - _
    RoleCredentials(PartnerCloud *cloud, Clock *clock, QString sessionName, QObject *parent);
    ~RoleCredentials() override;

    // Callers that come while the first one's call is under way share its answer.
    [[nodiscard]] Async<AccessKey> of(const CustomerUid &customer, const QString &correlationId);
    // Whether of() would answer without a call.
    [[nodiscard]] bool isHeld(const CustomerUid &customer) const;
    void drop(const CustomerUid &customer);     // a call under way is stopped, its answer forgotten
    void dropAll();

private:
    struct Held
    {
        std::optional<AccessKey> key;           // empty while the call is under way
        Async<AccessKey> call;
        std::stop_source stop;
        quint64 number = 0;
    };
    [[nodiscard]] bool isFresh(const AccessKey &key) const;
    void keep(const CustomerUid &customer, quint64 number, const Result<AccessKey> &answer);

    PartnerCloud *m_cloud;
    Clock *m_clock;
    QString m_sessionName;
    QHash<CustomerUid, Held> m_held;
    quint64 m_calls = 0;
};

// "pc-" and what the vendor's rules leave of the person's account name: letters, digits and . @ - _, 32 in all.
[[nodiscard]] QString roleSessionName(const QString &person);

} // namespace pc
