// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/calllog.h"
#include "core/cloud/calllogfiles.h"
#include <QThreadPool>
#include <deque>
#include <mutex>

namespace pc {

static constexpr qsizetype kRequestBytes = 8 * 1024;
static constexpr qsizetype kMemoryBytes = 32 * 1024 * 1024;

struct CallLog::Shared
{
    Shared(QString folder, Limits logLimits) : limits(logLimits), files(std::move(folder), logLimits.bytesOnDisk) { writer.setMaxThreadCount(1); }

    const Limits limits;
    mutable std::mutex mutex;           // guards everything but the files
    std::deque<CallRecord> records;     // oldest first
    QList<CallRecord> unwritten;        // the writer takes all of them at once
    qsizetype bytes = 0;
    qint64 lastNumber = 0;
    std::optional<ApiError> error;

    CallLogFiles files;                 // on the writer's thread only, after the constructor
    QThreadPool writer;                 // one thread: lines stay in order; last member, so that it ends first

    // On the writer's thread. While it writes, further records gather, so that a busy minute costs few writes.
    void writeDown()
    {
        QList<CallRecord> batch;
        {
            const std::lock_guard lock(mutex);
            batch.swap(unwritten);
        }
        std::optional<ApiError> problem = files.append(batch);
        const std::lock_guard lock(mutex);
        error = std::move(problem);
    }
};

static qsizetype sizeOf(const CallRecord &record)
{
    return record.request.size() + record.answer.size() + 512;
}

// `all`: how long it was, of which `bytes` may be the beginning.
static QByteArray cut(const QByteArray &bytes, qsizetype limit, qsizetype all)
{
    return bytes.size() <= limit ? bytes : bytes.left(limit) + "… (" + QByteArray::number(std::max(bytes.size(), all)) + " bytes)";
}

CallLog::CallLog(QString folder, Limits limits, QObject *parent) : QObject(parent), m_shared(std::make_shared<Shared>(std::move(folder), limits))
{
    m_shared->error = m_shared->files.open();
    m_shared->lastNumber = m_shared->files.lastNumber();
}

CallLog::~CallLog()
{
    m_shared->writer.waitForDone();
}

void CallLog::add(CallRecord record)
{
    record.request = cut(record.request, kRequestBytes, 0);
    record.answer = cut(record.answer, kAnswerBytes, record.answerBytes);
    {
        const std::lock_guard lock(m_shared->mutex);
        record.number = ++m_shared->lastNumber;
        m_shared->records.push_back(record);
        m_shared->bytes += sizeOf(record);
        while (!m_shared->records.empty() && (int(m_shared->records.size()) > m_shared->limits.records || m_shared->bytes > kMemoryBytes)) {
            m_shared->bytes -= sizeOf(m_shared->records.front());
            m_shared->records.pop_front();
        }
        if (m_shared->files.isWanted()) {
            m_shared->unwritten.append(record);
            if (m_shared->unwritten.size() == 1)
                m_shared->writer.start([shared = m_shared.get()] { shared->writeDown(); });
        }
    }
    QMetaObject::invokeMethod(this, [this, record] { Q_EMIT recorded(record); }, Qt::QueuedConnection);
}

static bool matches(const CallRecord &record, const CallFilter &filter)
{
    if (filter.customer && record.customer != *filter.customer)
        return false;
    if (filter.failedOnly && record.errorKind.isEmpty())
        return false;
    if (filter.text.isEmpty())
        return true;
    const auto has = [&filter](const QString &field) { return field.contains(filter.text, Qt::CaseInsensitive); };
    return has(record.requestId) || has(record.correlationId) || has(record.action) || has(record.code) || has(record.customer.text())
        || has(record.person);
}

Async<QList<CallRecord>> CallLog::find(CallFilter filter, int limit) const
{
    const Settler<QList<CallRecord>> settle;
    m_shared->writer.start([shared = m_shared.get(), settle, filter = std::move(filter), limit] {
        QList<CallRecord> found;
        qint64 below = 0; // what is in memory need not be read again
        {
            const std::lock_guard lock(shared->mutex);
            for (auto record = shared->records.crbegin(); record != shared->records.crend() && found.size() < limit; ++record) {
                if (matches(*record, filter))
                    found << *record;
            }
            below = shared->records.empty() ? shared->lastNumber + 1 : shared->records.front().number;
        }
        if (found.size() < limit)
            found << shared->files.read(below, limit - int(found.size()), [&filter](const CallRecord &record) { return matches(record, filter); });
        settle(found);
    });
    return settle.future();
}

std::optional<ApiError> CallLog::storageError() const
{
    const std::lock_guard lock(m_shared->mutex);
    return m_shared->error;
}

} // namespace pc
