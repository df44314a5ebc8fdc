// SPDX-License-Identifier: Apache-2.0
// One order with its suborders, instances and configuration, in the vendor's wrapped shapes.
#include "sandbox/api/orderfields.h"
#include <QJsonArray>
#include <QJsonDocument>

namespace pc::sandbox {

namespace {

constexpr int kYearsWithoutEnd = 100; // how the vendor writes that pay-as-you-go has no end
constexpr int kInstancesTried = 40;

// A property of a module: what both configurations and their texts are made of.
struct Property
{
    QString code, name, value;
};
struct Module
{
    QString code, name;
    QList<Property> properties;
};

// The instance that a line is about: one of the customer's of that product. Nothing when none is found.
std::optional<Instance> instanceOf(const SandboxState &state, const SandboxCustomer &account, const Order &order, int line)
{
    if (const auto placed = state.world.orders().placed(account.orderOwner(), order.number))
        return placed;
    const QString product = Catalogue::products().at(order.product);
    for (int i = 0; i < qMin(account.instances, kInstancesTried); ++i) {
        const int number = int(((order.dice >> 20) + quint64(line * kInstancesTried + i)) % quint64(account.instances));
        const Instance instance = state.world.catalogue().instance(account.key, number);
        if (instance.product == product)
            return instance;
    }
    return {};
}

QList<Module> modulesOf(const Order &order, const QString &region, const QString &specification)
{
    const int size = int(40 + (order.dice >> 28) % 10 * 20);
    return {{QStringLiteral("instance_type"),
             QStringLiteral("Instance type"),
             {{QStringLiteral("specification"), QStringLiteral("Specification"), specification},
              {QStringLiteral("region"), QStringLiteral("Region"), region}}},
            {QStringLiteral("systemdisk"),
             QStringLiteral("System disk"),
             {{QStringLiteral("category"), QStringLiteral("Category"), QStringLiteral("cloud_essd")},
              {QStringLiteral("size"), QStringLiteral("Size"), QString::number(size)}}}};
}

// Module:[attribute:value;…]
QString configText(const QList<Module> &modules)
{
    QString text;
    for (const Module &module : modules) {
        text += module.code + QStringLiteral(":[");
        for (const Property &property : module.properties)
            text += property.code + QLatin1Char(':') + property.value + QLatin1Char(';');
        text += QLatin1Char(']');
    }
    return text;
}

// The inner lists begin with small letters, as the vendor's do.
QJsonObject originalModules(const QList<Module> &modules)
{
    QJsonArray list;
    for (const Module &module : modules) {
        QJsonArray properties;
        for (const Property &property : module.properties)
            properties.append(QJsonObject{{QStringLiteral("Code"), property.code},
                                          {QStringLiteral("Name"), property.name},
                                          {QStringLiteral("Value"), property.value}});
        list.append(QJsonObject{{QStringLiteral("Code"), module.code},
                                {QStringLiteral("Name"), module.name},
                                {QStringLiteral("ModuleProperties"), QJsonObject{{QStringLiteral("moduleProperties"), properties}}}});
    }
    return {{QStringLiteral("originalModuleConfig"), list}};
}

QJsonObject billModules(const QList<Module> &modules)
{
    QJsonArray list;
    for (const Module &module : modules) {
        QJsonArray properties;
        for (const Property &property : module.properties)
            properties.append(QJsonObject{{QStringLiteral("AttrApiCode"), property.code},
                                          {QStringLiteral("ModuleApiCode"), module.code},
                                          {QStringLiteral("Value"), property.value}});
        list.append(
            QJsonObject{{QStringLiteral("ApiCode"), module.code},
                        {QStringLiteral("Code"), module.code},
                        {QStringLiteral("Name"), module.name},
                        {QStringLiteral("BillModuleProperties"), QJsonObject{{QStringLiteral("billModuleProperties"), properties}}}});
    }
    return {{QStringLiteral("billModuleConfig"), list}};
}

void insertUsage(QJsonObject &line, const Order &order)
{
    const bool isBooked = order.paidAt != 0 && !line.value(QStringLiteral("PaymentTime")).toString().isEmpty();
    const QDateTime start = QDateTime::fromSecsSinceEpoch(order.paidAt, Qt::UTC);
    const int months = order.months > 0 ? order.months : 1 + int((order.dice >> 36) % 12);
    const QDateTime end = order.isSubscription ? start.addMonths(months) : start.addYears(kYearsWithoutEnd);
    line.insert(QStringLiteral("UsageStartTime"), isBooked ? timeText(start.toSecsSinceEpoch()) : QString());
    line.insert(QStringLiteral("UsageEndTime"), isBooked ? timeText(end.toSecsSinceEpoch()) : QString());
}

// The line's share; the first takes what does not divide.
qint64 share(qint64 amount, int line, int lines) { return line == 0 ? amount - amount / lines * (lines - 1) : amount / lines; }

QJsonObject lineOf(const SandboxState &state, const SandboxCustomer &account, const Order &order, int number, int lines)
{
    const OrderAmounts amounts{share(order.gross, number, lines), share(order.due, number, lines), share(order.tax, number, lines)};
    QJsonObject line = orderFields(state.world.orders(), account, order, amounts, state.worldClock.now());
    insertUsage(line, order);
    const std::optional<Instance> instance = instanceOf(state, account, order, number);
    const bool isMade = instance && (order.isRefund() || !line.value(QStringLiteral("PaymentTime")).toString().isEmpty());
    const QString region = instance ? instance->region : Catalogue::regions().constFirst();
    const QList<Module> modules = modulesOf(order, region, instance ? instance->specification : QStringLiteral("standard"));
    const QJsonArray instances = isMade ? QJsonArray{instance->id} : QJsonArray();
    line.insert(QStringLiteral("SubOrderId"), QString::number(order.id * 10 + quint64(number) + 1));
    line.insert(QStringLiteral("OrderSubType"), order.isRefund() ? QStringLiteral("RefundSubOrder") : QStringLiteral("ProductSubOrder"));
    line.insert(QStringLiteral("Region"), region);
    line.insert(QStringLiteral("Quantity"), QStringLiteral("1"));
    line.insert(QStringLiteral("InstanceIDs"), QString::fromUtf8(QJsonDocument(instances).toJson(QJsonDocument::Compact)));
    line.insert(QStringLiteral("Config"), configText(modules));
    line.insert(QStringLiteral("OriginalConfig"), configText(modules));
    line.insert(QStringLiteral("OriginalModuleConfig"), originalModules(modules));
    line.insert(QStringLiteral("BillModuleConfig"), billModules(modules));
    line.insert(QStringLiteral("Operator"), (order.dice >> 48) % 5 == 0 ? QStringLiteral("purchasing") : QString());
    line.insert(QStringLiteral("ExtendInfos"), QJsonObject{{QStringLiteral("source"), QStringLiteral("console")}});
    return line;
}

} // namespace

OperationAnswer getOrderDetail(SandboxState &state, const OperationRequest &request)
{
    const SandboxCustomer *account = accountOf(state, request);
    if (!account)
        return refused(state, request, "InvalidOwner");
    const std::optional<int> number = state.world.orders().numberOf(account->orderOwner(), request.text("OrderId"));
    if (!number)
        return tl::make_unexpected(invalidParameter("OrderId"));
    const Order order = state.world.orders().order(account->orderOwner(), *number);
    const int lines = (order.dice >> 44) % 5 == 0 ? 2 + int((order.dice >> 50) % 2) : 1;
    QJsonArray rows;
    for (int i = 0; i < lines; ++i)
        rows.append(lineOf(state, *account, order, i, lines));
    return success("Success",
                   QJsonObject{{QStringLiteral("HostName"), QString()},
                               {QStringLiteral("PageNum"), 1},
                               {QStringLiteral("PageSize"), 20},
                               {QStringLiteral("TotalCount"), lines},
                               {QStringLiteral("OrderList"), QJsonObject{{QStringLiteral("Order"), rows}}}});
}

} // namespace pc::sandbox
