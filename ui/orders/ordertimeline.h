// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/orders/orderstory.h"
#include <QWidget>

class QLabel;
class QPushButton;
class QStandardItemModel;

namespace pc {

class StatePanel;
class TableView;

// The story of one order as a list by time, whether it was done twice in one sentence, and both as text for a ticket.
class OrderTimeline final : public QWidget
{
    Q_OBJECT
public:
    explicit OrderTimeline(QWidget *parent = nullptr);
    void show(const OrderEvidence &evidence);
    void clear();

Q_SIGNALS:
    void proofRequested();                                  // to the clipboard
    void callChosen(const QString &requestId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void present();

    std::optional<OrderEvidence> m_evidence;
    QList<StoryEntry> m_shown;
    QStandardItemModel *m_model;
    TableView *m_table;
    StatePanel *m_state;
    QLabel *m_verdict;
    QPushButton *m_copy;
};

} // namespace pc
