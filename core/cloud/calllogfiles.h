// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/apierror.h"
#include "core/domain/callrecord.h"
#include <QFile>
#include <functional>
#include <memory>

namespace pc {

// The call log on disk: JSON lines in a few files that are dropped oldest first, readable by their owner only. Not for
// several threads at once.
class CallLogFiles
{
public:
    CallLogFiles(QString folder, qint64 bytes);

    [[nodiscard]] bool isWanted() const { return !m_folder.isEmpty(); }
    [[nodiscard]] std::optional<ApiError> open();           // makes the folder; what keeps it from being written
    [[nodiscard]] qint64 lastNumber() const;                // of the newest record on disk
    [[nodiscard]] std::optional<ApiError> append(const QList<CallRecord> &records);  // on disk when it returns

    // Newest first, numbers below `below`, at most `limit` that pass.
    [[nodiscard]] QList<CallRecord> read(qint64 below, int limit, const std::function<bool(const CallRecord &)> &passes) const;

private:
    [[nodiscard]] QStringList files() const;                // names, oldest first
    [[nodiscard]] std::optional<ApiError> openFile(qint64 firstNumber);
    [[nodiscard]] std::optional<ApiError> append(const CallRecord &record);     // into the buffer
    [[nodiscard]] ApiError writeError();
    void dropOldest();

    QString m_folder;
    qint64 m_bytes;
    std::unique_ptr<QFile> m_file;
    qint64 m_fileBytes = 0;         // of m_file, what is still buffered included
};

} // namespace pc
