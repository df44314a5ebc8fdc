// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/result.h"
#include "ui/tickets/conversationwriter.h"
#include <QHash>
#include <QSet>
#include <QTextBrowser>

namespace pc {

// The conversation of one ticket, oldest first. Shows the newest entries, and earlier ones when somebody scrolls or searches
// there; text is selectable across entries. Forgets confidential texts when it is hidden or shows another ticket.
class ConversationView final : public QTextBrowser
{
    Q_OBJECT
public:
    explicit ConversationView(QWidget *parent = nullptr);

    void setReader(const QString &person, bool canFetch);
    // The same ticket again: keeps its place and what is unfolded. Another one: begins at its end, or where it becomes new.
    void showTicket(const TicketId &ticket, const QList<ConversationEntry> &entries, const QDateTime &seenAt);
    [[nodiscard]] const QList<ConversationEntry> &entries() const { return m_entries; }

    void setSecret(const QString &key, const Result<QString> &text);        // what revealRequested() asked for
    void forgetSecrets();
    // How many entries hold the text; marks every place and goes to the last one. Empty: no marks.
    int search(const QString &text);
    void step(bool forward);                                                // to the next place

Q_SIGNALS:
    void revealRequested(const QString &key);
    void fileRequested(const pc::TicketFile &file);
    void removeRequested(const pc::InternalNote &note);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void rebuild();
    void rebuildInPlace();
    void showEarlier();
    void onScrolled(int value);
    void onLink(const QUrl &link);
    void onEntryLink(const QString &what, int index, int file);
    void goToStart();
    void mark();
    [[nodiscard]] EntryLook lookOf(const ConversationEntry &entry) const;
    [[nodiscard]] int firstShown() const { return int(std::max<qsizetype>(0, m_entries.size() - m_count)); }

    struct Secret { EntryLook::Secret state = EntryLook::Secret::Locked; QString text; };
    TicketId m_ticket;
    QList<ConversationEntry> m_entries;
    QDateTime m_seenAt;
    QString m_person;
    QString m_search;
    bool m_canFetch = false;
    bool m_isBuilding = false;
    qsizetype m_count;                      // entries shown, from the end
    int m_dividerAt = -1;                   // position in the document; -1: nothing is new
    QSet<QString> m_withQuote, m_whole;     // by key
    QHash<QString, Secret> m_secrets;
};

} // namespace pc
