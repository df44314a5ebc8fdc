// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/operationstore.h"
#include "tests/support/fakepartnercloud.h"
#include <algorithm>
#include <mutex>

namespace pc {

// A journal in memory that remembers every state it was given. It may fail, or end as a program does that is killed.
class FakeOperationStore final : public OperationStore
{
public:
    explicit FakeOperationStore(const FakePartnerCloud *cloud) : m_cloud(cloud) {}

    Async<Done> put(OperationRecord record) override { return putAll({record}); }
    Async<Done> putAll(QList<OperationRecord> records) override
    {
        const std::scoped_lock lock(m_mutex);
        if (m_failing)
            return ready<Done>(failure(*m_failing));
        if (m_putsLeft == 0)
            return never();
        for (const OperationRecord &record : records)
            keep(record);
        if (m_putsLeft > 0 && --m_putsLeft == 0)
            return never(); // on the disk, and then the power went
        return ready<Done>(Done());
    }
    Async<QList<OperationRecord>> unfinished() override
    {
        const std::scoped_lock lock(m_mutex);
        if (m_failing)
            return ready<QList<OperationRecord>>(failure(*m_failing));
        return ready<QList<OperationRecord>>(matching([](const OperationRecord &r) { return !isFinal(r.state); }));
    }
    Async<OperationRecord> operation(OperationId id) override
    {
        const QList<OperationRecord> all = records();
        const auto found = std::find_if(all.cbegin(), all.cend(), [&id](const OperationRecord &r) { return r.id == id; });
        return found == all.cend() ? ready<OperationRecord>(failure(ApiError::Kind::NotFound)) : ready<OperationRecord>(*found);
    }
    Async<QList<OperationRecord>> plan(PlanId id) override
    {
        const std::scoped_lock lock(m_mutex);
        QList<OperationRecord> rows = matching([&id](const OperationRecord &r) { return r.plan == id; });
        std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.row < b.row; });
        return ready<QList<OperationRecord>>(rows);
    }
    Async<HistoryWindow> history(HistoryQuery query, qint64, int) override // of the query: what takes an operation back
    {
        const std::scoped_lock lock(m_mutex);
        HistoryWindow window;
        window.rows = matching([&query](const OperationRecord &r) { return !query.undoes.isEmpty() && r.undoes == query.undoes; });
        window.total = window.rows.size();
        return ready<HistoryWindow>(window);
    }
    Async<QStringList> people() override { return ready<QStringList>(QStringList()); }
    Async<QList<OperationRecord>> find(QString, int) override { return ready<QList<OperationRecord>>(records()); }

    void setFailing(std::optional<ApiError> error) { const std::scoped_lock lock(m_mutex); m_failing = std::move(error); }
    void dieAfter(int puts) { const std::scoped_lock lock(m_mutex); m_putsLeft = puts; }    // -1: lives
    [[nodiscard]] bool isDead() const { const std::scoped_lock lock(m_mutex); return m_putsLeft == 0; }
    [[nodiscard]] QList<OperationRecord> records() const { const std::scoped_lock lock(m_mutex); return m_records; }
    [[nodiscard]] OperationRecord last() const { const std::scoped_lock lock(m_mutex); return m_records.isEmpty() ? OperationRecord() : m_records.last(); }
    [[nodiscard]] QList<OperationState> states() const { const std::scoped_lock lock(m_mutex); return m_states; }
    [[nodiscard]] int callsWhenSending() const { const std::scoped_lock lock(m_mutex); return m_callsWhenSending; }

private:
    void keep(const OperationRecord &record)
    {
        m_states.append(record.state);
        if (record.state == OperationState::Sending)
            m_callsWhenSending = m_cloud->count(record.kind);
        m_records.removeIf([&record](const OperationRecord &r) { return r.id == record.id; });
        m_records.append(record);
    }
    template<typename Fn>
    [[nodiscard]] QList<OperationRecord> matching(Fn fn) const
    {
        QList<OperationRecord> found;
        std::copy_if(m_records.cbegin(), m_records.cend(), std::back_inserter(found), fn);
        return found;
    }
    Async<Done> never()
    {
        m_unanswered.append(Settler<Done>());
        return m_unanswered.last().future();
    }

    const FakePartnerCloud *m_cloud;
    mutable std::mutex m_mutex;
    std::optional<ApiError> m_failing;
    int m_putsLeft = -1;
    QList<Settler<Done>> m_unanswered;
    QList<OperationRecord> m_records;       // last changed last
    QList<OperationState> m_states;
    int m_callsWhenSending = -1;
};

} // namespace pc
