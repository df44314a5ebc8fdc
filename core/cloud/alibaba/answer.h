// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/callscheduler.h"
#include "core/cloud/transport.h"

namespace pc::Alibaba {

// What an HTTP answer of the vendor means. Success is decided by Code (text, number or absent) and Success, then by status; an
// error's kind by Code, as statuses mislead (401 may mean "no data"), and by status only where the code is unknown.
[[nodiscard]] Result<CallAnswer> readAnswer(const HttpAnswer &answer, const QString &action, const ContractRegistry &contracts);

// Where no code tells more.
[[nodiscard]] ApiError::Kind kindByStatus(int status);
// How long the service wants to be left alone.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfter(const HttpAnswer &answer);

// A member by name, else by the name in another case: the vendor spells Data, data, RequestId, requestId.
[[nodiscard]] QJsonValue member(const QJsonObject &json, QLatin1String name);
// Text, also when the vendor sends a number; empty when absent.
[[nodiscard]] QString textOf(const QJsonValue &value);

} // namespace pc::Alibaba
