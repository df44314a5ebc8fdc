// SPDX-License-Identifier: Apache-2.0
#include "core/tickets/journaledsender.h"
#include "core/base/flow.h"
#include "core/operations/changejson.h"
#include "core/operations/journal.h"
#include "core/store/operationstore.h"
#include <QPointer>
#include <QThread>
#include <algorithm>

namespace pc {

// Held by the sender and by the flow, which may outlive it by one turn of the event loop.
struct JournaledSender::Sending
{
    QPointer<JournaledSender> sender;       // gone: nothing borrowed may be touched any more
    SenderSetup setup;
    UploadWorker *worker = nullptr;
    std::stop_source stop;
    SendProgress progress;

    void tell(SendProgress::Step step)
    {
        progress.step = step;
        if (sender)
            Q_EMIT sender->progressed(progress);
    }
};

namespace {

using Sending = JournaledSender::Sending;

OperationRequest requestOf(const OutgoingMessage &message, const QStringList &attachments)
{
    const TicketDraft &draft = message.draft;
    OperationRequest request;
    request.customer = draft.customer;
    request.confidential = message.confidential;
    if (draft.ticket.isEmpty())
        request.change = OpenTicket{draft.product, draft.title, draft.text, message.phone, message.email, attachments, message.isUrgent};
    else
        request.change = ReplyTicket{draft.ticket, draft.text, attachments};
    return request;
}

// What is still to go, as a draft; empty: nothing.
TicketDraft rest(const QList<OutgoingMessage> &messages, qsizetype from)
{
    TicketDraft draft = messages.first().draft;
    QStringList texts;
    draft.title.clear();
    draft.files.clear();
    for (const OutgoingMessage &message : messages.mid(from)) {
        draft.title = message.draft.title;
        draft.files += message.draft.files;
        if (!message.draft.text.isEmpty())
            texts.append(message.draft.text);
    }
    draft.text = texts.join(QLatin1String("\n\n"));
    return draft;
}

// The same for a draft that was found naming an operation which has succeeded: after a crash between two messages its further
// files have not gone.
TicketDraft afterSuccess(TicketDraft draft, const OperationRecord &operation)
{
    const std::optional<Change> change = changeOf(operation);
    const auto *const reply = change ? std::get_if<ReplyTicket>(&*change) : nullptr;
    const bool isPacked = reply && std::any_of(reply->attachments.begin(), reply->attachments.end(), [](const QString &key) { return key.endsWith(QLatin1String(".zip")); });
    const bool isSpread = reply && !isPacked && reply->attachments.size() == kMostAttachments && draft.files.size() > kMostAttachments;
    draft.operation = {};
    draft.text.clear();
    draft.title.clear();
    draft.files = isSpread ? draft.files.mid(kMostAttachments) : QList<DraftFile>();
    return draft;
}

// The operation's id is known from the journal's first word about it, long before its answer; the draft names it from then on.
class Naming final : public QObject
{
public:
    Naming(const Sending &sending, const OperationRequest &request, TicketDraft draft)
        : m_drafts(sending.setup.drafts), m_kind(kindOf(request.change)), m_values(valuesOf(request.change)), m_draft(std::move(draft))
    {
        connect(sending.setup.journal, &Journal::changed, this, &Naming::take);
    }

private:
    void take(const OperationRecord &operation)
    {
        if (!m_draft.operation.isEmpty() || operation.kind != m_kind || operation.after != m_values || operation.customer != m_draft.customer)
            return;
        m_draft.operation = operation.id;
        (void)m_drafts->saveDraft(m_draft);
    }

