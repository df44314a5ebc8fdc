// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/filingstore.h"
#include <QWidget>

class QLabel;

namespace pc {

class Clock;
class FilingCardList;
class FilingCardModel;
class RowFollower;

// One column of the board: the name of a state, how many are in it, and their cards, worst first.
class FilingColumn final : public QWidget
{
    Q_OBJECT
public:
    FilingColumn(NumberState state, FilingStore *store, CustomerStore *customers, const Clock *clock, QWidget *parent = nullptr);   // borrows all

    [[nodiscard]] NumberState state() const { return m_state; }
    [[nodiscard]] FilingCardModel *model() const { return m_model; }
    [[nodiscard]] FilingCardList *list() const { return m_list; }
    [[nodiscard]] RowFollower *follower() const { return m_follower; }
    void setQuery(FilingQuery query);           // its state and order are this column's own

Q_SIGNALS:
    void answered();                            // rows, or why there are none

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void present();

    NumberState m_state;
    FilingCardModel *m_model;
    QLabel *m_name;
    QLabel *m_count;
    QLabel *m_none;
    FilingCardList *m_list;
    RowFollower *m_follower;
};

} // namespace pc
