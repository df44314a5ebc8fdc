// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakebooks.h"
#include <algorithm>

namespace pc {

using Kind = ApiError::Kind;

static ApiError refused(Kind kind, const char *code)
{
    ApiError error;
    error.kind = kind;
    error.sent = true;
    error.httpStatus = 400;
    error.code = QLatin1String(code);
    return error;
}

static std::optional<Amount> left(const FakeLedger &ledger)
{
    return ledger.total.amount.minus(ledger.consumed);
}

WriteReceipt FakeBooks::effect()
{
    WriteReceipt receipt;
    receipt.requestId = QStringLiteral("REQ-W%1").arg(++effects);
    return receipt;
}

static LedgerReading reading(const QHash<CustomerUid, FakeLedger> &ledgers, const CustomerUid &uid)
{
    LedgerReading out;
    out.hasLedger = ledgers.contains(uid);
    return out;
}

Result<LedgerReading> FakeBooks::available(const CustomerUid &uid) const
{
    LedgerReading out = reading(ledgers, uid);
    if (!out.hasLedger)
        return out;
    out.amount = left(ledgers.value(uid));
    out.text = out.amount ? out.amount->text() : QString();
    if (ledgerTexts.contains(uid)) {
        out.text = ledgerTexts.value(uid);
        out.amount = Amount::parse(out.text);
    }
    return out;
}

Result<LedgerReading> FakeBooks::total(const CustomerUid &uid) const
{
    LedgerReading out = reading(ledgers, uid);
    if (!out.hasLedger)
        return out;
    out.amount = ledgers.value(uid).total.amount;
    out.text = out.amount->text();
    return out;
}

Result<WriteReceipt> FakeBooks::open(const CustomerUid &uid, const Money &first, const QString &token)
{
    if (ledgers.contains(uid))
        return failure(refused(Kind::Rejected, "-303"));
    ledgers.insert(uid, FakeLedger(first, Amount()));
    const WriteReceipt receipt = effect();
    m_tokens.insert(token, receipt);
    return receipt;
}

Result<WriteReceipt> FakeBooks::set(const CustomerUid &uid, const Money &total, const QString &token)
{
    if (!ledgers.contains(uid))
        return failure(refused(Kind::Rejected, "-304"));
    ledgers[uid].total = total;
    const WriteReceipt receipt = effect();
    m_tokens.insert(token, receipt);
    return receipt;
}

Result<WriteReceipt> FakeBooks::change(const CustomerUid &uid, const ConsumptionChange &change, const QString &token)
{
    if (!token.isEmpty() && m_tokens.contains(token))
        return m_tokens.value(token);
    if (!ledgers.contains(uid))
        return failure(refused(Kind::Rejected, "-304"));
    FakeLedger &ledger = ledgers[uid];
    const bool isMore = change.direction == ConsumptionChange::Direction::Increase;
    const auto consumed = isMore ? ledger.consumed.plus(change.money.amount) : ledger.consumed.minus(change.money.amount);
    if (!consumed || change.money.currency != ledger.total.currency)
        return failure(refused(Kind::Rejected, "-1101"));
    ledger.consumed = *consumed;
    WriteReceipt receipt = effect();
    receipt.ledgerAmount = ledger.consumed;
    m_tokens.insert(token, receipt);
    return receipt;
}

Result<WriteReceipt> FakeBooks::setStatus(const CustomerUid &uid, StatusChange change)
{
    if (ledgers.contains(uid) && left(ledgers.value(uid)).value_or(Amount()).isNegative())
        return failure(refused(Kind::Rejected, "-116"));
    switch (change) {
    case StatusChange::Freeze: credit[uid] = CreditState::Frozen; break;
    case StatusChange::Thaw: credit[uid] = CreditState::Thawed; break;
    case StatusChange::Manage: hosting[uid] = CreditState::Trusteeship; break;
    case StatusChange::Unmanage: hosting[uid] = CreditState::TrusteeshipCancelled; break;
    }
    return effect();
}

Result<WriteReceipt> FakeBooks::setAlarms(const CustomerUid &uid, const QList<AlarmRule> &rules)
{
    alarms[uid] = rules;
    return effect();
}

void FakeBooks::putOrder(const Order &order)
{
    QList<Order> &list = m_orders[order.customer];
    const auto known = std::find_if(list.begin(), list.end(), [&](const Order &other) { return other.id == order.id; });
    if (known != list.end()) {
        *known = order;
        return;
    }
    const auto later = [](const Order &a, const Order &b) { return a.createdAt != b.createdAt ? a.createdAt > b.createdAt : a.id > b.id; };
    list.insert(std::upper_bound(list.begin(), list.end(), order, later), order);
}

QList<Order> FakeBooks::ordersOf(const CustomerUid &uid) const
{
    return m_orders.value(uid);
}

Result<OrderPage> FakeBooks::page(const OrderListing &listing, int page) const
{
    const QList<Order> all = m_orders.value(listing.customer);
    const auto first = std::find_if(all.begin(), all.end(), [&](const Order &order) { return order.createdAt <= listing.to; });
    const auto last = std::find_if(first, all.end(), [&](const Order &order) { return order.createdAt < listing.from; });
    const QList<Order> window(first, last);
    OrderPage out;
    out.total = window.size() + miscounted;
    out.orders = window.mid(qsizetype(page - 1) * listing.pageSize, listing.pageSize);
    if (qsizetype(page) * listing.pageSize < window.size())
        out.nextPage = page + 1;
    return out;
}

Result<OrderDetail> FakeBooks::detail(const CustomerUid &uid, const OrderId &id) const
{
    const QList<Order> all = m_orders.value(uid);
    const auto order = std::find_if(all.begin(), all.end(), [&](const Order &other) { return other.id == id; });
    if (order == all.end())
        return failure(refused(Kind::NotFound, "InvalidParameter"));
    if (details.contains(id))
        return details.value(id);
    OrderDetail out;
    out.id = id;
    out.customer = uid;
    OrderLine line;
    line.suborder = id.text() + QStringLiteral("1");
    line.kind = QStringLiteral("ProductSubOrder");
    line.amounts = *order;
    out.lines << line;
    return out;
}

Result<WriteReceipt> FakeBooks::cancel(const CustomerUid &uid, const OrderId &id)
{
    QList<Order> &all = m_orders[uid];
    const auto order = std::find_if(all.begin(), all.end(), [&](const Order &other) { return other.id == id; });
    if (order == all.end() || order->payment.value != PaymentStatus::Unpaid)
        return failure(refused(Kind::Rejected, "InvalidParameter"));
    order->payment = {PaymentStatus::Cancelled, QStringLiteral("Cancelled")};
    return effect();
}

} // namespace pc
