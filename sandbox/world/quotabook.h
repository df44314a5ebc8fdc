// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/world/quotaplan.h"
#include "sandbox/world/world.h"

namespace pc::sandbox {

// The ledgers of all customers. A ledger is used up by the clock while its customer's services run. A managed (hosted) customer
// is stopped when nothing is left, and its resources are released fifteen days later; an unmanaged one goes on below zero.
// Times are those of the world's clock (WorldClock) and never go back. All writes need a customer that exists.
class QuotaBook
{
public:
    explicit QuotaBook(World &world) : m_world(world) {}

    struct Standing
    {
        Amount total, consumed;
        QString currency;
        [[nodiscard]] Amount available() const { return Amount::fromMicros(total.micros() - consumed.micros()); }
    };
    [[nodiscard]] std::optional<Standing> standing(const QString &uid, const QDateTime &now);   // nothing: no ledger

    // What the customer's resources do. Stopped by freezing, or by an empty ledger with a day of release.
    struct Supply
    {
        enum class State { Running, Stopped, Released };
        State state = State::Running;
        QDateTime stoppedAt, releasedAt;    // invalid: not by the ledger; releasedAt may lie ahead
    };
    [[nodiscard]] Supply supply(const QString &uid, const QDateTime &now);

    [[nodiscard]] bool open(const QString &uid, const Money &total, const QDateTime &now);      // false: there is one already
    void setTotal(const QString &uid, Amount total, const QDateTime &now);
    [[nodiscard]] bool addConsumption(const QString &uid, Amount signedAmount, const QDateTime &now);  // false: out of range
    void setCredit(const QString &uid, const QString &credit, const QDateTime &now);
    void setHosting(const QString &uid, const QString &hosting, const QDateTime &now);

    [[nodiscard]] const QList<QuotaAlarm> &alarms(const QString &uid);
    void setAlarms(const QString &uid, QList<QuotaAlarm> alarms) { m_alarms.insert(uid, std::move(alarms)); }

private:
    struct Ledger
    {
        QuotaPlan plan;                     // consumed: as of settledAt
        QDateTime settledAt;
        QDateTime stoppedAt;                // by the empty ledger; invalid: not stopped
        bool isReleased = false;
    };
    Ledger *settled(const QString &uid, const QDateTime &now);  // null: no ledger
    void settle(Ledger &ledger, const SandboxCustomer &customer, const QDateTime &now) const;
    void review(Ledger &ledger, const SandboxCustomer &customer, const QDateTime &now) const;

    World &m_world;
    QHash<QString, Ledger> m_ledgers;       // those that somebody looked at
    QHash<QString, QList<QuotaAlarm>> m_alarms;
};

} // namespace pc::sandbox
