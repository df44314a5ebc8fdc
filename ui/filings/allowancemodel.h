// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/filingstore.h"
#include "models/wording.h"
#include <QAbstractTableModel>

namespace pc {

class Clock;

// The instances of one customer that can hold service numbers: how many each holds, and how many are left, as far as anybody
// knows: no call tells the limit. It stands in the partner's contract, and a person may have entered it.
class AllowanceModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { InstanceColumn, UsedColumn, ReadyColumn, LeftColumn, EndColumn, AgeColumn, ColumnCount };

    explicit AllowanceModel(const Clock *clock, QObject *parent = nullptr);     // borrows the clock

    void setAllowances(const QList<NumberAllowance> &allowances);
    void setCap(int perInstance);                           // 0: not known
    [[nodiscard]] const NumberAllowance *at(int row) const; // null: no such row
    void retranslate();

    [[nodiscard]] static QString nameOf(const Instance &instance);              // "ECS i-bp1example000001, cn-hangzhou"
    [[nodiscard]] static Wording left(const NumberAllowance &allowance, int cap);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] Wording wordsOf(const NumberAllowance &row, int column) const;

    const Clock *m_clock;
    QList<NumberAllowance> m_rows;
    int m_cap = 0;
};

} // namespace pc
