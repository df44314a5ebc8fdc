// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/identifiers.h"
#include "core/domain/coded.h"
#include <QDateTime>
#include <QList>
#include <QVariantMap>
#include <optional>

namespace pc {

using TicketId = Id<struct TicketIdTag>;            // the vendor's, short upper-case text

// The vendor announces seven states and names six: the seventh is Unknown with its text.
enum class TicketState {
    Unknown,
    Assigned,                               // handed to staff, waits for the first answer
    Dealing,                                // being worked on
    WaitFeedback,                           // waits for us
    Feedback,                               // we have answered
    WaitConfirm,                            // solution offered, waits for our confirmation
    Confirmed,                              // closed
};

// One ticket as the list of tickets tells it.
struct Ticket
{
    TicketId id;
    CustomerUid customer;                   // account for which it was opened; empty: not told
    QString product;                        // the vendor's number of the product or category; empty: not told
    QString title;
    Coded<TicketState> state;
    QDateTime openedAt;                     // UTC; invalid: not told
    QVariantMap extra;                      // fields that this version does not know, as they came
    QDateTime readAt;                       // UTC
    friend bool operator==(const Ticket &, const Ticket &) = default;
};

// A file of a note. The vendor's links to it live two minutes and are never kept.
struct TicketFile
{
    QString id;                             // what attachmentLink() takes
    QString name;                           // empty: not told before it is fetched
    friend bool operator==(const TicketFile &, const TicketFile &) = default;
};

// One entry of the conversation. Confidential ones are kept without their text: it is read live when a person asks.
struct TicketNote
{
    enum class From { Unknown, Customer, Vendor };
    QString key;                            // stable name within the ticket: the vendor's, else made of time, side and text
    From from = From::Unknown;
    QString author;                         // as told; empty: not told
    bool isConfidential = false;
    QString text;                           // plain; the vendor's simple HTML has been made plain. Empty in a confidential one that comes from the store
    QDateTime at;                           // UTC
    QList<TicketFile> files;
    friend bool operator==(const TicketNote &, const TicketNote &) = default;
};

struct TicketProduct
{
    QString id;                             // productId, or the category id of the newer generation
    QString name;
    QString group;                          // heading under which the vendor lists it; may be empty
    friend bool operator==(const TicketProduct &, const TicketProduct &) = default;
};

// What staff say of a ticket: ours alone, the vendor never sees it.
struct TicketCare
{
    enum class Stage { New, Working, WaitingForVendor, WaitingForCustomer, Done };  // stored by number: add at the end
    Stage stage = Stage::New;
    QString owner;                          // operating-system account name; empty: nobody
    QDateTime target;                       // UTC; the person's own; invalid: by the rule of the ticket's state
    QDateTime seenAt;                       // UTC; until when its notes were looked at
    friend bool operator==(const TicketCare &, const TicketCare &) = default;
};

// A note among staff. Never sent.
struct InternalNote
{
    QString id;                             // ours
    QString person;
    QDateTime at;                           // UTC
    QString text;
    friend bool operator==(const InternalNote &, const InternalNote &) = default;
};

// Somebody has the ticket open, on this store.
struct TicketPresence
{
    QString person;
    QDateTime since;                        // UTC
    bool isWriting = false;                 // holds a draft with text
    friend bool operator==(const TicketPresence &, const TicketPresence &) = default;
};

// Hours in which something has to happen, by the vendor's state, from when the state was first seen. Absent: no clock.
struct TicketTargets
{
    std::optional<int> assigned = 8, dealing = 24, waitFeedback = 4, feedback = 8, waitConfirm = 48;
    friend bool operator==(const TicketTargets &, const TicketTargets &) = default;
};

// Confirmed by the vendor's side, or Done by us: no clock runs.
[[nodiscard]] inline bool isClosed(TicketState state, TicketCare::Stage stage)
{
    return state == TicketState::Confirmed || stage == TicketCare::Stage::Done;
}

[[nodiscard]] inline bool waitsForUs(TicketState state)
{
    return state == TicketState::WaitFeedback || state == TicketState::WaitConfirm;
}

[[nodiscard]] inline std::optional<int> hoursOf(const TicketTargets &targets, TicketState state)
{
    switch (state) {
    case TicketState::Assigned: return targets.assigned;
    case TicketState::Dealing: return targets.dealing;
    case TicketState::WaitFeedback: return targets.waitFeedback;
    case TicketState::Feedback: return targets.feedback;
    case TicketState::WaitConfirm: return targets.waitConfirm;
    case TicketState::Confirmed: case TicketState::Unknown: break;
    }
    return {};
}

struct TicketRow
{
    Ticket ticket;
    QString customerName;
    TicketCare care;
    QDateTime lastNoteAt;                   // UTC; invalid: its notes were never read, or there are none
    TicketNote::From lastFrom = TicketNote::From::Unknown;
    qint64 notes = 0;                       // as read; internal ones do not count
    bool isUnread = false;                  // the vendor wrote since seenAt
    bool hasDraft = false;
    QDateTime due;                          // UTC; care.target, else by TicketTargets; invalid: none. Closed tickets have none
    QList<TicketPresence> presence;         // others than the asking person
    friend bool operator==(const TicketRow &, const TicketRow &) = default;
};

} // namespace pc

Q_DECLARE_METATYPE(pc::TicketId)
Q_DECLARE_METATYPE(pc::TicketRow)
