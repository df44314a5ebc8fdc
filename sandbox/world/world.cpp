// SPDX-License-Identifier: Apache-2.0
#include "sandbox/world/world.h"
#include "sandbox/world/dice.h"
#include <utility>

namespace pc::sandbox {

namespace {
constexpr quint64 kOwnKey = 9'999'999; // in the catalogue; no customer of a scenario has it
}

World::World(QString partnerUid, QString emailSuffix, int accountQuota, Catalogue catalogue)
    : m_partnerUid(std::move(partnerUid)),
      m_emailSuffix(std::move(emailSuffix)),
      m_accountQuota(accountQuota),
      m_catalogue(std::move(catalogue)),
      m_orders(m_catalogue.seed(), m_catalogue.anchor())
{
    m_ownAccount.uid = m_partnerUid;
    m_ownAccount.key = kOwnKey;
    m_ownAccount.orders = 3;
}

void World::reserve(int customers)
{
    m_customers.reserve(customers);
    m_byUid.reserve(customers);
    m_emails.reserve(customers);
}

void World::add(SandboxCustomer customer)
{
    m_byUid.insert(customer.uid, m_customers.size());
    m_emails.insert(customer.loginEmail.toLower());
    m_customers.append(std::move(customer));
}

bool World::remove(const QString &uid)
{
    const auto it = m_byUid.constFind(uid);
    if (it == m_byUid.constEnd())
        return false;
    m_emails.remove(m_customers.at(*it).loginEmail.toLower());
    m_customers.removeAt(*it);
    m_byUid.clear();
    for (qsizetype i = 0; i < m_customers.size(); ++i)
        m_byUid.insert(m_customers.at(i).uid, i);
    return true;
}

void World::setIdentity(const QString &uid, const Identity &identity)
{
    const auto it = m_byUid.constFind(uid);
    if (it == m_byUid.constEnd())
        return;
    SandboxCustomer &customer = m_customers[*it];
    customer.isCertified = identity.isCertified;
    customer.isEnterprise = identity.isEnterprise;
    customer.name = identity.name;
    customer.englishName.clear(); // nobody verifies that one
}

void World::setCredit(const QString &uid, const QString &credit)
{
    if (const auto it = m_byUid.constFind(uid); it != m_byUid.constEnd())
        m_customers[*it].credit = credit;
}

void World::setHosting(const QString &uid, const QString &hosting)
{
    if (const auto it = m_byUid.constFind(uid); it != m_byUid.constEnd())
        m_customers[*it].hosting = hosting;
}

const SandboxCustomer *World::find(const QString &uid) const
{
    const auto it = m_byUid.constFind(uid);
    return it == m_byUid.constEnd() ? nullptr : &m_customers.at(*it);
}

bool World::hasEmail(const QString &email) const { return m_emails.contains(email.toLower()); }

QString World::freshUid(quint32 salt) const
{
    for (quint64 attempt = 0;; ++attempt) {
        const quint64 dice = roll(salt, 31, quint64(m_customers.size()), attempt);
        // Most accounts have 16 digits, some 19: more than a double can hold.
        const bool isLong = m_customers.size() % 40 == 7;
        const QString uid = isLong ? QString::number(6'210'300'000'000'000'000ULL + dice % 99'999'999'999'999ULL)
                                   : QString::number(1'000'000'000'000'000ULL + dice % 999'999'999'999'999ULL);
        if (!m_byUid.contains(uid))
            return uid;
    }
}

int World::instanceCount(const SandboxCustomer &customer) const
{
    return customer.instances + int(m_bought.value(customer.uid).size());
}

Instance World::instance(const SandboxCustomer &customer, int number) const
{
    return number < customer.instances ? m_catalogue.instance(customer.key, number)
                                       : m_bought.value(customer.uid).at(number - customer.instances);
}

std::optional<int> World::findInstance(const SandboxCustomer &customer, const QString &id) const
{
    for (int i = 0; i < instanceCount(customer); ++i) {
        if (instance(customer, i).id == id)
            return i;
    }
    return {};
}

bool World::addRole(const QString &uid, const QString &role)
{
    if (role == QLatin1String(kPartnerRole)) {
        const auto it = m_byUid.constFind(uid);
        return it != m_byUid.constEnd() && !std::exchange(m_customers[*it].hasRole, true);
    }
    QStringList &roles = m_serviceRoles[uid];
    if (roles.contains(role))
        return false;
    roles.append(role);
    return true;
}

void World::setRemark(const QString &uid, const QString &instanceId, const QString &remark)
{
    m_remarks.insert(uid + QLatin1Char('/') + instanceId, remark);
}

QString World::remark(const QString &uid, const QString &instanceId) const { return m_remarks.value(uid + QLatin1Char('/') + instanceId); }

} // namespace pc::sandbox
