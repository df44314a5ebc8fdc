// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/inbox.h"

namespace pc {

// Why a message cannot be processed; `reason` of an entry begins with its name.
enum class EventFault { ChecksumDiffers, NotText, MissingObject, MissingCustomer, WrongTime, RefreshFailed, DequeuedTooOften, TooLarge };
[[nodiscard]] QString faultName(EventFault fault);

inline constexpr qint64 kMostMessageBytes = 65'536;
inline constexpr int kMostBodyLines = 2'000;
inline constexpr int kMostLineCharacters = 500;     // of the readable line, and of a value in the tree
inline constexpr int kMostHoursAhead = 24;          // an event later than this after it was queued has a wrong time

// The table that the program starts with. The vendor publishes no form of its messages: this one is that of the sandbox.
[[nodiscard]] EventTable builtInEventTable();

// The text of a body: decoded when it is base64 of UTF-8 that begins with "{" or "<", else as it stands.
[[nodiscard]] QByteArray decodedBody(const QByteArray &body);

// Whether `type` is meant by a type of the table: the same, or beginning as "filing.*" says; an empty one means any.
[[nodiscard]] bool matchesType(const QString &pattern, const QString &type);
// The line of the table that counts for a type; nullptr: none does.
[[nodiscard]] const EventKind *kindFor(const EventTable &table, const QString &type);

// Type, ids, customer, touch, line, time and version, as the table says; what the body does not tell stays empty. A body that is no JSON, or
// whose type no line matches, is no fault: it touches nothing. State Waiting, or Quarantined with a reason. A time without a zone is UTC. Pure.
[[nodiscard]] InboxEntry readEvent(const QueueMessage &message, const EventTable &table);

// One line of the body's tree, depth first, for the raw view of unknown messages; a body that is no JSON is its lines of text. At most
// kMostBodyLines, of which the last is "…" where there are more.
struct BodyLine { int depth = 0; QString name, value; };
[[nodiscard]] QList<BodyLine> bodyTree(const QByteArray &body);

// What a rule says of an entry; nullptr: none matches. `groups`: those of the entry's customer.
[[nodiscard]] const InboxRule *ruleFor(const InboxEntry &entry, const QList<InboxRule> &rules, const QStringList &groups);
[[nodiscard]] bool isQuiet(const QuietHours &hours, const QDateTime &localNow);

} // namespace pc
