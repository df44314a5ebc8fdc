// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/sync/maketicketsync.h"
#include "core/sync/ticketlisting.h"
#include <QSet>

namespace pc {

// A pass: the list of tickets, page after page, then the notes of those that the store names. The list is the whole one where
// that is due, resumed where it was left; else the tickets that were opened lately and, by their ids, older ones that are not
// closed. Notes need no checkpoint, their age is one; where they would hold up the next pass, it goes first and they follow.
class TicketSyncWorker final : public SyncWorker
{
    Q_OBJECT
public:
    TicketSyncWorker(PartnerCloudSource cloud, TicketStore *store, Clock *clock, TicketSyncOptions options);

    [[nodiscard]] Async<Done> refreshTicket(const TicketId &id);
    [[nodiscard]] Async<QList<TicketNote>> readConfidential(const TicketId &id);

private:
    [[nodiscard]] Async<DatasetState> datasetState() override;
    void beginPass(const DatasetState &state) override;
    void goOn() override;
    [[nodiscard]] std::chrono::milliseconds untilNextPass() const override;

    void beginWhole(const QDateTime &now);
    void beginRecent(const QDateTime &now);
    void readPage();
    void takePage(const Result<TicketPage> &page);
    void listed();
    void findOld();
    void takeOld(const Result<TicketWindow> &window);
    void listOld();
    void askNotes();
    void takeStale(int limit, const Result<QList<Ticket>> &stale);
    void readNotes(const Ticket &ticket);
    void takeNotes(const TicketId &id, const QDateTime &askedAt, const Result<QList<TicketNote>> &notes);
    void came(bool isGood);
    void finishPass();
    [[nodiscard]] Async<Done> refreshNotes(const TicketId &id, const CustomerUid &customer);

    TicketStore *const m_store;
    const TicketSyncOptions m_options;
    TicketCheckpoint m_checkpoint;
    bool m_isWhole = false;
    TicketListing m_listing;
    TicketListingWalk m_walk;
    QList<TicketState> m_states;            // whose older tickets are still to be found in the store
    qint64 m_oldRow = 0;
    QList<TicketId> m_old;                  // not closed, opened before the newest part: listed by their ids
    QList<Ticket> m_queue;                  // whose notes are still to be read
    QSet<TicketId> m_tried;                 // … and were, in this pass
    QDateTime m_notesBefore;                // notes of open tickets are read again when read earlier than this
    std::chrono::milliseconds m_beganAt{0};
    int m_underWay = 0;
    bool m_isBusy = false;                  // with the list, or the store's answer: both notice an ending themselves
    bool m_isCut = false;                   // notes are left for the next pass
};

} // namespace pc
