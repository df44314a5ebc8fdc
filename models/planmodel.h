// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/operation.h"
#include "models/roles.h"
#include <QAbstractTableModel>
#include <QHash>

namespace pc {

// The operations of one plan on their way, by row: what each does and how it stands.
class PlanModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { RowColumn, CustomerColumn, ChangeColumn, StateColumn, ReasonColumn, RequestColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setOperations(const QList<OperationRecord> &operations);       // all of one plan, by row
    void update(const OperationRecord &operation);                      // of another plan: nothing happens
    [[nodiscard]] const QList<OperationRecord> &operations() const { return m_operations; }
    // One row of the result as a file: row, customer, UID, what, state, cause, request ids.
    [[nodiscard]] static QStringList fields(const OperationRecord &operation);
    [[nodiscard]] static QStringList header();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_operations.size()); }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

private:
    [[nodiscard]] static QString text(const OperationRecord &operation, int column);

    QList<OperationRecord> m_operations;
    QHash<OperationId, int> m_rows;
};

} // namespace pc
