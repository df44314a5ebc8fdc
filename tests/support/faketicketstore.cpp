// SPDX-License-Identifier: Apache-2.0
#include "tests/support/faketicketstore.h"
#include <algorithm>

namespace pc {

using Show = TicketQuery::Show;

TicketId FakeTicketStore::id(int n) { return TicketId(QStringLiteral("T%1").arg(n, 4, 10, QLatin1Char('0'))); }
CustomerUid FakeTicketStore::uid(int n) { return CustomerUid(QString::number(5000000000000000LL + n)); }

TicketRow FakeTicketStore::sample(int n, TicketState state)
{
    const QDateTime morning(QDate(2026, 1, 15), QTime(8, 0), Qt::UTC);
    TicketRow row;
    row.ticket.id = id(n);
    row.ticket.customer = uid(n);
    row.ticket.product = QStringLiteral("4%1").arg(n % 7, 3, 10, QLatin1Char('0'));
    row.ticket.title = QStringLiteral("Question %1").arg(n);
    row.ticket.state = {state, QString::number(int(state))};
    row.ticket.openedAt = morning.addSecs(-3600LL * n);
    row.ticket.readAt = morning.addSecs(-300);
    row.customerName = QStringLiteral("Customer %1").arg(n);
    return row;
}

TicketNote FakeTicketStore::sampleNote(int n, TicketNote::From from)
{
    TicketNote note;
    note.key = QStringLiteral("note-%1").arg(n);
    note.from = from;
    note.author = from == TicketNote::From::Vendor ? QStringLiteral("Engineer 7") : QString();
    note.text = QStringLiteral("Note %1").arg(n);
    note.at = QDateTime(QDate(2026, 1, 15), QTime(7, 0), Qt::UTC).addSecs(60LL * n);
    return note;
}

TicketRow *FakeTicketStore::find(const TicketId &ticket)
{
    const auto it = std::find_if(rows.begin(), rows.end(), [&ticket](const TicketRow &row) { return row.ticket.id == ticket; });
    return it == rows.end() ? nullptr : &*it;
}

bool FakeTicketStore::isShown(const TicketRow &row, const TicketQuery &query) const
{
    const bool open = !isClosed(row.ticket.state.value, row.care.stage);
    switch (query.show) {
    case Show::Open: return open;
    case Show::Mine: return open && !query.person.isEmpty() && row.care.owner == query.person;
    case Show::Unowned: return open && row.care.owner.isEmpty();
    case Show::NeedsUs: return row.isUnread || (open && waitsForUs(row.ticket.state.value));
    case Show::Overdue: return open && row.due.isValid() && row.due < now;
    case Show::Drafts: return row.hasDraft;
    case Show::Closed: return !open;
    case Show::All: break;
    }
    return true;
}

bool FakeTicketStore::isFound(const TicketRow &row, const TicketQuery &query) const
{
    QStringList texts{row.ticket.id.text(), row.ticket.title, row.customerName, row.ticket.customer.text()};
    for (const TicketNote &note : notesOf.value(row.ticket.id))
        texts += note.text;
    return isShown(row, query) && texts.join(u'\n').contains(query.text.trimmed(), Qt::CaseInsensitive)
        && (!query.state || *query.state == row.ticket.state.value) && (!query.stage || *query.stage == row.care.stage)
        && (query.product.isEmpty() || query.product == row.ticket.product) && (!query.customer || *query.customer == row.ticket.customer)
        && (!query.group || *query.group == groups.value(row.ticket.customer));
}

// Empty: nothing to sort by.
static QString keyOf(const TicketRow &row, TicketQuery::Sort sort)
{
    using Sort = TicketQuery::Sort;
    const auto time = [](const QDateTime &at) { return at.isValid() ? at.toString(Qt::ISODateWithMs) : QString(); };
    switch (sort) {
    case Sort::Due: return time(row.due);
    case Sort::OpenedAt: return time(row.ticket.openedAt);
    case Sort::LastNote: return time(row.lastNoteAt);
    case Sort::Title: return row.ticket.title;
    case Sort::Customer: return row.customerName;
    case Sort::State: return row.ticket.state.value == TicketState::Unknown ? QString() : QString::number(int(row.ticket.state.value));
    case Sort::Stage: return QString::number(int(row.care.stage));
    case Sort::Owner: return row.care.owner;
    }
    return {};
}

Async<TicketWindow> FakeTicketStore::read(TicketQuery query, qint64 first, int count)
{
    ++reads;
    lastQuery = query;
    if (failReads)
        return ready<TicketWindow>(failure(*failReads));
    QList<TicketRow> found;
    std::copy_if(rows.cbegin(), rows.cend(), std::back_inserter(found), [&](const TicketRow &row) { return isFound(row, query); });
    std::stable_sort(found.begin(), found.end(), [&query](const TicketRow &a, const TicketRow &b) {
        const QString keyA = keyOf(a, query.sort), keyB = keyOf(b, query.sort);
        if (keyA.isEmpty() || keyB.isEmpty())
            return !keyA.isEmpty() && keyB.isEmpty();
        return query.order == Qt::AscendingOrder ? keyA < keyB : keyB < keyA;
    });
    return ready<TicketWindow>(TicketWindow{first, found.size(), found.mid(first, count)});
}

Async<QList<TicketCount>> FakeTicketStore::counts(TicketQuery query)
{
    if (failReads)
        return ready<QList<TicketCount>>(failure(*failReads));
    QList<TicketCount> counts;
    for (const Show show : {Show::Open, Show::Mine, Show::Unowned, Show::NeedsUs, Show::Overdue, Show::Drafts, Show::Closed, Show::All}) {
        query.show = show;
        counts += TicketCount{show, std::count_if(rows.cbegin(), rows.cend(), [&](const TicketRow &row) { return isFound(row, query); })};
    }
    return ready<QList<TicketCount>>(counts);
}

Async<TicketRow> FakeTicketStore::row(TicketId ticket, QString)
{
    if (failReads)
        return ready<TicketRow>(failure(*failReads));
    const TicketRow *held = find(ticket);
    return held ? ready<TicketRow>(*held) : ready<TicketRow>(failure(ApiError::Kind::NotFound));
}

Async<QList<TicketNote>> FakeTicketStore::notes(TicketId ticket)
{
    return failReads ? ready<QList<TicketNote>>(failure(*failReads)) : ready<QList<TicketNote>>(notesOf.value(ticket));
}

Async<DatasetState> FakeTicketStore::datasetState() { return ready<DatasetState>(state); }

Async<Done> FakeTicketStore::write(const QList<TicketId> &ids, const std::function<void()> &change)
{
    if (failWrites)
        return ready<Done>(failure(*failWrites));
    change();
    tell(ids);
    return ready<Done>(Done{});
}

Async<Done> FakeTicketStore::put(QList<Ticket> tickets, QByteArray checkpoint)
{
    QList<TicketId> ids;
    for (const Ticket &ticket : tickets)
        ids += ticket.id;
    return write(ids, [&] {
        for (const Ticket &ticket : tickets) {
            TicketRow *held = find(ticket.id);
            if (!held) {
                rows += TicketRow();
                held = &rows.last();
                held->customerName = ticket.customer.text();
            }
            if (held->ticket.state.value != ticket.state.value)
                notesReadAt.remove(ticket.id);
            held->ticket = ticket;
        }
        if (!checkpoint.isNull())
            state.checkpoint = checkpoint;
        state.rows = rows.size();
    });
}

Async<Done> FakeTicketStore::putNotes(TicketId ticket, QList<TicketNote> notes, QDateTime readAt)
{
    TicketRow *held = find(ticket);
    if (!held && !failWrites)
        return ready<Done>(failure(ApiError::Kind::NotFound));
    return write({ticket}, [&] {
        for (TicketNote &note : notes)
            note.text = note.isConfidential ? QString() : note.text;
        held->notes = notes.size();
        held->lastNoteAt = notes.isEmpty() ? QDateTime() : notes.last().at;
        held->lastFrom = notes.isEmpty() ? TicketNote::From::Unknown : notes.last().from;
        held->isUnread = held->lastFrom == TicketNote::From::Vendor && (!held->care.seenAt.isValid() || held->care.seenAt < held->lastNoteAt);
        notesOf[ticket] = notes;
        notesReadAt[ticket] = readAt;
    });
}

Async<Done> FakeTicketStore::finishPass(QDateTime completedAt, QByteArray checkpoint)
{
    if (failWrites)
        return ready<Done>(failure(*failWrites));
    state.completedAt = completedAt;
    state.checkpoint = checkpoint;
    return ready<Done>(Done{});
}

Async<QList<Ticket>> FakeTicketStore::staleNotes(QDateTime before, int limit)
{
    if (failReads)
        return ready<QList<Ticket>>(failure(*failReads));
    QList<Ticket> never, old;
    for (const TicketRow &row : std::as_const(rows)) {
        if (!notesReadAt.contains(row.ticket.id))
            never += row.ticket;
        else if (row.ticket.state.value != TicketState::Confirmed && notesReadAt[row.ticket.id] < before)
            old += row.ticket;
    }
    return ready<QList<Ticket>>((never + old).mid(0, limit));
}

Async<QList<std::pair<TicketId, TicketCare>>> FakeTicketStore::changeCare(QList<TicketId> ids, CareChange change)
{
    using Before = QList<std::pair<TicketId, TicketCare>>;
    if (failWrites)
        return ready<Before>(failure(*failWrites));
    Before before;
    for (const TicketId &ticket : ids) {
        TicketRow *held = find(ticket);
        if (!held)
            continue;
        before.append({ticket, held->care});
        held->care.stage = change.stage.value_or(held->care.stage);
        held->care.owner = change.owner.value_or(held->care.owner);
        held->care.target = change.target.value_or(held->care.target);
    }
    tell(ids);
    return ready<Before>(before);
}

Async<Done> FakeTicketStore::restoreCare(QList<std::pair<TicketId, TicketCare>> before)
{
    return write({}, [&] {
        for (const auto &[ticket, care] : before) {
            if (TicketRow *held = find(ticket))
                held->care = care;
        }
    });
}

Async<Done> FakeTicketStore::markSeen(TicketId ticket, QDateTime at)
{
    return write({ticket}, [&] {
        if (TicketRow *held = find(ticket)) {
            held->care.seenAt = at;
            held->isUnread = false;
        }
    });
}

Async<QList<InternalNote>> FakeTicketStore::internalNotes(TicketId ticket)
{
    if (failReads)
        return ready<QList<InternalNote>>(failure(*failReads));
    QList<InternalNote> all;
    for (const auto &[of, note] : std::as_const(internal)) {
        if (of == ticket)
            all += note;
    }
    return ready<QList<InternalNote>>(all);
}

Async<InternalNote> FakeTicketStore::addInternalNote(TicketId ticket, QString person, QString text)
{
    if (failWrites)
        return ready<InternalNote>(failure(*failWrites));
    const InternalNote note{QStringLiteral("internal-%1").arg(internal.size() + 1), person, now, text};
    internal.append({ticket, note});
    tell({ticket});
    return ready<InternalNote>(note);
}

Async<Done> FakeTicketStore::removeInternalNote(QString noteId)
{
    if (failWrites)
        return ready<Done>(failure(*failWrites));
    const bool wasThere = internal.removeIf([&noteId](const auto &one) { return one.second.id == noteId; }) > 0;
    tell();
    return wasThere ? ready<Done>(Done{}) : ready<Done>(failure(ApiError::Kind::NotFound));
}

Async<Done> FakeTicketStore::enter(TicketId ticket, QString, bool isWriting)
{
    entered.removeIf([&ticket](const auto &one) { return one.first == ticket; });
    entered.append({ticket, isWriting});
    return ready<Done>(Done{});
}

Async<Done> FakeTicketStore::leave(TicketId ticket, QString)
{
    entered.removeIf([&ticket](const auto &one) { return one.first == ticket; });
    return ready<Done>(Done{});
}

Async<TicketTargets> FakeTicketStore::targets() { return ready<TicketTargets>(heldTargets); }

Async<Done> FakeTicketStore::setTargets(TicketTargets targets)
{
    return write({}, [&] { heldTargets = targets; });
}

Async<QList<TicketProduct>> FakeTicketStore::products() { return ready<QList<TicketProduct>>(heldProducts); }

Async<Done> FakeTicketStore::setProducts(QList<TicketProduct> products)
{
    return write({}, [&] { heldProducts = products; });
}

} // namespace pc
