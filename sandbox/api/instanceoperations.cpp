// SPDX-License-Identifier: Apache-2.0
// Instances of all products with their billing and renewal data.
#include "sandbox/api/orderfields.h"
#include "sandbox/world/dice.h"
#include <QJsonArray>
#include <limits>

namespace pc::sandbox {

namespace {

constexpr int kDaysBeforeExpiry = 7;
constexpr qint64 kSeller = 26842;

QString renewStatusOf(const Instance &instance, quint64 dice)
{
    if (!instance.isSubscription)
        return QStringLiteral("NotRenewal");
    return dice % 10 < 4 ? QStringLiteral("AutoRenewal") : dice % 10 < 8 ? QStringLiteral("ManualRenewal") : QStringLiteral("NotRenewal");
}

QString statusOf(const Instance &instance, const QDateTime &now)
{
    if (instance.isExpired(now))
        return QStringLiteral("Expired");
    const bool isNear = instance.isSubscription && instance.expiresAt <= now.addDays(kDaysBeforeExpiry);
    return isNear ? QStringLiteral("WaitForExpire") : QStringLiteral("Normal");
}

// Time bounds of the request in seconds; absent ones are wide open.
struct Bounds
{
    qint64 from = std::numeric_limits<qint64>::min(), to = std::numeric_limits<qint64>::max();
    [[nodiscard]] bool contains(const QDateTime &time) const
    {
        // What has no such time fits only where none is asked for.
        const qint64 second = time.isValid() ? time.toSecsSinceEpoch() : std::numeric_limits<qint64>::max();
        return second >= from && second <= to;
    }
};

Outcome<Bounds> boundsOf(const OperationRequest &request, const char *from, const char *to)
{
    const auto first = secondOf(request, from);
    if (!first)
        return tl::make_unexpected(first.error());
    const auto last = secondOf(request, to);
    if (!last)
        return tl::make_unexpected(last.error());
    const Bounds open;
    return Bounds{first->value_or(open.from), last->value_or(open.to)};
}

QString subscriptionOf(const Instance &instance)
{
    return instance.isSubscription ? QStringLiteral("Subscription") : QStringLiteral("PayAsYouGo");
}

bool isAskedFor(const OperationRequest &request, const Instance &instance, const QString &renewal)
{
    const auto fits = [&request](const char *parameter, const QString &value) {
        const QString asked = request.text(parameter);
        return asked.isEmpty() || asked == value;
    };
    const QStringList ids = request.text("InstanceIDs").split(QLatin1Char(','), Qt::SkipEmptyParts);
    return (ids.isEmpty() || ids.contains(instance.id)) && fits("ProductCode", instance.product) && fits("ProductType", instance.product)
        && fits("Region", instance.region) && fits("RenewStatus", renewal) && fits("SubscriptionType", subscriptionOf(instance));
}

QJsonObject rowOf(const SandboxCustomer &account, const Instance &instance, const QString &renewal, const QuotaBook::Supply &supply,
                  const QDateTime &now)
{
    const auto text = [](const QDateTime &time) { return time.isValid() ? time.toString(Qt::ISODate) : QString(); };
    const bool isExpired = instance.isExpired(now);
    const QDateTime stopped = isExpired ? instance.expiresAt : supply.stoppedAt;
    const QDateTime release = isExpired ? instance.releasedAt() : supply.releasedAt;
    const bool isAuto = renewal == QLatin1String("AutoRenewal");
    return {{QStringLiteral("InstanceID"), instance.id},
            {QStringLiteral("OwnerId"), account.uid.toLongLong()},
            {QStringLiteral("ProductCode"), instance.product},
            {QStringLiteral("ProductType"), instance.product},
            {QStringLiteral("SubscriptionType"), subscriptionOf(instance)},
            {QStringLiteral("Region"), instance.region},
            {QStringLiteral("Status"), statusOf(instance, now)},
            {QStringLiteral("SubStatus"), QStringLiteral("Normal")},
            {QStringLiteral("CreateTime"), text(instance.createdAt)},
            {QStringLiteral("EndTime"), text(instance.isSubscription ? instance.expiresAt : QDateTime())},
            {QStringLiteral("StopTime"), text(stopped)},
            {QStringLiteral("ExpectedReleaseTime"), text(release)},
            {QStringLiteral("ReleaseTime"), QString()},
            {QStringLiteral("RenewStatus"), renewal},
            {QStringLiteral("RenewalDuration"), isAuto ? 1 : 0},
            {QStringLiteral("RenewalDurationUnit"), isAuto ? QStringLiteral("M") : QString()},
            {QStringLiteral("Seller"), QString::number(kSeller)},
            {QStringLiteral("SellerId"), kSeller}};
}

} // namespace

OperationAnswer queryAvailableInstances(SandboxState &state, const OperationRequest &request)
{
    const SandboxCustomer *account = accountOf(state, request);
    if (!account)
        return refused(state, request, "InvalidOwner");
    const std::optional<PageChoice> page = pageOf(request);
    if (!page)
        return tl::make_unexpected(invalidParameter("PageSize"));
    if (!request.text("Region").isEmpty() && request.text("ProductCode").isEmpty())
        return refuse(400, "MissingProductCode", QStringLiteral("ProductCode is mandatory for this action."));
    const auto created = boundsOf(request, "CreateTimeStart", "CreateTimeEnd"), ends = boundsOf(request, "EndTimeStart", "EndTimeEnd");
    if (!created || !ends)
        return tl::make_unexpected(created ? ends.error() : created.error());
    const QDateTime now = state.worldClock.now();
    const QuotaBook::Supply supply = state.quotas.supply(account->uid, now);
    const int count = supply.state == QuotaBook::Supply::State::Released ? 0 : state.world.instanceCount(*account);
    const qint64 first = qint64(page->number - 1) * page->size;
    QJsonArray rows;
    int total = 0;
    for (int i = 0; i < count; ++i) {
        const Instance instance = state.world.instance(*account, i);
        const QString renewal = renewStatusOf(instance, roll(state.seed, 81, account->key, quint64(i)));
        const bool isWithin
            = created->contains(instance.createdAt) && ends->contains(instance.isSubscription ? instance.expiresAt : QDateTime());
        if (isWithin && isAskedFor(request, instance, renewal) && total++ >= first && rows.size() < page->size)
            rows.append(rowOf(*account, instance, renewal, supply, now));
    }
    return success("Success",
                   QJsonObject{{QStringLiteral("PageNum"), page->number},
                               {QStringLiteral("PageSize"), page->size},
                               {QStringLiteral("TotalCount"), total},
                               {QStringLiteral("InstanceList"), rows}});
}

} // namespace pc::sandbox
