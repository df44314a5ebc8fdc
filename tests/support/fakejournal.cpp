// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakejournal.h"
#include "core/operations/changejson.h"
#include <algorithm>

namespace pc {

Consequence FakeJournal::consequenceOf(const OperationRequest &request) const
{
    Consequence consequence = byCustomer.value(request.customer, next);
    const QJsonObject seen = consequence.request.seen;
    consequence.request = request;
    consequence.request.seen = seen;
    if (consequence.customer.uid().isEmpty())
        consequence.customer.facts.uid = request.customer;
    return consequence;
}

Async<Consequence> FakeJournal::consequence(OperationRequest request)
{
    ++asked;
    if (failConsequence)
        return ready<Consequence>(failure(*failConsequence));
    if (!holdConsequence)
        return ready<Consequence>(consequenceOf(request));
    m_heldConsequences.append({consequenceOf(request), Settler<Consequence>()});
    return m_heldConsequences.last().second.future();
}

void FakeJournal::releaseConsequence()
{
    for (const auto &[value, settle] : std::exchange(m_heldConsequences, {}))
        settle(value);
}

Async<QList<Consequence>> FakeJournal::consequences(QList<OperationRequest> requests)
{
    ++asked;
    if (failConsequence)
        return ready<QList<Consequence>>(failure(*failConsequence));
    QList<Consequence> all;
    for (const OperationRequest &request : requests)
        all.append(consequenceOf(request));
    return ready<QList<Consequence>>(all);
}

OperationRecord FakeJournal::record(const OperationRequest &request, OperationState state)
{
    OperationRecord made;
    made.id = OperationId(QStringLiteral("op-%1").arg(++m_last));
    made.kind = kindOf(request.change);
    made.after = valuesOf(request.change);
    made.customer = request.customer;
    made.customerName = byCustomer.value(request.customer, next).customer.displayName();
    made.reason = request.reason;
    made.undoes = request.undoes;
    made.state = state;
    made.requestIds = {QStringLiteral("REQ-%1").arg(m_last)};
    made.createdAt = made.updatedAt = now;
    return made;
}

Async<OperationRecord> FakeJournal::submit(OperationRequest request)
{
    submitted.append(request);
    if (hold) {
        m_held.append({record(request, OperationState::Sending), Settler<OperationRecord>()});
        records.prepend(m_held.last().first);
        return m_held.last().second.future();
    }
    const OperationRecord done = record(request, outcome);
    settle(done);
    return ready<OperationRecord>(done);
}

void FakeJournal::answer(OperationState state)
{
    auto [done, settleIt] = m_held.takeFirst();
    done.state = state;
    settle(done);
    settleIt(done);
}

void FakeJournal::fail(const ApiError &error)
{
    const auto [done, settleIt] = m_held.takeFirst();
    records.removeIf([&id = done.id](const OperationRecord &held) { return held.id == id; });
    settleIt(failure(error));
}

void FakeJournal::settle(const OperationRecord &told)
{
    records.removeIf([&told](const OperationRecord &held) { return held.id == told.id; });
    records.prepend(told);
    Q_EMIT changed(told);
}

Async<OperationRecord> FakeJournal::moved(const OperationId &id, OperationState state)
{
    for (const OperationRecord &held : std::as_const(records)) {
        if (held.id != id)
            continue;
        OperationRecord changedNow = held;
        changedNow.state = state;
        settle(changedNow);
        return ready<OperationRecord>(changedNow);
    }
    return ready<OperationRecord>(failure(ApiError::Kind::NotFound));
}

Async<OperationRecord> FakeJournal::resend(OperationId id)
{
    resent.append(id);
    const auto known = std::find_if(records.cbegin(), records.cend(), [&id](const OperationRecord &one) { return one.id == id; });
    if (!hold || known == records.cend())
        return moved(id, outcome);
    m_held.append({*known, Settler<OperationRecord>()});
    return m_held.last().second.future();
}

Async<OperationRecord> FakeJournal::withdraw(OperationId id)
{
    withdrawn.append(id);
    return moved(id, OperationState::Withdrawn);
}

Async<OperationRecord> FakeJournal::approve(OperationId id)
{
    approved.append(id);
    return moved(id, outcome);
}

Async<OperationRecord> FakeJournal::refuse(OperationId id, QString reason)
{
    refused.append(id);
    refusal = reason;
    return moved(id, OperationState::Withdrawn);
}

Async<PlanId> FakeJournal::submitPlan(QString title, QList<OperationRequest> requests)
{
    submittedPlans.append({title, requests});
    PlanProgress plan;
    plan.id = PlanId(QStringLiteral("plan-%1").arg(submittedPlans.size()));
    plan.title = title;
    plan.total = int(requests.size());
    plan.startedAt = now;
    setPlan(plan);
    return ready<PlanId>(plan.id);
}

Async<PlanId> FakeJournal::retryFailed(PlanId id)
{
    retried.append(id);
    return submitPlan(QStringLiteral("again"), {});
}

void FakeJournal::setPlan(const PlanProgress &plan)
{
    m_plans.removeIf([&plan](const PlanProgress &held) { return held.id == plan.id; });
    m_plans.prepend(plan);
    Q_EMIT planChanged(plan);
}

QList<OperationRecord> FakeJournal::unsettled() const
{
    QList<OperationRecord> open;
    for (const OperationRecord &held : records) {
        if (held.state == OperationState::Sending || held.state == OperationState::Unknown || held.state == OperationState::Checking)
            open.append(held);
    }
    return open;
}

void FakeJournal::unlock(std::chrono::minutes time)
{
    m_until = now.addSecs(std::chrono::seconds(time).count());
    Q_EMIT lockChanged();
}

void FakeJournal::lock()
{
    m_until = {};
    Q_EMIT lockChanged();
}

} // namespace pc
