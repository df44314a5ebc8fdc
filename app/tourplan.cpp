// SPDX-License-Identifier: Apache-2.0
#include "app/tourplan.h"
#include "app/application.h"
#include "app/operationsdesk.h"
#include "app/ordersdesk.h"
#include "app/quotasdesk.h"
#include "ui/customers/customerspage.h"
#include "ui/environments/environmentsdialog.h"
#include "ui/environments/environmentsview.h"
#include "ui/operations/bulkdialog.h"
#include "ui/orders/orderinvestigation.h"
#include "ui/orders/orderpane.h"
#include "ui/orders/orderspage.h"
#include "ui/quotas/quotaspage.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/mainwindow.h"
#include <QApplication>
#include <QDialog>
#include <QPointer>
#include <QScreen>

namespace pc {

namespace {

struct Variant
{
    const char *suffix;
    LanguageChoice language;
    ThemeMode theme;
};

constexpr int kLooksUntilPainted = 50;

constexpr Variant kVariants[] = {
    {"en-light", LanguageChoice::English, ThemeMode::Light},
    {"en-dark", LanguageChoice::English, ThemeMode::Dark},
    {"zh-light", LanguageChoice::Chinese, ThemeMode::Light},
    {"zh-dark", LanguageChoice::Chinese, ThemeMode::Dark},
};

// What is on the screen, dialogs and viewers included; where the platform does not give that away, the window alone.
QPixmap screenPicture(Application &application)
{
    QWidget &window = application.desk()->window();
    const QPixmap screen = window.screen()->grabWindow(0);
    return screen.isNull() ? window.grab() : screen;
}

bool dialogIsOpen()
{
    const QWidgetList all = QApplication::topLevelWidgets();
    return std::any_of(all.cbegin(), all.cend(), [](const QWidget *w) { return w->isVisible() && qobject_cast<const QDialog *>(w); });
}

void closeDialogs()
{
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *widget : all) {
        if (widget->isVisible() && qobject_cast<QDialog *>(widget))
            widget->close();
    }
}

// The customer whose detail and console the tour shows: the first by name, or the next whose console opens.
class TourCustomer
{
public:
    void find(Application &application)
    {
        CustomerStore *store = application.desk()->workspace()->store().customers();
        whenDone(store->read(CustomerQuery(), 0, kCandidates), &application, [this](const Result<CustomerWindow> &window) {
            if (window && m_customers.isEmpty())
                m_customers = window->rows;
        });
    }
    [[nodiscard]] bool isFound() const { return !m_customers.isEmpty(); }
    [[nodiscard]] const Customer &get() const { return m_customers.first(); }
    void takeNext()
    {
        if (m_customers.size() > 1)
            m_customers.removeFirst();
    }

private:
    static constexpr int kCandidates = 10;
    QList<Customer> m_customers;
};

class Plan
{
public:
    explicit Plan(Application &application) : m_app(application), m_customer(std::make_shared<TourCustomer>()) {}

    QList<TourStep> make()
    {
        for (const Variant &variant : kVariants)
            addVariant(variant);
        return m_steps;
    }

private:
    using Show = std::function<void()>;
    using IsReady = std::function<bool()>;

    void add(const char *name, const Variant &variant, Show show, IsReady isReady)
    {
        Application *app = &m_app;
        m_steps.append({QStringLiteral("%1-%2").arg(QLatin1String(name), QLatin1String(variant.suffix)), std::move(show), std::move(isReady),
                        [app] { return screenPicture(*app); }});
    }

    void addVariant(const Variant &variant)
    {
        addPages(variant);
        addQuotas(variant);
        addDialogs(variant);
        addConsole(variant);
        addOperations(variant);
        addOrders(variant);
    }

    void addPages(const Variant &variant)
    {
        Application *app = &m_app;
        const std::shared_ptr<TourCustomer> customer = m_customer;
        const IsReady settled = [app] { return app->desk()->isSettled(); };
        const auto window = [app]() -> MainWindow & { return app->desk()->window(); };

        add("01-customers", variant, [app, window, variant] {
            app->settings().setLanguage(variant.language);
            app->settings().setTheme(variant.theme);
            window().showBottomPanel(false);
            window().openPage(QStringLiteral("customers"));
        }, settled);
        add("02-customer", variant, [app, customer] { customer->find(*app); }, [app, customer] {
            if (!customer->isFound())
                return false;
            app->desk()->customersPage()->selectCustomer(customer->get().uid());
            return true;
        });
        add("03-call-log", variant, [window] { window().showBottomPanel(true); }, settled);
        add("04-palette", variant, [window] {
            window().showBottomPanel(false);
            window().palettePanel()->popUp(QStringLiteral("sh"));
        }, settled);
    }

