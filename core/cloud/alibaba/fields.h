// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/alibaba/answer.h"
#include <QDateTime>
#include <QJsonArray>
#include <optional>

namespace pc::Alibaba {

// What decoders read single values with. Whatever cannot be read is absent, never zero.

// Kind::Malformed with what is known of the call.
[[nodiscard]] tl::unexpected<ApiError> malformed(const CallAnswer &answer, const QString &what);
[[nodiscard]] tl::unexpected<ApiError> missing(const CallAnswer &answer, const QString &what);   // "the answer holds no …"

[[nodiscard]] std::optional<qint64> wholeNumber(const QJsonValue &value);
[[nodiscard]] std::optional<bool> yesOrNo(const QJsonValue &value);
// A list as it is, or wrapped once more as answers translated from XML do: {"UidList": {"Uid": […]}}.
[[nodiscard]] std::optional<QJsonArray> listOf(const QJsonValue &value);
// UTC; invalid when the text is no time.
[[nodiscard]] QDateTime timeOf(const QString &text);

} // namespace pc::Alibaba
