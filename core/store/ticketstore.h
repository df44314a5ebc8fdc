// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/domain/ticket.h"
#include "core/store/customerstore.h"

namespace pc {

// What the queue of tickets shows.
struct TicketQuery
{
    enum class Sort { Due, OpenedAt, LastNote, Title, Customer, State, Stage, Owner };
    enum class Show {
        Open,                               // not closed by the vendor, nor Done by us
        Mine,                               // of these, those `person` owns
        Unowned,
        NeedsUs,                            // the vendor waits for feedback or confirmation, or wrote and nobody looked
        Overdue,                            // due lies before now
        Drafts,                             // somebody is writing an answer
        Closed,
        All,
    };

    TicketQuery() = default;
    QString text;                           // fragment of id, title, text of notes, or customer as CustomerQuery::text
    std::optional<QString> group;           // scope; an empty text means "in no group"
    std::optional<CustomerUid> customer;    // scope
    Show show = Show::Open;
    QString person;                         // who asks
    std::optional<TicketState> state;
    std::optional<TicketCare::Stage> stage;
    QString product;                        // empty: any
    Sort sort = Sort::Due;                  // unknown values come last in both orders
    Qt::SortOrder order = Qt::AscendingOrder;
    friend bool operator==(const TicketQuery &, const TicketQuery &) = default;
};

struct TicketWindow
{
    qint64 first = 0, total = 0;
    QList<TicketRow> rows;
};

struct TicketCount
{
    TicketQuery::Show show = TicketQuery::Show::All;
    qint64 rows = 0;
    friend bool operator==(const TicketCount &, const TicketCount &) = default;
};

// What to change of many tickets; absent parts stay.
struct CareChange
{
    std::optional<TicketCare::Stage> stage;
    std::optional<QString> owner;
    std::optional<QDateTime> target;
};

// Tickets and their notes of one environment, and what staff say of them. A facade that any thread may call; errors: the Storage…
// kinds and NotFound. Care, internal notes and presence live in staff's own file.
class TicketStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual Async<TicketWindow> read(TicketQuery query, qint64 first, int count) = 0;
    // Of every Show, of what the query shows without its own `show`.
    [[nodiscard]] virtual Async<QList<TicketCount>> counts(TicketQuery query) = 0;
    [[nodiscard]] virtual Async<TicketRow> row(TicketId id, QString person) = 0;
    [[nodiscard]] virtual Async<QList<TicketNote>> notes(TicketId id) = 0;      // oldest first
    [[nodiscard]] virtual Async<DatasetState> datasetState() = 0;

    // Sync. Only what is newer than what is held is written; the text of confidential notes is dropped. `checkpoint` is written
    // with the rows it speaks of; a null one leaves the one held.
    [[nodiscard]] virtual Async<Done> put(QList<Ticket> tickets, QByteArray checkpoint) = 0;
    [[nodiscard]] virtual Async<Done> putNotes(TicketId id, QList<TicketNote> notes, QDateTime readAt) = 0;    // replaces all of the ticket
    [[nodiscard]] virtual Async<Done> finishPass(QDateTime completedAt, QByteArray checkpoint) = 0;     // … which the next pass finds
    // Whose notes are to be read next: never read, or their state changed since; then open ones older than `before`.
    [[nodiscard]] virtual Async<QList<Ticket>> staleNotes(QDateTime before, int limit) = 0;

    // Staff. Answers what held before, for restoreCare().
    [[nodiscard]] virtual Async<QList<std::pair<TicketId, TicketCare>>> changeCare(QList<TicketId> ids, CareChange change) = 0;
    [[nodiscard]] virtual Async<Done> restoreCare(QList<std::pair<TicketId, TicketCare>> before) = 0;
    [[nodiscard]] virtual Async<Done> markSeen(TicketId id, QDateTime at) = 0;
    [[nodiscard]] virtual Async<QList<InternalNote>> internalNotes(TicketId id) = 0;    // oldest first
    [[nodiscard]] virtual Async<InternalNote> addInternalNote(TicketId id, QString person, QString text) = 0;
    [[nodiscard]] virtual Async<Done> removeInternalNote(QString noteId) = 0;
    // Who has it open; forgotten by itself after two minutes without another enter().
    [[nodiscard]] virtual Async<Done> enter(TicketId id, QString person, bool isWriting) = 0;
    [[nodiscard]] virtual Async<Done> leave(TicketId id, QString person) = 0;
    [[nodiscard]] virtual Async<TicketTargets> targets() = 0;
    [[nodiscard]] virtual Async<Done> setTargets(TicketTargets targets) = 0;
    // The table of products: taken from the vendor's sheet, or read from the cloud.
    [[nodiscard]] virtual Async<QList<TicketProduct>> products() = 0;
    [[nodiscard]] virtual Async<Done> setProducts(QList<TicketProduct> products) = 0;

Q_SIGNALS:
    void changed(const QList<pc::TicketId> &ids);           // empty: many, read again
};

} // namespace pc

Q_DECLARE_METATYPE(pc::TicketQuery)
