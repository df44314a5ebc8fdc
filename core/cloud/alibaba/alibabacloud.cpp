// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/alibabacloud.h"
#include "core/base/flow.h"
#include "core/cloud/alibaba/calls.h"
#include "core/cloud/alibaba/decoders.h"
#include "core/cloud/alibaba/fields.h"
#include "core/cloud/alibaba/filingcalls.h"
#include "core/cloud/alibaba/identitycalls.h"
#include "core/cloud/alibaba/objecttransfer.h"
#include "core/cloud/alibaba/ordercalls.h"
#include "core/cloud/alibaba/percentencoding.h"
#include "core/cloud/alibaba/queuecalls.h"
#include "core/cloud/alibaba/quotacalls.h"
#include "core/cloud/alibaba/ticketcalls.h"

namespace pc {

using Kind = ApiError::Kind;
using Alibaba::RpcCall;
using Alibaba::Rpc;
using Alibaba::RpcClient;
using Alibaba::bss;
using Alibaba::labelled;
using Alibaba::named;
using Home = Environment::CustomerListHome;

static constexpr int kPageSize = 200; // the most the service gives

static Async<CustomerUidPage> listCustomers(Rpc rpc, int page, CallContext context)
{
    const bool isPaged = rpc->environment().customerListHome == Home::ResellerTrade;
    RpcCall call(isPaged ? QStringLiteral("ResellerTrade") : bss(), QStringLiteral("GetCustomerList"));
    if (isPaged) {
        call.parameters = {{QStringLiteral("PageNo"), QString::number(page)}, {QStringLiteral("PageSize"), QString::number(kPageSize)}};
    } else if (page > 1) {
        co_return Result<CustomerUidPage>(CustomerUidPage());
    }
    const Async<CallAnswer> pending = rpc->call(call, context);
    const Result<CallAnswer> answer = co_await pending;
    if (!answer) {
        // "No data" is how a partner without customers is answered; on a later page it would hide a fault.
        if (answer.error().code == QLatin1String("VnoNoDataError") && page <= 1)
            co_return Result<CustomerUidPage>(CustomerUidPage());
        co_return failure(answer.error());
    }
    Result<CustomerUidPage> decoded = labelled(Alibaba::decodeCustomerPage(*answer), call.action, context);
    if (!decoded || !isPaged)
        co_return decoded;
    // A page without anybody where the total names somebody is no end of the list: those behind it would count as gone.
    if (decoded->uids.isEmpty() && qint64(page - 1) * kPageSize < decoded->total.value_or(0))
        co_return labelled(Result<CustomerUidPage>(Alibaba::malformed(*answer, QStringLiteral("the answer holds no customers, though more are counted"))), call.action, context);
    const bool hasMore = decoded->total ? qint64(page) * kPageSize < *decoded->total : decoded->uids.size() >= kPageSize;
    if (hasMore)
        decoded->nextPage = page + 1;
    co_return decoded;
}

static void addIdentity(CustomerFacts &facts, const IdentityFacts &identity)
{
    facts.name = identity.name;
    if (identity.certified)
        facts.certified = identity.certified;
    if (facts.kind.isAbsent())
        facts.kind = identity.kind;
}

static Async<CustomerFacts> readFacts(Rpc rpc, CustomerUid uid, CallContext context)
{
    RpcCall account(bss(), QStringLiteral("GetCustomerAccountInfo"), {{QStringLiteral("OwnerId"), uid.text()}});
    account.customer = uid;
    const Async<CallAnswer> pendingAccount = rpc->call(account, context);
    const Result<CallAnswer> accountAnswer = co_await pendingAccount;
    if (!accountAnswer)
        co_return failure(accountAnswer.error());
    Result<CustomerFacts> facts = labelled(Alibaba::decodeAccountInfo(*accountAnswer, uid), account.action, context);
    if (!facts)
        co_return facts;
    facts->readAt = rpc->utcNow();
    if (facts->certified == false) // nobody verified: there is no name to read
        co_return facts;

    const Async<IdentityFacts> pendingIdentity = Alibaba::readIdentity(rpc, uid, context);
    const Result<IdentityFacts> identity = co_await pendingIdentity;
    if (identity)
        addIdentity(*facts, *identity);
    else if (identity.error().kind == Kind::Cancelled)
        co_return failure(identity.error());
    // Otherwise the name stays unknown; the failure stands in the call log.
    co_return facts;
}

static FlatParameters newCustomerParameters(const NewCustomer &customer)
{
    FlatParameters out{{QStringLiteral("LoginEmail"), customer.loginEmail}};
    if (customer.kind != AccountKind::Unknown)
        out.insert(QStringLiteral("AccountAttr"), customer.kind == AccountKind::Enterprise ? QStringLiteral("1") : QStringLiteral("0"));
    const auto add = [&out](const char *name, const QString &value) {
        if (!value.isEmpty())
            out.insert(QLatin1String(name), value);
    };
    add("EnterpriseName", customer.enterpriseName);
    add("FirstName", customer.firstName);
    add("LastName", customer.lastName);
    add("NationCode", customer.nationCode);
    add("ProvinceName", customer.province);
    add("CityName", customer.city);
    add("Postcode", customer.postcode);
    return out;
}

static Async<CreatedCustomer> createAccount(Rpc rpc, NewCustomer customer, CallContext context)
{
    RpcCall call(bss(), QStringLiteral("CreateAgAccount"), newCustomerParameters(customer));
    call.mayRepeat = false;
    const Async<CallAnswer> pending = rpc->call(call, context);
    const Result<CallAnswer> answer = co_await pending;
    if (!answer)
        co_return failure(Alibaba::writeError(answer.error()));
    co_return labelled(Alibaba::decodeCreatedCustomer(*answer), call.action, context);
}

// Letters, digits and . @ - _, 2 to 32 of them: what every published rule allows.
static QString sessionLabel(const QString &name)
{
    QString out;
    for (const QChar c : name) {
        const bool isPlain = (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('A') && c <= QLatin1Char('Z'))
            || (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || QStringLiteral(".@-_").contains(c);
        out += isPlain ? c : QLatin1Char('-');
    }
    out.truncate(32);
    return out.size() < 2 ? out + QStringLiteral("--") : out;
}

static Async<AccessKey> assume(Rpc rpc, CustomerUid uid, QString sessionName, std::chrono::seconds duration, CallContext context)
{
    RpcCall call(QStringLiteral("Sts"), QStringLiteral("AssumeRole"));
    call.parameters = {{QStringLiteral("RoleArn"), QStringLiteral("acs:ram::%1:role/%2").arg(uid.text(), rpc->environment().roleName)},
                       {QStringLiteral("RoleSessionName"), sessionLabel(sessionName)},
                       {QStringLiteral("DurationSeconds"), QString::number(duration.count())}};
    call.customer = uid;
    call.useRamKey = true;
    const Async<CallAnswer> pending = rpc->call(call, context);
    const Result<CallAnswer> answer = co_await pending;
    if (!answer)
        co_return failure(answer.error());
    co_return labelled(Alibaba::decodeCredentials(*answer), call.action, context);
}

static Async<Secret> fetchToken(Rpc rpc, CustomerUid uid, AccessKey credentials, CallContext context)
{
    RpcCall call(QStringLiteral("Federation"), QStringLiteral("GetSigninToken"));
    call.parameters = {{QStringLiteral("AccessKeyId"), credentials.id},
                       {QStringLiteral("AccessKeySecret"), QString::fromUtf8(credentials.secret.reveal())},
                       {QStringLiteral("SecurityToken"), QString::fromUtf8(credentials.securityToken.reveal())},
                       {QStringLiteral("TicketType"), QStringLiteral("mini")}}; // without it: no session for virtual operators
    call.customer = uid;
    const Async<CallAnswer> pending = rpc->federation(call, context);
    const Result<CallAnswer> answer = co_await pending;
    if (!answer)
        co_return failure(answer.error());
    co_return labelled(Alibaba::decodeSigninToken(*answer), call.action, context);
}

namespace {

class AlibabaCloud final : public PartnerCloud
{
public:
    explicit AlibabaCloud(Rpc rpc) : m_rpc(std::move(rpc)) {}
    ~AlibabaCloud() override { m_rpc->shutDown(); }

    Async<CustomerUidPage> customers(int page, CallContext context) override { return listCustomers(m_rpc, std::max(1, page), named(context)); }
    Async<CustomerFacts> customerFacts(CustomerUid uid, CallContext context) override { return readFacts(m_rpc, uid, named(context)); }
    Async<CreatedCustomer> createCustomer(NewCustomer customer, CallContext context) override
    {
        return createAccount(m_rpc, customer, named(context));
    }
    Async<AccessKey> assumeRole(CustomerUid uid, QString sessionName, std::chrono::seconds duration, CallContext context) override
    {
        return assume(m_rpc, uid, sessionName, duration, named(context));
    }
    Async<Secret> signinToken(CustomerUid uid, AccessKey credentials, CallContext context) override
    {
        return fetchToken(m_rpc, uid, credentials, named(context));
    }
    Secret loginLink(const Secret &token, const QUrl &destination) const override
    {
        const Environment &environment = m_rpc->environment();
        const auto encoded = [](const QUrl &url) { return Alibaba::percentEncoded(QString::fromUtf8(url.toEncoded())); };
        return Secret(environment.signinUrl.toEncoded() + "?Action=Login&LoginUrl=" + encoded(environment.loginUrl) + "&Destination="
                      + encoded(destination) + "&SigninToken=" + Alibaba::percentEncoded(QString::fromUtf8(token.reveal())));
    }

    Async<LedgerReading> availableQuota(CustomerUid uid, CallContext context) override { return Alibaba::readAvailable(m_rpc, uid, named(context)); }
    Async<LedgerReading> totalQuota(CustomerUid uid, CallContext context) override { return Alibaba::readTotal(m_rpc, uid, named(context)); }
    Async<QList<AlarmRule>> alarmRules(CustomerUid uid, CallContext context) override { return Alibaba::readAlarms(m_rpc, uid, named(context)); }
    Async<qint64> instanceCount(CustomerUid uid, CallContext context) override { return Alibaba::countInstances(m_rpc, uid, named(context)); }
    Async<WriteReceipt> openQuota(CustomerUid uid, Money first, QString token, CallContext context) override
    {
        return Alibaba::writeQuota(m_rpc, uid, Alibaba::openQuota(first, token), named(context));
    }
    Async<WriteReceipt> setQuota(CustomerUid uid, Money total, QString token, CallContext context) override
    {
        return Alibaba::writeQuota(m_rpc, uid, Alibaba::setQuota(total, token), named(context));
    }
    Async<WriteReceipt> changeConsumption(CustomerUid uid, ConsumptionChange change, QString token, CallContext context) override
    {
        return Alibaba::writeQuota(m_rpc, uid, Alibaba::changeConsumption(change, token), named(context));
    }
    Async<WriteReceipt> setStatus(CustomerUid uid, StatusChange change, StopMode stop, CallContext context) override
    {
        return Alibaba::writeQuota(m_rpc, uid, Alibaba::setStatus(change, stop), named(context));
    }
    Async<WriteReceipt> setAlarmRules(CustomerUid uid, QList<AlarmRule> rules, CallContext context) override
    {
        return Alibaba::writeAlarmRules(m_rpc, uid, rules, named(context));
    }

    Async<OrderPage> orders(OrderListing listing, int page, CallContext context) override
    {
        return Alibaba::listOrders(m_rpc, listing, std::max(1, page), named(context));
    }
    Async<OrderDetail> order(CustomerUid uid, OrderId id, CallContext context) override { return Alibaba::readOrder(m_rpc, uid, id, named(context)); }
    Async<WriteReceipt> cancelOrder(CustomerUid uid, OrderId id, CallContext context) override
    {
        return Alibaba::cancelOrder(m_rpc, uid, id, named(context));
    }

    Async<InstancePage> instances(CustomerUid owner, int page, CallContext context) override
    {
        return Alibaba::listInstances(m_rpc, owner, std::max(1, page), named(context));
    }
    Async<QList<ServiceNumber>> serviceNumbers(CustomerUid owner, Resource resource, CallContext context) override
    {
        return Alibaba::readNumbers(m_rpc, owner, resource, named(context));
    }
    Async<ServiceNumber> serviceNumber(QString number, CallContext context) override { return Alibaba::readNumber(m_rpc, number, named(context)); }
    Async<BoundNumbers> bindNumbers(CustomerUid owner, Resource resource, int count, CallContext context) override
    {
        return Alibaba::bindNumbers(m_rpc, owner, resource, count, named(context));
    }
    Async<WriteReceipt> grantNumber(QString number, CustomerUid holder, CustomerUid to, QString notes, CallContext context) override
    {
        return Alibaba::grantNumber(m_rpc, number, holder, to, notes, named(context));
    }

    Async<VerificationLink> verificationLink(CustomerUid uid, VerificationWish wish, CallContext context) override
    {
        return Alibaba::makeVerificationLink(m_rpc, uid, wish, named(context));
    }
    Async<IdentityFacts> identity(CustomerUid uid, CallContext context) override { return Alibaba::readIdentity(m_rpc, uid, named(context)); }
    Async<WriteReceipt> removeIdentity(CustomerUid uid, CallContext context) override { return Alibaba::removeIdentity(m_rpc, uid, named(context)); }

    Async<TicketPage> tickets(TicketListing listing, qint64 offset, CallContext context) override
    {
        return Alibaba::listTickets(m_rpc, m_origins, listing, offset, named(context));
    }
    Async<QList<TicketNote>> ticketNotes(TicketId ticket, CustomerUid customer, CallContext context) override
    {
        return Alibaba::readTicketNotes(m_rpc, ticket, customer, named(context));
    }
    Async<QList<TicketProduct>> ticketProducts(CallContext context) override { return Alibaba::readTicketProducts(m_rpc, named(context)); }
    Async<TicketId> openTicket(NewTicket ticket, Secret confidential, CallContext context) override
    {
        return Alibaba::openTicket(m_rpc, ticket, confidential, named(context));
    }
    Async<WriteReceipt> replyTicket(TicketReply reply, Secret confidential, CallContext context) override
    {
        return Alibaba::replyTicket(m_rpc, reply, confidential, named(context));
    }
    Async<UploadGrant> uploadGrant(QString fileName, CallContext context) override { return Alibaba::grantUpload(m_rpc, fileName, named(context)); }
    Async<Done> upload(UploadGrant grant, QByteArray content, QString mediaType, BytesMoved moved, CallContext context) override
    {
        return Alibaba::uploadObject(m_rpc, grant, content, mediaType, moved, named(context));
    }
    Async<Secret> attachmentLink(TicketId ticket, CustomerUid customer, QString fileId, CallContext context) override
    {
        return Alibaba::linkAttachment(m_rpc, ticket, customer, fileId, named(context));
    }
    Async<QByteArray> download(Secret link, qint64 most, BytesMoved moved, CallContext context) override
    {
        return Alibaba::downloadObject(m_rpc, link, most, moved, named(context));
    }

    Async<QList<QueueMessage>> receiveMessages(int most, std::chrono::seconds wait, CallContext context) override
    {
        return Alibaba::receiveMessages(m_rpc, most, wait, named(context));
    }
    Async<QStringList> deleteMessages(QStringList handles, CallContext context) override { return Alibaba::deleteMessages(m_rpc, handles, named(context)); }
    Async<HeldMessage> holdMessage(QString handle, std::chrono::seconds time, CallContext context) override
    {
        return Alibaba::holdMessage(m_rpc, handle, time, named(context));
    }
    Async<QueueFacts> queueFacts(CallContext context) override { return Alibaba::readQueueFacts(m_rpc, named(context)); }

private:
    const Rpc m_rpc;
    const Alibaba::Origins m_origins = std::make_shared<Alibaba::TicketOrigins>();
};

} // namespace

std::unique_ptr<PartnerCloud> makeAlibabaCloud(const Environment &environment, PartnerKeys keys, CallLog &log, Clock &clock, CloudOptions options)
{
    return std::make_unique<AlibabaCloud>(std::make_shared<RpcClient>(environment, std::move(keys), log, clock, std::move(options)));
}

} // namespace pc
