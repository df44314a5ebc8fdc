// SPDX-License-Identifier: Apache-2.0
#include "ui/console/consolepalette.h"
#include "ui/console/consolecontroller.h"
#include "ui/console/consolewords.h"
#include "ui/console/products.h"

namespace pc {

ConsolePalette::ConsolePalette(ConsoleController &controller, QObject *parent) : QObject(parent), m_controller(controller) {}

QString ConsolePalette::kind() const
{
    return tr("Open consoles");
}

Async<QList<PaletteItem>> ConsolePalette::find(QString text, std::stop_token)
{
    QList<PaletteItem> items;
    const QList<OpenConsole> consoles = m_controller.consoles();
    for (const OpenConsole &console : consoles) {
        const bool isMatch = console.customerName.contains(text, Qt::CaseInsensitive) || console.customer.text().contains(text)
            || productName(console.product).contains(text, Qt::CaseInsensitive);
        if (!isMatch)
            continue;
        PaletteItem item;
        item.title = console.customerName;
        item.subtitle = tr("%1 · %2", "product, state").arg(productName(console.product), stateWord(console));
        item.iconName = QStringLiteral("console");
        item.open = [this, console] { m_controller.open(console.customer, console.customerName, console.product); }; // again, when it is over
        items.append(item);
    }
    return ready(Result<QList<PaletteItem>>(items));
}

} // namespace pc
