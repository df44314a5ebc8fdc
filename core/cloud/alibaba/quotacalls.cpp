// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/quotacalls.h"
#include "core/base/flow.h"
#include "core/cloud/alibaba/quotadecoders.h"

namespace pc::Alibaba {

static constexpr QLatin1String kNoLedger("-304");

static QString alarmType()
{
    return QStringLiteral("quota_low_balance");
}

static RpcCall aboutCustomer(const char *action, const CustomerUid &uid, FlatParameters parameters = {})
{
    parameters.insert(QStringLiteral("OwnerId"), uid.text());
    RpcCall call(bss(), QLatin1String(action), parameters);
    call.customer = uid;
    return call;
}

static Async<LedgerReading> readLedger(Rpc rpc, RpcCall call, CallContext context)
{
    const Async<CallAnswer> pending = rpc->call(call, context);
    const Result<CallAnswer> answer = co_await pending;
    Result<LedgerReading> reading{LedgerReading()};
    if (answer)
        reading = labelled(decodeLedgerAmount(*answer), call.action, context);
    else if (answer.error().code == kNoLedger)
        reading->hasLedger = false;
    else
        reading = failure(answer.error());
    if (reading)
        reading->readAt = rpc->utcNow();
    co_return reading;
}

Async<LedgerReading> readAvailable(Rpc rpc, CustomerUid uid, CallContext context)
{
    return readLedger(rpc, aboutCustomer("QueryResellerAvailableQuota", uid), context);
}

Async<LedgerReading> readTotal(Rpc rpc, CustomerUid uid, CallContext context)
{
    const FlatParameters total{{QStringLiteral("ItemCodes"), QStringLiteral("[\"CREDIT_QUOTA_BOOK_ITEM\"]")}};
    return readLedger(rpc, aboutCustomer("QueryResellerAvailableQuota", uid, total), context);
}

Async<QList<AlarmRule>> readAlarms(Rpc rpc, CustomerUid uid, CallContext context)
{
    const RpcCall call = aboutCustomer("QueryResellerUserAlarmThreshold", uid, {{QStringLiteral("AlarmType"), alarmType()}});
    const Async<CallAnswer> pending = rpc->call(call, context);
    const Result<CallAnswer> answer = co_await pending;
    if (!answer) {
        if (answer.error().code == kNoLedger)
            co_return Result<QList<AlarmRule>>(QList<AlarmRule>());
        co_return failure(answer.error());
    }
    co_return labelled(decodeAlarmRules(*answer), call.action, context);
}

Async<qint64> countInstances(Rpc rpc, CustomerUid uid, CallContext context)
{
    RpcCall call = aboutCustomer("QueryAvailableInstances", uid);
    const PagingContract paging = rpc->paging(call.product, call.action);
    call.parameters.insert(paging.page, QString::number(paging.first));
    call.parameters.insert(paging.size, QStringLiteral("1")); // only the total is wanted
    const Async<CallAnswer> pending = rpc->call(call, context);
    const Result<CallAnswer> answer = co_await pending;
    if (!answer)
        co_return failure(answer.error());
    co_return labelled(decodeInstanceCount(*answer), call.action, context);
}

static RpcCall moneyCall(const char *action, const Money &money, const QString &token)
{
    RpcCall call(bss(), QLatin1String(action));
    call.parameters = {{QStringLiteral("Amount"), money.amount.text(currencyPlaces(money.currency))}, {QStringLiteral("Currency"), money.currency}};
    if (!token.isEmpty())
        call.parameters.insert(QStringLiteral("OutBizId"), token);
    return call;
}

RpcCall openQuota(const Money &first, const QString &token)
{
    return moneyCall("CreateResellerUserQuota", first, token);
}

RpcCall setQuota(const Money &total, const QString &token)
{
    return moneyCall("SetResellerUserQuota", total, token);
}

RpcCall changeConsumption(const ConsumptionChange &change, const QString &token)
{
    RpcCall call = moneyCall("ChangeResellerConsumeAmount", change.money, token);
    const bool isMore = change.direction == ConsumptionChange::Direction::Increase;
    call.parameters.insert(QStringLiteral("AdjustType"), isMore ? QStringLiteral("increase") : QStringLiteral("decrease"));
    call.parameters.insert(QStringLiteral("BusinessType"), QStringLiteral("quota_amount_adjust"));
    call.parameters.insert(QStringLiteral("Source"), QStringLiteral("partner-console"));
    return call;
}

static QString statusName(StatusChange change)
{
    switch (change) {
    case StatusChange::Freeze: return QStringLiteral("Freeze");
    case StatusChange::Thaw: return QStringLiteral("Thaw");
    case StatusChange::Manage: return QStringLiteral("Trusteeship");
    case StatusChange::Unmanage: return QStringLiteral("TrusteeshipCancel");
    }
    return {};
}

RpcCall setStatus(StatusChange change, StopMode stop)
{
    RpcCall call(bss(), QStringLiteral("SetResellerUserStatus"), {{QStringLiteral("Status"), statusName(change)}});
    const bool isFreeze = change == StatusChange::Freeze || change == StatusChange::Thaw;
    call.parameters.insert(QStringLiteral("BusinessType"), isFreeze ? QStringLiteral("FREEZE") : QStringLiteral("TRUSTEESHIP"));
    if (stop != StopMode::NotSaid)
        call.parameters.insert(QStringLiteral("StopMode"), stop == StopMode::Immediate ? QStringLiteral("1") : QStringLiteral("0"));
    return call;
}

Async<WriteReceipt> writeQuota(Rpc rpc, CustomerUid uid, RpcCall call, CallContext context)
{
    call.parameters.insert(QStringLiteral("OwnerId"), uid.text());
    call.customer = uid;
    call.mayRepeat = false;
    const Async<CallAnswer> pending = rpc->call(call, context);
    const Result<CallAnswer> answer = co_await pending;
    if (!answer)
        co_return failure(writeError(answer.error()));
    co_return labelled(decodeReceipt(*answer), call.action, context);
}

Async<WriteReceipt> writeAlarmRules(Rpc rpc, CustomerUid uid, const QList<AlarmRule> &rules, CallContext context)
{
    const auto text = encodeAlarmRules(rules);
    if (!text)
        return ready<WriteReceipt>(failure(ApiError::Kind::InvalidInput, QStringLiteral("AlarmThresholds")));
    RpcCall call(bss(), QStringLiteral("SetResellerUserAlarmThreshold"), {{QStringLiteral("AlarmType"), alarmType()}});
    if (!rules.isEmpty()) // left out, the rules are cleared
        call.parameters.insert(QStringLiteral("AlarmThresholds"), *text);
    return writeQuota(rpc, uid, call, context);
}

} // namespace pc::Alibaba
