// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/clock.h"
#include "core/store/ticketstore.h"
#include <QTimer>

namespace pc {

class StoreReader;
class StoreWriter;

// TicketStore over the two workers, which outlive it. Answers are worked out on their threads. What is read from the cloud is told
// at once after a rest and gathered while more of it comes; what staff do is always told at once.
class SqlTicketStore final : public TicketStore
{
    Q_OBJECT
public:
    SqlTicketStore(StoreWriter *writer, StoreReader *reader, const Clock *clock, QObject *parent = nullptr);

    [[nodiscard]] Async<TicketWindow> read(TicketQuery query, qint64 first, int count) override;
    [[nodiscard]] Async<QList<TicketCount>> counts(TicketQuery query) override;
    [[nodiscard]] Async<TicketRow> row(TicketId id, QString person) override;
    [[nodiscard]] Async<QList<TicketNote>> notes(TicketId id) override;
    [[nodiscard]] Async<DatasetState> datasetState() override;
    [[nodiscard]] Async<Done> put(QList<Ticket> tickets, QByteArray checkpoint) override;
    [[nodiscard]] Async<Done> putNotes(TicketId id, QList<TicketNote> notes, QDateTime readAt) override;
    [[nodiscard]] Async<Done> finishPass(QDateTime completedAt, QByteArray checkpoint) override;
    [[nodiscard]] Async<QList<Ticket>> staleNotes(QDateTime before, int limit) override;
    [[nodiscard]] Async<QList<std::pair<TicketId, TicketCare>>> changeCare(QList<TicketId> ids, CareChange change) override;
    [[nodiscard]] Async<Done> restoreCare(QList<std::pair<TicketId, TicketCare>> before) override;
    [[nodiscard]] Async<Done> markSeen(TicketId id, QDateTime at) override;
    [[nodiscard]] Async<QList<InternalNote>> internalNotes(TicketId id) override;
    [[nodiscard]] Async<InternalNote> addInternalNote(TicketId id, QString person, QString text) override;
    [[nodiscard]] Async<Done> removeInternalNote(QString noteId) override;
    [[nodiscard]] Async<Done> enter(TicketId id, QString person, bool isWriting) override;
    [[nodiscard]] Async<Done> leave(TicketId id, QString person) override;
    [[nodiscard]] Async<TicketTargets> targets() override;
    [[nodiscard]] Async<Done> setTargets(TicketTargets targets) override;
    [[nodiscard]] Async<QList<TicketProduct>> products() override;
    [[nodiscard]] Async<Done> setProducts(QList<TicketProduct> products) override;

private:
    void gather(const QList<TicketId> &ids);            // empty: many
    void tellGathered();

    StoreWriter *m_writer;
    StoreReader *m_reader;
    const Clock *m_clock;
    QTimer m_rest;                          // since readings were told last
    QList<TicketId> m_untold;
    bool m_hasUntold = false, m_areMany = false;
};

} // namespace pc
