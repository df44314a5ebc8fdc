// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/alibabacloud.h"
#include "core/cloud/connectionprobe.h"
#include "tests/support/sandboxprocess.h"
#include "tests/support/testasync.h"

using namespace pc;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using Home = Environment::CustomerListHome;

// The client and the sandbox share the contract data and nothing else: each would notice the other's mistakes.
class TestSandboxCalls : public QObject
{
    Q_OBJECT
    SandboxProcess m_sandbox;
    SystemClock m_clock;
    std::unique_ptr<CallLog> m_log;
    Environment m_environment;

    void fillEnvironment(Endpoint::Signing signing, Endpoint::Method method)
    {
        m_environment = {};
        m_environment.id = EnvironmentId(QStringLiteral("sandbox"));
        m_environment.kind = Environment::Kind::Sandbox;
        m_environment.partner = m_sandbox.partner;
        for (const char *product : {"BssOpenApi", "ResellerTrade", "Sts", "Crm", "Bsn", "Aas"}) {
            Endpoint endpoint;
            endpoint.url = m_sandbox.rpc;
            endpoint.signing = signing;
            endpoint.method = method;
            m_environment.endpoints.insert(QLatin1String(product), endpoint);
        }
        m_environment.signinUrl = m_sandbox.signin;
        m_environment.loginUrl = QUrl(QStringLiteral("https://partner-console.invalid/session-ended"));
    }
    std::unique_ptr<PartnerCloud> cloud(PartnerKeys keys)
    {
        CloudOptions options;
        options.firstDelay = 1ms;
        options.breakerFailures = 100;
        return makeAlibabaCloud(m_environment, std::move(keys), *m_log, m_clock, options);
    }
    std::unique_ptr<PartnerCloud> cloud() { return cloud(m_sandbox.keys); }
    CustomerUid someCustomer()
    {
        const auto page = waitFor(cloud()->customers(1, {}));
        return page && !page->uids.isEmpty() ? page->uids.first() : CustomerUid();
    }
    static NewCustomer newCustomer(const QString &name)
    {
        NewCustomer customer;
        customer.loginEmail = name;
        customer.enterpriseName = QString::fromUtf8("示例 + 新公司 (北京)");
        return customer;
    }
    // The suffix that the sandbox's partner has registered, as its own customers show it.
    QString emailSuffix()
    {
        const auto facts = waitFor(cloud()->customerFacts(someCustomer(), {}));
        return facts ? facts->loginEmail.mid(facts->loginEmail.indexOf(QLatin1Char('@'))) : QString();
    }
    int attempts(const QString &action)
    {
        CallFilter filter;
        filter.text = action;
        return int(waitFor(m_log->find(filter, 100)).value_or(QList<CallRecord>()).size());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start({QStringLiteral("--scenario"), QStringLiteral("standard")}), qPrintable(m_sandbox.errorText()));
    }

    void init()
    {
        m_log = std::make_unique<CallLog>(QString(), CallLog::Limits());
        m_sandbox.clearFaults();
        fillEnvironment(Endpoint::Signing::Rpc1, Endpoint::Method::Post);
    }

    void everyWayOfSending_data()
    {
        QTest::addColumn<int>("signing");
        QTest::addColumn<int>("method");
        QTest::newRow("rpc post") << int(Endpoint::Signing::Rpc1) << int(Endpoint::Method::Post);
        QTest::newRow("rpc get") << int(Endpoint::Signing::Rpc1) << int(Endpoint::Method::Get);
        QTest::newRow("v3 post") << int(Endpoint::Signing::V3) << int(Endpoint::Method::Post);
        QTest::newRow("v3 get") << int(Endpoint::Signing::V3) << int(Endpoint::Method::Get);
    }

    void everyWayOfSending()
    {
        QFETCH(int, signing);
        QFETCH(int, method);
        fillEnvironment(Endpoint::Signing(signing), Endpoint::Method(method));
        const auto made = cloud();
        QSet<QString> uids;
        std::optional<int> page = 1;
        while (page) {
            const auto customers = waitFor(made->customers(*page, {}));
            QVERIFY2(customers, customers ? "" : qPrintable(customers.error().code + customers.error().detail));
            for (const CustomerUid &uid : customers->uids)
                uids.insert(uid.text());
            page = customers->nextPage;
        }
        QVERIFY(uids.size() >= m_sandbox.customers); // at least: other cases create some

        m_environment.customerListHome = Home::BssOpenApi;
        const auto all = waitFor(cloud()->customers(1, {}));
        QVERIFY(all);
        QCOMPARE(all->uids.size(), uids.size());

        const auto facts = waitFor(made->customerFacts(all->uids.first(), {}));
        QVERIFY(facts);
        QVERIFY(facts->loginEmail.contains(QLatin1Char('@')));
        QCOMPARE(facts->partner, m_sandbox.partner);

        const auto created = waitFor(made->createCustomer(newCustomer(QStringLiteral("way%1%2+x").arg(signing).arg(method) + emailSuffix()), {}));
        QVERIFY2(created, created ? "" : qPrintable(created.error().code));
        const auto read = waitFor(made->customerFacts(created->uid, {}));
        QVERIFY(read);
        QVERIFY(read->loginEmail.startsWith(QLatin1String("way")));

        const auto key = waitFor(made->assumeRole(all->uids.first(), QStringLiteral("desk"), 3600s, {}));
        QVERIFY2(key, key ? "" : qPrintable(key.error().code + key.error().detail));
        QVERIFY(waitFor(made->signinToken(all->uids.first(), *key, {})));
    }

    void refusals()
    {
        const auto made = cloud();
        QCOMPARE(waitFor(made->customerFacts(CustomerUid(QStringLiteral("1")), {})).error().kind, Kind::NotFound);
        QCOMPARE(waitFor(made->assumeRole(CustomerUid(QStringLiteral("1")), QStringLiteral("desk"), 3600s, {})).error().kind, Kind::NotFound);
        PartnerKeys keys = m_sandbox.keys;
        keys.ram = keys.main; // the service wants a RAM user here
        const auto main = waitFor(cloud(keys)->assumeRole(someCustomer(), QStringLiteral("desk"), 3600s, {}));
        QCOMPARE(main.error().kind, Kind::Forbidden);
        QVERIFY(!main.error().requestId.isEmpty());
        keys = m_sandbox.keys;
        keys.main.secret = Secret("wrong");
        QCOMPARE(waitFor(cloud(keys)->customers(1, {})).error().code, QStringLiteral("SignatureDoesNotMatch"));
        keys.main.id = QStringLiteral("no-such-key");
        QCOMPARE(waitFor(cloud(keys)->customers(1, {})).error().code, QStringLiteral("InvalidAccessKeyId.NotFound"));
        const auto twice = newCustomer(QStringLiteral("twice") + emailSuffix());
        QVERIFY(waitFor(made->createCustomer(twice, {})));
        const auto again = waitFor(made->createCustomer(twice, {}));
        QCOMPARE(again.error().code, QStringLiteral("LOGIN_EMAIL_HAS_BEEN_USED"));
        QCOMPARE(again.error().kind, Kind::Conflict);
        QCOMPARE(waitFor(made->signinToken(someCustomer(), m_sandbox.keys.main, {})).error().kind, Kind::InvalidInput); // no token of a role
    }

    void readsSurviveAnHourOfTrouble_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("server fault") << QStringLiteral("500:times=2");
        QTest::newRow("throttled") << QStringLiteral("throttle:times=2");
        QTest::newRow("dropped before") << QStringLiteral("drop-before:times=2");
        QTest::newRow("dropped after") << QStringLiteral("drop-after:times=2");
        QTest::newRow("half an answer") << QStringLiteral("truncate:times=2");
    }

    void readsSurviveAnHourOfTrouble()
    {
        QFETCH(QString, fault);
        QVERIFY(m_sandbox.addFault(fault));
        const auto page = waitFor(cloud()->customers(1, {}));
        QVERIFY2(page, page ? "" : qPrintable(kindName(page.error().kind) + page.error().code));
        QCOMPARE(attempts(QStringLiteral("GetCustomerList")), 3);
    }

    void retryAfterIsHonoured()
    {
        QVERIFY(m_sandbox.addFault(QStringLiteral("503:times=1,retry-after=1")));
        const auto page = waitFor(cloud()->customers(1, {}));
        QVERIFY(page);
        const auto log = waitFor(m_log->find({}, 10));
        QCOMPARE(log->size(), 2);
        QVERIFY(log->at(1).startedAt.msecsTo(log->at(0).startedAt) >= 1000);
    }

    // The write took effect and its answer was lost: it must stand there once, and be reported as unknown.
    void aLostAnswerIsNotSentAgain()
    {
        const NewCustomer customer = newCustomer(QStringLiteral("lost") + emailSuffix());
        const int before = m_sandbox.total(QStringLiteral("AccountCreated"));
        QVERIFY(m_sandbox.addFault(QStringLiteral("drop-after:action=CreateAgAccount")));
        const auto created = waitFor(cloud()->createCustomer(customer, {}));
        QCOMPARE(created.error().kind, Kind::Truncated);
        QVERIFY(created.error().sent);
        QCOMPARE(m_sandbox.total(QStringLiteral("AccountCreated")), before + 1);
        QCOMPARE(attempts(QStringLiteral("CreateAgAccount")), 1);
    }

    void aSkewedClockIsCorrected()
    {
        QVERIFY(m_sandbox.addFault(QStringLiteral("skew")));
        const auto made = cloud();
        const auto created = waitFor(made->createCustomer(newCustomer(QStringLiteral("skew") + emailSuffix()), {}));
        QVERIFY2(created, created ? "" : qPrintable(created.error().code));
        QVERIFY(waitFor(made->customers(1, {})));
    }

    void everyEndpointPassesTheConnectionTest()
    {
        ConnectionProbe probe(m_environment, m_sandbox.keys, *m_log, m_clock);
        for (const QString &target : probe.targets()) {
            const auto report = waitFor(probe.run(target));
            QVERIFY2(report && report->isOk(), qPrintable(target));
        }
        PartnerKeys keys = m_sandbox.keys;
        keys.ram = keys.main;
        ConnectionProbe wrong(m_environment, keys, *m_log, m_clock);
        const auto report = waitFor(wrong.run(QStringLiteral("Sts")));
        QVERIFY(report && report->failed());
        QCOMPARE(report->failed()->hop, ProbeStep::Hop::Permission);
        QVERIFY(m_sandbox.addFault(QStringLiteral("skew")));
        ConnectionProbe skewed(m_environment, m_sandbox.keys, *m_log, m_clock);
        const auto late = waitFor(skewed.run(QStringLiteral("BssOpenApi")));
        QVERIFY(late && late->failed());
        QCOMPARE(late->failed()->hop, ProbeStep::Hop::Clock);
    }

    void quotas()
    {
        const auto made = cloud();
        const auto created = waitFor(made->createCustomer(newCustomer(QStringLiteral("quota") + emailSuffix()), {}));
        QVERIFY(created);
        const CustomerUid uid = created->uid;
        const auto none = waitFor(made->availableQuota(uid, {}));
        QVERIFY(none && !none->hasLedger && !none->amount);
        const Money first(Amount::fromMicros(1000'000000), QStringLiteral("CNY"));
        QVERIFY(waitFor(made->openQuota(uid, first, QStringLiteral("open-1"), {})));
        QCOMPARE(waitFor(made->openQuota(uid, first, QStringLiteral("open-2"), {})).error().code, QStringLiteral("-303"));
        const Money second(Amount::fromMicros(5000'250000), QStringLiteral("CNY"));
        QVERIFY(waitFor(made->setQuota(uid, second, QStringLiteral("set-1"), {})));
        QCOMPARE(waitFor(made->totalQuota(uid, {}))->amount, second.amount);
        const auto before = waitFor(made->availableQuota(uid, {}));
        const ConsumptionChange more(ConsumptionChange::Direction::Increase, Money(Amount::fromMicros(100'500000), QStringLiteral("CNY")));
        const auto changed = waitFor(made->changeConsumption(uid, more, QStringLiteral("change-1"), {}));
        QVERIFY(changed && changed->ledgerAmount);
        QVERIFY(waitFor(made->changeConsumption(uid, more, QStringLiteral("change-1"), {}))); // the same token: no second effect
        QCOMPARE(waitFor(made->availableQuota(uid, {}))->amount, before->amount->minus(more.money.amount));

        AlarmRule amount, ratio;
        amount.kind = AlarmRule::Kind::Amount;
        amount.amount = Amount::fromMicros(150'500000);
        ratio.kind = AlarmRule::Kind::Ratio;
        ratio.numerator = 30;
        ratio.denominator = 100;
        QVERIFY(waitFor(made->setAlarmRules(uid, {amount, ratio}, {})));
        QCOMPARE(waitFor(made->alarmRules(uid, {})).value(), (QList<AlarmRule>{amount, ratio}));
        QVERIFY(waitFor(made->setAlarmRules(uid, {}, {})));
        QVERIFY(waitFor(made->alarmRules(uid, {}))->isEmpty());

        QVERIFY(waitFor(made->setStatus(uid, StatusChange::Freeze, StopMode::Normal, {})));
        QCOMPARE(waitFor(made->customerFacts(uid, {}))->credit.value, CreditState::Frozen);
        QVERIFY(waitFor(made->setStatus(uid, StatusChange::Thaw, StopMode::NotSaid, {})));
        QCOMPARE(waitFor(made->customerFacts(uid, {}))->credit.value, CreditState::Thawed);
        QCOMPARE(waitFor(made->instanceCount(uid, {})).value(), 0);
    }

    void filings()
    {
        const auto made = cloud();
        const auto uids = waitFor(made->customers(1, {}));
        QVERIFY(uids);
        QList<Instance> all;
        std::optional<ServiceNumber> bound;
        for (qsizetype i = 0; i < uids->uids.size() && !bound; ++i) {
            const CustomerUid uid = uids->uids.at(i);
            const auto total = waitFor(made->instanceCount(uid, {}));
            all.clear();
            for (int page = 1, isLast = 0; !isLast; ++page) {
                const auto answer = waitFor(made->instances(uid, page, {}));
                QVERIFY2(answer, answer ? "" : qPrintable(answer.error().code + answer.error().detail));
                all += answer->instances;
                isLast = answer->isLast;
            }
            QCOMPARE(all.size(), total.value());
            for (const Instance &instance : std::as_const(all)) {
                QVERIFY(instance.createdAt.isValid() && instance.owner == uid && !instance.product.isEmpty());
                const auto numbers = instance.filingType ? waitFor(made->bindNumbers(uid, Resource(*instance.filingType, instance.id), 2, {}))
                                                         : Result<BoundNumbers>(BoundNumbers());
                if (numbers && numbers->numbers.size() == 2)
                    bound = numbers->numbers.first();
                if (bound)
                    break;
            }
        }
        QVERIFY(bound);
        QCOMPARE(bound->state.value, NumberState::Bound);
        const auto held = waitFor(made->serviceNumbers(bound->owner, bound->resource, {}));
        QVERIFY(held && held->size() >= 2);
        QVERIFY(std::any_of(held->cbegin(), held->cend(), [&bound](const ServiceNumber &number) { return number.number == bound->number; }));
        const CustomerUid to = uids->uids.first() == bound->owner ? uids->uids.at(1) : uids->uids.first();
        QVERIFY(waitFor(made->grantNumber(bound->number, bound->holder, to, {}, {})));
        QCOMPARE(waitFor(made->serviceNumber(bound->number, {}))->holder, to);
        QCOMPARE(waitFor(made->serviceNumbers(to, bound->resource, {})).error().code, QString(kRefusedOfAnother));
        QCOMPARE(waitFor(made->serviceNumber(QStringLiteral("no-such-number"), {})).error().code, QString(kRefusedUnknownNumber));
    }

    void identities()
    {
        const auto made = cloud();
        const auto uids = waitFor(made->customers(1, {}));
        QVERIFY(uids);
        // The sandbox answers one customer in four as the vendor's page prints it.
        for (qsizetype i = 0; i < 4; ++i) {
            const auto facts = waitFor(made->identity(uids->uids.at(i), {}));
            QVERIFY2(facts && facts->certified, facts ? "" : qPrintable(facts.error().code + facts.error().detail));
            QCOMPARE(facts->name.isEmpty(), !*facts->certified);
        }
        const CustomerUid uid = uids->uids.at(1);
        const auto link = waitFor(made->verificationLink(uid, {}, {}));
        QVERIFY2(link, link ? "" : qPrintable(link.error().code + link.error().detail));
        QVERIFY(link->expiresAt > m_clock.utcNow());
        const auto log = waitFor(m_log->find({}, 100));
        QVERIFY(log && !log->isEmpty());
        for (const CallRecord &record : *log)
            QVERIFY(!record.answer.contains(link->url.reveal()));
        QVERIFY(waitFor(made->removeIdentity(uid, {})));
        QCOMPARE(waitFor(made->identity(uid, {}))->certified, std::optional<bool>(false));
        QCOMPARE(m_sandbox.total(QStringLiteral("IdentityRemoved")), 1);
    }

    void orders()
    {
        const auto made = cloud();
        const CustomerUid uid = someCustomer();
        QVERIFY(waitFor(made->instanceCount(uid, {})).value_or(0) > 0);
        OrderListing listing(uid, m_clock.utcNow().addDays(-400), m_clock.utcNow().addSecs(60));
        QHash<OrderId, Order> all;
        std::optional<qint64> total;
        for (std::optional<int> page = 1; page;) {
            const auto answer = waitFor(made->orders(listing, *page, {}));
            QVERIFY2(answer, answer ? "" : qPrintable(answer.error().code + answer.error().detail));
            for (const Order &order : answer->orders)
                all.insert(order.id, order);
            total = answer->total;
            page = answer->nextPage;
        }
        QVERIFY(!all.isEmpty());
        QCOMPARE(all.size(), total);
        std::optional<Order> unpaid;
        for (const Order &order : std::as_const(all)) {
            QVERIFY(order.createdAt.isValid() && order.due && !order.type.isAbsent());
            QVERIFY2(order.extra.isEmpty(), qPrintable(order.extra.keys().join(QLatin1Char(' '))));
            if (order.payment.value == PaymentStatus::Unpaid)
                unpaid = order;
        }
        const Order some = unpaid.value_or(all.constBegin().value());
        const auto detail = waitFor(made->order(uid, some.id, {}));
        QVERIFY(detail);
        QCOMPARE(detail->lines.first().amounts.id, some.id);
        if (unpaid) {
            QVERIFY(waitFor(made->cancelOrder(uid, some.id, {})));
            QCOMPARE(waitFor(made->order(uid, some.id, {}))->lines.first().amounts.payment.value, PaymentStatus::Cancelled);
        } else {
            QVERIFY(!waitFor(made->cancelOrder(uid, some.id, {})));
        }
    }
};

QTEST_GUILESS_MAIN(TestSandboxCalls)
#include "tst_sandboxcalls.moc"
