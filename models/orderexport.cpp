// SPDX-License-Identifier: Apache-2.0
#include "models/orderexport.h"
#include "models/orderlistmodel.h"
#include "models/ordertext.h"

namespace pc {
namespace {

using Model = OrderListModel;

QString utc(const QDateTime &time) { return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString(); }

QString field(const OrderRow &row, int column, bool mask)
{
    const Order &order = row.order;
    if (const std::optional<Amount> amount = Model::amountOf(order, column))
        return amount->text(currencyPlaces(order.currency));
    switch (column) {
    case Model::CreatedColumn: return utc(order.createdAt);
    case Model::PaidColumn: return utc(order.paidAt);
    case Model::AgeColumn: return utc(order.readAt);
    case Model::CustomerColumn: if (!mask && !row.customerName.isEmpty()) return row.customerName; break;
    default: break;
    }
    const Wording words = Model::wordsOf(row, column, order.readAt);
    return words.isUnknown() ? QString() : words.text;
}

QString headerOf(int column)
{
    const bool isTime = column == Model::CreatedColumn || column == Model::PaidColumn || column == Model::AgeColumn;
    return isTime ? QStringLiteral("%1 (UTC)").arg(Model::title(column)) : Model::title(column);
}

// A line says nothing without its order, and an amount nothing without its currency.
QList<int> completed(QList<int> columns)
{
    if (!columns.contains(Model::IdColumn))
        columns.prepend(Model::IdColumn);
    if (!columns.contains(Model::CurrencyColumn))
        columns.append(Model::CurrencyColumn);
    return columns;
}

QStringList headersOf(const QList<int> &columns)
{
    QStringList texts;
    for (const int column : columns)
        texts.append(headerOf(column));
    return texts;
}

QList<int> amountsOf(const QList<int> &columns)
{
    QList<int> places;
    for (int place = 0; place < columns.size(); ++place) {
        if (Model::isMoney(columns.at(place)))
            places.append(place);
    }
    return places;
}

ExportWindow windowOf(const QList<OrderRow> &rows, qint64 total, const QList<int> &columns, bool mask)
{
    ExportWindow window{total, {}, [rows, columns, mask](int row) {
        QStringList texts;
        for (const int column : columns)
            texts.append(field(rows.at(row), column, mask));
        return texts;
    }};
    for (const OrderRow &row : rows)
        window.keys.append(row.order.id.text());
    return window;
}

} // namespace

ExportSource orderExport(OrderStore *store, const OrderQuery &query, const QList<int> &chosen, bool mask)
{
    const QList<int> columns = completed(chosen);
    return {headersOf(columns), [store, query, columns, mask](qint64 first, int count) {
        return andThen<ExportWindow>(store->read(query, first, count), store, [columns, mask](const OrderWindow &window) {
            return ready<ExportWindow>(windowOf(window.rows, window.total, columns, mask));
        });
    }, amountsOf(columns)};
}

ExportSource orderExport(const QList<OrderRow> &rows, const QList<int> &chosen, bool mask)
{
    const QList<int> columns = completed(chosen);
    return {headersOf(columns), [rows, columns, mask](qint64 first, int count) {
        return ready<ExportWindow>(windowOf(rows.mid(first, count), rows.size(), columns, mask));
    }, amountsOf(columns)};
}

} // namespace pc
