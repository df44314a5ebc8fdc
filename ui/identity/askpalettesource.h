// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/customerstore.h"
#include "ui/shell/palettesource.h"
#include <QCoreApplication>

namespace pc {

class Clock;

// "Ask to verify CUSTOMER" in the command palette, for customers whose identity is not verified. The verb may be typed before the
// customer ("verify lumen"); without it only the best matches are offered, behind the customers themselves.
class AskPaletteSource final : public PaletteSource
{
    Q_DECLARE_TR_FUNCTIONS(pc::AskPaletteSource)
public:
    using Action = std::function<void(const Customer &)>;

    AskPaletteSource(CustomerStore *store, const Clock *clock, Action ask);     // borrows store and clock

    [[nodiscard]] QString kind() const override;
    [[nodiscard]] Async<QList<PaletteItem>> find(QString text, std::stop_token stop) override;

private:
    [[nodiscard]] PaletteItem itemOf(const Customer &customer) const;

    CustomerStore *m_store;
    const Clock *m_clock;
    Action m_ask;
    QObject m_context;          // continuations end with the source
};

} // namespace pc
