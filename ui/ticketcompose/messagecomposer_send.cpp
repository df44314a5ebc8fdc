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
    if (m_state == State::Open && m_operation.state == OperationState::SafeToResend) {
        const OperationId id = m_operation.id;
        m_operation.state = OperationState::Sending;
        presentButtons();
        whenDone(m_services.journal->resend(id), this, [this](const Result<OperationRecord> &operation) {
            operation ? take(*operation) : fail(operation.error());
        });
        return;
    }
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
    whenDone(prepareAttachments(m_files->files(), m_files->many()), this, [this, key = m_blank.key](const Result<QList<QList<OutgoingFile>>> &files) {
        if (key != m_blank.key)
            return;
        if (files)
            return hand(*files);
        resume(ComposeWords::prepareError(files.error()));
        m_files->reload();
    });
}

// The newer generation takes open or confidential text per answer; a new ticket takes both.
bool MessageComposer::isConfidentialApart() const
{
    return !m_blank.ticket.isEmpty() && m_services.environment.tickets != Environment::Tickets::Workorder2016 && !m_confidential->isEmpty()
           && !finalText().isEmpty();
}

void MessageComposer::hand(const QList<QList<OutgoingFile>> &files)
{
    QList<OutgoingMessage> messages;
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
        if (index == 0 && !isConfidentialApart())
            message.confidential = m_confidential->secret();
        messages.append(message);
    }
    if (isConfidentialApart()) {
        OutgoingMessage alone;
        alone.draft = draft();
        alone.draft.text.clear();
        alone.draft.files.clear();
        alone.confidential = m_confidential->secret();
        messages.append(alone);
    }
    m_keeper->forget();
    m_heard.clear();
    goTo(State::Sending);
    whenDone(m_services.sender->send(messages), this, [this, key = m_blank.key](const Result<SentMessages> &sent) {
        if (key == m_blank.key)
            onSent(sent);
    });
}

void MessageComposer::onSent(const Result<SentMessages> &sent)
{
    if (!sent)
        return fail(sent.error());
    const OperationRecord last = m_heard.value(sent->went.last().id, sent->went.last());
    const int arrived = int(sent->went.size()) - (last.state == OperationState::Succeeded ? 0 : 1);
    if (arrived > 0 && !isConfidentialApart())
        m_confidential->clear();            // it went with the first one
    if (!sent->stopped && last.state == OperationState::Succeeded && arrived == sent->messages)
        return finish(last);
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
        return finish(operation);
    m_outcome->setOperation(operation);
    m_outcome->show();
    const bool hasEnded = isFinal(operation.state);
    if (hasEnded)
        m_operation = {};
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

void MessageComposer::finish(const OperationRecord &operation)
{
    m_keeper->forget();
    m_confidential->clear();
    m_isLoading = true;
    m_edit->clear();
    m_files->setFiles({});
    m_isLoading = false;
    m_operation = {};
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
