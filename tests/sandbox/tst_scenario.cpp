// SPDX-License-Identifier: Apache-2.0
#include "sandbox/world/names.h"
#include "sandbox/world/scenario.h"
#include "sandbox/world/scenariofile.h"
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace pc::sandbox;

namespace {

const QDateTime kNow(QDate(2026, 1, 15), QTime(8, 30), Qt::UTC);

World worldOf(const char *name, quint32 seed = 1)
{
    auto world = makeWorld(QLatin1String(name), seed, kNow);
    if (!world)
        qFatal("%s", qPrintable(world.error()));
    return std::move(*world);
}

// Everything of a world that can be seen, as text.
QByteArray fingerprint(const World &world)
{
    QByteArray text = customerBook(world) + world.partnerUid().toLatin1();
    for (const SandboxCustomer &c : world.customers()) {
        text += (c.name + c.englishName + c.loginEmail + c.credit + c.hosting).toUtf8() + (c.isCertified ? 'c' : '-')
            + (c.hasRole ? 'r' : '-');
        text += QByteArray::number(c.instances) + ',' + QByteArray::number(c.orders) + ',' + QByteArray::number(c.tickets) + ','
            + QByteArray::number(c.filings);
        if (c.quota)
            text += c.quota->total.text().toLatin1() + c.quota->consumed.text().toLatin1() + c.quota->perDay.text().toLatin1();
        if (c.instances > 0)
            text += world.catalogue().instance(c.key, c.instances - 1).id.toUtf8();
        if (c.orders > 0)
            text += QByteArray::number(world.orders().order(c.orderOwner(), 0).id);
    }
    return text;
}

qint64 sum(const World &world, int SandboxCustomer::*member)
{
    qint64 total = 0;
    for (const SandboxCustomer &customer : world.customers())
        total += customer.*member;
    return total;
}

} // namespace

