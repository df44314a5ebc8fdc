// SPDX-License-Identifier: Apache-2.0
// Ledgers of customers. Where the contract is silent, sandbox/README.md tells what is answered.
#include "sandbox/api/operation.h"
#include <QJsonArray>
#include <QJsonDocument>

namespace pc::sandbox {

namespace {

constexpr char kTotalItem[] = "CREDIT_QUOTA_BOOK_ITEM", kAvailableItem[] = "CREDIT_CONSUME_BOOK_ITEM";

QString text(Amount amount, const QString &currency) { return amount.text(currencyPlaces(currency)); }
QString moneyText(Amount amount, const QString &currency) { return text(amount, currency) + QLatin1Char(' ') + currency; }

// The parameter Amount, when a ledger of that currency can take it.
std::optional<Amount> amountOf(const OperationRequest &request, const QString &currency)
{
    const std::optional<Amount> amount = Amount::parse(request.text("Amount"));
    const bool fits = amount && !amount->isNegative() && isLedgerAmount(*amount) && amount->places() <= currencyPlaces(currency);
    return fits ? amount : std::nullopt;
}

// What ItemCodes asks for; nothing when it cannot be read. Without a word on the total, it is what is left.
std::optional<bool> asksForTotal(const QString &itemCodes)
{
    if (itemCodes.trimmed().isEmpty())
        return false;
    const QJsonDocument json = QJsonDocument::fromJson(itemCodes.toUtf8());
    if (!json.isArray())
        return {};
    bool total = false, available = false;
    const QJsonArray codes = json.array();
    for (const QJsonValue &code : codes) {
        const bool isTotal = code.toString() == QLatin1String(kTotalItem);
        const bool isAvailable = code.toString() == QLatin1String(kAvailableItem);
        if (!isTotal && !isAvailable)
            return {};
        total |= isTotal;
        available |= isAvailable;
    }
    return total && !available;
}

} // namespace

OperationAnswer createResellerUserQuota(SandboxState &state, const OperationRequest &request)
{
    const QString uid = request.text("OwnerId"), currency = request.text("Currency");
    const std::optional<Amount> amount = amountOf(request, currency);
    if (!amount)
        return refused(state, request, "ParameterError");
    if (!state.world.find(uid))
        return refused(state, request, "NotApplicable");
    if (!state.quotas.open(uid, Money(*amount, currency), state.worldClock.now()))
        return refused(state, request, "-303");
    state.ledger.effect(Ledger::Effect::QuotaOpened, uid, moneyText(*amount, currency), request.now, request.text("OutBizId"));
    return success("200", true);
}

OperationAnswer setResellerUserQuota(SandboxState &state, const OperationRequest &request)
{
    const QString uid = request.text("OwnerId"), currency = request.text("Currency");
    if (!state.world.find(uid))
        return refused(state, request, "NotApplicable");
    const QDateTime now = state.worldClock.now();
    const auto standing = state.quotas.standing(uid, now);
    if (!standing)
        return refuse(400, "-304", QStringLiteral("Record is not exists."));
    const std::optional<Amount> amount = amountOf(request, standing->currency);
    if (!amount || (!currency.isEmpty() && currency != standing->currency))
        return refused(state, request, "ParameterError");
    if (*amount != standing->total) {
        state.quotas.setTotal(uid, *amount, now);
        state.ledger.effect(Ledger::Effect::QuotaSet, uid, moneyText(*amount, standing->currency), request.now, request.text("OutBizId"));
    }
    return success("200", true);
}

OperationAnswer queryResellerAvailableQuota(SandboxState &state, const OperationRequest &request)
{
    const std::optional<bool> total = asksForTotal(request.text("ItemCodes"));
    if (!total)
        return refused(state, request, "ParameterError");
    const auto standing = state.quotas.standing(request.text("OwnerId"), state.worldClock.now());
    if (!standing)
        return refused(state, request, "-304");
    return success("200", text(*total ? standing->total : standing->available(), standing->currency));
}

OperationAnswer changeResellerConsumeAmount(SandboxState &state, const OperationRequest &request)
{
    const QString uid = request.text("OwnerId"), token = request.text("OutBizId");
    // The first answer again, whatever the ledger says by now; another change under the same number is refused.
    if (const auto answered = state.consumptionAnswers.constFind(token); answered != state.consumptionAnswers.constEnd())
        return answered->parameters == request.parameters ? OperationAnswer(success("200", answered->data, QStringLiteral("successful")))
                                                          : OperationAnswer(refused(state, request, "-1101"));
    if (!state.world.find(uid))
        return refused(state, request, "NotApplicable");
    const QDateTime now = state.worldClock.now();
    auto standing = state.quotas.standing(uid, now);
    if (!standing)
        return refuse(400, "-304", QStringLiteral("Record is not exists."));
    const std::optional<Amount> amount = amountOf(request, standing->currency);
    if (!amount || amount->isZero() || request.text("Currency") != standing->currency)
        return refused(state, request, "ParameterError");
    const bool isIncrease = request.text("AdjustType") == QLatin1String("increase");
    if (!state.quotas.addConsumption(uid, isIncrease ? *amount : Amount::fromMicros(-amount->micros()), now))
        return refused(state, request, "-1101");
    standing = state.quotas.standing(uid, now);
    const QString data = text(standing->consumed, standing->currency);
    state.consumptionAnswers.insert(token, {request.parameters, data});
    state.ledger.effect(Ledger::Effect::ConsumptionChanged, uid,
                        request.text("AdjustType") + QLatin1Char(' ') + moneyText(*amount, standing->currency), request.now, token);
    return success("200", data, QStringLiteral("successful"));
}

} // namespace pc::sandbox
