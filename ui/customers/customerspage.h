// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/customer.h"
#include "core/domain/operation.h"
#include "models/roles.h"
#include "ui/customers/customersservices.h"
#include "ui/shell/page.h"
#include <QPointer>
#include <QTimer>
#include <optional>

class QLabel;
class QModelIndex;
class QPushButton;
class QSplitter;

namespace pc {

class Banner;
class CustomerDetail;
class CustomerFilterBar;
class CustomerListModel;
class GroupListModel;
class PageHead;
class RelativeTimeLabel;
class StatePanel;
class TableView;

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
    [[nodiscard]] std::optional<CustomerUid> selectedCustomer() const { return m_selected; }

public Q_SLOTS:
    void openNewCustomer();
    void openExport();
    void openImport();

Q_SIGNALS:
    // `product` by its id ("ecs"); the application opens the viewer.
    void openConsoleRequested(const pc::CustomerUid &uid, const QString &name, const QString &product);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void retranslate();
    void buildHeader();
    void buildTable();
    void buildFooter();
    void rememberSplit();
    void layOut();
    void addCommands();
    void updateCommands();
    void applyQuery();
    void presentState();
    void presentEmpty();
    void presentFooter();
    void onStateAction();
    void retry();
    void onCurrentChanged();
    void onRowsArrived();
    void onActivated(const QModelIndex &index);
    void onClicked(const QModelIndex &index);
    void restoreSelection();
    void showSelected();
    void closeDetail();
    void step(int by);
    void toggleFavourite();
    void copyUid();
    [[nodiscard]] std::optional<Customer> selectedRow() const;
    void openConsole(const QString &product);
    void tellSettled(const OperationRecord &operation);
    void note(const QString &text, Tone tone);
    void showNewCustomer(const CustomerUid &uid);
    void openContextMenu(const QPoint &position);

    CustomersServices m_services;
    Scope m_scope;
    CustomerListModel *m_model;
    GroupListModel *m_groups;
    PageHead *m_head = nullptr;
    QPushButton *m_new = nullptr;
    CustomerFilterBar *m_filter = nullptr;
    Banner *m_banner = nullptr;
    TableView *m_table = nullptr;
    StatePanel *m_state = nullptr;
    QSplitter *m_splitter = nullptr;
    CustomerDetail *m_detail = nullptr;
    QLabel *m_rows = nullptr;
    QLabel *m_selection = nullptr;
    RelativeTimeLabel *m_age = nullptr;
    QTimer m_follow;                        // selection -> detail pane, a moment later
    std::optional<CustomerUid> m_selected;
    bool m_isLoaded = false;
    bool m_isRestoring = false;
    bool m_awaitsRow = false;               // the current row is still being fetched
};

} // namespace pc
