// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/suitepages/rehearsal.h"
#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace pc {

// One way of a rehearsal as a card: steps, then what it uses, costs, takes and needs, then what it cannot do.
class RehearsalCard : public QFrame
{
    Q_OBJECT
public:
    explicit RehearsalCard(const QString &name, QWidget *parent = nullptr);
    void setWay(const RehearsalWay &way, bool isChosen);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    RehearsalWay m_way;
    bool m_isChosen = false;
    QLabel *m_title;
    QLabel *m_steps;
    struct Line { QLabel *label; QLabel *value; };
    QList<Line> m_lines;                    // uses, prices, payer, time, rights
    QLabel *m_missing;
};

} // namespace pc
