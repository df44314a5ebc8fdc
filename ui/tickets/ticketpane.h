// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/ticketstore.h"
#include "models/tickettext.h"
#include "ui/tickets/ticketsservices.h"
#include <QWidget>

class QLabel;
class QSplitter;
class QTabWidget;
class QToolButton;

namespace pc {

class Banner;
class ConversationView;
class InternalNoteBox;
class SearchField;
class StatePanel;
class TicketFileSaver;
class TicketHeader;
class TicketReading;

// One ticket at the right of the list: what it is and who takes care of it, its conversation, and below it the place where an
// answer is written (setComposer) or a note among us.
class TicketPane final : public QWidget
{
    Q_OBJECT
public:
    explicit TicketPane(const TicketsServices &services, QWidget *parent = nullptr);
    ~TicketPane() override;

    void setComposer(QWidget *composer);        // taken; gets the focus for an answer
    void setProducts(const TicketProductNames &names);
    void setOwners(const QStringList &owners);  // who can be chosen besides the person here

    void showTicket(const TicketId &id);
    void refresh();                             // from the cloud
    void focusReply();
    void focusNote();
    void focusConversation();
    void openSearch();                          // in the conversation
    bool closeSearch();                         // false: it was not open
    void setWriting(bool isWriting);            // an answer with text is there, for others to see
    [[nodiscard]] TicketId ticketId() const;    // empty: none yet
    [[nodiscard]] std::optional<TicketRow> row() const;
    [[nodiscard]] ConversationView *conversation() const { return m_conversation; }
    [[nodiscard]] TicketReading *reading() const { return m_reading; }

Q_SIGNALS:
    void ticketShown(const pc::TicketRow &row, const QList<pc::TicketNote> &notes);    // another one, or read again
    void closeRequested();
    void customerRequested(const pc::CustomerUid &uid);
    void consoleRequested(const pc::CustomerUid &uid, const QString &name);
    void careChangeRequested(const QList<pc::TicketId> &ids, const pc::CareChange &change);
    void noteRemoved(const pc::TicketId &id, const pc::InternalNote &note);             // can be brought back by restoreNote()
    void said(const QString &words);

public Q_SLOTS:
    void restoreNote(const pc::TicketId &id, const pc::InternalNote &note);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void retranslate();
    void build();
    [[nodiscard]] QWidget *buildSearch();
    void layOut();
    void connectParts();
    void present();
    void presentSearch();
    void reveal(const QString &key);
    void addNote(const QString &text);
    void removeNote(const InternalNote &note);
    void saveFile(const TicketFile &file);

    TicketsServices m_services;
    TicketReading *m_reading;
    TicketFileSaver *m_saver;
    TicketHeader *m_header = nullptr;
    QLabel *m_presence = nullptr;
    Banner *m_banner = nullptr;
    QWidget *m_searchBar = nullptr;
    SearchField *m_search = nullptr;
    QLabel *m_found = nullptr;
    QToolButton *m_previous = nullptr, *m_next = nullptr, *m_closeSearch = nullptr;
    ConversationView *m_conversation = nullptr;
    StatePanel *m_state = nullptr;
    QSplitter *m_splitter = nullptr;
    QTabWidget *m_write = nullptr;
    QWidget *m_composer = nullptr;
    InternalNoteBox *m_note = nullptr;
    int m_hits = 0;
};

} // namespace pc
