// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/filingstore.h"
#include "models/windowedlistmodel.h"

namespace pc {

class Clock;

// Filings as cards: one column, drawn from the row itself (FilingCardDelegate). The text is what is read aloud and copied.
class FilingCardModel final : public StoreListModel<FilingRow, FilingQuery, FilingWindow>
{
    Q_OBJECT
public:
    FilingCardModel(FilingStore *store, CustomerStore *customers, const Clock *clock, QObject *parent = nullptr);  // borrows all

    [[nodiscard]] std::optional<int> rowOf(const QString &key) const { return rowOfKey(key); }      // among the pages held
    [[nodiscard]] QString keyAt(int row) const;                     // empty: still being fetched, or no such row
    [[nodiscard]] QDate today() const;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }

private:
    [[nodiscard]] Async<FilingWindow> read(const FilingQuery &query, qint64 first, int count) override;
    [[nodiscard]] QString keyOf(const FilingRow &row) const override { return row.key; }
    [[nodiscard]] QVariant valueOf(const FilingRow &row, int column, int role) const override;

    FilingStore *m_store;
    const Clock *m_clock;
};

} // namespace pc
