// SPDX-License-Identifier: Apache-2.0
#include "app/tourplan.h"
#include "app/application.h"
#include "app/customersdesk.h"
#include "app/operationsdesk.h"
#include "app/ordersdesk.h"
#include "app/quotasdesk.h"
#include "app/toursubjects.h"
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
#include <QPointer>

namespace pc {

namespace {

constexpr TourVariant kVariants[] = {
    {"en-light", LanguageChoice::English, ThemeMode::Light},
    {"en-dark", LanguageChoice::English, ThemeMode::Dark},
    {"zh-light", LanguageChoice::Chinese, ThemeMode::Light},
    {"zh-dark", LanguageChoice::Chinese, ThemeMode::Dark},
};

class Plan
{
public:
    explicit Plan(Application &application) : m_app(application), m_kit(application), m_customer(m_kit.customer()) {}

    QList<TourStep> make()
    {
        for (const TourVariant &variant : kVariants)
            addVariant(variant);
        return m_kit.steps();
    }

private:
    void add(const char *name, const TourVariant &variant, TourKit::Show show, TourKit::IsReady isReady)
    {
        m_kit.add(name, variant, std::move(show), std::move(isReady));
    }

    void addVariant(const TourVariant &variant)
    {
        addPages(variant);
        addQuotas(variant);
        addDialogs(variant);
        addConsole(variant);
        addOperations(variant);
        addOrders(variant);
        addIdentitySteps(m_kit, variant);
        addSuiteSteps(m_kit, variant);
        addFilingSteps(m_kit, variant);
        addTicketsSteps(m_kit, variant);
        addInboxSteps(m_kit, variant);
    }

    void addPages(const TourVariant &variant)
    {
        Application *app = &m_app;
        const std::shared_ptr<TourCustomer> customer = m_customer;
        const TourKit::IsReady settled = m_kit.settled();
        const auto window = [app]() -> MainWindow & { return app->desk()->window(); };

        add("01-customers", variant, [app, window, variant] {
            TourKit::closeDialogs();
            app->settings().setLanguage(variant.language);
            app->settings().setTheme(variant.theme);
            window().showBottomPanel(false);
            window().openPage(QStringLiteral("customers"));
        }, settled);
        add("02-customer", variant, [app, customer] { customer->find(*app); }, [app, customer] {
            if (!customer->isFound())
                return false;
            app->desk()->customers().page()->selectCustomer(customer->get().uid());
            return true;
        });
        add("03-call-log", variant, [window] { window().showBottomPanel(true); }, settled);
        add("04-palette", variant, [window] {
            window().showBottomPanel(false);
            window().palettePanel()->popUp(QStringLiteral("sh"));
        }, settled);
    }

    void addQuotas(const TourVariant &variant)
    {
        Application *app = &m_app;
        const std::shared_ptr<TourCustomer> customer = m_customer;
        const auto page = [app] { return app->desk()->quotas().page(); };
        const TourKit::IsReady settled = m_kit.settled();
        add("16-quotas", variant, [app, page] {
            page()->setWorklist(false);
            app->desk()->window().palettePanel()->hide();
            app->desk()->window().openPage(QStringLiteral("quotas"));
        }, settled);
        add("17-quota", variant, [page, customer] { page()->selectCustomer(customer->get().uid()); }, settled);
        add("18-runway", variant, [page] { page()->setWorklist(true); }, settled);
    }

    void addDialogs(const TourVariant &variant)
    {
        Application *app = &m_app;
        add("05-new-customer", variant, [app] {
            app->desk()->window().palettePanel()->hide();
            app->desk()->customers().page()->openNewCustomer();
        }, TourKit::dialog);
        add("06-export", variant, [app] { TourKit::closeDialogs(); app->desk()->customers().page()->openExport(); }, TourKit::dialog);
        add("07-settings", variant, [app] { TourKit::closeDialogs(); app->showSettings(); }, TourKit::dialog);
        add("08-environments", variant, [app] { TourKit::closeDialogs(); app->showEnvironments(); }, TourKit::dialog);
        add("09-environment-form", variant, [app] { app->showEnvironments()->view()->addEnvironment(); }, TourKit::dialog);
    }

    void addOperations(const TourVariant &variant)
    {
        Application *app = &m_app;
        const std::shared_ptr<TourCustomer> customer = m_customer;
        const auto bulk = std::make_shared<QPointer<BulkDialog>>();
        add("13-bulk-preview", variant, [app, customer, bulk] {
            *bulk = app->desk()->operations().flow().startSheet(&app->desk()->window());
            (*bulk)->readText(QStringLiteral("uid,amount,mode\n%1,20000,raise\n%1,500,set\n1234567890,1000,set\n").arg(customer->get().uid().text()));
        }, [bulk] { return *bulk && (*bulk)->isSettled(); });
        add("14-history", variant, [app] {
            TourKit::closeDialogs();
            app->desk()->window().openPage(QStringLiteral("history"));
        }, m_kit.settled());
    }

    void addConsole(const TourVariant &variant)
    {
        Application *app = &m_app;
        const std::shared_ptr<TourCustomer> customer = m_customer;
        const auto consoles = [app]() -> ConsoleController & { return app->desk()->workspace()->consoles(); };
        const auto open = [consoles, customer] {
            consoles().open(customer->get().uid(), customer->get().displayName(), QStringLiteral("ecs"));
        };
        auto looks = std::make_shared<int>(0);
        add("10-console", variant, [open] { TourKit::closeDialogs(); open(); }, [consoles, customer, open, looks] {
            const QList<OpenConsole> shown = consoles().consoles();
            if (!shown.isEmpty()) {
                if (shown.first().isOver()) // a viewer that did not start in time on a busy machine
                    consoles().restart(shown.first().id);
                return shown.first().isShown && ++*looks > TourKit::kLooksUntilPainted;
            }
            customer->takeNext(); // this one could not be opened: the sandbox has customers without the role
            open();
            return false;
        });
        add("11-consoles", variant, [app] { app->desk()->window().openPage(QStringLiteral("consoles")); app->raise(); },
            m_kit.settled());
        // Leaves nothing behind for the next variant; its picture shows the empty list.
        add("12-no-consoles", variant, [consoles] { consoles().closeAll(); }, [consoles] { return consoles().consoles().isEmpty(); });
    }

    void addOrders(const TourVariant &variant)
    {
        Application *app = &m_app;
        const TourKit::IsReady settled = m_kit.settled();
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
    TourKit m_kit;
    std::shared_ptr<TourCustomer> m_customer;
};

} // namespace

QList<TourStep> tourSteps(Application &application)
{
    return Plan(application).make();
}

} // namespace pc
