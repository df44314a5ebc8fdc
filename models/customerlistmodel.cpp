// SPDX-License-Identifier: Apache-2.0
#include "models/customerlistmodel.h"
#include "core/base/clock.h"
#include "models/customertext.h"
#include "models/identitytext.h"
#include <QSize>

namespace pc {
namespace {

using Model = CustomerListModel;

constexpr int kAgesMs = 60 * 1000;       // of facts, and of links that a customer was asked with

bool isPill(int column) { return column == Model::IdentityColumn || column == Model::CreditColumn; }

// A table is looked at over shoulders and in shared screens: addresses of people stand masked in it, whole in the details.
Wording listEmail(const Customer &customer)
{
    Wording words = CustomerText::loginEmail(customer);
    if (!words.isUnknown())
        words.text = CustomerText::maskedEmail(words.text);
    return words;
}

QString listName(const Customer &customer)
{
    const QString name = customer.displayName();
    return name == customer.facts.loginEmail ? CustomerText::maskedEmail(name) : name;
}

Wording wordsOf(const Customer &customer, int column, const QDateTime &now)
{
    switch (column) {
    case Model::FavouriteColumn: return {customer.local.favourite ? QStringLiteral("★") : QStringLiteral("☆"), Tone::Neutral, {}};
    case Model::NameColumn: return {listName(customer), Tone::Neutral, {}};
    case Model::UidColumn: return {customer.uid().text(), Tone::Neutral, {}};
    case Model::LoginEmailColumn: return listEmail(customer);
    case Model::KindColumn: return CustomerText::kind(customer);
    case Model::IdentityColumn: return IdentityText::standing(customer, now);
    case Model::CreditColumn: return CustomerText::credit(customer);
    case Model::GroupColumn: return CustomerText::group(customer);
    case Model::CrmColumn: return CustomerText::crmId(customer);
    case Model::AgeColumn: return CustomerText::age(customer, now);
    default: return {};
    }
}

QString toolTipOf(const Customer &customer, int column, const Wording &words, const QDateTime &now)
{
    if (column == Model::FavouriteColumn)
        return customer.local.favourite ? CustomerListModel::tr("Favourite") : CustomerListModel::tr("Not a favourite");
    if (column == Model::NameColumn) {
        const Wording verified = CustomerText::verifiedName(customer);
        return verified.isUnknown() ? verified.why : CustomerListModel::tr("Verified name: %1").arg(verified.text);
    }
    if (column == Model::IdentityColumn && !words.isUnknown())
        return IdentityText::standingDetail(customer, now);
    if (column == Model::LoginEmailColumn && !words.isUnknown())
        return CustomerListModel::tr("%1 – the details show the whole address.").arg(words.text);
    if (column == Model::AgeColumn && customer.goneAt.isValid())
        return CustomerListModel::tr("The cloud has not listed this customer since %1.").arg(CustomerText::absolute(customer.goneAt));
    if (column == Model::AgeColumn && customer.facts.readAt.isValid())
        return CustomerListModel::tr("Facts read on %1").arg(CustomerText::absolute(customer.facts.readAt));
    return words.isUnknown() ? words.why : words.text;
}

QVariant sortValue(const Customer &customer, int column, const Wording &words)
{
    if (column == Model::FavouriteColumn)
        return customer.local.favourite;
    if (column == Model::AgeColumn)
        return customer.facts.readAt;
    return words.isUnknown() ? QString() : words.text;
}

} // namespace

CustomerListModel::CustomerListModel(CustomerStore *store, const Clock *clock, QObject *parent)
    : StoreListModel(parent), m_store(store), m_clock(clock)
{
    connect(m_store, &CustomerStore::changed, this, [this](const QList<CustomerUid> &uids) { noteStoreChange(uids.size()); });
    connect(&m_ages, &QTimer::timeout, this, &CustomerListModel::age);
    m_ages.start(kAgesMs);
}

Async<CustomerWindow> CustomerListModel::read(const CustomerQuery &query, qint64 first, int count)
{
    CustomerQuery now = query;
    now.standingAt = standingTime();
    return m_store->read(now, first, count);
}

QDateTime CustomerListModel::standingTime() const
{
    QDateTime now = m_clock->utcNow();
    now.setTime(QTime(now.time().hour(), now.time().minute()));
    return now;
}

void CustomerListModel::age()
{
    refreshCells(AgeColumn, AgeColumn);
    refreshCells(IdentityColumn, IdentityColumn);
    if (!query().standings.isEmpty())
        noteStoreChange(0);         // a link may have expired since
}

QVariant CustomerListModel::valueOf(const Customer &customer, int column, int role) const
{
    switch (role) {
    case UidRole: return QVariant::fromValue(customer.uid());
    case CustomerRole: return QVariant::fromValue(customer);
    case IdentifierRole: return column == UidColumn || column == CrmColumn;
    case Qt::TextAlignmentRole:
        return int((column == FavouriteColumn ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::DisplayRole: case Qt::ToolTipRole: case Qt::AccessibleTextRole:
    case SortRole: case ToneRole: case UnknownRole: case CopyRole: break;
    default: return {};
    }
    const QDateTime now = m_clock->utcNow();
    const Wording words = wordsOf(customer, column, now);
    switch (role) {
    case Qt::DisplayRole: return words.text;
    case Qt::ToolTipRole: return toolTipOf(customer, column, words, now);
    case SortRole: return sortValue(customer, column, words);
    case UnknownRole: return words.isUnknown() ? QVariant(words.why) : QVariant();
    case CopyRole: return words.isUnknown() ? QVariant(QString()) : QVariant(words.text);
    case ToneRole: {
        const bool pill = !words.isUnknown() && (isPill(column) || (column == AgeColumn && customer.goneAt.isValid()));
        return pill ? QVariant(int(words.tone)) : QVariant();
    }
    default: return column == FavouriteColumn || words.isUnknown() ? toolTipOf(customer, column, words, now) : words.text;
    }
}

QVariant CustomerListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && section == FavouriteColumn && role == Qt::SizeHintRole)
        return QSize(36, 0);
    if (orientation == Qt::Horizontal && section == FavouriteColumn && role == Qt::TextAlignmentRole)
        return int(Qt::AlignCenter);
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (section) {
    case FavouriteColumn: return role == Qt::DisplayRole ? QStringLiteral("★") : tr("Favourite");
    case NameColumn: return tr("Name");
    case UidColumn: return tr("UID");
    case LoginEmailColumn: return tr("Login e-mail");
    case KindColumn: return tr("Kind");
    case IdentityColumn: return role == Qt::DisplayRole ? tr("Identity") : tr("Whether the identity of the customer is verified, and whether it was asked to");
    case CreditColumn: return role == Qt::DisplayRole ? tr("Credit") : tr("State of the credit that the partner grants");
    case GroupColumn: return tr("Group");
    case CrmColumn: return tr("CRM ID");
    case AgeColumn: return role == Qt::DisplayRole ? tr("Facts") : tr("When the cloud last told the facts of this customer");
    default: return {};
    }
}

std::optional<CustomerQuery::Sort> CustomerListModel::sortOf(int column)
{
    using Sort = CustomerQuery::Sort;
    switch (column) {
    case NameColumn: return Sort::Name;
    case UidColumn: return Sort::Uid;
    case LoginEmailColumn: return Sort::LoginEmail;
    case KindColumn: return Sort::Kind;
    case IdentityColumn: return Sort::Certified;
    case CreditColumn: return Sort::Credit;
    case GroupColumn: return Sort::Group;
    case AgeColumn: return Sort::ReadAt;
    default: return {};
    }
}

int CustomerListModel::columnOf(CustomerQuery::Sort sort)
{
    for (int column = 0; column < ColumnCount; ++column) {
        if (sortOf(column) == sort)
            return column;
    }
    return NameColumn;
}

void CustomerListModel::sort(int column, Qt::SortOrder order)
{
    const auto by = sortOf(column);
    if (!by)
        return;
    CustomerQuery sorted = query();
    sorted.sort = *by;
    sorted.order = order;
    setQuery(sorted);
}

} // namespace pc