class TestScenario : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSameSeedMakesTheSameWorld()
    {
        QCOMPARE(fingerprint(worldOf("standard", 7)), fingerprint(worldOf("standard", 7)));
        QVERIFY(fingerprint(worldOf("standard", 7)) != fingerprint(worldOf("standard", 8)));
    }

    void sizes_data()
    {
        QTest::addColumn<int>("customers");
        QTest::addColumn<int>("groups");
        QTest::addColumn<qint64>("instances");
        QTest::addColumn<qint64>("orders");
        QTest::newRow("small") << 25 << 4 << qint64(600) << qint64(3'000);
        QTest::newRow("standard") << 500 << 12 << qint64(20'000) << qint64(100'000);
        QTest::newRow("large") << 10'000 << 12 << qint64(400'000) << qint64(1'000'000);
    }
    void sizes()
    {
        const World world = worldOf(QTest::currentDataTag());
        QSet<QString> uids, emails, names, groups;
        for (const SandboxCustomer &customer : world.customers()) {
            uids.insert(customer.uid);
            emails.insert(customer.loginEmail);
            names.insert(customer.name);
            groups.insert(customer.group);
        }
        QTEST(int(uids.size()), "customers");
        QTEST(int(emails.size()), "customers");
        QTEST(int(names.size()), "customers");
        QTEST(int(groups.size()), "groups");
        QTEST(sum(world, &SandboxCustomer::instances), "instances");
        QTEST(sum(world, &SandboxCustomer::orders), "orders");
    }

    void identifiersAndNamesLookReal()
    {
        static const QRegularExpression uid(QStringLiteral("^(\\d{16}|\\d{19})$")),
            email(QStringLiteral("^[a-z]+\\.[a-z]+\\.[a-z]+@lanqiao-cloud\\.example$"));
        int longOnes = 0;
        const World world = worldOf("standard");
        for (const SandboxCustomer &customer : world.customers()) {
            QVERIFY2(uid.match(customer.uid).hasMatch(), qPrintable(customer.uid));
            QVERIFY2(email.match(customer.loginEmail).hasMatch(), qPrintable(customer.loginEmail));
            longOnes += customer.uid.size() == 19;
            // The e-mail is the English name in small letters.
            QVERIFY(customer.englishName.startsWith(customer.loginEmail.section(QLatin1Char('.'), 0, 0), Qt::CaseInsensitive));
            QVERIFY(customer.name.endsWith(customer.isEnterprise ? QStringLiteral("有限公司") : QStringLiteral("工作室")));
        }
        QVERIFY(longOnes > 0);
        QVERIFY(distinctNames() >= 10'000);
    }

    void ordersLieInTheYearBeforeInOrderOfTime()
    {
        const World world = worldOf("small");
        const SandboxCustomer &customer = world.customers().at(0);
        QDateTime last = kNow.addDays(-367);
        for (int i = 0; i < customer.orders; ++i) {
            const Order order = world.orders().order(customer.orderOwner(), i);
            const QDateTime created = QDateTime::fromSecsSinceEpoch(order.createdAt, Qt::UTC);
            QVERIFY(created >= last && created <= kNow);
            last = created;
        }
    }

    void readsExplicitQuotas()
    {
        const auto world = parseScenario(R"({"customers":[{"quota":null},{},
            {"quota":{"total":"1000.50","consumed":"-3","perDay":"0","currency":"USD","bursty":true}}]})",
                                         1, kNow);
        QVERIFY(world);
        QVERIFY(!world->customers().at(0).quota);
        QVERIFY(world->customers().at(1).quota && world->customers().at(1).quota->perDay.micros() > 0);
        const QuotaPlan plan = world->customers().at(2).quota.value();
        QCOMPARE(plan.total.text(), QStringLiteral("1000.50"));
        QCOMPARE(plan.consumed.text(), QStringLiteral("-3.00"));
        QVERIFY(plan.perDay.isZero() && plan.isBursty);
        QCOMPARE(plan.currency, QStringLiteral("USD"));
    }

    void quotasOfAllKindsOccur()
    {
        const World world = worldOf("large");
        int none = 0, belowZero = 0, days = 0, idle = 0, bursty = 0, dollars = 0;
        for (const SandboxCustomer &customer : world.customers()) {
            if (!customer.quota) {
                ++none;
                continue;
            }
            const qint64 left = customer.quota->total.micros() - customer.quota->consumed.micros();
            const qint64 perDay = customer.quota->perDay.micros();
            belowZero += left < 0;
            days += left > 0 && perDay > 0 && left / perDay < 5;
            idle += perDay == 0;
            bursty += customer.quota->isBursty;
            dollars += customer.quota->currency == QLatin1String("USD");
            QVERIFY2(left >= 0 || !customer.isHosted(), qPrintable(customer.uid)); // a managed one is stopped in time
        }
        for (const int count : {none, belowZero, days, idle, bursty, dollars})
            QVERIFY2(count > 200 && count < 3000, qPrintable(QString::number(count)));
    }

    void readsExplicitCustomers()
    {
        const auto world = parseScenario(R"({"partner":{"emailSuffix":"@p.example","accountQuota":3},"customers":[
            {"uid":"6210300000000000001","name":"示例","loginEmail":"a@p.example","credit":"Odd","role":false,"certified":false,"kind":"individual"},
            {"group":"G, \u00221\u0022","alias":"B","crmId":"C-1","instances":3}]})",
                                         1, kNow);
        QVERIFY(world);
        QCOMPARE(world->customers().size(), 2);
        const SandboxCustomer &first = world->customers().at(0);
        QCOMPARE(first.uid, QStringLiteral("6210300000000000001"));
        QCOMPARE(first.credit, QStringLiteral("Odd"));
        QVERIFY(!first.hasRole && !first.isCertified && !first.isEnterprise);
        const SandboxCustomer &second = world->customers().at(1);
        QCOMPARE(second.uid.size(), 16);
        QVERIFY(second.hasRole && second.isCertified && second.loginEmail.endsWith(QStringLiteral("@p.example")));
        QCOMPARE(second.instances, 3);
        QVERIFY(customerBook(*world).endsWith(",B,\"G, \"\"1\"\"\",C-1\n"));
    }

    void refusesFaultyFiles_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("said");
        QTest::newRow("not JSON") << QByteArray("{") << QStringLiteral("not a JSON object");
        QTest::newRow("uid") << QByteArray(R"({"customers":[{"uid":"12"}]})") << QStringLiteral("customers[0]: uid");
        QTest::newRow("quota text") << QByteArray(R"({"customers":[{"quota":{"total":"much"}}]})") << QStringLiteral("customers[0]: quota");
        QTest::newRow("quota number") << QByteArray(R"({"customers":[{},{"quota":5}]})") << QStringLiteral("customers[1]: quota");
        QTest::newRow("quota backwards") << QByteArray(R"({"customers":[{"quota":{"perDay":"-1"}}]})")
                                         << QStringLiteral("customers[0]: quota");
        QTest::newRow("twice") << QByteArray(R"({"customers":[{"uid":"1000000000000001"},{"uid":"1000000000000001"}]})")
                               << QStringLiteral("customers[1]: uid 1000000000000001 occurs twice");
        QTest::newRow("e-mail") << QByteArray(R"({"customers":[{"loginEmail":"a@b.example"},{"loginEmail":"A@B.example"}]})")
                                << QStringLiteral("occurs twice");
    }
    void refusesFaultyFiles()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, said);
        const auto world = parseScenario(json, 1, kNow);
        QVERIFY(!world);
        QVERIFY2(world.error().contains(said), qPrintable(world.error()));
        QVERIFY(makeWorld(QStringLiteral("nowhere.json"), 1, kNow).error().contains(QStringLiteral("nowhere.json")));
    }
};

QTEST_GUILESS_MAIN(TestScenario)
#include "tst_scenario.moc"
