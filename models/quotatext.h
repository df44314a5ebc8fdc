// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/alarm.h"
#include "core/domain/runway.h"
#include "models/wording.h"
#include <QCoreApplication>

namespace pc {

// The words for a customer's quota, in the language of the moment. What is not known is a dash with its reason. Figures stand
// without their currency: a cell shows it beside them; see inWords() for sentences.
class QuotaText
{
    Q_DECLARE_TR_FUNCTIONS(pc::QuotaText)
public:
    [[nodiscard]] static Wording status(const Customer &customer);      // frozen before managed before active
    [[nodiscard]] static Wording total(const QuotaFacts &quota);
    [[nodiscard]] static Wording consumed(const QuotaFacts &quota);
    [[nodiscard]] static Wording available(const QuotaFacts &quota);    // below zero in words, sign and tone
    [[nodiscard]] static Wording alarm(const QuotaFacts &quota);
    [[nodiscard]] static Wording zeroDay(const Runway &runway, const QDateTime &now);   // "2026-02-03, in 5 days"
    [[nodiscard]] static Wording riskPerDay(const Runway &runway, const QString &currency);
    [[nodiscard]] static Wording trend(const QList<QuotaSample> &days, const QString &currency);
    [[nodiscard]] static Wording age(const QuotaFacts &quota, const QDateTime &now);
    // When each figure was read, one line each.
    [[nodiscard]] static QString ages(const QuotaFacts &quota);

    // "12,000.00 CNY"; "overdrawn by 120.00 CNY (-120.00 CNY)" below zero.
    [[nodiscard]] static QString inWords(Amount available, const QString &currency);
    // "below 100.00 CNY", "below 30/100 of the quota (300.00 CNY)".
    [[nodiscard]] static QString rule(const AlarmRule &rule, const QuotaFacts &quota);
    // The forecast in a sentence, its method and its error in another; or why there is none.
    [[nodiscard]] static QString forecast(const Runway &runway, const QString &currency, const QDateTime &now);
    [[nodiscard]] static QString method(const Runway &runway, const QString &currency);
    // The first reading at or below zero of those that have been so up to the last one; invalid: not at zero now.
    [[nodiscard]] static QDateTime emptySince(const QList<QuotaSample> &samples);
    // What may be told the customer: cause and time, nothing of the partner's rules and notes. Empty: too little is known.
    [[nodiscard]] static QString forCustomer(const Customer &customer, const QuotaFacts &quota, const QDateTime &emptySince);
};

} // namespace pc
