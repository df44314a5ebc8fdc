// SPDX-License-Identifier: Apache-2.0
#include "ui/tickets/ticketpalettesource.h"
#include "models/tickettext.h"

namespace pc {
namespace {

constexpr int kResults = 6;
constexpr int kLeast = 3;       // fewer signs stand in nearly every ticket

} // namespace

TicketPaletteSource::TicketPaletteSource(TicketStore *store, Action open) : m_store(store), m_open(std::move(open)) {}

QString TicketPaletteSource::kind() const { return tr("Tickets"); }

Async<QList<PaletteItem>> TicketPaletteSource::find(QString text, std::stop_token stop)
{
    if (stop.stop_requested())
        return ready<QList<PaletteItem>>(failure(ApiError::Kind::Cancelled));
    if (text.size() < kLeast)
        return ready<QList<PaletteItem>>(QList<PaletteItem>());
    TicketQuery query;
    query.text = text;
    query.show = TicketQuery::Show::All;
    query.sort = TicketQuery::Sort::OpenedAt;
    query.order = Qt::DescendingOrder;
    const Settler<QList<PaletteItem>> settle;
    whenDone(m_store->read(query, 0, kResults), &m_context, [this, settle](const Result<TicketWindow> &window) {
        if (!window)
            return settle(failure(window.error()));
        QList<PaletteItem> items;
        for (const TicketRow &row : window->rows)
            items.append(itemOf(row));
        settle(items);
    });
    return settle.future();
}

PaletteItem TicketPaletteSource::itemOf(const TicketRow &row) const
{
    PaletteItem item;
    item.title = TicketText::title(row).text;
    item.subtitle = QStringList{TicketText::customer(row).text, row.ticket.id.text(), TicketText::state(row).text}.join(QStringLiteral(" · "));
    item.iconName = QStringLiteral("tickets");
    item.open = [open = m_open, row] { open(row); };
    return item;
}

} // namespace pc
