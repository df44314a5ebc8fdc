// SPDX-License-Identifier: Apache-2.0
#include "sandbox/api/operation.h"
#include "sandbox/world/dice.h"
#include <QJsonArray>

namespace pc::sandbox {

namespace {

constexpr int kLargestPage = 200;

QString latin(const char *text) { return QString::fromLatin1(text); }

// Failures of the business arrive as HTTP 200, and the published sample even says Success.
QJsonObject businessFailure(const char *code, const QString &message)
{
    return {{latin("Code"), latin(code)}, {latin("Message"), message}, {latin("Success"), true}};
}

} // namespace

OperationAnswer getCustomerListUnpaged(SandboxState &state, const OperationRequest &request)
{
    if (state.world.customers().isEmpty())
        return refused(state, request, "VnoNoDataError");
    QJsonArray uids;
    for (const SandboxCustomer &customer : state.world.customers())
        uids.append(customer.uid);
    return success("200", QJsonObject{{latin("UidList"), uids}});
}

OperationAnswer getCustomerListPaged(SandboxState &state, const OperationRequest &request)
{
    const int page = request.text("PageNo").toInt();
    const int size = request.text("PageSize").toInt();
    if (page < 1 || size < 1 || size > kLargestPage)
        return tl::make_unexpected(documented(state.contracts, request.contract, "InvalidParameter"));
    const QList<SandboxCustomer> &customers = state.world.customers();
    QJsonArray uids;
    for (qsizetype i = qsizetype(page - 1) * size; i < qMin(qsizetype(page) * size, customers.size()); ++i)
        uids.append(customers.at(i).uid);
    return success("Success", QJsonObject{{latin("TotalSize"), int(customers.size())}, {latin("UidList"), uids}});
}

OperationAnswer getCustomerAccountInfo(SandboxState &state, const OperationRequest &request)
{
    const SandboxCustomer *customer = state.world.find(request.text("OwnerId"));
    if (!customer)
        return refused(state, request, "VnoNoDataError");
    return success("Success",
                   QJsonObject{{latin("Mpk"), state.world.partnerUid().toLongLong()},
                               {latin("LoginEmail"), customer->loginEmail},
                               {latin("HostingStatus"), customer->hosting},
                               {latin("AccountType"), latin(customer->isEnterprise ? "1" : "0")},
                               {latin("CreditLimitStatus"), customer->credit},
                               {latin("IsCertified"), customer->isCertified}});
}

OperationAnswer createAgAccount(SandboxState &state, const OperationRequest &request)
{
    World &world = state.world;
    const QString email = request.text("LoginEmail").trimmed();
    const bool isEnterprise = request.text("AccountAttr") != QLatin1String("0");
    if (request.text("AccountAttr") == QLatin1String("1") && request.text("EnterpriseName").trimmed().isEmpty())
        return refuse(400, "MissingEnterpriseName", latin("EnterpriseName is mandatory for this action."));
    if (request.text("LastName").size() > 64)
        return refuse(400, "InvalidLastName", latin("The specified LastName is not valid."));
    const qsizetype at = email.indexOf(QLatin1Char('@'));
    if (at < 1 || email.mid(at).compare(world.emailSuffix(), Qt::CaseInsensitive) != 0)
        return businessFailure("EMAIL_DOMAIN_NOT_AUTHORIZED", QStringLiteral("邮箱域未授权"));
    if (world.hasEmail(email))
        return businessFailure("LOGIN_EMAIL_HAS_BEEN_USED", QStringLiteral("loginEmail=%1,has used").arg(email));
    if (world.customers().size() >= world.accountQuota())
        return businessFailure("OVER_MA_CREATE_ACCOUNT_QUOTA_LIMIT",
                               QStringLiteral("mpk=%1 has reached its limit").arg(world.partnerUid()));

    SandboxCustomer customer;
    customer.uid = world.freshUid(state.seed + 1);
    customer.loginEmail = email;
    customer.isEnterprise = isEnterprise;
    customer.isCertified = false; // the name counts from the verification on, not from what the partner typed
    customer.credit = latin("Thaw");
    customer.hosting = latin("TrusteeshipCancel");
    customer.key = roll(state.seed, 61, quint64(world.customers().size()));
    const QString uid = customer.uid;
    world.add(std::move(customer));
    state.ledger.effect(Ledger::Effect::AccountCreated, uid, email, request.now);
    QJsonObject answer = businessFailure("SUCCESS", latin("Successful!"));
    answer.insert(latin("AgRelationDto"),
                  QJsonObject{{latin("Type"), latin("BID")},
                              {latin("Mpk"), world.partnerUid()},
                              {latin("Pk"), uid},
                              {latin("RamAdminRoleName"), latin(kPartnerRole)}});
    return answer;
}

} // namespace pc::sandbox
