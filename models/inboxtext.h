// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/inboxstore.h"
#include "models/wording.h"
#include <QCoreApplication>

namespace pc {

// The words for messages of the queue, in the language of the moment. What this version does not know is shown as it came.
class InboxText
{
    Q_DECLARE_TR_FUNCTIONS(pc::InboxText)
public:
    [[nodiscard]] static Wording kind(const QString &type);                 // "Order paid"; a type without a name of its own as it came
    [[nodiscard]] static QString subject(EventSubject subject);             // "Order"; None: "Nothing"
    [[nodiscard]] static Wording line(const InboxEntry &entry);             // what the message says, in one line
    [[nodiscard]] static Wording customer(const InboxEntry &entry);
    [[nodiscard]] static Wording state(const InboxEntry &entry);            // "Unknown kind" and "Snoozed" stand in where they say more
    [[nodiscard]] static QString meaning(const InboxEntry &entry);          // one sentence about the state
    [[nodiscard]] static QString reason(const QString &reason);             // why it was put aside, in a sentence
    [[nodiscard]] static QString advice(const InboxEntry &entry);           // what to do about it; empty: nothing is asked of anybody
    [[nodiscard]] static QString step(const InboxStep &step);
    [[nodiscard]] static QString show(InboxQuery::Show show);               // name of a list
    [[nodiscard]] static QString deed(InboxRule::Deed deed);
    // What a notice of entries that arrived together says: of one its kind and line, of many how many, and of which kinds.
    struct Notice { QString title, text; };
    [[nodiscard]] static Notice notice(const QList<InboxEntry> &entries);
};

} // namespace pc
