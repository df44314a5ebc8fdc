// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakepartnercloud.h"
#include <QTimer>

namespace pc {

struct FakePartnerCloud::Alive
{
    std::mutex mutex;
    bool is = true;
};

FakePartnerCloud::FakePartnerCloud(const Clock *clock)
    : m_alive(std::make_shared<Alive>()), m_clock(clock)
{
    m_created = CreatedCustomer{CustomerUid(QStringLiteral("5190000000000001")), QStringLiteral("role-admin"), QStringLiteral("REQ-1")};
    AccessKey credentials(QStringLiteral("STS.sample"), Secret(QByteArray("sample-key")));
    credentials.securityToken = Secret(QByteArray("sample-token"));
    m_credentials = credentials;
    m_token = Secret(QByteArray("signin-token"));
}

FakePartnerCloud::~FakePartnerCloud()
{
    const std::scoped_lock lock(m_alive->mutex);
    m_alive->is = false;
}

void FakePartnerCloud::setCustomers(QList<CustomerUid> uids)
{
    const std::scoped_lock lock(m_mutex);
    m_uids = std::move(uids);
}

QList<CustomerUid> FakePartnerCloud::uids(int count, qint64 first)
{
    QList<CustomerUid> list;
    for (int i = 0; i < count; ++i)
        list += CustomerUid(QString::number(first + i));
    return list;
}

void FakePartnerCloud::setPageSize(int customersPerPage)
{
    const std::scoped_lock lock(m_mutex);
    m_pageSize = customersPerPage;
}

void FakePartnerCloud::setFacts(CustomerFacts facts)
{
    const std::scoped_lock lock(m_mutex);
    m_facts.insert(facts.uid, facts);
}

void FakePartnerCloud::setCreated(Result<CreatedCustomer> created)
{
    const std::scoped_lock lock(m_mutex);
    m_created = std::move(created);
}

void FakePartnerCloud::setCredentials(Result<AccessKey> credentials)
{
    const std::scoped_lock lock(m_mutex);
    m_credentials = std::move(credentials);
}

void FakePartnerCloud::setToken(Result<Secret> token)
{
    const std::scoped_lock lock(m_mutex);
    m_token = std::move(token);
}

void FakePartnerCloud::failNext(const QString &action, ApiError error, int times)
{
    const std::scoped_lock lock(m_mutex);
    for (int i = 0; i < times; ++i)
        m_failures.append({action, error});
}

void FakePartnerCloud::failAfterEffect(const QString &action, ApiError error, int times)
{
    const std::scoped_lock lock(m_mutex);
    for (int i = 0; i < times; ++i)
        m_lost.append({action, error});
}

void FakePartnerCloud::change(const std::function<void(FakeBooks &)> &fn)
{
    const std::scoped_lock lock(m_mutex);
    fn(m_books);
}

FakeBooks FakePartnerCloud::books() const
{
    const std::scoped_lock lock(m_mutex);
    return m_books;
}

void FakePartnerCloud::failFor(const CustomerUid &uid, std::optional<ApiError> error)
{
    const std::scoped_lock lock(m_mutex);
    if (error)
        m_failing.insert(uid, *error);
    else
        m_failing.remove(uid);
}

void FakePartnerCloud::stopAfter(int calls)
{
    const std::scoped_lock lock(m_mutex);
    m_callsLeft = calls;
}

void FakePartnerCloud::hold(const QString &action)
{
    const std::scoped_lock lock(m_mutex);
    m_holding += action;
}

void FakePartnerCloud::release()
{
    QList<std::function<void()>> held;
    {
        const std::scoped_lock lock(m_mutex);
        m_holding.clear();
        held = std::exchange(m_held, {});
    }
    for (const auto &run : held)
        run();
}

QList<FakePartnerCloud::Call> FakePartnerCloud::calls() const
{
    const std::scoped_lock lock(m_mutex);
    return m_calls;
}

int FakePartnerCloud::count(const QString &action) const
{
    const std::scoped_lock lock(m_mutex);
    return int(std::count_if(m_calls.begin(), m_calls.end(), [&](const Call &call) { return call.action == action; }));
}

int FakePartnerCloud::mostInFlight() const
{
    const std::scoped_lock lock(m_mutex);
    return m_mostInFlight;
}

void FakePartnerCloud::forgetCalls()
{
    const std::scoped_lock lock(m_mutex);
    m_calls.clear();
    m_mostInFlight = 0;
}

static std::optional<ApiError> takeFirst(QList<QPair<QString, ApiError>> &failures, const QString &action)
{
    for (qsizetype i = 0; i < failures.size(); ++i) {
        if (failures[i].first == action)
            return failures.takeAt(i).second;
    }
    return std::nullopt;
}

std::optional<ApiError> FakePartnerCloud::troubleWith(const Call &call)
{
    if (const auto failing = m_failing.constFind(call.uid); failing != m_failing.cend() && !call.uid.isEmpty())
        return *failing;
    return takeFirst(m_failures, call.action);
}

template<typename T>
static void settleWith(const Settler<T> &settle, const Result<T> &result, const std::optional<ApiError> &loss)
{
    settle(loss ? Result<T>(failure(*loss)) : result);
}

template<typename T>
Async<T> FakePartnerCloud::answer(Call call, const CallContext &context, std::function<Result<T>()> make)
{
    const Settler<T> settle;
    const std::scoped_lock lock(m_mutex);
    call.isUnlocked = context.isUnlocked;
    m_calls += call;
    m_mostInFlight = std::max(m_mostInFlight, ++m_inFlight);
    const std::function<void()> finish = [this, alive = m_alive, call, settle, make, stop = context.stop] {
        const std::scoped_lock living(alive->mutex);
        if (!alive->is)
            return;
        const std::scoped_lock locked(m_mutex);
        --m_inFlight;
        const std::optional<ApiError> trouble = troubleWith(call);
        if (stop.stop_requested())
            settle(failure(ApiError::Kind::Cancelled));
        else if (trouble)
            settle(failure(*trouble));
        else
            settleWith(settle, make(), takeFirst(m_lost, call.action));
    };
    if (m_callsLeft == 0)
        m_unanswered += finish;
    else if (m_holding.contains(call.action))
        m_held += finish;
    else
        QTimer::singleShot(0, finish);
    m_callsLeft -= m_callsLeft > 0 ? 1 : 0;
    return settle.future();
}

Result<CustomerUidPage> FakePartnerCloud::page(int number) const
{
    CustomerUidPage page;
    page.uids = m_uids.mid(qsizetype(number - 1) * m_pageSize, m_pageSize);
    page.total = m_uids.size();
    if (qsizetype(number) * m_pageSize < m_uids.size())
        page.nextPage = number + 1;
    return page;
}

QDateTime FakePartnerCloud::now() const
{
    return m_clock ? m_clock->utcNow() : QDateTime::currentDateTimeUtc();
}

Result<CustomerFacts> FakePartnerCloud::factsOf(const CustomerUid &uid) const
{
    CustomerFacts facts = m_facts.value(uid);
    if (facts.uid.isEmpty()) {
        facts.uid = uid;
        facts.name = QStringLiteral("Sample Company %1").arg(uid.text().right(4));
        facts.loginEmail = QStringLiteral("c%1@partner.example").arg(uid.text().right(4));
        facts.kind = {AccountKind::Enterprise, QStringLiteral("1")};
    }
    if (m_books.credit.contains(uid))
        facts.credit = {m_books.credit.value(uid), QStringLiteral("credit %1").arg(int(m_books.credit.value(uid)))};
    if (m_books.hosting.contains(uid))
        facts.hosting = {m_books.hosting.value(uid), QStringLiteral("hosting %1").arg(int(m_books.hosting.value(uid)))};
    if (!facts.readAt.isValid())
        facts.readAt = now();
    return facts;
}

Async<CustomerUidPage> FakePartnerCloud::customers(int number, CallContext context)
{
    return answer<CustomerUidPage>({QStringLiteral("customers"), {}, number, context.lane}, context, [this, number] { return page(number); });
}

Async<CustomerFacts> FakePartnerCloud::customerFacts(CustomerUid uid, CallContext context)
{
    return answer<CustomerFacts>({QStringLiteral("customerFacts"), uid, 0, context.lane}, context, [this, uid] { return factsOf(uid); });
}

Async<CreatedCustomer> FakePartnerCloud::createCustomer(NewCustomer, CallContext context)
{
    return answer<CreatedCustomer>({QStringLiteral("createCustomer"), {}, 0, context.lane}, context, [this] { return m_created; });
}

Async<AccessKey> FakePartnerCloud::assumeRole(CustomerUid uid, QString, std::chrono::seconds, CallContext context)
{
    return answer<AccessKey>({QStringLiteral("assumeRole"), uid, 0, context.lane}, context, [this] { return m_credentials; });
}

Async<Secret> FakePartnerCloud::signinToken(CustomerUid uid, AccessKey, CallContext context)
{
    return answer<Secret>({QStringLiteral("signinToken"), uid, 0, context.lane}, context, [this] { return m_token; });
}

Secret FakePartnerCloud::loginLink(const Secret &token, const QUrl &destination) const
{
    return Secret(QByteArray("https://signin.example/federation?SigninToken=" + token.reveal() + "&Destination=" + destination.toEncoded()));
}

static Result<LedgerReading> readNow(Result<LedgerReading> reading, const QDateTime &now)
{
    reading->readAt = now;
    return reading;
}

static Result<OrderPage> readNow(Result<OrderPage> page, const QDateTime &now)
{
    for (Order &order : page->orders)
        order.readAt = now;
    return page;
}

static Result<OrderDetail> readNow(Result<OrderDetail> detail, const QDateTime &now)
{
    if (detail)
        detail->readAt = now;
    return detail;
}

Async<LedgerReading> FakePartnerCloud::availableQuota(CustomerUid uid, CallContext context)
{
    return answer<LedgerReading>({QStringLiteral("availableQuota"), uid, 0, context.lane}, context, [=, this] { return readNow(m_books.available(uid), now()); });
}

Async<LedgerReading> FakePartnerCloud::totalQuota(CustomerUid uid, CallContext context)
{
    return answer<LedgerReading>({QStringLiteral("totalQuota"), uid, 0, context.lane}, context, [=, this] { return readNow(m_books.total(uid), now()); });
}

Async<QList<AlarmRule>> FakePartnerCloud::alarmRules(CustomerUid uid, CallContext context)
{
    return answer<QList<AlarmRule>>({QStringLiteral("alarmRules"), uid, 0, context.lane}, context, [=, this] { return Result<QList<AlarmRule>>(m_books.alarms.value(uid)); });
}

Async<qint64> FakePartnerCloud::instanceCount(CustomerUid uid, CallContext context)
{
    return answer<qint64>({QStringLiteral("instanceCount"), uid, 0, context.lane}, context, [=, this] { return Result<qint64>(m_books.instances.value(uid)); });
}

Async<WriteReceipt> FakePartnerCloud::openQuota(CustomerUid uid, Money first, QString token, CallContext context)
{
    return answer<WriteReceipt>({QStringLiteral("openQuota"), uid, 0, context.lane}, context, [=, this] { return m_books.open(uid, first, token); });
}

Async<WriteReceipt> FakePartnerCloud::setQuota(CustomerUid uid, Money total, QString token, CallContext context)
{
    return answer<WriteReceipt>({QStringLiteral("setQuota"), uid, 0, context.lane}, context, [=, this] { return m_books.set(uid, total, token); });
}

Async<WriteReceipt> FakePartnerCloud::changeConsumption(CustomerUid uid, ConsumptionChange change, QString token, CallContext context)
{
    return answer<WriteReceipt>({QStringLiteral("changeConsumption"), uid, 0, context.lane}, context, [=, this] { return m_books.change(uid, change, token); });
}

Async<WriteReceipt> FakePartnerCloud::setStatus(CustomerUid uid, StatusChange change, StopMode, CallContext context)
{
    return answer<WriteReceipt>({QStringLiteral("setStatus"), uid, 0, context.lane}, context, [=, this] { return m_books.setStatus(uid, change); });
}

Async<WriteReceipt> FakePartnerCloud::setAlarmRules(CustomerUid uid, QList<AlarmRule> rules, CallContext context)
{
    return answer<WriteReceipt>({QStringLiteral("setAlarmRules"), uid, 0, context.lane}, context, [=, this] { return m_books.setAlarms(uid, rules); });
}

Async<OrderPage> FakePartnerCloud::orders(OrderListing listing, int page, CallContext context)
{
    return answer<OrderPage>({QStringLiteral("orders"), listing.customer, page, context.lane}, context, [=, this] { return readNow(m_books.page(listing, page), now()); });
}

Async<OrderDetail> FakePartnerCloud::order(CustomerUid uid, OrderId id, CallContext context)
{
    return answer<OrderDetail>({QStringLiteral("order"), uid, 0, context.lane}, context, [=, this] { return readNow(m_books.detail(uid, id), now()); });
}

Async<WriteReceipt> FakePartnerCloud::cancelOrder(CustomerUid uid, OrderId id, CallContext context)
{
    return answer<WriteReceipt>({QStringLiteral("cancelOrder"), uid, 0, context.lane}, context, [=, this] { return m_books.cancel(uid, id); });
}

Async<InstancePage> FakePartnerCloud::instances(CustomerUid owner, int page, CallContext context)
{
    return answer<InstancePage>({QStringLiteral("instances"), owner, page, context.lane}, context, [=, this] { return m_books.filings.page(owner, page); });
}

Async<QList<ServiceNumber>> FakePartnerCloud::serviceNumbers(CustomerUid owner, Resource resource, CallContext context)
{
    return answer<QList<ServiceNumber>>({QStringLiteral("serviceNumbers"), owner, 0, context.lane}, context, [=, this] { return m_books.filings.numbersOf(owner, resource, now()); });
}

Async<ServiceNumber> FakePartnerCloud::serviceNumber(QString number, CallContext context)
{
    return answer<ServiceNumber>({QStringLiteral("serviceNumber"), CustomerUid(), 0, context.lane}, context, [=, this] { return m_books.filings.number(number, now()); });
}

Async<BoundNumbers> FakePartnerCloud::bindNumbers(CustomerUid owner, Resource resource, int count, CallContext context)
{
    return answer<BoundNumbers>({QStringLiteral("bindNumbers"), owner, 0, context.lane}, context, [=, this] { return m_books.filings.bind(owner, resource, count, now()); });
}

Async<WriteReceipt> FakePartnerCloud::grantNumber(QString number, CustomerUid holder, CustomerUid to, QString, CallContext context)
{
    return answer<WriteReceipt>({QStringLiteral("grantNumber"), holder, 0, context.lane}, context, [=, this] { return m_books.filings.grant(number, holder, to); });
}

Async<VerificationLink> FakePartnerCloud::verificationLink(CustomerUid uid, VerificationWish, CallContext context)
{
    return answer<VerificationLink>({QStringLiteral("verificationLink"), uid, 0, context.lane}, context, [=, this] { return m_books.filings.link(uid, now()); });
}

Async<IdentityFacts> FakePartnerCloud::identity(CustomerUid uid, CallContext context)
{
    return answer<IdentityFacts>({QStringLiteral("identity"), uid, 0, context.lane}, context, [=, this] { return m_books.filings.identity(uid, now()); });
}

Async<WriteReceipt> FakePartnerCloud::removeIdentity(CustomerUid uid, CallContext context)
{
    return answer<WriteReceipt>({QStringLiteral("removeIdentity"), uid, 0, context.lane}, context, [=, this] { return m_books.filings.removeIdentity(uid); });
}

Async<TicketPage> FakePartnerCloud::tickets(TicketListing listing, qint64 offset, CallContext context)
{
    return answer<TicketPage>({QStringLiteral("tickets"), {}, int(offset), context.lane}, context, [=, this] { return m_books.tickets.page(listing, offset, now()); });
}

Async<QList<TicketNote>> FakePartnerCloud::ticketNotes(TicketId ticket, CustomerUid customer, CallContext context)
{
    return answer<QList<TicketNote>>({QStringLiteral("ticketNotes"), customer, 0, context.lane}, context, [=, this] { return m_books.tickets.notesOf(ticket); });
}

Async<QList<TicketProduct>> FakePartnerCloud::ticketProducts(CallContext context)
{
    return answer<QList<TicketProduct>>({QStringLiteral("ticketProducts"), {}, 0, context.lane}, context, [this] { return Result<QList<TicketProduct>>(m_books.tickets.products); });
}

Async<TicketId> FakePartnerCloud::openTicket(NewTicket ticket, Secret confidential, CallContext context)
{
    return answer<TicketId>({QStringLiteral("openTicket"), ticket.customer, 0, context.lane}, context, [=, this] { return m_books.tickets.open(ticket, confidential, now()); });
}

Async<WriteReceipt> FakePartnerCloud::replyTicket(TicketReply reply, Secret confidential, CallContext context)
{
    return answer<WriteReceipt>({QStringLiteral("replyTicket"), reply.customer, 0, context.lane}, context, [=, this] { return m_books.tickets.reply(reply, confidential, now()); });
}

Async<UploadGrant> FakePartnerCloud::uploadGrant(QString fileName, CallContext context)
{
    return answer<UploadGrant>({QStringLiteral("uploadGrant"), {}, 0, context.lane}, context, [=, this] { return Result<UploadGrant>(m_books.tickets.grant(fileName, now())); });
}

Async<Done> FakePartnerCloud::upload(UploadGrant grant, QByteArray content, QString, BytesMoved moved, CallContext context)
{
    return answer<Done>({QStringLiteral("upload"), {}, 0, context.lane}, context, [=, this] { return m_books.tickets.upload(grant, content, moved, now()); });
}

Async<Secret> FakePartnerCloud::attachmentLink(TicketId, CustomerUid customer, QString fileId, CallContext context)
{
    return answer<Secret>({QStringLiteral("attachmentLink"), customer, 0, context.lane}, context, [=, this] { return m_books.tickets.link(fileId); });
}

Async<QByteArray> FakePartnerCloud::download(Secret link, qint64 most, BytesMoved moved, CallContext context)
{
    return answer<QByteArray>({QStringLiteral("download"), {}, 0, context.lane}, context, [=, this] { return m_books.tickets.download(link, most, moved); });
}

Async<QList<QueueMessage>> FakePartnerCloud::receiveMessages(int most, std::chrono::seconds, CallContext context)
{
    return answer<QList<QueueMessage>>({QStringLiteral("receiveMessages"), {}, 0, context.lane}, context, [=, this] { return m_books.queue.receive(most, now()); });
}

Async<QStringList> FakePartnerCloud::deleteMessages(QStringList handles, CallContext context)
{
    return answer<QStringList>({QStringLiteral("deleteMessages"), {}, 0, context.lane}, context, [=, this] { return m_books.queue.remove(handles, now()); });
}

Async<HeldMessage> FakePartnerCloud::holdMessage(QString handle, std::chrono::seconds time, CallContext context)
{
    return answer<HeldMessage>({QStringLiteral("holdMessage"), {}, 0, context.lane}, context, [=, this] { return m_books.queue.hold(handle, time, now()); });
}

Async<QueueFacts> FakePartnerCloud::queueFacts(CallContext context)
{
    return answer<QueueFacts>({QStringLiteral("queueFacts"), {}, 0, context.lane}, context, [this] { return m_books.queue.facts(now()); });
}

} // namespace pc
