// SPDX-License-Identifier: Apache-2.0
#include "core/store/sqlticketstore.h"
#include "core/store/columnvalues.h"
#include "core/store/datasetrows.h"
#include "core/store/storereader.h"
#include "core/store/storewriter.h"
#include "core/store/ticketcarerows.h"
#include "core/store/ticketrows.h"
#include <QUuid>
#include <utility>

namespace pc {

static constexpr int kRestMs = 1000;
static constexpr qsizetype kNamedUntold = 200;

static QString ticketsDataset()
{
    return QStringLiteral("tickets");
}

SqlTicketStore::SqlTicketStore(StoreWriter *writer, StoreReader *reader, const Clock *clock, QObject *parent)
    : TicketStore(parent), m_writer(writer), m_reader(reader), m_clock(clock)
{
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (m_hasUntold)
            tellGathered();
    });
    connect(writer, &StoreWriter::ticketsChanged, this, &TicketStore::changed, Qt::QueuedConnection);
    connect(writer, &StoreWriter::ticketsRead, this, &SqlTicketStore::gather, Qt::QueuedConnection);
    connect(writer, &StoreWriter::customersChanged, this, [this] { gather({}); }, Qt::QueuedConnection); // their names stand in the rows
}

void SqlTicketStore::gather(const QList<TicketId> &ids)
{
    m_hasUntold = true;
    m_areMany = m_areMany || ids.isEmpty() || m_untold.size() + ids.size() > kNamedUntold;
    if (!m_areMany)
        m_untold += ids;
    if (!m_rest.isActive())
        tellGathered();
}

void SqlTicketStore::tellGathered()
{
    m_rest.start(kRestMs);
    m_hasUntold = false;
    const QList<TicketId> ids = std::exchange(m_untold, {});
    Q_EMIT changed(std::exchange(m_areMany, false) ? QList<TicketId>() : ids);
}

Async<TicketWindow> SqlTicketStore::read(TicketQuery query, qint64 first, int count)
{
    return runOnStore<TicketWindow>(m_reader, [query = std::move(query), first, count](StoreReader &reader) {
        return reader.tickets().read(reader.db(), query, first, count);
    });
}

// Closed tickets are read on before they are counted; windows have their turn between the pieces.
static void countOn(StoreReader *reader, const TicketQuery &query, const Settler<QList<TicketCount>> &settle)
{
    QMetaObject::invokeMethod(reader, [=] {
        reader->accept([=](const ApiError *refusal) {
            if (refusal)
                return settle(failure(*refusal));
            const auto readOn = [](StoreReader &own) { return own.tickets().readOn(own.db()); };
            const auto count = [&query](StoreReader &own) { return own.tickets().counts(own.db(), query); };
            if (reader->attempt<bool>(readOn).value_or(false))
                return countOn(reader, query, settle);
            settle(reader->attempt<QList<TicketCount>>(count)); // of a failure it tells, too
        });
    }, Qt::QueuedConnection);
}

Async<QList<TicketCount>> SqlTicketStore::counts(TicketQuery query)
{
    const Settler<QList<TicketCount>> settle;
    countOn(m_reader, query, settle);
    return settle.future();
}

Async<TicketRow> SqlTicketStore::row(TicketId id, QString person)
{
    return runOnStore<TicketRow>(m_reader, [id = std::move(id), person = std::move(person)](StoreReader &reader) -> Result<TicketRow> {
        const std::optional<TicketRow> found = reader.tickets().row(reader.db(), id, person);
        return found ? Result<TicketRow>(*found) : Result<TicketRow>(failure(ApiError::Kind::NotFound));
    });
}

Async<QList<TicketNote>> SqlTicketStore::notes(TicketId id)
{
    return runOnStore<QList<TicketNote>>(m_reader, [id = std::move(id)](StoreReader &reader) { return notesOf(reader.db(), id); });
}

Async<DatasetState> SqlTicketStore::datasetState()
{
    return runOnStore<DatasetState>(m_reader, [](StoreReader &reader) {
        DatasetState state = datasetNamed(reader.db(), ticketsDataset());
        state.rows = scalar(reader.db(), QStringLiteral("SELECT count(*) FROM ticket")).toLongLong();
        return state;
    });
}

