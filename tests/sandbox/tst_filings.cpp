// SPDX-License-Identifier: Apache-2.0
// Service numbers: binding, reading, granting, and what the clock makes of a filing.
#include "tests/sandbox/sandboxfixture.h"
#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace pc;
using namespace std::chrono_literals;
using sandbox::BsnStatus;
using sandbox::Instance;

namespace {

constexpr char kBsn[] = "2015-05-12";
using Parameters = SandboxFixture::Parameters;

class Filings : public SandboxFixture
{
public:
    const sandbox::SandboxCustomer &facts(int index) const { return sandbox->state().world.customers().at(index); }
    // The id of the customer's first instance that fits; empty: none does.
    template<typename Fits>
    QByteArray instance(int index, Fits fits) const
    {
        for (int i = 0; i < facts(index).instances; ++i) {
            const Instance candidate = sandbox->state().world.instance(facts(index), i);
            if (fits(candidate))
                return candidate.id.toLatin1();
        }
        return {};
    }
    bool isReady(const Instance &one) const
    {
        return one.product == QLatin1String("ecs") && one.region.startsWith(QLatin1String("cn-")) && one.status == QLatin1String("Running")
            && one.hasPublicAddress && !one.isTrial && !one.isExpired(clock.utcNow().addDays(60));
    }
    QByteArray server(int index) const
    {
        return instance(index, [this](const Instance &one) { return isReady(one); });
    }
    Answer bind(const QByteArray &id, const QByteArray &count, const Parameters &more = {}, const sandbox::IssuedKey *key = nullptr)
    {
        Parameters all{{"resourceType", "1"}, {"resourceId", id}, {"aliuid", customer(0).toLatin1()}, {"num", count}};
        all.insert(more);
        return call("ProductBindBsn", kBsn, all, key);
    }
    Answer list(const QByteArray &id, int index = 0)
    {
        return call("GetBsnByResource", kBsn, {{"resourceType", "1"}, {"resourceId", id}, {"aliuid", customer(index).toLatin1()}});
    }
    Answer number(const QString &sn, const sandbox::IssuedKey *key = nullptr)
    {
        return call("GetBsnBySn", kBsn, {{"sn", sn.toLatin1()}}, key);
    }
    Answer grant(const QString &sn, const QString &from, const QString &to)
    {
        return call("GrantBsnCode", kBsn, {{"Sn", sn.toLatin1()}, {"AliUid", from.toLatin1()}, {"GrantToAliuid", to.toLatin1()}});
    }
    static QStringList numbers(const Answer &answer)
    {
        QStringList list;
        const QJsonArray rows = answer.json().value(QStringLiteral("datas")).toObject().value(QStringLiteral("bsnDO")).toArray();
        for (const QJsonValue &row : rows)
            list.append(row.toObject().value(QStringLiteral("sn")).toString());
        return list;
    }
    static int statusOf(const Answer &answer) { return answer.json().value(QStringLiteral("status")).toVariant().toInt(); }
    void move(std::chrono::seconds by) { sandbox->state().moveClock(by); }
};

} // namespace

