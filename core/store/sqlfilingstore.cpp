// SPDX-License-Identifier: Apache-2.0
#include "core/store/sqlfilingstore.h"
#include "core/store/caserows.h"
#include "core/store/columnvalues.h"
#include "core/store/datasetrows.h"
#include "core/store/filingrows.h"
#include "core/store/storereader.h"
#include "core/store/storewriter.h"
#include <QUuid>
#include <utility>

namespace pc {

static constexpr int kRestMs = 1000;

static QString filingsDataset()
{
    return QStringLiteral("filings");
}

SqlFilingStore::SqlFilingStore(StoreWriter *writer, StoreReader *reader, const Clock *clock, QObject *parent)
    : FilingStore(parent), m_writer(writer), m_reader(reader), m_clock(clock)
{
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (std::exchange(m_hasUntold, false))
            noteReading();
    });
    connect(writer, &StoreWriter::casesChanged, this, &FilingStore::changed, Qt::QueuedConnection);
    connect(writer, &StoreWriter::filingsChanged, this, &SqlFilingStore::noteReading, Qt::QueuedConnection);
    connect(writer, &StoreWriter::customersChanged, this, &SqlFilingStore::noteReading, Qt::QueuedConnection); // their names stand in the rows
}

// A walk over all instances writes several times a second, for a long time; each column of the board reads again when it is told.
void SqlFilingStore::noteReading()
{
    if (m_rest.isActive()) {
        m_hasUntold = true;
        return;
    }
    m_rest.start(kRestMs);
    Q_EMIT changed();
}

Async<FilingWindow> SqlFilingStore::read(FilingQuery query, qint64 first, int count)
{
    return runOnStore<FilingWindow>(m_reader, [query = std::move(query), first, count](StoreReader &reader) {
        return reader.filings().read(reader.db(), query, first, count);
    });
}

Async<QList<FilingCount>> SqlFilingStore::counts(FilingQuery query)
{
    return runOnStore<QList<FilingCount>>(m_reader, [query = std::move(query)](StoreReader &reader) {
        return reader.filings().counts(reader.db(), query);
    });
}

Async<FilingRow> SqlFilingStore::row(QString key)
{
    return runOnStore<FilingRow>(m_reader, [key = std::move(key)](StoreReader &reader) -> Result<FilingRow> {
        const std::optional<FilingRow> found = reader.filings().row(reader.db(), key);
        return found ? Result<FilingRow>(*found) : Result<FilingRow>(failure(ApiError::Kind::NotFound));
    });
}

Async<QList<NumberAllowance>> SqlFilingStore::allowances(CustomerUid owner)
{
    return runOnStore<QList<NumberAllowance>>(m_reader, [owner = std::move(owner)](StoreReader &reader) {
        const QString numbers = QStringLiteral("(SELECT count(*) FROM service_number WHERE resource=r.id%1)");
        Statement read(reader.db(), QStringLiteral("SELECT %1, r.read_at, r.full_since, %2, %3 FROM instance i JOIN filing_account o ON o.id=i.owner"
                                                   " JOIN filing_resource r ON r.id=i.resource WHERE o.uid=? ORDER BY i.product, i.instance_id")
                                        .arg(instanceColumns(), numbers.arg(QString()), numbers.arg(QStringLiteral(" AND state=%1").arg(int(NumberState::Bound)))));
        read.run(owner.text());
        QList<NumberAllowance> all;
        while (read.next()) {
            all += NumberAllowance{instanceAt(read, 0), read.number(kInstanceColumns + 2), read.number(kInstanceColumns + 3),
                                   timeOf(read.number(kInstanceColumns)), timeOf(read.number(kInstanceColumns + 1))};
        }
        return all;
    });
}

Async<DatasetState> SqlFilingStore::datasetState()
{
    return runOnStore<DatasetState>(m_reader, [](StoreReader &reader) {
        DatasetState state = datasetNamed(reader.db(), filingsDataset());
        state.rows = scalar(reader.db(), QStringLiteral("SELECT count(*) FROM service_number WHERE resource>0")).toLongLong();
        return state;
    });
}

