// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <QStringList>

namespace pc {

// The console pages that are offered, in the order of the menu. Where a page lives comes from the environment's template
// (core/sessions/destination.h); other product names work too, they are just not offered.
[[nodiscard]] QStringList consoleProducts();
[[nodiscard]] QString productName(const QString &product);      // translated, vendor's short term kept; an unknown one as it is

} // namespace pc
