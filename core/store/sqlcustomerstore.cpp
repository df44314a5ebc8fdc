// SPDX-License-Identifier: Apache-2.0
#include "core/store/sqlcustomerstore.h"
#include "core/store/customerrows.h"
#include "core/store/datasetrows.h"
#include "core/store/storereader.h"
#include "core/store/storewriter.h"

namespace pc {

static QString customersDataset()
{
    return QStringLiteral("customers");
}

SqlCustomerStore::SqlCustomerStore(StoreWriter *writer, StoreReader *reader, QObject *parent)
    : CustomerStore(parent), m_writer(writer), m_reader(reader)
{
    connect(writer, &StoreWriter::customersChanged, this, &CustomerStore::changed, Qt::QueuedConnection);
}

Async<CustomerWindow> SqlCustomerStore::read(CustomerQuery query, qint64 first, int count)
{
    return runOnStore<CustomerWindow>(m_reader, [query = std::move(query), first, count](StoreReader &reader) {
        return reader.search().read(reader.db(), query, first, count);
    });
}

Async<Customer> SqlCustomerStore::customer(CustomerUid uid)
{
    return runOnStore<Customer>(m_reader, [uid = std::move(uid)](StoreReader &reader) -> Result<Customer> {
        Statement find(reader.db(), QStringLiteral("SELECT %1 FROM customer WHERE uid=?").arg(customerColumns()));
        find.run(uid.text());
        if (!find.next())
            return failure(ApiError::Kind::NotFound);
        return customerAt(find);
    });
}

Async<QList<GroupCount>> SqlCustomerStore::groups()
{
    return runOnStore<QList<GroupCount>>(m_reader, [](StoreReader &reader) {
        Statement count(reader.db(), QStringLiteral("SELECT grp, count(*) FROM customer WHERE gone_at=0 GROUP BY grp ORDER BY min(group_key)"));
        count.run();
        QList<GroupCount> groups;
        while (count.next())
            groups.append({count.text(0), count.number(1)});
        return groups;
    });
}

Async<DatasetState> SqlCustomerStore::datasetState()
{
    return runOnStore<DatasetState>(m_reader, [](StoreReader &reader) {
        DatasetState state = datasetNamed(reader.db(), customersDataset());
        state.rows = scalar(reader.db(), QStringLiteral("SELECT count(*) FROM customer WHERE gone_at=0")).toLongLong();
        return state;
    });
}

static CustomerLocal withLastNudge(CustomerLocal local, const CustomerLocal &held)
{
    if (held.nudgedAt.isValid() && (!local.nudgedAt.isValid() || local.nudgedAt < held.nudgedAt)) {
        local.nudgedAt = held.nudgedAt;
        local.linkExpiresAt = held.linkExpiresAt;
    }
    return local;
}

Async<Done> SqlCustomerStore::setLocal(CustomerUid uid, CustomerLocal local)
{
    return runOnStore<Done>(m_writer, [uid = std::move(uid), local = std::move(local)](StoreWriter &writer) -> Result<Done> {
        Transaction transaction(writer.db());
        CustomerRows rows(writer.db(), writer.keys());
        if (!rows.contains(uid))
            return failure(ApiError::Kind::NotFound);
        rows.setLocal(uid, withLastNudge(local, rows.local(uid)));
        rows.countLocalChange();
        transaction.commit();
        writer.noteChanged({uid});
        return Done{};
    });
}

Async<Done> SqlCustomerStore::putListed(QList<CustomerUid> uids, QDateTime listedAt, QByteArray checkpoint)
{
    return runOnStore<Done>(m_writer, [uids = std::move(uids), listedAt, checkpoint](StoreWriter &writer) {
        Transaction transaction(writer.db());
        CustomerRows rows(writer.db(), writer.keys());
        QList<CustomerUid> appeared;
        for (const CustomerUid &uid : uids) {
            if (rows.putListed(uid, listedAt))
                appeared += uid;
        }
        putCheckpoint(writer.db(), customersDataset(), checkpoint);
        transaction.commit();
        if (!appeared.isEmpty())
            writer.noteChanged(appeared);
        return Done{};
    });
}

Async<Done> SqlCustomerStore::putFacts(QList<CustomerFacts> facts, QByteArray checkpoint)
{
    return runOnStore<Done>(m_writer, [facts = std::move(facts), checkpoint](StoreWriter &writer) {
        Transaction transaction(writer.db());
        CustomerRows rows(writer.db(), writer.keys());
        QList<CustomerUid> uids;
        for (const CustomerFacts &one : facts) {
            rows.putFacts(one);
            uids += one.uid;
        }
        putCheckpoint(writer.db(), customersDataset(), checkpoint);
        transaction.commit();
        if (!uids.isEmpty())
            writer.noteChanged(uids);
        return Done{};
    });
}

Async<Done> SqlCustomerStore::finishPass(QDateTime passStartedAt, QDateTime completedAt)
{
    return runOnStore<Done>(m_writer, [passStartedAt, completedAt](StoreWriter &writer) {
        Transaction transaction(writer.db());
        Statement gone(writer.db(), QStringLiteral("UPDATE customer SET gone_at=? WHERE gone_at=0 AND listed_at<? RETURNING uid"));
        gone.run(completedAt.toMSecsSinceEpoch(), passStartedAt.toMSecsSinceEpoch());
        QList<CustomerUid> uids;
        while (gone.next())
            uids += CustomerUid(gone.text(0));
        gone.finish();
        completeDataset(writer.db(), customersDataset(), completedAt);
        transaction.commit();
        if (!uids.isEmpty())
            writer.noteChanged(uids);
        return Done{};
    });
}

Async<QList<CustomerUid>> SqlCustomerStore::staleFacts(QDateTime before, int limit)
{
    return runOnStore<QList<CustomerUid>>(m_reader, [before, limit](StoreReader &reader) {
        Statement read(reader.db(), QStringLiteral("SELECT uid FROM customer INDEXED BY customer_stale WHERE gone_at=0 AND read_at<? ORDER BY read_at, id LIMIT ?"));
        read.run(before.toMSecsSinceEpoch(), limit);
        QList<CustomerUid> uids;
        while (read.next())
            uids += CustomerUid(read.text(0));
        return uids;
    });
}

} // namespace pc
