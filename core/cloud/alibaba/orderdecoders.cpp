// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/orderdecoders.h"
#include "core/cloud/alibaba/fields.h"
#include <QJsonDocument>

namespace pc::Alibaba {

namespace {

enum class Field {
    OrderId, RelatedOrderId, OrderType, PaymentStatus, SubscriptionType, ProductCode, ProductType, CommodityCode, CreateTime, PaymentTime,
    Currency, PaymentCurrency, PretaxGrossAmount, PretaxAmount, PretaxAmountLocal, Tax, AfterTaxAmount,
    // of lines alone
    SubOrderId, OrderSubType, Region, Quantity, InstanceIds, Operator, UsageStartTime, UsageEndTime, Config, OriginalModuleConfig, BillModuleConfig
};

} // namespace

static std::optional<Field> orderField(const QString &key)
{
    static const Spellings<Field> fields{
        {"OrderId", Field::OrderId}, {"RelatedOrderId", Field::RelatedOrderId}, {"OrderType", Field::OrderType},
        {"PaymentStatus", Field::PaymentStatus}, {"SubscriptionType", Field::SubscriptionType}, {"ProductCode", Field::ProductCode},
        {"ProductType", Field::ProductType}, {"CommodityCode", Field::CommodityCode}, {"CreateTime", Field::CreateTime},
        {"PaymentTime", Field::PaymentTime}, {"Currency", Field::Currency}, {"PaymentCurrency", Field::PaymentCurrency},
        {"PretaxGrossAmount", Field::PretaxGrossAmount}, {"PretaxAmount", Field::PretaxAmount},
        {"PretaxAmountLocal", Field::PretaxAmountLocal}, {"Tax", Field::Tax}, {"AfterTaxAmount", Field::AfterTaxAmount}};
    return fields.find(key);
}

static std::optional<Field> lineField(const QString &key)
{
    static const Spellings<Field> fields{
        {"SubOrderId", Field::SubOrderId}, {"OrderSubType", Field::OrderSubType}, {"Region", Field::Region}, {"Quantity", Field::Quantity},
        {"InstanceIDs", Field::InstanceIds}, {"Operator", Field::Operator}, {"UsageStartTime", Field::UsageStartTime},
        {"UsageEndTime", Field::UsageEndTime}, {"Config", Field::Config}, {"OriginalModuleConfig", Field::OriginalModuleConfig},
        {"BillModuleConfig", Field::BillModuleConfig}};
    return fields.find(key);
}

template<typename E>
static Coded<E> coded(const QString &text, const Spellings<E> &values)
{
    return {text.isEmpty() ? E::Unknown : values.find(text).value_or(E::Unknown), text};
}

static Coded<OrderType> orderType(const QString &text)
{
    static const Spellings<OrderType> types{
        {"New", OrderType::New}, {"Renew", OrderType::Renew}, {"Upgrade", OrderType::Upgrade}, {"TempUpgrade", OrderType::TempUpgrade},
        {"Downgrade", OrderType::Downgrade}, {"Refund", OrderType::Refund}, {"Convert", OrderType::Convert},
        {"ResizeDisk", OrderType::ResizeDisk}, {"CompensatoryRenew", OrderType::CompensatoryRenew},
        {"IncreaseUpgrade", OrderType::IncreaseUpgrade}, {"Exchange", OrderType::Exchange},
        {"ChangeOperatingSystem", OrderType::ChangeOperatingSystem}};
    return coded(text, types);
}

static Coded<PaymentStatus> paymentStatus(const QString &text)
{
    static const Spellings<PaymentStatus> states{
        {"Unpaid", PaymentStatus::Unpaid}, {"Paid", PaymentStatus::Paid}, {"Cancelled", PaymentStatus::Cancelled}};
    if (text.compare(QLatin1String("NULL"), Qt::CaseInsensitive) == 0) // refunds
        return {};
    return coded(text, states);
}

static Coded<BillingMode> billingMode(const QString &text)
{
    static const Spellings<BillingMode> modes{
        {"Subscription", BillingMode::Subscription}, {"PayAsYouGo", BillingMode::PayAsYouGo}};
    return coded(text, modes);
}

static void takeAmount(std::optional<Amount> &amount, Order &order, const QString &key, const QString &text)
{
    amount = Amount::parse(text);
    if (!amount && !text.isEmpty())
        order.extra.insert(key, text);
}

static void takeTime(QDateTime &time, Order &order, const QString &key, const QString &text)
{
    time = timeOf(text);
    if (!time.isValid() && !text.isEmpty())
        order.extra.insert(key, text);
}

static void takeOrderField(Order &order, Field field, const QString &key, const QString &text)
{
    switch (field) {
    case Field::OrderId: order.id = OrderId(text); break;
    case Field::RelatedOrderId: order.related = OrderId(text); break;
    case Field::OrderType: order.type = orderType(text); break;
    case Field::PaymentStatus: order.payment = paymentStatus(text); break;
    case Field::SubscriptionType: order.billing = billingMode(text); break;
    case Field::ProductCode: order.product = text; break;
    case Field::ProductType: order.productType = text; break;
    case Field::CommodityCode: order.commodity = text; break;
    case Field::CreateTime: takeTime(order.createdAt, order, key, text); break;
    case Field::PaymentTime: takeTime(order.paidAt, order, key, text); break;
    case Field::Currency: order.currency = text; break;
    case Field::PaymentCurrency: order.paymentCurrency = text; break;
    case Field::PretaxGrossAmount: takeAmount(order.gross, order, key, text); break;
    case Field::PretaxAmount: takeAmount(order.due, order, key, text); break;
    case Field::PretaxAmountLocal: takeAmount(order.dueLocal, order, key, text); break;
    case Field::Tax: takeAmount(order.tax, order, key, text); break;
    case Field::AfterTaxAmount: takeAmount(order.afterTax, order, key, text); break;
    default: break;
    }
}

static Order decodeOrder(const QJsonObject &json, const CustomerUid &uid, const QDateTime &readAt)
{
    Order order;
    order.customer = uid;
    order.readAt = readAt;
    for (auto it = json.constBegin(); it != json.constEnd(); ++it) {
        const QString key = it.key();
        if (const auto field = orderField(key))
            takeOrderField(order, *field, key, textOf(it.value()));
        else
            keepUnknown(order.extra, key, it.value());
    }
    return order;
}

// The rows of a list or detail: wrapped twice as documented, or once. Nothing when they are missing.
static std::optional<QJsonArray> rowsOf(const QJsonObject &data)
{
    const QJsonValue wrapper = member(data, QLatin1String("OrderList"));
    const auto inner = listOf(member(wrapper.toObject(), QLatin1String("Order")));
    return inner ? inner : listOf(wrapper);
}

Result<OrderPage> decodeOrderPage(const CallAnswer &answer, const OrderListing &listing, int page, const QDateTime &readAt)
{
    const QJsonObject data = member(answer.body, QLatin1String("Data")).toObject();
    OrderPage out;
    out.total = wholeNumber(member(data, QLatin1String("TotalCount")));
    const auto rows = rowsOf(data);
    if (!rows && out.total != 0)
        return missing(answer, QStringLiteral("OrderList"));
    // The service may give smaller pages than were asked for, and says so.
    const qint64 pageSize = std::max<qint64>(1, wholeNumber(member(data, QLatin1String("PageSize"))).value_or(listing.pageSize));
    const QJsonArray list = rows.value_or(QJsonArray());
    if (list.isEmpty() && (page - 1) * pageSize < out.total.value_or(0))
        return malformed(answer, QStringLiteral("the answer holds no orders, though more are counted"));
    out.orders.reserve(list.size());
    for (const QJsonValue &row : list) {
        out.orders << decodeOrder(row.toObject(), listing.customer, readAt);
        if (out.orders.constLast().id.isEmpty())
            return missing(answer, QStringLiteral("OrderId"));
    }
    if (out.total ? page * pageSize < *out.total : list.size() >= pageSize)
        out.nextPage = page + 1;
    return out;
}

// JSON inside a text, or a list as it is; any other text is one instance.
static QStringList instancesOf(const QJsonValue &value)
{
    const QString text = textOf(value).trimmed();
    const QJsonArray list = value.isArray() ? value.toArray() : QJsonDocument::fromJson(text.toUtf8()).array();
    QStringList out;
    for (const QJsonValue &id : list)
        out << textOf(id);
    out.removeAll(QString());
    if (out.isEmpty() && !text.isEmpty() && !text.startsWith(QLatin1Char('[')))
        out << text;
    return out;
}

static QString firstText(const QJsonObject &json, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        const QString text = textOf(member(json, QLatin1String(name)));
        if (!text.isEmpty())
            return text;
    }
    return {};
}

