// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/tickets/conversation.h"
#include <QCoreApplication>
#include <QPalette>

class QTextCursor;
class QTextDocument;

namespace pc {

// How one entry is shown at the moment.
struct EntryLook
{
    enum class Secret { Locked, Reading, Shown, Failed };
    bool isQuoteShown = false;              // the quoted end of a mail as well
    bool isWhole = false;                   // a very long text to its end
    Secret secret = Secret::Locked;         // of a confidential note
    QString secretText;                     // Shown: its text; Failed: why, translated
    bool canFetch = false;                  // its files can be fetched
    QString person;                         // who looks: own internal notes can be removed
};

// Writes entries into a document, each in a box of its own: the vendor's at the left, ours at the right, internal ones with a
// broken edge and the words "only we see this". All text is plain. Links are "pc:<what>/<entry>[/<file>]", with `what` one of
// earlier, quote, whole, reveal, hide, file, remove.
class ConversationWriter
{
    Q_DECLARE_TR_FUNCTIONS(pc::ConversationWriter)
public:
    ConversationWriter(QTextDocument *document, const QPalette &palette);

    void writeEarlier(int count);           // that many older ones are not shown yet
    void writeDivider();                    // what follows is new
    void write(const ConversationEntry &entry, int index, const EntryLook &look);

    [[nodiscard]] static QString shortened(const QString &text);   // of a very long one, what is shown at first

private:
    void writeHead(QTextCursor *cursor, const ConversationEntry &entry);
    void writeBody(QTextCursor *cursor, const ConversationEntry &entry, int index, const EntryLook &look);
    void writeSecret(QTextCursor *cursor, int index, const EntryLook &look);
    void writeFiles(QTextCursor *cursor, const TicketNote &note, int index, bool canFetch);
    void writeText(QTextCursor *cursor, const QString &text, int index, const EntryLook &look);
    void writeLink(QTextCursor *cursor, const QString &words, const QString &target);
    void writeLine(const QString &before, const QString &link, const QString &target, const QColor &color);

    QTextDocument *m_document;
    const QPalette m_palette;
};

} // namespace pc
