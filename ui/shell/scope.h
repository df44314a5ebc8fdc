// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/identifiers.h"
#include <QMetaType>
#include <optional>

namespace pc {

// What the person works on: everything, one group or one customer. Shown at the top left at all times.
struct Scope
{
    std::optional<QString> group;           // set: this group; an empty text means "customers in no group"
    std::optional<CustomerUid> customer;    // set: this customer; wins over the group
    QString customerName;
    [[nodiscard]] bool isAll() const { return !group && !customer; }
    friend bool operator==(const Scope &, const Scope &) = default;
};

} // namespace pc

Q_DECLARE_METATYPE(pc::Scope)
