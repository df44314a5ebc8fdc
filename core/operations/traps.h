// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/operations/consequence.h"

namespace pc {

// The rules that several actions share. Each adds at most one trap of its kind; an absent fact springs none.

[[nodiscard]] QString trapName(Trap trap);                              // stable: "LedgerExists"; ApiError::detail of InvalidInput
void addTrap(Consequence &consequence, Trap trap);

// Largest amount that a ledger takes.
[[nodiscard]] Amount largestLedgerAmount();

void judgeMoney(Consequence &consequence, const Money &money);          // NotAboveZero, TooManyPlaces, OutOfRange, WrongCurrency
void judgeLedger(Consequence &consequence);                             // NoLedger
[[nodiscard]] bool isTakenAsRule(const AlarmRule &rule, const QString &currency);

// AlarmRaised, BelowConsumed and, where nothing is left afterwards, what the customer's regime does then.
void judgeWhatIsLeft(Consequence &consequence);

// How many single slips of the hand (a digit missing, too many, wrong, or two swapped) lie between two UIDs; `atMost` and one
// more are told apart, no more than that.
[[nodiscard]] int slipsBetween(const QString &a, const QString &b, int atMost);

} // namespace pc
