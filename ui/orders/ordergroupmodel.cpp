// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/ordergroupmodel.h"
#include "models/customertext.h"
#include "models/moneytext.h"
#include <QLocale>
#include <algorithm>

namespace pc {
namespace {

constexpr int kRestMs = 1000;               // groups may lag behind a running sync
const QString kDash = QStringLiteral("–");

// A customer without a name goes by its address.
QString titleOf(const OrderGroup &group)
{
    return group.title.isEmpty() ? group.key : group.title.contains(QLatin1Char('@')) ? CustomerText::maskedEmail(group.title) : group.title;
}

} // namespace

OrderGroupModel::OrderGroupModel(OrderStore *store, QObject *parent) : QAbstractTableModel(parent), m_store(store)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &OrderGroupModel::ask);
    connect(m_store, &OrderStore::changed, this, [this] {
        if (m_isActive && !m_rest.isActive())
            m_rest.start();
    });
}

void OrderGroupModel::setQuery(const OrderQuery &query, OrderStore::GroupBy by)
{
    OrderQuery plain = query;       // the order of rows makes no other groups
    plain.sort = OrderQuery().sort;
    plain.order = OrderQuery().order;
    if (m_isActive && plain == m_query && by == m_by)
        return;
    m_isActive = true;
    m_query = plain;
    m_by = by;
    ask();
}

void OrderGroupModel::stop()
{
    m_isActive = false;
    m_rest.stop();
    ++m_generation;
}

void OrderGroupModel::ask()
{
    whenDone(m_store->groups(m_query, m_by), this, [this, generation = ++m_generation](const Result<QList<OrderGroup>> &groups) {
        if (generation == m_generation)
            take(groups);
    });
}

void OrderGroupModel::take(const Result<QList<OrderGroup>> &groups)
{
    beginResetModel();
    m_groups = groups.value_or(QList<OrderGroup>());
    m_state = groups ? State::Ready : State::Failed;
    m_error = groups ? std::nullopt : std::optional(groups.error());
    arrange();
    endResetModel();
    Q_EMIT stateChanged();
}

void OrderGroupModel::sort(int column, Qt::SortOrder order)
{
    if (column != TitleColumn && column != OrdersColumn && column != UnknownColumn)
        return;                     // amounts of several currencies have no order
    m_sortColumn = column;
    m_order = order;
    beginResetModel();
    arrange();
    endResetModel();
}

void OrderGroupModel::arrange()
{
    const auto before = [this](const OrderGroup &a, const OrderGroup &b) {
        if (m_sortColumn == TitleColumn)
            return a.title.localeAwareCompare(b.title) < 0;
        return m_sortColumn == OrdersColumn ? a.orders < b.orders : unknownAmounts(a.totals) < unknownAmounts(b.totals);
    };
    std::stable_sort(m_groups.begin(), m_groups.end(), [this, before](const OrderGroup &a, const OrderGroup &b) {
        return m_order == Qt::AscendingOrder ? before(a, b) : before(b, a);
    });
}

const OrderGroup *OrderGroupModel::groupAt(int row) const
{
    return row >= 0 && row < m_groups.size() ? &m_groups.at(row) : nullptr;
}

QString OrderGroupModel::totalsText(const QList<OrderTotals> &totals)
{
    QStringList texts;
    for (const OrderTotals &total : totals) {
        const QString currency = total.currency.isEmpty() ? tr("currency not given") : total.currency;
        texts.append(total.due ? moneyText(*total.due, currency) : kDash + QLatin1Char(' ') + currency);
    }
    return texts.join(QStringLiteral("  ·  "));
}

qint64 OrderGroupModel::unknownAmounts(const QList<OrderTotals> &totals)
{
    qint64 unknown = 0;
    for (const OrderTotals &total : totals)
        unknown += total.unknownDue;
    return unknown;
}

QVariant OrderGroupModel::data(const QModelIndex &index, int role) const
{
    const OrderGroup *const group = groupAt(index.row());
    if (!group)
        return {};
    const qint64 unknown = unknownAmounts(group->totals);
    const bool isNameless = index.column() == TitleColumn && group->title.isEmpty() && group->key.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case TitleColumn: return isNameless ? kDash : titleOf(*group);
        case OrdersColumn: return QLocale().toString(group->orders);
        case TotalsColumn: return totalsText(group->totals);
        case UnknownColumn: return unknown > 0 ? QLocale().toString(unknown) : QString();
        default: return {};
        }
    case Qt::TextAlignmentRole: return int((index.column() == TitleColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ToolTipRole: return index.column() == TitleColumn && m_by == OrderStore::GroupBy::Customer ? QVariant(group->key) : QVariant();
    case Qt::AccessibleTextRole: return isNameless ? data(index, UnknownRole) : QVariant();
    case UnknownRole:
        return isNameless ? QVariant(tr("The cloud gave no product for these orders.")) : QVariant();
    case SortRole: return index.column() == OrdersColumn ? QVariant(group->orders) : data(index, Qt::DisplayRole);
    case KeyRole: return group->key;
    default: return {};
    }
}

QVariant OrderGroupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section != TitleColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == TotalsColumn)
        return tr("Amounts due before tax, per currency");
    if (role == Qt::ToolTipRole && section == UnknownColumn)
        return tr("Orders for which the cloud gave no amount; they are in no sum");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn: return m_by == OrderStore::GroupBy::Customer ? tr("Customer") : tr("Product");
    case OrdersColumn: return tr("Orders");
    case TotalsColumn: return tr("Amount due");
    case UnknownColumn: return tr("Amount not known");
    default: return {};
    }
}

void OrderGroupModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_groups.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace pc
