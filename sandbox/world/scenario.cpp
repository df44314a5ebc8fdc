// SPDX-License-Identifier: Apache-2.0
#include "sandbox/world/scenario.h"
#include "sandbox/world/dice.h"
#include "sandbox/world/names.h"
#include "sandbox/world/scenariofile.h"
#include <algorithm>
#include <array>

namespace pc::sandbox {

namespace {

struct Size
{
    const char *name;
    int customers, groups, instances, orders, tickets, filings, accountQuota;
};
constexpr std::array kSizes{Size{"small", 25, 4, 600, 3'000, 15, 4, 40}, Size{"standard", 500, 12, 20'000, 100'000, 300, 40, 1'000},
                            Size{"large", 10'000, 12, 400'000, 1'000'000, 6'000, 800, 20'000}};

// Customers that a person can look for by what is wrong with them; the places are told in README.md.
enum SpecialCase {
    NearZero = 1,
    Dollars = 2,
    NoRole = 3,
    Uncertified = 5,
    NoLedger = 7,
    Frozen = 8,
    BelowZero = 10,
    OddCredit = 11,
    NearZeroHosted = 13,
    Idle = 14,
    Bursty = 15
};

QuotaProfile profileOf(int index, quint32 seed)
{
    switch (index) {
    case NearZero:
    case NearZeroHosted:
        return QuotaProfile::NearZero;
    case NoLedger:
        return QuotaProfile::NoLedger;
    case BelowZero:
        return QuotaProfile::BelowZero;
    case Idle:
        return QuotaProfile::Idle;
    case Bursty:
        return QuotaProfile::Bursty;
    default:
        break;
    }
    // The others of the first places have nothing special about their quota.
    return index <= Bursty ? QuotaProfile::Steady : quotaProfile(quint64(index), seed);
}

SandboxCustomer makeCustomer(const World &world, const Size &size, int index, quint32 seed)
{
    const quint64 dice = roll(seed, 21, quint64(index));
    const bool isLarger = size.customers > 25; // larger scenarios also have such customers at random
    SandboxCustomer customer;
    customer.key = quint64(index);
    customer.uid = world.freshUid(seed);
    customer.isEnterprise = dice % 12 != 0;
    const CompanyName company = companyName(index, seed, !customer.isEnterprise);
    customer.isCertified = index != Uncertified && !(isLarger && (dice >> 8) % 25 == 0 && index > OddCredit);
    customer.name = company.chinese;
    customer.englishName = company.english;
    customer.loginEmail = company.login + world.emailSuffix();
    customer.hasRole = index != NoRole;
    customer.credit
        = index == Frozen || (isLarger && (dice >> 16) % 50 == 0 && index > OddCredit) ? QStringLiteral("Freeze") : QStringLiteral("Thaw");
    if (index == OddCredit)
        customer.credit = QStringLiteral("UnderReview"); // no page of the vendor lists it
    const QuotaProfile profile = profileOf(index, seed);
    const QString currency = index == Dollars ? QStringLiteral("USD") : quotaCurrency(customer.key, seed);
    customer.quota = quotaPlan(customer.key, seed, profile, currency);
    // One that is managed never gets below zero.
    const bool isHosted = index == NearZeroHosted || ((dice >> 24) % 10 == 0 && index != NearZero && profile != QuotaProfile::BelowZero);
    customer.hosting = isHosted ? QStringLiteral("TRUSTEESHIP") : QStringLiteral("TrusteeshipCancel");
    customer.group = groupName(int((dice >> 32) % quint64(size.groups)));
    if (index < size.groups)
        customer.group = groupName(index); // no group stays empty
    if ((dice >> 40) % 10 < 7)
        customer.alias = company.shortName;
    customer.crmId = QStringLiteral("CRM-%1-%2").arg(2023 + (dice >> 44) % 4).arg(index + 1, 5, 10, QLatin1Char('0'));
    return customer;
}

// Shares a total among customers by weight; few customers hold much, as in life. The sum is exact.
class Shares
{
public:
    Shares(int total, quint64 topic, int customers, quint32 seed) : m_total(quint64(total)), m_topic(topic), m_seed(seed)
    {
        for (int i = 0; i < customers; ++i)
            m_sum += weight(i);
    }
    int next(int index)
    {
        const quint64 before = m_total * m_running / m_sum;
        m_running += weight(index);
        return int(m_total * m_running / m_sum - before);
    }

private:
    [[nodiscard]] quint64 weight(int index) const
    {
        const quint64 u = roll(m_seed, m_topic, quint64(index)) % 100;
        return 20 + u * u * u / 4000;
    }
    quint64 m_total, m_topic, m_sum = 0, m_running = 0;
    quint32 m_seed;
};

World generate(const Size &size, quint32 seed, const QDateTime &now)
{
    const QString partnerUid = QString::number(1'051'000'000'000'000ULL + roll(seed, 1) % 999'999'999'999ULL);
    World world(partnerUid, QStringLiteral("@lanqiao-cloud.example"), size.accountQuota,
                Catalogue(seed, QDateTime(now.date(), QTime(0, 0), Qt::UTC)));
    world.reserve(size.customers);
    Shares instances(size.instances, 41, size.customers, seed), orders(size.orders, 42, size.customers, seed);
    Shares tickets(size.tickets, 43, size.customers, seed), filings(size.filings, 44, size.customers, seed);
    for (int i = 0; i < size.customers; ++i) {
        SandboxCustomer customer = makeCustomer(world, size, i, seed);
        customer.instances = instances.next(i);
        customer.orders = orders.next(i);
        customer.tickets = tickets.next(i);
        customer.filings = filings.next(i);
        world.add(std::move(customer));
    }
    return world;
}

QByteArray csvField(const QString &text)
{
    if (!text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('"')) && !text.contains(QLatin1Char('\n')))
        return text.toUtf8();
    return '"' + QString(text).replace(QLatin1Char('"'), QLatin1String("\"\"")).toUtf8() + '"';
}

} // namespace

tl::expected<World, QString> makeWorld(const QString &scenario, quint32 seed, const QDateTime &now)
{
    const auto size = std::find_if(kSizes.begin(), kSizes.end(), [&scenario](const Size &s) { return scenario == QLatin1String(s.name); });
    if (size != kSizes.end())
        return generate(*size, seed, now);
    return readScenarioFile(scenario, seed, now);
}

QByteArray customerBook(const World &world)
{
    QByteArray csv = "uid,alias,group,crm_id\n";
    for (const SandboxCustomer &customer : world.customers())
        csv += customer.uid.toLatin1() + ',' + csvField(customer.alias) + ',' + csvField(customer.group) + ',' + csvField(customer.crmId)
            + '\n';
    return csv;
}

} // namespace pc::sandbox
