// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/operations/journal.h"
#include <QHash>

namespace pc {

// A plan as the journal's worker runs it: which of its operations wait for their turn, and how all of them stand.
class JournalPlan
{
public:
    JournalPlan() = default;
    JournalPlan(PlanId id, QString title, const QDateTime &startedAt, bool isPaused);

    void take(const OperationRecord &operation);            // a row, or a step of it
    void queue(const OperationId &id) { m_queue.append(id); }   // its turn comes, in the order of these calls
    void queueFirst(const OperationId &id) { m_queue.prepend(id); }
    [[nodiscard]] std::optional<OperationId> next();        // nothing while paused, or when there is none
    void setPaused(bool isPaused) { m_isPaused = isPaused; }

    [[nodiscard]] PlanProgress progress() const;
    [[nodiscard]] QList<OperationId> inState(OperationState state) const;   // by row

private:
    struct Row { int number = 0; OperationState state = OperationState::Draft; bool isOver = false; };

    PlanProgress m_base;
    int m_over = 0;                                         // rows that do not move any more
    bool m_isPaused = false;
    QHash<OperationId, Row> m_rows;
    QList<OperationId> m_queue;
};

} // namespace pc