class TestFilings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachCallBindsFurtherNumbers()
    {
        Filings s;
        const QByteArray id = s.server(0);
        const int before = int(Filings::numbers(s.list(id)).size());
        const QStringList first = Filings::numbers(s.bind(id, "1")), second = Filings::numbers(s.bind(id, "2"));
        QCOMPARE(first.size(), 1);
        QCOMPARE(second.size(), 2);
        const QStringList all = Filings::numbers(s.list(id));
        QCOMPARE(all.size(), before + 3);
        QCOMPARE(QSet<QString>(all.cbegin(), all.cend()).size(), all.size());
        for (const QString &sn : first + second) {
            QVERIFY(all.contains(sn));
            QCOMPARE(Filings::statusOf(s.number(sn)), 1);
            QCOMPARE(s.number(sn).json().value(QStringLiteral("resourceId")).toString(), QString::fromLatin1(id));
        }
        QCOMPARE(s.effects("BsnBound"), 2);
    }

    void theMisspelledReadIsTheSame()
    {
        Filings s;
        const QString sn = Filings::numbers(s.bind(s.server(0), "1")).value(0);
        const auto answer = s.call("GetBsnSySn", kBsn, {{"sn", sn.toLatin1().toUpper()}});
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json().value(QStringLiteral("aliUid")).toString(), s.customer(0));
    }

    void anInstanceHasAnAllowance()
    {
        Filings s;
        auto &state = s.sandbox->state();
        const QByteArray id = s.instance(0, [&](const Instance &one) {
            const auto place = state.world.findInstance(s.facts(0), one.id);
            return s.isReady(one) && state.filings.allowance(s.facts(0), *place) == 5;
        });
        QVERIFY(!id.isEmpty());
        const int used = int(Filings::numbers(s.list(id)).size());
        QCOMPARE(s.bind(id, QByteArray::number(6 - used)).code(), QStringLiteral("609"));
        QCOMPARE(Filings::numbers(s.list(id)).size(), used);
        QCOMPARE(s.bind(id, QByteArray::number(5 - used)).status, 200);
        QCOMPARE(s.bind(id, "1").code(), QStringLiteral("609"));
        QCOMPARE(s.effects("BsnBound"), 1);
    }

    void refusesWhatCannotBeBound_data()
    {
        QTest::addColumn<Parameters>("parameters");
        QTest::addColumn<QString>("code");
        QTest::newRow("no number") << Parameters{{"num", "0"}} << QStringLiteral("603");
        QTest::newRow("twenty-one") << Parameters{{"num", "21"}} << QStringLiteral("603");
        QTest::newRow("no figure") << Parameters{{"num", "two"}} << QStringLiteral("603");
        QTest::newRow("left out") << Parameters{{"num", ""}} << QStringLiteral("602");
        QTest::newRow("type unheard of") << Parameters{{"resourceType", "10"}} << QStringLiteral("600");
        QTest::newRow("type without numbers here") << Parameters{{"resourceType", "7"}} << QStringLiteral("411");
        QTest::newRow("other type") << Parameters{{"resourceType", "2"}} << QStringLiteral("402");
        QTest::newRow("unknown instance") << Parameters{{"resourceId", "i-bp1nosuchserver"}} << QStringLiteral("402");
        QTest::newRow("unknown account") << Parameters{{"aliuid", "1111222233334444"}} << QStringLiteral("401");
        QTest::newRow("no account") << Parameters{{"aliuid", "abc"}} << QStringLiteral("401");
        QTest::newRow("another's instance") << Parameters{{"aliuid", "{other}"}} << QStringLiteral("412");
        QTest::newRow("frozen account") << Parameters{{"aliuid", "{frozen}"}} << QStringLiteral("408");
    }
    void refusesWhatCannotBeBound()
    {
        QFETCH(Parameters, parameters);
        QFETCH(QString, code);
        Filings s;
        for (QByteArray &text : parameters)
            text.replace("{other}", s.customer(1).toLatin1()).replace("{frozen}", s.customer(8).toLatin1());
        const auto answer = s.bind(s.server(0), "1", parameters);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.code(), code);
        QCOMPARE(s.effects("BsnBound"), 0);
    }

    void theInstanceMustBeFitForIt()
    {
        // Enough customers that every kind of instance occurs.
        Filings s;
        const auto expect = [&s](const QString &code, auto fits) {
            for (int i = 12; i < 25; ++i) {
                const QByteArray id = s.instance(i, fits);
                if (id.isEmpty() || s.facts(i).isFrozen())
                    continue;
                QCOMPARE(s.bind(id, "1", {{"aliuid", s.customer(i).toLatin1()}}).code(), code);
                return;
            }
            QFAIL("no such instance");
        };
        const auto isServer = [](const Instance &one) { return one.product == QLatin1String("ecs"); };
        expect(QStringLiteral("410"), [&](const Instance &one) { return isServer(one) && one.isTrial; });
        expect(QStringLiteral("403"), [&](const Instance &one) { return isServer(one) && !one.isTrial && !one.hasPublicAddress; });
        expect(QStringLiteral("403"), [&](const Instance &one) {
            return isServer(one) && !one.isTrial && one.region == QLatin1String("ap-southeast-1");
        });
        expect(QStringLiteral("413"), [&](const Instance &one) {
            return isServer(one) && one.status == QLatin1String("Stopped") && !one.isTrial && one.hasPublicAddress
                && one.region.startsWith(QLatin1String("cn-"));
        });
    }

    void aRoleActsInItsOwnAccount()
    {
        Filings s;
        const QByteArray id = s.server(0);
        const auto own = s.assumeRole(s.customer(0)), other = s.assumeRole(s.customer(1));
        const QString sn = Filings::numbers(s.bind(id, "1", {}, &own)).value(0);
        QVERIFY(!sn.isEmpty());
        QCOMPARE(s.bind(id, "1", {}, &other).code(), QStringLiteral("604"));
        QCOMPARE(s.number(sn, &own).status, 200);
        QCOMPARE(s.number(sn, &other).code(), QStringLiteral("616"));
        QCOMPARE(s.number(QStringLiteral("00000000-0000-4000-8000-000000000001")).code(), QStringLiteral("406"));
        QCOMPARE(s.bind(id, "1", {}, &s.sandbox->state().keys.ramKey()).code(), QStringLiteral("506"));
    }

    void aGrantHandsTheNumberOver()
    {
        Filings s;
        const QByteArray id = s.server(0);
        const QString sn = Filings::numbers(s.bind(id, "1")).value(0);
        const QString giver = s.customer(0), taker = s.customer(1);
        QCOMPARE(s.grant(sn, giver, giver).code(), QStringLiteral("506"));
        QCOMPARE(s.grant(sn, giver, QStringLiteral("1111222233334444")).code(), QStringLiteral("401"));
        QCOMPARE(s.grant(QStringLiteral("no-such-number"), giver, taker).code(), QStringLiteral("405"));
        QCOMPARE(s.grant(sn, taker, s.customer(2)).code(), QStringLiteral("616"));
        const auto granted = s.grant(sn, giver, taker);
        QCOMPARE(granted.json().value(QStringLiteral("Success")).toBool(), true);
        QCOMPARE(s.number(sn).json().value(QStringLiteral("aliUid")).toString(), taker);
        // It stays the instance's, and the same grant again finds it gone.
        QVERIFY(Filings::numbers(s.list(id)).contains(sn));
        QCOMPARE(s.grant(sn, giver, taker).code(), QStringLiteral("616"));
        QCOMPARE(s.effects("BsnGranted"), 1);
        const auto role = s.assumeRole(taker);
        QCOMPARE(s.number(sn, &role).status, 200);
    }

    void aBindWhoseAnswerGotLostIsFoundByReading()
    {
        Filings s;
        const QByteArray id = s.server(0);
        const int before = int(Filings::numbers(s.list(id)).size());
        s.sandbox->state().faults.add(*sandbox::FaultSpec::parse(
            QStringLiteral("drop-after:action=ProductBindBsn,customer=%1,times=1").arg(s.customer(0))));
        QCOMPARE(s.bind(id, "2").status, 0);
        QCOMPARE(Filings::numbers(s.list(id)).size(), before + 2);
        QCOMPARE(s.effects("BsnBound"), 1);
    }

    void aFilingIsReviewedByTheClock()
    {
        Filings s;
        const QString sn = Filings::numbers(s.bind(s.server(0), "1")).value(0);
        auto &state = s.sandbox->state();
        const auto status = [&] { return Filings::statusOf(s.number(sn)); };
        state.filings.submit(sn, {QStringLiteral("Site"), QStringLiteral("site.example"), s.facts(0).name, state.worldClock.now(), {}});
        QCOMPARE(status(), 4);
        QCOMPARE(s.grant(sn, s.customer(0), s.customer(1)).code(), QStringLiteral("506"));
        s.move(23h);
        QCOMPARE(status(), 4);
        s.move(21 * 24h);
        const auto decided = state.filings.standing(*state.filings.find(sn), state.worldClock.now());
        if (decided.status == BsnStatus::Bound) { // the seed may send the first one back, never the second
            QVERIFY(decided.reason.startsWith(QStringLiteral("reason.")));
            state.filings.submit(sn, {QStringLiteral("Site"), QStringLiteral("site.example"), s.facts(0).name, state.worldClock.now(), {}});
            s.move(22 * 24h);
        }
        QCOMPARE(status(), 2);
        QVERIFY(s.number(sn).json().value(QStringLiteral("beianNum")).toString().contains(QStringLiteral("ICP备")));
    }

    void oneInFourFirstFilingsComesBack()
    {
        Filings s;
        auto &state = s.sandbox->state();
        int returned = 0, filed = 0;
        for (const auto &number : state.filings.bind(s.facts(0), 0, sandbox::ResourceType::Ecs, 40, state.worldClock.now())) {
            state.filings.submit(number.sn, {{}, {}, {}, state.worldClock.now(), {}});
            const auto *kept = state.filings.find(number.sn);
            const auto end = state.filings.standing(*kept, state.worldClock.now().addDays(23));
            const auto again = state.filings.standing(*kept, state.worldClock.now().addDays(23));
            QCOMPARE(int(end.status), int(again.status));
            returned += end.status == BsnStatus::Bound && !end.reason.isEmpty();
            filed += end.status == BsnStatus::Filed;
        }
        QCOMPARE(returned + filed, 40);
        QVERIFY(returned > 2 && returned < 20);
    }

    void aNumberEndsWithItsInstance()
    {
        Filings s;
        auto &state = s.sandbox->state();
        const QByteArray id = s.instance(0, [&](const Instance &one) { return s.isReady(one) && one.isSubscription; });
        const QString sn = Filings::numbers(s.bind(id, "1")).value(0);
        QVERIFY(!sn.isEmpty());
        const Instance instance = state.world.instance(s.facts(0), *state.world.findInstance(s.facts(0), QString::fromLatin1(id)));
        s.move(std::chrono::seconds(state.worldClock.now().secsTo(instance.releasedAt()) - 1));
        QCOMPARE(Filings::statusOf(s.number(sn)), 1);
        s.move(1s);
        QCOMPARE(Filings::statusOf(s.number(sn)), 3);
    }

    void aDecisionCanBeOrdered()
    {
        Filings s;
        auto &state = s.sandbox->state();
        const QByteArray id = s.server(0);
        const QStringList sns = Filings::numbers(s.bind(id, "2"));
        const auto order = [&s](const QString &sn, const QByteArray &what) {
            return s.send(s.control, "POST", "/filings/" + sn.toLatin1(), {}, what).status;
        };
        QCOMPARE(order(sns.at(0), "approve"), 404); // nothing handed in
        for (const QString &sn : sns)
            state.filings.submit(sn, {QStringLiteral("Site"), QStringLiteral("a.example"), {}, state.worldClock.now(), {}});
        QCOMPARE(order(sns.at(0), "perhaps"), 400);
        QCOMPARE(order(sns.at(0), "approve"), 200);
        QCOMPARE(order(sns.at(1), "domain"), 200);
        QCOMPARE(Filings::statusOf(s.number(sns.at(0))), 2);
        QCOMPARE(Filings::statusOf(s.number(sns.at(1))), 1);
        QCOMPARE(state.filings.standing(*state.filings.find(sns.at(1)), state.worldClock.now()).reason, QStringLiteral("reason.domain"));
    }

    void aScenarioHasNumbersInEveryState()
    {
        sandbox::SandboxSettings settings;
        settings.scenario = QStringLiteral("standard");
        SandboxFixture s(settings);
        auto &state = s.sandbox->state();
        QMap<int, int> states;
        int numbers = 0, announced = 0;
        for (const auto &customer : state.world.customers()) {
            announced += customer.filings;
            for (const auto &number : state.filings.owned(customer.uid)) {
                ++numbers;
                ++states[int(state.filings.standing(number, state.worldClock.now()).status)];
            }
        }
        QCOMPARE(numbers, announced);
        QCOMPARE(states.size(), 5);
        // A week later every one has been bound.
        for (const auto &customer : state.world.customers()) {
            for (const auto &number : state.filings.owned(customer.uid))
                QVERIFY(state.filings.standing(number, state.worldClock.now().addDays(8)).status != BsnStatus::Unbound);
        }
    }

    void theConsoleListsTheNumbers()
    {
        Filings s;
        const QString sn = Filings::numbers(s.bind(s.server(0), "1")).value(0);
        QVERIFY(s.page("/console/beian", s.signIn(0)).body.contains(sn.toLatin1()));
        QVERIFY(!s.page("/console/beian", s.signIn(1)).body.contains(sn.toLatin1()));
        QCOMPARE(s.grant(sn, s.customer(0), s.customer(1)).status, 200);
        QVERIFY(s.page("/console/beian", s.signIn(1)).body.contains(sn.toLatin1()));
    }
};

QTEST_GUILESS_MAIN(TestFilings)
#include "tst_filings.moc"
