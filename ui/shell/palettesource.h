// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include <QKeySequence>
#include <QList>
#include <QString>
#include <functional>
#include <stop_token>

namespace pc {

// One line of the command palette.
struct PaletteItem
{
    QString title;
    QString subtitle = {};                      // muted, beside the title
    QString iconName = {};
    QKeySequence key = {};
    QString disabledReason = {};                // not empty: shown, and Enter does nothing
    std::function<void()> open = {};            // GUI thread, after the palette has closed
    std::function<void()> openInWindow = {};    // Ctrl+Enter; may be empty
};

// Finds things of one kind for the palette: customers, calls, sessions. Lives on the GUI thread, outlives the palette.
class PaletteSource
{
public:
    virtual ~PaletteSource() = default;
    [[nodiscard]] virtual QString kind() const = 0;             // translated heading: "Customers"
    // Best first, a handful. `text` is trimmed and may be empty (what is useful without a question, or nothing). A stop is asked
    // for when the question has changed; a late answer is dropped by the palette.
    [[nodiscard]] virtual Async<QList<PaletteItem>> find(QString text, std::stop_token stop) = 0;
};

} // namespace pc
