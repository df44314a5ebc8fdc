// SPDX-License-Identifier: Apache-2.0
#include "core/base/clock.h"
#include "core/operations/journal.h"
#include "core/tickets/macrotext.h"
#include "core/tickets/quotetrim.h"
#include "ui/operations/operationoutcome.h"
#include "ui/ticketcompose/attachmentlist.h"
#include "ui/ticketcompose/composewords.h"
#include "ui/ticketcompose/confidentialfield.h"
#include "ui/ticketcompose/messagecomposer.h"
#include "ui/ticketcompose/messageedit.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace pc {

static constexpr int kLongText = 20000;     // from here on it is said that nobody knows the vendor's limit
static constexpr int kCounted = 1000;       // below that nobody asks
static constexpr int kShownWarnings = 4;

QHBoxLayout *MessageComposer::buildTools()
{
    m_macros->setObjectName(QStringLiteral("macros"));
    m_macros->setIcon(icon(QStringLiteral("list")));
    m_attach->setObjectName(QStringLiteral("attach"));
    m_attach->setIcon(icon(QStringLiteral("upload")));
    m_preview->setObjectName(QStringLiteral("previewMessage"));
    m_preview->setIcon(icon(QStringLiteral("eye")));
    m_count->setObjectName(QStringLiteral("characterCount"));
    m_tools = new QHBoxLayout;
    m_tools->setSpacing(metrics::kInside);
    for (QPushButton *const button : {m_macros, m_attach, m_preview}) {
        button->setAutoDefault(false);
        m_tools->addWidget(button);
    }
    m_tools->addStretch(1);
    m_tools->addWidget(m_count);
    return m_tools;
}

void MessageComposer::addTool(QWidget *tool) { m_tools->insertWidget(m_tools->count() - 2, tool); }

QHBoxLayout *MessageComposer::buildProgress()
{
    m_progressText->setObjectName(QStringLiteral("progressText"));
    m_progress->setObjectName(QStringLiteral("sendProgress"));
    m_progress->setTextVisible(false);
    m_cancel->setObjectName(QStringLiteral("cancelSending"));
    m_cancel->setAutoDefault(false);
    auto *const line = new QHBoxLayout;
    line->setSpacing(metrics::kInside);
    line->addWidget(m_progressText);
    line->addWidget(m_progress, 1);
    line->addWidget(m_cancel);
    return line;
}

QHBoxLayout *MessageComposer::buildBottom()
{
    m_to->setObjectName(QStringLiteral("consequence"));
    m_to->setProperty("pcRole", QStringLiteral("muted"));
    m_send->setObjectName(QStringLiteral("send"));
    m_send->setProperty("pcRole", QStringLiteral("primary"));
    m_send->setAutoDefault(false);
    auto *const line = new QHBoxLayout;
    line->setSpacing(metrics::kInside);
    line->addWidget(m_to, 1);
    line->addWidget(m_send);
    return line;
}

void MessageComposer::build()
{
    setObjectName(QStringLiteral("messageComposer"));
    m_banner->setObjectName(QStringLiteral("composerBanner"));
    m_banner->setClosable(true);
    m_edit->setMinimumHeight(fontMetrics().lineSpacing() * 4);
    m_wrong->setObjectName(QStringLiteral("composerProblem"));
    m_wrong->setProperty("pcRole", QStringLiteral("problem"));
    m_hint->setObjectName(QStringLiteral("composerHint"));
    m_quoted->setObjectName(QStringLiteral("quotedHint"));
    for (QLabel *const label : {m_wrong, m_hint}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_trim->setObjectName(QStringLiteral("trimQuotes"));
    m_trim->setProperty("pcRole", QStringLiteral("link"));
    m_trim->setAutoDefault(false);
    m_outcome->hide();
    auto *const quoted = new QHBoxLayout;
    quoted->setSpacing(metrics::kInside);
    quoted->addWidget(m_quoted);
    quoted->addWidget(m_trim);
    quoted->addStretch(1);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kInside);
    column->addWidget(m_banner);
    column->addLayout(buildTools());
    column->addWidget(m_edit, 1);
    column->addWidget(m_wrong);
    column->addWidget(m_hint);
    column->addLayout(quoted);
    column->addWidget(m_files);
    column->addWidget(m_confidential);
    column->addWidget(m_outcome);
    column->addLayout(buildProgress());
    column->addLayout(buildBottom());
}

void MessageComposer::goTo(State state)
{
    m_state = state;
    const bool isWriting = state == State::Writing && !m_isLoading;
    m_edit->setReadOnly(!isWriting);
    m_files->setEditable(isWriting);
    m_confidential->setEnabled(isWriting);
    presentBanner();
    present();
}

// All but the banner: what it says of the last try stands until something is done about it.
void MessageComposer::present()
{
    presentHint();
    presentConfidential();
    presentButtons();
    const qsizetype characters = m_edit->toPlainText().size();
    m_count->setText(tr("%1 characters").arg(QLocale().toString(characters)));
    m_count->setVisible(characters >= kCounted);
}

