// SPDX-License-Identifier: Apache-2.0
#include "core/messages/bodytext.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>
#include <cmath>

namespace pc {

static constexpr double kExactUpTo = 9007199254740992.0;    // 2^53

static QString numberText(const QJsonValue &value)
{
    const QVariant number = value.toVariant();
    if (number.typeId() == QMetaType::LongLong)
        return QString::number(number.toLongLong());
    const double real = value.toDouble();
    const bool isWhole = std::floor(real) == real;
    if (isWhole && std::abs(real) > kExactUpTo)
        return {};
    return isWhole ? QString::number(qint64(real)) : QString::number(real, 'g', QLocale::FloatingPointShortest);
}

std::optional<QString> textOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double: {
        const QString text = numberText(value);
        return text.isEmpty() ? std::nullopt : std::optional(text);
    }
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return std::nullopt;
}

static QStringList stepsOf(const QString &path)
{
    QString plain = path;
    plain.replace(u'[', u'.').remove(u']');
    return plain.split(u'.', Qt::SkipEmptyParts);
}

QJsonValue valueAt(const QJsonObject &body, const QString &path)
{
    const QStringList steps = stepsOf(path);
    if (steps.isEmpty())
        return QJsonValue::Undefined;
    QJsonValue at = body;
    for (qsizetype step = 0; step < steps.size(); ++step) {
        if (at.isArray()) {
            bool isNumber = false;
            const int index = steps.at(step).toInt(&isNumber);
            if (!isNumber)
                return QJsonValue::Undefined;
            at = at.toArray().at(index);
            continue;
        }
        if (!at.isObject())
            return QJsonValue::Undefined;
        const QJsonObject object = at.toObject();
        const auto whole = object.constFind(steps.mid(step).join(u'.'));
        if (whole != object.constEnd())
            return *whole;
        at = object.value(steps.at(step));
    }
    return at;
}

QString oneLine(QString text, qsizetype most)
{
    for (QChar &character : text) {
        const QChar::Category category = character.category();
        if (category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line
            || category == QChar::Separator_Paragraph)
            character = u' ';
    }
    text = text.simplified();
    if (text.size() <= most)
        return text;
    qsizetype end = most - 1;
    if (text.at(end - 1).isHighSurrogate())
        --end;
    return text.left(end) + QChar(0x2026);
}

} // namespace pc
