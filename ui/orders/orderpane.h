// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/order.h"
#include "ui/orders/ordersservices.h"
#include <QWidget>

class QLabel;
class QPushButton;
class QTabWidget;
class QToolButton;

namespace pc {

class Banner;
class ElidedLabel;
class FactGrid;
class IdentifierLabel;
class OrderInvestigation;
class OrderLinesView;
class OrderTimeline;
class Pill;
class RelativeTimeLabel;

// The order at the right of the table: what it is, amounts, lines read live, and its story. Cancelling goes through the
// consequence card; why it cannot be done is said in words.
class OrderPane final : public QWidget
{
    Q_OBJECT
public:
    explicit OrderPane(const OrdersServices &services, QWidget *parent = nullptr);

    void showOrder(const OrderId &id);
    [[nodiscard]] std::optional<Order> order() const;     // as it is known by now
    [[nodiscard]] OrderInvestigation *investigation() const { return m_investigation; }
    void refresh();                                             // from the cloud
    void cancelOrder();
    void copyProof();
    void showTimeline();

Q_SIGNALS:
    void closeRequested();
    void orderChanged();                                        // another one, or fresh facts about it
    void customerRequested(const pc::CustomerUid &uid);
    void quotaRequested(const pc::CustomerUid &uid);
    void orderRequested(const pc::OrderId &id);                 // the related one

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void buildHeader();
    [[nodiscard]] QWidget *buildOverview();
    [[nodiscard]] QWidget *section(QLabel **title, QWidget *content);
    void layOut();
    void present();
    void presentHeader();
    void presentCancel();
    void presentLines();

    OrdersServices m_services;
    OrderInvestigation *m_investigation;
    IdentifierLabel *m_id = nullptr;
    QLabel *m_idLabel = nullptr;
    QToolButton *m_close = nullptr;
    Pill *m_type = nullptr;
    Pill *m_payment = nullptr;
    QPushButton *m_customer = nullptr;
    QPushButton *m_quota = nullptr;
    QPushButton *m_related = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_history = nullptr;
    QLabel *m_whyNot = nullptr;
    Banner *m_banner = nullptr;
    QTabWidget *m_tabs = nullptr;
    RelativeTimeLabel *m_age = nullptr;
    QPushButton *m_refresh = nullptr;
    QLabel *m_factsTitle = nullptr;
    QLabel *m_amountsTitle = nullptr;
    QLabel *m_linesTitle = nullptr;
    QLabel *m_linesState = nullptr;
    FactGrid *m_facts = nullptr;
    FactGrid *m_amounts = nullptr;
    OrderLinesView *m_lines = nullptr;
    OrderTimeline *m_timeline = nullptr;
};

} // namespace pc
