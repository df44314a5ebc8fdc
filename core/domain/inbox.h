// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/identifiers.h"
#include <QDateTime>
#include <QList>
#include <QStringList>
#include <QTime>

namespace pc {

// One message as it came from the queue. The body is kept byte for byte.
struct QueueMessage
{
    QString id;                             // unique in the queue
    QString handle;                         // for delete and visibility; a new one at every receive. Never stored
    QByteArray body;                        // as sent; maybe base64
    QByteArray bodyMd5;                     // upper-case hex, as told; of the body as sent
    QDateTime enqueuedAt, nextVisibleAt, firstReceivedAt;   // UTC
    int dequeueCount = 0;
    int priority = 0;
    friend bool operator==(const QueueMessage &, const QueueMessage &) = default;
};

// What an event is about: decides what is read anew.
enum class EventSubject { None, Customer, Order, Instance, Quota, Filing, Ticket };     // stored by number: add at the end

// One line of the table that reads events. The vendor publishes no form: staff can edit every line and add their own.
// Paths walk the JSON of the body, e.g. "data.orderId".
struct EventKind
{
    QString type;                           // value found at EventForm::type, e.g. "order.paid"; "filing.*" takes all that begin so
    EventSubject subject = EventSubject::None;
    QString object;                         // path of the id that names order, instance, number or ticket; empty: none is named
    QString words;                          // line for people, "{path}" is filled in; empty: the type alone
    bool isNotified = false;                // a system notification is shown
    friend bool operator==(const EventKind &, const EventKind &) = default;
};

// Where the parts stand that every event has.
struct EventForm
{
    QString type = QStringLiteral("type"), id = QStringLiteral("id"), time = QStringLiteral("time"), version = QStringLiteral("version"),
            customer = QStringLiteral("accountUid");
    friend bool operator==(const EventForm &, const EventForm &) = default;
};

struct EventTable
{
    EventForm form;
    QList<EventKind> kinds;                 // the first that matches counts
    friend bool operator==(const EventTable &, const EventTable &) = default;
};

// What an event touches, for whoever reads it anew.
struct EventTouch
{
    EventSubject subject = EventSubject::None;
    CustomerUid customer;                   // empty: not told
    QString object;                         // id of order, instance, number or ticket; empty: not told
    friend bool operator==(const EventTouch &, const EventTouch &) = default;
};

// Enough to go to what it touches.
[[nodiscard]] inline bool namesSomething(const EventTouch &touch)
{
    const bool isOfCustomer = touch.subject == EventSubject::Customer || touch.subject == EventSubject::Quota || touch.subject == EventSubject::Instance;
    return touch.subject != EventSubject::None && (isOfCustomer ? !touch.customer.isEmpty() : !touch.object.isEmpty());
}

// How far a message has come. Stored by number: add at the end.
enum class InboxState {
    Waiting,                                // on the disk, not processed yet, or to be tried again
    Processed,
    Late,                                   // something newer of the same object had been processed: it changed nothing
    Quarantined,                            // could not be processed; waits for a person
    Discarded,                              // by a person, with a note
};

struct InboxEntry
{
    qint64 key = 0;                         // ours; grows with arrival
    QString messageId;
    QString contentId;                      // the event's own id; empty: it has none
    QString type;                           // as it came; empty: not readable
    bool isKnown = false;                   // a line of the table matched
    EventTouch touch;
    QString customerName;
    QString line;                           // readable line; empty: show type or body
    QDateTime happenedAt;                   // UTC, by the event; invalid: not told
    QDateTime receivedAt;                   // UTC
    QString version;                        // as it came; empty: the time decides
    InboxState state = InboxState::Waiting;
    QString reason;                         // name of the EventFault and what it is about, or the person's note
    int tries = 0;
    int duplicates = 0;                     // further arrivals of the same message or content
    bool isRead = false;
    QDateTime snoozedUntil;                 // UTC; invalid: not
    QString snoozeReason;
    friend bool operator==(const InboxEntry &, const InboxEntry &) = default;
};

// What was done to one entry, oldest first.
struct InboxStep
{
    QDateTime at;                           // UTC
    QString what;                           // "received", "duplicate", "tried", "processed", "late", "quarantined", "replayed", "fixed", "discarded", "snoozed", "woken"
    QString person;                         // empty: the program
    QString detail;
    friend bool operator==(const InboxStep &, const InboxStep &) = default;
};

// What happens by itself with entries that arrive. The first rule that matches counts.
struct InboxRule
{
    enum class Deed { Notify, Quiet, MarkRead, Snooze };
    QString type;                           // as EventKind::type; empty: any
    std::optional<CustomerUid> customer;
    std::optional<QString> group;           // of customers
    Deed deed = Deed::Notify;
    int hours = 0;                          // of Snooze
    friend bool operator==(const InboxRule &, const InboxRule &) = default;
};

// When nothing pops up: entries come in all the same. Local time; an end before the start lies on the next day.
struct QuietHours
{
    bool isOn = false;
    QTime from{20, 0}, to{8, 0};
    QList<int> days{1, 2, 3, 4, 5, 6, 7};   // Monday is 1; day on which the quiet time begins
    friend bool operator==(const QuietHours &, const QuietHours &) = default;
};

} // namespace pc

Q_DECLARE_METATYPE(pc::EventTouch)
Q_DECLARE_METATYPE(pc::InboxEntry)
