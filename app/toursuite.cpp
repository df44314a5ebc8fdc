// SPDX-License-Identifier: Apache-2.0
// What customers do on the vendor's pages: verify their identity, and use the service suite.
#include "app/application.h"
#include "app/customersdesk.h"
#include "app/toursubjects.h"
#include "ui/customers/customerspage.h"
#include "ui/shell/commandregistry.h"
#include "ui/shell/mainwindow.h"
#include <QAction>
#include <QDialog>
#include <QPushButton>
#include <QScrollArea>

namespace pc {

static void trigger(Application &app, const char *command)
{
    app.desk()->window().commands()->action(QLatin1String(command))->trigger();
}

static CustomerQuery notVerified()
{
    CustomerQuery query;
    query.certified = false;
    return query;
}

void addIdentitySteps(TourKit &kit, const TourVariant &variant)
{
    Application *const app = &kit.app();
    const auto customer = std::make_shared<TourCustomer>();
    kit.add("30-identity", variant, [app, customer] {
        app->desk()->window().openPage(QStringLiteral("customers"));
        customer->find(*app, notVerified());
    }, [app, customer] {
        CustomersPage &page = *app->desk()->customers().page();
        if (customer->isFound())
            page.selectCustomer(customer->get().uid());
        auto *const section = page.findChild<QWidget *>(QStringLiteral("identitySection"));
        if (!customer->isFound() || !section->isVisible())
            return false;
        page.findChild<QScrollArea *>(QStringLiteral("customerOverview"))->ensureWidgetVisible(section);
        return app->desk()->isSettled();
    });
    kit.add("31-ask-to-verify", variant, [app] {
        trigger(*app, "customers.askToVerify");
        if (const QDialog *const dialog = TourKit::dialog())
            dialog->findChild<QPushButton *>(QStringLiteral("makeLink"))->click();
    }, [] {
        const QDialog *const dialog = TourKit::dialog();
        return dialog && dialog->findChild<QWidget *>(QStringLiteral("copyLink"))->isEnabled();
    });
}

void addSuiteSteps(TourKit &kit, const TourVariant &variant)
{
    Application *const app = &kit.app();
    kit.add("32-suite-pages", variant, [app] {
        TourKit::closeDialogs();
        trigger(*app, "suite.pages");
    }, TourKit::dialog);
    kit.add("33-suite-modes", variant, [app] { trigger(*app, "suite.modes"); }, TourKit::dialog);
}

} // namespace pc
