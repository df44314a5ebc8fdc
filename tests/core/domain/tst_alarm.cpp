// SPDX-License-Identifier: Apache-2.0
#include "core/domain/alarm.h"
#include <QTest>

using namespace pc;

class TestAlarm : public QObject
{
    Q_OBJECT

    static Amount amount(const char *text) { return *Amount::parse(QString::fromLatin1(text)); }
    static AlarmRule below(const char *text) { return {AlarmRule::Kind::Amount, amount(text), 0, 0}; }
    static AlarmRule share(int numerator, int denominator) { return {AlarmRule::Kind::Ratio, {}, numerator, denominator}; }
    static AlarmState stateOf(const char *available, const QList<AlarmRule> &rules)
    {
        QuotaFacts facts;
        facts.total = amount("1000");
        facts.available = amount(available);
        facts.alarms = rules;
        return alarmStateOf(facts);
    }

private Q_SLOTS:
    void aRuleWarnsBelowItsThreshold()
    {
        QCOMPARE(stateOf("99.99", {below("100")}), AlarmState::Raised);
        QCOMPARE(stateOf("100", {below("100")}), AlarmState::Quiet);
        QCOMPARE(stateOf("-5", {below("0")}), AlarmState::Raised);
        QCOMPARE(stateOf("299", {below("100"), share(30, 100)}), AlarmState::Raised);
        QCOMPARE(stateOf("300", {below("100"), share(30, 100)}), AlarmState::Quiet);
    }

    void whatIsNotKnownIsNotQuiet()
    {
        QCOMPARE(alarmStateOf(QuotaFacts()), AlarmState::Unknown);
        QCOMPARE(stateOf("500", {}), AlarmState::NoRules);
        QCOMPARE(stateOf("500", {below("100"), AlarmRule()}), AlarmState::Unknown);
        QCOMPARE(stateOf("50", {AlarmRule(), below("100")}), AlarmState::Raised);
        QCOMPARE(stateOf("500", {share(3, 0)}), AlarmState::Unknown);
        QVERIFY(!thresholdOf(share(30, 100), {}));
    }

    void ratiosOfTheLargestTotalFit()
    {
        const Amount largest = Amount::fromMicros(std::numeric_limits<qint64>::max());
        QCOMPARE(thresholdOf(share(100, 100), largest), largest);
        QCOMPARE(thresholdOf(share(1, 3), amount("1")), amount("0.333333"));
    }
};

QTEST_GUILESS_MAIN(TestAlarm)
#include "tst_alarm.moc"
