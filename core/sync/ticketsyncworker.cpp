// SPDX-License-Identifier: Apache-2.0
#include "core/sync/ticketsyncworker.h"
#include <algorithm>
#include <utility>

namespace pc {

static constexpr int kRowsPerRead = 500;
static constexpr int kNotesPerRead = 100;

TicketSyncWorker::TicketSyncWorker(PartnerCloudSource cloud, TicketStore *store, Clock *clock, TicketSyncOptions options)
    : SyncWorker(std::move(cloud), clock, options), m_store(store), m_options(std::move(options))
{
}

Async<DatasetState> TicketSyncWorker::datasetState()
{
    return m_store->datasetState();
}

// A pass that comes before its time was asked for by a person, who wants to see what is new.
void TicketSyncWorker::beginPass(const DatasetState &state)
{
    const QDateTime now = m_clock->utcNow();
    m_beganAt = m_clock->monotonic();
    m_queue.clear();
    m_old.clear();
    m_tried.clear();
    const bool isEarly = !m_isCut && state.completedAt.isValid() && state.completedAt > now.addMSecs(-m_options.interval.count());
    m_notesBefore = isEarly ? now : now.addMSecs(1 - m_options.notesMaxAge.count());
    m_isCut = false;
    m_isBusy = true;
    m_checkpoint = TicketCheckpoint::fromBytes(state.checkpoint);
    const qint64 wholeAge = m_checkpoint.wholeAt.isValid() ? m_checkpoint.wholeAt.msecsTo(now) : -1;
    const bool isFresh = wholeAge >= 0 && wholeAge < m_options.wholeEvery.count(); // negative: somebody set the clock
    isFresh ? beginRecent(now) : beginWhole(now);
}

void TicketSyncWorker::beginWhole(const QDateTime &now)
{
    const qint64 underWay = m_checkpoint.startedAt.isValid() ? m_checkpoint.startedAt.msecsTo(now) : -1;
    if (underWay < 0 || underWay >= m_options.wholeEvery.count()) {
        m_checkpoint.startedAt = now;
        m_checkpoint.nextRow = 0;
    }
    m_isWhole = true;
    m_states.clear();
    m_listing = TicketListing();
    m_walk = TicketListingWalk(m_checkpoint.nextRow);
    readPage();
}

void TicketSyncWorker::beginRecent(const QDateTime &now)
{
    m_isWhole = false;
    m_states = {TicketState::Assigned, TicketState::Dealing, TicketState::WaitFeedback, TicketState::Feedback, TicketState::WaitConfirm, TicketState::Unknown};
    m_oldRow = 0;
    m_listing = TicketListing();
    m_listing.from = now.addSecs(-std::chrono::seconds(m_options.newest).count());
    m_walk = TicketListingWalk();
    readPage();
}

void TicketSyncWorker::readPage()
{
    if (isEnding())
        return endPass();
    whenDone(cloud()->tickets(m_listing, m_walk.next(), call(Lane::Sync)), this, [this](const Result<TicketPage> &page) { takePage(page); });
}

void TicketSyncWorker::takePage(const Result<TicketPage> &page)
{
    if (!page)
        return fail(page.error());
    const bool hasMore = m_walk.take(*page);
    m_checkpoint.nextRow = m_isWhole ? m_walk.next() : 0;
    m_progress.done += page->tickets.size();
    m_progress.total = m_isWhole ? page->total : std::nullopt;
    report(false);
    const QByteArray checkpoint = m_isWhole ? m_checkpoint.toBytes() : QByteArray();
    whenDone(m_store->put(page->tickets, checkpoint), this, [this, hasMore](const Result<Done> &stored) {
        if (!stored)
            return fail(stored.error());
        hasMore ? readPage() : listed();
    });
}

void TicketSyncWorker::listed()
{
    if (m_isWhole) {
        m_checkpoint.wholeAt = std::exchange(m_checkpoint.startedAt, QDateTime());
        m_checkpoint.nextRow = 0;
        return askNotes();
    }
    findOld();
}

// Tickets that are not closed and were opened too long ago for the newest part, state by state.
void TicketSyncWorker::findOld()
{
    if (isEnding())
        return endPass();
    if (m_states.isEmpty())
        return listOld();
    TicketQuery query;
    query.show = TicketQuery::Show::All;
    query.state = m_states.constFirst();
    query.sort = TicketQuery::Sort::OpenedAt;
    whenDone(m_store->read(query, m_oldRow, kRowsPerRead), this, [this](const Result<TicketWindow> &window) { takeOld(window); });
}

void TicketSyncWorker::takeOld(const Result<TicketWindow> &window)
{
    if (!window)
        return fail(window.error());
    const QDateTime newest = m_clock->utcNow().addSecs(-std::chrono::seconds(m_options.newest).count());
    for (const TicketRow &row : window->rows) {
        if (!row.ticket.openedAt.isValid() || row.ticket.openedAt < newest)
            m_old << row.ticket.id;
    }
    m_oldRow += kRowsPerRead;
    if (window->rows.size() < kRowsPerRead) {
        m_states.removeFirst();
        m_oldRow = 0;
    }
    findOld();
}

void TicketSyncWorker::listOld()
{
    if (m_old.isEmpty())
        return askNotes();
    const qsizetype count = std::min<qsizetype>(m_options.idsPerCall, m_old.size());
    m_listing = TicketListing();
    m_listing.ids = m_old.first(count);
    m_old.remove(0, count);
    m_walk = TicketListingWalk();
    readPage();
}

void TicketSyncWorker::askNotes()
{
    if (isEnding())
        return endPass();
    m_isBusy = true;
    const int limit = kNotesPerRead + int(m_tried.size());
    whenDone(m_store->staleNotes(m_notesBefore, limit), this, [this, limit](const Result<QList<Ticket>> &stale) { takeStale(limit, stale); });
}

void TicketSyncWorker::takeStale(int limit, const Result<QList<Ticket>> &stale)
{
    if (!stale)
        return fail(stale.error());
    std::copy_if(stale->cbegin(), stale->cend(), std::back_inserter(m_queue), [this](const Ticket &ticket) { return !m_tried.contains(ticket.id); });
    if (m_queue.isEmpty())
        return isEnding() ? endPass() : finishPass();
    if (m_progress.phase == Phase::Listing)
        m_progress.done = 0;
    m_progress.total = stale->size() < limit ? std::optional<qint64>(m_progress.done + m_queue.size()) : std::nullopt;
    m_isBusy = false;
    enter(Phase::ReadingFacts);
    goOn();
}

void TicketSyncWorker::goOn()
{
    if (m_isBusy)
        return;
    if (!m_queue.isEmpty() && m_options.interval.count() > 0 && m_clock->monotonic() - m_beganAt >= m_options.interval) {
        m_queue.clear();
        m_isCut = true;
    }
    while (!isEnding() && m_underWay < places() && !m_queue.isEmpty())
        readNotes(m_queue.takeFirst());
    if (m_underWay > 0)
        return;
    if (isEnding())
        endPass();
    else
        m_isCut ? finishPass() : askNotes();
}

void TicketSyncWorker::readNotes(const Ticket &ticket)
{
    ++m_underWay;
    m_tried << ticket.id;
    const QDateTime askedAt = m_clock->utcNow();
    whenDone(cloud()->ticketNotes(ticket.id, ticket.customer, call(Lane::Sync)), this,
             [this, id = ticket.id, askedAt](const Result<QList<TicketNote>> &notes) { takeNotes(id, askedAt, notes); });
}

void TicketSyncWorker::takeNotes(const TicketId &id, const QDateTime &askedAt, const Result<QList<TicketNote>> &notes)
{
    if (!notes) {
        if (!isEnding()) {
            ++m_progress.leftOut;
            m_progress.whyLeftOut = notes.error();
        }
        weighFailure(notes.error());
        return came(false);
    }
    noteSuccess();
    whenDone(m_store->putNotes(id, *notes, askedAt), this, [this](const Result<Done> &stored) {
        if (!stored)
            endWith(stored.error());
        came(stored.has_value());
    });
}

void TicketSyncWorker::came(bool isGood)
{
    --m_underWay;
    m_progress.done += isGood ? 1 : 0;
    report(false);
    goOn();
}

void TicketSyncWorker::finishPass()
{
    m_isBusy = true;
    const QDateTime completedAt = m_clock->utcNow();
    whenDone(m_store->finishPass(completedAt, m_checkpoint.toBytes()), this, [this, completedAt](const Result<Done> &stored) {
        stored ? complete(completedAt) : fail(stored.error());
    });
}

std::chrono::milliseconds TicketSyncWorker::untilNextPass() const
{
    return m_isCut ? std::chrono::milliseconds(0) : m_options.interval;
}

Async<Done> TicketSyncWorker::refreshTicket(const TicketId &id)
{
    if (!cloud())
        return ready<Done>(failure(noKey()));
    TicketListing listing;
    listing.ids = {id};
    return andThen<Done>(cloud()->tickets(listing, 0, call(Lane::User)), this, [this, id](const TicketPage &page) {
        const auto it = std::find_if(page.tickets.cbegin(), page.tickets.cend(), [&id](const Ticket &ticket) { return ticket.id == id; });
        if (it == page.tickets.cend())
            return ready<Done>(failure(ApiError::Kind::NotFound, QStringLiteral("the list of tickets does not hold it")));
        return andThen<Done>(m_store->put({*it}, QByteArray()), this, [this, id, customer = it->customer](Done) { return refreshNotes(id, customer); });
    });
}

Async<Done> TicketSyncWorker::refreshNotes(const TicketId &id, const CustomerUid &customer)
{
    const QDateTime askedAt = m_clock->utcNow();
    return andThen<Done>(cloud()->ticketNotes(id, customer, call(Lane::User)), this, [this, id, askedAt](const QList<TicketNote> &notes) {
        return m_store->putNotes(id, notes, askedAt);
    });
}

Async<QList<TicketNote>> TicketSyncWorker::readConfidential(const TicketId &id)
{
    if (!cloud())
        return ready<QList<TicketNote>>(failure(noKey()));
    return andThen<QList<TicketNote>>(m_store->row(id, QString()), this, [this, id](const TicketRow &row) {
        return cloud()->ticketNotes(id, row.ticket.customer, call(Lane::User));
    });
}

} // namespace pc
