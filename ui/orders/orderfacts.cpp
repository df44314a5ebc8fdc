// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderfacts.h"
#include "models/moneytext.h"
#include "models/ordertext.h"
#include "ui/widgets/relativetime.h"

namespace pc {
namespace {

Fact textFact(const QString &id, const QString &label, const QString &value)
{
    Fact fact;
    fact.id = id;
    fact.label = label;
    fact.value = value;
    fact.unknownReason = OrderFactWords::tr("The cloud did not say.");
    return fact;
}

Fact wordFact(const QString &id, const QString &label, const Wording &words)
{
    Fact fact = textFact(id, label, words.isUnknown() ? QString() : words.text);
    if (words.isUnknown())
        fact.unknownReason = words.why;
    return fact;
}

Fact timeFact(const QString &id, const QString &label, const QDateTime &time)
{
    Fact fact = textFact(id, label, time.isValid() ? shortTime(time) : QString());
    if (time.isValid())
        fact.hint = absoluteTime(time);
    return fact;
}

// The words tell why it is not known; the amount stands with its currency.
Fact moneyFact(const QString &id, const QString &label, const Wording &words, const QString &currency)
{
    Fact fact = wordFact(id, label, words);
    if (words.isUnknown())
        return fact;
    if (currency.isEmpty())
        fact.hint = OrderFactWords::tr("The cloud did not say in which currency.");
    else
        fact.value += QChar(QChar::Nbsp) + currency;
    return fact;
}

} // namespace

QList<Fact> orderFacts(const Order &order)
{
    QList<Fact> facts{
        wordFact(QStringLiteral("orderType"), OrderFactWords::tr("Type"), OrderText::type(order)),
        wordFact(QStringLiteral("orderBilling"), OrderFactWords::tr("Billing"), OrderText::billing(order)),
        wordFact(QStringLiteral("orderProduct"), OrderFactWords::tr("Product"), OrderText::product(order)),
        textFact(QStringLiteral("orderCommodity"), OrderFactWords::tr("Commodity"), order.commodity),
        timeFact(QStringLiteral("orderCreated"), OrderFactWords::tr("Created"), order.createdAt),
        timeFact(QStringLiteral("orderPaid"), OrderFactWords::tr("Paid on"), order.paidAt),
    };
    if (!order.productType.isEmpty())
        facts.insert(3, textFact(QStringLiteral("orderProductType"), OrderFactWords::tr("Product type"), order.productType));
    // Fields that this version does not know are shown as they came.
    for (auto it = order.extra.cbegin(); it != order.extra.cend(); ++it)
        facts.append(textFact(QStringLiteral("extra.") + it.key(), it.key(), it.value().toString()));
    return facts;
}

QList<Fact> orderAmounts(const Order &order)
{
    QList<Fact> facts{
        moneyFact(QStringLiteral("orderGross"), OrderFactWords::tr("List amount before tax"), OrderText::gross(order), order.currency),
        moneyFact(QStringLiteral("orderDue"), OrderFactWords::tr("Due before tax"), OrderText::due(order), order.currency),
        moneyFact(QStringLiteral("orderTax"), OrderFactWords::tr("Tax"), OrderText::tax(order), OrderText::taxCurrency(order)),
        moneyFact(QStringLiteral("orderAfterTax"), OrderFactWords::tr("After tax"), OrderText::afterTax(order), OrderText::taxCurrency(order)),
        wordFact(QStringLiteral("orderCurrency"), OrderFactWords::tr("Currency"), OrderText::currency(order)),
    };
    if (order.dueLocal)
        facts.append(textFact(QStringLiteral("orderDueLocal"), OrderFactWords::tr("Due in local currency"), moneyText(*order.dueLocal, order.paymentCurrency)));
    if (!order.paymentCurrency.isEmpty() && order.paymentCurrency != order.currency)
        facts.append(textFact(QStringLiteral("orderPaymentCurrency"), OrderFactWords::tr("Paid in"), order.paymentCurrency));
    return facts;
}

QList<Fact> lineFacts(const OrderLine &line)
{
    const Order &own = line.amounts;
    QList<Fact> facts{
        textFact(QStringLiteral("lineKind"), OrderFactWords::tr("Kind"), line.kind),
        wordFact(QStringLiteral("linePayment"), OrderFactWords::tr("Payment"), OrderText::payment(own)),
        moneyFact(QStringLiteral("lineDue"), OrderFactWords::tr("Due before tax"), OrderText::due(own), own.currency),
        moneyFact(QStringLiteral("lineGross"), OrderFactWords::tr("List amount before tax"), OrderText::gross(own), own.currency),
        textFact(QStringLiteral("lineQuantity"), OrderFactWords::tr("Quantity"), line.quantity),
        textFact(QStringLiteral("lineRegion"), OrderFactWords::tr("Region"), line.region),
    };
    if (own.tax)
        facts.append(moneyFact(QStringLiteral("lineTax"), OrderFactWords::tr("Tax"), OrderText::tax(own), OrderText::taxCurrency(own)));
    if (own.afterTax)
        facts.append(moneyFact(QStringLiteral("lineAfterTax"), OrderFactWords::tr("After tax"), OrderText::afterTax(own), OrderText::taxCurrency(own)));
    if (line.usageFrom.isValid() || line.usageTo.isValid()) {
        facts.append(timeFact(QStringLiteral("lineFrom"), OrderFactWords::tr("Usage begins"), line.usageFrom));
        facts.append(timeFact(QStringLiteral("lineTo"), OrderFactWords::tr("Usage ends"), line.usageTo));
    }
    facts.append(textFact(QStringLiteral("lineOperator"), OrderFactWords::tr("Placed by"),
                          line.operatorName.isEmpty() ? OrderFactWords::tr("the account itself") : line.operatorName));
    facts.append(textFact(QStringLiteral("lineSuborder"), OrderFactWords::tr("Suborder"), line.suborder));
    facts.last().identifier = true;
    for (auto it = own.extra.cbegin(); it != own.extra.cend(); ++it)
        facts.append(textFact(QStringLiteral("extra.") + it.key(), it.key(), it.value().toString()));
    return facts;
}

QString OrderFactWords::whyNotCancellable(const Order &order)
{
    switch (order.payment.value) {
    case PaymentStatus::Unpaid: return {};
    case PaymentStatus::Paid: return tr("This order is paid. Only unpaid orders can be cancelled; what was paid is given back by a refund.");
    case PaymentStatus::Cancelled: return tr("This order is cancelled already.");
    case PaymentStatus::Unknown: break;
    }
    if (order.payment.isAbsent())
        return order.type.value == OrderType::Refund ? tr("A refund has no payment to cancel. Only unpaid orders can be cancelled.")
                                                     : tr("The cloud gave no payment status. Only unpaid orders can be cancelled.");
    return tr("The payment status is \u201c%1\u201d, which this version does not know. Only unpaid orders can be cancelled.").arg(order.payment.text);
}

} // namespace pc
