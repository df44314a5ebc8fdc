// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/amount.h"

namespace pc {

// What is wrong with an amount that a person typed.
enum class AmountProblem {
    None,
    Empty,
    NotANumber,
    Ambiguous,          // "20,5" or "1.234,56": a decimal comma, or digits grouped in a way that is not sure
    TooManyPlaces,      // more decimals than the currency has; also "20.000", which some read as twenty thousand
    OutOfRange,
    WrongCurrency,      // it names another currency
    Negative,           // and that makes no sense here
    Zero,
};

// An amount as a person types or pastes it, as long as it can only mean one thing: "20000", "20,000", "20 000.50",
// "CNY 20,000", full-width digits and signs. Anything else is refused with its cause; nothing is ever guessed or rounded.
struct AmountEntry
{
    std::optional<Amount> amount;
    AmountProblem problem = AmountProblem::Empty;
    QString otherCurrency;                  // with WrongCurrency: as it was typed

    // `currency` may be empty: not known; any code is refused then, because nothing can be compared.
    [[nodiscard]] static AmountEntry read(const QString &typed, const QString &currency);
    // The same for an amount that must be above zero.
    [[nodiscard]] static AmountEntry readAboveZero(const QString &typed, const QString &currency);
};

} // namespace pc
