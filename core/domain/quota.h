// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/amount.h"
#include "core/domain/customer.h"
#include <QDate>

namespace pc {

// A rule that warns when a customer's available quota runs low.
struct AlarmRule
{
    enum class Kind { Unknown, Amount, Ratio };
    Kind kind = Kind::Unknown;
    std::optional<Amount> amount;           // Amount: warn below this many units of the ledger's currency
    int numerator = 0, denominator = 0;     // Ratio: warn below numerator/denominator of the total
    friend bool operator==(const AlarmRule &, const AlarmRule &) = default;
};

// One amount of a customer's ledger, as the cloud answered.
struct LedgerReading
{
    bool hasLedger = true;                  // false: the cloud says that no quota was ever opened; `amount` is absent then
    std::optional<Amount> amount;           // absent though there is a ledger: the answer could not be read as a number
    QString text;                           // as it came
    QDateTime readAt;                       // UTC
    friend bool operator==(const LedgerReading &, const LedgerReading &) = default;
};

// What is known of one customer's quota. Parts are read by different calls at different times; each has its own age.
// Available may be below zero. Consumed is total minus available, known only when both are.
struct QuotaFacts
{
    CustomerUid customer;
    std::optional<bool> hasLedger;          // absent: not read yet
    std::optional<Amount> total;            // what the partner granted
    std::optional<Amount> available;        // what is left of it
    QString currency;                       // no call tells it: from our own operations, else the environment's settlement currency
    std::optional<QList<AlarmRule>> alarms; // absent: not read yet; empty: no rules
    QDateTime totalReadAt, availableReadAt, alarmsReadAt;   // UTC; invalid: never
    [[nodiscard]] std::optional<Amount> consumed() const
    {
        return total && available ? total->minus(*available) : std::nullopt;
    }
    friend bool operator==(const QuotaFacts &, const QuotaFacts &) = default;
};

// What was available at one time; the stuff of trend and forecast.
struct QuotaSample
{
    QDateTime at;                           // UTC
    std::optional<Amount> total;
    Amount available;
    friend bool operator==(const QuotaSample &, const QuotaSample &) = default;
};

// A change of the consumed amount by hand.
struct ConsumptionChange
{
    enum class Direction { Increase, Decrease };    // Increase: more consumed, less left
    ConsumptionChange() = default;
    ConsumptionChange(Direction to, Money by) : direction(to), money(std::move(by)) {}
    Direction direction = Direction::Increase;
    Money money;                                    // above zero
    friend bool operator==(const ConsumptionChange &, const ConsumptionChange &) = default;
};

// A switch of a customer's account. Managed: the cloud stops services when the quota is used up and releases resources after
// fifteen days of debt. Unmanaged: nothing stops by itself and the partner pays.
enum class StatusChange { Freeze, Thaw, Manage, Unmanage };
enum class StopMode { NotSaid, Normal, Immediate };

} // namespace pc

Q_DECLARE_METATYPE(pc::QuotaFacts)
