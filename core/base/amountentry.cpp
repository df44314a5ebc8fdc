// SPDX-License-Identifier: Apache-2.0
#include "core/base/amountentry.h"
#include <QRegularExpression>

namespace pc {
namespace {

AmountEntry refused(AmountProblem problem, const QString &otherCurrency = {}) { return {{}, problem, otherCurrency}; }

// One spelling of what looks alike: full-width forms, the typographic minus, every kind of blank, the apostrophe. Not Unicode's
// compatibility form: it makes 102 of "10²".
QString plain(const QString &typed)
{
    QString text = typed.trimmed();
    for (QChar &c : text) {
        if (c >= QChar(0xFF01) && c <= QChar(0xFF5E))
            c = QChar(ushort(c.unicode() - 0xFEE0));
        else if (c == QChar(0xFFE5))
            c = QChar(0xA5);
        else if (c == QChar(0x2212))
            c = QLatin1Char('-');
        else if (c == QChar(0x2019))
            c = QLatin1Char('\'');
        else if (c.isSpace())
            c = QLatin1Char(' ');
    }
    return text;
}

bool isSymbolOf(const QString &symbol, const QString &currency)
{
    if (symbol == QStringLiteral("¥"))
        return currency == QLatin1String("CNY") || currency == QLatin1String("JPY");
    if (symbol == QStringLiteral("$"))
        return currency.endsWith(QLatin1Char('D'));     // USD, HKD, SGD …
    return symbol == QStringLiteral("€") && currency == QLatin1String("EUR");
}

// Letters or a sign of money at either end of the text, taken off it.
QString takeCurrency(QString &text)
{
    static const QRegularExpression before(QStringLiteral("^([A-Za-z]{2,4}|[\\p{Sc}])\\s*"), QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression after(QStringLiteral("\\s*([A-Za-z]{2,4}|[\\p{Sc}])$"), QRegularExpression::UseUnicodePropertiesOption);
    for (const QRegularExpression &pattern : {before, after}) {
        const QRegularExpressionMatch match = pattern.match(text);
        if (match.hasMatch()) {
            text.remove(match.capturedStart(), match.capturedLength());
            return match.captured(1);
        }
    }
    return {};
}

} // namespace

AmountEntry AmountEntry::read(const QString &typed, const QString &currency)
{
    static const QRegularExpression number(QStringLiteral("^([+-]?)(\\d+|\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?: \\d{3})+|\\d{1,3}(?:'\\d{3})+)(?:\\.(\\d+))?$"));
    static const QRegularExpression likeNumber(QStringLiteral("^[+-]?[\\d.,' ]*\\d[\\d.,' ]*$"));
    QString text = plain(typed);
    if (text.isEmpty())
        return refused(AmountProblem::Empty);
    const QString named = takeCurrency(text);
    const QRegularExpressionMatch match = number.match(text);
    if (!match.hasMatch())
        return refused(likeNumber.match(text).hasMatch() ? AmountProblem::Ambiguous : AmountProblem::NotANumber);
    if (!named.isEmpty() && named.compare(currency, Qt::CaseInsensitive) != 0 && !isSymbolOf(named, currency))
        return refused(AmountProblem::WrongCurrency, named);
    const QString fraction = match.captured(3);
    if (fraction.size() > currencyPlaces(currency))
        return refused(AmountProblem::TooManyPlaces);
    QString digits = match.captured(2);
    digits.remove(QRegularExpression(QStringLiteral("[^\\d]")));
    const std::optional<Amount> amount = Amount::parse(match.captured(1) + digits + (fraction.isEmpty() ? QString() : QLatin1Char('.') + fraction));
    return amount ? AmountEntry{amount, AmountProblem::None, {}} : refused(AmountProblem::OutOfRange);
}

AmountEntry AmountEntry::readAboveZero(const QString &typed, const QString &currency)
{
    const AmountEntry entry = read(typed, currency);
    if (!entry.amount || *entry.amount > Amount())
        return entry;
    return refused(entry.amount->isNegative() ? AmountProblem::Negative : AmountProblem::Zero);
}

} // namespace pc
