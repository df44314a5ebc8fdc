// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/customer.h"
#include "core/domain/operation.h"
#include "models/roles.h"
#include "ui/customers/customersservices.h"
#include "ui/shell/page.h"
#include <optional>

class QModelIndex;
class QPushButton;

namespace pc {

class CustomerDetail;
class CustomerFilterBar;
class CustomerListModel;
class FollowUpButton;
class GroupListModel;
class ListFrame;
class RowFollower;
class StatePanel;
class TableView;
struct LocalEdits;

// The place "Customers": filter bar, table, footer, and the selected customer on the right. Reads the store, asks sync for
// fresh facts; opening a console is a request to the application.
class CustomersPage final : public Page
{
    Q_OBJECT
public:
    explicit CustomersPage(const CustomersServices &services, QWidget *parent = nullptr);
    ~CustomersPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] bool isLoaded() const override;
    void setScope(const Scope &scope) override;
    void refresh() override;
    void focusFilter() override;
    [[nodiscard]] QDateTime dataAsOf() const override;

    // Shows this customer in the detail pane and selects its row where it is on screen; for the palette and for links.
    void selectCustomer(const CustomerUid &uid);
    [[nodiscard]] std::optional<CustomerUid> selectedCustomer() const;
    [[nodiscard]] std::optional<Customer> selectedRow() const;     // the same, as the table shows it
    void setEnvironment(const Environment &environment);    // with another table of suite pages

public Q_SLOTS:
    void openNewCustomer();
    void openExport();
    void openImport();
    void askToVerify();                 // the customer selected

Q_SIGNALS:
    // `product` by its id ("ecs"); the application opens the viewer.
    void openConsoleRequested(const pc::CustomerUid &uid, const QString &name, const QString &product);
    void suitePagesRequested(const pc::CustomerUid &uid, const QString &name);
    void ordersRequested(const pc::CustomerUid &uid, const QString &name);
    void quotaRequested(const pc::CustomerUid &uid, const QString &name);
    void filingsRequested(const pc::CustomerUid &uid, const QString &name);
    void ticketsRequested(const pc::CustomerUid &uid, const QString &name);
    void caseBoxRequested(const pc::CustomerUid &uid);      // evidence of what happened, for a ticket

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void retranslate();
    void buildHeader();
    void buildTable();
    void buildDetail();
    void addCommands();
    void updateCommands();
    void applyQuery();
    void presentState();
    void presentEmpty();
    void presentFooter();
    void onStateAction();
    void retry();
    void onRowsArrived();
    void onActivated(const QModelIndex &index);
    void onClicked(const QModelIndex &index);
    void showSelected();
    void closeDetail();
    void toggleFavourite();
    void copyUid();
    [[nodiscard]] bool isReadOnly() const;      // now: it may be unlocked for a while
    void openConsole(const QString &product);
    void showOrders();
    void showQuota();
    void showFilings();
    void showTickets();
    void openCaseBox();
    void tellSettled(const OperationRecord &operation);
    void offerUndo(const CustomerUid &uid, const LocalEdits &before);
    void note(const QString &text, Tone tone);
    void showNewCustomer(const CustomerUid &uid);
    void openContextMenu(const QPoint &position);

    CustomersServices m_services;
    Scope m_scope;
    CustomerListModel *m_model;
    GroupListModel *m_groups;
    ListFrame *m_frame;
    TableView *m_table;
    StatePanel *m_state;
    FollowUpButton *m_followUp = nullptr;
    QPushButton *m_new = nullptr;
    CustomerFilterBar *m_filter = nullptr;
    RowFollower *m_follower = nullptr;
    CustomerDetail *m_detail = nullptr;
    bool m_isLoaded = false;
};

} // namespace pc
