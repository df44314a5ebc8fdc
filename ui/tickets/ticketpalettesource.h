// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/ticketstore.h"
#include "ui/shell/palettesource.h"
#include <QCoreApplication>

namespace pc {

// Tickets in the command palette, by any fragment of id, title, text of notes, or customer.
class TicketPaletteSource final : public PaletteSource
{
    Q_DECLARE_TR_FUNCTIONS(pc::TicketPaletteSource)
public:
    using Action = std::function<void(const TicketRow &)>;

    TicketPaletteSource(TicketStore *store, Action open);   // the store outlives the source

    [[nodiscard]] QString kind() const override;
    [[nodiscard]] Async<QList<PaletteItem>> find(QString text, std::stop_token stop) override;

private:
    [[nodiscard]] PaletteItem itemOf(const TicketRow &row) const;

    TicketStore *m_store;
    Action m_open;
    QObject m_context;          // continuations end with the source
};

} // namespace pc
