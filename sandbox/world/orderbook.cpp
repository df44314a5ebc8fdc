// SPDX-License-Identifier: Apache-2.0
#include "sandbox/world/orderbook.h"
#include "sandbox/world/dice.h"
#include <algorithm>
#include <array>

namespace pc::sandbox {

namespace {

enum Topic : quint64 { OrderTopic = 102, PriceTopic = 111, FateTopic };

constexpr qint64 kHourSeconds = 3600, kDaySeconds = 24 * kHourSeconds, kYearSeconds = 365 * kDaySeconds;

// Order types with their share of a thousand.
struct TypeShare
{
    const char *name;
    int share;
};
constexpr std::array kTypes{TypeShare{"New", 305},
                            TypeShare{"Renew", 350},
                            TypeShare{"Upgrade", 120},
                            TypeShare{"TempUpgrade", 20},
                            TypeShare{"Downgrade", 30},
                            TypeShare{"Refund", 55},
                            TypeShare{"Convert", 25},
                            TypeShare{"ResizeDisk", 30},
                            TypeShare{"CompensatoryRenew", 10},
                            TypeShare{"IncreaseUpgrade", 20},
                            TypeShare{"Exchange", 10},
                            TypeShare{"ChangeOperatingSystem", 20},
                            TypeShare{"RegionMigration", 5}};
constexpr int kNew = 0, kRefund = 5, kCompensatoryRenew = 8, kChangeOperatingSystem = 11;
constexpr int kFarthestRefund = 12; // how many orders back a refund looks for one that was paid

int typeOf(quint64 dice)
{
    int rest = int(dice % 1000);
    int type = 0;
    while (rest >= kTypes[size_t(type)].share)
        rest -= kTypes[size_t(type++)].share;
    return type;
}

// Ids: "2", seven digits for the customer, seven for the order. Both are shuffled, and found again by the inverse.
constexpr quint64 kIdBase = 200'000'000'000'000ULL, kPlaces = 10'000'000ULL, kShuffle = 3'141'593ULL, kUnshuffle = 9'444'457ULL;
static_assert(kShuffle * kUnshuffle % kPlaces == 1);

quint64 customerPart(quint64 key, quint32 seed) { return (key % kPlaces * kShuffle + seed) % kPlaces; }

void setPrice(Order &order, quint64 dice)
{
    // Most cost some hundred or thousand, one in four hundred millions.
    order.due = dice % 400 == 0 ? 100'000'000 + qint64((dice >> 16) % 9'700'000'000) : 900 + qint64((dice >> 16) % 1'200'000);
    order.gross = order.due + order.due * qint64((dice >> 8) % 30) / 100;
    if (order.type == kCompensatoryRenew || order.type == kChangeOperatingSystem)
        order.due = 0;
    order.tax = (dice >> 4) % 10 == 0 ? order.due * 6 / 100 : 0;
}

// What becomes of the payment, and when.
void setFate(Order &order, quint64 dice)
{
    const int fate = int(dice % 1000);
    const qint64 wait = qint64((dice >> 16) % 100'000);
    if (fate < 3)
        order.hasOddState = true;
    else if (fate < 23)
        return; // stays unpaid
    else if (fate < 83)
        order.paidAt = order.createdAt + kHourSeconds + wait * 12 * kDaySeconds / 100'000;
    else if (fate < 143)
        order.cancelledAt = order.createdAt + kDaySeconds + wait * 13 * kDaySeconds / 100'000;
    else if (fate < 180)
        order.cancelledAt = order.createdAt + 60 + wait % 600;
    else
        order.paidAt = order.createdAt + 2 + wait % 120;
}

} // namespace

const QStringList &OrderBook::types()
{
    static const QStringList list = [] {
        QStringList names;
        for (const TypeShare &type : kTypes)
            names.append(QString::fromLatin1(type.name));
        return names;
    }();
    return list;
}

quint64 OrderBook::idOf(quint64 key, int number) const
{
    const quint64 customer = customerPart(key, m_seed);
    return kIdBase + customer * kPlaces + (quint64(number) * kShuffle + customer) % kPlaces;
}

std::optional<int> OrderBook::numberOf(const OrderOwner &owner, const QString &id) const
{
    bool isNumber = false;
    const quint64 value = id.toULongLong(&isNumber);
    const quint64 customer = customerPart(owner.key, m_seed);
    if (!isNumber || value < kIdBase || (value - kIdBase) / kPlaces != customer)
        return {};
    const quint64 number = (value % kPlaces + kPlaces - customer) % kPlaces * kUnshuffle % kPlaces;
    return number < quint64(count(owner)) && QString::number(value) == id ? std::optional(int(number)) : std::nullopt;
}

// One slot of the year per order keeps them in order of time without sorting.
qint64 OrderBook::slotOf(const OrderOwner &owner) const { return qMax<qint64>(kYearSeconds / qMax(owner.count, 1), 1); }

qint64 OrderBook::createdAt(const OrderOwner &owner, int number) const
{
    const qint64 slot = slotOf(owner);
    const quint64 dice = roll(m_seed, OrderTopic, owner.key, quint64(number));
    return m_anchor - kYearSeconds + number * slot + qint64((dice >> 32) % quint64(slot));
}

int OrderBook::countBefore(const OrderOwner &owner, qint64 second) const
{
    const qint64 since = second - (m_anchor - kYearSeconds);
    if (since <= 0)
        return 0;
    const int full = int(qMin<qint64>(since / slotOf(owner), owner.count));
    if (full < owner.count)
        return createdAt(owner, full) < second ? full + 1 : full;
    const QList<Placed> later = m_placed.value(owner.key);
    return full + int(std::count_if(later.cbegin(), later.cend(), [second](const Placed &one) { return one.order.createdAt < second; }));
}

Order OrderBook::plain(const OrderOwner &owner, int number) const
{
    Order order;
    order.dice = roll(m_seed, OrderTopic, owner.key, quint64(number));
    order.id = idOf(owner.key, number);
    order.number = number;
    order.type = typeOf(order.dice >> 8);
    order.product = int(order.dice % quint64(Catalogue::products().size()));
    order.isSubscription = order.type != kNew || (order.dice >> 24) % 4 != 0;
    order.createdAt = createdAt(owner, number);
    setPrice(order, roll(m_seed, PriceTopic, order.dice));
    setFate(order, roll(m_seed, FateTopic, order.dice));
    return order;
}

Order OrderBook::order(const OrderOwner &owner, int number) const
{
    if (number >= owner.count)
        return m_placed.value(owner.key).at(number - owner.count).order;
    Order order = plain(owner, number);
    if (order.type != kRefund)
        return order;
    for (int back = 1; back <= qMin(number, kFarthestRefund); ++back) {
        const Order paid = plain(owner, number - back);
        if (paid.type == kRefund || paid.paidAt == 0 || paid.paidAt > order.createdAt || paid.due == 0)
            continue;
        order.relatedNumber = paid.number;
        order.product = paid.product;
        order.isSubscription = paid.isSubscription;
        order.due = order.gross = -(paid.due * qint64(30 + (order.dice >> 40) % 71) / 100);
        order.tax = order.paidAt = order.cancelledAt = 0;
        order.hasOddState = false;
        return order;
    }
    order.type = kNew; // nothing to pay back
    return order;
}

Payment OrderBook::payment(const Order &order, const QDateTime &now) const
{
    if (order.isRefund())
        return Payment::None;
    if (order.hasOddState)
        return Payment::Odd;
    if (m_cancelled.contains(order.id))
        return Payment::Cancelled;
    const qint64 second = now.toSecsSinceEpoch();
    if (order.paidAt != 0 && order.paidAt <= second)
        return Payment::Paid;
    return order.cancelledAt != 0 && order.cancelledAt <= second ? Payment::Cancelled : Payment::Unpaid;
}

Order OrderBook::place(const OrderOwner &owner, Order order, Instance instance, const QDateTime &now)
{
    order.number = count(owner);
    order.id = idOf(owner.key, order.number);
    order.type = kNew;
    order.createdAt = now.toSecsSinceEpoch();
    order.cancelledAt = order.createdAt + kDaySeconds;
    order.dice = 1ULL << 44; // one line
    m_placed[owner.key].append({order, std::move(instance)});
    return order;
}

void OrderBook::pay(const OrderOwner &owner, int number, const QDateTime &now)
{
    Order &order = m_placed[owner.key][number - owner.count].order;
    order.paidAt = now.toSecsSinceEpoch();
    order.cancelledAt = 0;
}

std::optional<Instance> OrderBook::placed(const OrderOwner &owner, int number) const
{
    return number < owner.count ? std::nullopt : std::optional(m_placed.value(owner.key).at(number - owner.count).instance);
}

QString paymentText(Payment payment)
{
    switch (payment) {
    case Payment::None:
        break;
    case Payment::Unpaid:
        return QStringLiteral("Unpaid");
    case Payment::Paid:
        return QStringLiteral("Paid");
    case Payment::Cancelled:
        return QStringLiteral("Cancelled");
    case Payment::Odd:
        return QStringLiteral("Confirming");
    }
    return {};
}

QString hundredthsText(qint64 hundredths)
{
    const quint64 size = quint64(qAbs(hundredths));
    const QString text
        = QString::number(size / 100) + QLatin1Char('.') + QLatin1Char(char('0' + size / 10 % 10)) + QLatin1Char(char('0' + size % 10));
    return hundredths < 0 ? QLatin1Char('-') + text : text;
}

} // namespace pc::sandbox
