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
    return product;
}

} // namespace pc
