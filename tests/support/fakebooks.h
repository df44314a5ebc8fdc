// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/ordercloud.h"
#include "tests/support/fakefilings.h"
#include "tests/support/fakequeue.h"
#include "tests/support/faketickets.h"
#include <QHash>

namespace pc {

// What the fake cloud keeps of one customer's quota.
struct FakeLedger
{
    FakeLedger() = default;
    FakeLedger(Money granted, Amount used) : total(std::move(granted)), consumed(used) {}
    Money total;
    Amount consumed;
    friend bool operator==(const FakeLedger &, const FakeLedger &) = default;
};

// The books of a fake cloud: ledgers with the tokens that were used on them, alarm rules, states, and orders. Not synchronised.
class FakeBooks
{
public:
    QHash<CustomerUid, FakeLedger> ledgers;
    QHash<CustomerUid, QString> ledgerTexts;                // answered instead of the available amount, as it stands
    QHash<CustomerUid, QList<AlarmRule>> alarms;
    QHash<CustomerUid, CreditState> credit, hosting;
    QHash<CustomerUid, qint64> instances;
    QHash<OrderId, OrderDetail> details;                    // otherwise made up from the order
    int miscounted = 0;                                     // added to the total of every page of orders
    int effects = 0;                                        // writes that changed something; those of filings and tickets apart
    FakeFilings filings;
    FakeTickets tickets;
    FakeQueue queue;

    void putOrder(const Order &order);                      // inserts or replaces by id
    [[nodiscard]] QList<Order> ordersOf(const CustomerUid &uid) const;  // latest first

    [[nodiscard]] Result<LedgerReading> available(const CustomerUid &uid) const;
    [[nodiscard]] Result<LedgerReading> total(const CustomerUid &uid) const;
    [[nodiscard]] Result<WriteReceipt> open(const CustomerUid &uid, const Money &first, const QString &token);
    [[nodiscard]] Result<WriteReceipt> set(const CustomerUid &uid, const Money &total, const QString &token);
    // The same token a second time is answered again and changes nothing.
    [[nodiscard]] Result<WriteReceipt> change(const CustomerUid &uid, const ConsumptionChange &change, const QString &token);
    [[nodiscard]] Result<WriteReceipt> setStatus(const CustomerUid &uid, StatusChange change);
    [[nodiscard]] Result<WriteReceipt> setAlarms(const CustomerUid &uid, const QList<AlarmRule> &rules);

    [[nodiscard]] Result<OrderPage> page(const OrderListing &listing, int page) const;
    [[nodiscard]] Result<OrderDetail> detail(const CustomerUid &uid, const OrderId &id) const;
    [[nodiscard]] Result<WriteReceipt> cancel(const CustomerUid &uid, const OrderId &id);

private:
    [[nodiscard]] WriteReceipt effect();

    QHash<CustomerUid, QList<Order>> m_orders;              // latest first
    QHash<QString, WriteReceipt> m_tokens;                  // by token
};

} // namespace pc
