// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/identifiers.h"
#include <functional>
#include <memory>

class QSettings;

namespace pc {

class CallLog;
class Clock;
class MainWindow;
class OperationFlow;
class OrderPaletteSource;
class OrdersPage;
class Workspace;

// The orders of an open environment in its window: the page, the way to it from the palette and from a customer, and the ways
// from an order to its customer and quota. Borrows everything; the window goes before it.
class OrdersDesk
{
public:
    struct Parts
    {
        MainWindow *window = nullptr;
        Workspace *workspace = nullptr;
        OperationFlow *flow = nullptr;          // may be null: nothing is changed
        CallLog *calls = nullptr;
        const Clock *clock = nullptr;
        QSettings *settings = nullptr;
        std::function<void(const CustomerUid &)> openCustomer, openQuota;
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
