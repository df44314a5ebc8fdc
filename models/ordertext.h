// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/order.h"
#include "models/wording.h"
#include <QCoreApplication>

namespace pc {

// The words for an order, in the language of the moment. What is not known is a dash with its reason; a state or type that this
// version does not know is shown as the cloud spelled it. Figures stand without their currency: a cell shows it beside them.
class OrderText
{
    Q_DECLARE_TR_FUNCTIONS(pc::OrderText)
public:
    [[nodiscard]] static Wording type(const Order &order);
    [[nodiscard]] static Wording payment(const Order &order);
    [[nodiscard]] static Wording billing(const Order &order);
    [[nodiscard]] static Wording product(const Order &order);
    [[nodiscard]] static Wording created(const Order &order);           // local time to the minute, "2026-01-15 16:08"
    [[nodiscard]] static Wording paid(const Order &order);
    [[nodiscard]] static Wording related(const Order &order);
    [[nodiscard]] static Wording currency(const Order &order);
    [[nodiscard]] static Wording gross(const Order &order);
    [[nodiscard]] static Wording due(const Order &order);
    [[nodiscard]] static Wording tax(const Order &order);
    [[nodiscard]] static Wording afterTax(const Order &order);
    // Its customer, with addresses of people masked; the UID where the store does not know the customer.
    [[nodiscard]] static Wording customer(const Order &order, const QString &customerName);

    [[nodiscard]] static QString typeName(OrderType type);
    [[nodiscard]] static QString paymentName(PaymentStatus status);
    [[nodiscard]] static QString billingName(BillingMode mode);

    // The currency of tax and of the amount after tax; empty: the cloud names two and does not say which one they are in.
    [[nodiscard]] static QString taxCurrency(const Order &order);
};

} // namespace pc
