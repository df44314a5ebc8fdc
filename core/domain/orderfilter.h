// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/amount.h"
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace pc {

// A filter of orders as text: terms separated by blanks, all of which must hold.
//     status:unpaid,paid  type:renew  product:ecs  billing:subscription  currency:CNY  customer:"North wind"  id:2026…
//     amount>1000  amount:100..500  created:2026-01..2026-03  paid>=2026-11-01  -status:cancelled
// A word without a field is searched in id, customer's names and product. A term that cannot be understood is kept with its
// problem and leaves the list unfiltered by it; the filter bar marks it. Dates are local days; a year or month means all of it.
struct OrderFilter
{
    enum class Field { Text, Status, Type, Product, Billing, Currency, Customer, Id, Amount, Created, Paid };
    enum class Operator { Is, Less, LessOrEqual, Greater, GreaterOrEqual, Range };
    enum class Problem { None, UnknownField, BadValue, BadOperator, Incomplete };

    struct Term
    {
        Field field = Field::Text;
        Operator op = Operator::Is;
        bool isNegated = false;
        QStringList values;                 // alternatives, lower case; the wire's spelling for states and types
        std::optional<Amount> low, high;    // Amount; bounds as the operator says
        QDate from, to;                     // Created, Paid; both ends included
        Problem problem = Problem::None;
        int start = 0, length = 0;          // where it stands in the text
        friend bool operator==(const Term &, const Term &) = default;
    };
    QList<Term> terms;
    friend bool operator==(const OrderFilter &, const OrderFilter &) = default;

    [[nodiscard]] static OrderFilter parse(const QString &text);
    [[nodiscard]] static QString fieldName(Field field);    // as it is written in the text; empty for Text
    [[nodiscard]] bool isEmpty() const { return terms.isEmpty(); }
    [[nodiscard]] bool isValid() const;                     // no term has a problem
};

} // namespace pc
