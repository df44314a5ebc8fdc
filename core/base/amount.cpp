// SPDX-License-Identifier: Apache-2.0
#include "core/base/amount.h"
#include <algorithm>
#include <limits>

namespace pc {

static constexpr int kPlaces = 6;
static constexpr quint64 kUnit = 1'000'000;
static constexpr quint64 kLargest = quint64(std::numeric_limits<qint64>::max());

static bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

// Digits of `text` appended to `value`; false when one is no digit or the value grows out of range.
static bool append(quint64 &value, QStringView text)
{
    for (const QChar c : text) {
        if (!isDigit(c) || value > kLargest / 10)
            return false;
        value = value * 10 + quint64(c.unicode() - u'0');
        if (value > kLargest)
            return false;
    }
    return true;
}

std::optional<Amount> Amount::parse(QStringView text)
{
    text = text.trimmed();
    const bool isNegative = text.startsWith(QLatin1Char('-'));
    if (isNegative || text.startsWith(QLatin1Char('+')))
        text = text.mid(1);
    const qsizetype point = text.indexOf(QLatin1Char('.'));
    const QStringView whole = point < 0 ? text : text.left(point);
    QStringView fraction = point < 0 ? QStringView() : text.mid(point + 1);
    if (whole.isEmpty() || (point >= 0 && fraction.isEmpty()))
        return {};
    while (fraction.size() > kPlaces && fraction.endsWith(QLatin1Char('0')))
        fraction.chop(1);
    if (fraction.size() > kPlaces)
        return {};
    quint64 micros = 0;
    if (!append(micros, whole) || !append(micros, fraction))
        return {};
    for (qsizetype place = fraction.size(); place < kPlaces; ++place) {
        if (micros > kLargest / 10)
            return {};
        micros *= 10;
    }
    return Amount(isNegative ? -qint64(micros) : qint64(micros));
}

int Amount::places() const
{
    int places = kPlaces;
    for (qint64 rest = m_micros % qint64(kUnit); places > 0 && rest % 10 == 0; rest /= 10)
        --places;
    return places;
}

QString Amount::text(int minimumPlaces) const
{
    const quint64 size = m_micros < 0 ? quint64(0) - quint64(m_micros) : quint64(m_micros);
    const int shown = std::clamp(std::max(places(), minimumPlaces), 0, kPlaces);
    QString out = m_micros < 0 ? QStringLiteral("-") : QString();
    out += QString::number(size / kUnit);
    if (shown > 0)
        out += QLatin1Char('.') + QString::number(size % kUnit).rightJustified(kPlaces, QLatin1Char('0')).left(shown);
    return out;
}

std::optional<Amount> Amount::plus(Amount other) const
{
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    const qint64 a = m_micros, b = other.m_micros;
    if ((b > 0 && a > most - b) || (b < 0 && a < -most - b))
        return {};
    return Amount(a + b);
}

std::optional<Amount> Amount::minus(Amount other) const
{
    return plus(Amount(-other.m_micros)); // never the one value that has no opposite: parse() and plus() do not make it
}

int currencyPlaces(const QString &currency)
{
    return currency == QLatin1String("JPY") || currency == QLatin1String("KRW") ? 0 : 2;
}

} // namespace pc
