// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/ticketcompose/messagecomposer.h"

namespace pc {

// The answer to a ticket. What is written belongs to the ticket, not to who writes: another person finds the draft.
class ReplyBox final : public QWidget
{
    Q_OBJECT
public:
    explicit ReplyBox(const ComposeServices &services, QWidget *parent = nullptr);

    // The same ticket again, read anew, leaves what is written alone.
    void setTicket(const TicketRow &ticket, const QList<TicketNote> &notes);
    [[nodiscard]] const TicketId &ticket() const { return m_ticket.ticket.id; }
    [[nodiscard]] MessageComposer *composer() const { return m_composer; }

Q_SIGNALS:
    void writingChanged(bool isWriting);            // holds text or files
    void sent(const pc::OperationRecord &operation);
    void unlockRequested();                         // by OperationFlow::unlock()
    void callRequested(const QString &requestId);   // of the call log

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void quote();
    void readProduct();
    void presentWriting();

    ComposeServices m_services;
    TicketRow m_ticket;
    QList<TicketNote> m_notes;
    QHash<QString, QString> m_values;
    MessageComposer *m_composer;
    QPushButton *m_quote;
    bool m_isWriting = false;
};

} // namespace pc