void MessageComposer::presentBanner()
{
    m_banner->setClosable(true);
    if (m_services.journal->isReadOnly()) {
        m_banner->setClosable(false);
        m_banner->showMessage(Tone::Warn, tr("This environment is read-only. You can write; it is kept as a draft until it is unlocked."), tr("Unlock…"));
    } else if (m_state == State::Open) {
        const bool isResendable = m_operation.state == OperationState::SafeToResend;
        m_banner->setClosable(false);
        m_banner->showMessage(isResendable ? Tone::Warn : Tone::Info,
                              isResendable ? tr("This message did not arrive. It is safe to send it again.")
                              : m_operation.state == OperationState::WaitingForApproval ? tr("This message waits for a second person. What you wrote is kept until it has gone.")
                                                     : tr("We do not know yet whether this message arrived – checking. Until then nothing is sent twice."));
    } else if (!m_restored.isEmpty()) {
        const QString age = relativeTime(m_restored.savedAt, m_services.clock->utcNow());
        m_banner->showMessage(Tone::Info, m_restored.person == m_services.person || m_restored.person.isEmpty()
                                              ? tr("Your draft of %1.", "age, e.g. 3 min ago").arg(age) : tr("Draft of %1, %2.", "person, age").arg(m_restored.person, age));
    } else {
        m_banner->clear();
    }
}

QStringList MessageComposer::warnings() const
{
    QStringList all;
    const QString text = finalText();
    const FilledText filled = filledText(m_edit->toPlainText(), m_values);
    for (const QString &name : filled.unknown + filled.missing)
        all.append(tr("{%1} is filled by nobody and will stand in the message as it is.").arg(name));
    for (const SecretPlace &place : secretPlaces(text))
        all.append(ComposeWords::place(place));
    for (const FileSecret &found : m_fileSecrets)
        all.append(tr("%1: %2", "name of a file, what was found in it").arg(found.name, ComposeWords::place(found.place)));
    if (m_services.environment.needsApproval && !m_confidential->isEmpty())
        all.append(tr("The confidential part cannot be kept until a second person has looked."));
    if (text.size() > kLongText)
        all.append(tr("The vendor names no limit for the length of a message. One as long as this may be refused or cut: a file is safer."));
    return all;
}

void MessageComposer::presentHint()
{
    const QString wrong = m_isProblemShown && m_state == State::Writing ? problem() : QString();
    m_wrong->setText(wrong);
    m_wrong->setVisible(!wrong.isEmpty());
    const QStringList warned = m_state == State::Writing ? warnings() : QStringList();
    QStringList lines = warned.first(std::min<qsizetype>(warned.size(), kShownWarnings));
    if (warned.size() > kShownWarnings)
        lines.append(tr("… and %n more.", nullptr, int(warned.size()) - kShownWarnings));
    if (m_cleaned > 0)
        lines.append(tr("%n control character(s) that cannot travel were taken out.", nullptr, m_cleaned));
    m_hint->setText(lines.join(QLatin1Char('\n')));
    m_hint->setVisible(!lines.isEmpty());
    const int quoted = withoutQuotes(m_edit->toPlainText()).lines;
    m_quoted->setText(tr("%n line(s) at the end are quoted history or a signature.", nullptr, quoted));
    m_quoted->setVisible(quoted > 0);
    m_trim->setVisible(quoted > 0 && m_state == State::Writing);
}

// What its environment does with the confidential part; said as soon as there is one.
void MessageComposer::presentConfidential()
{
    QStringList notes;
    if (!m_confidential->isEmpty() && isConfidentialApart())
        notes.append(tr("The vendor takes open and confidential text apart: two messages go, the confidential one last."));
    if (m_services.environment.tickets != Environment::Tickets::Workorder2016)
        notes.append(tr("These calls do not mark confidential text: it comes back in the conversation like any other answer, and is kept on this computer with it."));
    if (m_services.environment.needsApproval)
        notes.append(tr("A second person allows each message here. The confidential part is kept in this program's memory alone: when it is closed before that, or "
                        "somebody allows it on another computer, the message fails and has to be written again."));
    m_confidential->setNotes(notes);
}

void MessageComposer::presentButtons()
{
    const bool isBusy = m_state == State::Preparing || m_state == State::Sending;
    const bool isResendable = m_state == State::Open && m_operation.state == OperationState::SafeToResend;
    for (QPushButton *const button : {m_macros, m_attach})
        button->setEnabled(m_state == State::Writing);
    m_progressText->setVisible(isBusy);
    m_progress->setVisible(isBusy);
    m_cancel->setVisible(isBusy);
    if (m_state == State::Preparing) {
        m_progressText->setText(tr("Reading files…"));
        m_progress->setRange(0, 0);
        m_cancel->setEnabled(false);
    }
    m_send->setEnabled(m_state == State::Writing || isResendable);
    m_send->setText(isResendable ? tr("Send again") : m_isWarned && m_state == State::Writing ? tr("Send anyway") : m_sendText.isEmpty() ? tr("Send") : m_sendText);
    m_send->setToolTip(tr("Ctrl+Enter"));
}

void MessageComposer::retranslate()
{
    m_macros->setText(tr("Prepared text"));
    m_macros->setToolTip(tr("Inserts a prepared text: Ctrl+M, or / on an empty line"));
    m_attach->setText(tr("Attach…"));
    m_attach->setToolTip(tr("Three files of 2 MiB each per message. Pictures can also be dropped or pasted into the text."));
    m_preview->setText(tr("Preview"));
    m_preview->setToolTip(tr("Shows the message and its files as they will go"));
    m_edit->setAccessibleName(tr("Message to the vendor"));
    m_edit->setPlaceholderText(tr("Write to the vendor. Ctrl+Enter sends, / inserts a prepared text."));
    m_trim->setText(tr("Remove them"));
    m_cancel->setText(tr("Cancel"));
    m_progress->setAccessibleName(tr("Progress of sending"));
    presentBanner();
    present();
}

} // namespace pc
