// SPDX-License-Identifier: Apache-2.0
#include "core/sessions/rolecredentials.h"

namespace pc {

static constexpr std::chrono::seconds kDuration = std::chrono::hours(1);
// Also what makes a renewal at five minutes before the end start from fresh credentials.
static constexpr std::chrono::milliseconds kMargin = std::chrono::minutes(5);
static constexpr int kNameLimit = 32;

QString roleSessionName(const QString &person)
{
    QString name = QStringLiteral("pc-");
    for (const QChar c : person) {
        const bool isAsciiLetterOrDigit = c.unicode() < 128 && c.isLetterOrNumber();
        if (name.size() < kNameLimit && (isAsciiLetterOrDigit || QStringLiteral(".@-_").contains(c)))
            name += c;
    }
    return name.size() > 3 ? name : QStringLiteral("pc-operator");
}

RoleCredentials::RoleCredentials(PartnerCloud *cloud, Clock *clock, QString sessionName, QObject *parent)
    : QObject(parent), m_cloud(cloud), m_clock(clock), m_sessionName(std::move(sessionName))
{
}

RoleCredentials::~RoleCredentials()
{
    dropAll();
}

bool RoleCredentials::isFresh(const AccessKey &key) const
{
    return key.expires.isValid() && m_clock->utcNow().msecsTo(key.expires) > kMargin.count();
}

bool RoleCredentials::isHeld(const CustomerUid &customer) const
{
    const auto found = m_held.constFind(customer);
    return found != m_held.cend() && found->key && isFresh(*found->key);
}

Async<AccessKey> RoleCredentials::of(const CustomerUid &customer, const QString &correlationId)
{
    Held &held = m_held[customer];
    if (held.number != 0 && (!held.key || isFresh(*held.key)))
        return held.call;
    held = Held();
    held.number = ++m_calls;
    CallContext context(Lane::User, held.stop.get_token());
    context.correlationId = correlationId;
    const Async<AccessKey> call = m_cloud->assumeRole(customer, m_sessionName, kDuration, context);
    held.call = call;
    whenDone(call, this, [this, customer, number = held.number](const Result<AccessKey> &answer) { keep(customer, number, answer); });
    return call;
}

void RoleCredentials::keep(const CustomerUid &customer, quint64 number, const Result<AccessKey> &answer)
{
    const auto found = m_held.find(customer);
    if (found == m_held.end() || found->number != number)
        return;
    if (answer)
        found->key = *answer;
    else
        m_held.erase(found); // the next one asks again
}

void RoleCredentials::drop(const CustomerUid &customer)
{
    const auto found = m_held.find(customer);
    if (found == m_held.end())
        return;
    std::stop_source stop = found->stop;
    m_held.erase(found);
    stop.request_stop();
}

void RoleCredentials::dropAll()
{
    const QList<CustomerUid> customers = m_held.keys();
    for (const CustomerUid &customer : customers)
        drop(customer);
}

} // namespace pc