Async<Done> SqlTicketStore::put(QList<Ticket> tickets, QByteArray checkpoint)
{
    return runOnStore<Done>(m_writer, [tickets = std::move(tickets), checkpoint = std::move(checkpoint)](StoreWriter &writer) {
        Transaction transaction(writer.db());
        TicketRows rows(writer.db(), writer.keys());
        QList<TicketId> changed;
        for (const Ticket &ticket : tickets) {
            if (!ticket.id.isEmpty() && rows.put(ticket))
                changed += ticket.id;
        }
        putCheckpoint(writer.db(), ticketsDataset(), checkpoint);
        transaction.commit();
        if (!changed.isEmpty())
            writer.noteTicketsRead(changed);
        return Done{};
    });
}

Async<Done> SqlTicketStore::putNotes(TicketId id, QList<TicketNote> notes, QDateTime readAt)
{
    return runOnStore<Done>(m_writer, [id = std::move(id), notes = std::move(notes), readAt](StoreWriter &writer) -> Result<Done> {
        Transaction transaction(writer.db());
        const std::optional<bool> isChanged = TicketRows(writer.db(), writer.keys()).putNotes(id, notes, readAt);
        if (!isChanged)
            return failure(ApiError::Kind::NotFound);
        transaction.commit();
        if (*isChanged)
            writer.noteTicketsRead({id});
        return Done{};
    });
}

Async<Done> SqlTicketStore::finishPass(QDateTime completedAt, QByteArray checkpoint)
{
    return runOnStore<Done>(m_writer, [completedAt, checkpoint = std::move(checkpoint)](StoreWriter &writer) {
        Transaction transaction(writer.db());
        completeDataset(writer.db(), ticketsDataset(), completedAt);
        putCheckpoint(writer.db(), ticketsDataset(), checkpoint);
        transaction.commit();
        return Done{};
    });
}

Async<QList<Ticket>> SqlTicketStore::staleNotes(QDateTime before, int limit)
{
    return runOnStore<QList<Ticket>>(m_reader, [before, limit](StoreReader &reader) {
        const QString select = QStringLiteral("SELECT %1 FROM %2 WHERE ").arg(ticketColumns(), ticketTables());
        QList<Ticket> next;
        Statement stale(reader.db(), select + QLatin1String("t.notes_stale<>0 ORDER BY t.state=6, t.opened_at DESC LIMIT ?"));
        stale.run(limit);
        while (stale.next())
            next += ticketAt(stale);
        Statement old(reader.db(), select + QLatin1String("t.notes_stale=0 AND t.state<>6 AND t.notes_read_at NOT BETWEEN ? AND ? ORDER BY t.notes_read_at LIMIT ?"));
        old.run(stamp(before), stamp(before.addSecs(kClockWasWrong)), limit - int(next.size()));
        while (old.next())
            next += ticketAt(old);
        return next;
    });
}

Async<QList<std::pair<TicketId, TicketCare>>> SqlTicketStore::changeCare(QList<TicketId> ids, CareChange change)
{
    using Before = QList<std::pair<TicketId, TicketCare>>;
    return runOnStore<Before>(m_writer, [ids = std::move(ids), change = std::move(change)](StoreWriter &writer) {
        Transaction transaction(writer.db());
        Before before;
        for (const TicketId &id : ids) {
            TicketCare care = careOf(writer.db(), id);
            before.append({id, care});
            care.stage = change.stage.value_or(care.stage);
            care.owner = change.owner.value_or(care.owner);
            care.target = change.target.value_or(care.target);
            if (care != before.constLast().second)
                putCare(writer.db(), id, care);
        }
        transaction.commit();
        writer.noteTicketsChanged(ids);
        return before;
    });
}

// When they were seen stays as it is: looking at a ticket is no change that is taken back.
Async<Done> SqlTicketStore::restoreCare(QList<std::pair<TicketId, TicketCare>> before)
{
    return runOnStore<Done>(m_writer, [before = std::move(before)](StoreWriter &writer) {
        Transaction transaction(writer.db());
        QList<TicketId> ids;
        for (auto [id, care] : before) {
            care.seenAt = careOf(writer.db(), id).seenAt;
            putCare(writer.db(), id, care);
            ids += id;
        }
        transaction.commit();
        writer.noteTicketsChanged(ids);
        return Done{};
    });
}

