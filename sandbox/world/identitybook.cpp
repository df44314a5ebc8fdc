// SPDX-License-Identifier: Apache-2.0
#include "sandbox/world/identitybook.h"
#include "sandbox/world/dice.h"
#include <QUuid>
#include <array>

namespace pc::sandbox {

namespace {
constexpr quint64 kIdentityTopic = 130;
constexpr qint64 kMinute = 60, kDay = 24 * 3600, kLinkSeconds = 3 * 3600;
}

QByteArray IdentityBook::issueLink(const QString &uid, const QString &subject, const QDateTime &now)
{
    m_links.removeIf([&now](const auto &entry) { return entry.value().expires <= now; });
    const QByteArray token = QUuid::createUuid().toRfc4122().toHex();
    m_links.insert(token, {uid, subject, now.addSecs(kLinkSeconds)});
    return token;
}

const IdentityBook::Link *IdentityBook::link(const QByteArray &token, const QDateTime &now) const
{
    const auto it = m_links.constFind(token);
    return it == m_links.constEnd() || it->expires <= now ? nullptr : &*it;
}

IdentityBook::Standing IdentityBook::standing(const QString &uid, const QDateTime &now) const
{
    const auto it = m_records.constFind(uid);
    if (it == m_records.constEnd())
        return {};
    if (now < it->decidedAt)
        return {Standing::State::InReview, {}};
    return it->isAccepted ? Standing() : Standing{Standing::State::Refused, it->reason};
}

const Verification *IdentityBook::accepted(const QString &uid) const
{
    const auto it = m_records.constFind(uid);
    return it != m_records.constEnd() && it->isSettled ? &it->verification : nullptr;
}

void IdentityBook::submit(const QString &uid, Verification verification)
{
    const SandboxCustomer *customer = m_world.find(uid);
    if (!customer)
        return;
    const int attempt = m_tries[uid]++;
    const quint64 dice = roll(m_world.catalogue().seed(), kIdentityTopic, customer->key, quint64(attempt));
    constexpr std::array reasons{"identity.reason.name", "identity.reason.number", "identity.reason.photo"};
    Record record;
    const qint64 wait = verification.isEnterprise ? kDay + qint64((dice >> 16) % kDay) : 5 * kMinute + qint64((dice >> 16) % (10 * kMinute));
    record.decidedAt = verification.at.addSecs(wait);
    record.isAccepted = attempt > 0 || dice % 5 != 0;
    if (!record.isAccepted)
        record.reason = QString::fromLatin1(reasons[size_t((dice >> 8) % reasons.size())]);
    record.verification = std::move(verification);
    m_records.insert(uid, std::move(record));
}

void IdentityBook::settle(const QDateTime &now)
{
    for (auto it = m_records.begin(); it != m_records.end(); ++it) {
        if (!it->isSettled && it->isAccepted && it->decidedAt <= now) {
            it->isSettled = true;
            m_world.setIdentity(it.key(), {true, it->verification.isEnterprise, it->verification.name});
        }
    }
}

void IdentityBook::remove(const QString &uid)
{
    m_records.remove(uid);
    m_world.setIdentity(uid, {false, m_world.find(uid)->isEnterprise, {}});
}

} // namespace pc::sandbox
