// SPDX-License-Identifier: Apache-2.0
#include "core/store/sqlinboxstore.h"
#include "core/store/columnvalues.h"
#include "core/store/inboxadmission.h"
#include "core/store/inboxdeeds.h"
#include "core/store/inboxreading.h"
#include "core/store/inboxrows.h"
#include "core/store/inboxsettings.h"
#include "core/store/inboxtexts.h"
#include "core/store/storereader.h"
#include "core/store/storewriter.h"
#include <limits>
#include <utility>

namespace pc {

static constexpr int kRestMs = 500;
static constexpr int kWakeMs = 3'000;
static constexpr int kPiece = 200;          // entries of one job of what goes on in the background
static constexpr int kExpiredAtOnce = 1000;
static constexpr qsizetype kMarkedAtOnce = 2000;

// Does `next` until it answers false, one job after another. On the writer's thread; ends with the store.
template<typename Fn>
static void goOn(StoreWriter &writer, Fn next)
{
    const bool isMore = next(writer);
    StoreWriter *own = &writer;
    if (isMore)
        (void)runOnStore<Done>(own, [next](StoreWriter &w) -> Result<Done> { goOn(w, next); return Done{}; });
}

static bool indexPiece(StoreWriter &writer)
{
    Transaction transaction(writer.db());
    const bool isMore = indexOn(writer.db(), kPiece);
    transaction.commit();
    return isMore;
}

static bool readPiece(StoreWriter &writer, const QDateTime &at)
{
    Transaction transaction(writer.db());
    const qint64 revision = nextInboxRevision(writer.db());
    const bool isMore = readOn(writer.db(), at, kPiece);
    transaction.commit();
    if (nextInboxRevision(writer.db()) != revision)
        writer.noteInboxChanged();
    return isMore;
}

SqlInboxStore::SqlInboxStore(StoreWriter *writer, StoreReader *reader, const Clock *clock, QObject *parent)
    : InboxStore(parent), m_writer(writer), m_reader(reader), m_clock(clock)
{
    qRegisterMetaType<QList<InboxEntry>>();
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &SqlInboxStore::tell);
    connect(&m_wakeTimer, &QTimer::timeout, this, &SqlInboxStore::wake);
    connect(writer, &StoreWriter::inboxChanged, this, &SqlInboxStore::note, Qt::QueuedConnection);
    connect(writer, &StoreWriter::customersChanged, this, [this] { note({}); }, Qt::QueuedConnection);  // their names stand in the rows
    m_wakeTimer.start(kWakeMs);
    // What an earlier run did not finish.
    (void)runOnStore<Done>(writer, [now = clock->utcNow()](StoreWriter &w) -> Result<Done> {
        goOn(w, indexPiece);
        goOn(w, [now](StoreWriter &own) { return readPiece(own, now); });
        return Done{};
    });
}

void SqlInboxStore::note(const QList<InboxEntry> &arrived)
{
    m_arrived += arrived;
    m_hasUntold = true;
    if (!m_rest.isActive())
        tell();
}

void SqlInboxStore::tell()
{
    if (!std::exchange(m_hasUntold, false))
        return;
    m_rest.start(kRestMs);
    Q_EMIT changed();
    if (const QList<InboxEntry> entries = std::exchange(m_arrived, {}); !entries.isEmpty())
        Q_EMIT arrived(entries);
}

// One at a time: before the store is open they would pile up at its door.
void SqlInboxStore::wake()
{
    if (std::exchange(m_isWaking, true))
        return;
    const Async<Done> woken = runOnStore<Done>(m_writer, [now = m_clock->utcNow()](StoreWriter &writer) -> Result<Done> {
        Transaction transaction(writer.db());
        if (!wakeEntries(writer.db(), now))
            return Done{};
        transaction.commit();
        writer.noteInboxChanged();
        return Done{};
    });
    whenDone(woken, this, [this](const Result<Done> &) { m_isWaking = false; });
}

// deed(QSqlDatabase &) → false: not there, or not in a state for it.
template<typename Fn>
Async<Done> SqlInboxStore::change(Fn deed)
{
    return runOnStore<Done>(m_writer, [deed = std::move(deed)](StoreWriter &writer) -> Result<Done> {
        Transaction transaction(writer.db());
        if (!deed(writer.db()))
            return failure(ApiError::Kind::NotFound);
        transaction.commit();
        writer.noteInboxChanged();
        return Done{};
    });
}

Async<InboxWindow> SqlInboxStore::read(InboxQuery query, qint64 first, int count)
{
    return runOnStore<InboxWindow>(m_reader, [query = std::move(query), first, count](StoreReader &reader) {
        return reader.inbox().read(reader.db(), query, first, count);
    });
}

Async<QList<InboxCount>> SqlInboxStore::counts(InboxQuery query)
{
    return runOnStore<QList<InboxCount>>(m_reader, [query = std::move(query)](StoreReader &reader) {
        return reader.inbox().counts(reader.db(), query);
    });
}

