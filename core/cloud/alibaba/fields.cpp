// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/fields.h"

namespace pc::Alibaba {

tl::unexpected<ApiError> malformed(const CallAnswer &answer, const QString &what)
{
    ApiError error;
    error.kind = ApiError::Kind::Malformed;
    error.sent = true;
    error.httpStatus = answer.httpStatus;
    error.requestId = answer.requestId;
    error.detail = what;
    return failure(error);
}

tl::unexpected<ApiError> missing(const CallAnswer &answer, const QString &what)
{
    return malformed(answer, QStringLiteral("the answer holds no ") + what);
}

std::optional<qint64> wholeNumber(const QJsonValue &value)
{
    bool isNumber = false;
    const qint64 number = textOf(value).toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

std::optional<bool> yesOrNo(const QJsonValue &value)
{
    const QString text = textOf(value).toLower();
    if (text == QLatin1String("true") || text == QLatin1String("1"))
        return true;
    if (text == QLatin1String("false") || text == QLatin1String("0"))
        return false;
    return std::nullopt;
}

std::optional<QJsonArray> listOf(const QJsonValue &value)
{
    if (value.isArray())
        return value.toArray();
    const QJsonObject wrapper = value.toObject();
    if (wrapper.size() == 1 && wrapper.constBegin().value().isArray())
        return wrapper.constBegin().value().toArray();
    return std::nullopt;
}

void keepUnknown(QVariantMap &into, const QString &key, const QJsonValue &value)
{
    const bool saysNothing = value.isNull() || (value.isString() && value.toString().isEmpty()) || (value.isObject() && value.toObject().isEmpty());
    if (!saysNothing)
        into.insert(key, value.toVariant());
}

// The one spelling that is documented, without the cost of a general parser: lists of orders are mostly this.
static QDateTime plainTime(const QString &text)
{
    static constexpr char kShape[] = "dddd-dd-ddTdd:dd:ddZ";
    static constexpr int kLength = sizeof(kShape) - 1;
    if (text.size() != kLength)
        return {};
    const QChar *c = text.constData();
    for (int i = 0; i < kLength; ++i) {
        if (kShape[i] == 'd' ? (c[i] < QLatin1Char('0') || c[i] > QLatin1Char('9')) : c[i] != QLatin1Char(kShape[i]))
            return {};
    }
    const auto two = [c](int at) { return (c[at].unicode() - '0') * 10 + (c[at + 1].unicode() - '0'); };
    const QTime time(two(11), two(14), two(17));
    return time.isValid() ? QDateTime(QDate(two(0) * 100 + two(2), two(5), two(8)), time, Qt::UTC) : QDateTime();
}

QDateTime timeOf(const QString &text)
{
    const QDateTime plain = plainTime(text);
    if (plain.isValid())
        return plain;
    QDateTime other = QDateTime::fromString(text, Qt::ISODate);
    if (other.timeSpec() == Qt::LocalTime)
        other.setTimeSpec(Qt::UTC); // times without a zone are UTC, as the pages say
    return other.toUTC();
}

} // namespace pc::Alibaba
