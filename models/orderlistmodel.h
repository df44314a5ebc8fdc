// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/orderstore.h"
#include "models/windowedlistmodel.h"

namespace pc {

class Clock;
struct Wording;

// The orders of the store as a table. Facts come from the store, which also sorts and filters on values; words from OrderText.
class OrderListModel : public StoreListModel<OrderRow, OrderQuery, OrderWindow>
{
    Q_OBJECT
public:
    enum Column {
        IdColumn, CreatedColumn, CustomerColumn, ProductColumn, TypeColumn, PaymentColumn, DueColumn, CurrencyColumn, BillingColumn, PaidColumn,
        GrossColumn, TaxColumn, AfterTaxColumn, RelatedColumn, UidColumn, AgeColumn, ColumnCount
    };
    enum Role { OrderRole = ModelRole };    // OrderId

    // Borrows both; they outlive the model.
    OrderListModel(OrderStore *store, const Clock *clock, QObject *parent = nullptr);

    [[nodiscard]] std::optional<int> rowOf(const OrderId &id) const { return rowOfKey(id.text()); }     // among the pages held

    // The store sorts; columns without an order of their own answer nothing.
    [[nodiscard]] static std::optional<OrderQuery::Sort> sortOf(int column);
    [[nodiscard]] static int columnOf(OrderQuery::Sort sort);
    void sort(int column, Qt::SortOrder order) override;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // For files: the name of a column, and the words and the amount of a cell (no amount: the cell is words).
    [[nodiscard]] static QString title(int column);
    [[nodiscard]] static Wording wordsOf(const OrderRow &row, int column, const QDateTime &now);
    [[nodiscard]] static std::optional<Amount> amountOf(const Order &order, int column);
    [[nodiscard]] static bool isMoney(int column);

private:
    [[nodiscard]] Async<OrderWindow> read(const OrderQuery &query, qint64 first, int count) override;
    [[nodiscard]] QString keyOf(const OrderRow &row) const override { return row.order.id.text(); }
    [[nodiscard]] QVariant valueOf(const OrderRow &row, int column, int role) const override;

    OrderStore *m_store;
    const Clock *m_clock;
    QTimer m_ages;
};

} // namespace pc
