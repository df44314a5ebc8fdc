// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/orderstore.h"
#include "ui/orders/ordersservices.h"
#include "ui/shell/page.h"
#include <optional>

class QLabel;
class QModelIndex;
class QPushButton;

namespace pc {

class ListFrame;
class OrderFilterBar;
class OrderGroupModel;
class OrderListModel;
class OrderPane;
class RowFollower;
class SavedViewBar;
class SavedViews;
class StatePanel;
class TableView;

// The place "Orders": filter as text, saved views, the table or its groups, sums per currency, and the selected order on the
// right. Reads windows of the store, never all of it; changes go through the flow of operations.
class OrdersPage final : public Page
{
    Q_OBJECT
public:
    explicit OrdersPage(const OrdersServices &services, QWidget *parent = nullptr);
    ~OrdersPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool isLoaded() const override { return m_isLoaded; }
    void setScope(const Scope &scope) override;
    void refresh() override;
    void focusFilter() override;
    [[nodiscard]] QDateTime dataAsOf() const override;

    // Shows this order in the pane and selects its row where it is on screen; for the palette and for links.
    void selectOrder(const OrderId &id);
    [[nodiscard]] std::optional<OrderId> selectedOrder() const;
    void setFilter(const QString &text);
    void setGroupBy(std::optional<OrderStore::GroupBy> by);
    [[nodiscard]] OrderPane *pane() const { return m_pane; }

public Q_SLOTS:
    void openExport();

Q_SIGNALS:
    void customerRequested(const pc::CustomerUid &uid);
    void quotaRequested(const pc::CustomerUid &uid);
    void ticketRequested(const pc::Order &order);           // a new one, about this order

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void buildHeader();
    void buildTable();
    void buildGroups();
    void buildPane();
    void addCommands();
    void updateCommands();
    [[nodiscard]] OrderQuery scoped(OrderQuery query) const;             // within the scope
    void applyQuery();
    void applyGroups();
    void presentState();
    void presentList();
    void presentGroups();
    void presentEmpty();
    void presentFooter();
    void presentSelection();
    void readTotals();
    void onStateAction();
    void onRowsArrived();
    void onRested();
    void retry();
    void openGroup(const QModelIndex &index);
    void showSelected();
    void closePane();
    void copyId();
    void noteExported(const QString &path, qint64 rows, bool masked);
    void openContextMenu(const QPoint &position);
    [[nodiscard]] std::optional<QList<OrderRow>> selectedRows() const;      // absent: too many rows, or not all are held

    OrdersServices m_services;
    Scope m_scope;
    OrderListModel *m_model;
    OrderGroupModel *m_groupModel;
    SavedViews *m_views;
    ListFrame *m_frame;
    TableView *m_table;
    StatePanel *m_state;
    TableView *m_groups = nullptr;
    StatePanel *m_groupState = nullptr;
    RowFollower *m_follower = nullptr;
    OrderFilterBar *m_filter = nullptr;
    SavedViewBar *m_viewBar = nullptr;
    QPushButton *m_export = nullptr;
    QLabel *m_totals = nullptr;
    OrderPane *m_pane = nullptr;
    std::optional<QList<OrderTotals>> m_sums;      // of the query
    quint64 m_sumsAsked = 0;
    QTimer m_sumsRest;
    bool m_isLoaded = false;
};

// Amounts due of these orders, per currency.
[[nodiscard]] QList<OrderTotals> totalsOf(const QList<OrderRow> &rows);

} // namespace pc
