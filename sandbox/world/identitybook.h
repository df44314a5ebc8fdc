// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/world/world.h"

namespace pc::sandbox {

// What a customer handed in to be verified. A personal one is decided within fifteen minutes, an enterprise's within two days; one first
// try in five is refused. Times are those of the world's clock.
struct Verification
{
    bool isEnterprise = true;
    QString name, number, phone;
    QDateTime at;
};

// Links to the verification page and what was handed in there.
class IdentityBook
{
public:
    explicit IdentityBook(World &world) : m_world(world) {}

    struct Link { QString customer, subject; QDateTime expires; };          // subject: all, personal or enterprise
    [[nodiscard]] QByteArray issueLink(const QString &uid, const QString &subject, const QDateTime &now);      // its token
    [[nodiscard]] const Link *link(const QByteArray &token, const QDateTime &now) const;     // null: unknown or too old

    struct Standing
    {
        enum class State { None, InReview, Refused };       // of the latest one handed in; an accepted one is the customer's own
        State state = State::None;
        QString reason;                                     // key of the pages' texts
    };
    [[nodiscard]] Standing standing(const QString &uid, const QDateTime &now) const;
    [[nodiscard]] const Verification *accepted(const QString &uid) const;      // null: verified before the scenario began, or not

    void submit(const QString &uid, Verification verification);
    void settle(const QDateTime &now);          // gives customers what has been decided since
    void remove(const QString &uid);            // the customer is not verified any more

private:
    struct Record { Verification verification; QDateTime decidedAt; bool isAccepted = true; bool isSettled = false; QString reason; };
    World &m_world;
    QHash<QByteArray, Link> m_links;
    QHash<QString, Record> m_records;           // the latest of each customer
    QHash<QString, int> m_tries;
};

} // namespace pc::sandbox
