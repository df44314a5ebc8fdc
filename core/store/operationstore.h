// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/domain/operation.h"

namespace pc {

// What a list of the history shows: every state that an operation has had, latest first.
struct HistoryQuery
{
    HistoryQuery() = default;
    QString text;                           // each word a fragment of customer's name or UID, order, reason, id, token, request id, person,
                                            // kind or values
    std::optional<CustomerUid> customer;
    std::optional<QString> group;           // of staff's book, whose customers are meant; empty text: of those in none
    std::optional<OrderId> order;
    QStringList kinds;                      // empty: all
    OperationId undoes;                     // takes back this one; empty: all
    QString person;                         // asked or approved; empty: all
    QList<OperationState> states;           // empty: all
    QDateTime from, to;                     // UTC, of the step; `from` is within, `to` is not; invalid: open
    bool latestOnly = true;                 // one row per operation, its present state; else one row per step
    friend bool operator==(const HistoryQuery &, const HistoryQuery &) = default;
};

struct HistoryWindow
{
    qint64 first = 0, total = 0;
    QList<OperationRecord> rows;            // as the operation stood at that step
};

// The table behind the journal of writes, and its history, which only grows: the database itself refuses to change or delete
// a step. A facade that any thread may call. Errors: the Storage… kinds.
class OperationStore
{
public:
    virtual ~OperationStore() = default;

    // Inserts or replaces by id and appends a step to the history, in one transaction. Answers when the record is on the disk
    // itself (synchronous=FULL): it survives a power cut.
    [[nodiscard]] virtual Async<Done> put(OperationRecord record) = 0;
    [[nodiscard]] virtual Async<Done> putAll(QList<OperationRecord> records) = 0;           // all or none

    // Every operation in a state that is not final, oldest first.
    [[nodiscard]] virtual Async<QList<OperationRecord>> unfinished() = 0;
    [[nodiscard]] virtual Async<OperationRecord> operation(OperationId id) = 0;             // NotFound
    [[nodiscard]] virtual Async<QList<OperationRecord>> plan(PlanId id) = 0;                // by row

    [[nodiscard]] virtual Async<HistoryWindow> history(HistoryQuery query, qint64 first, int count) = 0;
    [[nodiscard]] virtual Async<QStringList> people() = 0;                                         // who stands in the history

    // Operations as they stand now, latest first. The text is one of HistoryQuery; empty: all.
    [[nodiscard]] virtual Async<QList<OperationRecord>> find(QString text, int limit) = 0;
};

} // namespace pc

Q_DECLARE_METATYPE(pc::HistoryQuery)
