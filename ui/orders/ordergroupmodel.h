// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/orderstore.h"
#include "models/roles.h"
#include <QAbstractTableModel>
#include <QTimer>

namespace pc {

// Orders of a query, grouped by customer or product: one line per group, never a row per order. Amounts per currency, never
// added up. The latest question wins; a change in the store is taken over a moment later.
class OrderGroupModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { TitleColumn, OrdersColumn, TotalsColumn, UnknownColumn, ColumnCount };
    enum Role { KeyRole = ModelRole };
    enum class State { Waiting, Ready, Failed };

    explicit OrderGroupModel(OrderStore *store, QObject *parent = nullptr);     // borrows the store

    void setQuery(const OrderQuery &query, OrderStore::GroupBy by);
    void stop();                            // nobody looks any more
    void retry() { ask(); }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<ApiError> &error() const { return m_error; }
    [[nodiscard]] OrderStore::GroupBy groupBy() const { return m_by; }
    [[nodiscard]] const OrderGroup *groupAt(int row) const;

    void sort(int column, Qt::SortOrder order) override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_groups.size()); }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

    // "1,000.00 CNY · 20.00 USD"; a currency of which nothing is known is a dash with it.
    [[nodiscard]] static QString totalsText(const QList<OrderTotals> &totals);
    [[nodiscard]] static qint64 unknownAmounts(const QList<OrderTotals> &totals);

Q_SIGNALS:
    void stateChanged();

private:
    void ask();
    void take(const Result<QList<OrderGroup>> &groups);
    void arrange();

    OrderStore *m_store;
    OrderQuery m_query;
    OrderStore::GroupBy m_by = OrderStore::GroupBy::Customer;
    QList<OrderGroup> m_groups;
    State m_state = State::Waiting;
    std::optional<ApiError> m_error;
    int m_sortColumn = OrdersColumn;
    Qt::SortOrder m_order = Qt::DescendingOrder;
    quint64 m_generation = 0;
    bool m_isActive = false;
    QTimer m_rest;
};

} // namespace pc
