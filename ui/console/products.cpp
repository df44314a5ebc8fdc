// SPDX-License-Identifier: Apache-2.0
#include "ui/console/products.h"
#include <QCoreApplication>
#include <array>

namespace pc {

namespace {

struct Product { QLatin1String id; const char *name; };

constexpr std::array<Product, 8> kProducts{{
    {QLatin1String("ecs"), QT_TRANSLATE_NOOP("pc::Products", "Servers (ECS)")},
    {QLatin1String("rds"), QT_TRANSLATE_NOOP("pc::Products", "Databases (RDS)")},
    {QLatin1String("oss"), QT_TRANSLATE_NOOP("pc::Products", "Object storage (OSS)")},
    {QLatin1String("slb"), QT_TRANSLATE_NOOP("pc::Products", "Load balancing (SLB)")},
    {QLatin1String("vpc"), QT_TRANSLATE_NOOP("pc::Products", "Networks (VPC)")},
    {QLatin1String("ram"), QT_TRANSLATE_NOOP("pc::Products", "Users and rights (RAM)")},
    {QLatin1String("billing"), QT_TRANSLATE_NOOP("pc::Products", "Bills and costs")},
    {QLatin1String("beian"), QT_TRANSLATE_NOOP("pc::Products", "ICP filing")},
}};

// Further pages of the table (core/contracts/suitepages.h).
constexpr std::array<Product, 17> kFurther{{
    {QLatin1String("ecs-suite"), QT_TRANSLATE_NOOP("pc::Products", "Servers (ECS), page for frames")},
    {QLatin1String("rds-suite"), QT_TRANSLATE_NOOP("pc::Products", "Databases (RDS), page for frames")},
    {QLatin1String("oss-suite"), QT_TRANSLATE_NOOP("pc::Products", "Object storage (OSS), page for frames")},
    {QLatin1String("slb-suite"), QT_TRANSLATE_NOOP("pc::Products", "Load balancing (SLB), page for frames")},
    {QLatin1String("vpc-suite"), QT_TRANSLATE_NOOP("pc::Products", "Networks (VPC), page for frames")},
    {QLatin1String("sls-suite"), QT_TRANSLATE_NOOP("pc::Products", "Logs (SLS), page for frames")},
    {QLatin1String("arms-suite"), QT_TRANSLATE_NOOP("pc::Products", "Monitoring (ARMS), page for frames")},
    {QLatin1String("armsnext-suite"), QT_TRANSLATE_NOOP("pc::Products", "Monitoring (ARMS, new console), page for frames")},
    {QLatin1String("agentloop-suite"), QT_TRANSLATE_NOOP("pc::Products", "Monitoring of agents (AgentLoop), page for frames")},
    {QLatin1String("ecs-buy"), QT_TRANSLATE_NOOP("pc::Products", "Buy servers (ECS)")},
    {QLatin1String("rds-buy"), QT_TRANSLATE_NOOP("pc::Products", "Buy databases (RDS)")},
    {QLatin1String("slb-buy"), QT_TRANSLATE_NOOP("pc::Products", "Buy load balancing (SLB)")},
    {QLatin1String("oss-buy"), QT_TRANSLATE_NOOP("pc::Products", "Buy object storage (OSS)")},
    {QLatin1String("filing"), QT_TRANSLATE_NOOP("pc::Products", "ICP filing, page for frames")},
    {QLatin1String("service-numbers"), QT_TRANSLATE_NOOP("pc::Products", "Filing service numbers (BSN)")},
    {QLatin1String("bills"), QT_TRANSLATE_NOOP("pc::Products", "Bills, page for frames")},
    {QLatin1String("roles"), QT_TRANSLATE_NOOP("pc::Products", "Role authorisation (RAM)")},
}};

} // namespace

QStringList consoleProducts()
{
    QStringList ids;
    for (const Product &product : kProducts)
        ids.append(product.id);
    return ids;
}

QString productName(const QString &product)
{
    for (const Product &known : kProducts) {
        if (known.id == product)
            return QCoreApplication::translate("pc::Products", known.name);
    }
    for (const Product &known : kFurther) {
        if (known.id == product)
            return QCoreApplication::translate("pc::Products", known.name);
    }
    return product;
}

} // namespace pc
