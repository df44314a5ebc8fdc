// SPDX-License-Identifier: Apache-2.0
#include "app/tourkit.h"
#include "app/application.h"
#include "ui/shell/mainwindow.h"
#include <QApplication>
#include <QDialog>
#include <QScreen>

namespace pc {

static constexpr int kCandidates = 10;

// What is on the screen, dialogs and viewers included; where the platform does not give that away, the window alone.
static QPixmap screenPicture(Application &application)
{
    QWidget &window = application.desk()->window();
    const QPixmap screen = window.screen()->grabWindow(0);
    return screen.isNull() ? window.grab() : screen;
}

static QList<QDialog *> openDialogs()
{
    QList<QDialog *> dialogs;
    const QWidgetList all = QApplication::topLevelWidgets();
    for (QWidget *const widget : all) {
        if (auto *const dialog = qobject_cast<QDialog *>(widget); dialog && dialog->isVisible())
            dialogs.append(dialog);
    }
    return dialogs;
}

void TourCustomer::find(Application &application, const CustomerQuery &query)
{
    CustomerStore *store = application.desk()->workspace()->store().customers();
    whenDone(store->read(query, 0, kCandidates), &application, [this](const Result<CustomerWindow> &window) {
        if (window && m_customers.isEmpty())
            m_customers = window->rows;
    });
}

void TourCustomer::takeNext()
{
    if (m_customers.size() > 1)
        m_customers.removeFirst();
}

void TourKit::add(const char *name, const TourVariant &variant, Show show, IsReady isReady)
{
    Application *const app = &m_app;
    m_steps.append({QStringLiteral("%1-%2").arg(QLatin1String(name), QLatin1String(variant.suffix)), std::move(show), std::move(isReady),
                    [app] { return screenPicture(*app); }});
}

TourKit::IsReady TourKit::settled() const
{
    return [app = &m_app] { return app->desk()->isSettled(); };
}

QDialog *TourKit::dialog() { return openDialogs().value(0); }

void TourKit::closeDialogs()
{
    for (QDialog *const dialog : openDialogs())
        dialog->close();
}

} // namespace pc
