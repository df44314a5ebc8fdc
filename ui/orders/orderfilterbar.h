// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/orderstore.h"
#include <QPointer>
#include <QWidget>
#include <optional>

class QLabel;
class QToolButton;

namespace pc {

class Clock;
class FilterChip;
class OrderFilterEdit;
class OrderFilterHelp;

// Above the table of orders: the filter as text, its help, what to group by, and in words what the filter does not understand.
class OrderFilterBar final : public QWidget
{
    Q_OBJECT
public:
    OrderFilterBar(OrderStore *store, const Clock *clock, QWidget *parent = nullptr);      // borrows both
    ~OrderFilterBar() override;

    [[nodiscard]] QString text() const;                     // trimmed
    void setText(const QString &text);                      // told at once
    [[nodiscard]] OrderFilter filter() const;
    [[nodiscard]] std::optional<OrderStore::GroupBy> groupBy() const;
    void setGroupBy(std::optional<OrderStore::GroupBy> by);
    void focusEdit();
    void type(const QString &text);                         // begins a new filter with it
    [[nodiscard]] OrderFilterEdit *edit() const { return m_edit; }

public Q_SLOTS:
    void clear();
    void showHelp();

Q_SIGNALS:
    void filterChanged();
    void groupByChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void present();
    void takeExample(const QString &example);

    OrderFilterEdit *m_edit;
    QToolButton *m_help;
    FilterChip *m_groupBy;
    QLabel *m_problem;
    QPointer<OrderFilterHelp> m_helpPopup;
};

} // namespace pc