    void addQuotas(const Variant &variant)
    {
        Application *app = &m_app;
        const std::shared_ptr<TourCustomer> customer = m_customer;
        const auto page = [app] { return app->desk()->quotas().page(); };
        const IsReady settled = [app] { return app->desk()->isSettled(); };
        add("16-quotas", variant, [app, page] {
            page()->setWorklist(false);
            app->desk()->window().palettePanel()->hide();
            app->desk()->window().openPage(QStringLiteral("quotas"));
        }, settled);
        add("17-quota", variant, [page, customer] { page()->selectCustomer(customer->get().uid()); }, settled);
        add("18-runway", variant, [page] { page()->setWorklist(true); }, settled);
    }

    void addDialogs(const Variant &variant)
    {
        Application *app = &m_app;
        add("05-new-customer", variant, [app] {
            app->desk()->window().palettePanel()->hide();
            app->desk()->customersPage()->openNewCustomer();
        }, dialogIsOpen);
        add("06-export", variant, [app] { closeDialogs(); app->desk()->customersPage()->openExport(); }, dialogIsOpen);
        add("07-settings", variant, [app] { closeDialogs(); app->showSettings(); }, dialogIsOpen);
        add("08-environments", variant, [app] { closeDialogs(); app->showEnvironments(); }, dialogIsOpen);
        add("09-environment-form", variant, [app] { app->showEnvironments()->view()->addEnvironment(); }, dialogIsOpen);
    }

    void addOperations(const Variant &variant)
    {
        Application *app = &m_app;
        const std::shared_ptr<TourCustomer> customer = m_customer;
        const auto bulk = std::make_shared<QPointer<BulkDialog>>();
        add("13-bulk-preview", variant, [app, customer, bulk] {
            *bulk = app->desk()->operations().flow().startSheet(&app->desk()->window());
            (*bulk)->readText(QStringLiteral("uid,amount,mode\n%1,20000,raise\n%1,500,set\n1234567890,1000,set\n").arg(customer->get().uid().text()));
        }, [bulk] { return *bulk && (*bulk)->isSettled(); });
        add("14-history", variant, [app] {
            closeDialogs();
            app->desk()->window().openPage(QStringLiteral("history"));
        }, [app] { return app->desk()->isSettled(); });
    }

    void addConsole(const Variant &variant)
    {
        Application *app = &m_app;
        const std::shared_ptr<TourCustomer> customer = m_customer;
        const auto consoles = [app]() -> ConsoleController & { return app->desk()->workspace()->consoles(); };
        const auto open = [consoles, customer] {
            consoles().open(customer->get().uid(), customer->get().displayName(), QStringLiteral("ecs"));
        };
        // The page has been reached before it is painted, and another process paints it: a moment more.
        auto looks = std::make_shared<int>(0);
        add("10-console", variant, [open] { closeDialogs(); open(); }, [consoles, customer, open, looks] {
            const QList<OpenConsole> shown = consoles().consoles();
            if (!shown.isEmpty()) {
                if (shown.first().isOver()) // a viewer that did not start in time on a busy machine
                    consoles().restart(shown.first().id);
                return shown.first().isShown && ++*looks > kLooksUntilPainted;
            }
            customer->takeNext(); // this one could not be opened: the sandbox has customers without the role
            open();
            return false;
        });
        add("11-consoles", variant, [app] { app->desk()->window().openPage(QStringLiteral("consoles")); app->raise(); },
            [app] { return app->desk()->isSettled(); });
        // Leaves nothing behind for the next variant; its picture shows the empty list.
        add("12-no-consoles", variant, [consoles] { consoles().closeAll(); }, [consoles] { return consoles().consoles().isEmpty(); });
    }

    void addOrders(const Variant &variant)
    {
        Application *app = &m_app;
        const IsReady settled = [app] { return app->desk()->isSettled(); };
        const auto page = [app]() -> OrdersPage & { return *app->desk()->orders().page(); };
        const auto first = std::make_shared<OrderId>();
        add("19-orders", variant, [app, page] {
            app->desk()->window().openPage(QStringLiteral("orders"));
            page().setGroupBy({});
            page().setFilter(QStringLiteral("-status:cancelled amount>100"));
        }, settled);
        add("20-order", variant, [app, first] {
            whenDone(app->desk()->workspace()->store().orders()->read(OrderQuery(), 0, 1), app, [first](const Result<OrderWindow> &window) {
                if (window && !window->rows.isEmpty())
                    *first = window->rows.first().order.id;
            });
        }, [page, first] {
            if (!first->isEmpty() && page().selectedOrder() != *first)
                page().selectOrder(*first);
            const std::optional<OrderEvidence> &evidence = page().pane()->investigation()->evidence();
            return evidence && evidence->detail;
        });
        add("21-order-groups", variant, [page] {
            page().setFilter({});
            page().setGroupBy(OrderStore::GroupBy::Customer);
        }, settled);
    }

    Application &m_app;
    std::shared_ptr<TourCustomer> m_customer;
    QList<TourStep> m_steps;
};

} // namespace

QList<TourStep> tourSteps(Application &application)
{
    return Plan(application).make();
}

} // namespace pc
