// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/callscheduler.h"
#include "core/cloud/quotacloud.h"

namespace pc::Alibaba {

// Pure; shapes and errors as in decoders.h.

// An amount that is no number is absent, with its text kept.
[[nodiscard]] Result<LedgerReading> decodeLedgerAmount(const CallAnswer &answer);
// Keys of rules are upper camel when read. A kind unknown to us is kept as AlarmRule::Kind::Unknown.
[[nodiscard]] Result<QList<AlarmRule>> decodeAlarmRules(const CallAnswer &answer);
[[nodiscard]] Result<qint64> decodeInstanceCount(const CallAnswer &answer);
// An answer that is a success and says "false" tells nothing: Malformed.
[[nodiscard]] Result<WriteReceipt> decodeReceipt(const CallAnswer &answer);

// Rules as they are written, keys in lower camel; nothing when a rule is incomplete or of an unknown kind.
[[nodiscard]] std::optional<QString> encodeAlarmRules(const QList<AlarmRule> &rules);

} // namespace pc::Alibaba
