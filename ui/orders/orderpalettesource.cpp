// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderpalettesource.h"
#include "models/moneytext.h"
#include "models/ordertext.h"
#include <algorithm>

namespace pc {
namespace {

constexpr int kResults = 6;
constexpr int kLeast = 4;       // fewer signs stand in every order's id

// Ids are figures, now and then with letters and dashes; a name or a word is no fragment of one.
bool mayBeFragment(const QString &text)
{
    return text.size() >= kLeast && std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit(); })
        && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.isLetterOrNumber() || c == QLatin1Char('-') || c == QLatin1Char('_'); });
}

} // namespace

OrderPaletteSource::OrderPaletteSource(OrderStore *store, Action open) : m_store(store), m_open(std::move(open)) {}

QString OrderPaletteSource::kind() const { return tr("Orders"); }

Async<QList<PaletteItem>> OrderPaletteSource::find(QString text, std::stop_token stop)
{
    if (stop.stop_requested())
        return ready<QList<PaletteItem>>(failure(ApiError::Kind::Cancelled));
    if (!mayBeFragment(text))
        return ready<QList<PaletteItem>>(QList<PaletteItem>());
    OrderFilter::Term term;
    term.field = OrderFilter::Field::Id;
    term.values = {text.toLower()};
    OrderQuery query;
    query.filter.terms = {term};
    const Settler<QList<PaletteItem>> settle;
    whenDone(m_store->read(query, 0, kResults), &m_context, [this, settle](const Result<OrderWindow> &window) {
        if (!window)
            return settle(failure(window.error()));
        QList<PaletteItem> items;
        for (const OrderRow &row : window->rows)
            items.append(itemOf(row));
        settle(items);
    });
    return settle.future();
}

PaletteItem OrderPaletteSource::itemOf(const OrderRow &row) const
{
    const Order &order = row.order;
    PaletteItem item;
    item.title = order.id.text();
    QStringList about{OrderText::customer(order, row.customerName).text, order.product, OrderText::payment(order).text};
    if (order.due)
        about.append(moneyText(*order.due, order.currency));
    about.removeAll(QString());
    item.subtitle = about.join(QStringLiteral(" · "));
    item.iconName = QStringLiteral("orders");
    item.open = [open = m_open, id = order.id] { open(id); };
    return item;
}

} // namespace pc
