// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/ticket.h"

namespace pc {

// One entry of what is shown of a ticket: a note that travels between the vendor and us, or one that only we see.
struct ConversationEntry
{
    QString key;                            // stable within the ticket
    QDateTime at;                           // UTC
    bool isInternal = false;
    TicketNote note;                        // unless internal
    InternalNote internal;                  // if internal
    [[nodiscard]] const QString &text() const { return isInternal ? internal.text : note.text; }
    friend bool operator==(const ConversationEntry &, const ConversationEntry &) = default;
};

// Both kinds in one order, oldest first; notes without a time stay where they were said.
[[nodiscard]] QList<ConversationEntry> conversationOf(const QList<TicketNote> &notes, const QList<InternalNote> &internal);

} // namespace pc
