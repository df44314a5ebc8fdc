// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace pc {

// Text that may hold simple HTML, made plain: known tags and comments go (breaks, paragraphs and list items become lines, a link
// keeps its address beside its words), entities become characters. Anything else that stands in angle brackets is text and stays,
// scripts as well: the result is text and must be shown as such. Takes time in proportion to its input, whatever it holds.
[[nodiscard]] QString plainText(const QString &text);

// The way back, for tool tips, which guess whether they are rich: foreign text that looks like markup is shown as it stands, and
// loads no picture. Other text comes back unchanged.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace pc
