// SPDX-License-Identifier: Apache-2.0
#include "sandbox/world/quotabook.h"

namespace pc::sandbox {

namespace {

constexpr int kDaysUntilRelease = 15, kDaysOfFirstQuota = 60;

Amount left(const QuotaPlan &plan) { return Amount::fromMicros(plan.total.micros() - plan.consumed.micros()); }

} // namespace

std::optional<QuotaBook::Standing> QuotaBook::standing(const QString &uid, const QDateTime &now)
{
    const Ledger *ledger = settled(uid, now);
    return ledger ? std::optional(Standing{ledger->plan.total, ledger->plan.consumed, ledger->plan.currency}) : std::nullopt;
}

QuotaBook::Supply QuotaBook::supply(const QString &uid, const QDateTime &now)
{
    Supply supply;
    const SandboxCustomer *customer = m_world.find(uid);
    if (customer && customer->isFrozen())
        supply.state = Supply::State::Stopped;
    const Ledger *ledger = settled(uid, now);
    if (ledger && ledger->stoppedAt.isValid()) {
        supply.state = ledger->isReleased ? Supply::State::Released : Supply::State::Stopped;
        supply.stoppedAt = ledger->stoppedAt;
        supply.releasedAt = ledger->stoppedAt.addDays(kDaysUntilRelease);
    }
    return supply;
}

bool QuotaBook::open(const QString &uid, const Money &total, const QDateTime &now)
{
    if (settled(uid, now))
        return false;
    Ledger ledger;
    ledger.plan.total = total.amount;
    ledger.plan.currency = total.currency;
    if (m_world.find(uid)->instances > 0) // two months, unless something is bought or released
        ledger.plan.perDay = Amount::fromMicros(total.amount.micros() / kDaysOfFirstQuota);
    ledger.settledAt = now;
    review(ledger, *m_world.find(uid), now);
    m_ledgers.insert(uid, ledger);
    return true;
}

void QuotaBook::setTotal(const QString &uid, Amount total, const QDateTime &now)
{
    Ledger *ledger = settled(uid, now);
    ledger->plan.total = total;
    review(*ledger, *m_world.find(uid), now);
}

bool QuotaBook::addConsumption(const QString &uid, Amount signedAmount, const QDateTime &now)
{
    Ledger *ledger = settled(uid, now);
    const std::optional<Amount> consumed = ledger->plan.consumed.plus(signedAmount);
    if (!consumed || !isLedgerAmount(*consumed))
        return false;
    ledger->plan.consumed = *consumed;
    review(*ledger, *m_world.find(uid), now);
    return true;
}

void QuotaBook::setCredit(const QString &uid, const QString &credit, const QDateTime &now)
{
    settled(uid, now); // what was used up until now was used up under the old state
    m_world.setCredit(uid, credit);
}

void QuotaBook::setHosting(const QString &uid, const QString &hosting, const QDateTime &now)
{
    Ledger *ledger = settled(uid, now);
    m_world.setHosting(uid, hosting);
    if (ledger)
        review(*ledger, *m_world.find(uid), now);
}

const QList<QuotaAlarm> &QuotaBook::alarms(const QString &uid)
{
    auto it = m_alarms.find(uid);
    if (it == m_alarms.end()) {
        const SandboxCustomer *customer = m_world.find(uid);
        const bool isSeeded = customer && customer->quota;
        it = m_alarms.insert(uid, isSeeded ? quotaAlarms(customer->key, m_world.catalogue().seed()) : QList<QuotaAlarm>());
    }
    return *it;
}

QuotaBook::Ledger *QuotaBook::settled(const QString &uid, const QDateTime &now)
{
    const SandboxCustomer *customer = m_world.find(uid);
    if (!customer)
        return nullptr;
    auto it = m_ledgers.find(uid);
    if (it == m_ledgers.end()) {
        if (!customer->quota)
            return nullptr;
        Ledger ledger;
        ledger.plan = *customer->quota;
        ledger.settledAt = m_world.catalogue().anchor();
        review(ledger, *customer, ledger.settledAt);
        it = m_ledgers.insert(uid, std::move(ledger));
    }
    settle(*it, *customer, now);
    return &*it;
}

void QuotaBook::settle(Ledger &ledger, const SandboxCustomer &customer, const QDateTime &now) const
{
    if (now <= ledger.settledAt || ledger.isReleased)
        return;
    const QDateTime anchor = m_world.catalogue().anchor();
    const qint64 from = anchor.secsTo(ledger.settledAt), to = anchor.secsTo(now);
    const qint64 used = ledger.plan.usage(from).micros();
    const auto usedBy = [&](qint64 second) { return ledger.plan.usage(second).micros() - used; };
    const bool runs = !customer.isFrozen() && !ledger.stoppedAt.isValid();
    if (runs && customer.isHosted() && usedBy(to) >= left(ledger.plan).micros()) {
        qint64 before = from, empty = to; // the first second at which nothing is left
        while (empty - before > 1) {
            const qint64 middle = before + (empty - before) / 2;
            (usedBy(middle) >= left(ledger.plan).micros() ? empty : before) = middle;
        }
        ledger.plan.consumed = Amount::fromMicros(ledger.plan.consumed.micros() + usedBy(empty));
        ledger.stoppedAt = anchor.addSecs(empty);
    } else if (runs) {
        ledger.plan.consumed = Amount::fromMicros(ledger.plan.consumed.micros() + usedBy(to));
    }
    ledger.settledAt = now;
    ledger.isReleased = ledger.stoppedAt.isValid() && ledger.stoppedAt.addDays(kDaysUntilRelease) <= now;
}

// After a write: does the ledger stop its customer now, or let it run again? What is released stays so.
void QuotaBook::review(Ledger &ledger, const SandboxCustomer &customer, const QDateTime &now) const
{
    if (ledger.isReleased)
        return;
    const bool stops = customer.isHosted() && left(ledger.plan).micros() <= 0;
    if (stops && !ledger.stoppedAt.isValid())
        ledger.stoppedAt = now;
    else if (!stops)
        ledger.stoppedAt = {};
}

} // namespace pc::sandbox
