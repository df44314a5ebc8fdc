// SPDX-License-Identifier: Apache-2.0
#include "models/orderlistmodel.h"
#include "core/base/clock.h"
#include "models/customertext.h"
#include "models/ordertext.h"

namespace pc {
namespace {

using Model = OrderListModel;

constexpr int kAgesMs = 60 * 1000;

QString unitOf(const Order &order, int column)
{
    return column == Model::TaxColumn || column == Model::AfterTaxColumn ? OrderText::taxCurrency(order) : order.currency;
}

QString toolTipOf(const OrderRow &row, int column, const Wording &words)
{
    if (words.isUnknown())
        return words.why;
    const Order &order = row.order;
    switch (column) {
    case Model::CreatedColumn: return CustomerText::absolute(order.createdAt);
    case Model::PaidColumn: return CustomerText::absolute(order.paidAt);
    case Model::CustomerColumn:
        return row.customerName.isEmpty() ? OrderListModel::tr("This customer is not in the list of customers.") : order.customer.text();
    case Model::ProductColumn:
        return order.productType.isEmpty() ? words.text : OrderListModel::tr("%1, type %2").arg(words.text, order.productType);
    case Model::TaxColumn: case Model::AfterTaxColumn:
        return unitOf(order, column).isEmpty() && !order.currency.isEmpty()
            ? OrderListModel::tr("The cloud does not say whether this is in %1 or in %2.").arg(order.currency, order.paymentCurrency) : QString();
    case Model::AgeColumn: return OrderListModel::tr("Order read on %1").arg(CustomerText::absolute(order.readAt));
    default: return Model::isMoney(column) ? QString() : words.text;
    }
}

QVariant sortValue(const OrderRow &row, int column, const Wording &words)
{
    if (const std::optional<Amount> amount = Model::amountOf(row.order, column))
        return amount->micros();
    switch (column) {
    case Model::CreatedColumn: return row.order.createdAt;
    case Model::PaidColumn: return row.order.paidAt;
    case Model::AgeColumn: return row.order.readAt;
    default: return words.isUnknown() ? QString() : words.text;
    }
}

// A spreadsheet takes a plain number; its currency is a column of its own.
QString copyText(const OrderRow &row, int column, const Wording &words)
{
    if (words.isUnknown())
        return {};
    if (const std::optional<Amount> amount = Model::amountOf(row.order, column))
        return amount->text(currencyPlaces(unitOf(row.order, column)));
    return words.text;
}

QString accessibleText(const OrderRow &row, int column, const Wording &words)
{
    if (words.isUnknown())
        return words.why;
    const QString unit = Model::isMoney(column) ? unitOf(row.order, column) : QString();
    return unit.isEmpty() ? words.text : words.text + QLatin1Char(' ') + unit;
}

QString headerTip(int column)
{
    switch (column) {
    case Model::DueColumn: return OrderListModel::tr("Amount due before tax");
    case Model::GrossColumn: return OrderListModel::tr("List amount before tax");
    case Model::AfterTaxColumn: return OrderListModel::tr("Amount with tax");
    case Model::RelatedColumn: return OrderListModel::tr("The order that this one belongs to, for example of a refund");
    case Model::AgeColumn: return OrderListModel::tr("When the cloud last told the order");
    default: return Model::title(column);
    }
}

} // namespace

OrderListModel::OrderListModel(OrderStore *store, const Clock *clock, QObject *parent)
    : StoreListModel(parent), m_store(store), m_clock(clock)
{
    connect(m_store, &OrderStore::changed, this, [this](const QList<OrderId> &ids) { noteStoreChange(ids.size()); });
    connect(&m_ages, &QTimer::timeout, this, [this] { refreshCells(AgeColumn, AgeColumn); });
    m_ages.start(kAgesMs);
}

Async<OrderWindow> OrderListModel::read(const OrderQuery &query, qint64 first, int count) { return m_store->read(query, first, count); }

bool OrderListModel::isMoney(int column)
{
    return column == DueColumn || column == GrossColumn || column == TaxColumn || column == AfterTaxColumn;
}

std::optional<Amount> OrderListModel::amountOf(const Order &order, int column)
{
    switch (column) {
    case DueColumn: return order.due;
    case GrossColumn: return order.gross;
    case TaxColumn: return order.tax;
    case AfterTaxColumn: return order.afterTax;
    default: return {};
    }
}

Wording OrderListModel::wordsOf(const OrderRow &row, int column, const QDateTime &now)
{
    const Order &order = row.order;
    switch (column) {
    case IdColumn: return {order.id.text(), Tone::Neutral, {}};
    case CreatedColumn: return OrderText::created(order);
    case CustomerColumn: return OrderText::customer(order, row.customerName);
    case ProductColumn: return OrderText::product(order);
    case TypeColumn: return OrderText::type(order);
    case PaymentColumn: return OrderText::payment(order);
    case DueColumn: return OrderText::due(order);
    case CurrencyColumn: return OrderText::currency(order);
    case BillingColumn: return OrderText::billing(order);
    case PaidColumn: return OrderText::paid(order);
    case GrossColumn: return OrderText::gross(order);
    case TaxColumn: return OrderText::tax(order);
    case AfterTaxColumn: return OrderText::afterTax(order);
    case RelatedColumn: return OrderText::related(order);
    case UidColumn: return {order.customer.text(), Tone::Neutral, {}};
    case AgeColumn: return {CustomerText::ago(order.readAt, now), Tone::Neutral, {}};
    default: return {};
    }
}

QVariant OrderListModel::valueOf(const OrderRow &row, int column, int role) const
{
    switch (role) {
    case OrderRole: return QVariant::fromValue(row.order.id);
    case IdentifierRole: return column == IdColumn || column == RelatedColumn || column == UidColumn;
    case Qt::TextAlignmentRole: return int((isMoney(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case UnitRole: return isMoney(column) ? QVariant(unitOf(row.order, column)) : QVariant();
    case Qt::DisplayRole: case Qt::ToolTipRole: case Qt::AccessibleTextRole:
    case SortRole: case ToneRole: case TextToneRole: case UnknownRole: case CopyRole: break;
    default: return {};
    }
    const Wording words = wordsOf(row, column, m_clock->utcNow());
    switch (role) {
    case Qt::DisplayRole: return words.text;
    case Qt::ToolTipRole: return toolTipOf(row, column, words);
    case Qt::AccessibleTextRole: return accessibleText(row, column, words);
    case SortRole: return sortValue(row, column, words);
    case ToneRole: return column == PaymentColumn && !words.isUnknown() ? QVariant(int(words.tone)) : QVariant();
    case TextToneRole: return isMoney(column) ? QVariant(int(words.tone)) : QVariant();
    case UnknownRole: return words.isUnknown() ? QVariant(words.why) : QVariant();
    default: return copyText(row, column, words);
    }
}

QString OrderListModel::title(int column)
{
    switch (column) {
    case IdColumn: return tr("Order");
    case CreatedColumn: return tr("Created");
    case CustomerColumn: return tr("Customer");
    case ProductColumn: return tr("Product");
    case TypeColumn: return tr("Type");
    case PaymentColumn: return tr("Payment");
    case DueColumn: return tr("Due");
    case CurrencyColumn: return tr("Currency");
    case BillingColumn: return tr("Billing");
    case PaidColumn: return tr("Paid");
    case GrossColumn: return tr("List amount");
    case TaxColumn: return tr("Tax");
    case AfterTaxColumn: return tr("After tax");
    case RelatedColumn: return tr("Related order");
    case UidColumn: return tr("Customer UID");
    case AgeColumn: return tr("Age");
    default: return {};
    }
}

QVariant OrderListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && isMoney(section))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::DisplayRole)
        return title(section);
    return role == Qt::ToolTipRole ? QVariant(headerTip(section)) : QVariant();
}

std::optional<OrderQuery::Sort> OrderListModel::sortOf(int column)
{
    using Sort = OrderQuery::Sort;
    switch (column) {
    case IdColumn: return Sort::Id;
    case CreatedColumn: return Sort::CreatedAt;
    case CustomerColumn: return Sort::Customer;
    case ProductColumn: return Sort::Product;
    case TypeColumn: return Sort::Type;
    case PaymentColumn: return Sort::Payment;
    case DueColumn: return Sort::Due;
    case PaidColumn: return Sort::PaidAt;
    default: return {};
    }
}

int OrderListModel::columnOf(OrderQuery::Sort sort)
{
    for (int column = 0; column < ColumnCount; ++column) {
        if (sortOf(column) == sort)
            return column;
    }
    return CreatedColumn;
}

void OrderListModel::sort(int column, Qt::SortOrder order)
{
    const auto by = sortOf(column);
    if (!by)
        return;
    OrderQuery sorted = query();
    sorted.sort = *by;
    sorted.order = order;
    setQuery(sorted);
}

} // namespace pc
