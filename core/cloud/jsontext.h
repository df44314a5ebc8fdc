// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <functional>
#include <limits>
#include <optional>

namespace pc {

// Works on JSON as text, because QJsonDocument turns whole numbers above 2^53 into rounded ones.

// Puts quotes around whole numbers of 16 digits and more, so that identifiers arrive as they were sent.
[[nodiscard]] QByteArray quoteLongNumbers(const QByteArray &json);

// Rewrites the values of a JSON text, which may be damaged or cut: fn(key, value) gets each text or number value with the key
// that stands before it (the key of the list for list elements) as raw JSON without quotes, and gives the new text, or
// nothing to keep it. Ends after the value that makes the result longer than `limit`.
using ValueRewriter = std::function<std::optional<QByteArray>(const QByteArray &key, const QByteArray &value, bool isText)>;
[[nodiscard]] QByteArray rewriteValues(const QByteArray &json, const ValueRewriter &fn,
                                       qsizetype limit = std::numeric_limits<qsizetype>::max());

} // namespace pc
