// SPDX-License-Identifier: Apache-2.0
#include "sandbox/api/orderfields.h"
#include <QRegularExpression>

namespace pc::sandbox {

namespace {
constexpr int kLargestPage = 300;
constexpr qint64 kDaySeconds = 24 * 3600, kJulianDayOf1970 = 2'440'588;
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

QString timeText(qint64 second)
{
    if (second == 0)
        return {};
    // A page of orders has two hundred times; QDateTime takes ten times as long to write one.
    const QDate day = QDate::fromJulianDay(kJulianDayOf1970 + second / kDaySeconds);
    const int left = int(second % kDaySeconds);
    char text[] = "0000-00-00T00:00:00Z";
    const auto put = [&text](int at, int places, int value) {
        for (; places > 0; --places, value /= 10)
            text[at + places - 1] = char('0' + value % 10);
    };
    int year = 0, month = 0, dayOfMonth = 0;
    day.getDate(&year, &month, &dayOfMonth);
    put(0, 4, year);
    put(5, 2, month);
    put(8, 2, dayOfMonth);
    put(11, 2, left / 3600);
    put(14, 2, left / 60 % 60);
    put(17, 2, left % 60);
    return QString::fromLatin1(text);
}

QJsonObject orderFields(const OrderBook &book, const SandboxCustomer &account, const Order &order, const OrderAmounts &amounts,
                        const QDateTime &now)
{
    const QString product = Catalogue::products().at(order.product), currency = account.currency();
    const QString commodity = product == QLatin1String("ecs") ? QStringLiteral("vm") : product;
    const QString subscription = order.isSubscription ? QStringLiteral("Subscription") : QStringLiteral("PayAsYouGo");
    const Payment payment = book.payment(order, now);
    const QString related = order.isRefund() ? QString::number(book.order(account.orderOwner(), order.relatedNumber).id) : QString();
    const QString due = hundredthsText(amounts.due);
    // In the order in which QJsonObject keeps them: a key at the end is put in fastest.
    QJsonObject row{{QStringLiteral("AfterTaxAmount"), hundredthsText(amounts.due + amounts.tax)},
                    {QStringLiteral("CommodityCode"), commodity},
                    {QStringLiteral("CreateTime"), timeText(order.createdAt)},
                    {QStringLiteral("Currency"), currency},
                    {QStringLiteral("OrderId"), QString::number(order.id)},
                    {QStringLiteral("OrderType"), OrderBook::types().at(order.type)},
                    {QStringLiteral("PaymentCurrency"), currency},
                    {QStringLiteral("PaymentStatus"), paymentText(payment)},
                    {QStringLiteral("PaymentTime"), timeText(payment == Payment::Paid ? order.paidAt : 0)},
                    {QStringLiteral("PretaxAmount"), due},
                    {QStringLiteral("PretaxAmountLocal"), due},
                    {QStringLiteral("PretaxGrossAmount"), hundredthsText(amounts.gross)},
                    {QStringLiteral("ProductCode"), product},
                    {QStringLiteral("ProductType"), product},
                    {QStringLiteral("RelatedOrderId"), related},
                    {QStringLiteral("SubscriptionType"), subscription},
                    {QStringLiteral("Tax"), amounts.tax == 0 ? QStringLiteral("0") : hundredthsText(amounts.tax)}};
    if (payment == Payment::None) // refunds have none
        row.remove(QStringLiteral("PaymentStatus"));
    return row;
}

} // namespace pc::sandbox
