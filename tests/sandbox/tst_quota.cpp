// SPDX-License-Identifier: Apache-2.0
// Ledgers, their use by the clock, statuses and alarm rules, as the contract describes them.
#include "tests/sandbox/sandboxfixture.h"
#include <QJsonArray>
#include <QTemporaryFile>
#include <QTest>

using namespace pc;
using namespace std::chrono_literals;

namespace {

constexpr char kBss[] = "2017-12-14";

// Customers whose ledgers are easy to count with. The fixture's clock begins at 08:00, a third of the first day.
constexpr char kScenario[] = R"({"customers":[
    {"uid":"1728000000000001","hosting":"TrusteeshipCancel","quota":{"total":"1000.00","consumed":"400.00","perDay":"24.00"}},
    {"uid":"1728000000000002","quota":null,"instances":0},
    {"uid":"1728000000000003","hosting":"TRUSTEESHIP","instances":3,"quota":{"total":"100.00","consumed":"60.00","perDay":"24.00"}},
    {"uid":"1728000000000004","quota":{"total":"10.00","consumed":"15.00","perDay":"0","currency":"USD"}},
    {"uid":"1728000000000005","quota":{"total":"9000.00","consumed":"0.00","perDay":"100.00","bursty":true}}]})";
constexpr char kSteady[] = "1728000000000001", kNone[] = "1728000000000002", kHosted[] = "1728000000000003", kBelow[] = "1728000000000004",
               kBursty[] = "1728000000000005", kForeign[] = "1728000000000099";

using Parameters = SandboxFixture::Parameters;

class Quotas : public SandboxFixture
{
public:
    Quotas() : SandboxFixture(settings()) {}

    Answer ask(const QByteArray &action, const QByteArray &uid, Parameters more = {})
    {
        more.insert("OwnerId", uid);
        return call(action, kBss, more);
    }
    QString data(const Answer &answer) const { return answer.json().value(QStringLiteral("Data")).toString(); }
    QString available(const QByteArray &uid) { return data(ask("QueryResellerAvailableQuota", uid)); }
    QString total(const QByteArray &uid)
    {
        return data(ask("QueryResellerAvailableQuota", uid, {{"ItemCodes", R"(["CREDIT_QUOTA_BOOK_ITEM"])"}}));
    }
    QString info(const QByteArray &uid, const char *field)
    {
        return ask("GetCustomerAccountInfo", uid).json().value(QStringLiteral("Data")).toObject().value(QLatin1String(field)).toString();
    }
    Answer change(const QByteArray &uid, const QByteArray &type, const QByteArray &amount, const QByteArray &token, Parameters more = {})
    {
        Parameters all{{"AdjustType", type}, {"Amount", amount},  {"BusinessType", "quota_amount_adjust"},
                       {"Currency", "CNY"},  {"OutBizId", token}, {"Source", "test"}};
        all.insert(more);
        return ask("ChangeResellerConsumeAmount", uid, all);
    }
    Answer setStatus(const QByteArray &uid, const QByteArray &status, Parameters more = {})
    {
        const bool isCredit = status == "Freeze" || status == "Thaw";
        more.insert("BusinessType", isCredit ? "FREEZE" : "TRUSTEESHIP");
        more.insert("Status", status);
        return ask("SetResellerUserStatus", uid, more);
    }
    int effects(const QByteArray &effect)
    {
        const QJsonObject totals = sandbox->state().ledger.toJson().value(QStringLiteral("totals")).toObject();
        return totals.value(QString::fromLatin1(effect)).toInt();
    }

private:
    static sandbox::SandboxSettings settings()
    {
        static QTemporaryFile file;
        if (!file.isOpen()) {
            if (!file.open() || file.write(kScenario) < 0 || !file.flush())
                qFatal("no scenario file");
        }
        sandbox::SandboxSettings settings;
        settings.scenario = file.fileName();
        return settings;
    }
};

} // namespace

