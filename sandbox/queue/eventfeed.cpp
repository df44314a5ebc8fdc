// SPDX-License-Identifier: Apache-2.0
#include "sandbox/queue/eventfeed.h"
#include "sandbox/sandboxstate.h"
#include <QJsonDocument>
#include <algorithm>

namespace pc::sandbox {

namespace {

constexpr qsizetype kWatched = 500;
constexpr int kWarnDays = 7;                // before the end of an instance
constexpr qint64 kLookEverySeconds = 60;
constexpr int kDequeuedTooOften = 5;
constexpr int kLongestPaymentDays = 14;

QString textOf(Amount amount) { return hundredthsText(amount.micros() / 10'000); }

// What the available quota fell below, if it did.
std::optional<Amount> broken(const QuotaBook::Standing &standing, const QList<QuotaAlarm> &alarms)
{
    for (const QuotaAlarm &alarm : alarms) {
        const Amount threshold = alarm.type == 0 || alarm.denominator == 0
            ? alarm.amount
            : Amount::fromMicros(standing.total.micros() / alarm.denominator * alarm.numerator);
        if (standing.available().micros() < threshold.micros())
            return threshold;
    }
    return std::nullopt;
}

} // namespace

SandboxEvent EventFeed::paid(const SandboxCustomer &customer, const Order &order, const QDateTime &at)
{
    return {QStringLiteral("order.paid"), {}, at, customer.uid,
            {{QStringLiteral("orderId"), QString::number(order.id)}, {QStringLiteral("productCode"), Catalogue::products().at(order.product)},
             {QStringLiteral("amount"), hundredthsText(order.due)}, {QStringLiteral("currency"), customer.currency()}},
            {}};
}

SandboxEvent EventFeed::expiring(const SandboxCustomer &customer, const Instance &instance, const QDateTime &at)
{
    return {QStringLiteral("instance.expiring"), {}, at, customer.uid,
            {{QStringLiteral("productCode"), instance.product}, {QStringLiteral("instanceId"), instance.id},
             {QStringLiteral("expireTime"), instance.expiresAt.toUTC().toString(Qt::ISODate)}},
            {}};
}

SandboxEvent EventFeed::alarm(const QString &customer, Amount available, Amount threshold, const QString &currency, const QDateTime &at)
{
    return {QStringLiteral("quota.alarm"), {}, at, customer,
            {{QStringLiteral("available"), textOf(available)}, {QStringLiteral("threshold"), textOf(threshold)},
             {QStringLiteral("currency"), currency}},
            {}};
}

SandboxEvent EventFeed::filing(const ServiceNumber &number, const FilingBook::Standing &standing)
{
    return {QStringLiteral("filing.status"), {}, standing.since, number.holder,
            {{QStringLiteral("sn"), number.sn}, {QStringLiteral("status"), int(standing.status)},
             {QStringLiteral("beianNum"), standing.filingNumber}},
            {}};
}

SandboxEvent EventFeed::reply(const VendorTicket &ticket)
{
    const auto fromVendor = [](const VendorNote &note) { return note.isFromVendor; };
    const auto latest = std::find_if(ticket.notes.crbegin(), ticket.notes.crend(), fromVendor);
    return {QStringLiteral("ticket.reply"), {}, latest == ticket.notes.crend() ? ticket.openedAt : latest->at, ticket.uid,
            {{QStringLiteral("questionId"), ticket.id}}, {}};
}

QString EventFeed::nextId() { return QStringLiteral("evt-%1").arg(++m_lastId, 6, 10, QLatin1Char('0')); }

QList<SandboxCustomer> EventFeed::watched() const { return m_state.world.customers().mid(0, kWatched); }

void EventFeed::put(const QByteArray &body, const char *kind)
{
    NewMessage message;
    message.body = body;
    message.kind = QLatin1String(kind);
    (void)m_state.queue.put(message, m_state.clock.utcNow());
}

void EventFeed::tell(SandboxEvent event)
{
    event.id = nextId();
    put(eventBody(event), "event");
}

void EventFeed::orderPaid(const SandboxCustomer &customer, const Order &order)
{
    look();
    tell(paid(customer, order, m_state.worldClock.now()));
}

void EventFeed::ticketReplied(const VendorTicket &ticket)
{
    look();
    tell(reply(ticket));
}

void EventFeed::look()
{
    if (!m_lookedAt.isValid() || m_lookedAt.secsTo(m_state.worldClock.now()) >= kLookEverySeconds)
        lookNow();
}

void EventFeed::lookNow()
{
    const QDateTime now = m_state.worldClock.now();
    const bool isFirst = !m_lookedAt.isValid();
    m_lookedAt = now;
    if (isFirst)
        return begin(now);
    tellPlanned(now);
    watchQuotas(now, true);
    watchFilings(now, true);
    m_state.tickets.settle(now); // tells what the vendor writes
}

void EventFeed::begin(const QDateTime &now)
{
    const QList<SandboxCustomer> customers = watched();
    for (const SandboxCustomer &customer : customers)
        plan(customer, now);
    const auto earlier = [](const Planned &a, const Planned &b) { return a.at < b.at; };
    std::stable_sort(m_planned.begin(), m_planned.end(), earlier);
    watchQuotas(now, false);
    watchFilings(now, false);
    open(now);
}

void EventFeed::plan(const SandboxCustomer &customer, const QDateTime &now)
{
    for (int i = 0; i < customer.instances; ++i) {
        const Instance instance = m_state.world.instance(customer, i);
        const QDateTime at = instance.expiresAt.addDays(-kWarnDays);
        if (instance.isSubscription && at > now)
            m_planned.append({at, Due::InstanceExpiring, customer.uid, i});
    }
    const OrderBook &orders = m_state.world.orders();
    const OrderOwner owner = customer.orderOwner();
    for (int i = orders.countBefore(owner, now.addDays(-kLongestPaymentDays).toSecsSinceEpoch()); i < owner.count; ++i) {
        const QDateTime at = QDateTime::fromSecsSinceEpoch(orders.order(owner, i).paidAt, Qt::UTC);
        if (at > now)
            m_planned.append({at, Due::OrderPaid, customer.uid, i});
    }
}

void EventFeed::tellPlanned(const QDateTime &now)
{
    for (; m_told < m_planned.size() && m_planned.at(m_told).at <= now; ++m_told) {
        const Planned &planned = m_planned.at(m_told);
        const SandboxCustomer *customer = m_state.world.find(planned.customer);
        if (!customer)
            continue;
        if (planned.due == Due::InstanceExpiring) {
            tell(expiring(*customer, m_state.world.instance(*customer, planned.number), planned.at));
            continue;
        }
        const Order order = m_state.world.orders().order(customer->orderOwner(), planned.number);
        if (m_state.world.orders().payment(order, now) == Payment::Paid)
            tell(paid(*customer, order, planned.at));
    }
}

void EventFeed::watchQuotas(const QDateTime &now, bool isTold)
{
    for (const SandboxCustomer &customer : watched()) {
        const auto standing = m_state.quotas.standing(customer.uid, now);
        const auto threshold = standing ? broken(*standing, m_state.quotas.alarms(customer.uid)) : std::nullopt;
        if (!threshold)
            m_alarmed.remove(customer.uid);
        const bool isNew = threshold && !m_alarmed.contains(customer.uid);
        if (isNew)
            m_alarmed.insert(customer.uid);
        if (isNew && isTold)
            tell(alarm(customer.uid, standing->available(), *threshold, standing->currency, now));
    }
}

void EventFeed::watchFilings(const QDateTime &now, bool isTold)
{
    for (const SandboxCustomer &customer : watched()) {
        for (const ServiceNumber &number : m_state.filings.owned(customer.uid)) {
            const FilingBook::Standing standing = m_state.filings.standing(number, now);
            const auto known = m_statuses.constFind(number.sn);
            const bool isChanged = known != m_statuses.constEnd() && *known != standing.status;
            m_statuses.insert(number.sn, standing.status);
            if (isChanged && isTold)
                tell(filing(number, standing));
        }
    }
}

// What waits when somebody looks for the first time: known kinds, unknown ones, and two that cannot be processed as they are.
void EventFeed::open(const QDateTime &now)
{
    const QList<SandboxCustomer> customers = m_state.world.customers().mid(0, 60);
    QList<SandboxEvent> orders, instances;
    for (const SandboxCustomer &customer : customers) {
        const OrderOwner owner = customer.orderOwner();
        for (int i = owner.count - 1; i >= 0 && orders.size() < 4; i -= 7) {
            const Order order = m_state.world.orders().order(owner, i);
            if (!order.isRefund() && m_state.world.orders().payment(order, now) == Payment::Paid)
                orders.append(paid(customer, order, now.addSecs(-600 * (orders.size() + 1))));
        }
        for (int i = 0; i < customer.instances && instances.size() < 2; ++i) {
            const Instance instance = m_state.world.instance(customer, i);
            if (instance.isSubscription && !instance.isExpired(now) && instance.expiresAt < now.addDays(kWarnDays))
                instances.append(expiring(customer, instance, now.addSecs(-900)));
        }
    }
    for (const SandboxEvent &event : orders.mid(0, 3) + instances)
        tell(event);
    for (const SandboxCustomer &customer : customers) {
        if (!m_alarmed.contains(customer.uid))
            continue;
        const auto standing = *m_state.quotas.standing(customer.uid, now);
        tell(alarm(customer.uid, standing.available(), *broken(standing, m_state.quotas.alarms(customer.uid)), standing.currency, now.addSecs(-300)));
        break;
    }
    for (const SandboxCustomer &customer : customers) {
        const QList<ServiceNumber> &numbers = m_state.filings.owned(customer.uid);
        if (numbers.isEmpty())
            continue;
        tell(filing(numbers.constFirst(), m_state.filings.standing(numbers.constFirst(), now)));
        break;
    }
    for (const VendorTicket *ticket : m_state.tickets.all(now)) {
        if (ticket->stage != TicketStage::WaitFeedback)
            continue;
        tell(reply(*ticket));
        break;
    }
    openStrange(customers, orders, instances, now);
}

void EventFeed::openStrange(const QList<SandboxCustomer> &customers, const QList<SandboxEvent> &orders, const QList<SandboxEvent> &instances,
                            const QDateTime &now)
{
    if (customers.isEmpty())
        return;
    const QString customer = customers.constFirst().uid;
    const SandboxEvent notice{QStringLiteral("account.notice"), nextId(), now.addSecs(-1200), customer,
                              {{QStringLiteral("subject"), QStringLiteral("Planned maintenance")}, {QStringLiteral("window"), QStringLiteral("02:00-04:00")}}, {}};
    put(eventBody(notice), "unknown");
    put("Maintenance of the message service tonight, no action needed.", "unknown");
    if (!instances.isEmpty()) { // to be put right by a person: it names no instance
        SandboxEvent nameless = instances.constFirst();
        nameless.id = nextId();
        nameless.data.remove(QStringLiteral("instanceId"));
        put(eventBody(nameless), "missingObject");
    }
    if (orders.size() < 4)
        return;
    // Sound but for its checksum, and received too often already: to be replayed.
    SandboxEvent order = orders.constLast();
    order.id = nextId();
    NewMessage damaged;
    damaged.body = eventBody(order);
    damaged.kind = QStringLiteral("wrongChecksum");
    damaged.dequeues = kDequeuedTooOften;
    damaged.wrongDigests = std::numeric_limits<int>::max();
    (void)m_state.queue.put(damaged, m_state.clock.utcNow());
}

} // namespace pc::sandbox
