// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QJsonObject>
#include <QString>
#include <optional>

namespace pc {

// The text of a JSON value: of numbers the digits as they came, of lists and objects their JSON. Nothing for null, and nothing for a
// number that was not kept whole: a wrong id is worse than none.
[[nodiscard]] std::optional<QString> textOf(const QJsonValue &value);

// "data.items.0.id" or "data.items[0].id". A key that itself holds dots is found when the rest of the path spells it.
[[nodiscard]] QJsonValue valueAt(const QJsonObject &body, const QString &path);

// Blanks for whatever would break a line or reverse it.
[[nodiscard]] QString oneLine(QString text, qsizetype most);

} // namespace pc
