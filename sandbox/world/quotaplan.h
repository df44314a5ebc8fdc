// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/amount.h"
#include <QDateTime>
#include <QList>

namespace pc::sandbox {

// How a customer uses up its quota.
enum class QuotaProfile { NoLedger, Steady, Bursty, Idle, NearZero, BelowZero };

// A customer's ledger as the scenario begins, and how fast it is used up.
struct QuotaPlan
{
    Amount total, consumed;
    Amount perDay;                          // on average
    bool isBursty = false;                  // quiet days and heavy days instead of an even flow
    QString currency;
    quint64 dice = 0;                       // which days are heavy

    // What is used up in this many seconds since the scenario's first midnight; whole hundredths, never falls with time.
    [[nodiscard]] Amount usage(qint64 seconds) const;
};

// Whether a ledger can hold it: up to 999,999,999,999.99 on either side of zero.
[[nodiscard]] bool isLedgerAmount(Amount amount);

// A rule of the low-quota alarm, as the vendor keeps it: type 0 is an amount, type 1 numerator/denominator.
struct QuotaAlarm
{
    int type = 0;
    Amount amount;
    int numerator = 0, denominator = 0;
    friend bool operator==(const QuotaAlarm &, const QuotaAlarm &) = default;
};

// The same seed and key make the same plan; nothing for a customer without a ledger.
[[nodiscard]] QuotaProfile quotaProfile(quint64 key, quint32 seed);
[[nodiscard]] std::optional<QuotaPlan> quotaPlan(quint64 key, quint32 seed, QuotaProfile profile, const QString &currency);
[[nodiscard]] QString quotaCurrency(quint64 key, quint32 seed);
[[nodiscard]] QList<QuotaAlarm> quotaAlarms(quint64 key, quint32 seed);

} // namespace pc::sandbox
