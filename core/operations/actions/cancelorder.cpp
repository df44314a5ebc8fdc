// SPDX-License-Identifier: Apache-2.0
#include "core/operations/actions/actions.h"
#include "core/operations/actions/receipts.h"
#include "core/operations/factsreader.h"
#include "core/operations/traps.h"
#include "core/store/orderstore.h"
#include <tuple>

namespace pc {

QString CancelOrderAction::conflictKey(const CustomerUid &, const Change &change) const
{
    return QStringLiteral("order:") + std::get<CancelOrder>(change).order.text();
}

void CancelOrderAction::judge(Consequence &consequence) const
{
    const std::optional<Order> &order = consequence.order;
    const bool wasAsked = consequence.isLive || consequence.error; // the store does not hold every order there is
    if (order ? !order->customer.isEmpty() && order->customer != consequence.request.customer : wasAsked)
        addTrap(consequence, Trap::OrderUnknown);
    else if (order && order->payment.value != PaymentStatus::Unpaid)
        addTrap(consequence, Trap::OrderNotUnpaid);
    if (order && order->due)
        consequence.price = Money(*order->due, order->currency);
    consequence.effects.append(Effect::OrderLapses);
}

QJsonObject CancelOrderAction::before(const Consequence &facts) const
{
    return facts.order ? QJsonObject{{QStringLiteral("payment"), facts.order->payment.text}} : QJsonObject();
}

// The service takes it, which is not yet done: a look at the order tells.
Async<WriteAnswer> CancelOrderAction::send(PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const
{
    return andThen<WriteAnswer>(cloud.cancelOrder(record.customer, record.order, call), context, [](const WriteReceipt &receipt) {
        WriteAnswer answer = answerOf(receipt);
        answer.isDone = false;
        return ready<WriteAnswer>(answer);
    });
}

static Finding findingOf(const OrderDetail &detail)
{
    const std::optional<Coded<PaymentStatus>> payment = paymentOf(detail);
    WriteAnswer found;
    found.facts = {{QStringLiteral("payment"), payment ? payment->text : QString()}};
    if (payment && payment->value == PaymentStatus::Cancelled)
        return Finding(Finding::What::TookEffect, found);
    if (payment && payment->value == PaymentStatus::Unpaid)
        return Finding(Finding::What::NotThere, found);
    if (!payment || payment->value != PaymentStatus::Paid)
        return Finding(Finding::What::Foreign, found);
    Finding paid(Finding::What::Refused, found);
    paid.error = failure(ApiError::Kind::Conflict, QStringLiteral("the order was paid meanwhile")).value();
    return paid;
}

Async<Finding> CancelOrderAction::check(const JournalSetup &, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const
{
    return andThen<Finding>(cloud.order(record.customer, record.order, call), context,
                            [](const OrderDetail &detail) { return ready<Finding>(findingOf(detail)); });
}

// The journal knows the order as cancelled; what else changed with it, the next sync reads.
Async<Done> CancelOrderAction::refresh(const JournalSetup &setup, PartnerCloud &, const OperationRecord &record, CallContext, QObject *context) const
{
    if (!setup.orders)
        return nothingToDo();
    const QString text = record.outcome.value(QStringLiteral("payment")).toString();
    return andThen<Done>(setup.orders->order(record.order), context, [text, setup](const OrderRow &row) {
        Order order = row.order;
        order.payment = {PaymentStatus::Cancelled, text};
        order.readAt = setup.clock->utcNow();
        return setup.orders->put({order}, std::nullopt);
    });
}

} // namespace pc
