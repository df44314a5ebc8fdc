// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/result.h"
#include "core/domain/customer.h"
#include "ui/customers/customersservices.h"
#include <QWidget>
#include <optional>

class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QTabWidget;
class QToolButton;

namespace pc {

class Banner;
class CustomerCalls;
class CustomerLocalForm;
class CustomerSessions;
class ElidedLabel;
class FactGrid;
class GroupListModel;
class IdentifierLabel;
class IdentitySection;
class LocalEditor;
class Pill;
class RelativeTimeLabel;
class RightsLine;

// The customer on the right of the table: who it is, its console, facts with their age, our own data, sessions and calls.
class CustomerDetail : public QWidget
{
    Q_OBJECT
public:
    CustomerDetail(const CustomersServices &services, GroupListModel *groups, QWidget *parent = nullptr);
    ~CustomerDetail() override;

    void showCustomer(const CustomerUid &uid);              // read from the store
    [[nodiscard]] const std::optional<Customer> &customer() const { return m_customer; }
    [[nodiscard]] LocalEditor *editor() const { return m_editor; }
    void setEnvironment(const Environment &environment);    // with another table of suite pages
    [[nodiscard]] QMenu *productMenu() const { return m_products; }
    // The product that the button opens: the last one chosen.
    [[nodiscard]] QString product() const { return m_product; }

    void editAlias();
    void refreshFacts();
    void flush();                                           // saves what is being typed

Q_SIGNALS:
    void customerChanged();                                 // another one, or fresh data about it
    void closeRequested();
    void openConsoleRequested(const QString &product);
    void suitePagesRequested();
    void ordersRequested();
    void quotaRequested();
    void filingsRequested();
    void ticketsRequested();
    void caseBoxRequested();
    void favouriteToggled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void buildHeader(QWidget *parent);
    [[nodiscard]] QWidget *buildOverview(GroupListModel *groups);
    void layOut(GroupListModel *groups);
    void read();
    void onRead(const CustomerUid &uid, const Result<Customer> &answer);
    void onRefreshed(const CustomerUid &uid, const Result<Customer> &answer);
    void present();
    void presentPills();
    void presentFacts();
    void presentTabs();
    void presentProducts();
    void chooseProduct(const QString &product);

    CustomersServices m_services;
    LocalEditor *m_editor;
    CustomerUid m_uid;
    std::optional<Customer> m_customer;
    QString m_product;
    bool m_isRefreshing = false;
    ElidedLabel *m_name = nullptr;
    QToolButton *m_favourite = nullptr;
    QToolButton *m_close = nullptr;
    QLabel *m_uidLabel = nullptr;
    IdentifierLabel *m_uidValue = nullptr;
    QHBoxLayout *m_pillRow = nullptr;
    Pill *m_kind = nullptr;
    Pill *m_verification = nullptr;
    Pill *m_credit = nullptr;
    Pill *m_gone = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_openOther = nullptr;
    QMenu *m_products = nullptr;
    RightsLine *m_rights = nullptr;
    QPushButton *m_orders = nullptr;
    QPushButton *m_quota = nullptr;
    QPushButton *m_filings = nullptr;
    QPushButton *m_tickets = nullptr;
    QPushButton *m_caseBox = nullptr;
    Banner *m_banner = nullptr;
    QTabWidget *m_tabs = nullptr;
    QLabel *m_factsTitle = nullptr;
    RelativeTimeLabel *m_factsAge = nullptr;
    QPushButton *m_refresh = nullptr;
    FactGrid *m_facts = nullptr;
    IdentitySection *m_identity = nullptr;
    CustomerLocalForm *m_local = nullptr;
    CustomerSessions *m_sessions = nullptr;
    CustomerCalls *m_calls = nullptr;
};

} // namespace pc
