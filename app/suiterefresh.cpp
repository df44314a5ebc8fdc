// SPDX-License-Identifier: Apache-2.0
#include "app/suiterefresh.h"
#include "core/contracts/suitepages.h"
#include "ui/console/consolecontroller.h"

namespace pc {

SuiteRefresh::SuiteRefresh(ConsoleController &controller, QObject *parent) : QObject(parent)
{
    connect(&controller, &ConsoleController::closed, this, [this](const OpenConsole &console) { refreshAfter(console.customer, console.product); });
}

void SuiteRefresh::refreshAfter(const CustomerUid &customer, const QString &pageId) const
{
    const std::optional<SuitePage> page = suitePageOf(m_environment, pageId);
    if (!page)
        return;
    for (const QString &dataset : page->touches) {
        if (const Refresh refresh = m_datasets.value(dataset))
            refresh(customer);
    }
}

} // namespace pc
