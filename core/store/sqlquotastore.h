// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/quotastore.h"

namespace pc {

class StoreReader;
class StoreWriter;

// QuotaStore over the two workers, which outlive it. Answers are worked out on their threads.
class SqlQuotaStore final : public QuotaStore
{
    Q_OBJECT
public:
    SqlQuotaStore(StoreWriter *writer, StoreReader *reader, QObject *parent = nullptr);

    [[nodiscard]] Async<QuotaWindow> read(QuotaQuery query, qint64 first, int count) override;
    [[nodiscard]] Async<QuotaRow> quota(CustomerUid uid) override;
    [[nodiscard]] Async<QList<QuotaTotals>> totals(QuotaQuery query) override;
    [[nodiscard]] Async<QList<QuotaSample>> samples(CustomerUid uid, QDateTime from) override;
    [[nodiscard]] Async<DatasetState> datasetState() override;
    [[nodiscard]] Async<Done> put(QList<QuotaFacts> facts) override;
    [[nodiscard]] Async<Done> finishPass(QDateTime completedAt) override;
    [[nodiscard]] Async<QList<CustomerUid>> stale(QDateTime before, QList<CustomerUid> first, int limit) override;

private:
    StoreWriter *m_writer;
    StoreReader *m_reader;
};

} // namespace pc
