// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/widgets/theme.h"
#include <QIcon>
#include <optional>

namespace pc {

// An icon of our own set (resources/icons, by file name without ".svg"), drawn in the application palette's text colour,
// or in a token's, at the size and scale asked for. Follows a change of theme by itself. An unknown name is a null icon.
[[nodiscard]] QIcon icon(const QString &name, std::optional<Token> color = {});
[[nodiscard]] QStringList iconNames();
// The icon that stands for a tone in banners and empty faces.
[[nodiscard]] QString toneIconName(Tone tone);

} // namespace pc
