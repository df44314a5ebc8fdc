// SPDX-License-Identifier: Apache-2.0
#include "ui/tickets/ticketpane.h"
#include "core/base/clock.h"
#include "core/sync/ticketsync.h"
#include "models/customertext.h"
#include "ui/tickets/conversationview.h"
#include "ui/tickets/internalnotebox.h"
#include "ui/tickets/ticketfilesaver.h"
#include "ui/tickets/ticketheader.h"
#include "ui/tickets/ticketreading.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace pc {
namespace {

constexpr int kWriteHeight = 170;           // at first; the splitter is the person's
constexpr int kReplyTab = 0;

} // namespace

TicketPane::TicketPane(const TicketsServices &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_reading(new TicketReading(services, this)), m_saver(new TicketFileSaver(services, this))
{
    setObjectName(QStringLiteral("ticketPane"));
    build();
    layOut();
    connectParts();
    retranslate();
}

TicketPane::~TicketPane() = default;

void TicketPane::build()
{
    m_header = new TicketHeader(m_services.clock, m_services.person, this);
    m_presence = makeLabel(LabelRole::Body, this);
    m_presence->setObjectName(QStringLiteral("ticketPresence"));
    m_presence->setWordWrap(true);
    m_presence->hide();
    m_banner = new Banner(this);
    m_banner->setObjectName(QStringLiteral("ticketBanner"));
    m_banner->setClosable(true);
    m_conversation = new ConversationView;
    m_conversation->setReader(m_services.person, bool(m_services.fetch));
    m_state = new StatePanel(m_conversation, this);
    m_state->setObjectName(QStringLiteral("ticketConversationState"));
    m_write = new QTabWidget(this);
    m_write->setObjectName(QStringLiteral("ticketWrite"));
    m_write->setDocumentMode(true);
    m_note = new InternalNoteBox(m_write);
    m_write->addTab(m_note, QString());
}

QWidget *TicketPane::buildSearch()
{
    m_searchBar = new QWidget(this);
    m_searchBar->setObjectName(QStringLiteral("conversationSearchBar"));
    m_search = new SearchField(m_searchBar);
    m_search->setObjectName(QStringLiteral("conversationSearch"));
    m_found = makeLabel(LabelRole::Muted, m_searchBar);
    m_found->setObjectName(QStringLiteral("conversationHits"));
    auto *const row = new QHBoxLayout(m_searchBar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kInside);
    row->addWidget(m_search, 1);
    row->addWidget(m_found);
    const std::tuple<QToolButton **, const char *, const char *> buttons[] = {
        {&m_previous, "previousHit", "chevron-up"}, {&m_next, "nextHit", "chevron-down"}, {&m_closeSearch, "closeConversationSearch", "close"}};
    for (const auto &[button, name, picture] : buttons) {
        *button = new QToolButton(m_searchBar);
        (*button)->setObjectName(QLatin1String(name));
        (*button)->setIcon(icon(QLatin1String(picture)));
        row->addWidget(*button);
    }
    connect(m_search, &SearchField::searchChanged, this, [this](const QString &text) {
        m_hits = m_conversation->search(text);
        presentSearch();
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_conversation->step(false); });
    connect(m_previous, &QToolButton::clicked, this, [this] { m_conversation->step(false); });
    connect(m_next, &QToolButton::clicked, this, [this] { m_conversation->step(true); });
    connect(m_closeSearch, &QToolButton::clicked, this, &TicketPane::closeSearch);
    m_searchBar->hide();
    return m_searchBar;
}

void TicketPane::layOut()
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kPage, metrics::kPage, metrics::kPage, metrics::kInside);
    column->setSpacing(metrics::kInside);
    column->addWidget(m_header);
    column->addWidget(m_presence);
    column->addWidget(m_banner);
    column->addWidget(buildSearch());
    column->addWidget(makeHairline(this));
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setObjectName(QStringLiteral("ticketSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_state);
    m_splitter->addWidget(m_write);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({3 * kWriteHeight, kWriteHeight});
    column->addWidget(m_splitter, 1);
}

void TicketPane::connectParts()
{
    connect(m_reading, &TicketReading::changed, this, &TicketPane::present);
    connect(m_reading, &TicketReading::refreshFailed, this, [this](const ApiError &error) { m_banner->showError(error); });
    connect(m_header, &TicketHeader::closeRequested, this, &TicketPane::closeRequested);
    connect(m_header, &TicketHeader::refreshRequested, this, &TicketPane::refresh);
    connect(m_header, &TicketHeader::customerRequested, this, [this] { Q_EMIT customerRequested(m_reading->row()->ticket.customer); });
    connect(m_header, &TicketHeader::consoleRequested, this, [this] {
        Q_EMIT consoleRequested(m_reading->row()->ticket.customer, m_reading->row()->customerName);
    });
    connect(m_header, &TicketHeader::careChangeRequested, this, [this](const CareChange &change) { Q_EMIT careChangeRequested({ticketId()}, change); });
    connect(m_state, &StatePanel::actionTriggered, this, [this] { m_reading->row() && m_reading->isRead() ? refresh() : m_reading->retry(); });
    connect(m_banner, &Banner::actionTriggered, this, &TicketPane::refresh);
    connect(m_conversation, &ConversationView::revealRequested, this, &TicketPane::reveal);
    connect(m_conversation, &ConversationView::fileRequested, this, &TicketPane::saveFile);
    connect(m_conversation, &ConversationView::removeRequested, this, &TicketPane::removeNote);
    connect(m_note, &InternalNoteBox::addRequested, this, &TicketPane::addNote);
    connect(m_saver, &TicketFileSaver::said, this, &TicketPane::said);
    connect(m_saver, &TicketFileSaver::failed, this, [this](const ApiError &error) { m_banner->showError(error); });
}

TicketId TicketPane::ticketId() const { return m_reading->id(); }
std::optional<TicketRow> TicketPane::row() const { return m_reading->row(); }
void TicketPane::setProducts(const TicketProductNames &names) { m_header->setProducts(names); }
void TicketPane::setOwners(const QStringList &owners) { m_header->setOwners(owners); }
void TicketPane::setWriting(bool isWriting) { m_reading->setWriting(isWriting); }
void TicketPane::focusConversation() { m_conversation->setFocus(); }

void TicketPane::setComposer(QWidget *composer)
{
    m_composer = composer;
    auto *const area = new QScrollArea(m_write); // in a low window it is scrolled rather than squeezed
    area->setObjectName(QStringLiteral("answerArea"));
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidgetResizable(true);
    area->setMinimumHeight(kWriteHeight);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(composer);
    area->viewport()->setAutoFillBackground(false);
    composer->setAutoFillBackground(false);
    m_write->insertTab(kReplyTab, area, QString());
    m_write->setCurrentIndex(kReplyTab);
    retranslate();
}

void TicketPane::showTicket(const TicketId &id)
{
    if (id == ticketId())
        return;
    m_banner->clear();
    closeSearch();
    m_note->setTicket(id);
    m_reading->start(id);
    present();
}

void TicketPane::refresh()
{
    m_banner->clear();
    m_reading->refresh();
}

void TicketPane::present()
{
    const bool isRead = m_reading->isRead();
    m_header->setVisible(m_reading->row().has_value());
    m_write->setEnabled(isRead);
    if (m_reading->row())
        m_header->setRow(*m_reading->row(), m_reading->isRefreshing());
    const QString presence = m_reading->row() ? TicketText::presence(m_reading->row()->presence) : QString();
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, toneColor(Tone::Warn, palette()));
    m_presence->setPalette(colors);
    m_presence->setText(presence);
    m_presence->setVisible(!presence.isEmpty());
    if (!isRead)
        return m_reading->readError() ? m_state->showError(*m_reading->readError()) : m_state->showLoading();
    const QList<ConversationEntry> entries = m_reading->conversation();
    m_conversation->showTicket(ticketId(), entries, m_reading->seenBefore());
    if (entries.isEmpty())
        m_state->showFace(StatePanel::Face::NothingYet);
    else
        m_state->showContent();
    Q_EMIT ticketShown(*m_reading->row(), m_reading->notes());
}

