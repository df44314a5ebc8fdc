// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/orderstore.h"
#include "ui/shell/palettesource.h"
#include <QCoreApplication>

namespace pc {

// Orders in the command palette, by any fragment of their id.
class OrderPaletteSource final : public PaletteSource
{
    Q_DECLARE_TR_FUNCTIONS(pc::OrderPaletteSource)
public:
    using Action = std::function<void(const OrderId &)>;

    OrderPaletteSource(OrderStore *store, Action open);     // the store outlives the source

    [[nodiscard]] QString kind() const override;
    [[nodiscard]] Async<QList<PaletteItem>> find(QString text, std::stop_token stop) override;

private:
    [[nodiscard]] PaletteItem itemOf(const OrderRow &row) const;

    OrderStore *m_store;
    Action m_open;
    QObject m_context;          // continuations end with the source
};

} // namespace pc
