// SPDX-License-Identifier: Apache-2.0
#include "ui/customers/customerpalettesource.h"

namespace pc {

constexpr int kResults = 8;

CustomerPaletteSource::CustomerPaletteSource(CustomerStore *store, Action select, Action openConsole)
    : m_store(store), m_select(std::move(select)), m_openConsole(std::move(openConsole))
{
}

QString CustomerPaletteSource::kind() const { return tr("Customers"); }

Async<QList<PaletteItem>> CustomerPaletteSource::find(QString text, std::stop_token stop)
{
    if (stop.stop_requested())
        return ready<QList<PaletteItem>>(failure(ApiError::Kind::Cancelled));
    CustomerQuery query;
    query.text = std::move(text);
    query.favouritesOnly = query.text.isEmpty();
    const Settler<QList<PaletteItem>> settle;
    whenDone(m_store->read(query, 0, kResults), &m_context, [this, settle](const Result<CustomerWindow> &window) {
        if (!window)
            return settle(failure(window.error()));
        QList<PaletteItem> items;
        for (const Customer &customer : window->rows)
            items.append(itemOf(customer));
        settle(items);
    });
    return settle.future();
}

PaletteItem CustomerPaletteSource::itemOf(const Customer &customer) const
{
    PaletteItem item;
    item.title = customer.displayName();
    item.subtitle = customer.uid().text();
    if (!customer.local.group.isEmpty())
        item.subtitle += QStringLiteral(" · ") + customer.local.group;
    item.iconName = customer.local.favourite ? QStringLiteral("star-filled") : QStringLiteral("building");
    item.open = [select = m_select, customer] { select(customer); };
    item.openInWindow = [openConsole = m_openConsole, customer] { openConsole(customer); };
    return item;
}

} // namespace pc
