// SPDX-License-Identifier: Apache-2.0
#include "models/historylistmodel.h"
#include "models/customertext.h"
#include "models/operationtext.h"
#include <QLocale>

namespace pc {

namespace {

using Model = HistoryListModel;

QString columnName(int column)
{
    switch (column) {
    case Model::TimeColumn: return HistoryListModel::tr("Time");
    case Model::PersonColumn: return HistoryListModel::tr("Person");
    case Model::CustomerColumn: return HistoryListModel::tr("Customer");
    case Model::ActionColumn: return HistoryListModel::tr("Action");
    case Model::ChangeColumn: return HistoryListModel::tr("What");
    case Model::StateColumn: return HistoryListModel::tr("State");
    case Model::ReasonColumn: return HistoryListModel::tr("Reason");
    case Model::ApproverColumn: return HistoryListModel::tr("Approver");
    case Model::RequestColumn: return HistoryListModel::tr("Request ID");
    default: return {};
    }
}

// Texts without a value of their own say why they are empty.
Wording wordsOf(const OperationRecord &operation, int column)
{
    const auto orWhy = [](const QString &text, const QString &why) {
        return text.isEmpty() ? Wording{CustomerText::dash(), Tone::Neutral, why} : Wording{text, Tone::Neutral, {}};
    };
    switch (column) {
    case Model::TimeColumn: return {QLocale().toString(operation.updatedAt.toLocalTime(), QStringLiteral("yyyy-MM-dd HH:mm:ss")), Tone::Neutral, {}};
    case Model::PersonColumn: return orWhy(operation.person, HistoryListModel::tr("The system did not tell who it was."));
    case Model::CustomerColumn:
        return orWhy(operation.customerName.isEmpty() ? operation.customer.text() : operation.customerName, HistoryListModel::tr("It concerns no customer."));
    case Model::ActionColumn: return {OperationText::action(operation), Tone::Neutral, {}};
    case Model::ChangeColumn: return orWhy(OperationText::change(operation), HistoryListModel::tr("This version does not know the values."));
    case Model::StateColumn: return OperationText::state(operation.state);
    case Model::ReasonColumn: return orWhy(operation.reason, HistoryListModel::tr("No reason was given."));
    case Model::ApproverColumn: return orWhy(operation.approver, HistoryListModel::tr("Nobody had to allow it."));
    case Model::RequestColumn: return orWhy(operation.requestIds.isEmpty() ? QString() : operation.requestIds.last(), HistoryListModel::tr("Nothing was sent yet."));
    default: return {};
    }
}

} // namespace

HistoryListModel::HistoryListModel(OperationStore *store, QObject *parent) : StoreListModel(parent), m_store(store) {}

// A step of the history never changes; an operation's present state does.
QString HistoryListModel::keyOf(const OperationRecord &operation) const
{
    return query().latestOnly ? operation.id.text()
                              : QStringLiteral("%1/%2/%3").arg(operation.id.text()).arg(operation.updatedAt.toMSecsSinceEpoch()).arg(int(operation.state));
}

QString HistoryListModel::keyAt(int row) const
{
    const OperationRecord *const operation = rowAt(row);
    return operation ? keyOf(*operation) : QString();
}

QVariant HistoryListModel::valueOf(const OperationRecord &operation, int column, int role) const
{
    const Wording words = wordsOf(operation, column);
    switch (role) {
    case Qt::DisplayRole: return words.text;
    case Qt::ToolTipRole:
        return words.isUnknown() ? words.why : column == TimeColumn ? CustomerText::absolute(operation.updatedAt)
            : column == StateColumn ? OperationText::meaning(operation.state) : column == CustomerColumn ? operation.customer.text() : words.text;
    case Qt::AccessibleTextRole: return words.isUnknown() ? words.why : words.text;
    case UnknownRole: return words.isUnknown() ? QVariant(words.why) : QVariant();
    case ToneRole: return column == StateColumn ? QVariant(int(words.tone)) : QVariant();
    case IdentifierRole: return column == RequestColumn;
    case SortRole: return column == TimeColumn ? QVariant(operation.updatedAt) : QVariant(words.text);
    case CopyRole: return words.isUnknown() ? QVariant(QString()) : QVariant();
    default: return {};
    }
}

QVariant HistoryListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    return columnName(section);
}

QStringList HistoryListModel::header()
{
    return {tr("Time (UTC)"), columnName(PersonColumn), columnName(CustomerColumn), tr("UID"), tr("Order"), columnName(ActionColumn), columnName(ChangeColumn),
            columnName(StateColumn), columnName(ReasonColumn), columnName(ApproverColumn), columnName(RequestColumn), tr("Operation"), tr("Masked", "export column")};
}

QStringList HistoryListModel::fields(const OperationRecord &operation, bool mask)
{
    const auto plain = [&operation](int column) {
        const Wording words = wordsOf(operation, column);
        return words.isUnknown() ? QString() : words.text;
    };
    // The one value of a write that is somebody's personal data.
    const QString email = operation.after.value(QLatin1String("loginEmail")).toString();
    const auto masked = [mask, &email](QString text) { return mask && !email.isEmpty() ? text.replace(email, CustomerText::maskedEmail(email)) : text; };
    return {operation.updatedAt.toUTC().toString(Qt::ISODate), operation.person, masked(operation.customerName), operation.customer.text(), operation.order.text(),
            plain(ActionColumn), masked(plain(ChangeColumn)), plain(StateColumn), operation.reason, operation.approver,
            operation.requestIds.join(QLatin1Char(' ')), operation.id.text(), mask ? tr("yes") : tr("no")};
}

} // namespace pc
