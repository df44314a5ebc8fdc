// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/customerstore.h"
#include "ui/shell/palettesource.h"
#include <QCoreApplication>

namespace pc {

// Customers in the command palette, by any fragment of what a person remembers; favourites when nothing is asked.
class CustomerPaletteSource final : public PaletteSource
{
    Q_DECLARE_TR_FUNCTIONS(pc::CustomerPaletteSource)
public:
    using Action = std::function<void(const Customer &)>;

    // `select` shows the customer (Enter), `openConsole` opens its console (Ctrl+Enter). The store outlives the source.
    CustomerPaletteSource(CustomerStore *store, Action select, Action openConsole);

    [[nodiscard]] QString kind() const override;
    [[nodiscard]] Async<QList<PaletteItem>> find(QString text, std::stop_token stop) override;

private:
    [[nodiscard]] PaletteItem itemOf(const Customer &customer) const;

    CustomerStore *m_store;
    Action m_select;
    Action m_openConsole;
    QObject m_context;          // continuations end with the source
};

} // namespace pc
