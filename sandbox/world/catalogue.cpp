// SPDX-License-Identifier: Apache-2.0
#include "sandbox/world/catalogue.h"
#include "sandbox/world/dice.h"
#include <array>

namespace pc::sandbox {

namespace {

enum Topic : quint64 { InstanceTopic = 101, AddressTopic = 105 };

constexpr qint64 kYearSeconds = 365LL * 24 * 3600;

struct ProductKind
{
    const char *product;
    const char *idPrefix;
    std::array<const char *, 4> specifications;
};
constexpr std::array kProducts{ProductKind{"ecs", "i-bp1", {"ecs.g7.large", "ecs.c7.xlarge", "ecs.r7.2xlarge", "ecs.t6-c1m2.large"}},
                               ProductKind{"rds", "rm-bp1", {"mysql.n2.medium.1", "mysql.x4.large.2", "pg.n4.large.1", "mssql.x2.medium"}},
                               ProductKind{"slb", "lb-bp1", {"slb.s1.small", "slb.s2.small", "slb.s3.medium", "slb.s3.large"}},
                               ProductKind{"oss", "bucket-", {"Standard", "IA", "Archive", "Standard"}},
                               ProductKind{"vpc", "vpc-bp1", {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "10.8.0.0/16"}}};
constexpr std::array kRoles{"web", "api", "db", "cache", "batch", "gateway", "search", "backup"};
constexpr std::array kStages{"prod", "prod", "prod", "staging", "test"};

template<typename Table>
auto pick(const Table &table, quint64 number)
{
    return table[size_t(number % table.size())];
}

QString text(const char *latin) { return QString::fromLatin1(latin); }

QString base36(quint64 number, int length) { return QString::number(number, 36).rightJustified(length, QLatin1Char('0')).right(length); }

} // namespace

const QStringList &Catalogue::regions()
{
    static const QStringList list{QStringLiteral("cn-hangzhou"), QStringLiteral("cn-shanghai"), QStringLiteral("cn-beijing"),
                                  QStringLiteral("cn-shenzhen"), QStringLiteral("ap-southeast-1")};
    return list;
}

const QStringList &Catalogue::products()
{
    static const QStringList list = [] {
        QStringList names;
        for (const ProductKind &kind : kProducts)
            names.append(text(kind.product));
        return names;
    }();
    return list;
}

QStringList Catalogue::specifications(const QString &product)
{
    QStringList list;
    for (const ProductKind &kind : kProducts) {
        for (const char *specification : kind.specifications) {
            if (product == QLatin1String(kind.product))
                list.append(text(specification));
        }
    }
    list.removeDuplicates();
    return list;
}

QString Catalogue::instanceId(const QString &product, quint64 dice)
{
    const qsizetype at = products().indexOf(product);
    return at < 0 ? QString() : text(kProducts[size_t(at)].idPrefix) + base36(dice, 12);
}

Instance Catalogue::instance(quint64 customer, int number) const
{
    const quint64 dice = roll(m_seed, InstanceTopic, customer, quint64(number));
    // Half of all are servers and half stand in the first region; the first of a customer is always such a one.
    const bool isFirst = number == 0;
    const ProductKind &kind = isFirst || dice % 10 < 5 ? kProducts[0] : kProducts[1 + dice % 4];
    const quint64 more = roll(m_seed, InstanceTopic, dice);
    Instance instance;
    instance.id = text(kind.idPrefix) + base36(dice, 12);
    instance.product = text(kind.product);
    instance.region = isFirst || more % 10 < 5 ? regions().constFirst() : regions().at(int((more >> 8) % quint64(regions().size())));
    instance.specification = text(pick(kind.specifications, more >> 16));
    instance.name = QStringLiteral("%1-%2-%3")
                        .arg(text(pick(kStages, more >> 20)), text(pick(kRoles, more >> 24)))
                        .arg(number + 1, 2, 10, QLatin1Char('0'));
    instance.status = (more >> 28) % 12 == 0 ? QStringLiteral("Stopped") : QStringLiteral("Running");
    instance.isSubscription = (more >> 52) % 10 < 7;
    instance.createdAt = m_anchor.addSecs(-qint64((more >> 32) % quint64(kYearSeconds)));
    instance.expiresAt = m_anchor.addDays(int((more >> 40) % 400) - 10);
    const quint64 address = roll(m_seed, AddressTopic, dice);
    const bool isReachable = kind.product == kProducts[0].product || kind.product == kProducts[2].product; // servers and load balancers
    instance.hasPublicAddress = isReachable && (isFirst || address % 8 != 0);
    instance.isTrial = !isFirst && (address >> 8) % 30 == 0;
    return instance;
}

} // namespace pc::sandbox
