// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/operationstore.h"

namespace pc {

// A history in memory for tests of models and pages; answers at once. Filters by text, customer, order, kind, state and person.
class FakeHistory final : public OperationStore
{
public:
    QList<OperationRecord> rows;            // latest first
    std::optional<ApiError> failReads;
    HistoryQuery lastQuery;
    int largestRead = 0;
    QList<OperationRecord> kept;            // what was put, in order

    static OperationRecord sample(int number);          // "op-1" …, quota of "Company 1" raised to number thousand CNY
    void addMany(int count);

    Async<Done> put(OperationRecord record) override;
    Async<Done> putAll(QList<OperationRecord> records) override;
    Async<QList<OperationRecord>> unfinished() override { return ready<QList<OperationRecord>>(QList<OperationRecord>()); }
    Async<OperationRecord> operation(OperationId id) override;
    Async<QList<OperationRecord>> plan(PlanId id) override;
    Async<HistoryWindow> history(HistoryQuery query, qint64 first, int count) override;
    Async<QStringList> people() override;
    Async<QList<OperationRecord>> find(QString text, int limit) override;

private:
    [[nodiscard]] QList<OperationRecord> matching(const HistoryQuery &query) const;
};

} // namespace pc
