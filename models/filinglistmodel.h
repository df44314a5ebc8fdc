// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/filingstore.h"
#include "models/windowedlistmodel.h"

namespace pc {

class Clock;
struct Wording;

// Service numbers and filing cases as a table. Facts come from the store, which also sorts and filters on values; words from
// FilingText.
class FilingListModel : public StoreListModel<FilingRow, FilingQuery, FilingWindow>
{
    Q_OBJECT
public:
    enum Column {
        NumberColumn, InstanceColumn, CustomerColumn, DomainColumn, StateColumn, StageColumn, DeadlineColumn, RiskColumn, FilingNumberColumn,
        UidColumn, AgeColumn, ColumnCount
    };
    enum Role { KeyRole = ModelRole };      // QString, FilingRow::key

    // Borrows all; they outlive the model.
    FilingListModel(FilingStore *store, CustomerStore *customers, const Clock *clock, QObject *parent = nullptr);

    [[nodiscard]] std::optional<int> rowOf(const QString &key) const { return rowOfKey(key); }  // among the pages held

    // The store sorts; columns without an order of their own answer nothing.
    [[nodiscard]] static std::optional<FilingQuery::Sort> sortOf(int column);
    [[nodiscard]] static int columnOf(FilingQuery::Sort sort);
    void sort(int column, Qt::SortOrder order) override;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // For files: the name of a column and the words of a cell.
    [[nodiscard]] static QString title(int column);
    [[nodiscard]] static Wording wordsOf(const FilingRow &row, int column, const QDateTime &now);

private:
    [[nodiscard]] Async<FilingWindow> read(const FilingQuery &query, qint64 first, int count) override;
    [[nodiscard]] QString keyOf(const FilingRow &row) const override { return row.key; }
    [[nodiscard]] QVariant valueOf(const FilingRow &row, int column, int role) const override;

    FilingStore *m_store;
    const Clock *m_clock;
    QTimer m_ages;
};

} // namespace pc