void TicketPane::focusReply()
{
    if (!m_composer)
        return;
    m_write->setCurrentIndex(kReplyTab);
    m_composer->setFocus(Qt::ShortcutFocusReason);
}

void TicketPane::focusNote()
{
    m_write->setCurrentWidget(m_note);
    m_note->setFocus(Qt::ShortcutFocusReason);
}

void TicketPane::openSearch()
{
    m_searchBar->show();
    presentSearch();
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool TicketPane::closeSearch()
{
    if (m_searchBar->isHidden())
        return false;
    m_searchBar->hide();
    m_search->clear();
    m_search->settle();
    return true;
}

void TicketPane::presentSearch()
{
    const bool isSearching = !m_search->text().trimmed().isEmpty();
    m_found->setText(isSearching ? tr("in %n note(s)", nullptr, m_hits) : QString());
    m_previous->setEnabled(m_hits > 0);
    m_next->setEnabled(m_hits > 0);
}

void TicketPane::reveal(const QString &key)
{
    whenDone(m_services.sync->readConfidential(ticketId()), this, [this, id = ticketId(), key](const Result<QList<TicketNote>> &notes) {
        if (id != ticketId())
            return;
        if (!notes)
            return m_conversation->setSecret(key, failure(notes.error()));
        const auto it = std::find_if(notes->cbegin(), notes->cend(), [&key](const TicketNote &note) { return note.key == key; });
        m_conversation->setSecret(key, it == notes->cend() ? Result<QString>(failure(ApiError::Kind::NotFound)) : Result<QString>(it->text));
    });
}

void TicketPane::addNote(const QString &text)
{
    m_note->setAdding(true);
    whenDone(m_services.store->addInternalNote(ticketId(), m_services.person, text), this, [this, id = ticketId()](const Result<InternalNote> &note) {
        if (!note)
            m_banner->showError(note.error());
        if (note)
            m_note->clear(id);
        else if (id == ticketId())
            m_note->setAdding(false);
        m_reading->retry();
    });
}

void TicketPane::removeNote(const InternalNote &note)
{
    whenDone(m_services.store->removeInternalNote(note.id), this, [this, id = ticketId(), note](const Result<Done> &done) {
        if (!done)
            return m_banner->showError(done.error());
        Q_EMIT noteRemoved(id, note);
        m_reading->retry();
    });
}

void TicketPane::restoreNote(const TicketId &id, const InternalNote &note)
{
    whenDone(m_services.store->addInternalNote(id, note.person, note.text), this, [this](const Result<InternalNote> &added) {
        if (!added)
            return m_banner->showError(added.error());
        m_reading->retry();
    });
}

void TicketPane::saveFile(const TicketFile &file)
{
    if (m_reading->row())
        m_saver->save(ticketId(), m_reading->row()->ticket.customer, file);
}

void TicketPane::retranslate()
{
    m_state->setWords(StatePanel::Face::NothingYet, {tr("No notes yet"), tr("The conversation of this ticket has not been read, or there is none."), tr("Read it now")});
    if (m_composer)
        m_write->setTabText(kReplyTab, tr("Answer to the vendor"));
    m_write->setAccessibleName(tr("What to write"));
    m_write->setTabText(m_write->indexOf(m_note), tr("Internal note"));
    m_search->setPlaceholderText(tr("Find in this conversation"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_previous->setToolTip(tr("Earlier place"));
    m_next->setToolTip(tr("Later place"));
    m_closeSearch->setToolTip(tr("Close the search"));
    for (QToolButton *const button : {m_previous, m_next, m_closeSearch})
        button->setAccessibleName(button->toolTip());
    presentSearch();
    present();
}

void TicketPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_reading->setWatched(true);
}

void TicketPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_reading->setWatched(false);
}

void TicketPane::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), tokenColor(Token::Surface, palette())); }

void TicketPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