Async<InboxEntry> SqlInboxStore::entry(qint64 key)
{
    return runOnStore<InboxEntry>(m_reader, [key](StoreReader &reader) -> Result<InboxEntry> {
        const std::optional<InboxEntry> found = findEntry(reader.db(), key);
        return found ? Result<InboxEntry>(*found) : Result<InboxEntry>(failure(ApiError::Kind::NotFound));
    });
}

Async<QByteArray> SqlInboxStore::body(qint64 key)
{
    return runOnStore<QByteArray>(m_reader, [key](StoreReader &reader) -> Result<QByteArray> {
        const std::optional<QByteArray> found = findBody(reader.db(), key);
        return found ? Result<QByteArray>(*found) : Result<QByteArray>(failure(ApiError::Kind::NotFound));
    });
}

Async<QList<InboxStep>> SqlInboxStore::steps(qint64 key)
{
    return runOnStore<QList<InboxStep>>(m_reader, [key](StoreReader &reader) { return stepsOf(reader.db(), key); });
}

Async<QStringList> SqlInboxStore::types()
{
    return runOnStore<QStringList>(m_reader, [](StoreReader &reader) {
        Statement read(reader.db(), QStringLiteral("SELECT type FROM local.inbox_type ORDER BY type LIMIT 1000"));
        read.run();
        QStringList types;
        while (read.next())
            types += read.text(0);
        return types;
    });
}

Async<int> SqlInboxStore::admit(QList<Arrival> arrivals, QDateTime receivedAt)
{
    return runOnStore<int>(m_writer, [arrivals = std::move(arrivals), receivedAt](StoreWriter &writer) {
        Transaction transaction(writer.db());
        InboxAdmission admission(writer.db(), receivedAt);
        for (const Arrival &arrival : arrivals)
            admission.take(arrival);
        QList<InboxEntry> taken;
        if (!admission.taken().isEmpty()) {
            taken = entriesWhere(writer.db(), QStringLiteral("WHERE e.key BETWEEN ? AND ? ORDER BY e.key"),
                                 {admission.taken().constFirst(), admission.taken().constLast()});
        }
        transaction.commit();
        if (admission.hasChanged())
            writer.noteInboxChanged(taken);
        if (!taken.isEmpty())
            (void)runOnStore<Done>(&writer, [](StoreWriter &own) -> Result<Done> { goOn(own, indexPiece); return Done{}; });
        return int(taken.size());
    });
}

Async<QList<InboxEntry>> SqlInboxStore::waiting(QDateTime triedBefore, int limit)
{
    // A try that lies far ahead was noted by a clock that has been set right since.
    const qint64 ahead = stamp(triedBefore) > 0 ? stamp(triedBefore.addDays(1)) : std::numeric_limits<qint64>::max();
    return runOnStore<QList<InboxEntry>>(m_writer, [triedBefore, ahead, limit](StoreWriter &writer) {
        return entriesWhere(writer.db(), QStringLiteral("WHERE e.key IN (SELECT key FROM local.inbox_entry INDEXED BY inbox_waiting"
                                                        " WHERE state=0 AND (tried_at<=? OR tried_at>?) ORDER BY key LIMIT ?) ORDER BY e.key"),
                            {stamp(triedBefore), ahead, limit});
    });
}

Async<bool> SqlInboxStore::isOvertaken(qint64 key)
{
    return runOnStore<bool>(m_writer, [key](StoreWriter &writer) -> Result<bool> {
        const std::optional<InboxEntry> entry = findEntry(writer.db(), key);
        return entry ? Result<bool>(pc::isOvertaken(writer.db(), *entry)) : Result<bool>(failure(ApiError::Kind::NotFound));
    });
}

Async<Done> SqlInboxStore::settle(QList<InboxOutcome> outcomes, QDateTime at)
{
    return change([outcomes = std::move(outcomes), at](const QSqlDatabase &db) {
        const qint64 revision = nextInboxRevision(db);
        for (const InboxOutcome &outcome : outcomes)
            settleEntry(db, outcome, at, revision);
        return true;
    });
}

Async<Done> SqlInboxStore::replay(qint64 key, QString person)
{
    return change([key, person = std::move(person), now = m_clock->utcNow()](const QSqlDatabase &db) { return replayEntry(db, key, person, now); });
}

Async<Done> SqlInboxStore::fix(qint64 key, QByteArray body, InboxEntry read, QString person)
{
    return change([key, body = std::move(body), read = std::move(read), person = std::move(person), now = m_clock->utcNow()](const QSqlDatabase &db) {
        return fixEntry(db, key, body, read, person, now);
    });
}

