// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/domain/inbox.h"
#include "core/store/customerstore.h"

namespace pc {

struct InboxQuery
{
    enum class Show { Inbox, Unread, Unknown, Late, Quarantined, Snoozed, Waiting, All };  // Inbox: all but quarantined, discarded, snoozed

    InboxQuery() = default;
    QString text;                           // fragment of the line, the object, the ids, the body (its first 4,000 characters), or customer as CustomerQuery::text
    std::optional<QString> group;           // scope
    std::optional<CustomerUid> customer;
    Show show = Show::Inbox;
    QString type;                           // as EventKind::type; empty: any
    QDateTime from, to;                     // UTC, of arrival; invalid: open
    bool isFolded = true;                   // repeats of one type, customer and object stand in one row, the newest
    friend bool operator==(const InboxQuery &, const InboxQuery &) = default;
};

struct InboxRow
{
    InboxEntry entry;
    qint64 folded = 1;                      // entries that stand in this row
    friend bool operator==(const InboxRow &, const InboxRow &) = default;
};

struct InboxWindow
{
    qint64 first = 0, total = 0;
    QList<InboxRow> rows;                   // newest first
};

struct InboxCount
{
    InboxQuery::Show show = InboxQuery::Show::All;
    qint64 rows = 0;
    friend bool operator==(const InboxCount &, const InboxCount &) = default;
};

// A message with what reading its body told.
struct Arrival
{
    Arrival() = default;
    QueueMessage message;
    InboxEntry read;                        // type, touch, line, times, version; state Waiting, or Quarantined with a reason
};

// What became of processing one entry.
struct InboxOutcome
{
    InboxOutcome() = default;
    qint64 key = 0;
    InboxState state = InboxState::Processed;   // Waiting: to be tried again
    QString reason;
};

// The messages of one environment. A facade that any thread may call; errors: the Storage… kinds and NotFound. Lives in staff's own
// file: what was deleted at the source stands nowhere else.
class InboxStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual Async<InboxWindow> read(InboxQuery query, qint64 first, int count) = 0;
    // Of every Show, of what the query shows without its own.
    [[nodiscard]] virtual Async<QList<InboxCount>> counts(InboxQuery query) = 0;
    [[nodiscard]] virtual Async<InboxEntry> entry(qint64 key) = 0;
    [[nodiscard]] virtual Async<QByteArray> body(qint64 key) = 0;               // as it came
    [[nodiscard]] virtual Async<QList<InboxStep>> steps(qint64 key) = 0;
    [[nodiscard]] virtual Async<QStringList> types() = 0;                       // that have been seen

    // Everything is on the disk when this answers, duplicates (same message, or same content id and body) as a count beside the first.
    // Answers how many were new.
    [[nodiscard]] virtual Async<int> admit(QList<Arrival> arrivals, QDateTime receivedAt) = 0;
    // Entries to be processed, oldest first; those tried before only from `triedBefore` on.
    [[nodiscard]] virtual Async<QList<InboxEntry>> waiting(QDateTime triedBefore, int limit) = 0;
    // Whether this or something newer of its subject and object was processed before: by version where both have one that compares, else by time.
    [[nodiscard]] virtual Async<bool> isOvertaken(qint64 key) = 0;
    // In one transaction with the mark of what its object has reached; a mark never moves backwards.
    [[nodiscard]] virtual Async<Done> settle(QList<InboxOutcome> outcomes, QDateTime at) = 0;

    // Staff. Replay: read anew by the table and Waiting again, tries from 0, or Quarantined still; NotFound unless it is quarantined, late
    // or discarded.
    [[nodiscard]] virtual Async<Done> replay(qint64 key, QString person) = 0;
    // Another body takes the place of one that is quarantined, else NotFound; the first stays in the steps. `read` as in Arrival.
    [[nodiscard]] virtual Async<Done> fix(qint64 key, QByteArray body, InboxEntry read, QString person) = 0;
    [[nodiscard]] virtual Async<Done> discard(qint64 key, QString person, QString note) = 0;    // NotFound: processed, or discarded before
    // Read: with what it repeats, as far as that came before; what arrives later is unread again.
    [[nodiscard]] virtual Async<Done> markRead(QList<qint64> keys, bool isRead) = 0;
    [[nodiscard]] virtual Async<Done> markAllRead(InboxQuery query) = 0;
    // An invalid time wakes. With all that is folded with it, and what joins them meanwhile; when it ends they are unread.
    [[nodiscard]] virtual Async<Done> snooze(qint64 key, QDateTime until, QString reason, QString person) = 0;
    // Processed, late and discarded ones that came before and do not sleep; answers how many. What was seen stays known as a duplicate.
    [[nodiscard]] virtual Async<qint64> expire(QDateTime before) = 0;

    [[nodiscard]] virtual Async<EventTable> table() = 0;                        // the built-in one until staff edit it
    // Entries are read anew by it: the newest when this answers, the others behind it. A fault of reading may go or come by that.
    [[nodiscard]] virtual Async<Done> setTable(EventTable table) = 0;
    [[nodiscard]] virtual Async<QList<InboxRule>> rules() = 0;
    [[nodiscard]] virtual Async<Done> setRules(QList<InboxRule> rules) = 0;
    [[nodiscard]] virtual Async<QuietHours> quietHours() = 0;
    [[nodiscard]] virtual Async<Done> setQuietHours(QuietHours hours) = 0;

Q_SIGNALS:
    void changed();                         // read again
    void arrived(const QList<pc::InboxEntry> &entries);     // new ones, with the rules applied; many at once are told as one list
};

} // namespace pc

Q_DECLARE_METATYPE(pc::InboxQuery)
