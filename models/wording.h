// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/roles.h"
#include <QString>

namespace pc {

// A value in words: what a cell, a pill or a line of facts shows. `why` is set when the value is unknown or not set; the
// text is then a dash and `why` the reason shown on hover.
struct Wording
{
    QString text;
    Tone tone = Tone::Neutral;
    QString why;
    [[nodiscard]] bool isUnknown() const { return !why.isEmpty(); }
};

} // namespace pc
