// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/base/secret.h"
#include "core/domain/operation.h"
#include "core/domain/ticketdraft.h"
#include <QObject>
#include <optional>

namespace pc {

// Where one message stands on its way.
struct SendProgress
{
    enum class Step { Preparing, Uploading, Sending, Done, Failed };
    QString key;                            // of the draft
    Step step = Step::Preparing;
    int message = 1, messages = 1;          // under way, from 1
    int file = 0, files = 0;                // of that message, from 1
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
    Secret confidential;                    // may be empty; wiped with its last copy
    QString phone, email;                   // of a new ticket
    bool isUrgent = false;
};

// What became of messages that were to go one after the other.
struct SentMessages
{
    QList<OperationRecord> went;            // journaled, in their order; only the last one can be in another state than Succeeded
    int messages = 0;                       // that were to go; what did not go stays in the draft
    std::optional<ApiError> stopped;        // why the next one never reached the journal
};

// Uploads the files of a message (a grant each, asked for right then; asked anew when it has expired), then gives it to the journal,
// and removes the draft once the cloud has it. A facade for the GUI thread.
class TicketSender : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // Messages of one draft (`draft.key`), each with its own share of text and files, go in order; one that does not succeed stops
    // the rest. Answers when the last one is journaled as Journal::submit() says. Until then everything can be tried again; the
    // draft stays until the outcome is Succeeded, names the operation meanwhile, and holds only what has not gone.
    // Fails, with nothing journaled: as Journal::submit() and the cloud; Conflict while the draft is being sent; Cancelled.
    [[nodiscard]] virtual Async<SentMessages> send(QList<OutgoingMessage> messages) = 0;
    virtual void cancel(const QString &draftKey) = 0;       // before it is journaled; Cancelled

    // Fetches a file of a note: a fresh link each time, never kept. InvalidInput: larger than kMostFetchedBytes.
    [[nodiscard]] virtual Async<QByteArray> fetch(TicketId ticket, CustomerUid customer, QString fileId) = 0;

Q_SIGNALS:
    void progressed(const pc::SendProgress &progress);
};

inline constexpr qint64 kMostFetchedBytes = 64 * 1024 * 1024;

} // namespace pc

Q_DECLARE_METATYPE(pc::SendProgress)
