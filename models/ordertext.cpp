// SPDX-License-Identifier: Apache-2.0
#include "models/ordertext.h"
#include "models/customertext.h"
#include "models/moneytext.h"

namespace pc {
namespace {

Wording known(QString text, Tone tone = Tone::Neutral) { return {std::move(text), tone, {}}; }
Wording unknown(QString why) { return {CustomerText::dash(), Tone::Neutral, std::move(why)}; }
Wording untold() { return unknown(OrderText::tr("The cloud did not say.")); }

Tone toneOf(PaymentStatus status)
{
    switch (status) {
    case PaymentStatus::Paid: return Tone::Good;
    case PaymentStatus::Unpaid: return Tone::Warn;
    case PaymentStatus::Cancelled:
    case PaymentStatus::Unknown: break;
    }
    return Tone::Neutral;
}

Wording time(const QDateTime &when) { return known(when.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"))); }

Wording amount(const std::optional<Amount> &figure, const QString &currency)
{
    return figure ? known(amountText(*figure, currency)) : untold();
}

} // namespace

QString OrderText::typeName(OrderType type)
{
    switch (type) {
    case OrderType::New: return tr("New");
    case OrderType::Renew: return tr("Renewal");
    case OrderType::Upgrade: return tr("Upgrade");
    case OrderType::TempUpgrade: return tr("Temporary upgrade");
    case OrderType::Downgrade: return tr("Downgrade");
    case OrderType::Refund: return tr("Refund");
    case OrderType::Convert: return tr("Conversion");
    case OrderType::ResizeDisk: return tr("Disk resizing");
    case OrderType::CompensatoryRenew: return tr("Compensatory renewal");
    case OrderType::IncreaseUpgrade: return tr("Incremental upgrade");
    case OrderType::Exchange: return tr("Exchange");
    case OrderType::ChangeOperatingSystem: return tr("Change of operating system");
    case OrderType::Unknown: break;
    }
    return tr("Unknown");
}

QString OrderText::paymentName(PaymentStatus status)
{
    switch (status) {
    case PaymentStatus::Unpaid: return tr("Unpaid");
    case PaymentStatus::Paid: return tr("Paid");
    case PaymentStatus::Cancelled: return tr("Cancelled");
    case PaymentStatus::Unknown: break;
    }
    return tr("Unknown");
}

QString OrderText::billingName(BillingMode mode)
{
    switch (mode) {
    case BillingMode::Subscription: return tr("Subscription");
    case BillingMode::PayAsYouGo: return tr("Pay-as-you-go");
    case BillingMode::Unknown: break;
    }
    return tr("Unknown");
}

Wording OrderText::type(const Order &order)
{
    if (order.type.value != OrderType::Unknown)
        return known(typeName(order.type.value));
    return order.type.isAbsent() ? untold() : known(order.type.text);
}

Wording OrderText::payment(const Order &order)
{
    if (order.payment.value != PaymentStatus::Unknown)
        return known(paymentName(order.payment.value), toneOf(order.payment.value));
    if (!order.payment.isAbsent())
        return known(order.payment.text);
    return order.type.value == OrderType::Refund ? unknown(tr("A refund has no payment state.")) : untold();
}

Wording OrderText::billing(const Order &order)
{
    if (order.billing.value != BillingMode::Unknown)
        return known(billingName(order.billing.value));
    return order.billing.isAbsent() ? untold() : known(order.billing.text);
}

Wording OrderText::product(const Order &order) { return order.product.isEmpty() ? untold() : known(order.product); }
Wording OrderText::created(const Order &order) { return order.createdAt.isValid() ? time(order.createdAt) : untold(); }

Wording OrderText::paid(const Order &order)
{
    if (order.paidAt.isValid())
        return time(order.paidAt);
    switch (order.payment.value) {
    case PaymentStatus::Unpaid: return unknown(tr("Not paid yet."));
    case PaymentStatus::Cancelled: return unknown(tr("Cancelled, so it was not paid."));
    default: return untold();
    }
}

Wording OrderText::related(const Order &order)
{
    return order.related.isEmpty() ? unknown(tr("The cloud names no order that this one belongs to.")) : known(order.related.text());
}

Wording OrderText::currency(const Order &order) { return order.currency.isEmpty() ? untold() : known(order.currency); }
Wording OrderText::gross(const Order &order) { return amount(order.gross, order.currency); }
Wording OrderText::due(const Order &order) { return amount(order.due, order.currency); }
Wording OrderText::tax(const Order &order) { return amount(order.tax, taxCurrency(order)); }
Wording OrderText::afterTax(const Order &order) { return amount(order.afterTax, taxCurrency(order)); }

QString OrderText::taxCurrency(const Order &order)
{
    return order.paymentCurrency.isEmpty() || order.paymentCurrency == order.currency ? order.currency : QString();
}

Wording OrderText::customer(const Order &order, const QString &customerName)
{
    return known(CustomerText::inLists(order.customer, customerName));
}

} // namespace pc
