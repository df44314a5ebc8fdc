// SPDX-License-Identifier: Apache-2.0
#include "ui/tickets/conversation.h"

namespace pc {

QList<ConversationEntry> conversationOf(const QList<TicketNote> &notes, const QList<InternalNote> &internal)
{
    QList<ConversationEntry> entries;
    entries.reserve(notes.size() + internal.size());
    auto ours = internal.cbegin();
    const auto takeOurs = [&] {
        entries.append({QStringLiteral("internal:") + ours->id, ours->at, true, {}, *ours});
        ++ours;
    };
    for (const TicketNote &note : notes) {
        while (note.at.isValid() && ours != internal.cend() && ours->at < note.at)
            takeOurs();
        entries.append({note.key, note.at, false, note, {}});
    }
    while (ours != internal.cend())
        takeOurs();
    return entries;
}

} // namespace pc
