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
    enum class Effect { AccountCreated, RoleAssumed, SigninTokenIssued, SignedIn, RemarkSaved };

    void effect(Effect effect, const QString &customer, const QString &detail, const QDateTime &at);
    void call(const QString &action, bool refused);
    void clear();
    // {"effects":[{"effect","customer","detail","at"}],"totals":{effect:n},"calls":{action:{"answered":n,"refused":n}}}
    [[nodiscard]] QJsonObject toJson() const;

private:
    struct Entry { Effect effect; QString customer, detail; QDateTime at; };
    struct Calls { int answered = 0, refused = 0; };
    std::deque<Entry> m_entries;       // the latest 10,000; totals count all
    QMap<Effect, int> m_totals;
    QMap<QString, Calls> m_calls;
};

} // namespace pc::sandbox
