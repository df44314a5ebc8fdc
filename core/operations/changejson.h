// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/operation.h"
#include "core/operations/change.h"

namespace pc {

// Changes as the journal holds them. The keys are ours, not a cloud's; amounts are plain decimal text.

[[nodiscard]] QString kindOf(const Change &change);                     // OperationRecord::kind: "setQuota" …
[[nodiscard]] QJsonObject valuesOf(const Change &change);               // OperationRecord::after
// Nothing for a kind or for values that this version does not know.
[[nodiscard]] std::optional<Change> changeOf(const QString &kind, const QJsonObject &values);
[[nodiscard]] inline std::optional<Change> changeOf(const OperationRecord &record) { return changeOf(record.kind, record.after); }

// What held before: {"hasLedger", "total", "available", "currency", "rules", "credit", "hosting", "payment"}, as far as known.
[[nodiscard]] QJsonArray rulesToJson(const QList<AlarmRule> &rules);
[[nodiscard]] std::optional<QList<AlarmRule>> rulesFromJson(const QJsonValue &value);
[[nodiscard]] std::optional<Amount> amountIn(const QJsonObject &values, const QString &key);

// Whether confidential text goes with an operation, which is held in memory alone.
[[nodiscard]] bool hasConfidential(const OperationRecord &record);
void noteConfidential(OperationRecord &record);

// E-mails are compared without regard to case: two spellings of one address must not become two customers.
[[nodiscard]] QString emailKey(const QString &email);

} // namespace pc