Async<Done> SqlTicketStore::markSeen(TicketId id, QDateTime at)
{
    return runOnStore<Done>(m_writer, [id = std::move(id), at](StoreWriter &writer) {
        Transaction transaction(writer.db());
        TicketCare care = careOf(writer.db(), id);
        const QDateTime seen = std::min(at, newestOf(writer.db(), id).value_or(at));
        if (care.seenAt.isValid() && care.seenAt >= seen)
            return Done{};
        care.seenAt = seen;
        putCare(writer.db(), id, care);
        transaction.commit();
        writer.noteTicketsChanged({id});
        return Done{};
    });
}

Async<QList<InternalNote>> SqlTicketStore::internalNotes(TicketId id)
{
    return runOnStore<QList<InternalNote>>(m_reader, [id = std::move(id)](StoreReader &reader) { return internalNotesOf(reader.db(), id); });
}

Async<InternalNote> SqlTicketStore::addInternalNote(TicketId id, QString person, QString text)
{
    const InternalNote note{QUuid::createUuid().toString(QUuid::WithoutBraces), std::move(person), m_clock->utcNow(), std::move(text)};
    return runOnStore<InternalNote>(m_writer, [id = std::move(id), note](StoreWriter &writer) {
        pc::addInternalNote(writer.db(), id, note);
        writer.noteTicketsChanged({id});
        return note;
    });
}

Async<Done> SqlTicketStore::removeInternalNote(QString noteId)
{
    return runOnStore<Done>(m_writer, [noteId = std::move(noteId)](StoreWriter &writer) -> Result<Done> {
        Transaction transaction(writer.db());
        const TicketId id = pc::removeInternalNote(writer.db(), noteId);
        if (id.isEmpty())
            return failure(ApiError::Kind::NotFound);
        transaction.commit();
        writer.noteTicketsChanged({id});
        return Done{};
    });
}

Async<Done> SqlTicketStore::enter(TicketId id, QString person, bool isWriting)
{
    return runOnStore<Done>(m_writer, [id = std::move(id), person = std::move(person), isWriting, now = m_clock->utcNow()](StoreWriter &writer) {
        Transaction transaction(writer.db());
        const bool isNews = enterTicket(writer.db(), id, person, isWriting, now);
        transaction.commit();
        if (isNews)
            writer.noteTicketsChanged({id});
        return Done{};
    });
}

Async<Done> SqlTicketStore::leave(TicketId id, QString person)
{
    return runOnStore<Done>(m_writer, [id = std::move(id), person = std::move(person)](StoreWriter &writer) {
        if (leaveTicket(writer.db(), id, person))
            writer.noteTicketsChanged({id});
        return Done{};
    });
}

Async<TicketTargets> SqlTicketStore::targets()
{
    return runOnStore<TicketTargets>(m_reader, [](StoreReader &reader) { return targetsOf(targetsText(reader.db())); });
}

Async<Done> SqlTicketStore::setTargets(TicketTargets targets)
{
    return runOnStore<Done>(m_writer, [targets](StoreWriter &writer) {
        putTargets(writer.db(), targets);
        writer.noteTicketsChanged({});
        return Done{};
    });
}

Async<QList<TicketProduct>> SqlTicketStore::products()
{
    return runOnStore<QList<TicketProduct>>(m_reader, [](StoreReader &reader) { return ticketProducts(reader.db()); });
}

Async<Done> SqlTicketStore::setProducts(QList<TicketProduct> products)
{
    return runOnStore<Done>(m_writer, [products = std::move(products)](StoreWriter &writer) {
        Transaction transaction(writer.db());
        if (ticketProducts(writer.db()) == products)
            return Done{};
        putTicketProducts(writer.db(), products);
        transaction.commit();
        writer.noteTicketsChanged({});
        return Done{};
    });
}

} // namespace pc
