// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/deskparts.h"
#include "app/workspace.h"
#include "core/domain/inbox.h"
#include <QObject>
#include <functional>

class QSettings;

namespace pc {

class Banner;
class BuiltInSandbox;
class CallSource;
class ConsoleFailures;
class ConsolePalette;
class CustomersDesk;
class FilingsDesk;
class MainWindow;
class IdentityDesk;
class InboxDesk;
class OperationsDesk;
class OrdersDesk;
class QuotasDesk;
class SuiteDesk;
class SyncJob;
class TicketsDesk;

// What outlives every environment and is lent to the window of one.
struct House
{
    QSettings *settings = nullptr;
    Clock *clock = nullptr;
    CallLog *calls = nullptr;
    QString storeFolder;
    QString sandboxBook;            // file with the sample partner's customer book
    QString sandboxProducts;        // file with the table of ticket products that the vendor hands out
    bool renewsSessions = true;
    ConsoleController::Settings consoles;
};

// The main window of one open environment, with all that fills it. Switching the environment makes another desk.
class Desk : public QObject
{
    Q_OBJECT
public:
    // `sandbox` is null but for the built-in one. Shows nothing yet: call open().
    Desk(const House &house, Environment profile, Async<CloudConnection> connection, std::unique_ptr<BuiltInSandbox> sandbox);
    ~Desk() override;

    void open();                                                // shows the window; behind its first frame the store is opened
    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] const Environment &environment() const { return m_profile; }
    [[nodiscard]] Workspace *workspace() { return m_workspace.get(); }  // null until the store is open
    [[nodiscard]] CustomersDesk &customers() { return *m_customers; }   // once the store is open
    [[nodiscard]] OperationsDesk &operations() { return *m_operations; }    // once the store is open
    [[nodiscard]] QuotasDesk &quotas() { return *m_quotas; }            // once the store is open
    [[nodiscard]] OrdersDesk &orders() { return *m_orders; }            // once the store is open
    [[nodiscard]] FilingsDesk &filings() { return *m_filings; }         // once the store is open
    [[nodiscard]] TicketsDesk &tickets() { return *m_tickets; }         // once the store is open
    [[nodiscard]] InboxDesk &inbox() { return *m_inbox; }               // once the store is open
    // The store is open, the page in front shows its content or why it cannot, and what it shows is not being read: the
    // customers on every page, quotas, orders, filings and tickets on theirs.
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void environmentsRequested();
    void addEnvironmentRequested();
    void settingsRequested();
    void environmentEdited(const pc::Environment &environment);  // its suite pages or choices; in force already
    void reopenRequested();                                     // the store did not open; try again

private:
    void openStore();
    void storeOpened(const Result<Done> &opened);
    void fillWindow();
    void addOperations();
    void addPages();
    [[nodiscard]] DeskParts parts();
    void makePlaces();
    [[nodiscard]] CustomerUid customerInView();
    void openTouched(const EventTouch &touch);
    void addSuite();
    void addSources();
    void addCommands();
    void bringPalette();
    void connected();
    void connectionFailed(const ApiError &error);
    void sandboxEnded(const QString &reason);
    void sayRecovery(const StoreRecovery &recovery);
    void sayClock(std::chrono::seconds offset);
    void importSampleBook();
    void importSampleProducts();

    House m_house;
    Environment m_profile;
    Async<CloudConnection> m_connection;
    std::unique_ptr<BuiltInSandbox> m_sandbox;                  // outlives the workspace
    std::unique_ptr<Store> m_store;                             // until the workspace has it
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<OrdersDesk> m_orders;
    std::unique_ptr<QuotasDesk> m_quotas;
    std::unique_ptr<FilingsDesk> m_filings;
    std::unique_ptr<IdentityDesk> m_identity;
    std::unique_ptr<TicketsDesk> m_tickets;
    std::unique_ptr<ConsolePalette> m_consoleSource;
    std::unique_ptr<CallSource> m_callSource;
    std::unique_ptr<SyncJob> m_syncJob, m_quotaJob, m_orderJob, m_filingJob, m_ticketJob;
    std::unique_ptr<MainWindow> m_window;                       // goes first: its pages borrow from the workspace
    std::function<void()> m_bannerAction = [] {};               // of the button in the window's banner, set with its words
    OperationsDesk *m_operations = nullptr;                     // owned by the window; made with the workspace
    CustomersDesk *m_customers = nullptr;                       // likewise
    InboxDesk *m_inbox = nullptr;                               // likewise
    SuiteDesk *m_suite = nullptr;                               // likewise
    ConsoleFailures *m_failures = nullptr;                      // owned by the window
    bool m_saysClock = false;                                   // the banner is about the clock
};

} // namespace pc
