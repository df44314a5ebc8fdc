// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/base/secret.h"
#include "core/domain/operation.h"
#include "core/domain/ticketdraft.h"
#include <QObject>

namespace pc {

// Where one message stands on its way.
struct SendProgress
{
    enum class Step { Preparing, Uploading, Sending, Done, Failed };
    QString key;                            // of the draft
    Step step = Step::Preparing;
    int file = 0, files = 0;                // under way, from 1
    qint64 bytes = 0, totalBytes = 0;       // of that file
    friend bool operator==(const SendProgress &, const SendProgress &) = default;
};

// One message with its files, as it is to go: prepared (shrunk, blurred, packed) by core/tickets, within the vendor's limits.
struct OutgoingFile
{
    OutgoingFile() = default;
    QString name;                           // safe, with extension
    QString mediaType;
    QByteArray content;
};

struct OutgoingMessage
{
    OutgoingMessage() = default;
    TicketDraft draft;                      // its text as it is to go
    QList<OutgoingFile> files;              // kMostAttachments at most
    Secret confidential;                    // may be empty
    QString phone, email;                   // of a new ticket
    bool isUrgent = false;
};

// Uploads the files of a message (a grant each, asked for right then; asked anew when it has expired), then gives it to the journal,
// and removes the draft once the cloud has it. A facade for the GUI thread.
class TicketSender : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // Answers as Journal::submit(). Until the write is journaled, everything can be tried again; the draft stays until the outcome
    // is Succeeded, and names the operation meanwhile.
    [[nodiscard]] virtual Async<OperationRecord> send(OutgoingMessage message) = 0;
    virtual void cancel(const QString &draftKey) = 0;       // before it is journaled; Cancelled

    // Fetches a file of a note: a fresh link each time, never kept.
    [[nodiscard]] virtual Async<QByteArray> fetch(TicketId ticket, CustomerUid customer, QString fileId) = 0;

Q_SIGNALS:
    void progressed(const pc::SendProgress &progress);
};

} // namespace pc

Q_DECLARE_METATYPE(pc::SendProgress)
