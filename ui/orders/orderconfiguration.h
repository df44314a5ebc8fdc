// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QList>
#include <QString>

namespace pc {

// One attribute of what was ordered.
struct ConfigurationRow
{
    QString module;                         // empty: of no module
    QString attribute;                      // empty: `value` is what could not be taken apart
    QString value;
    friend bool operator==(const ConfigurationRow &, const ConfigurationRow &) = default;
};

// "Module:[attribute:value;attribute:value];Module:[…]" as rows. Text of another shape stays whole, in one row.
[[nodiscard]] QList<ConfigurationRow> configurationRows(const QString &text);

} // namespace pc
