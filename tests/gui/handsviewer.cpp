// SPDX-License-Identifier: Apache-2.0
// partner-suite with somebody in front of it who buys what the order page offers first, pays, and closes the window.
#include "ui/suite/viewer.h"
#include "ui/suite/viewerprogram.h"

using namespace pc;

static void buy(SuiteWindow &window)
{
    SuiteWebPage *page = window.firstPage();
    const auto press = [page](const char *id) { page->runJavaScript(QStringLiteral("document.getElementById('%1').click()").arg(QLatin1String(id))); };
    page->runJavaScript(QStringLiteral("document.body.dataset.page + ' ' + (document.getElementById('status') || {dataset: {}}).dataset.status"),
                        [press, &window](const QVariant &answer) {
                            const QString where = answer.toString();
                            if (where.startsWith(QLatin1String("buy")))
                                press("place");
                            else if (where == QLatin1String("order Unpaid"))
                                press("pay");
                            else if (where == QLatin1String("order Paid"))
                                window.close();
                        });
}

int main(int argc, char **argv)
{
    return runViewer(argc, argv, [](Viewer &viewer) {
        SuiteWindow *window = viewer.window();
        QObject::connect(window->firstPage(), &SuiteWebPage::settled, window, [window] { buy(*window); });
    });
}