Async<Done> SqlInboxStore::discard(qint64 key, QString person, QString note)
{
    return change([key, person = std::move(person), note = std::move(note), now = m_clock->utcNow()](const QSqlDatabase &db) {
        return discardEntry(db, key, person, note, now);
    });
}

Async<Done> SqlInboxStore::markRead(QList<qint64> keys, bool isRead)
{
    return change([keys = std::move(keys), isRead](const QSqlDatabase &db) {
        markEntriesRead(db, keys, isRead);
        return true;
    });
}

// A job that goes on in further ones: settle(…) is the last one's, and a job that is refused or fails settles it, too.
template<typename T, typename Worker, typename Fn>
static void passOn(Worker *worker, const Settler<T> &settle, Fn job)
{
    QMetaObject::invokeMethod(worker, [worker, settle, job = std::move(job)] {
        worker->accept([worker, settle, job](const ApiError *refusal) {
            const auto doIt = [&job](Worker &own) -> Result<Done> { job(own); return Done{}; };
            const Result<Done> done = refusal ? Result<Done>(failure(*refusal)) : worker->template attempt<Done>(doIt);
            if (!done)
                settle(failure(done.error()));
        });
    }, Qt::QueuedConnection);
}

// Marks by pieces; the newest first, which are on the screen.
static void markOn(StoreWriter &writer, const QList<qint64> &keys, qsizetype from, const Settler<Done> &settle)
{
    Transaction transaction(writer.db());
    markEntriesRead(writer.db(), keys.mid(from, kMarkedAtOnce), true);
    transaction.commit();
    writer.noteInboxChanged();
    const qsizetype next = from + kMarkedAtOnce;
    if (next >= keys.size()) {
        settle(Done{});
        return;
    }
    passOn(&writer, settle, [keys, next, settle](StoreWriter &own) { markOn(own, keys, next, settle); });
}

Async<Done> SqlInboxStore::markAllRead(InboxQuery query)
{
    const Settler<Done> settle;
    StoreWriter *writer = m_writer;
    passOn(m_reader, settle, [query = std::move(query), writer, settle](StoreReader &reader) {
        const QList<qint64> keys = reader.inbox().unreadKeys(reader.db(), query);
        passOn(writer, settle, [keys, settle](StoreWriter &own) { markOn(own, keys, 0, settle); });
    });
    return settle.future();
}

Async<Done> SqlInboxStore::snooze(qint64 key, QDateTime until, QString reason, QString person)
{
    return change([key, until, reason = std::move(reason), person = std::move(person), now = m_clock->utcNow()](const QSqlDatabase &db) {
        return snoozeEntry(db, key, until, reason, person, now);
    });
}

static void expireOn(StoreWriter &writer, const QDateTime &before, qint64 removed, const Settler<qint64> &settle)
{
    Transaction transaction(writer.db());
    const qint64 gone = expireEntries(writer.db(), before, kExpiredAtOnce);
    transaction.commit();
    removed += gone;
    if (gone == 0) {
        if (removed > 0)
            writer.noteInboxChanged();
        settle(removed);
        return;
    }
    passOn(&writer, settle, [before, removed, settle](StoreWriter &own) { expireOn(own, before, removed, settle); });
}

Async<qint64> SqlInboxStore::expire(QDateTime before)
{
    const Settler<qint64> settle;
    passOn(m_writer, settle, [before, settle](StoreWriter &writer) { expireOn(writer, before, 0, settle); });
    return settle.future();
}

Async<EventTable> SqlInboxStore::table()
{
    return runOnStore<EventTable>(m_reader, [](StoreReader &reader) { return eventTable(reader.db()); });
}

// The newest are read by it when this answers, the others behind it.
Async<Done> SqlInboxStore::setTable(EventTable table)
{
    return runOnStore<Done>(m_writer, [table = std::move(table), now = m_clock->utcNow()](StoreWriter &writer) {
        Transaction transaction(writer.db());
        setEventTable(writer.db(), table);
        beginReading(writer.db());
        transaction.commit();
        goOn(writer, [now](StoreWriter &own) { return readPiece(own, now); });
        return Done{};
    });
}

Async<QList<InboxRule>> SqlInboxStore::rules()
{
    return runOnStore<QList<InboxRule>>(m_reader, [](StoreReader &reader) { return inboxRules(reader.db()); });
}

Async<Done> SqlInboxStore::setRules(QList<InboxRule> rules)
{
    return change([rules = std::move(rules)](const QSqlDatabase &db) {
        setInboxRules(db, rules);
        return true;
    });
}

Async<QuietHours> SqlInboxStore::quietHours()
{
    return runOnStore<QuietHours>(m_reader, [](StoreReader &reader) { return pc::quietHours(reader.db()); });
}

Async<Done> SqlInboxStore::setQuietHours(QuietHours hours)
{
    return change([hours](const QSqlDatabase &db) {
        pc::setQuietHours(db, hours);
        return true;
    });
}

} // namespace pc
