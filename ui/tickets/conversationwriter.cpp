// SPDX-License-Identifier: Apache-2.0
#include "ui/tickets/conversationwriter.h"
#include "core/tickets/quotetrim.h"
#include "models/tickettext.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/theme.h"
#include <QFontDatabase>
#include <QLocale>
#include <QMimeDatabase>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>

namespace pc {
namespace {

constexpr qsizetype kShortText = 4000;      // of a very long one; a screen and a half
constexpr int kIndent = 56;                 // by which the other side stands off
constexpr double kGapHeight = 6;

QTextCharFormat plain(const QPalette &palette)
{
    QTextCharFormat format;
    format.setForeground(tokenColor(Token::Text, palette));
    return format;
}

QTextCharFormat muted(const QPalette &palette)
{
    QTextCharFormat format;
    format.setForeground(tokenColor(Token::TextMuted, palette));
    return format;
}

QTextFrameFormat boxOf(const ConversationEntry &entry, const QPalette &palette)
{
    const bool isOurs = !entry.isInternal && entry.note.from == TicketNote::From::Customer;
    QTextFrameFormat box;
    box.setPadding(metrics::kInside + 2);
    box.setBorder(1);
    box.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    box.setBorderBrush(tokenColor(Token::Border, palette));
    box.setBackground(tokenColor(isOurs ? Token::AccentGround : Token::Surface, palette));
    box.setLeftMargin(isOurs ? kIndent : 0);
    box.setRightMargin(isOurs ? 0 : kIndent);
    if (entry.isInternal) {
        box.setBorder(2);
        box.setBorderStyle(QTextFrameFormat::BorderStyle_Dashed);
        box.setBorderBrush(toneColor(Tone::Warn, palette));
        box.setBackground(toneGround(Tone::Warn, palette));
        box.setLeftMargin(kIndent / 2);
        box.setRightMargin(kIndent / 2);
    }
    return box;
}

QString typeOf(const QString &fileName)
{
    const QMimeType type = QMimeDatabase().mimeTypeForFile(fileName, QMimeDatabase::MatchExtension);
    return fileName.isEmpty() || type.isDefault() ? QString() : type.name();
}

// A line of its own among the boxes, low enough to be a gap where it is empty.
QTextCursor endLine(QTextDocument *document, double height)
{
    QTextCursor cursor = document->rootFrame()->lastCursorPosition();
    QTextBlockFormat line;
    if (height > 0)
        line.setLineHeight(height, QTextBlockFormat::FixedHeight);
    cursor.setBlockFormat(line);
    return cursor;
}

} // namespace

ConversationWriter::ConversationWriter(QTextDocument *document, const QPalette &palette) : m_document(document), m_palette(palette) {}

void ConversationWriter::writeLine(const QString &before, const QString &link, const QString &target, const QColor &color)
{
    QTextCursor cursor = endLine(m_document, 0);
    QTextBlockFormat line;
    line.setAlignment(Qt::AlignHCenter);
    line.setTopMargin(4);
    line.setBottomMargin(4);
    cursor.setBlockFormat(line);
    QTextCharFormat words;
    words.setForeground(color);
    words.setFontWeight(QFont::DemiBold);
    cursor.insertText(before, words);
    if (!link.isEmpty())
        writeLink(&cursor, link, target);
    cursor.insertBlock();
}

void ConversationWriter::writeEarlier(int count)
{
    writeLine({}, tr("Show earlier ones: %n", nullptr, count), QStringLiteral("earlier/0"), {});
}

void ConversationWriter::writeDivider()
{
    writeLine(tr("New since somebody of us looked"), {}, {}, toneColor(Tone::Info, m_palette));
}

void ConversationWriter::write(const ConversationEntry &entry, int index, const EntryLook &look)
{
    QTextCursor cursor = endLine(m_document, kGapHeight);
    cursor.insertFrame(boxOf(entry, m_palette));
    writeHead(&cursor, entry);
    writeBody(&cursor, entry, index, look);
    endLine(m_document, kGapHeight);
}

void ConversationWriter::writeHead(QTextCursor *cursor, const ConversationEntry &entry)
{
    QTextCharFormat who = plain(m_palette);
    who.setFontWeight(QFont::DemiBold);
    QTextBlockFormat line;
    line.setBottomMargin(4);
    cursor->setBlockFormat(line);
    if (entry.isInternal) {
        who.setForeground(toneColor(Tone::Warn, m_palette));
        cursor->insertText(tr("Internal note: only we see this"), who);
        cursor->insertText(QStringLiteral("   ") + entry.internal.person, plain(m_palette));
    } else {
        cursor->insertText(TicketText::sideName(entry.note.from), who);
        if (!entry.note.author.isEmpty())
            cursor->insertText(QStringLiteral("   ") + entry.note.author, plain(m_palette));
    }
    cursor->insertText(QStringLiteral("   ") + (entry.at.isValid() ? shortTime(entry.at) : tr("time not told")), muted(m_palette));
    cursor->insertBlock(QTextBlockFormat());
}

void ConversationWriter::writeBody(QTextCursor *cursor, const ConversationEntry &entry, int index, const EntryLook &look)
{
    if (!entry.isInternal && entry.note.isConfidential)
        writeSecret(cursor, index, look);
    else
        writeText(cursor, entry.text(), index, look);
    if (!entry.isInternal)
        return writeFiles(cursor, entry.note, index, look.canFetch);
    if (entry.internal.person != look.person)
        return;
    cursor->insertBlock();
    writeLink(cursor, tr("Remove"), QStringLiteral("remove/%1").arg(index));
}

void ConversationWriter::writeSecret(QTextCursor *cursor, int index, const EntryLook &look)
{
    QTextCharFormat locked = plain(m_palette);
    locked.setFontItalic(true);
    const QString reveal = QStringLiteral("reveal/%1").arg(index);
    switch (look.secret) {
    case EntryLook::Secret::Locked:
        cursor->insertText(tr("Confidential. The text is not kept here; it is read from the cloud when you ask for it.") + QStringLiteral("  "), locked);
        return writeLink(cursor, tr("Show"), reveal);
    case EntryLook::Secret::Reading: return cursor->insertText(tr("Confidential. Reading…"), locked);
    case EntryLook::Secret::Failed:
        cursor->insertText(look.secretText + QStringLiteral("  "), locked);
        return writeLink(cursor, tr("Try again"), reveal);
    case EntryLook::Secret::Shown: break;
    }
    cursor->insertText(tr("Confidential, shown until you leave this ticket.") + QStringLiteral("  "), locked);
    writeLink(cursor, tr("Hide"), QStringLiteral("hide/%1").arg(index));
    cursor->insertBlock();
    writeText(cursor, look.secretText, index, look);
}

QString ConversationWriter::shortened(const QString &text)
{
    if (text.size() <= kShortText + kShortText / 4)
        return text;
    const qsizetype space = text.lastIndexOf(QLatin1Char(' '), kShortText);
    qsizetype end = space > kShortText / 2 ? space : kShortText;
    if (text.at(end - 1).isHighSurrogate())
        --end;
    return text.left(end);
}

void ConversationWriter::writeText(QTextCursor *cursor, const QString &text, int index, const EntryLook &look)
{
    const TrimmedText trimmed = look.isQuoteShown ? TrimmedText{text, 0} : withoutQuotes(text);
    const QString shown = look.isWhole ? trimmed.text : shortened(trimmed.text);
    cursor->insertText(shown.isEmpty() ? tr("(no text)") : shown, shown.isEmpty() ? muted(m_palette) : plain(m_palette));
    if (shown.size() < trimmed.text.size()) {
        cursor->insertText(QStringLiteral("…"), muted(m_palette));
        cursor->insertBlock();
        writeLink(cursor, tr("Show all %1 characters").arg(QLocale().toString(trimmed.text.size())), QStringLiteral("whole/%1").arg(index));
    }
    if (trimmed.lines > 0 || (look.isQuoteShown && withoutQuotes(text).lines > 0)) {
        cursor->insertBlock();
        writeLink(cursor, look.isQuoteShown ? tr("Hide quoted text") : tr("Show %n quoted line(s)", nullptr, trimmed.lines), QStringLiteral("quote/%1").arg(index));
    }
}

void ConversationWriter::writeFiles(QTextCursor *cursor, const TicketNote &note, int index, bool canFetch)
{
    for (qsizetype i = 0; i < note.files.size(); ++i) {
        const TicketFile &file = note.files.at(i);
        const QString type = typeOf(file.name);
        QTextBlockFormat line;
        line.setTopMargin(i == 0 ? 6 : 0);
        cursor->insertBlock(line);
        cursor->insertText(tr("Attachment:") + QLatin1Char(' '), muted(m_palette));
        cursor->insertText(file.name.isEmpty() ? tr("a file whose name the cloud did not tell") : file.name, plain(m_palette));
        cursor->insertText((type.isEmpty() ? QString() : QStringLiteral("  ") + type) + QStringLiteral("  "), muted(m_palette));
        if (canFetch)
            writeLink(cursor, tr("Download"), QStringLiteral("file/%1/%2").arg(index).arg(i));
    }
}

void ConversationWriter::writeLink(QTextCursor *cursor, const QString &words, const QString &target)
{
    QTextCharFormat link;
    link.setAnchor(true);
    link.setAnchorHref(QStringLiteral("pc:") + target);
    link.setForeground(tokenColor(Token::Accent, m_palette));
    link.setFontUnderline(true);
    cursor->insertText(words, link);
    cursor->setCharFormat(QTextCharFormat());
}

} // namespace pc
