// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/ticketstore.h"
#include "models/tickettext.h"
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace pc {

class Clock;
class IdentifierLabel;
class Pill;

// Above the conversation: what the ticket is, whose it is, who takes care of it and until when.
class TicketHeader final : public QWidget
{
    Q_OBJECT
public:
    TicketHeader(const Clock *clock, const QString &person, QWidget *parent = nullptr);

    void setRow(const TicketRow &row, bool isRefreshing);
    void setProducts(const TicketProductNames &names);
    void setOwners(const QStringList &owners) { m_owners = owners; }

Q_SIGNALS:
    void closeRequested();
    void refreshRequested();
    void customerRequested();
    void consoleRequested();
    void careChangeRequested(const pc::CareChange &change);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void build();
    void layOut();
    void present();
    void fillStages();
    void fillOwners();
    void fillDue();

    const Clock *m_clock;
    const QString m_person;
    TicketRow m_row;
    TicketProductNames m_products;
    QStringList m_owners;
    bool m_isRefreshing = false;
    QTimer m_tick;
    QLabel *m_title, *m_facts, *m_due;
    IdentifierLabel *m_id;
    Pill *m_state;
    QPushButton *m_customer, *m_console, *m_refresh;
    QToolButton *m_close, *m_stage, *m_owner, *m_changeDue;
};

} // namespace pc
