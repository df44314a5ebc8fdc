// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/ordercompletion.h"
#include <algorithm>

namespace pc {
namespace {

using Field = OrderFilter::Field;

constexpr Field kFields[] = {Field::Status, Field::Type, Field::Product, Field::Billing, Field::Currency,
                             Field::Customer, Field::Id, Field::Amount, Field::Created, Field::Paid};
constexpr QLatin1String kOperators(":<>=");
constexpr QChar kQuote = QLatin1Char('"');

bool isSeparator(QChar c) { return c.isSpace() || c == QLatin1Char(','); }

std::optional<Field> fieldNamed(QStringView name)
{
    const auto it = std::find_if(std::begin(kFields), std::end(kFields), [name](Field field) {
        return OrderFilter::fieldName(field).compare(name, Qt::CaseInsensitive) == 0;
    });
    return it == std::end(kFields) ? std::nullopt : std::optional(*it);
}

// Where the term begins that the cursor stands in or behind; blanks between quotation marks do not part terms.
int termStart(const QString &text, int cursor)
{
    int start = 0;
    bool quoted = false;
    for (int i = 0; i < cursor; ++i) {
        if (text.at(i) == kQuote)
            quoted = !quoted;
        else if (text.at(i).isSpace() && !quoted)
            start = i + 1;
    }
    return start;
}

int valueStart(const QString &text, int from, int cursor, bool isRange)
{
    int start = from;
    bool quoted = false;
    for (int i = from; i < cursor; ++i) {
        if (text.at(i) == kQuote)
            quoted = !quoted;
        else if (text.at(i) == QLatin1Char(',') && !quoted)
            start = i + 1;
    }
    const int dots = isRange ? int(text.lastIndexOf(QLatin1String(".."), cursor - 2)) : -1;
    return dots >= start ? dots + 2 : start;
}

int partEnd(const QString &text, int cursor)
{
    const bool quoted = text.left(cursor).count(kQuote) % 2 == 1;
    int end = cursor;
    while (end < text.size() && (quoted ? text.at(end) != kQuote : !isSeparator(text.at(end)) && !kOperators.contains(text.at(end))))
        ++end;
    return quoted && end < text.size() ? end + 1 : end;
}

} // namespace

bool isDateField(Field field) { return field == Field::Created || field == Field::Paid; }

FilterSpot filterSpot(const QString &text, int cursor)
{
    FilterSpot spot;
    spot.start = termStart(text, cursor);
    if (spot.start < cursor && text.at(spot.start) == QLatin1Char('-'))
        ++spot.start;
    int op = spot.start;
    while (op < cursor && !kOperators.contains(text.at(op)))
        ++op;
    if (op < cursor) {
        spot.field = fieldNamed(QStringView(text).mid(spot.start, op - spot.start));
        int from = op + 1;
        while (from < cursor && text.at(from) == QLatin1Char('='))
            ++from;
        spot.start = spot.field ? valueStart(text, from, cursor, isDateField(*spot.field)) : cursor;
    }
    spot.length = partEnd(text, cursor) - spot.start;
    spot.beginning = text.mid(spot.start, cursor - spot.start).remove(kQuote);
    return spot;
}

QString quotedValue(const QString &value)
{
    const bool plain = std::none_of(value.cbegin(), value.cend(), isSeparator);
    return plain ? value : kQuote + QString(value).remove(kQuote) + kQuote;
}

QString withTerm(const QString &text, Field field, const QString &value)
{
    QString result = text;
    const QList<OrderFilter::Term> terms = OrderFilter::parse(text).terms;
    for (auto term = terms.crbegin(); term != terms.crend(); ++term) {
        if (term->field == field && !term->isNegated)
            result.remove(term->start, term->length);
    }
    result = result.simplified();
    return result + (result.isEmpty() ? QString() : QStringLiteral(" ")) + OrderFilter::fieldName(field) + QLatin1Char(':') + quotedValue(value);
}

QString OrderFilterWords::meaning(Field field)
{
    switch (field) {
    case Field::Text: return tr("order ID, customer or product");
    case Field::Status: return tr("paid, unpaid or cancelled");
    case Field::Type: return tr("new, renew, upgrade, refund …");
    case Field::Product: return tr("product code");
    case Field::Billing: return tr("subscription or payasyougo");
    case Field::Currency: return tr("currency of the amounts");
    case Field::Customer: return tr("customer's name or UID");
    case Field::Id: return tr("part of the order ID");
    case Field::Amount: return tr("amount due before tax");
    case Field::Created: return tr("day, month or year of the order");
    case Field::Paid: return tr("day, month or year of the payment");
    }
    return {};
}

QString OrderFilterWords::problem(const OrderFilter::Term &term, const QString &written)
{
    switch (term.problem) {
    case OrderFilter::Problem::None: return {};
    case OrderFilter::Problem::UnknownField: return tr("%1: there is no field of this name.").arg(written);
    case OrderFilter::Problem::BadValue: return tr("%1: this value does not fit the field (%2).").arg(written, meaning(term.field));
    case OrderFilter::Problem::BadOperator: return tr("%1: this field cannot be compared that way.").arg(written);
    case OrderFilter::Problem::Incomplete: return tr("%1: the value is missing.").arg(written);
    }
    return {};
}

QList<FilterSuggestion> OrderFilterWords::fields(const QString &beginning)
{
    QList<FilterSuggestion> found;
    for (const Field field : kFields) {
        const QString name = OrderFilter::fieldName(field);
        if (!name.startsWith(beginning, Qt::CaseInsensitive))
            continue;
        found.append({name + QLatin1Char(':'), meaning(field)});
        if (field == Field::Amount || isDateField(field)) {
            found.append({name + QLatin1Char('>'), field == Field::Amount ? tr("more than") : tr("after")});
            found.append({name + QLatin1Char('<'), field == Field::Amount ? tr("less than") : tr("before")});
        }
    }
    return found;
}

QList<FilterSuggestion> OrderFilterWords::dates(const QString &beginning, const QDate &today)
{
    const QString day = QStringLiteral("yyyy-MM-dd"), month = QStringLiteral("yyyy-MM");
    const QList<FilterSuggestion> all{
        {today.toString(day), tr("today")},
        {today.addDays(-1).toString(day), tr("yesterday")},
        {today.toString(month), tr("this month")},
        {today.addMonths(-1).toString(month), tr("last month")},
        {today.addMonths(-2).toString(month) + QStringLiteral("..") + today.toString(month), tr("the last three months")},
        {today.toString(QStringLiteral("yyyy")), tr("this year")},
    };
    QList<FilterSuggestion> found;
    std::copy_if(all.cbegin(), all.cend(), std::back_inserter(found), [&beginning](const FilterSuggestion &s) { return s.insert.startsWith(beginning); });
    return found;
}

QList<FilterSuggestion> OrderFilterWords::examples()
{
    return {
        {QStringLiteral("2026 lumen"), tr("both words, in order ID, customer or product")},
        {QStringLiteral("status:unpaid,cancelled"), tr("either of two states")},
        {QStringLiteral("-status:cancelled"), tr("everything else")},
        {QStringLiteral("type:refund product:ecs"), tr("both must hold")},
        {QStringLiteral("customer:\"North wind\""), tr("quotation marks keep words together")},
        {QStringLiteral("amount>1000 currency:CNY"), tr("amounts of one currency")},
        {QStringLiteral("amount:100..500"), tr("from … to, both included")},
        {QStringLiteral("created:2026-01..2026-03"), tr("three whole months")},
        {QStringLiteral("paid>=2026-11-01"), tr("since a day")},
    };
}

} // namespace pc
