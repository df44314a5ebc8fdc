// SPDX-License-Identifier: Apache-2.0
#include "models/filinglistmodel.h"
#include "core/base/clock.h"
#include "models/customertext.h"
#include "models/filingtext.h"

namespace pc {
namespace {

using Model = FilingListModel;

constexpr int kAgesMs = 60 * 1000;

bool isPill(int column) { return column == Model::StateColumn || column == Model::RiskColumn; }

QString toolTipOf(const FilingRow &row, int column, const Wording &words)
{
    if (words.isUnknown())
        return words.why;
    switch (column) {
    case Model::InstanceColumn: return FilingText::resource(*row.number, row.instance);
    case Model::CustomerColumn:
        return row.customerName.isEmpty() ? FilingListModel::tr("This customer is not in the list of customers.") : row.customer.text();
    case Model::StateColumn: return FilingText::stateMeaning(row.state());
    case Model::RiskColumn: return FilingText::riskReason(row);
    case Model::AgeColumn: return FilingListModel::tr("Number read on %1").arg(CustomerText::absolute(row.number->readAt));
    default: return words.text;
    }
}

QVariant sortValue(const FilingRow &row, int column, const Wording &words)
{
    if (words.isUnknown())
        return QString();
    switch (column) {
    case Model::StateColumn: return int(row.state());
    case Model::DeadlineColumn: return row.filing->deadline;
    case Model::RiskColumn: return int(row.risk);
    case Model::AgeColumn: return row.number->readAt;
    default: return words.text;
    }
}

QVariant copyText(const FilingRow &row, int column, const Wording &words)
{
    if (words.isUnknown())
        return QString();
    return column == Model::DeadlineColumn ? row.filing->deadline.toString(Qt::ISODate) : words.text;
}

QString headerTip(int column)
{
    switch (column) {
    case Model::NumberColumn: return FilingListModel::tr("Service number that the filing form asks for");
    case Model::InstanceColumn: return FilingListModel::tr("What the number is bound to, for good");
    case Model::StateColumn: return FilingListModel::tr("State of the service number, as the cloud told it last");
    case Model::StageColumn: return FilingListModel::tr("How far our own preparation is");
    case Model::RiskColumn: return FilingListModel::tr("What is wrong, worst first");
    case Model::FilingNumberColumn: return FilingListModel::tr("Number that the authority gave the site");
    case Model::AgeColumn: return FilingListModel::tr("When the cloud last told the number");
    default: return Model::title(column);
    }
}

} // namespace

FilingListModel::FilingListModel(FilingStore *store, CustomerStore *customers, const Clock *clock, QObject *parent)
    : StoreListModel(parent), m_store(store), m_clock(clock)
{
    connect(m_store, &FilingStore::changed, this, [this] { noteStoreChange(0); });
    connect(customers, &CustomerStore::changed, this, [this](const QList<CustomerUid> &uids) { noteStoreChange(uids.size()); });
    connect(&m_ages, &QTimer::timeout, this, [this] { refreshCells(DeadlineColumn, AgeColumn); });
    m_ages.start(kAgesMs);
}

Async<FilingWindow> FilingListModel::read(const FilingQuery &query, qint64 first, int count) { return m_store->read(query, first, count); }

Wording FilingListModel::wordsOf(const FilingRow &row, int column, const QDateTime &now)
{
    switch (column) {
    case NumberColumn: return FilingText::number(row);
    case InstanceColumn: return FilingText::instance(row);
    case CustomerColumn: return FilingText::customer(row);
    case DomainColumn: return FilingText::domain(row);
    case StateColumn: return FilingText::state(row);
    case StageColumn: return FilingText::stage(row);
    case DeadlineColumn: return FilingText::deadline(row, now.toLocalTime().date());
    case RiskColumn: return FilingText::risk(row);
    case FilingNumberColumn: return FilingText::filingNumber(row);
    case UidColumn: return {row.customer.text(), Tone::Neutral, {}};
    case AgeColumn: return FilingText::age(row, now);
    default: return {};
    }
}

QVariant FilingListModel::valueOf(const FilingRow &row, int column, int role) const
{
    switch (role) {
    case KeyRole: return row.key;
    case IdentifierRole: return column == NumberColumn || column == InstanceColumn || column == UidColumn;
    case Qt::TextAlignmentRole: return int(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::DisplayRole: case Qt::ToolTipRole: case Qt::AccessibleTextRole:
    case SortRole: case ToneRole: case TextToneRole: case UnknownRole: case CopyRole: break;
    default: return {};
    }
    const Wording words = wordsOf(row, column, m_clock->utcNow());
    switch (role) {
    case Qt::DisplayRole: return words.text;
    case Qt::ToolTipRole: return toolTipOf(row, column, words);
    case Qt::AccessibleTextRole: return words.isUnknown() ? words.why : words.text;
    case SortRole: return sortValue(row, column, words);
    case ToneRole: return isPill(column) && !words.isUnknown() ? QVariant(int(words.tone)) : QVariant();
    case TextToneRole: return column == DeadlineColumn ? QVariant(int(words.tone)) : QVariant();
    case UnknownRole: return words.isUnknown() ? QVariant(words.why) : QVariant();
    default: return copyText(row, column, words);
    }
}

QString FilingListModel::title(int column)
{
    switch (column) {
    case NumberColumn: return tr("Service number");
    case InstanceColumn: return tr("Instance");
    case CustomerColumn: return tr("Customer");
    case DomainColumn: return tr("Domain");
    case StateColumn: return tr("State");
    case StageColumn: return tr("Case");
    case DeadlineColumn: return tr("Deadline");
    case RiskColumn: return tr("Risk");
    case FilingNumberColumn: return tr("Filing number");
    case UidColumn: return tr("Customer UID");
    case AgeColumn: return tr("Age");
    default: return {};
    }
}

QVariant FilingListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return title(section);
    return role == Qt::ToolTipRole ? QVariant(headerTip(section)) : QVariant();
}

std::optional<FilingQuery::Sort> FilingListModel::sortOf(int column)
{
    using Sort = FilingQuery::Sort;
    switch (column) {
    case NumberColumn: return Sort::Number;
    case InstanceColumn: return Sort::Instance;
    case CustomerColumn: return Sort::Customer;
    case DomainColumn: return Sort::Domain;
    case StateColumn: return Sort::State;
    case DeadlineColumn: return Sort::Deadline;
    case RiskColumn: return Sort::Risk;
    case AgeColumn: return Sort::ReadAt;
    default: return {};
    }
}

int FilingListModel::columnOf(FilingQuery::Sort sort)
{
    for (int column = 0; column < ColumnCount; ++column) {
        if (sortOf(column) == sort)
            return column;
    }
    return RiskColumn;
}

void FilingListModel::sort(int column, Qt::SortOrder order)
{
    const auto by = sortOf(column);
    if (!by)
        return;
    FilingQuery sorted = query();
    sorted.sort = *by;
    sorted.order = order;
    setQuery(sorted);
}

} // namespace pc
