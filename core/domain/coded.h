// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace pc {

// An enumeration from a cloud: the value we know, and the text as it came. A value unknown to us is E::Unknown with its
// text kept, and is shown as it came; an absent one has no text.
template<typename E>
struct Coded
{
    E value = E::Unknown;
    QString text;

    [[nodiscard]] bool isAbsent() const { return text.isEmpty(); }
    friend bool operator==(const Coded &, const Coded &) = default;
};

} // namespace pc
