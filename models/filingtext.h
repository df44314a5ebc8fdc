// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/filing.h"
#include "models/wording.h"
#include <QCoreApplication>

namespace pc {

// The words for service numbers and filing cases, in the language of the moment. What is not known is a dash with its reason; a
// state that this version does not know is shown as the cloud spelled it. `today` is the day where the person is.
class FilingText
{
    Q_DECLARE_TR_FUNCTIONS(pc::FilingText)
public:
    [[nodiscard]] static Wording number(const FilingRow &row);
    [[nodiscard]] static Wording instance(const FilingRow &row);        // id of what the number is bound to
    [[nodiscard]] static Wording customer(const FilingRow &row);        // with addresses of people masked
    [[nodiscard]] static Wording domain(const FilingRow &row);
    [[nodiscard]] static Wording state(const FilingRow &row);
    [[nodiscard]] static Wording stage(const FilingRow &row);
    [[nodiscard]] static Wording deadline(const FilingRow &row, const QDate &today);    // "2026-02-03, in 5 days"
    [[nodiscard]] static Wording risk(const FilingRow &row);
    [[nodiscard]] static Wording filingNumber(const FilingRow &row);
    [[nodiscard]] static Wording age(const FilingRow &row, const QDateTime &now);

    [[nodiscard]] static QString stateName(NumberState state);
    [[nodiscard]] static QString stateMeaning(NumberState state);       // in a sentence, for hovers
    [[nodiscard]] static QString stageName(FilingCase::Stage stage);
    [[nodiscard]] static QString riskName(FilingRisk risk);
    [[nodiscard]] static QString riskReason(const FilingRow &row);      // in a sentence; empty: nothing is wrong
    [[nodiscard]] static Tone riskTone(FilingRisk risk);
    [[nodiscard]] static QString resourceName(ResourceType type);
    // "ECS i-bp1example000001, cn-hangzhou", the type as it came where this version does not know it.
    [[nodiscard]] static QString resource(const ServiceNumber &number, const std::optional<Instance> &instance);
    // "2026-02-03, in 5 days", "…, 2 days overdue".
    [[nodiscard]] static QString due(const QDate &day, const QDate &today);
};

} // namespace pc
