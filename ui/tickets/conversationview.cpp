// SPDX-License-Identifier: Apache-2.0
#include "ui/tickets/conversationview.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/theme.h"
#include <QAbstractTextDocumentLayout>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextDocument>

namespace pc {
namespace {

constexpr qsizetype kAtFirst = 40;          // entries; doubled whenever earlier ones are asked for
constexpr int kMostMarks = 500;

} // namespace

ConversationView::ConversationView(QWidget *parent) : QTextBrowser(parent), m_count(kAtFirst)
{
    setObjectName(QStringLiteral("conversation"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    setProperty("pcRole", QStringLiteral("plain"));     // its boxes are frames enough
    document()->setDocumentMargin(2);
    connect(this, &QTextBrowser::anchorClicked, this, &ConversationView::onLink);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ConversationView::onScrolled);
    setAccessibleName(tr("Conversation"));
}

void ConversationView::setReader(const QString &person, bool canFetch)
{
    m_person = person;
    m_canFetch = canFetch;
}

void ConversationView::showTicket(const TicketId &ticket, const QList<ConversationEntry> &entries, const QDateTime &seenAt)
{
    if (ticket == m_ticket) {
        if (entries == m_entries)
            return;
        const QScrollBar *const bar = verticalScrollBar();
        const bool wasAtEnd = bar->value() >= bar->maximum() - 2;
        m_count += std::max<qsizetype>(0, entries.size() - m_entries.size());
        m_entries = entries;
        rebuildInPlace();
        if (wasAtEnd)
            verticalScrollBar()->setValue(verticalScrollBar()->maximum());
        return;
    }
    m_ticket = ticket;
    m_entries = entries;
    m_seenAt = seenAt;
    m_count = kAtFirst;
    m_withQuote.clear();
    m_whole.clear();
    m_secrets.clear();
    m_search.clear();
    rebuild();
    goToStart();
}

EntryLook ConversationView::lookOf(const ConversationEntry &entry) const
{
    const Secret secret = m_secrets.value(entry.key);
    return {m_withQuote.contains(entry.key), m_whole.contains(entry.key), secret.state, secret.text, m_canFetch, m_person};
}

void ConversationView::rebuild()
{
    const QScopedValueRollback building(m_isBuilding, true);
    setUpdatesEnabled(false);
    document()->clear();
    QTextCursor whole(document());
    whole.beginEditBlock();                             // laid out once, not after every piece
    ConversationWriter writer(document(), palette());
    const int first = firstShown();
    if (first > 0)
        writer.writeEarlier(first);
    m_dividerAt = -1;
    for (int i = first; i < m_entries.size(); ++i) {
        const ConversationEntry &entry = m_entries.at(i);
        const bool isNew = m_seenAt.isValid() && !entry.isInternal && entry.note.from == TicketNote::From::Vendor && entry.at > m_seenAt;
        if (isNew && m_dividerAt < 0) {
            m_dividerAt = document()->characterCount() - 1;
            writer.writeDivider();
        }
        writer.write(entry, i, lookOf(entry));
    }
    whole.endEditBlock();
    document()->documentLayout()->documentSize();       // laid out now …
    setUpdatesEnabled(true);
    QResizeEvent same(size(), size());
    resizeEvent(&same);                                 // … and the scroll bar knows its end
    mark();
}

// What is at the top stays there, measured from the end: only what is above may have grown.
void ConversationView::rebuildInPlace()
{
    const int fromTop = verticalScrollBar()->value();
    rebuild();
    verticalScrollBar()->setValue(fromTop);
}

void ConversationView::showEarlier()
{
    const int toEnd = verticalScrollBar()->maximum() - verticalScrollBar()->value();
    m_count *= 2;
    rebuild();
    verticalScrollBar()->setValue(verticalScrollBar()->maximum() - toEnd);
}

void ConversationView::onScrolled(int value)
{
    if (!m_isBuilding && value == 0 && firstShown() > 0 && verticalScrollBar()->maximum() > 0)
        QMetaObject::invokeMethod(this, &ConversationView::showEarlier, Qt::QueuedConnection);
}

void ConversationView::goToStart()
{
    if (m_dividerAt < 0)
        return verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    QTextCursor cursor(document());
    cursor.setPosition(m_dividerAt);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect(cursor).top() - metrics::kBetween);
}

void ConversationView::onLink(const QUrl &link)
{
    const QStringList parts = link.path().split(QLatin1Char('/'));
    if (link.scheme() != QLatin1String("pc") || parts.size() < 2)
        return;
    if (parts.at(0) == QLatin1String("earlier"))
        return showEarlier();
    const int index = parts.at(1).toInt();
    if (index >= 0 && index < m_entries.size())
        onEntryLink(parts.at(0), index, parts.value(2).toInt());
}

void ConversationView::onEntryLink(const QString &what, int index, int file)
{
    const ConversationEntry entry = m_entries.at(index);
    if (what == QLatin1String("file") && file < entry.note.files.size())
        return Q_EMIT fileRequested(entry.note.files.at(file));
    if (what == QLatin1String("remove"))
        return Q_EMIT removeRequested(entry.internal);
    if (what == QLatin1String("quote") && !m_withQuote.remove(entry.key))
        m_withQuote.insert(entry.key);
    else if (what == QLatin1String("whole"))
        m_whole.insert(entry.key);
    else if (what == QLatin1String("hide"))
        m_secrets.remove(entry.key);
    else if (what == QLatin1String("reveal"))
        m_secrets.insert(entry.key, {EntryLook::Secret::Reading, {}});
    rebuildInPlace();
    if (what == QLatin1String("reveal"))
        Q_EMIT revealRequested(entry.key);
}

void ConversationView::setSecret(const QString &key, const Result<QString> &text)
{
    if (m_secrets.value(key).state != EntryLook::Secret::Reading)
        return;                             // hidden again meanwhile
    m_secrets.insert(key, text ? Secret{EntryLook::Secret::Shown, *text} : Secret{EntryLook::Secret::Failed, errorLine(text.error())});
    rebuildInPlace();
}

void ConversationView::forgetSecrets()
{
    if (m_secrets.isEmpty())
        return;
    m_secrets.clear();
    rebuildInPlace();
}

int ConversationView::search(const QString &text)
{
    m_search = text.trimmed();
    int found = 0;
    for (int i = 0; !m_search.isEmpty() && i < m_entries.size(); ++i) {
        const ConversationEntry &entry = m_entries.at(i);
        if (!entry.text().contains(m_search, Qt::CaseInsensitive))
            continue;
        ++found;
        m_count = std::max(m_count, m_entries.size() - i);
        m_withQuote.insert(entry.key);      // wherever in it the text stands, it can be seen
        m_whole.insert(entry.key);
    }
    rebuildInPlace();
    if (found > 0) {
        moveCursor(QTextCursor::End);
        find(m_search, QTextDocument::FindBackward);
    }
    return found;
}

void ConversationView::step(bool forward)
{
    const QTextDocument::FindFlags how = forward ? QTextDocument::FindFlags() : QTextDocument::FindBackward;
    if (m_search.isEmpty() || find(m_search, how))
        return;
    moveCursor(forward ? QTextCursor::Start : QTextCursor::End);
    find(m_search, how);
}

void ConversationView::mark()
{
    QList<QTextEdit::ExtraSelection> marks;
    QTextCursor at(document());
    while (!m_search.isEmpty() && marks.size() < kMostMarks) {
        at = document()->find(m_search, at);
        if (at.isNull())
            break;
        QTextEdit::ExtraSelection place;
        place.cursor = at;
        place.format.setBackground(toneGround(Tone::Good, palette()));
        place.format.setFontUnderline(true);
        marks.append(place);
    }
    setExtraSelections(marks);
}

void ConversationView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange)
        setAccessibleName(tr("Conversation"));
    if (!m_isBuilding && (type == QEvent::LanguageChange || type == QEvent::PaletteChange || type == QEvent::FontChange))
        rebuildInPlace();
}

void ConversationView::hideEvent(QHideEvent *event)
{
    QTextBrowser::hideEvent(event);
    forgetSecrets();
}

} // namespace pc
