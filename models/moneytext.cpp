// SPDX-License-Identifier: Apache-2.0
#include "models/moneytext.h"
#include <QLocale>

namespace pc {

QString amountText(Amount amount, const QString &currency)
{
    const QLocale locale;
    const QString plain = amount.text(currencyPlaces(currency));       // "-1234.50": exact, so nothing passes through a double
    const qsizetype point = plain.indexOf(QLatin1Char('.'));
    const qsizetype start = amount.isNegative() ? 1 : 0;
    const QString whole = plain.mid(start, point < 0 ? -1 : point - start);
    QString text = locale.toString(whole.toLongLong());
    if (point >= 0)
        text += locale.decimalPoint() + plain.mid(point + 1);
    return amount.isNegative() ? locale.negativeSign() + text : text;
}

QString moneyText(Amount amount, const QString &currency)
{
    const QString text = amountText(amount, currency);
    return currency.isEmpty() ? text : text + QChar(QChar::Nbsp) + currency;
}

QString moneyText(const Money &money) { return moneyText(money.amount, money.currency); }

} // namespace pc
