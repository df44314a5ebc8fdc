// SPDX-License-Identifier: Apache-2.0
#include "core/operations/factsreader.h"
#include "core/base/flow.h"
#include "core/operations/filingfacts.h"
#include "core/operations/livereading.h"
#include "core/operations/ticketfacts.h"
#include "core/operations/traps.h"
#include "core/store/orderstore.h"
#include "core/store/quotastore.h"
#include <algorithm>

namespace pc {

static constexpr int kWindow = 2000;
static constexpr int kMostSlips = 2;
static constexpr int kMostNearest = 3;
static constexpr qint64 kTestAccounts = 20;     // customers that a partner may have in the vendor's test environment

class KnownUids
{
public:
    std::optional<QList<CustomerUid>> all;
};

std::shared_ptr<KnownUids> knownUids()
{
    return std::make_shared<KnownUids>();
}

static QString digitsOf(const QString &text)
{
    QString digits;
    std::copy_if(text.cbegin(), text.cend(), std::back_inserter(digits), [](QChar c) { return !c.isSpace(); });
    return digits;
}

static Async<QList<CustomerUid>> allUids(CustomerStore *customers)
{
    CustomerQuery query;
    query.gone = CustomerQuery::Gone::Show;
    query.sort = CustomerQuery::Sort::Uid;
    QList<CustomerUid> uids;
    for (qint64 first = 0, total = 1; first < total; first += kWindow) {
        const Async<CustomerWindow> reading = customers->read(query, first, kWindow);
        const Result<CustomerWindow> window = co_await reading;
        if (!window)
            co_return failure(window.error());
        total = window->total;
        for (const Customer &customer : window->rows)
            uids.append(customer.uid());
    }
    co_return uids;
}

static QList<CustomerUid> nearestOf(const QList<CustomerUid> &all, const QString &asked)
{
    QList<std::pair<int, CustomerUid>> near;
    for (const CustomerUid &uid : all) {
        const int slips = slipsBetween(uid.text(), asked, kMostSlips);
        if (slips <= kMostSlips)
            near.append({slips, uid});
    }
    std::stable_sort(near.begin(), near.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<CustomerUid> uids;
    for (qsizetype i = 0; i < std::min<qsizetype>(kMostNearest, near.size()); ++i)
        uids.append(near[i].second);
    return uids;
}

static Async<Consequence> withStranger(JournalSetup setup, Consequence facts, CustomerUid who, std::shared_ptr<KnownUids> uids)
{
    const QString asked = digitsOf(who.text());
    facts.stranger = who;
    if (setup.isKnownElsewhere) {
        const Async<bool> asking = setup.isKnownElsewhere(CustomerUid(asked));
        const Result<bool> isElsewhere = co_await asking;
        if (isElsewhere && *isElsewhere) {
            addTrap(facts, Trap::CustomerOfAnother);
            co_return facts;
        }
    }
    addTrap(facts, Trap::UnknownCustomer);
    if (!uids->all) {
        const Async<QList<CustomerUid>> reading = allUids(setup.customers);
        const Result<QList<CustomerUid>> all = co_await reading;
        uids->all = all.value_or(QList<CustomerUid>());
    }
    const QList<CustomerUid> nearest = nearestOf(*uids->all, asked);
    for (const CustomerUid &uid : nearest) {
        const Async<Customer> reading = setup.customers->customer(uid);
        const Result<Customer> customer = co_await reading;
        if (customer)
            facts.nearest.append(*customer);
    }
    co_return facts;
}

// The second account of a grant.
static Async<Consequence> withReceiver(JournalSetup setup, Consequence facts, CustomerUid to, std::shared_ptr<KnownUids> uids)
{
    const Async<Customer> reading = setup.customers->customer(to);
    const Result<Customer> receiver = co_await reading;
    if (receiver && receiver->goneAt.isValid())
        addTrap(facts, Trap::CustomerGone);
    if (receiver)
        facts.receiver = *receiver;
    if (receiver || receiver.error().kind != ApiError::Kind::NotFound)
        co_return facts;
    const Async<Consequence> looking = withStranger(setup, facts, to, uids);
    Result<Consequence> stranger = co_await looking;
    co_return stranger;
}

static Async<Consequence> withCreation(JournalSetup setup, Consequence facts)
{
    if (setup.environment.kind == Environment::Kind::Testing) {
        const Async<DatasetState> reading = setup.customers->datasetState();
        const Result<DatasetState> state = co_await reading;
        if (state && state->rows >= kTestAccounts)
            addTrap(facts, Trap::TestAccountsFull);
    }
    co_return facts;
}

static Consequence emptyFacts(const JournalSetup &setup, const OperationRequest &request)
{
    Consequence facts;
    facts.request = request;
    facts.environment = setup.environment.id;
    facts.environmentKind = setup.environment.kind;
    facts.reversibility = actionFor(request.change).reversibility();
    const bool isGrave = setup.environment.kind == Environment::Kind::Production || std::holds_alternative<RemoveIdentity>(request.change);
    facts.asksShortName = isGrave && !request.customer.isEmpty();
    facts.asksApproval = setup.environment.needsApproval;
    facts.customer.facts.uid = request.customer;
    facts.now.customer = request.customer;
    facts.isLive = false;
    return facts;
}

Async<Consequence> storedFacts(JournalSetup setup, OperationRequest request, std::shared_ptr<KnownUids> uids)
{
    Consequence facts = emptyFacts(setup, request);
    if (std::holds_alternative<CreateCustomer>(request.change)) {
        const Async<Consequence> creating = withCreation(setup, facts);
        Result<Consequence> creation = co_await creating;
        co_return creation;
    }
    const Async<Customer> reading = setup.customers->customer(request.customer);
    const Result<Customer> customer = co_await reading;
    if (!customer && customer.error().kind == ApiError::Kind::NotFound) {
        const Async<Consequence> looking = withStranger(setup, facts, request.customer, uids);
        Result<Consequence> stranger = co_await looking;
        co_return stranger;
    }
    if (!customer)
        co_return failure(customer.error());
    facts.customer = *customer;
    if (customer->goneAt.isValid())
        addTrap(facts, Trap::CustomerGone);
    if (setup.quotas) {
        const Async<QuotaRow> readingQuota = setup.quotas->quota(request.customer);
        const Result<QuotaRow> quota = co_await readingQuota;
        if (quota)
            facts.now = quota->quota;
    }
    if (facts.now.currency.isEmpty())
        facts.now.currency = setup.environment.currency;
    const auto *cancel = std::get_if<CancelOrder>(&facts.request.change);
    if (cancel && setup.orders) {
        const Async<OrderRow> readingOrder = setup.orders->order(cancel->order);
        const Result<OrderRow> order = co_await readingOrder;
        if (order)
            facts.order = order->order;
    }
    if (const auto *grant = std::get_if<GrantNumber>(&facts.request.change)) {
        const Async<Consequence> readingReceiver = withReceiver(setup, facts, grant->to, uids);
        const Result<Consequence> received = co_await readingReceiver;
        facts = received.value_or(facts);
    }
    const Async<Consequence> readingFiling = storedFilingFacts(setup, facts);
    Result<Consequence> filing = co_await readingFiling;
    co_return filing;
}

Async<QList<Consequence>> storedFacts(JournalSetup setup, QList<OperationRequest> requests)
{
    const std::shared_ptr<KnownUids> uids = knownUids();
    QList<Consequence> all;
    for (const OperationRequest &request : requests) {
        const Async<Consequence> reading = storedFacts(setup, request, uids);
        const Result<Consequence> facts = co_await reading;
        if (!facts)
            co_return failure(facts.error());
        all.append(*facts);
    }
    co_return all;
}

namespace {

// What the cloud was asked for; one future per fact, so that all are on their way at once.
struct Readings
{
    Readings() = default;
    Async<LedgerReading> total, available;
    Async<QList<AlarmRule>> alarms;
    Async<CustomerFacts> account;
    Async<OrderDetail> order;
    Async<qint64> instances;
};

} // namespace

static Readings startReading(const JournalSetup &setup, PartnerCloud &cloud, const OperationRequest &request, AskedFacts wanted,
                             std::chrono::milliseconds deadline, const CallContext &call, QObject *context)
{
    const CustomerUid &uid = request.customer;
    const auto *cancel = std::get_if<CancelOrder>(&request.change);
    Readings r;
    r.total = wanted & AskedFact::Total ? inTime(cloud.totalQuota(uid, call), setup, deadline, context) : notAsked<LedgerReading>();
    r.available = wanted & AskedFact::Available ? inTime(cloud.availableQuota(uid, call), setup, deadline, context) : notAsked<LedgerReading>();
    r.alarms = wanted & AskedFact::Alarms ? inTime(cloud.alarmRules(uid, call), setup, deadline, context) : notAsked<QList<AlarmRule>>();
    r.account = wanted & AskedFact::Account ? inTime(cloud.customerFacts(uid, call), setup, deadline, context) : notAsked<CustomerFacts>();
    r.order = wanted & AskedFact::Order && cancel ? inTime(cloud.order(uid, cancel->order, call), setup, deadline, context) : notAsked<OrderDetail>();
    r.instances = wanted & AskedFact::Instances ? inTime(cloud.instanceCount(uid, call), setup, deadline, context) : notAsked<qint64>();
    return r;
}

static void takeLedger(QuotaFacts &now, std::optional<Amount> &amount, QDateTime &readAt, const LedgerReading &reading)
{
    now.hasLedger = reading.hasLedger;
    amount = reading.amount;
    readAt = reading.readAt;
}

std::optional<Coded<PaymentStatus>> paymentOf(const OrderDetail &detail)
{
    for (const OrderLine &line : detail.lines) {
        if (!line.amounts.payment.isAbsent())
            return line.amounts.payment;
    }
    return std::nullopt;
}

static void takeOrder(Consequence &facts, const OrderDetail &detail)
{
    if (!facts.order && !detail.lines.isEmpty()) {
        facts.order = detail.lines.first().amounts;
        facts.order->id = detail.id;
        facts.order->customer = detail.customer;
    }
    if (const auto payment = paymentOf(detail); payment && facts.order)
        facts.order->payment = *payment;
}

Async<Consequence> liveFacts(JournalSetup setup, std::shared_ptr<PartnerCloud> cloud, Consequence facts, AskedFacts wanted,
                             std::chrono::milliseconds deadline, CallContext call, QObject *context)
{
    const Readings readings = startReading(setup, *cloud, facts.request, wanted, deadline, call, context);
    facts.isLive = true;
    const Async<LedgerReading> totalReading = readings.total;
    const Result<LedgerReading> total = co_await totalReading;
    if (total)
        takeLedger(facts.now, facts.now.total, facts.now.totalReadAt, *total);
    else if (wanted & AskedFact::Total)
        noteTrouble(facts, total.error());
    const Async<LedgerReading> availableReading = readings.available;
    const Result<LedgerReading> available = co_await availableReading;
    if (available)
        takeLedger(facts.now, facts.now.available, facts.now.availableReadAt, *available);
    else if (wanted & AskedFact::Available)
        noteTrouble(facts, available.error());
    const Async<QList<AlarmRule>> alarmsReading = readings.alarms;
    const Result<QList<AlarmRule>> alarms = co_await alarmsReading;
    if (alarms)
        facts.now.alarms = *alarms;
    else if (wanted & AskedFact::Alarms)
        noteTrouble(facts, alarms.error());
    const Async<CustomerFacts> accountReading = readings.account;
    const Result<CustomerFacts> account = co_await accountReading;
    if (account)
        facts.customer.facts = *account;
    else if (wanted & AskedFact::Account)
        noteTrouble(facts, account.error());
    const Async<OrderDetail> orderReading = readings.order;
    const Result<OrderDetail> order = co_await orderReading;
    if (order)
        takeOrder(facts, *order);
    else if (wanted & AskedFact::Order)
        noteTrouble(facts, order.error());
    const Async<qint64> instancesReading = readings.instances;
    const Result<qint64> instances = co_await instancesReading;
    if (instances)
        facts.instances = *instances;
    else if (wanted & AskedFact::Instances)
        noteTrouble(facts, instances.error());
    const Async<Consequence> filingReading = liveFilingFacts(setup, cloud, facts, wanted, deadline, call, context);
    const Result<Consequence> filing = co_await filingReading;
    if (!filing || !(wanted & AskedFact::Traces))
        co_return filing;
    const Async<Consequence> ticketReading = liveTicketFacts(setup, cloud, *filing, deadline, call, context);
    Result<Consequence> ticket = co_await ticketReading;
    co_return ticket;
}

} // namespace pc
