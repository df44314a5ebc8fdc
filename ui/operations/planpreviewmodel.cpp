// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/planpreviewmodel.h"
#include "models/customertext.h"
#include "ui/operations/consequencetext.h"

namespace pc {

void PlanPreviewModel::setPlan(SheetPlan plan)
{
    beginResetModel();
    m_plan = std::move(plan);
    ++m_revision;
    endResetModel();
    Q_EMIT planChanged();
}

void PlanPreviewModel::touch()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT planChanged();
}

void PlanPreviewModel::take(const QList<int> &lines, const QList<Consequence> &answers)
{
    m_plan.take(lines, answers);
    touch();
}

void PlanPreviewModel::setCustomer(int line, const CustomerUid &uid)
{
    m_plan.setCustomer(line, uid);
    ++m_revision;
    touch();
}

void PlanPreviewModel::includeBad(bool included)
{
    for (int i = 0; i < m_plan.lines().size(); ++i) {
        if (!m_plan.lines().at(i).isGood())
            m_plan.include(i, included);
    }
    touch();
}

QString PlanPreviewModel::amountCause(AmountProblem problem)
{
    switch (problem) {
    case AmountProblem::Empty: return tr("The amount is missing.");
    case AmountProblem::NotANumber: return tr("The amount is not a number.");
    case AmountProblem::Ambiguous: return tr("The amount could mean two things; write it without separators.");
    case AmountProblem::TooManyPlaces: return tr("The amount has more decimals than the currency.");
    case AmountProblem::OutOfRange: return tr("The amount is too large.");
    case AmountProblem::WrongCurrency: return tr("The amount names another currency.");
    case AmountProblem::Negative: return tr("The amount is below zero.");
    case AmountProblem::Zero: return tr("The amount is zero.");
    case AmountProblem::None: break;
    }
    return {};
}

QString PlanPreviewModel::cause(int index) const
{
    const PlanLine &line = m_plan.lines().at(index);
    switch (line.issue) {
    case LineIssue::NoCustomer: return tr("The customer is missing.");
    case LineIssue::ManyCustomers: return tr("Several customers are called so; write the UID.");
    case LineIssue::Duplicate: return tr("This customer stands in line %1 already.").arg(line.duplicateOf);
    case LineIssue::BadAmount: return amountCause(line.amount.problem);
    case LineIssue::UnknownMode: return tr("“%1” is not one of: set, raise, lower.").arg(line.row.mode);
    case LineIssue::TotalNotKnown: return tr("The quota of now is not known, so nothing can be added to it or taken off.");
    case LineIssue::BelowZero: return tr("More would be taken off than there is.");
    case LineIssue::NoQuotaToLower: return tr("There is no quota that could be lowered.");
    case LineIssue::None: break;
    }
    if (!line.consequence.traps.isEmpty())
        return ConsequenceText::shortCause(line.consequence.traps.first(), line.consequence);
    return line.isWarned() ? ConsequenceText::effect(Effect::BelowConsumed, line.consequence) : QString();
}

Wording PlanPreviewModel::state(int index) const
{
    const PlanLine &line = m_plan.lines().at(index);
    if (line.issue != LineIssue::None || !line.consequence.traps.isEmpty())
        return {tr("Cannot be sent"), Tone::Bad, {}};
    if (!line.isAsked)
        return {tr("Being read"), Tone::Info, {}};
    if (!line.isIncluded)
        return {tr("Left out"), Tone::Neutral, {}};
    if (line.isWarned())
        return {tr("Needs a look"), Tone::Warn, {}};
    return m_plan.isSheet() && std::holds_alternative<OpenQuota>(line.request.change) ? Wording{tr("Opens a quota"), Tone::Info, {}} : Wording{tr("Ready"), Tone::Good, {}};
}