class TestQuota : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLedgerIsUsedUpByTheClock()
    {
        Quotas s;
        QCOMPARE(s.total(kSteady), QStringLiteral("1000.00"));
        QCOMPARE(s.available(kSteady), QStringLiteral("592.00"));
        s.clock.advance(1h);
        QCOMPARE(s.available(kSteady), QStringLiteral("591.00"));
        s.clock.advance(36s);
        QCOMPARE(s.available(kSteady), QStringLiteral("590.99"));
        s.clock.advance(24h * 30);
        QCOMPARE(s.available(kSteady), QStringLiteral("-129.01")); // nobody manages it: on below zero
        QCOMPARE(s.total(kSteady), QStringLiteral("1000.00"));
        QCOMPARE(s.available(kBelow), QStringLiteral("-5.00"));
    }

    void burstsAreUnevenAndAddUp()
    {
        Quotas s;
        QSet<int> days;
        double last = 9000 - s.available(kBursty).toDouble();
        for (int day = 0; day < 30; ++day) {
            s.clock.advance(24h);
            const double used = 9000 - s.available(kBursty).toDouble();
            QVERIFY(used >= last);
            days.insert(int(used - last));
            last = used;
        }
        QVERIFY2(days.size() > 3, "every day alike");
        QVERIFY2(last > 1500 && last < 6000, qPrintable(QString::number(last)));
        // Looking at it often or once makes no difference.
        Quotas other;
        other.clock.advance(24h * 30);
        QCOMPARE(other.available(kBursty).toDouble(), 9000 - last);
    }

    void itemCodesChooseTheAmount_data()
    {
        QTest::addColumn<QByteArray>("codes");
        QTest::addColumn<QString>("said");
        QTest::newRow("total") << QByteArray(R"(["CREDIT_QUOTA_BOOK_ITEM"])") << QStringLiteral("1000.00");
        QTest::newRow("available") << QByteArray(R"(["CREDIT_CONSUME_BOOK_ITEM"])") << QStringLiteral("592.00");
        QTest::newRow("both") << QByteArray(R"(["CREDIT_QUOTA_BOOK_ITEM","CREDIT_CONSUME_BOOK_ITEM"])") << QStringLiteral("592.00");
        QTest::newRow("none") << QByteArray("[]") << QStringLiteral("592.00");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("592.00");
        QTest::newRow("unknown") << QByteArray(R"(["OTHER"])") << QString();
        QTest::newRow("no list") << QByteArray("CREDIT_QUOTA_BOOK_ITEM") << QString();
    }
    void itemCodesChooseTheAmount()
    {
        QFETCH(QByteArray, codes);
        QFETCH(QString, said);
        Quotas s;
        const auto answer = s.ask("QueryResellerAvailableQuota", kSteady, {{"ItemCodes", codes}});
        QCOMPARE(s.data(answer), said);
        QCOMPARE(answer.code(), said.isEmpty() ? QStringLiteral("ParameterError") : QStringLiteral("200"));
    }

    void withoutLedgerUntilOneIsOpened()
    {
        Quotas s;
        const auto none = s.ask("QueryResellerAvailableQuota", kNone);
        QCOMPARE(none.code(), QStringLiteral("-304"));
        QCOMPARE(none.status, 400);
        QCOMPARE(s.ask("SetResellerUserQuota", kNone, {{"Amount", "1"}}).code(), QStringLiteral("-304"));
        QCOMPARE(s.change(kNone, "increase", "1", "t").code(), QStringLiteral("-304"));

        const Parameters first{{"Amount", "500"}, {"Currency", "USD"}, {"OutBizId", "open-1"}};
        const auto opened = s.ask("CreateResellerUserQuota", kNone, first);
        QCOMPARE(opened.code(), QStringLiteral("200"));
        QCOMPARE(opened.json().value(QStringLiteral("Data")).toBool(), true);
        QCOMPARE(s.available(kNone), QStringLiteral("500.00"));
        const auto again = s.ask("CreateResellerUserQuota", kNone, first); // the same number does not help
        QCOMPARE(again.code(), QStringLiteral("-303"));
        QCOMPARE(again.status, 400);
        QCOMPARE(s.effects("QuotaOpened"), 1);
        QCOMPARE(s.ask("SetResellerUserQuota", kNone, {{"Amount", "1"}, {"Currency", "CNY"}}).code(), QStringLiteral("ParameterError"));
    }

    void settingIsAbsoluteAndHarmlessWhenRepeated()
    {
        Quotas s;
        const Parameters order{{"Amount", "750.5"}, {"OutBizId", "set-1"}};
        QCOMPARE(s.ask("SetResellerUserQuota", kSteady, order).code(), QStringLiteral("200"));
        QCOMPARE(s.ask("SetResellerUserQuota", kSteady, order).code(), QStringLiteral("200"));
        QCOMPARE(s.total(kSteady), QStringLiteral("750.50"));
        QCOMPARE(s.available(kSteady), QStringLiteral("342.50"));
        QCOMPARE(s.effects("QuotaSet"), 1);
        const QJsonObject effect = s.sandbox->state().ledger.toJson().value(QStringLiteral("effects")).toArray().last().toObject();
        QCOMPARE(effect.value(QStringLiteral("detail")).toString(), QStringLiteral("750.50 CNY"));
        QCOMPARE(effect.value(QStringLiteral("token")).toString(), QStringLiteral("set-1"));
        // Below what is consumed: the cloud does it.
        QCOMPARE(s.ask("SetResellerUserQuota", kSteady, {{"Amount", "100"}}).code(), QStringLiteral("200"));
        QCOMPARE(s.available(kSteady), QStringLiteral("-308.00"));
    }

    void amountsAreChecked_data()
    {
        QTest::addColumn<QByteArray>("amount");
        QTest::addColumn<bool>("isQuota"); // as a quota
        QTest::addColumn<bool>("isChange"); // as a change of consumption
        QTest::newRow("plain") << QByteArray("10.00") << true << true;
        QTest::newRow("zero") << QByteArray("0") << true << false;
        QTest::newRow("negative") << QByteArray("-1.00") << false << false;
        QTest::newRow("text") << QByteArray("ten") << false << false;
        QTest::newRow("grouped") << QByteArray("1,000") << false << false;
        QTest::newRow("empty") << QByteArray() << false << false;
        QTest::newRow("three places") << QByteArray("1.005") << false << false;
        QTest::newRow("large") << QByteArray("999999999999.99") << true << false; // the ledger has consumed something already
        QTest::newRow("too large") << QByteArray("1000000000000") << false << false;
    }
    void amountsAreChecked()
    {
        QFETCH(QByteArray, amount);
        Quotas s;
        const auto isTaken = [](const SandboxFixture::Answer &answer) { return answer.code() == QLatin1String("200"); };
        QTEST(isTaken(s.change(kSteady, "increase", amount, "t")), "isChange");
        QTEST(isTaken(s.ask("SetResellerUserQuota", kSteady, {{"Amount", amount}})), "isQuota");
        QTEST(isTaken(s.ask("CreateResellerUserQuota", kNone, {{"Amount", amount}, {"Currency", "CNY"}})), "isQuota");
    }

    void parametersHaveOneErrorCode()
    {
        Quotas s;
        QCOMPARE(s.call("QueryResellerAvailableQuota", kBss).code(), QStringLiteral("ParameterError"));
        QCOMPARE(s.ask("CreateResellerUserQuota", kNone, {{"Amount", "1"}}).code(), QStringLiteral("ParameterError"));
        QCOMPARE(s.ask("CreateResellerUserQuota", kNone, {{"Amount", "1"}, {"Currency", "EUR"}}).code(), QStringLiteral("ParameterError"));
        QCOMPARE(s.ask("CreateResellerUserQuota", kNone, {{"Amount", "1.5"}, {"Currency", "JPY"}}).code(),
                 QStringLiteral("ParameterError"));
        QCOMPARE(s.change(kSteady, "increase/decrease", "1", "t").code(), QStringLiteral("ParameterError"));
        QCOMPARE(s.change(kSteady, "increase", "1", "").code(), QStringLiteral("ParameterError"));
        QCOMPARE(s.change(kSteady, "increase", "1", "t", {{"Currency", "USD"}}).code(), QStringLiteral("ParameterError"));
        QCOMPARE(s.setStatus(kSteady, "Freeze", {{"StopMode", "2"}}).code(), QStringLiteral("ParameterError"));
        QCOMPARE(s.ask("SetResellerUserStatus", kSteady, {{"BusinessType", "FREEZE"}, {"Status", "Trusteeship"}}).code(),
                 QStringLiteral("ParameterError"));
        QCOMPARE(s.ask("QueryResellerAvailableQuota", kForeign).code(), QStringLiteral("-304"));
        QCOMPARE(s.ask("SetResellerUserQuota", kForeign, {{"Amount", "1"}}).code(), QStringLiteral("NotApplicable"));
        QCOMPARE(s.call("QueryResellerAvailableQuota", kBss, {{"OwnerId", kSteady}}, &s.sandbox->state().keys.ramKey()).code(),
                 QStringLiteral("NotAuthorized"));
    }

    void theSameTransactionNumberActsOnce()
    {
        Quotas s;
        const auto first = s.change(kSteady, "increase", "10.00", "n-1");
        QCOMPARE(s.data(first), QStringLiteral("418.00")); // 400 at midnight, 8 since then, 10 now
        s.clock.advance(1h);
        const auto again = s.change(kSteady, "increase", "10.00", "n-1");
        QCOMPARE(again.code(), QStringLiteral("200"));
        QCOMPARE(s.data(again), QStringLiteral("418.00")); // the first answer
        QVERIFY(again.json().value(QStringLiteral("RequestId")) != first.json().value(QStringLiteral("RequestId")));
        QCOMPARE(s.available(kSteady), QStringLiteral("581.00"));
        QCOMPARE(s.change(kSteady, "increase", "11.00", "n-1").code(), QStringLiteral("-1101"));
        QCOMPARE(s.change(kBelow, "increase", "10.00", "n-1").code(), QStringLiteral("-1101"));
        QCOMPARE(s.effects("ConsumptionChanged"), 1);
        QCOMPARE(s.data(s.change(kSteady, "decrease", "500", "n-2")), QStringLiteral("-81.00")); // topped up ahead of use
        QCOMPARE(s.effects("ConsumptionChanged"), 2);
    }

    void freezingStopsAndThawingGoesOn()
    {
        Quotas s;
        QCOMPARE(s.setStatus(kSteady, "Freeze", {{"StopMode", "1"}}).code(), QStringLiteral("200"));
        QCOMPARE(s.setStatus(kSteady, "Freeze").code(), QStringLiteral("200"));
        QCOMPARE(s.info(kSteady, "CreditLimitStatus"), QStringLiteral("Freeze"));
        QCOMPARE(s.info(kSteady, "HostingStatus"), QStringLiteral("TrusteeshipCancel"));
        s.clock.advance(48h);
        QCOMPARE(s.available(kSteady), QStringLiteral("592.00"));
        QCOMPARE(s.setStatus(kSteady, "Thaw").code(), QStringLiteral("200"));
        s.clock.advance(24h);
        QCOMPARE(s.available(kSteady), QStringLiteral("568.00"));
        QCOMPARE(s.info(kSteady, "CreditLimitStatus"), QStringLiteral("Thaw"));
        QCOMPARE(s.effects("StatusSet"), 2);
        QCOMPARE(s.setStatus(kSteady, "Trusteeship").code(), QStringLiteral("200"));
        QCOMPARE(s.info(kSteady, "HostingStatus"), QStringLiteral("Trusteeship"));
    }

    void noStatusChangeBelowZero()
    {
        Quotas s;
        for (const char *status : {"Freeze", "Thaw", "Trusteeship", "TrusteeshipCancel"}) {
            const auto refusal = s.setStatus(kBelow, status);
            QCOMPARE(refusal.status, 200);
            QCOMPARE(refusal.code(), QStringLiteral("-116"));
            QCOMPARE(refusal.json().value(QStringLiteral("Success")).toBool(true), false);
        }
        QCOMPARE(s.effects("StatusSet"), 0);
        QCOMPARE(s.ask("SetResellerUserQuota", kBelow, {{"Amount", "20"}}).code(), QStringLiteral("200"));
        QCOMPARE(s.setStatus(kBelow, "Freeze").code(), QStringLiteral("200"));
    }

    void aManagedCustomerStopsByItself()
    {
        Quotas s;
        using State = sandbox::QuotaBook::Supply::State;
        const auto supply = [&s] { return s.sandbox->state().quotas.supply(QLatin1String(kHosted), s.sandbox->state().worldClock.now()); };
        QCOMPARE(s.available(kHosted), QStringLiteral("32.00"));
        s.clock.advance(31h);
        QCOMPARE(supply().state, State::Running);
        s.clock.advance(24h * 5); // nobody looks in the meantime
        QCOMPARE(supply().state, State::Stopped);
        QCOMPARE(supply().stoppedAt, QDateTime(QDate(2026, 1, 16), QTime(16, 0), Qt::UTC));
        QCOMPARE(s.available(kHosted), QStringLiteral("0.00"));
        // Raised in time, it runs again.
        QCOMPARE(s.ask("SetResellerUserQuota", kHosted, {{"Amount", "124"}}).code(), QStringLiteral("200"));
        QCOMPARE(supply().state, State::Running);
        s.clock.advance(24h);
        QCOMPARE(s.available(kHosted), QStringLiteral("0.00"));
        s.clock.advance(24h * 15 - 1s);
        QCOMPARE(supply().state, State::Stopped);
        s.clock.advance(1s);
        QCOMPARE(supply().state, State::Released);
        QCOMPARE(s.ask("SetResellerUserQuota", kHosted, {{"Amount", "1000"}}).code(), QStringLiteral("200"));
        QCOMPARE(supply().state, State::Released);
    }

    void alarmRules()
    {
        Quotas s;
        const auto rules = [&s] { return s.ask("QueryResellerUserAlarmThreshold", kNone).json(); };
        const auto set = [&s](const Parameters &more) {
            Parameters all{{"AlarmType", "quota_low_balance"}};
            all.insert(more);
            return s.ask("SetResellerUserAlarmThreshold", kNone, all).code();
        };
        QCOMPARE(rules().value(QStringLiteral("Count")).toInt(-1), 0);
        const QByteArray two = R"([{"denominator":100,"numerator":30,"thresholdType":1},{"thresholdAmount":100.5,"thresholdType":0}])";
        QCOMPARE(set({{"AlarmThresholds", two}}), QStringLiteral("200"));
        QCOMPARE(set({{"AlarmThresholds", two}}), QStringLiteral("200"));
        QCOMPARE(s.effects("AlarmsSet"), 1);
        QCOMPARE(rules().value(QStringLiteral("Message")).toString(), QStringLiteral("success"));
        const QJsonArray read = rules().value(QStringLiteral("Data")).toArray();
        QCOMPARE(read.size(), 2);
        QCOMPARE(read.at(0).toObject().value(QStringLiteral("Numerator")).toInt(), 30);
        QCOMPARE(read.at(1).toObject().value(QStringLiteral("ThresholdAmount")).toString(), QStringLiteral("100.5"));
        for (const char *bad : {"{}", "[1]", R"([{"ThresholdType":0,"ThresholdAmount":"1"}])", R"([{"thresholdType":1,"numerator":1}])",
                                R"([{"thresholdType":2}])"})
            QCOMPARE(set({{"AlarmThresholds", bad}}), QStringLiteral("ParameterError"));
        QCOMPARE(set({{"AlarmType", "other"}}), QStringLiteral("ParameterError"));
        QCOMPARE(rules().value(QStringLiteral("Count")).toInt(), 2);
        QCOMPARE(set({}), QStringLiteral("200")); // left out: cleared
        QCOMPARE(rules().value(QStringLiteral("Count")).toInt(-1), 0);
        QCOMPARE(s.effects("AlarmsSet"), 2);
    }

    void everyWriteFailsBeforeAndAfterItsEffect_data()
    {
        QTest::addColumn<QByteArray>("uid");
        QTest::addColumn<Parameters>("parameters");
        QTest::addColumn<QByteArray>("effect");
        QTest::newRow("CreateResellerUserQuota")
            << QByteArray(kNone) << Parameters{{"Amount", "1"}, {"Currency", "CNY"}} << QByteArray("QuotaOpened");
        QTest::newRow("SetResellerUserQuota") << QByteArray(kSteady) << Parameters{{"Amount", "1"}} << QByteArray("QuotaSet");
        QTest::newRow("ChangeResellerConsumeAmount")
            << QByteArray(kSteady) << Parameters{{"AdjustType", "increase"}, {"Amount", "5"},   {"BusinessType", "FREEZE"},
                                                 {"Currency", "CNY"},        {"OutBizId", "f"}, {"Source", "test"}}
            << QByteArray("ConsumptionChanged");
        QTest::newRow("SetResellerUserStatus") << QByteArray(kSteady) << Parameters{{"BusinessType", "FREEZE"}, {"Status", "Freeze"}}
                                               << QByteArray("StatusSet");
        QTest::newRow("SetResellerUserAlarmThreshold")
            << QByteArray(kNone)
            << Parameters{{"AlarmType", "quota_low_balance"}, {"AlarmThresholds", R"([{"thresholdType":0,"thresholdAmount":1}])"}}
            << QByteArray("AlarmsSet");
    }
    void everyWriteFailsBeforeAndAfterItsEffect()
    {
        QFETCH(QByteArray, uid);
        QFETCH(Parameters, parameters);
        QFETCH(QByteArray, effect);
        const QByteArray action = QTest::currentDataTag();
        // The fault, how often the call has taken effect then, and after it was repeated.
        for (const auto &[fault, atOnce] : {std::pair("drop-before", 0), std::pair("503", 0), std::pair("throttle", 0),
                                            std::pair("drop-after", 1), std::pair("truncate", 1), std::pair("500:after=effect", 1)}) {
            Quotas s;
            const QByteArray separator = QByteArray(fault).contains(':') ? "," : ":";
            QCOMPARE(s.send(s.control, "POST", "/faults", {}, fault + separator + "times=1,action=" + action).status, 201);
            const auto failed = s.ask(action, uid, parameters);
            QVERIFY2(failed.status != 200 || !failed.complete, fault);
            QVERIFY2(s.effects(effect) == atOnce, fault);
            const auto repeated = s.ask(action, uid, parameters);
            const bool isOpenedAlready = action == "CreateResellerUserQuota" && atOnce == 1;
            QCOMPARE(repeated.code(), isOpenedAlready ? QStringLiteral("-303") : QStringLiteral("200"));
            QVERIFY2(s.effects(effect) == 1, fault);
        }
    }

    void theSpecialPlacesOfEveryScenario()
    {
        SandboxFixture s;
        const auto plan = [&s](int index) { return s.sandbox->state().world.customers().at(index).quota; };
        const auto days = [&plan](int index) {
            return double(plan(index)->total.micros() - plan(index)->consumed.micros()) / double(plan(index)->perDay.micros());
        };
        QVERIFY(days(1) > 0.9 && days(1) < 4.1);
        QVERIFY(days(13) > 0.9 && days(13) < 4.1);
        QVERIFY(s.sandbox->state().world.customers().at(13).isHosted());
        QVERIFY(!s.sandbox->state().world.customers().at(1).isHosted());
        QCOMPARE(plan(2)->currency, QStringLiteral("USD"));
        QVERIFY(!plan(7));
        QVERIFY(days(10) < 0);
        QVERIFY(plan(14)->perDay.isZero());
        QVERIFY(plan(15)->isBursty);
        QCOMPARE(s.call("QueryResellerAvailableQuota", kBss, {{"OwnerId", s.customer(7).toLatin1()}}).code(), QStringLiteral("-304"));
    }
};

QTEST_GUILESS_MAIN(TestQuota)
#include "tst_quota.moc"
