// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/filingstore.h"
#include "ui/shell/palettesource.h"
#include <QCoreApplication>

namespace pc {

// Filings in the command palette, by any fragment of service number, domain, filing number or instance.
class FilingPaletteSource final : public PaletteSource
{
    Q_DECLARE_TR_FUNCTIONS(pc::FilingPaletteSource)
public:
    using Action = std::function<void(const FilingRow &)>;

    FilingPaletteSource(FilingStore *store, Action open);   // the store outlives the source

    [[nodiscard]] QString kind() const override;
    [[nodiscard]] Async<QList<PaletteItem>> find(QString text, std::stop_token stop) override;

private:
    [[nodiscard]] PaletteItem itemOf(const FilingRow &row) const;

    FilingStore *m_store;
    Action m_open;
    QObject m_context;          // continuations end with the source
};

} // namespace pc
