// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/world/catalogue.h"
#include <QHash>
#include <QSet>
#include <QStringList>
#include <optional>

namespace pc::sandbox {

// Whose orders: the key in the catalogue and how many there are.
struct OrderOwner { quint64 key = 0; int count = 0; };

enum class Payment { None, Unpaid, Paid, Cancelled, Odd };    // None: refunds; Odd: a state that no page of the vendor lists

// One order as plain numbers, so that thousands can be made and filtered without a text. Times are seconds since 1970.
struct Order
{
    quint64 id = 0;                             // 15 digits; tells customer and number
    int number = 0;                             // from 0, the oldest
    int relatedNumber = -1;                     // refunds: the order they pay back
    int type = 0;                               // in OrderBook::types()
    int product = 0;                            // in Catalogue::products()
    bool isSubscription = true;
    qint64 createdAt = 0;
    qint64 paidAt = 0, cancelledAt = 0;         // by the clock; 0: never
    bool hasOddState = false;
    qint64 gross = 0, due = 0, tax = 0;         // hundredths; refunds below zero
    quint64 dice = 0;                           // for whatever else is told of it
    int months = 0;                             // of one placed by somebody; 0: the dice tell

    [[nodiscard]] bool isRefund() const { return relatedNumber >= 0; }
};

// The orders of all customers, made from the seed when they are looked at: a million take no memory. Only what was cancelled
// through a call, and what was placed, is kept.
class OrderBook
{
public:
    // Everything was ordered in the year before the anchor.
    OrderBook(quint32 seed, const QDateTime &anchor) : m_seed(seed), m_anchor(anchor.toSecsSinceEpoch()) {}

    // Those of the scenario and then those that were placed since.
    [[nodiscard]] int count(const OrderOwner &owner) const { return owner.count + int(m_placed.value(owner.key).size()); }
    [[nodiscard]] Order order(const OrderOwner &owner, int number) const;
    [[nodiscard]] std::optional<int> numberOf(const OrderOwner &owner, const QString &id) const;
    // How many were created before that second; numbers grow with time, so these are the numbers below the answer.
    [[nodiscard]] int countBefore(const OrderOwner &owner, qint64 second) const;

    [[nodiscard]] Payment payment(const Order &order, const QDateTime &now) const;
    void cancel(const Order &order) { m_cancelled.insert(order.id); }

    // A new order of that instance, unpaid; it lapses after a day. Id, number and time are filled in.
    Order place(const OrderOwner &owner, Order order, Instance instance, const QDateTime &now);
    void pay(const OrderOwner &owner, int number, const QDateTime &now);            // one that was placed
    [[nodiscard]] std::optional<Instance> placed(const OrderOwner &owner, int number) const;     // what it orders; nothing: an order of the scenario

    // As the vendor spells them; the last is one that it does not list.
    [[nodiscard]] static const QStringList &types();

private:
    [[nodiscard]] quint64 idOf(quint64 key, int number) const;
    [[nodiscard]] qint64 slotOf(const OrderOwner &owner) const;
    [[nodiscard]] qint64 createdAt(const OrderOwner &owner, int number) const;
    [[nodiscard]] Order plain(const OrderOwner &owner, int number) const;   // with refunds not yet bound to an order

    quint32 m_seed;
    qint64 m_anchor;
    QSet<quint64> m_cancelled;
    struct Placed { Order order; Instance instance; };
    QHash<quint64, QList<Placed>> m_placed;     // by key
};

// As the vendor spells it; empty for refunds.
[[nodiscard]] QString paymentText(Payment payment);
[[nodiscard]] QString hundredthsText(qint64 hundredths);    // "-1234.50"

} // namespace pc::sandbox
