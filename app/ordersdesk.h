// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/deskparts.h"
#include "core/base/identifiers.h"
#include <memory>

namespace pc {

class OrderPaletteSource;
class OrdersPage;

// The orders of an open environment in its window: the page, the way to it from the palette and from a customer, and the ways
// from an order to its customer and quota. Borrows everything; the window goes before it.
class OrdersDesk
{
public:
    struct Parts : DeskParts
    {
        std::function<void(const CustomerUid &)> openQuota;
    };
    explicit OrdersDesk(Parts parts);
    ~OrdersDesk();

    void addPage();                             // at its place among the pages
    void addSource();
    [[nodiscard]] OrdersPage *page();           // makes it when need be
    void open(const OrderId &id);
    void openOf(const CustomerUid &uid, const QString &name);   // the orders of one customer: the scope follows

private:
    Parts m_parts;
    std::unique_ptr<OrderPaletteSource> m_source;
};

} // namespace pc