// The two shapes in which modules tell their properties; inner lists begin with a lower-case letter. `list` is the wrapper.
static void takeModules(OrderLine &line, const QJsonValue &wrapper)
{
    const auto modules = listOf(wrapper);
    const QJsonArray entries = modules.value_or(QJsonArray());
    for (const QJsonValue &entry : entries) {
        const QJsonObject module = entry.toObject();
        QJsonValue properties = member(module, QLatin1String("ModuleProperties"));
        if (properties.isUndefined())
            properties = member(module, QLatin1String("BillModuleProperties"));
        const auto list = listOf(properties);
        const QJsonArray values = list.value_or(QJsonArray());
        for (const QJsonValue &value : values) {
            const QJsonObject property = value.toObject();
            const QString moduleName = firstText(module, {"Name", "Code", "ApiCode"});
            const QString name = firstText(property, {"Name", "Code", "AttrApiCode"});
            const QPair<QString, QString> told(moduleName.isEmpty() ? name : moduleName + QLatin1Char('.') + name, textOf(member(property, QLatin1String("Value"))));
            if (!line.properties.contains(told))
                line.properties << told;
        }
    }
}

static void takeLineField(OrderLine &line, Field field, const QString &key, const QJsonValue &value)
{
    const QString text = textOf(value);
    switch (field) {
    case Field::SubOrderId: line.suborder = text; break;
    case Field::OrderSubType: line.kind = text; break;
    case Field::Region: line.region = text; break;
    case Field::Quantity: line.quantity = text; break;
    case Field::InstanceIds: line.instances = instancesOf(value); break;
    case Field::Operator: line.operatorName = text; break;
    case Field::UsageStartTime: takeTime(line.usageFrom, line.amounts, key, text); break;
    case Field::UsageEndTime: takeTime(line.usageTo, line.amounts, key, text); break;
    case Field::Config: line.configuration = text; break;
    case Field::OriginalModuleConfig:
    case Field::BillModuleConfig: takeModules(line, value); break;
    default: takeOrderField(line.amounts, field, key, text); break;
    }
}

static OrderLine decodeLine(const QJsonObject &json, const CustomerUid &uid, const QDateTime &readAt)
{
    OrderLine line;
    line.amounts.customer = uid;
    line.amounts.readAt = readAt;
    for (auto it = json.constBegin(); it != json.constEnd(); ++it) {
        const QString key = it.key();
        auto field = orderField(key);
        if (!field)
            field = lineField(key);
        if (field)
            takeLineField(line, *field, key, it.value());
        else
            keepUnknown(line.amounts.extra, key, it.value());
    }
    return line;
}

Result<OrderDetail> decodeOrderDetail(const CallAnswer &answer, const CustomerUid &uid, const OrderId &id, const QDateTime &readAt)
{
    const auto rows = rowsOf(member(answer.body, QLatin1String("Data")).toObject());
    if (!rows || rows->isEmpty())
        return missing(answer, QStringLiteral("Order"));
    OrderDetail detail;
    detail.id = id;
    detail.customer = uid;
    detail.readAt = readAt;
    for (const QJsonValue &row : *rows)
        detail.lines << decodeLine(row.toObject(), uid, readAt);
    return detail;
}

} // namespace pc::Alibaba