Async<Done> SqlFilingStore::putInstances(CustomerUid owner, QList<Instance> instances, QDateTime readAt)
{
    return runOnStore<Done>(m_writer, [owner = std::move(owner), instances = std::move(instances), readAt](StoreWriter &writer) {
        Transaction transaction(writer.db());
        FilingRows(writer.db()).putInstances(owner, instances, readAt);
        transaction.commit();
        writer.noteFilingsChanged();
        return Done{};
    });
}

Async<Done> SqlFilingStore::putNumbers(QList<NumberReading> readings)
{
    return runOnStore<Done>(m_writer, [readings = std::move(readings)](StoreWriter &writer) {
        Transaction transaction(writer.db());
        FilingRows rows(writer.db());
        bool isNew = false;
        for (const NumberReading &reading : readings)
            isNew |= rows.putNumbers(reading);
        transaction.commit();
        if (isNew)
            writer.noteFilingsChanged();
        return Done{};
    });
}

Async<Done> SqlFilingStore::noteFull(Resource resource, QDateTime at)
{
    return runOnStore<Done>(m_writer, [resource = std::move(resource), at](StoreWriter &writer) {
        Transaction transaction(writer.db());
        const bool isKnown = FilingRows(writer.db()).noteFull(resource, at);
        transaction.commit();
        if (isKnown)
            writer.noteFilingsChanged();
        return Done{};
    });
}

Async<Done> SqlFilingStore::finishPass(QDateTime completedAt)
{
    return runOnStore<Done>(m_writer, [completedAt](StoreWriter &writer) {
        completeDataset(writer.db(), filingsDataset(), completedAt);
        return Done{};
    });
}

Async<QList<CustomerUid>> SqlFilingStore::staleOwners(QDateTime before, int limit)
{
    return runOnStore<QList<CustomerUid>>(m_reader, [before, limit](StoreReader &reader) {
        Statement read(reader.db(), QStringLiteral("SELECT c.uid, ifnull(a.instances_read_at, 0) AS age FROM customer c"
                                                   " LEFT JOIN filing_account a ON a.uid=c.uid WHERE c.gone_at=0 AND age<? ORDER BY age, c.id LIMIT ?"));
        read.run(before.toMSecsSinceEpoch(), limit);
        QList<CustomerUid> owners;
        while (read.next())
            owners += CustomerUid(read.text(0));
        return owners;
    });
}

// One statement's worth of resources: owner, type, id.
static QList<StaleResource> resourcesAt(Statement &read)
{
    QList<StaleResource> resources;
    while (read.next())
        resources += StaleResource{CustomerUid(read.text(0)), {ResourceType(read.number(1)), read.text(2)}};
    return resources;
}

Async<QList<StaleResource>> SqlFilingStore::staleResources(QDateTime before, bool known, int limit)
{
    return runOnStore<QList<StaleResource>>(m_reader, [before, known, limit](StoreReader &reader) {
        Statement read(reader.db(), QStringLiteral(
            "WITH prepared AS MATERIALIZED (SELECT DISTINCT n.resource FROM local.filing_case f JOIN service_number n ON n.number=f.number"
            "  WHERE f.stage NOT IN (%1, %2) AND n.state NOT IN (%3, %4))"
            " SELECT o.uid, r.type, r.resource, EXISTS(SELECT 1 FROM service_number WHERE resource=r.id) AS holds"
            " FROM filing_resource r JOIN filing_account o ON o.id=r.owner LEFT JOIN customer c ON c.uid=o.uid"
            " WHERE r.read_at<? AND ifnull(c.gone_at, 0)=0 AND (holds OR (NOT ? AND EXISTS(SELECT 1 FROM instance WHERE resource=r.id AND resource<>0)))"
            " ORDER BY r.id IN (SELECT resource FROM prepared) DESC, holds DESC, r.read_at, r.id LIMIT ?")
            .arg(int(FilingCase::Stage::Done)).arg(int(FilingCase::Stage::Abandoned)).arg(int(NumberState::Filed)).arg(int(NumberState::Void)));
        read.run(before.toMSecsSinceEpoch(), int(known), limit);
        return resourcesAt(read);
    });
}

