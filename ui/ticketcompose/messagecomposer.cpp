// SPDX-License-Identifier: Apache-2.0
#include "ui/ticketcompose/messagecomposer.h"
#include "core/base/clock.h"
#include "core/operations/journal.h"
#include "core/store/draftstore.h"
#include "core/tickets/cleantext.h"
#include "core/tickets/macrotext.h"
#include "core/tickets/quotetrim.h"
#include "ui/operations/operationoutcome.h"
#include "ui/ticketcompose/attachmentlist.h"
#include "ui/ticketcompose/composewords.h"
#include "ui/ticketcompose/confidentialfield.h"
#include "ui/ticketcompose/draftkeeper.h"
#include "ui/ticketcompose/macrodialog.h"
#include "ui/ticketcompose/macropopup.h"
#include "ui/ticketcompose/messageedit.h"
#include "ui/ticketcompose/messagepreview.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/labels.h"
#include <QBuffer>
#include <QEvent>
#include <QFileDialog>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>

namespace pc {

MessageComposer::MessageComposer(const ComposeServices &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_keeper(new DraftKeeper(services.drafts, services.clock, this)), m_banner(new Banner(this)),
      m_macros(new QPushButton(this)), m_attach(new QPushButton(this)), m_preview(new QPushButton(this)), m_count(makeLabel(LabelRole::Label, this)),
      m_edit(new MessageEdit(this)), m_wrong(makeLabel(LabelRole::Label, this)), m_hint(makeLabel(LabelRole::Label, this)), m_quoted(makeLabel(LabelRole::Label, this)), m_trim(new QPushButton(this)), m_files(new AttachmentList(this)),
      m_confidential(new ConfidentialField(this)), m_outcome(new OperationOutcome(this)), m_progressText(makeLabel(LabelRole::Label, this)),
      m_progress(new QProgressBar(this)), m_cancel(new QPushButton(this)), m_to(new ElidedLabel(QString(), this)), m_send(new QPushButton(this))
{
    build();
    setFocusProxy(m_edit);
    connectParts();
    retranslate();
}

MessageComposer::~MessageComposer() { flush(); }

void MessageComposer::connectParts()
{
    connect(m_keeper, &DraftKeeper::loaded, this, &MessageComposer::onLoaded);
    connect(m_keeper, &DraftKeeper::failed, this, [this](const ApiError &error) { m_banner->showError(error, m_services.clock->utcNow()); });
    connect(m_edit, &MessageEdit::textChanged, this, &MessageComposer::onEdited);
    connect(m_edit, &MessageEdit::sendRequested, this, &MessageComposer::send);
    connect(m_edit, &MessageEdit::macroRequested, this, &MessageComposer::openMacros);
    connect(m_edit, &MessageEdit::picturePasted, this, &MessageComposer::onPicture);
    connect(m_edit, &MessageEdit::filesDropped, this, &MessageComposer::addFiles);
    connect(m_edit, &MessageEdit::textCleaned, this, [this](int removed) { m_cleaned = removed; presentHint(); });
    connect(m_files, &AttachmentList::changed, this, &MessageComposer::onEdited);
    connect(m_files, &AttachmentList::planned, this, &MessageComposer::scanFiles);
    connect(m_confidential, &ConfidentialField::changed, this, [this] { m_isWarned = false; present(); });
    connect(m_macros, &QPushButton::clicked, this, &MessageComposer::openMacros);
    connect(m_attach, &QPushButton::clicked, this, &MessageComposer::askForFiles);
    connect(m_preview, &QPushButton::clicked, this, &MessageComposer::preview);
    connect(m_trim, &QPushButton::clicked, this, &MessageComposer::trimQuotes);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_services.sender->cancel(m_blank.key); });
    connect(m_send, &QPushButton::clicked, this, &MessageComposer::send);
    connect(m_banner, &Banner::actionTriggered, this, [this] { m_services.journal->isReadOnly() ? Q_EMIT unlockRequested() : send(); });
    connect(m_outcome, &OperationOutcome::callRequested, this, &MessageComposer::callRequested);
    connect(m_services.sender, &TicketSender::progressed, this, &MessageComposer::onProgress);
    connect(m_services.journal, &Journal::changed, this, &MessageComposer::onOperation);
    connect(m_services.journal, &Journal::lockChanged, this, &MessageComposer::presentBanner);
    m_edit->installEventFilter(this);
}

