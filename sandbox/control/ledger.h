// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <deque>

namespace pc::sandbox {

// What really happened, whatever the caller was told: tests count doubles here. Holds no secret.
class Ledger
{
public:
    enum class Effect {
        AccountCreated, RoleAssumed, SigninTokenIssued, SignedIn, RemarkSaved,
        QuotaOpened, QuotaSet, ConsumptionChanged, StatusSet, AlarmsSet, OrderCancelled,
        BsnBound, BsnGranted, FilingStepSaved, FilingSubmitted,
        IdentityLinkIssued, IdentitySubmitted, IdentityRemoved,
        OrderPlaced, OrderPaid, InstanceCreated, RoleCreated,
        TicketOpened, TicketReplied, TicketClosed, TicketReopened, ObjectStored, ObjectDeleted
    };

    // `token`: the OutBizId of the call; empty when it has none.
    void effect(Effect effect, const QString &customer, const QString &detail, const QDateTime &at, const QString &token = {});
    void call(const QString &action, bool refused);
    void clear();
    // {"effects":[{"effect","customer","detail","at","token"}],"totals":{effect:n},"calls":{action:{"answered":n,"refused":n}}}
    [[nodiscard]] QJsonObject toJson() const;

private:
    struct Entry { Effect effect; QString customer, detail; QDateTime at; QString token; };
    struct Calls { int answered = 0, refused = 0; };
    std::deque<Entry> m_entries;       // the latest 100,000; totals count all
    QMap<Effect, int> m_totals;
    QMap<QString, Calls> m_calls;
};

} // namespace pc::sandbox