QString PlanPreviewModel::text(const PlanLine &line, int column) const
{
    const bool isKnown = !line.consequence.customer.facts.uid.isEmpty() && line.consequence.traps.isEmpty();
    const QList<BeforeAfter> rows = column == BeforeColumn || column == AfterColumn ? (line.isAsked ? ConsequenceText::rows(line.consequence) : QList<BeforeAfter>()) : QList<BeforeAfter>();
    switch (column) {
    case LineColumn: return QString::number(line.row.line);
    case CustomerColumn: return isKnown ? line.consequence.customer.displayName() : line.row.customer;
    case UidColumn: return isKnown ? line.consequence.customer.uid().text() : QString();
    case BeforeColumn: return rows.isEmpty() ? QString() : rows.first().before;
    case AfterColumn: return rows.isEmpty() || line.issue != LineIssue::None ? QString() : rows.first().after;
    case AmountColumn: {
        const QString amount = line.row.currency.isEmpty() ? line.row.amount : tr("%1 %2", "amount and currency of a sheet").arg(line.row.amount, line.row.currency);
        return line.mode == SheetMode::Raise ? tr("+ %1", "raise by").arg(amount) : line.mode == SheetMode::Lower ? tr("− %1", "lower by").arg(amount) : amount;
    }
    default: return {};
    }
}

QList<QStringList> PlanPreviewModel::leftOut() const
{
    QList<QStringList> rows;
    for (int i = 0; i < m_plan.lines().size(); ++i) {
        const PlanLine &line = m_plan.lines().at(i);
        if (line.isSent())
            continue;
        const QString why = cause(i), where = tr("Line %1").arg(line.row.line);
        rows.append({QString(), text(line, CustomerColumn), text(line, UidColumn), text(line, AmountColumn), state(i).text,
                     why.isEmpty() ? where : tr("%1: %2", "line of the sheet, what is wrong").arg(where, why), QString()});
    }
    return rows;
}

static bool isFigure(int column)
{
    return column == PlanPreviewModel::LineColumn || column == PlanPreviewModel::BeforeColumn || column == PlanPreviewModel::AfterColumn
        || column == PlanPreviewModel::AmountColumn;
}

QVariant PlanPreviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const PlanLine &line = m_plan.lines().at(index.row());
    const int column = index.column();
    if (role == Qt::CheckStateRole && column == IncludeColumn)
        return line.isIncluded && line.isGood() ? Qt::Checked : Qt::Unchecked;
    if (role == NeedsLookRole)
        return line.isWarned() || !cause(index.row()).isEmpty();
    if (role == Qt::EditRole && column == AmountColumn)
        return line.row.amount;
    if (role == Qt::TextAlignmentRole && isFigure(column))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == IdentifierRole)
        return column == UidColumn;
    if (column == StateColumn)
        return role == Qt::DisplayRole ? QVariant(state(index.row()).text) : role == ToneRole ? QVariant(int(state(index.row()).tone)) : QVariant();
    if (column == CauseColumn)
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(cause(index.row())) : QVariant();
    if (column == IncludeColumn)
        return role == Qt::AccessibleTextRole ? QVariant(line.isSent() ? tr("included") : tr("left out")) : QVariant();
    const QString shown = text(line, column);
    const bool isUnknown = shown.isEmpty() && column != AmountColumn;
    const QString why = line.isAsked ? tr("Not known.") : tr("Not read yet.");
    if (role == UnknownRole)
        return isUnknown ? QVariant(why) : QVariant();
    if (role == Qt::AccessibleTextRole)
        return isUnknown ? why : shown;
    return role == Qt::DisplayRole ? QVariant(shown.isEmpty() ? CustomerText::dash() : shown) : QVariant();
}

bool PlanPreviewModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (index.column() == IncludeColumn && role == Qt::CheckStateRole)
        m_plan.include(index.row(), value.toInt() == Qt::Checked);
    else if (index.column() == AmountColumn && role == Qt::EditRole && value.toString() != m_plan.lines().at(index.row()).row.amount)
        m_plan.setAmount(index.row(), value.toString());
    else
        return false;
    m_revision += role == Qt::EditRole ? 1 : 0;
    touch();
    return true;
}

Qt::ItemFlags PlanPreviewModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.column() == IncludeColumn)
        flags |= Qt::ItemIsUserCheckable;
    if (index.column() == AmountColumn && m_plan.isSheet())
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant PlanPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && isFigure(section))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case IncludeColumn: return tr("Send");
    case LineColumn: return tr("Line");
    case CustomerColumn: return tr("Customer");
    case UidColumn: return tr("UID");
    case BeforeColumn: return tr("Now");
    case AfterColumn: return tr("Afterwards");
    case AmountColumn: return tr("In the sheet");
    case StateColumn: return tr("State");
    case CauseColumn: return tr("What is wrong");
    default: return {};
    }
}

void PlanPreviewModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    touch();
}

} // namespace pc
