// SPDX-License-Identifier: Apache-2.0
#include "core/tickets/evidence.h"
#include <QTest>

using namespace pc;

namespace {

CallRecord call(const QString &requestId, const QByteArray &answer)
{
    CallRecord record;
    record.action = QStringLiteral("QueryBill");
    record.requestId = requestId;
    record.customer = CustomerUid(QStringLiteral("1700000000000001"));
    record.startedAt = QDateTime(QDate(2026, 1, 15), QTime(8, 0), Qt::UTC);
    record.duration = std::chrono::milliseconds(120);
    record.httpStatus = 500;
    record.code = QStringLiteral("InternalError");
    record.request = "POST /?Action=QueryBill&Signature=***";
    record.answer = answer;
    return record;
}

} // namespace

class TestEvidence : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesWhatTheVendorAsksFor()
    {
        const EvidenceBundle bundle = bundledEvidence(QStringLiteral("Bills cannot be read"), {callSection(call(QStringLiteral("REQ-1"), "{}"))}, 100000);
        for (const char *part : {"Bills cannot be read", "RequestId: REQ-1", "HTTP status: 500", "Code: InternalError", "Account: 1700000000000001", "2026-01-15T08:00"})
            QVERIFY2(bundle.text.contains(QLatin1String(part)), part);
        QCOMPARE(bundle.masked.size(), 1);
        QVERIFY(bundle.masked.first().text.contains(QLatin1String("Signature=***")));
        QCOMPARE(bundle.shortened, 0);
        QCOMPARE(bundle.leftOut, 0);
        QCOMPARE(bundle.text.split(QLatin1Char('\n')).at(bundle.masked.first().line - 1), bundle.masked.first().text);
    }

    void plantedSecretsAreAbsent()
    {
        const QString bare = QStringLiteral("qW3eR5tY7u").repeated(3);
        const QStringList planted{bare, QStringLiteral("hunter2secret"), QStringLiteral("13900000000"), QStringLiteral("tok-5566-en-77")};
        EvidenceSection section;
        section.title = QStringLiteral("Note ") + bare;
        section.facts = {QStringLiteral("password: hunter2secret"), QStringLiteral("phone 13900000000")};
        section.text = QStringLiteral("SecurityToken=tok-5566-en-77&Region=cn\n") + bare + QStringLiteral("\n").repeated(3);
        const EvidenceBundle bundle = bundledEvidence(QStringLiteral("Secret: hunter2secret"), {section}, 100000);
        for (const QString &secret : planted)
            QVERIFY2(!bundle.text.contains(secret), qPrintable(bundle.text));
        QVERIFY(bundle.masked.size() >= 5);
    }

    void aCutNeverRevealsHalfASecret()
    {
        EvidenceSection section;
        section.title = QStringLiteral("Long");
        const QString bare = QStringLiteral("qW3eR5tY7u").repeated(3);
        section.text = QString(240, QLatin1Char('-')) + QLatin1Char(' ') + bare + QString(20000, QLatin1Char('-'));
        const EvidenceBundle bundle = bundledEvidence(QStringLiteral("x"), {section}, 600);
        QVERIFY(!bundle.text.contains(bare.left(10)));
        QCOMPARE(bundle.shortened, 1);
    }

    void fitsTheLimit_data()
    {
        QTest::addColumn<qint64>("most");
        QTest::addColumn<bool>("isLeftOut");
        QTest::newRow("all") << qint64(10'000'000) << false;
        QTest::newRow("shortened") << qint64(200'000) << false;
        QTest::newRow("left out") << qint64(20'000) << true;
    }
    void fitsTheLimit()
    {
        QFETCH(qint64, most);
        QFETCH(bool, isLeftOut);
        QList<EvidenceSection> sections;
        for (int index = 0; index < 300; ++index)
            sections.append(callSection(call(QStringLiteral("REQ-%1").arg(index), QString::fromUtf8("{\"名\":1}").repeated(800).toUtf8())));
        const EvidenceBundle bundle = bundledEvidence(QStringLiteral("Many"), sections, most);
        QVERIFY2(bundle.text.toUtf8().size() <= most, qPrintable(QString::number(bundle.text.toUtf8().size())));
        QCOMPARE(bundle.leftOut > 0, isLeftOut);
        QVERIFY(bundle.text.contains(QLatin1String("REQ-0")));
        QVERIFY(!bundle.text.contains(QChar::ReplacementCharacter));
        QCOMPARE(bundle.text.contains(QLatin1String("REQ-299")), !isLeftOut);
    }

    void ordersAndNumbersAreToldAsFarAsKnown()
    {
        Order order;
        order.id = OrderId(QStringLiteral("20260115001"));
        order.gross = Amount::parse(u"12.5");
        order.currency = QStringLiteral("CNY");
        const EvidenceSection known = orderSection(order);
        QVERIFY(known.facts.contains(QStringLiteral("Pretax gross amount: 12.50 CNY")));
        QVERIFY(known.facts.filter(QStringLiteral("Paid")).isEmpty());
        ServiceNumber number;
        number.number = QStringLiteral("bsn-1");
        number.resource.id = QStringLiteral("i-001");
        QVERIFY(numberSection(number).facts.contains(QStringLiteral("Instance: i-001")));
    }
};

QTEST_APPLESS_MAIN(TestEvidence)
#include "tst_evidence.moc"
