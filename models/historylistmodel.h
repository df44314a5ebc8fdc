// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/operationstore.h"
#include "models/windowedlistmodel.h"

namespace pc {

// The history of writes as a table, latest first: one row per operation, or one per step where the query says so.
class HistoryListModel : public StoreListModel<OperationRecord, HistoryQuery, HistoryWindow>
{
    Q_OBJECT
public:
    enum Column {
        TimeColumn, PersonColumn, CustomerColumn, ActionColumn, ChangeColumn, StateColumn, ReasonColumn, ApproverColumn, RequestColumn, ColumnCount
    };

    // Borrows the store, which outlives the model. It tells nobody of its changes: call noteChanged().
    explicit HistoryListModel(OperationStore *store, QObject *parent = nullptr);

    void noteChanged() { noteStoreChange(1); }
    [[nodiscard]] std::optional<int> rowOf(const QString &key) const { return rowOfKey(key); }     // among the pages held
    [[nodiscard]] QString keyAt(int row) const;             // empty: still being fetched

    // One row of an export, by column; personal data masked when asked for. Times are UTC, ISO 8601.
    [[nodiscard]] static QStringList fields(const OperationRecord &operation, bool mask);
    [[nodiscard]] static QStringList header();

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] Async<HistoryWindow> read(const HistoryQuery &query, qint64 first, int count) override { return m_store->history(query, first, count); }
    [[nodiscard]] QString keyOf(const OperationRecord &operation) const override;
    [[nodiscard]] QVariant valueOf(const OperationRecord &operation, int column, int role) const override;

    OperationStore *m_store;
};

} // namespace pc
