// SPDX-License-Identifier: Apache-2.0
// What the table shows; the pages behind it are in customerlistmodel.cpp.
#include "core/base/clock.h"
#include "models/customerlistmodel.h"
#include "models/customertext.h"
#include <QSize>

namespace pc {
namespace {

using Model = CustomerListModel;

bool isPill(int column) { return column == Model::VerificationColumn || column == Model::CreditColumn; }

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
    case Model::VerificationColumn: return CustomerText::verification(customer);
    case Model::CreditColumn: return CustomerText::credit(customer);
    case Model::GroupColumn: return CustomerText::group(customer);
    case Model::CrmColumn: return CustomerText::crmId(customer);
    case Model::AgeColumn: return CustomerText::age(customer, now);
    default: return {};
    }
}

QString toolTipOf(const Customer &customer, int column, const Wording &words)
{
    if (column == Model::FavouriteColumn)
        return customer.local.favourite ? CustomerListModel::tr("Favourite") : CustomerListModel::tr("Not a favourite");
    if (column == Model::NameColumn) {
        const Wording verified = CustomerText::verifiedName(customer);
        return verified.isUnknown() ? verified.why : CustomerListModel::tr("Verified name: %1").arg(verified.text);
    }
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

int CustomerListModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_total; }
int CustomerListModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant CustomerListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const qint64 number = index.row() / kPageRows;
    const auto page = m_pages.find(number);
    if (page != m_pages.end())
        page->usedAt = ++m_uses;
    // Looking at a row is what asks for it; the read itself starts from the event loop.
    if (page == m_pages.end() || page->stale)
        const_cast<CustomerListModel *>(this)->want(number);
    const Customer *customer = customerAt(index.row());
    if (role == PlaceholderRole)
        return customer == nullptr;
    if (!customer)
        return {};
    return valueOf(*customer, index.column(), role);
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
    const Wording words = wordsOf(customer, column, m_clock->utcNow());
    switch (role) {
    case Qt::DisplayRole: return words.text;
    case Qt::ToolTipRole: return toolTipOf(customer, column, words);
    case SortRole: return sortValue(customer, column, words);
    case UnknownRole: return words.isUnknown() ? QVariant(words.why) : QVariant();
    case CopyRole: return words.isUnknown() ? QVariant(QString()) : QVariant(words.text);
    case ToneRole: {
        const bool pill = !words.isUnknown() && (isPill(column) || (column == AgeColumn && customer.goneAt.isValid()));
        return pill ? QVariant(int(words.tone)) : QVariant();
    }
    default: return column == FavouriteColumn || words.isUnknown() ? toolTipOf(customer, column, words) : words.text;
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
    case VerificationColumn: return tr("Verification");
    case CreditColumn: return role == Qt::DisplayRole ? tr("Credit") : tr("State of the credit that the partner grants");
    case GroupColumn: return tr("Group");
    case CrmColumn: return tr("CRM ID");
    case AgeColumn: return role == Qt::DisplayRole ? tr("Facts") : tr("When the cloud last told the facts of this customer");
    default: return {};
    }
}

void CustomerListModel::touchAges()
{
    for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
        const int first = int(page.key()) * kPageRows;
        const int last = std::min(first + int(page->rows.size()), m_total) - 1;
        if (last >= first)
            Q_EMIT dataChanged(index(first, AgeColumn), index(last, AgeColumn));
    }
}

void CustomerListModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
        const int first = int(page.key()) * kPageRows;
        const int last = std::min(first + int(page->rows.size()), m_total) - 1;
        if (last >= first)
            Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
    }
}

} // namespace pc
