// SPDX-License-Identifier: Apache-2.0
#include "core/store/storewriter.h"
#include "core/store/customerrows.h"
#include "core/store/draftrows.h"
#include "core/store/filingrows.h"
#include "core/store/keptfiles.h"
#include "core/store/migrations.h"
#include "core/store/operationrows.h"
#include "core/store/storefiles.h"
#include "core/store/storereader.h"
#include "core/store/ticketrows.h"
#include <QDir>
#include <QStorageInfo>

namespace pc {

using Kind = ApiError::Kind;

static constexpr int kNamedChanges = 200; // above it a view reads its window again instead of looking for rows

StoreWriter::StoreWriter(StorePaths paths, QList<StoreReader *> readers)
    : m_paths(std::move(paths)), m_readers(readers.begin(), readers.end()), m_lock(m_paths.lock)
{
    m_lock.setStaleLockTime(0); // a lock is stale when its process is gone, never by age
}

StoreWriter::~StoreWriter() = default;

Result<Done> StoreWriter::lock()
{
    if (!QDir().mkpath(m_paths.folder))
        return failure(Kind::StorageReadOnly, QStringLiteral("the folder cannot be made"));
    if (m_lock.tryLock(0))
        return Done{};
    ApiError error;
    switch (m_lock.error()) {
    case QLockFile::LockFailedError:
        error.kind = Kind::StorageFailed;
        error.code = kStoreInUse;
        error.detail = QStringLiteral("another process works with this store");
        break;
    case QLockFile::PermissionError:
        error.kind = Kind::StorageReadOnly;
        error.detail = QStringLiteral("no lock file can be made");
        break;
    default:
        error.kind = QStorageInfo(m_paths.folder).bytesAvailable() < 4096 ? Kind::StorageFull : Kind::StorageFailed;
        error.detail = QStringLiteral("no lock file can be made");
    }
    return failure(error);
}

Result<Done> StoreWriter::open()
{
    if (m_isOpen)
        return Done{};
    Result<Done> result = lock();
    if (result)
        result = openFiles();
    if (!result) {
        giveUp(result.error());
        return result;
    }
    m_isOpen = true;
    admit();
    return result;
}

Result<Done> StoreWriter::openFiles()
{
    // Both are looked at before either is touched: a store from a newer version stays as it is.
    const Result<Done> local = inspectFile(m_paths.local, localMigrations().constLast().version);
    const Result<Done> cloud = inspectFile(m_paths.cloud, cloudMigrations().constLast().version);
    for (const Result<Done> &found : {local, cloud}) {
        if (!found && found.error().kind != Kind::StorageCorrupt)
            return found;
    }
    return guarded<Done>([&] {
        try {
            rebuild(!cloud.has_value(), !local.has_value());
        } catch (const SqlFailure &thrown) {
            if (thrown.error.kind != Kind::StorageCorrupt)
                throw;
            // Readable at first sight, and damaged below: find out where, once.
            const auto [cloudDamaged, localDamaged] = findDamage();
            rebuild(cloudDamaged, localDamaged);
        }
        beginCheck();
        return Done{};
    });
}

void StoreWriter::rebuild(bool cloudDamaged, bool localDamaged)
{
    m_orderRows.reset();
    m_connection.reset();
    StoreRecovery recovery;
    recovery.cloudCopy = cloudDamaged;
    recovery.localData = localDamaged;
    QString oldLocal;
    if (localDamaged)
        recovery.setAside = oldLocal = setAside(m_paths.local);
    if (cloudDamaged)
        recovery.setAside = setAside(m_paths.cloud);
    if ((cloudDamaged || localDamaged) && recovery.setAside.isEmpty())
        throw SqlFailure{failure(Kind::StorageCorrupt, QStringLiteral("the damaged file cannot be renamed")).value()};

    m_connection = std::make_unique<Connection>(m_paths, Connection::Role::Writer);
    migrate(db(), QStringLiteral("local"), m_paths.local, localMigrations());
    migrate(db(), QStringLiteral("main"), m_paths.cloud, cloudMigrations());
    Transaction transaction(db());
    if (localDamaged)
        recovery.rescued = rescueLocal(db(), oldLocal) + rescueFromCloudCopy(db());
    CustomerRows rows(db(), m_keys);
    rows.bringUpToDate(localDamaged);
    OperationRows(db()).bringUpToDate();
    FilingRows(db()).bringUpToDate();
    TicketRows(db(), m_keys).bringUpToDate();
    giveBuiltInMacros(db());
    transaction.commit();
    if (!localDamaged)          // else files of drafts that could not be read may still be wanted
        dropFilesWithoutDraft();
    if (cloudDamaged || localDamaged) {
        Q_EMIT recovered(recovery);
        noteChanged({});        // orders and what else carries names of customers follow
    }
}

void StoreWriter::dropFilesWithoutDraft()
{
    QStringList keys;
    for (const TicketDraft &draft : allDrafts(db()))
        keys += draft.key;
    dropFilesOfOthers(m_paths.files, keys);
}

template<typename Id>
static QList<Id> namedChanges(const QList<Id> &ids)
{
    return ids.size() > kNamedChanges ? QList<Id>() : ids;
}

void StoreWriter::noteChanged(const QList<CustomerUid> &uids)
{
    Q_EMIT customersChanged(namedChanges(uids));
}

void StoreWriter::noteQuotasChanged(const QList<CustomerUid> &uids)
{
    Q_EMIT quotasChanged(namedChanges(uids));
}

void StoreWriter::noteOrdersChanged(const QList<OrderId> &ids)
{
    Q_EMIT ordersChanged(namedChanges(ids));
}

void StoreWriter::noteTicketsRead(const QList<TicketId> &ids)
{
    Q_EMIT ticketsRead(namedChanges(ids));
}

void StoreWriter::noteTicketsChanged(const QList<TicketId> &ids)
{
    Q_EMIT ticketsChanged(namedChanges(ids));
}

// The whole check takes a second and more on a large store: table by table between other jobs, after the first rows are
// on the screen, and never on the reader's connection.
void StoreWriter::beginCheck()
{
    m_unchecked.clear();
    for (const QString &schema : {QStringLiteral("local"), QStringLiteral("main")}) {
        for (const QString &table : checkableTables(db(), schema))
            m_unchecked.append({schema, table});
    }
    QMetaObject::invokeMethod(this, &StoreWriter::checkNext, Qt::QueuedConnection);
}

void StoreWriter::checkNext()
{
    if (m_unchecked.isEmpty() || !m_connection || m_isRepairing)
        return;
    const auto [schema, table] = m_unchecked.takeFirst();
    if (!isSound(db(), schema, table))
        repair();
    else
        QMetaObject::invokeMethod(this, &StoreWriter::checkNext, Qt::QueuedConnection);
}

std::pair<bool, bool> StoreWriter::findDamage()
{
    const auto isDamaged = [this](const QString &schema) {
        try {
            const QStringList tables = checkableTables(db(), schema);
            return !std::all_of(tables.begin(), tables.end(), [&](const QString &table) { return isSound(db(), schema, table); });
        } catch (const SqlFailure &) {
            return true;
        }
    };
    const bool local = m_connection && isDamaged(QStringLiteral("local"));
    const bool cloud = m_connection && isDamaged(QStringLiteral("main"));
    // Sound pages, and still a statement that failed: the search index contradicts itself, which only a rebuild heals.
    return {cloud || !local, local};
}

void StoreWriter::repair()
{
    if (m_isRepairing || !m_isOpen || m_readers.isEmpty())
        return;
    m_isRepairing = true;
    m_door.shut();
    pauseReaders();
}

void StoreWriter::pauseReaders()
{
    m_unpaused = m_readers.size();
    for (StoreReader *reader : std::as_const(m_readers)) {
        if (!reader)
            return;     // the store is being closed
        const Async<Done> paused = runOn<Done>(reader, [reader] {
            reader->pause();
            return ready<Done>(Done{});
        });
        whenDone(paused, this, [this](const Result<Done> &result) {
            if (result && --m_unpaused == 0)
                mend();
        });
    }
}

void StoreWriter::mend()
{
    const Result<Done> result = guarded<Done>([this] {
        const auto [cloud, local] = findDamage();
        rebuild(cloud, local);
        beginCheck();
        return Done{};
    });
    m_isRepairing = false;
    if (result)
        admit();
    else
        giveUp(result.error());
}

void StoreWriter::admit()
{
    for (StoreReader *reader : std::as_const(m_readers)) {
        if (reader)
            QMetaObject::invokeMethod(reader, &StoreReader::resume, Qt::QueuedConnection);
    }
    m_door.open();
}

void StoreWriter::giveUp(const ApiError &error)
{
    m_isOpen = false;
    m_orderRows.reset();
    m_connection.reset();
    m_lock.unlock();
    m_door.bar(error);
    for (StoreReader *reader : std::as_const(m_readers)) {
        if (reader)
            QMetaObject::invokeMethod(reader, [reader, error] { reader->bar(error); }, Qt::QueuedConnection);
    }
}

} // namespace pc
