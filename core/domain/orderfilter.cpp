// SPDX-License-Identifier: Apache-2.0
#include "core/domain/orderfilter.h"
#include <algorithm>
#include <utility>

namespace pc {
namespace {

using Filter = OrderFilter;
using Field = Filter::Field;
using Operator = Filter::Operator;
using Problem = Filter::Problem;
using Term = Filter::Term;

constexpr std::pair<Field, QLatin1String> kFields[] = {
    {Field::Status, QLatin1String("status")}, {Field::Type, QLatin1String("type")}, {Field::Product, QLatin1String("product")},
    {Field::Billing, QLatin1String("billing")}, {Field::Currency, QLatin1String("currency")}, {Field::Customer, QLatin1String("customer")},
    {Field::Id, QLatin1String("id")}, {Field::Amount, QLatin1String("amount")}, {Field::Created, QLatin1String("created")},
    {Field::Paid, QLatin1String("paid")},
};

bool isLetter(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }
bool isOperator(QChar c) { return c == u':' || c == u'=' || c == u'<' || c == u'>'; }

// From `at` to the first of `ends` that stands outside of quotes; a quote that is not closed yet reaches to the end.
qsizetype endOf(QStringView text, qsizetype at, bool (*isEnd)(QChar))
{
    bool isQuoted = false;
    for (; at < text.size() && (isQuoted || !isEnd(text.at(at))); ++at)
        isQuoted ^= text.at(at) == u'"';
    return at;
}

QString plain(QStringView value) { return value.toString().remove(u'"').simplified().toLower(); }

QStringList alternatives(QStringView text)
{
    QStringList values;
    for (qsizetype at = 0; at <= text.size();) {
        const qsizetype end = endOf(text, at, [](QChar c) { return c == u','; });
        if (const QString value = plain(text.mid(at, end - at)); !value.isEmpty() && !values.contains(value))
            values.append(value);
        at = end + 1;
    }
    return values;
}

// The operator at the beginning of the text, also as "field:>1"; how long it is is taken off the text.
Operator takeOperator(QStringView &text)
{
    if (text.startsWith(u':'))
        text = text.mid(1);
    const std::pair<QLatin1String, Operator> spellings[] = {
        {QLatin1String("<="), Operator::LessOrEqual}, {QLatin1String(">="), Operator::GreaterOrEqual},
        {QLatin1String("<"), Operator::Less}, {QLatin1String(">"), Operator::Greater}, {QLatin1String("="), Operator::Is},
    };
    for (const auto &[spelling, op] : spellings) {
        if (text.startsWith(spelling)) {
            text = text.mid(spelling.size());
            return op;
        }
    }
    return Operator::Is;
}

// The two ends of "a..b", "a.." and "..b"; nothing for what is no range.
std::optional<std::pair<QString, QString>> rangeEnds(const QString &value)
{
    const qsizetype dots = value.indexOf(QLatin1String(".."));
    if (dots < 0)
        return {};
    return std::pair(value.left(dots), value.mid(dots + 2));
}

struct Days
{
    QDate first, last;
    Problem problem = Problem::None;
};

// "2026", "2026-01" and "2026-01-15"; the beginning of one is incomplete.
Days daysOf(const QString &text)
{
    const QStringList parts = text.split(u'-');
    const auto isNumber = [](const QString &part) { return std::all_of(part.begin(), part.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }); };
    const auto isTooLong = [&parts](qsizetype part, qsizetype digits) { return parts.value(part).size() > digits; };
    if (parts.size() > 3 || !std::all_of(parts.begin(), parts.end(), isNumber) || isTooLong(0, 4) || isTooLong(1, 2) || isTooLong(2, 2))
        return {{}, {}, Problem::BadValue};
    const bool isWhole = parts.at(0).size() == 4 && (parts.size() < 2 || parts.at(1).size() == 2) && (parts.size() < 3 || parts.at(2).size() == 2);
    if (!isWhole)
        return {{}, {}, parts.size() > 1 && parts.at(0).size() < 4 ? Problem::BadValue : Problem::Incomplete};
    const QDate first(parts.at(0).toInt(), parts.size() > 1 ? parts.at(1).toInt() : 1, parts.size() > 2 ? parts.at(2).toInt() : 1);
    if (!first.isValid() || first.year() < 1970)
        return {{}, {}, Problem::BadValue};
    if (parts.size() == 3)
        return {first, first, Problem::None};
    return {first, (parts.size() == 2 ? first.addMonths(1) : first.addYears(1)).addDays(-1), Problem::None};
}

void setDays(Term &term, const QString &value)
{
    if (const auto ends = rangeEnds(value); ends && term.op == Operator::Is) {
        term.op = Operator::Range;
        const Days low = ends->first.isEmpty() ? Days() : daysOf(ends->first);
        const Days high = ends->second.isEmpty() ? Days() : daysOf(ends->second);
        term.from = low.first;
        term.to = high.last;
        term.problem = low.problem != Problem::None ? low.problem : high.problem;
        if (ends->first.isEmpty() && ends->second.isEmpty())
            term.problem = Problem::Incomplete;
        else if (term.problem == Problem::None && term.from.isValid() && term.to.isValid() && term.from > term.to)
            term.problem = Problem::BadValue;
        return;
    }
    const Days days = daysOf(value);
    term.problem = days.problem;
    switch (term.op) {
    case Operator::Less: term.to = days.first.addDays(-1); break;
    case Operator::LessOrEqual: term.to = days.last; break;
    case Operator::Greater: term.from = days.last.addDays(1); break;
    case Operator::GreaterOrEqual: term.from = days.first; break;
    default:
        term.from = days.first;
        term.to = days.last;
    }
}

// An amount that is on its way ("-", "12.") is incomplete.
Problem readAmount(const QString &text, std::optional<Amount> &amount)
{
    amount = Amount::parse(text);
    if (amount)
        return Problem::None;
    const bool isBeginning = text == u'-' || text == u'+' || (text.endsWith(u'.') && Amount::parse(QStringView(text).chopped(1)));
    return isBeginning ? Problem::Incomplete : Problem::BadValue;
}

void setAmounts(Term &term, const QString &value)
{
    if (const auto ends = rangeEnds(value); ends && term.op == Operator::Is) {
        term.op = Operator::Range;
        const Problem low = ends->first.isEmpty() ? Problem::None : readAmount(ends->first, term.low);
        const Problem high = ends->second.isEmpty() ? Problem::None : readAmount(ends->second, term.high);
        term.problem = low != Problem::None ? low : high;
        if (ends->first.isEmpty() && ends->second.isEmpty())
            term.problem = Problem::Incomplete;
        else if (term.low && term.high && *term.low > *term.high)
            term.problem = Problem::BadValue;
        return;
    }
    std::optional<Amount> amount;
    term.problem = readAmount(value, amount);
    if (term.op != Operator::Less && term.op != Operator::LessOrEqual)
        term.low = amount;
    if (term.op != Operator::Greater && term.op != Operator::GreaterOrEqual)
        term.high = amount;
}

// The field before an operator; Text where there is none.
void setField(Term &term, QStringView &rest)
{
    const qsizetype op = std::find_if_not(rest.begin(), rest.end(), isLetter) - rest.begin();
    if (op == 0 || op == rest.size() || !isOperator(rest.at(op)))
        return;
    const auto *known = std::find_if(std::begin(kFields), std::end(kFields), [name = rest.left(op)](const auto &field) {
        return name.compare(field.second, Qt::CaseInsensitive) == 0;
    });
    if (known == std::end(kFields)) {
        term.problem = Problem::UnknownField;
        return;
    }
    term.field = known->first;
    rest = rest.mid(op);
    term.op = takeOperator(rest);
}

Term termOf(QStringView text)
{
    Term term;
    QStringView rest = text;
    term.isNegated = rest.startsWith(u'-');
    if (term.isNegated)
        rest = rest.mid(1);
    setField(term, rest);
    if (term.field == Field::Text || term.problem != Problem::None)
        term.values = {plain(rest)};        // a comma in a word is part of it
    else
        term.values = alternatives(rest);
    term.values.removeAll(QString());
    if (term.problem != Problem::None)
        return term;
    if (term.values.isEmpty()) {
        term.problem = Problem::Incomplete;
        return term;
    }
    const bool isAmount = term.field == Field::Amount;
    const bool isDate = term.field == Field::Created || term.field == Field::Paid;
    if (!isAmount && !isDate)
        term.problem = term.op == Operator::Is ? Problem::None : Problem::BadOperator;
    else if (term.values.size() > 1)        // "1,000" too: it could mean two things
        term.problem = Problem::BadValue;
    else if (isAmount)
        setAmounts(term, term.values.first());
    else
        setDays(term, term.values.first());
    if (isAmount || isDate)
        term.values.clear();
    return term;
}

} // namespace

OrderFilter OrderFilter::parse(const QString &text)
{
    OrderFilter filter;
    const QStringView all(text);
    for (qsizetype at = 0; at < all.size();) {
        if (all.at(at).isSpace()) {
            ++at;
            continue;
        }
        const qsizetype end = endOf(all, at, [](QChar c) { return c.isSpace(); });
        Term term = termOf(all.mid(at, end - at));
        term.start = int(at);
        term.length = int(end - at);
        filter.terms.append(term);
        at = end;
    }
    return filter;
}

QString OrderFilter::fieldName(Field field)
{
    const auto *known = std::find_if(std::begin(kFields), std::end(kFields), [field](const auto &one) { return one.first == field; });
    return known == std::end(kFields) ? QString() : QString(known->second);
}

bool OrderFilter::isValid() const
{
    return std::all_of(terms.begin(), terms.end(), [](const Term &term) { return term.problem == Problem::None; });
}

} // namespace pc
