// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/ticketstore.h"
#include <QHash>
#include <functional>

namespace pc {

// Tickets in memory for tests of models, pages and sync: rows stand as a test sets them, `due` and `isUnread` included; filters
// and sorts like the store does, in the simplest way; fails when told to.
class FakeTicketStore final : public TicketStore
{
public:
    using TicketStore::TicketStore;

    static TicketId id(int n);                          // "T0001" …
    static CustomerUid uid(int n);                      // as FakeCustomerStore::sample()
    // Ticket `n` of customer `n`, opened `n` hours before `now`.
    static TicketRow sample(int n, TicketState state = TicketState::Dealing);
    static TicketNote sampleNote(int n, TicketNote::From from = TicketNote::From::Vendor);  // said `n` minutes after the morning of the day

    void tell(const QList<TicketId> &ids = {}) { Q_EMIT changed(ids); }
    [[nodiscard]] TicketRow *find(const TicketId &ticket);

    std::optional<ApiError> failReads, failWrites;
    QDateTime now{QDate(2026, 1, 15), QTime(8, 0), Qt::UTC};
    QList<TicketRow> rows;
    QHash<TicketId, QList<TicketNote>> notesOf;
    QHash<TicketId, QDateTime> notesReadAt;             // absent: never read
    QList<std::pair<TicketId, InternalNote>> internal;
    QHash<CustomerUid, QString> groups;
    TicketTargets heldTargets;
    QList<TicketProduct> heldProducts;
    DatasetState state;
    TicketQuery lastQuery;
    QList<std::pair<TicketId, bool>> entered;           // and whether with a draft; leave() takes it away
    int reads = 0;

    Async<TicketWindow> read(TicketQuery query, qint64 first, int count) override;
    Async<QList<TicketCount>> counts(TicketQuery query) override;
    Async<TicketRow> row(TicketId ticket, QString person) override;
    Async<QList<TicketNote>> notes(TicketId ticket) override;
    Async<DatasetState> datasetState() override;
    Async<Done> put(QList<Ticket> tickets, QByteArray checkpoint) override;
    Async<Done> putNotes(TicketId ticket, QList<TicketNote> notes, QDateTime readAt) override;
    Async<Done> finishPass(QDateTime completedAt, QByteArray checkpoint) override;
    Async<QList<Ticket>> staleNotes(QDateTime before, int limit) override;
    Async<QList<std::pair<TicketId, TicketCare>>> changeCare(QList<TicketId> ids, CareChange change) override;
    Async<Done> restoreCare(QList<std::pair<TicketId, TicketCare>> before) override;
    Async<Done> markSeen(TicketId ticket, QDateTime at) override;
    Async<QList<InternalNote>> internalNotes(TicketId ticket) override;
    Async<InternalNote> addInternalNote(TicketId ticket, QString person, QString text) override;
    Async<Done> removeInternalNote(QString noteId) override;
    Async<Done> enter(TicketId ticket, QString person, bool isWriting) override;
    Async<Done> leave(TicketId ticket, QString person) override;
    Async<TicketTargets> targets() override;
    Async<Done> setTargets(TicketTargets targets) override;
    Async<QList<TicketProduct>> products() override;
    Async<Done> setProducts(QList<TicketProduct> products) override;

private:
    [[nodiscard]] bool isShown(const TicketRow &row, const TicketQuery &query) const;
    [[nodiscard]] bool isFound(const TicketRow &row, const TicketQuery &query) const;
    [[nodiscard]] Async<Done> write(const QList<TicketId> &ids, const std::function<void()> &change);
};

} // namespace pc