    DraftStore *m_drafts;
    QString m_kind;
    QJsonObject m_values;
    TicketDraft m_draft;
};

Async<QStringList> uploaded(std::shared_ptr<Sending> sending, QList<OutgoingFile> files)
{
    QStringList keys;
    sending->progress.files = int(files.size());
    for (const OutgoingFile &file : files) {
        if (!sending->sender || sending->stop.stop_requested())
            co_return failure(ApiError::Kind::Cancelled);
        sending->progress.file = int(keys.size()) + 1;
        sending->progress.bytes = 0;
        sending->progress.totalBytes = file.content.size();
        sending->tell(SendProgress::Step::Uploading);
        const OutgoingFile one = file;
        const SendProgress progress = sending->progress;
        UploadWorker *const worker = sending->worker;
        const std::stop_token stop = sending->stop.get_token();
        const Async<QString> putting = runOn<QString>(worker, [worker, one, progress, stop] { return worker->put(one, progress, stop); });
        const Result<QString> key = co_await putting;
        if (!key)
            co_return failure(key.error());
        keys.append(*key);
    }
    co_return keys;
}

// One message; `whole` is what the draft holds while it is under way.
Async<OperationRecord> sentOne(std::shared_ptr<Sending> sending, OutgoingMessage message, TicketDraft whole)
{
    const Async<QStringList> uploading = uploaded(sending, message.files);
    const Result<QStringList> keys = co_await uploading;
    if (!keys)
        co_return failure(keys.error());
    if (!sending->sender || sending->stop.stop_requested())
        co_return failure(ApiError::Kind::Cancelled);
    sending->tell(SendProgress::Step::Sending);
    const OperationRequest request = requestOf(message, *keys);
    const auto naming = std::make_unique<Naming>(*sending, request, whole);
    const Async<OperationRecord> submitting = sending->setup.journal->submit(request);
    const Result<OperationRecord> operation = co_await submitting;
    if (!operation || !sending->sender)
        co_return operation;
    const bool isRefused = operation->state == OperationState::Failed || operation->state == OperationState::Withdrawn;
    whole.operation = isRefused ? OperationId() : operation->id;
    const Async<TicketDraft> saving = sending->setup.drafts->saveDraft(whole);
    const Result<TicketDraft> named = co_await saving;     // a full disk takes nothing back that has happened
    co_return operation;
}

Async<SentMessages> sentAll(std::shared_ptr<Sending> sending, QList<OutgoingMessage> messages)
{
    SentMessages sent;
    sent.messages = int(messages.size());
    sending->progress.messages = sent.messages;
    for (qsizetype index = 0; index < messages.size(); ++index) {
        sending->progress.message = int(index) + 1;
        const OutgoingMessage message = messages.at(index);
        const TicketDraft whole = rest(messages, index);
        const Async<OperationRecord> sendingOne = sentOne(sending, message, whole);
        const Result<OperationRecord> operation = co_await sendingOne;
        if (!operation) {
            if (index == 0)
                co_return failure(operation.error());
            sent.stopped = operation.error();
            break;
        }
        sent.went.append(*operation);
        if (operation->state != OperationState::Succeeded || !sending->sender)
            break;
        const TicketDraft left = rest(messages, index + 1);
        const Async<TicketDraft> saving = sending->setup.drafts->saveDraft(left);   // an empty one is removed
        const Result<TicketDraft> saved = co_await saving;
    }
    co_return sent;
}

} // namespace

JournaledSender::JournaledSender(SenderSetup setup) : m_setup(std::move(setup)), m_worker(new UploadWorker(m_setup.cloud))
{
    m_worker->moveToThread(m_setup.engine);
    connect(m_worker, &UploadWorker::progressed, this, &TicketSender::progressed);
    connect(m_setup.journal, &Journal::changed, this, &JournaledSender::settle);
    whenDone(m_setup.drafts->drafts(), this, [this](const Result<QList<TicketDraft>> &drafts) {
        if (drafts)
            clearUp(*drafts);
    });
}

JournaledSender::~JournaledSender()
{
    for (const std::shared_ptr<Sending> &sending : std::as_const(m_sending))
        sending->stop.request_stop();
    if (m_worker->thread()->isRunning())
        m_worker->deleteLater();
    else
        delete m_worker;
}

Async<SentMessages> JournaledSender::send(QList<OutgoingMessage> messages)
{
    if (messages.isEmpty())
        return ready<SentMessages>(failure(ApiError::Kind::InvalidInput));
    const QString key = messages.first().draft.key;
    if (m_sending.contains(key) || m_open.values().contains(key))
        return ready<SentMessages>(failure(ApiError::Kind::Conflict));
    if (m_setup.journal->isReadOnly())      // asked before the first file travels
        return ready<SentMessages>(failure(ApiError::Kind::ReadOnlyEnvironment));
    const auto sending = std::make_shared<Sending>();
    sending->sender = this;
    sending->setup = m_setup;
    sending->worker = m_worker;
    sending->progress.key = key;
    m_sending.insert(key, sending);
    sending->tell(SendProgress::Step::Preparing);
    const Settler<SentMessages> settled;
    whenDone(sentAll(sending, std::move(messages)), this, [this, key, sending, settled](const Result<SentMessages> &sent) {
        m_sending.remove(key);
        if (sent && !isFinal(sent->went.last().state))
            watch(sent->went.last().id, key);
        const bool isDone = sent && !sent->stopped && sent->went.last().state == OperationState::Succeeded;
        sending->tell(isDone ? SendProgress::Step::Done : SendProgress::Step::Failed);
        settled(sent);
    });
    return settled.future();
}

void JournaledSender::cancel(const QString &draftKey)
{
    if (const auto sending = m_sending.value(draftKey))
        sending->stop.request_stop();
}

Async<QByteArray> JournaledSender::fetch(TicketId ticket, CustomerUid customer, QString fileId)
{
    return runOn<QByteArray>(m_worker, [worker = m_worker, ticket = std::move(ticket), customer = std::move(customer), fileId = std::move(fileId)] {
        return worker->fetch(ticket, customer, fileId);
    });
}

// Of an earlier run.
void JournaledSender::clearUp(const QList<TicketDraft> &drafts)
{
    for (const TicketDraft &draft : drafts) {
        if (!draft.operation.isEmpty() && !m_sending.contains(draft.key))
            watch(draft.operation, draft.key);
    }
}

// It may have ended while nobody listened.
void JournaledSender::watch(const OperationId &operation, const QString &key)
{
    m_open.insert(operation, key);
    whenDone(m_setup.history->operation(operation), this, [this](const Result<OperationRecord> &found) {
        if (found)
            settle(*found);
    });
}

void JournaledSender::settle(const OperationRecord &operation)
{
    if (!isFinal(operation.state) || !m_open.contains(operation.id))
        return;
    whenDone(m_setup.drafts->draft(m_open.take(operation.id)), this, [this, operation](const Result<TicketDraft> &held) {
        if (!held || held->operation != operation.id)
            return;
        TicketDraft draft = *held;
        if (operation.state == OperationState::Succeeded)
            draft = afterSuccess(std::move(draft), operation);
        draft.operation = {};
        (void)m_setup.drafts->saveDraft(draft);
    });
}

} // namespace pc
