// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/amount.h"
#include "core/base/identifiers.h"
#include "core/domain/coded.h"
#include <QDateTime>
#include <QList>
#include <QVariantMap>

namespace pc {

enum class OrderType {
    Unknown, New, Renew, Upgrade, TempUpgrade, Downgrade, Refund, Convert, ResizeDisk, CompensatoryRenew, IncreaseUpgrade, Exchange,
    ChangeOperatingSystem
};
enum class PaymentStatus { Unknown, Unpaid, Paid, Cancelled };      // refunds have none: absent
enum class BillingMode { Unknown, Subscription, PayAsYouGo };

// One order as the list of orders tells it. The cloud's rows do not name the customer: orders are asked for one customer at a time.
struct Order
{
    OrderId id;
    CustomerUid customer;
    OrderId related;                        // e.g. the order that a refund belongs to; may be empty
    Coded<OrderType> type;
    Coded<PaymentStatus> payment;
    Coded<BillingMode> billing;
    QString product, productType, commodity;
    QDateTime createdAt, paidAt;            // UTC; invalid: not told
    QString currency, paymentCurrency;
    std::optional<Amount> gross;            // list amount before tax
    std::optional<Amount> due;              // amount due before tax
    std::optional<Amount> dueLocal;         // the same in local currency
    std::optional<Amount> tax, afterTax;
    QVariantMap extra;                      // fields that this version does not know, as they came
    QDateTime readAt;                       // UTC
    friend bool operator==(const Order &, const Order &) = default;
};

// One line (suborder) of an order's detail.
struct OrderLine
{
    QString suborder, kind;                 // kind as it came: ProductSubOrder, RefundSubOrder …
    Order amounts;                          // the line's own product, states, times and amounts
    QString region;
    QString quantity;                       // as it came
    QStringList instances;
    QString operatorName;                   // RAM user that placed the order; empty: the account itself
    QDateTime usageFrom, usageTo;           // UTC
    QString configuration;                  // as it came: Module:[attribute:value;…]
    QList<QPair<QString, QString>> properties;  // module property and value, where the cloud told them apart
    friend bool operator==(const OrderLine &, const OrderLine &) = default;
};

struct OrderDetail
{
    OrderId id;
    CustomerUid customer;
    QList<OrderLine> lines;                 // at least one
    QDateTime readAt;                       // UTC
    friend bool operator==(const OrderDetail &, const OrderDetail &) = default;
};

} // namespace pc

Q_DECLARE_METATYPE(pc::Order)
Q_DECLARE_METATYPE(pc::OrderDetail)
