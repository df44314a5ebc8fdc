// SPDX-License-Identifier: Apache-2.0
#include "core/store/sqlquotastore.h"
#include "core/store/datasetrows.h"
#include "core/store/quotarows.h"
#include "core/store/storereader.h"
#include "core/store/storewriter.h"

namespace pc {

static QString quotasDataset()
{
    return QStringLiteral("quotas");
}

SqlQuotaStore::SqlQuotaStore(StoreWriter *writer, StoreReader *reader, QObject *parent)
    : QuotaStore(parent), m_writer(writer), m_reader(reader)
{
    connect(writer, &StoreWriter::quotasChanged, this, &QuotaStore::changed, Qt::QueuedConnection);
    connect(writer, &StoreWriter::customersChanged, this, &QuotaStore::changed, Qt::QueuedConnection); // they stand in the rows
}

Async<QuotaWindow> SqlQuotaStore::read(QuotaQuery query, qint64 first, int count)
{
    return runOnStore<QuotaWindow>(m_reader, [query = std::move(query), first, count](StoreReader &reader) {
        return reader.quotas().read(reader.db(), query, first, count);
    });
}

Async<QuotaRow> SqlQuotaStore::quota(CustomerUid uid)
{
    return runOnStore<QuotaRow>(m_reader, [uid = std::move(uid)](StoreReader &reader) -> Result<QuotaRow> {
        Statement find(reader.db(), QStringLiteral("SELECT %1 FROM %2 WHERE uid=?").arg(quotaColumns(), quotaTables()));
        find.run(uid.text());
        if (!find.next())
            return failure(ApiError::Kind::NotFound);
        return quotaAt(find);
    });
}

Async<QList<QuotaTotals>> SqlQuotaStore::totals(QuotaQuery query)
{
    return runOnStore<QList<QuotaTotals>>(m_reader, [query = std::move(query)](StoreReader &reader) {
        return reader.quotas().totals(reader.db(), query);
    });
}

Async<QList<QuotaSample>> SqlQuotaStore::samples(CustomerUid uid, QDateTime from)
{
    return runOnStore<QList<QuotaSample>>(m_reader, [uid = std::move(uid), from](StoreReader &reader) -> Result<QList<QuotaSample>> {
        Statement find(reader.db(), QStringLiteral("SELECT id FROM customer WHERE uid=?"));
        find.run(uid.text());
        if (!find.next())
            return failure(ApiError::Kind::NotFound);
        return quotaSamples(reader.db(), find.number(0), from);
    });
}

Async<DatasetState> SqlQuotaStore::datasetState()
{
    return runOnStore<DatasetState>(m_reader, [](StoreReader &reader) {
        DatasetState state = datasetNamed(reader.db(), quotasDataset());
        state.rows = scalar(reader.db(), QStringLiteral("SELECT count(*) FROM quota JOIN customer ON customer.id=quota.customer WHERE gone_at=0")).toLongLong();
        return state;
    });
}

Async<Done> SqlQuotaStore::put(QList<QuotaFacts> facts)
{
    return runOnStore<Done>(m_writer, [facts = std::move(facts)](StoreWriter &writer) {
        Transaction transaction(writer.db());
        QuotaRows rows(writer.db(), writer.keys());
        QList<CustomerUid> uids;
        for (const QuotaFacts &one : facts) {
            if (rows.put(one))
                uids += one.customer;
        }
        transaction.commit();
        if (!uids.isEmpty())
            writer.noteQuotasChanged(uids);
        return Done{};
    });
}

Async<Done> SqlQuotaStore::finishPass(QDateTime completedAt)
{
    return runOnStore<Done>(m_writer, [completedAt](StoreWriter &writer) {
        completeDataset(writer.db(), quotasDataset(), completedAt);
        return Done{};
    });
}

Async<QList<CustomerUid>> SqlQuotaStore::stale(QDateTime before, QList<CustomerUid> first, int limit)
{
    return runOnStore<QList<CustomerUid>>(m_reader, [before, first = std::move(first), limit](StoreReader &reader) {
        return reader.quotas().stale(reader.db(), before, first, limit);
    });
}

} // namespace pc