void MessageComposer::open(const TicketDraft &blank)
{
    m_keeper->flush();
    ++m_opened;
    m_blank = blank;
    m_operation = {};
    m_rest = {};
    m_isSecretLeft = false;
    m_restored = {};
    m_isProblemShown = m_isWarned = false;
    m_fileSecrets.clear();
    m_confidential->clear();
    m_outcome->hide();
    m_isLoading = true;                     // nothing typed meanwhile is lost: the field is read-only until it is known what was kept
    m_edit->clear();
    m_files->setFiles({});
    m_files->setSpreadOffered(!blank.ticket.isEmpty());
    goTo(State::Writing);
    m_keeper->open(blank.key);
}

void MessageComposer::setStart(const QString &text, const QStringList &paths)
{
    m_startText = text;
    m_startFiles = paths;
}

void MessageComposer::onLoaded(const TicketDraft &draft)
{
    m_restored = draft;
    m_edit->setPlainText(draft.isEmpty() ? std::exchange(m_startText, QString()) : draft.text);
    m_edit->moveCursor(QTextCursor::End);
    m_files->setFiles(draft.files);
    m_isLoading = false;
    if (m_blank.ticket.isEmpty() && !draft.isEmpty()) {
        m_blank.customer = draft.customer;
        m_blank.product = draft.product;
        m_blank.title = draft.title;
    }
    if (draft.isEmpty() && !m_startFiles.isEmpty())
        m_files->addFiles(std::exchange(m_startFiles, QStringList()));
    if (!draft.isEmpty())
        Q_EMIT restored(draft);
    const bool isUnderWay = m_underWay.contains(m_blank.key);   // left while it was sent, and come back to
    goTo(isUnderWay ? State::Sending : draft.operation.isEmpty() ? State::Writing : State::Open);
    if (m_state != State::Open)
        return;
    m_operation.id = draft.operation;       // what the journal knows of it; else it is still being looked for
    m_operation.state = OperationState::Checking;
    const QList<OperationRecord> open = m_services.journal->unsettled();
    const auto known = std::find_if(open.begin(), open.end(), [&draft](const OperationRecord &one) { return one.id == draft.operation; });
    take(known == open.end() ? m_operation : *known);
}

void MessageComposer::onEdited()
{
    if (m_isLoading)
        return;
    m_isWarned = false;
    m_cleaned = 0;
    m_restored = {};
    if (m_state == State::Writing) {
        m_outcome->hide();
        m_keeper->keep(draft());
        presentBanner();
    }
    present();
    Q_EMIT changed();
}

TicketDraft MessageComposer::draft() const
{
    TicketDraft draft = m_blank;
    draft.text = m_edit->toPlainText();
    draft.files = m_files->files();
    draft.person = m_services.person;
    return draft;
}

QString MessageComposer::finalText() const { return filledText(cleanText(m_edit->toPlainText()).text, m_values).text.trimmed(); }

void MessageComposer::setHead(const CustomerUid &customer, const QString &product, const QString &title)
{
    if (m_blank.customer == customer && m_blank.product == product && m_blank.title == title)
        return;
    m_blank.customer = customer;
    m_blank.product = product;
    m_blank.title = title;
    if (!m_isLoading && m_state == State::Writing)
        m_keeper->keep(draft());
}

void MessageComposer::setContact(const QString &phone, const QString &email, bool isUrgent)
{
    m_phone = phone;
    m_email = email;
    m_isUrgent = isUrgent;
}

