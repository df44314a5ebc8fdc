// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/orderfilter.h"
#include <QCoreApplication>
#include <optional>

namespace pc {

// What is being written where the cursor stands in a filter's text: the name of a field, or a value of one.
struct FilterSpot
{
    int start = 0, length = 0;                      // what a suggestion replaces
    std::optional<OrderFilter::Field> field;        // set: a value of this field
    QString beginning;                              // written so far, without quotation marks
    friend bool operator==(const FilterSpot &, const FilterSpot &) = default;
};
[[nodiscard]] FilterSpot filterSpot(const QString &text, int cursor);

struct FilterSuggestion
{
    QString insert;                                 // as it is written into the text
    QString hint;                                   // what it means, in the language of the moment
    friend bool operator==(const FilterSuggestion &, const FilterSuggestion &) = default;
};

// The words around the filter of orders.
class OrderFilterWords
{
    Q_DECLARE_TR_FUNCTIONS(pc::OrderFilterWords)
public:
    [[nodiscard]] static QString meaning(OrderFilter::Field field);
    [[nodiscard]] static QString problem(const OrderFilter::Term &term, const QString &written);    // one sentence; empty: none
    [[nodiscard]] static QList<FilterSuggestion> fields(const QString &beginning);
    [[nodiscard]] static QList<FilterSuggestion> dates(const QString &beginning, const QDate &today);
    // Examples for the help, each with what it finds.
    [[nodiscard]] static QList<FilterSuggestion> examples();
};

[[nodiscard]] bool isDateField(OrderFilter::Field field);
[[nodiscard]] QString quotedValue(const QString &value);    // in quotation marks where it needs them
// The text with one more term; a term of the same field is replaced.
[[nodiscard]] QString withTerm(const QString &text, OrderFilter::Field field, const QString &value);

} // namespace pc