Async<QList<StaleResource>> SqlFilingStore::resourcesOf(CustomerUid owner)
{
    return runOnStore<QList<StaleResource>>(m_reader, [owner = std::move(owner)](StoreReader &reader) {
        Statement read(reader.db(), QStringLiteral(
            "SELECT o.uid, r.type, r.resource FROM filing_resource r JOIN filing_account o ON o.id=r.owner WHERE o.uid=?"
            " AND (EXISTS(SELECT 1 FROM service_number WHERE resource=r.id) OR EXISTS(SELECT 1 FROM instance WHERE resource=r.id AND resource<>0))"
            " ORDER BY r.type, r.resource"));
        read.run(owner.text());
        return resourcesAt(read);
    });
}

// A released one counts while numbers of it are held.
Async<CustomerUid> SqlFilingStore::ownerOf(QString instanceId)
{
    return runOnStore<CustomerUid>(m_reader, [instanceId = std::move(instanceId)](StoreReader &reader) -> Result<CustomerUid> {
        Statement find(reader.db(), QStringLiteral(
            "SELECT o.uid FROM filing_resource r JOIN filing_account o ON o.id=r.owner WHERE r.resource=? COLLATE NOCASE"
            " AND (EXISTS(SELECT 1 FROM service_number WHERE resource=r.id) OR EXISTS(SELECT 1 FROM instance WHERE resource=r.id AND resource<>0))"));
        find.run(instanceId);
        if (!find.next())
            return failure(ApiError::Kind::NotFound);
        return CustomerUid(find.text(0));
    });
}

Async<FilingCase> SqlFilingStore::saveCase(FilingCase filing)
{
    const QDateTime now = m_clock->utcNow();
    if (filing.id.isEmpty())
        filing.id = CaseId(QUuid::createUuid().toString(QUuid::WithoutBraces));
    if (!filing.createdAt.isValid())
        filing.createdAt = now;
    filing.updatedAt = now;
    return runOnStore<FilingCase>(m_writer, [filing = std::move(filing)](StoreWriter &writer) {
        Transaction transaction(writer.db());
        putCase(writer.db(), filing);
        (void)FilingRows(writer.db()).account(filing.customer);
        transaction.commit();
        writer.noteCasesChanged();
        return filing;
    });
}

Async<FilingCase> SqlFilingStore::changeCase(CaseId id, std::function<void(FilingCase &)> change)
{
    return runOnStore<FilingCase>(m_writer, [id = std::move(id), change = std::move(change), now = m_clock->utcNow()](StoreWriter &writer) -> Result<FilingCase> {
        Transaction transaction(writer.db());
        std::optional<FilingCase> filing = findCase(writer.db(), id);
        if (!filing)
            return failure(ApiError::Kind::NotFound);
        change(*filing);
        filing->updatedAt = now;
        putCase(writer.db(), *filing);
        (void)FilingRows(writer.db()).account(filing->customer);
        transaction.commit();
        writer.noteFilingsChanged();
        return *filing;
    });
}

Async<Done> SqlFilingStore::removeCase(CaseId id)
{
    return runOnStore<Done>(m_writer, [id = std::move(id)](StoreWriter &writer) -> Result<Done> {
        Transaction transaction(writer.db());
        if (!pc::removeCase(writer.db(), id))
            return failure(ApiError::Kind::NotFound);
        transaction.commit();
        writer.noteCasesChanged();
        return Done{};
    });
}

Async<FilingCase> SqlFilingStore::filingCase(CaseId id)
{
    return runOnStore<FilingCase>(m_reader, [id = std::move(id)](StoreReader &reader) -> Result<FilingCase> {
        const std::optional<FilingCase> found = findCase(reader.db(), id);
        return found ? Result<FilingCase>(*found) : Result<FilingCase>(failure(ApiError::Kind::NotFound));
    });
}

Async<QList<FilingCase>> SqlFilingStore::dueReminders(QDate day)
{
    return runOnStore<QList<FilingCase>>(m_reader, [day](StoreReader &reader) {
        Statement read(reader.db(), QStringLiteral("SELECT %1 FROM local.filing_case WHERE remind_on<=? AND stage NOT IN (%2, %3)"
                                                   " ORDER BY deadline IS NULL, deadline, seq")
                                        .arg(caseColumns()).arg(int(FilingCase::Stage::Done)).arg(int(FilingCase::Stage::Abandoned)));
        read.run(day.toJulianDay());
        QList<FilingCase> due;
        while (read.next())
            due += caseAt(read);
        return due;
    });
}

} // namespace pc
