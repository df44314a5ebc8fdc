// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/amount.h"

namespace pc {

// An amount for people, by the locale of the moment: grouped, with the currency's decimals or as many more as it has,
// "-1,234.50". Never rounded.
[[nodiscard]] QString amountText(Amount amount, const QString &currency);
// With the currency behind it, "-1,234.50 CNY"; an unknown currency is left out.
[[nodiscard]] QString moneyText(Amount amount, const QString &currency);
[[nodiscard]] QString moneyText(const Money &money);

} // namespace pc
