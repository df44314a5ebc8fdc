// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/quotastore.h"
#include "models/windowedlistmodel.h"

namespace pc {

class Clock;

// The customers' quotas as a table. Facts come from the store, which also sorts and filters on values; words from QuotaText.
class QuotaListModel : public StoreListModel<QuotaRow, QuotaQuery, QuotaWindow>
{
    Q_OBJECT
public:
    enum Column {
        CustomerColumn, UidColumn, StatusColumn, TotalColumn, ConsumedColumn, AvailableColumn, CurrencyColumn, AlarmColumn, TrendColumn,
        ZeroDayColumn, RiskColumn, AgeColumn, ColumnCount
    };

    // Borrows all; they outlive the model.
    QuotaListModel(QuotaStore *store, CustomerStore *customers, const Clock *clock, QObject *parent = nullptr);

    [[nodiscard]] std::optional<int> rowOf(const CustomerUid &uid) const { return rowOfKey(uid.text()); }   // among the pages held

    // The store sorts; columns without an order of their own answer nothing.
    [[nodiscard]] static std::optional<QuotaQuery::Sort> sortOf(int column);
    [[nodiscard]] static int columnOf(QuotaQuery::Sort sort);
    void sort(int column, Qt::SortOrder order) override;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] Async<QuotaWindow> read(const QuotaQuery &query, qint64 first, int count) override;
    [[nodiscard]] QString keyOf(const QuotaRow &row) const override { return row.customer.uid().text(); }
    [[nodiscard]] QVariant valueOf(const QuotaRow &row, int column, int role) const override;

    QuotaStore *m_store;
    const Clock *m_clock;
    QTimer m_ages;
};

} // namespace pc