void MessageComposer::setOwnProblem(const QString &problem)
{
    m_ownProblem = problem;
    presentHint();
}

void MessageComposer::setConsequence(const QString &sentence)
{
    m_consequence = sentence;
    m_to->setText(sentence);
}

void MessageComposer::setSendText(const QString &text)
{
    m_sendText = text;
    presentButtons();
}

void MessageComposer::insertText(const QString &text)
{
    if (!m_edit->isReadOnly())
        m_edit->insertPlainText(text);
    m_edit->setFocus();
}

void MessageComposer::flush()
{
    if (m_state == State::Writing)
        m_keeper->flush();
}


void MessageComposer::addFiles(const QStringList &paths)
{
    if (m_state == State::Writing)
        m_files->addFiles(paths);
}

// The clipboard may hold another picture in a moment: it becomes a file of the draft.
void MessageComposer::onPicture(const QImage &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!picture.save(&buffer, "PNG"))
        return;
    const QString name = QStringLiteral("picture-%1.png").arg(m_services.clock->utcNow().toLocalTime().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz")));
    ++m_picturesKept;                       // sent before it is kept, the message would go without it
    whenDone(m_services.drafts->keepFile(m_blank.key, name, bytes), this, [this, opened = m_opened](const Result<QString> &path) {
        --m_picturesKept;
        if (!path)
            m_banner->showError(path.error(), m_services.clock->utcNow());
        else if (opened == m_opened)
            addFiles({*path});
        else
            m_banner->showMessage(Tone::Warn, tr("The pasted picture was not attached: another message had been opened meanwhile."));
        present();
    });
}

void MessageComposer::openMacros()
{
    if (!m_popup) {
        m_popup = new MacroPopup(m_services.drafts, this);
        connect(m_popup, &MacroPopup::chosen, this, &MessageComposer::insertMacro);
        connect(m_popup, &MacroPopup::editRequested, this, &MessageComposer::editMacros);
    }
    m_popup->openAt(m_edit->viewport()->mapToGlobal(m_edit->cursorRect().bottomLeft()));
}

// Filled in at once, so that the person sees what goes; what is not known stays and is named.
void MessageComposer::insertMacro(const TicketMacro &macro)
{
    insertText(filledText(macro.text, m_values).text);
    (void)m_services.drafts->noteMacroUse(macro.id);
}

void MessageComposer::editMacros()
{
    auto *const dialog = new MacroDialog(m_services.drafts, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MessageComposer::askForFiles()
{
    auto *const files = new QFileDialog(this, tr("Attach files"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::ExistingFiles);
    connect(files, &QFileDialog::filesSelected, this, [this, opened = m_opened](const QStringList &paths) {
        if (opened == m_opened)
            addFiles(paths);
    });
    files->open();
}

void MessageComposer::preview()
{
    auto *const dialog = new MessagePreview(m_consequence, finalText(), m_confidential->secret(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFiles(m_files->files(), m_files->many(), m_files->problem());
    dialog->open();
}

void MessageComposer::trimQuotes()
{
    QTextCursor cursor(m_edit->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(withoutQuotes(m_edit->toPlainText()).text);       // one step for undo
    m_edit->setFocus();
}

void MessageComposer::scanFiles()
{
    whenDone(findFileSecrets(m_files->files()), this, [this, asked = m_files->files()](const Result<QList<FileSecret>> &found) {
        if (asked == m_files->files())
            m_fileSecrets = found.value_or(QList<FileSecret>());
        present();
    });
}

void MessageComposer::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous()) {            // left, not merely minimised
        flush();
        m_confidential->clear();            // what is being sent holds its own
    }
    QWidget::hideEvent(event);
}

bool MessageComposer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::FocusOut)
        flush();
    return QWidget::eventFilter(watched, event);
}

void MessageComposer::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
