// SPDX-License-Identifier: Apache-2.0
// The list of orders and their cancelling. The newest come first.
#include "sandbox/api/orderfields.h"
#include <QJsonArray>

namespace pc::sandbox {

namespace {

constexpr qint64 kDefaultWindowSeconds = 3600;

struct Window
{
    qint64 from = 0, to = 0;
}; // seconds, both ends included

// With neither bound the last hour; with one, up to now or the hour before.
Outcome<Window> windowOf(const OperationRequest &request, qint64 now)
{
    const auto from = secondOf(request, "CreateTimeStart");
    if (!from)
        return tl::make_unexpected(from.error());
    const auto to = secondOf(request, "CreateTimeEnd");
    if (!to)
        return tl::make_unexpected(to.error());
    Window window;
    window.to = to->value_or(now);
    window.from = from->value_or(window.to - kDefaultWindowSeconds);
    if (window.from > window.to)
        return tl::make_unexpected(invalidParameter("CreateTimeStart"));
    return window;
}

// What the request narrows the list to; empty: everything. A value that no order has matches none.
class Filter
{
public:
    explicit Filter(const OperationRequest &request)
        : m_type(request.text("OrderType")),
          m_payment(request.text("PaymentStatus")),
          m_subscription(request.text("SubscriptionType")),
          m_products{request.text("ProductCode"), request.text("ProductType")}
    {}

    [[nodiscard]] bool isEmpty() const
    {
        return m_type.isEmpty() && m_payment.isEmpty() && m_subscription.isEmpty() && m_products[0].isEmpty() && m_products[1].isEmpty();
    }
    [[nodiscard]] bool matches(const OrderBook &book, const Order &order, const QDateTime &now) const
    {
        const auto isProduct
            = [&order](const QString &product) { return product.isEmpty() || product == Catalogue::products().at(order.product); };
        const QLatin1String subscription(order.isSubscription ? "Subscription" : "PayAsYouGo");
        return (m_type.isEmpty() || m_type == OrderBook::types().at(order.type))
            && (m_subscription.isEmpty() || m_subscription == subscription) && isProduct(m_products[0]) && isProduct(m_products[1])
            && (m_payment.isEmpty() || m_payment == paymentText(book.payment(order, now)));
    }

private:
    QString m_type, m_payment, m_subscription;
    QString m_products[2];
};

// Numbers of the window's orders that match, newest first: those of one page, and how many there are in all.
struct Found
{
    QList<int> numbers;
    int total = 0;
};

Found find(const OrderBook &book, const OrderOwner &owner, const Window &window, const Filter &filter, const PageChoice &page,
           const QDateTime &now)
{
    const int first = book.countBefore(owner, window.from), end = book.countBefore(owner, window.to + 1);
    const qint64 skipped = qint64(page.number - 1) * page.size;
    Found found;
    if (filter.isEmpty()) {
        found.total = end - first;
        for (qint64 i = skipped; i < qMin<qint64>(skipped + page.size, found.total); ++i)
            found.numbers.append(int(end - 1 - i));
        return found;
    }
    for (int number = end - 1; number >= first; --number) {
        if (!filter.matches(book, book.order(owner, number), now))
            continue;
        if (found.total >= skipped && found.numbers.size() < page.size)
            found.numbers.append(number);
        ++found.total;
    }
    return found;
}

} // namespace

OperationAnswer queryOrders(SandboxState &state, const OperationRequest &request)
{
    const SandboxCustomer *account = accountOf(state, request);
    if (!account)
        return refused(state, request, "InvalidOwner");
    const std::optional<PageChoice> page = pageOf(request);
    if (!page)
        return tl::make_unexpected(invalidParameter("PageSize"));
    const QDateTime now = state.worldClock.now();
    const Outcome<Window> window = windowOf(request, now.toSecsSinceEpoch());
    if (!window)
        return tl::make_unexpected(window.error());
    const OrderBook &book = state.world.orders();
    const Found found = find(book, account->orderOwner(), *window, Filter(request), *page, now);
    QJsonArray rows;
    for (const int number : found.numbers) {
        const Order order = book.order(account->orderOwner(), number);
        rows.append(orderFields(book, *account, order, {order.gross, order.due, order.tax}, now));
    }
    return success("Success",
                   QJsonObject{{QStringLiteral("HostName"), QString()},
                               {QStringLiteral("PageNum"), page->number},
                               {QStringLiteral("PageSize"), page->size},
                               {QStringLiteral("TotalCount"), found.total},
                               {QStringLiteral("OrderList"), QJsonObject{{QStringLiteral("Order"), rows}}}});
}

OperationAnswer cancelOrder(SandboxState &state, const OperationRequest &request)
{
    const SandboxCustomer *account = accountOf(state, request);
    if (!account)
        return refused(state, request, "InvalidOwner");
    OrderBook &book = state.world.orders();
    const std::optional<int> number = book.numberOf(account->orderOwner(), request.text("OrderId"));
    if (!number)
        return tl::make_unexpected(invalidParameter("OrderId"));
    const Order order = book.order(account->orderOwner(), *number);
    if (book.payment(order, state.worldClock.now()) != Payment::Unpaid)
        return tl::make_unexpected(invalidParameter("OrderId"));
    book.cancel(order);
    state.ledger.effect(Ledger::Effect::OrderCancelled, account->uid, request.text("OrderId"), request.now);
    return success("Success", QJsonObject{{QStringLiteral("HostId"), QStringLiteral("cn")}});
}

} // namespace pc::sandbox
