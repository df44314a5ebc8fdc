// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/draftstore.h"
#include "core/tickets/uploadworker.h"
#include <QHash>
#include <stop_token>

class QThread;

namespace pc {

class Journal;
class OperationStore;

// What a sender borrows; all of it outlives the sender.
struct SenderSetup
{
    QThread *engine = nullptr;              // running; outlives the sender
    TicketCloudSource cloud;
    Journal *journal = nullptr;
    DraftStore *drafts = nullptr;
    OperationStore *history = nullptr;      // tells at the start how operations of an earlier run have ended
};

// Lives on the thread of the GUI; files travel on the engine thread. Once made it clears up drafts whose operation has ended since.
class JournaledSender final : public TicketSender
{
    Q_OBJECT
public:
    explicit JournaledSender(SenderSetup setup);
    ~JournaledSender() override;

    [[nodiscard]] Async<SentMessages> send(QList<OutgoingMessage> messages) override;
    void cancel(const QString &draftKey) override;
    [[nodiscard]] Async<QByteArray> fetch(TicketId ticket, CustomerUid customer, QString fileId) override;

    struct Sending;                         // one draft under way

private:
    void clearUp(const QList<TicketDraft> &drafts);
    void watch(const OperationId &operation, const QString &key);
    void settle(const OperationRecord &operation);

    SenderSetup m_setup;
    UploadWorker *m_worker;                 // lives on the engine thread
    QHash<QString, std::shared_ptr<Sending>> m_sending;     // by key of the draft
    QHash<OperationId, QString> m_open;     // whose end is waited for: key of the draft
};

} // namespace pc
