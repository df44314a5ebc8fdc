// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/quotastore.h"

namespace pc {

// Quotas in memory for tests of models and pages. Filters and sorts by what tests ask for: text, scope, show, name, available,
// day of zero; fails when told to.
class FakeQuotaStore final : public QuotaStore
{
public:
    using QuotaStore::QuotaStore;

    // A customer with 10,000.00 CNY, `available` of it left, read at `readAt`.
    static QuotaRow sample(int number, const char *available, const QDateTime &readAt = QDateTime(QDate(2026, 1, 15), QTime(7, 55), Qt::UTC));
    QuotaRow &add(const QuotaRow &row);
    [[nodiscard]] QuotaRow *find(const CustomerUid &uid);
    void tell(const QList<CustomerUid> &uids = {}) { Q_EMIT changed(uids); }

    std::optional<ApiError> failReads, failWrites;
    QList<QuotaRow> rows;
    QList<QuotaTotals> sums;
    QHash<CustomerUid, QList<QuotaSample>> history;
    DatasetState state;
    QuotaQuery lastQuery;
    int reads = 0;

    Async<QuotaWindow> read(QuotaQuery query, qint64 first, int count) override;
    Async<QuotaRow> quota(CustomerUid uid) override;
    Async<QList<QuotaTotals>> totals(QuotaQuery query) override;
    Async<QList<QuotaSample>> samples(CustomerUid uid, QDateTime from) override;
    Async<DatasetState> datasetState() override;
    Async<Done> put(QList<QuotaFacts> facts) override;
    Async<Done> finishPass(QDateTime completedAt) override;
    Async<QList<CustomerUid>> stale(QDateTime before, QList<CustomerUid> first, int limit) override;
};

} // namespace pc
