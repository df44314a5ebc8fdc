// SPDX-License-Identifier: Apache-2.0
#include "core/operations/journalplan.h"
#include "core/operations/journalrecord.h"
#include <algorithm>

namespace pc {

using State = OperationState;

JournalPlan::JournalPlan(PlanId id, QString title, const QDateTime &startedAt, bool isPaused) : m_isPaused(isPaused)
{
    m_base.id = std::move(id);
    m_base.title = std::move(title);
    m_base.startedAt = startedAt;
}

static void count(PlanProgress &progress, State state, int by)
{
    switch (state) {
    case State::Succeeded: progress.succeeded += by; break;
    case State::Failed: progress.failed += by; break;
    case State::Withdrawn: progress.withdrawn += by; break;
    case State::Unknown:
    case State::Checking:
    case State::SafeToResend: progress.unknown += by; break;
    default: break;
    }
}

void JournalPlan::take(const OperationRecord &operation)
{
    const auto known = m_rows.constFind(operation.id);
    if (known == m_rows.cend()) {
        ++m_base.total;
    } else {
        count(m_base, known->state, -1);
        m_over -= known->isOver;
    }
    const bool isOver = isFinal(operation.state) || isLeftUndecided(operation);
    count(m_base, operation.state, 1);
    m_over += isOver;
    m_rows.insert(operation.id, Row{operation.row, operation.state, isOver});
}

std::optional<OperationId> JournalPlan::next()
{
    while (!m_isPaused && !m_queue.isEmpty()) {
        const OperationId id = m_queue.takeFirst();
        if (!isFinal(m_rows.value(id).state)) // else withdrawn while it waited
            return id;
    }
    return std::nullopt;
}

PlanProgress JournalPlan::progress() const
{
    PlanProgress progress = m_base;
    progress.state = m_over == m_base.total ? PlanProgress::State::Done : m_isPaused ? PlanProgress::State::Paused : PlanProgress::State::Running;
    return progress;
}

QList<OperationId> JournalPlan::inState(State state) const
{
    QList<std::pair<int, OperationId>> found;
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row) {
        if (row->state == state)
            found.append({row->number, row.key()});
    }
    std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<OperationId> ids;
    for (const auto &[number, id] : std::as_const(found))
        ids.append(id);
    return ids;
}

} // namespace pc
