// SPDX-License-Identifier: Apache-2.0
#include "models/planmodel.h"
#include "core/operations/journalrecord.h"
#include "models/customertext.h"
#include "models/operationtext.h"

namespace pc {

static QString causeOf(const OperationRecord &operation)
{
    if (operation.state == OperationState::Succeeded)
        return {};
    const std::optional<ApiError> error = errorOf(operation);
    return !error ? QString() : QStringList{error->code.isEmpty() ? kindName(error->kind) : error->code, error->detail}.join(QLatin1Char(' ')).trimmed();
}

void PlanModel::setOperations(const QList<OperationRecord> &operations)
{
    beginResetModel();
    m_operations = operations;
    m_rows.clear();
    for (int i = 0; i < m_operations.size(); ++i)
        m_rows.insert(m_operations.at(i).id, i);
    endResetModel();
}

void PlanModel::update(const OperationRecord &operation)
{
    const auto row = m_rows.constFind(operation.id);
    if (row == m_rows.cend())
        return;
    m_operations[*row] = operation;
    Q_EMIT dataChanged(index(*row, 0), index(*row, ColumnCount - 1));
}

QString PlanModel::text(const OperationRecord &operation, int column)
{
    switch (column) {
    case RowColumn: return QString::number(operation.row);
    case CustomerColumn: return operation.customerName.isEmpty() ? operation.customer.text() : operation.customerName;
    case ChangeColumn: return OperationText::change(operation);
    case StateColumn: return OperationText::state(operation.state).text;
    case ReasonColumn: return causeOf(operation);
    case RequestColumn: return operation.requestIds.isEmpty() ? QString() : operation.requestIds.last();
    default: return {};
    }
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const OperationRecord &operation = m_operations.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(operation, index.column());
    case Qt::ToolTipRole: return index.column() == StateColumn ? OperationText::meaning(operation.state) : text(operation, index.column());
    case ToneRole: return index.column() == StateColumn ? QVariant(int(OperationText::state(operation.state).tone)) : QVariant();
    case IdentifierRole: return index.column() == RequestColumn;
    case SortRole: return index.column() == RowColumn ? QVariant(operation.row) : QVariant(text(operation, index.column()));
    case Qt::TextAlignmentRole: return index.column() == RowColumn ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    default: return {};
    }
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RowColumn: return tr("Row");
    case CustomerColumn: return tr("Customer");
    case ChangeColumn: return tr("What");
    case StateColumn: return tr("State");
    case ReasonColumn: return tr("Cause");
    case RequestColumn: return tr("Request ID");
    default: return {};
    }
}

QStringList PlanModel::header()
{
    return {tr("Row"), tr("Customer"), tr("UID"), tr("What"), tr("State"), tr("Cause"), tr("Request ID")};
}

QStringList PlanModel::fields(const OperationRecord &operation)
{
    return {text(operation, RowColumn), text(operation, CustomerColumn), operation.customer.text(), text(operation, ChangeColumn), text(operation, StateColumn),
            causeOf(operation), operation.requestIds.join(QLatin1Char(' '))};
}

void PlanModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace pc
