// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/ticket.h"
#include <QRect>

namespace pc {

// A file that shall go with a message. The original stays where it is and is never changed.
struct DraftFile
{
    QString path;                           // of the person's file, or of the copy the program keeps for a pasted picture
    QList<QRect> blurred;                   // areas of a picture that are made unreadable before it is sent, in its pixels
    bool isShrunk = false;                  // a picture that is sent smaller, as agreed by the person
    friend bool operator==(const DraftFile &, const DraftFile &) = default;
};

// A message that is being written. On the disk each second; survives a crash and a change of owner. Holds no secret: what is
// confidential stays in memory.
struct TicketDraft
{
    QString key;                            // "reply:" + ticket, or "new:" + a made id; one draft each
    TicketId ticket;                        // empty: a new ticket
    CustomerUid customer;
    QString product;                        // of a new ticket; TicketProduct::id
    QString title;                          // of a new ticket
    QString text;
    QList<DraftFile> files;
    QString person;                         // who wrote last
    OperationId operation;                  // it was handed to the journal as this one and the end is not known yet; empty: not
    QDateTime savedAt;                      // UTC
    [[nodiscard]] bool isEmpty() const { return title.isEmpty() && text.isEmpty() && files.isEmpty(); }
    friend bool operator==(const TicketDraft &, const TicketDraft &) = default;
};

// Prepared text for answers; "{customer}", "{uid}" … are filled in (core/tickets/macrotext.h).
struct TicketMacro
{
    QString id;                             // ours; empty: a new one
    QString name;
    QString text;
    QString language;                       // "en", "zh"; empty: any
    qint64 uses = 0;
    friend bool operator==(const TicketMacro &, const TicketMacro &) = default;
};

} // namespace pc
