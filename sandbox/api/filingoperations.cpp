// SPDX-License-Identifier: Apache-2.0
// Service numbers for filings. Where the contract is silent, sandbox/README.md tells what is answered.
#include "sandbox/api/operation.h"
#include <QJsonArray>

namespace pc::sandbox {

namespace {

constexpr int kMostPerCall = 20;

auto refuse(const SandboxState &state, const OperationRequest &request, const char *code, const char *message)
{
    return tl::make_unexpected(documented(state.contracts, request.contract, code, QString::fromLatin1(message)));
}

// The account that a call is about; a role acts in its own account only.
Outcome<const SandboxCustomer *> accountOf(const SandboxState &state, const OperationRequest &request, const char *parameter)
{
    const QString uid = request.text(parameter);
    if (request.caller.kind == Caller::Kind::Role && request.caller.account != uid)
        return refuse(state, request, "604", "The account that binds differs from the caller.");
    const bool isPartner = uid == state.world.partnerUid();
    const SandboxCustomer *account = isPartner ? &state.world.ownAccount() : state.world.find(uid);
    if (!account)
        return refuse(state, request, "401", "The account is not valid.");
    if (account->isFrozen())
        return refuse(state, request, "408", "The account is not valid in its present state.");
    return account;
}

struct Resource
{
    const SandboxCustomer *owner;
    int number;
    ResourceType type;
    Instance instance;
};

// The instance that resourceType and resourceId name, when it is the account's.
Outcome<Resource> resourceOf(const SandboxState &state, const OperationRequest &request)
{
    const auto owner = accountOf(state, request, "aliuid");
    if (!owner)
        return tl::make_unexpected(owner.error());
    const QString id = request.text("resourceId");
    const World &world = state.world;
    const std::optional<int> number = world.findInstance(**owner, id);
    if (!number) {
        for (const SandboxCustomer &other : world.customers()) {
            if (world.findInstance(other, id))
                return refuse(state, request, "412", "The account does not own the instance.");
        }
        return refuse(state, request, "402", "The instance id is not valid.");
    }
    const Instance instance = world.instance(**owner, *number);
    const auto type = ResourceType(request.text("resourceType").toInt());
    const QLatin1String product(type == ResourceType::Ecs ? "ecs" : type == ResourceType::Slb ? "slb" : "");
    if (instance.product != product)
        return refuse(state, request, product.isEmpty() ? "411" : "402", "The instance is not of this type.");
    return Resource{*owner, *number, type, instance};
}

// Why no number can be bound to it now; null: it can.
const char *obstacle(SandboxState &state, const Resource &resource, int count)
{
    const QDateTime now = state.worldClock.now();
    const bool isRunning = resource.instance.status == QLatin1String("Running") && !resource.instance.isExpired(now)
        && state.quotas.supply(resource.owner->uid, now).state == QuotaBook::Supply::State::Running;
    if (resource.instance.isTrial)
        return "410";
    if (!resource.instance.hasPublicAddress || !resource.instance.region.startsWith(QLatin1String("cn-")))
        return "403";
    if (!isRunning)
        return "413";
    return state.filings.left(*resource.owner, resource.number) < count ? "609" : nullptr;
}

QJsonObject rowOf(const SandboxState &state, const ServiceNumber &number)
{
    const auto standing = state.filings.standing(number, state.worldClock.now());
    // Documents and clients of the vendor differ on texts and numbers: both occur.
    const bool asText = number.dice % 2 == 0;
    const auto either = [asText](qint64 value) { return asText ? QJsonValue(QString::number(value)) : QJsonValue(value); };
    QJsonObject row{{QStringLiteral("aliUid"), either(number.holder.toLongLong())},
                    {QStringLiteral("resourceType"), either(int(number.type))},
                    {QStringLiteral("resourceId"), number.resourceId},
                    {QStringLiteral("sn"), number.sn},
                    {QStringLiteral("status"), either(int(standing.status))},
                    {QStringLiteral("opSource"), either(2)}};
    if (!standing.filingNumber.isEmpty())
        row.insert(QStringLiteral("beianNum"), standing.filingNumber);
    return row;
}

template<typename Numbers>
QJsonObject listOf(const SandboxState &state, const OperationRequest &request, const Numbers &numbers)
{
    QJsonArray rows;
    for (const ServiceNumber &number : numbers)
        rows.append(rowOf(state, number));
    return {{QStringLiteral("requestId"), request.requestId}, {QStringLiteral("datas"), QJsonObject{{QStringLiteral("bsnDO"), rows}}}};
}

} // namespace

OperationAnswer productBindBsn(SandboxState &state, const OperationRequest &request)
{
    const int count = request.text("num").toInt();
    if (count < 1 || count > kMostPerCall)
        return refuse(state, request, "603", "The number per call must be 1 to 20.");
    const auto resource = resourceOf(state, request);
    if (!resource)
        return tl::make_unexpected(resource.error());
    if (const char *code = obstacle(state, *resource, count))
        return refuse(state, request, code, "No number can be bound to the instance.");
    const auto numbers = state.filings.bind(*resource->owner, resource->number, resource->type, count, state.worldClock.now());
    state.ledger.effect(Ledger::Effect::BsnBound, resource->owner->uid, QStringLiteral("%1 %2").arg(resource->instance.id).arg(count),
                        request.now);
    return listOf(state, request, numbers);
}

OperationAnswer getBsnBySn(SandboxState &state, const OperationRequest &request)
{
    const ServiceNumber *number = state.filings.find(request.text("sn").trimmed());
    if (!number)
        return refuse(state, request, "406", "The code does not exist.");
    const QString caller = request.caller.account;
    if (request.caller.kind == Caller::Kind::Role && number->holder != caller && number->owner != caller)
        return refuse(state, request, "616", "The number does not belong to the account.");
    QJsonObject answer = rowOf(state, *number);
    answer.remove(QStringLiteral("sn"));
    answer.remove(QStringLiteral("opSource"));
    answer.insert(QStringLiteral("aliUid"), number->holder);
    answer.insert(QStringLiteral("requestId"), request.requestId);
    if (!answer.contains(QStringLiteral("beianNum")))
        answer.insert(QStringLiteral("beianNum"), QString()); // here it is empty until filed
    return answer;
}

OperationAnswer getBsnByResource(SandboxState &state, const OperationRequest &request)
{
    const auto resource = resourceOf(state, request);
    if (!resource)
        return tl::make_unexpected(resource.error());
    QList<ServiceNumber> numbers = state.filings.owned(resource->owner->uid);
    numbers.removeIf([&](const ServiceNumber &number) { return number.instance != resource->number; });
    return listOf(state, request, numbers);
}

OperationAnswer grantBsnCode(SandboxState &state, const OperationRequest &request)
{
    const auto from = accountOf(state, request, "AliUid");
    if (!from)
        return tl::make_unexpected(from.error());
    const QString to = request.text("GrantToAliuid");
    if (to != state.world.partnerUid() && !state.world.find(to))
        return refuse(state, request, "401", "The target account is not valid.");
    const ServiceNumber *number = state.filings.find(request.text("Sn").trimmed());
    if (!number)
        return refuse(state, request, "405", "The service number does not exist.");
    if (number->holder != (*from)->uid)
        return refuse(state, request, "616", "The number does not belong to the account.");
    if (to == number->holder || state.filings.standing(*number, state.worldClock.now()).status != BsnStatus::Bound)
        return refuse(state, request, "506", "The request is not allowed.");
    const QString sn = number->sn;
    state.filings.grant(sn, to);
    state.ledger.effect(Ledger::Effect::BsnGranted, (*from)->uid, sn + QLatin1Char(' ') + to, request.now);
    return QJsonObject{{QStringLiteral("Sn"), sn},
                       {QStringLiteral("AliUid"), (*from)->uid.toLongLong()},
                       {QStringLiteral("GrantToAliuid"), to.toLongLong()},
                       {QStringLiteral("Notes"), request.text("Notes")},
                       {QStringLiteral("Success"), true}};
}

} // namespace pc::sandbox
