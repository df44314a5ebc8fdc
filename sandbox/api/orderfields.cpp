// SPDX-License-Identifier: Apache-2.0
#include "sandbox/api/orderfields.h"
#include <QRegularExpression>

namespace pc::sandbox {

namespace {
constexpr int kLargestPage = 300;
}

const SandboxCustomer *accountOf(const SandboxState &state, const OperationRequest &request)
{
    const QString uid = request.text("OwnerId");
    return uid.isEmpty() || uid == state.world.partnerUid() ? &state.world.ownAccount() : state.world.find(uid);
}

std::optional<PageChoice> pageOf(const OperationRequest &request)
{
    PageChoice page;
    if (const QString number = request.text("PageNum"); !number.isEmpty())
        page.number = number.toInt();
    if (const QString size = request.text("PageSize"); !size.isEmpty())
        page.size = size.toInt();
    return page.number >= 1 && page.size >= 1 && page.size <= kLargestPage ? std::optional(page) : std::nullopt;
}

Outcome<std::optional<qint64>> secondOf(const OperationRequest &request, const char *parameter)
{
    static const QRegularExpression form(QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$"));
    const QString text = request.text(parameter);
    if (text.isEmpty())
        return std::optional<qint64>();
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!form.match(text).hasMatch() || !time.isValid())
        return tl::make_unexpected(invalidParameter(parameter));
    return std::optional<qint64>(time.toSecsSinceEpoch());
}

VendorError invalidParameter(const char *name)
{
    return {400, "InvalidParameter", QStringLiteral("The specified parameter %1 is not valid.").arg(QLatin1String(name))};
}

QString timeText(qint64 second) { return second == 0 ? QString() : QDateTime::fromSecsSinceEpoch(second, Qt::UTC).toString(Qt::ISODate); }

QJsonObject orderFields(const SandboxState &state, const SandboxCustomer &account, const Order &order)
{
    const QString product = Catalogue::products().at(order.product);
    const Payment payment = state.world.orders().payment(order, state.worldClock.now());
    const QString related
        = order.isRefund() ? QString::number(state.world.orders().order(account.orderOwner(), order.relatedNumber).id) : QString();
    QJsonObject row{{QStringLiteral("OrderId"), QString::number(order.id)},
                    {QStringLiteral("RelatedOrderId"), related},
                    {QStringLiteral("OrderType"), OrderBook::types().at(order.type)},
                    {QStringLiteral("CommodityCode"), product == QLatin1String("ecs") ? QStringLiteral("vm") : product},
                    {QStringLiteral("ProductCode"), product},
                    {QStringLiteral("ProductType"), product},
                    {QStringLiteral("SubscriptionType"), order.isSubscription ? QStringLiteral("Subscription") : QStringLiteral("PayAsYouGo")},
                    {QStringLiteral("CreateTime"), timeText(order.createdAt)},
                    {QStringLiteral("PaymentTime"), timeText(payment == Payment::Paid ? order.paidAt : 0)},
                    {QStringLiteral("Currency"), account.currency()},
                    {QStringLiteral("PaymentCurrency"), account.currency()}};
    if (payment != Payment::None) // refunds have none
        row.insert(QStringLiteral("PaymentStatus"), paymentText(payment));
    return row;
}

void insertAmounts(QJsonObject &row, const OrderAmounts &amounts)
{
    row.insert(QStringLiteral("PretaxGrossAmount"), hundredthsText(amounts.gross));
    row.insert(QStringLiteral("PretaxAmount"), hundredthsText(amounts.due));
    row.insert(QStringLiteral("PretaxAmountLocal"), hundredthsText(amounts.due));
    row.insert(QStringLiteral("Tax"), amounts.tax == 0 ? QStringLiteral("0") : hundredthsText(amounts.tax));
    row.insert(QStringLiteral("AfterTaxAmount"), hundredthsText(amounts.due + amounts.tax));
}

} // namespace pc::sandbox
