// SPDX-License-Identifier: Apache-2.0
#include "sandbox/suite/buypages.h"
#include "sandbox/world/dice.h"
#include <array>

namespace pc::sandbox {

namespace {

constexpr quint64 kBoughtTopic = 140;
constexpr std::array kMonths{1, 3, 6, 12};

// Hundredths a month; larger specifications cost more. Nothing for what is not on sale.
qint64 monthlyPrice(const QString &product, qsizetype specification)
{
    const qint64 base = product == QLatin1String("ecs") ? 18'900
        : product == QLatin1String("rds")               ? 32'000
        : product == QLatin1String("slb")               ? 9'800
        : product == QLatin1String("oss")               ? 1'200
                                                        : 0;
    return base * (specification + 1);
}

QString option(const QString &value, const QString &html) { return QStringLiteral("<option value=\"%1\">%2</option>").arg(value, html); }

QString address(const QString &product) { return QLatin1Char('/') + product + QStringLiteral("-buy4service/"); }

} // namespace

HttpResponse BuyPages::answer(const SuiteVisit &visit)
{
    const QString path = QString::fromUtf8(visit.request.path());
    const QString product = path.section(QLatin1Char('/'), 1, 1).chopped(int(qstrlen("-buy4service")));
    const bool isPost = visit.request.method == "POST";
    if (monthlyPrice(product, 0) == 0)
        return notFound(visit);
    if (path.section(QLatin1Char('/'), 2, 2) != QLatin1String("order"))
        return isPost ? place(visit, product) : form(visit, product);
    const OrderOwner owner = visit.customer.orderOwner();
    const auto number = m_state.world.orders().numberOf(owner, path.section(QLatin1Char('/'), 3, 3));
    if (!number || !m_state.world.orders().placed(owner, *number))
        return notFound(visit);
    return isPost ? settle(visit, product, *number) : order(visit, product, *number);
}

HttpResponse BuyPages::notFound(const SuiteVisit &visit) const
{
    return pageAnswer(404, m_texts.message(QStringLiteral("notFound"), visit.language), Framing::Allowed);
}

QString BuyPages::obstacle(const SandboxCustomer &customer)
{
    if (!customer.isCertified)
        return QStringLiteral("buy.notCertified");
    const bool isRunning = m_state.quotas.supply(customer.uid, m_state.worldClock.now()).state == QuotaBook::Supply::State::Running;
    return isRunning ? QString() : QStringLiteral("buy.stopped");
}

HttpResponse BuyPages::form(const SuiteVisit &visit, const QString &product, const QString &problem)
{
    const QString language = visit.language, why = problem.isEmpty() ? obstacle(visit.customer) : problem;
    const auto text = [&](const QString &key) { return m_texts.text(key, language); };
    QString regions, specifications, months;
    for (const QString &region : Catalogue::regions())
        regions += option(region, text(QStringLiteral("region.") + region));
    const QStringList offered = Catalogue::specifications(product);
    for (qsizetype i = 0; i < offered.size(); ++i) {
        const QString price = text(QStringLiteral("buy.perMonth")).arg(hundredthsText(monthlyPrice(product, i)), visit.customer.currency());
        specifications += option(offered.at(i), offered.at(i) + QStringLiteral(" · ") + price);
    }
    for (const int count : kMonths)
        months += option(QString::number(count), text(QStringLiteral("buy.month.%1").arg(count)));
    const PageValues values{{QStringLiteral("accountBar"), accountBar(m_texts, visit.customer, language)},
                            {QStringLiteral("uid"), visit.customer.uid},
                            {QStringLiteral("secondsLeft"), QString::number(visit.secondsLeft)},
                            {QStringLiteral("title"), text(QStringLiteral("buy.title")).arg(text(QStringLiteral("product.") + product))},
                            {QStringLiteral("target"), address(product) + QStringLiteral("?lang=") + language},
                            {QStringLiteral("regions"), regions},
                            {QStringLiteral("specifications"), specifications},
                            {QStringLiteral("months"), months},
                            {QStringLiteral("problem"), why.isEmpty() ? QString() : text(why)},
                            {QStringLiteral("problemHidden"), why.isEmpty() ? QStringLiteral("hidden") : QString()},
                            {QStringLiteral("disabled"), obstacle(visit.customer).isEmpty() ? QString() : QStringLiteral("disabled")}};
    return pageAnswer(why.isEmpty() ? 200 : 422, m_texts.page(QStringLiteral("buy.html"), language, values), Framing::Allowed);
}

HttpResponse BuyPages::place(const SuiteVisit &visit, const QString &product)
{
    if (const QString why = obstacle(visit.customer); !why.isEmpty())
        return form(visit, product, why);
    const FormFields fields = visit.request.bodyFields();
    const auto text = [&fields](const char *name) { return QString::fromUtf8(value(fields, name)); };
    const qsizetype specification = Catalogue::specifications(product).indexOf(text("specification"));
    const int months = text("months").toInt();
    const bool isOnSale = specification >= 0 && Catalogue::regions().contains(text("region"))
        && std::find(kMonths.begin(), kMonths.end(), months) != kMonths.end();
    if (!isOnSale)
        return form(visit, product, QStringLiteral("buy.invalid"));
    OrderBook &book = m_state.world.orders();
    const OrderOwner owner = visit.customer.orderOwner();
    Order order;
    order.product = int(Catalogue::products().indexOf(product));
    order.isSubscription = text("billing") != QLatin1String("payAsYouGo");
    order.months = months;
    order.gross = order.isSubscription ? monthlyPrice(product, specification) * months : 0;
    order.due = months == 12 ? order.gross * 10 / 12 : order.gross; // a year for ten months
    Instance instance;
    instance.id = Catalogue::instanceId(product, roll(m_state.seed, kBoughtTopic, owner.key, quint64(book.count(owner))));
    instance.product = product;
    instance.region = text("region");
    instance.specification = text("specification");
    instance.name = QStringLiteral("new-%1").arg(m_state.world.instanceCount(visit.customer) + 1);
    instance.isSubscription = order.isSubscription;
    instance.hasPublicAddress = product == QLatin1String("ecs") || product == QLatin1String("slb");
    const Order placed = book.place(owner, order, instance, m_state.worldClock.now());
    const QString id = QString::number(placed.id);
    m_state.ledger.effect(Ledger::Effect::OrderPlaced, visit.customer.uid, id, m_state.clock.utcNow());
    return seeOther((address(product) + QStringLiteral("order/%1?lang=%2").arg(id, visit.language)).toUtf8());
}

HttpResponse BuyPages::order(const SuiteVisit &visit, const QString &product, int number, const QString &problem)
{
    const OrderOwner owner = visit.customer.orderOwner();
    const Order order = m_state.world.orders().order(owner, number);
    const Instance instance = *m_state.world.orders().placed(owner, number);
    const Payment payment = m_state.world.orders().payment(order, m_state.worldClock.now());
    const QString language = visit.language, status = paymentText(payment);
    const auto text = [&](const QString &key) { return m_texts.text(key, language); };
    const auto hiddenUnless = [](bool shown) { return shown ? QString() : QStringLiteral("hidden"); };
    const QString period = text(QStringLiteral("buy.month.%1").arg(order.months));
    const PageValues values{{QStringLiteral("accountBar"), accountBar(m_texts, visit.customer, language)},
                            {QStringLiteral("uid"), visit.customer.uid},
                            {QStringLiteral("secondsLeft"), QString::number(visit.secondsLeft)},
                            {QStringLiteral("title"), text(QStringLiteral("order.title")).arg(order.id)},
                            {QStringLiteral("order"), QString::number(order.id)},
                            {QStringLiteral("status"), status},
                            {QStringLiteral("statusText"), text(QStringLiteral("status.") + status)},
                            {QStringLiteral("amount"), visit.customer.currency() + QLatin1Char(' ') + hundredthsText(order.due)},
                            {QStringLiteral("specification"), instance.specification},
                            {QStringLiteral("region"), text(QStringLiteral("region.") + instance.region)},
                            {QStringLiteral("billing"), order.isSubscription ? period : text(QStringLiteral("buy.payAsYouGo"))},
                            {QStringLiteral("instance"), payment == Payment::Paid ? instance.id : text(QStringLiteral("order.afterPayment"))},
                            {QStringLiteral("unpaidHidden"), hiddenUnless(payment == Payment::Unpaid)},
                            {QStringLiteral("paidHidden"), hiddenUnless(payment == Payment::Paid)},
                            {QStringLiteral("console"),
                             QLatin1Char('/') + product + QStringLiteral("4service/?region=%1&amp;lang=%2").arg(instance.region, language)},
                            {QStringLiteral("problem"), problem.isEmpty() ? QString() : text(problem)},
                            {QStringLiteral("problemHidden"), hiddenUnless(!problem.isEmpty())}};
    return pageAnswer(problem.isEmpty() ? 200 : 422, m_texts.page(QStringLiteral("order.html"), language, values), Framing::Allowed);
}

// Pays or cancels; an order that is not unpaid any more is only shown.
HttpResponse BuyPages::settle(const SuiteVisit &visit, const QString &product, int number)
{
    OrderBook &book = m_state.world.orders();
    const OrderOwner owner = visit.customer.orderOwner();
    const Order order = book.order(owner, number);
    const QDateTime now = m_state.worldClock.now(), at = m_state.clock.utcNow();
    const QString uid = visit.customer.uid, id = QString::number(order.id);
    if (book.payment(order, now) != Payment::Unpaid)
        return seeOther(visit.request.target);
    if (value(visit.request.bodyFields(), "do") == "cancel") {
        book.cancel(order);
        m_state.ledger.effect(Ledger::Effect::OrderCancelled, uid, id, at);
        return seeOther(visit.request.target);
    }
    if (const QString why = obstacle(visit.customer); !why.isEmpty())
        return this->order(visit, product, number, why);
    const Amount due = Amount::fromMicros(order.due * 10'000);
    if (const auto standing = m_state.quotas.standing(uid, now)) {
        if (standing->available().micros() < due.micros() || !m_state.quotas.addConsumption(uid, due, now))
            return this->order(visit, product, number, QStringLiteral("buy.balance"));
    }
    book.pay(owner, number, now);
    Instance instance = *book.placed(owner, number);
    instance.status = QStringLiteral("Running");
    instance.createdAt = now;
    instance.expiresAt = now.addMonths(order.months);
    m_state.ledger.effect(Ledger::Effect::OrderPaid, uid, id, at);
    m_state.ledger.effect(Ledger::Effect::InstanceCreated, uid, instance.id, at);
    m_state.world.addInstance(uid, std::move(instance));
    m_state.events.orderPaid(visit.customer, order);
    return seeOther(visit.request.target);
}

} // namespace pc::sandbox
