// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/answer.h"
#include "core/cloud/alibaba/quotadecoders.h"
#include <QTest>

using namespace pc;
using namespace pc::Alibaba;
using Kind = ApiError::Kind;

static CallAnswer answered(const QByteArray &body)
{
    static const ContractRegistry contracts;
    HttpAnswer answer;
    answer.status = 200;
    answer.body = body;
    return readAnswer(answer, QStringLiteral("QueryResellerAvailableQuota"), contracts).value_or(CallAnswer());
}

static Amount units(const char *text)
{
    return Amount::parse(QString::fromLatin1(text)).value();
}

class TestQuotaDecoders : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ledgerAmounts_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<bool>("isNumber");
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *data, bool isNumber, const char *amount, const char *text) {
            QTest::newRow(name) << QByteArray(data) << isNumber << QString::fromLatin1(amount) << QString::fromLatin1(text);
        };
        row("as published", "\"300.00\"", true, "300.00", "300.00");
        row("whole", "\"300\"", true, "300.00", "300");
        row("below zero", "\"-12.5\"", true, "-12.50", "-12.5");
        row("nothing left", "\"0\"", true, "0.00", "0");
        row("a number", "300.1", true, "300.10", "300.1");
        row("a large number", "12345678.9", true, "12345678.90", "12345678.9");
        row("empty", "\"\"", false, "", "");
        row("grouped", "\"1,000.00\"", false, "", "1,000.00");
        row("words", "\"null\"", false, "", "null");
    }

    void ledgerAmounts()
    {
        QFETCH(QByteArray, data);
        QFETCH(bool, isNumber);
        QFETCH(QString, amount);
        QFETCH(QString, text);
        const auto reading = decodeLedgerAmount(answered("{\"Code\":\"200\",\"Message\":\"Successful!\",\"Data\":" + data + ",\"Success\":true}"));
        QVERIFY(reading);
        QVERIFY(reading->hasLedger);
        QCOMPARE(reading->text, text);
        QCOMPARE(reading->amount.has_value(), isNumber);
        if (isNumber)
            QCOMPARE(reading->amount->text(), amount);
    }

    void aLedgerWithoutData()
    {
        const auto reading = decodeLedgerAmount(answered("{\"Code\":\"200\",\"RequestId\":\"R-1\",\"Data\":null}"));
        QVERIFY(!reading);
        QCOMPARE(reading.error().kind, Kind::Malformed);
        QCOMPARE(reading.error().requestId, QStringLiteral("R-1"));
        QVERIFY(reading.error().sent);
    }

    void publishedAlarmRules()
    {
        const auto rules = decodeAlarmRules(answered("{\"Code\":\"200\",\"Message\":\"success\",\"RequestId\":\"EAE08A27-386C-579E-966D-0000000000D7\",\"Success\":true,"
                                                     "\"Count\":1,\"Data\":[{\"ThresholdType\":0,\"ThresholdAmount\":\"100\",\"Numerator\":10,\"Denominator\":100}]}"));
        QVERIFY(rules);
        QCOMPARE(rules->size(), 1);
        QCOMPARE(rules->first().kind, AlarmRule::Kind::Amount);
        QCOMPARE(rules->first().amount, units("100"));
        QCOMPARE(rules->first().denominator, 0);
    }

    void alarmRulesOfOtherShapes()
    {
        const auto rules = decodeAlarmRules(answered("{\"Code\":200,\"Data\":[{\"thresholdType\":\"1\",\"numerator\":\"30\",\"denominator\":100,\"thresholdAmount\":\"\"},"
                                                     "{\"ThresholdType\":0,\"ThresholdAmount\":12.25},{\"ThresholdType\":7,\"ThresholdAmount\":\"5\"},"
                                                     "{\"ThresholdType\":1,\"Numerator\":1},{\"ThresholdType\":0,\"ThresholdAmount\":\"much\"},{}]}"));
        QVERIFY(rules);
        QCOMPARE(rules->size(), 6);
        QCOMPARE(rules->at(0).kind, AlarmRule::Kind::Ratio);
        QCOMPARE(rules->at(0).numerator, 30);
        QCOMPARE(rules->at(0).denominator, 100);
        QVERIFY(!rules->at(0).amount);
        QCOMPARE(rules->at(1).amount, units("12.25"));
        for (int i : {2, 3, 4, 5})
            QCOMPARE(rules->at(i).kind, AlarmRule::Kind::Unknown);
    }

    void noAlarmRules()
    {
        QVERIFY(decodeAlarmRules(answered("{\"Code\":\"200\",\"Count\":0,\"Data\":[]}"))->isEmpty());
        QVERIFY(decodeAlarmRules(answered("{\"Code\":\"200\",\"Count\":0}"))->isEmpty());
        const auto silent = decodeAlarmRules(answered("{\"Code\":\"200\"}"));
        QVERIFY(!silent); // no list is no empty list
        QCOMPARE(silent.error().kind, Kind::Malformed);
    }

    void instanceCounts()
    {
        QCOMPARE(decodeInstanceCount(answered("{\"Code\":\"Success\",\"Data\":{\"PageNum\":1,\"PageSize\":20,\"TotalCount\":17,\"InstanceList\":[{\"InstanceID\":\"lb-bp1\"}]}}")).value(), 17);
        QCOMPARE(decodeInstanceCount(answered("{\"Code\":\"Success\",\"Data\":{\"TotalCount\":\"0\"}}")).value(), 0);
        QCOMPARE(decodeInstanceCount(answered("{\"Code\":\"Success\",\"Data\":{\"InstanceList\":[]}}")).error().kind, Kind::Malformed);
        QCOMPARE(decodeInstanceCount(answered("{\"Code\":\"Success\",\"Data\":{\"TotalCount\":-1}}")).error().kind, Kind::Malformed);
    }

    void receipts()
    {
        const auto set = decodeReceipt(answered("{\"Code\":\"200\",\"Message\":\"Successful!\",\"Data\":true,\"RequestId\":\"F5B803CF\",\"Success\":true}"));
        QCOMPARE(set->requestId, QStringLiteral("F5B803CF"));
        QVERIFY(!set->ledgerAmount);
        const auto changed = decodeReceipt(answered("{\"Code\":\"200\",\"Message\":\"successful\",\"Data\":\"300.00\",\"RequestId\":\"D6E068C3\",\"Success\":true}"));
        QCOMPARE(changed->ledgerAmount, units("300"));
        const auto emptied = decodeReceipt(answered("{\"Code\":\"200\",\"Data\":\"0\"}"));
        QCOMPARE(emptied->ledgerAmount, Amount());
        QVERIFY(decodeReceipt(answered("{\"Code\":\"Success\",\"Data\":{\"HostId\":\"cn\"}}")));
        const auto contradiction = decodeReceipt(answered("{\"Code\":\"200\",\"Data\":false,\"Success\":true}"));
        QVERIFY(!contradiction);
        QCOMPARE(contradiction.error().kind, Kind::Malformed);
    }

    void writtenAlarmRules()
    {
        AlarmRule ratio, amount, unknown;
        ratio.kind = AlarmRule::Kind::Ratio;
        ratio.numerator = 30;
        ratio.denominator = 100;
        amount.kind = AlarmRule::Kind::Amount;
        amount.amount = units("100");
        QCOMPARE(encodeAlarmRules({ratio, amount}).value(),
                 QStringLiteral("[{\"denominator\":100,\"numerator\":30,\"thresholdType\":1},{\"thresholdAmount\":100,\"thresholdType\":0}]"));
        amount.amount = units("0.1");
        QCOMPARE(encodeAlarmRules({amount}).value(), QStringLiteral("[{\"thresholdAmount\":0.1,\"thresholdType\":0}]"));
        QVERIFY(!encodeAlarmRules({ratio, unknown}));
        amount.amount.reset();
        QVERIFY(!encodeAlarmRules({amount}));
    }
};

QTEST_GUILESS_MAIN(TestQuotaDecoders)
#include "tst_quotadecoders.moc"
