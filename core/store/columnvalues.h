// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/amount.h"
#include "core/domain/coded.h"
#include "core/store/statement.h"
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pc {

// How values stand in columns. Times are milliseconds UTC, 0 for none.
[[nodiscard]] inline qint64 stamp(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

[[nodiscard]] inline QDateTime timeOf(qint64 milliseconds)
{
    return milliseconds ? QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC) : QDateTime();
}

[[nodiscard]] inline QString jsonOf(const QVariantMap &map)
{
    return map.isEmpty() ? QLatin1String("") : QString::fromUtf8(QJsonDocument(QJsonObject::fromVariantMap(map)).toJson(QJsonDocument::Compact));
}

[[nodiscard]] inline QString jsonOf(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

[[nodiscard]] inline QVariantMap mapOf(const QString &json)
{
    return json.isEmpty() ? QVariantMap() : QJsonDocument::fromJson(json.toUtf8()).object().toVariantMap();
}

// Amounts are millionths, NULL for what is not known.
[[nodiscard]] inline QVariant micros(const std::optional<Amount> &amount)
{
    return amount ? QVariant(amount->micros()) : QVariant(QMetaType::fromType<qint64>());
}

[[nodiscard]] inline std::optional<Amount> amountAt(const Statement &row, int column)
{
    const QVariant value = row.value(column);
    return value.isNull() ? std::nullopt : std::optional(Amount::fromMicros(value.toLongLong()));
}

// A number and the text as it came, in two columns.
template<typename E>
[[nodiscard]] Coded<E> codedAt(const Statement &row, int column)
{
    return {E(row.number(column)), row.text(column + 1)};
}

} // namespace pc
