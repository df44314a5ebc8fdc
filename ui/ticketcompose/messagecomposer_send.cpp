// SPDX-License-Identifier: Apache-2.0
#include "core/base/clock.h"
#include "core/operations/journal.h"
#include "core/operations/journalrecord.h"
#include "core/tickets/cleantext.h"
#include "ui/operations/operationoutcome.h"
#include "ui/ticketcompose/attachmentlist.h"
#include "ui/ticketcompose/composewords.h"
#include "ui/ticketcompose/confidentialfield.h"
#include "ui/ticketcompose/draftkeeper.h"
#include "ui/ticketcompose/messagecomposer.h"
#include "ui/ticketcompose/messageedit.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/errortext.h"
#include <QLabel>
#include <QProgressBar>

namespace pc {

QString MessageComposer::problem() const
{
    if (m_services.journal->isReadOnly())
        return tr("This environment is read-only: unlock it to send. What you write is kept as a draft.");
    if (!m_ownProblem.isEmpty())
        return m_ownProblem;
    if (m_picturesKept > 0)
        return tr("Wait a moment: the pasted picture is still being saved.");
    const bool isEmpty = finalText().isEmpty();
    if (isEmpty && m_blank.ticket.isEmpty())
        return tr("Describe what happened: a ticket cannot be opened without a text.");
    if (isEmpty && m_confidential->isEmpty())
        return m_files->files().isEmpty() ? tr("Write an answer first: an empty one is not sent.")
                                          : tr("Write at least a word: the vendor takes no message of files alone.");
    return m_files->problem();
}

void MessageComposer::send()
{
    if (m_state == State::Open && m_operation.state == OperationState::SafeToResend)
        return resend();
    if (m_state != State::Writing || m_isLoading)
        return;                             // a second click while the first one is under way
    m_isProblemShown = true;
    if (!problem().isEmpty() || (!warnings().isEmpty() && !m_isWarned)) {
        m_isWarned = problem().isEmpty();
        return present();
    }
    m_keeper->keep(draft());                // also what was restored and never touched
    m_keeper->flush();
    goTo(State::Preparing);
    const Secret confidential = m_confidential->secret();
    whenDone(prepareAttachments(m_files->files(), m_files->many()), this, [this, confidential, opened = m_opened](const Result<QList<QList<OutgoingFile>>> &files) {
        if (opened != m_opened)
            return;                         // left before anything went; it is a draft again
        if (files)
            return hand(*files, confidential);
        resume(ComposeWords::prepareError(files.error()));
        m_files->reload();
    });
}

// The newer generation takes open or confidential text per answer; a new ticket takes both.
bool MessageComposer::isConfidentialApart() const
{
    return !m_blank.ticket.isEmpty() && m_services.environment.tickets != Environment::Tickets::Workorder2016 && !finalText().isEmpty();
}

// What the journal has does not become a draft because it cannot go right now: written anew, it could go twice.
void MessageComposer::resend()
{
    m_operation.state = OperationState::Sending;
    presentButtons();
    whenDone(m_services.journal->resend(m_operation.id), this, [this, id = m_operation.id](const Result<OperationRecord> &operation) {
        if (m_state != State::Open || m_operation.id != id)
            return;                         // another message is open
        if (operation)
            return take(*operation);
        m_operation.state = OperationState::SafeToResend;
        goTo(State::Open);
        m_outcome->setError(operation.error(), m_services.clock->utcNow());
        m_outcome->show();
    });
}

void MessageComposer::hand(const QList<QList<OutgoingFile>> &files, const Secret &confidential)
{
    QList<OutgoingMessage> messages;
    QList<TicketDraft> parts;
    const bool isApart = !confidential.isEmpty() && isConfidentialApart();
    const QList<DraftFile> all = m_files->files();
    for (qsizetype index = 0; index < files.size(); ++index) {
        OutgoingMessage message;
        message.draft = draft();
        message.draft.text = index == 0 ? finalText() : tr("Further files (%1 of %2).").arg(index + 1).arg(files.size());
        message.draft.files = files.size() == 1 ? all : m_files->many() == ManyFiles::Spread ? all.mid(index * kMostAttachments, kMostAttachments) : index == 0 ? all : QList<DraftFile>();
        message.files = files.at(index);
        message.phone = m_phone;
        message.email = m_email;
        message.isUrgent = m_isUrgent;
        if (index == 0 && !isApart)
            message.confidential = confidential;
        messages.append(message);
        parts.append(message.draft);
    }
    if (isApart) {
        OutgoingMessage alone;
        alone.draft = draft();
        alone.draft.text.clear();
        alone.draft.files.clear();
        alone.confidential = confidential;
        messages.append(alone);
        parts.append(alone.draft);
    }
    m_keeper->forget();
    m_heard.clear();
    m_underWay.insert(m_blank.key, parts);
    goTo(State::Sending);
    whenDone(m_services.sender->send(messages), this, [this, key = m_blank.key](const Result<SentMessages> &sent) {
        const QList<TicketDraft> gone = m_underWay.take(key);
        if (key == m_blank.key)
            onSent(sent, gone);
    });
}

// What stands behind the first `from` messages, as one draft.
static TicketDraft restOf(const QList<TicketDraft> &parts, qsizetype from)
{
    TicketDraft rest;
    QStringList texts;
    for (const TicketDraft &part : parts.mid(from)) {
        rest.files += part.files;
        if (!part.text.isEmpty())
            texts.append(part.text);
    }
    rest.text = texts.join(QLatin1String("\n\n"));
    return rest;
}

void MessageComposer::onSent(const Result<SentMessages> &sent, const QList<TicketDraft> &parts)
{
    if (m_isLoading)                        // come back to this very moment: what the disk says now is read again
        return m_keeper->open(m_blank.key);
    if (!sent)
        return fail(sent.error());
    const OperationRecord last = m_heard.value(sent->went.last().id, sent->went.last());
    const int arrived = int(sent->went.size()) - (last.state == OperationState::Succeeded ? 0 : 1);
    if (!sent->stopped && last.state == OperationState::Succeeded && arrived == sent->messages)
        return finish(last);
    const qsizetype secretAt = parts.last().isEmpty() ? parts.size() - 1 : 0;
    if (arrived > secretAt)
        m_confidential->clear();            // it has gone
    m_rest = restOf(parts, sent->went.size());
    m_isSecretLeft = sent->went.size() <= secretAt && !m_confidential->isEmpty();
    if (sent->stopped)
        fail(*sent->stopped);
    else
        take(last);
    if (arrived > 0) {                      // the draft on the disk holds only what has not gone
        m_keeper->open(m_blank.key);
        QString words = tr("%1 of %2 messages went. What has not gone stands below.").arg(arrived).arg(sent->messages);
        if (!m_confidential->isEmpty())
            words += u' ' + tr("The confidential part has not gone.");
        m_banner->showMessage(Tone::Warn, words);
    }
}

void MessageComposer::onProgress(const SendProgress &progress)
{
    if (progress.key != m_blank.key || m_state != State::Sending)
        return;
    const bool isUploading = progress.step == SendProgress::Step::Uploading && progress.files > 0;
    m_progress->setRange(0, isUploading ? 1000 : 0);
    m_progress->setValue(isUploading && progress.totalBytes > 0 ? int(progress.bytes * 1000 / progress.totalBytes) : 0);
    m_cancel->setEnabled(progress.step != SendProgress::Step::Sending);
    const QString file = tr("File %1 of %2: %3 of %4").arg(progress.file).arg(progress.files).arg(ComposeWords::bytes(progress.bytes), ComposeWords::bytes(progress.totalBytes));
    const QString what = isUploading ? file : tr("Handing it to the vendor…");
    m_progressText->setText(progress.messages > 1 ? tr("Message %1 of %2. %3").arg(progress.message).arg(progress.messages).arg(what) : what);
    if (isUploading)
        m_files->showProgress(progress.message, progress.file, progress.bytes == progress.totalBytes ? tr("uploaded") : tr("is being uploaded"));
}

// Steps of what is still open, also those that nobody here has asked for. The end may be told before the answer of what it ends.
void MessageComposer::onOperation(const OperationRecord &operation)
{
    if (m_state == State::Sending && (isFinal(operation.state) || operation.state == OperationState::SafeToResend))
        m_heard.insert(operation.id, operation);
    if (m_state == State::Open && operation.id == m_operation.id)
        take(operation);
}

void MessageComposer::take(const OperationRecord &operation)
{
    m_operation = operation;
    if (operation.state == OperationState::Succeeded)
        return m_rest.isEmpty() && !m_isSecretLeft ? finish(operation) : goOnWithRest();
    m_outcome->setOperation(operation);
    m_outcome->show();
    const bool hasEnded = isFinal(operation.state);
    if (hasEnded) {
        m_operation = {};
        m_rest = {};
    }
    goTo(hasEnded ? State::Writing : State::Open);
}

void MessageComposer::fail(const ApiError &error)
{
    if (error.kind == ApiError::Kind::Cancelled)
        return resume(tr("Cancelled. Nothing was sent; what you wrote is kept."));
    m_outcome->setError(error, m_services.clock->utcNow());
    m_outcome->show();
    goTo(State::Writing);
}

void MessageComposer::resume(const QString &sentence)
{
    goTo(State::Writing);
    m_banner->showMessage(Tone::Warn, sentence);
}

// The message whose end was not known has arrived; those behind it were never tried.
void MessageComposer::goOnWithRest()
{
    if (!std::exchange(m_isSecretLeft, false))
        m_confidential->clear();
    m_isLoading = true;
    m_edit->setPlainText(m_rest.text);
    m_files->setFiles(m_rest.files);
    m_isLoading = false;
    m_operation = {};
    m_rest = {};
    m_outcome->hide();
    m_keeper->keep(draft());
    m_keeper->flush();
    resume(tr("A part of your message went. What has not gone stands below."));
    Q_EMIT changed();
}

void MessageComposer::finish(const OperationRecord &operation)
{
    m_keeper->forget();
    m_confidential->clear();
    m_isLoading = true;
    m_edit->clear();
    m_files->setFiles({});
    m_isLoading = false;
    m_operation = {};
    m_rest = {};
    m_isSecretLeft = false;
    m_restored = {};
    m_isProblemShown = m_isWarned = false;
    m_fileSecrets.clear();
    m_outcome->hide();
    goTo(State::Writing);
    m_banner->showMessage(Tone::Good, tr("Sent. The vendor has it."));
    m_banner->setClosable(true);
    Q_EMIT sent(operation);
    Q_EMIT changed();
}

} // namespace pc
