// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakecustomerstore.h"
#include "tests/support/fakequotastore.h"
#include "ui/quotas/alarmrulesdialog.h"
#include "ui/quotas/amountdialog.h"
#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace pc;
using Kind = AmountDialog::Kind;

class TestQuotaDialogs : public QObject
{
    Q_OBJECT

    Environment m_environment;

    template<typename T>
    static T *part(const QDialog &dialog, const char *name) { return dialog.findChild<T *>(QString::fromLatin1(name)); }
    static QString text(const QDialog &dialog, const char *label) { return part<QLabel>(dialog, label)->text(); }
    static void type(const QDialog &dialog, const QString &amount) { part<QLineEdit>(dialog, "amount")->setText(amount); }
    static bool canGoOn(const QDialog &dialog) { return part<QPushButton>(dialog, "preview")->isEnabled(); }
    template<typename T>
    static T change(const RequestDialog &dialog) { return std::get<T>(dialog.request()->change); }

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void raisingShowsWhatWillBeAvailable()
    {
        AmountDialog dialog(Kind::Quota, FakeQuotaStore::sample(1, "200"), m_environment);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QVERIFY(!canGoOn(dialog));
        QCOMPARE(text(dialog, "availableNow"), QStringLiteral("200.00\u00a0CNY"));
        QTest::keyClicks(part<QLineEdit>(dialog, "amount"), QStringLiteral("20,000"));
        QCOMPARE(text(dialog, "amountMessage"), QStringLiteral("= 20,000.00\u00a0CNY"));
        QCOMPARE(text(dialog, "totalAfter"), QStringLiteral("30,000.00\u00a0CNY"));
        QCOMPARE(text(dialog, "availableAfter"), QStringLiteral("20,200.00\u00a0CNY"));
        QSignalSpy requested(&dialog, &RequestDialog::requested);
        QTest::keyClick(part<QLineEdit>(dialog, "amount"), Qt::Key_Return);
        QCOMPARE(requested.count(), 1);
        const auto request = requested.first().first().value<OperationRequest>();
        QCOMPARE(std::get<SetQuota>(request.change).total, Money(*Amount::parse(u"30000"), QStringLiteral("CNY")));
        QCOMPARE(request.customer, FakeQuotaStore::sample(1, "200").customer.uid());
    }

    void lowering_data()
    {
        QTest::addColumn<QString>("by");
        QTest::addColumn<QString>("total");
        QTest::newRow("a part") << "4000.50" << "5999.50";
        QTest::newRow("all") << "10000" << "";
        QTest::newRow("more than all") << "10001" << "";
    }
    void lowering()
    {
        QFETCH(QString, by);
        QFETCH(QString, total);
        AmountDialog dialog(Kind::Quota, FakeQuotaStore::sample(1, "200"), m_environment);
        part<QAbstractButton>(dialog, "lowerBy")->click();
        type(dialog, by);
        QCOMPARE(canGoOn(dialog), !total.isEmpty());
        if (total.isEmpty())
            QVERIFY(text(dialog, "requestWarning").contains(QStringLiteral("above zero")));
        else
            QCOMPARE(change<SetQuota>(dialog).total.amount.text(), total);
    }

    void belowWhatIsConsumedIsWarnedWithItsConsequence()
    {
        QuotaRow row = FakeQuotaStore::sample(1, "200");
        AmountDialog unmanaged(Kind::Quota, row, m_environment);
        part<QAbstractButton>(unmanaged, "setTo")->click();
        type(unmanaged, QStringLiteral("9000"));
        QVERIFY(text(unmanaged, "requestWarning").contains(QStringLiteral("overdrawn by 800.00")));
        QVERIFY(text(unmanaged, "requestWarning").contains(QStringLiteral("the partner pays")));
        QVERIFY(canGoOn(unmanaged));
        row.customer.facts.hosting = {CreditState::Trusteeship, QStringLiteral("Trusteeship")};
        AmountDialog managed(Kind::Quota, row, m_environment);
        part<QAbstractButton>(managed, "setTo")->click();
        type(managed, QStringLiteral("9000"));
        QVERIFY(text(managed, "requestWarning").contains(QStringLiteral("stops its services")));
        type(managed, QStringLiteral("9800"));
        QVERIFY(text(managed, "requestWarning").isEmpty());
    }

    void wrongAmountsAreToldAtEveryKey_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("text") << "many" << "not an amount";
        QTest::newRow("decimal comma") << "20,5" << "more than one way";
        QTest::newRow("too fine") << "1.005" << "2 decimal(s)";
        QTest::newRow("another currency") << "20 USD" << "CNY, not in USD";
        QTest::newRow("negative") << "-5" << "above zero";
        QTest::newRow("beyond the range") << "99999999999999999" << "more than a quota can hold";
    }
    void wrongAmountsAreToldAtEveryKey()
    {
        QFETCH(QString, typed);
        QFETCH(QString, sentence);
        AmountDialog dialog(Kind::Quota, FakeQuotaStore::sample(1, "200"), m_environment);
        type(dialog, typed);
        QVERIFY2(text(dialog, "amountMessage").contains(sentence), qPrintable(text(dialog, "amountMessage")));
        QVERIFY(!canGoOn(dialog));
        QCOMPARE(text(dialog, "availableAfter"), QStringLiteral("–"));
        type(dialog, {});
        QVERIFY(text(dialog, "amountMessage").isEmpty());
        QVERIFY(!canGoOn(dialog));
    }

    void theFirstQuotaAndCorrections()
    {
        QuotaRow without{FakeCustomerStore::sample(7), {}, {}, {}};
        without.quota.hasLedger = false;
        AmountDialog open(Kind::Open, without, m_environment);
        type(open, QStringLiteral("50000"));
        QCOMPARE(change<OpenQuota>(open).first, Money(*Amount::parse(u"50000"), m_environment.currency));
        QCOMPARE(text(open, "availableAfter"), QStringLiteral("50,000.00\u00a0CNY"));
        AmountDialog correction(Kind::Consumption, FakeQuotaStore::sample(1, "200"), m_environment);
        type(correction, QStringLiteral("300"));
        QCOMPARE(change<ChangeConsumption>(correction).change.direction, ConsumptionChange::Direction::Increase);
        QCOMPARE(text(correction, "availableAfter"), QStringLiteral("overdrawn -100.00\u00a0CNY"));
        part<QAbstractButton>(correction, "lessConsumed")->click();
        QCOMPARE(change<ChangeConsumption>(correction).change.direction, ConsumptionChange::Direction::Decrease);
        QCOMPARE(text(correction, "consumedAfter"), QStringLiteral("9,500.00\u00a0CNY"));
    }

    void aDifferenceNeedsAKnownQuota()
    {
        QuotaRow row = FakeQuotaStore::sample(1, "200");
        row.quota.total.reset();
        AmountDialog dialog(Kind::Quota, row, m_environment);
        QVERIFY(!part<QAbstractButton>(dialog, "raiseBy")->isEnabled());
        type(dialog, QStringLiteral("500"));
        QCOMPARE(change<SetQuota>(dialog).total.amount.text(), QStringLiteral("500.00"));
        QCOMPARE(text(dialog, "availableAfter"), QStringLiteral("–"));
    }

    void alarmRulesAreEditedAsAWholeList()
    {
        AlarmRulesDialog dialog(FakeQuotaStore::sample(1, "200"), m_environment);
        QVERIFY(!canGoOn(dialog));          // as they were
        part<QPushButton>(dialog, "addRule")->click();
        part<QSpinBox>(dialog, "numerator2")->setValue(30);
        QCOMPARE(change<SetAlarmRules>(dialog).rules,
                 (QList<AlarmRule>{{AlarmRule::Kind::Amount, Amount::parse(u"1000"), 0, 0}, {AlarmRule::Kind::Ratio, {}, 30, 100}}));
        part<QSpinBox>(dialog, "numerator2")->setValue(101);
        QVERIFY(!canGoOn(dialog));          // more than the whole
        part<QComboBox>(dialog, "ruleKind2")->setCurrentIndex(0);
        QVERIFY(!canGoOn(dialog));
        part<QLineEdit>(dialog, "ruleAmount2")->setText(QStringLiteral("50"));
        QVERIFY(canGoOn(dialog));
    }

    void anEmptyListIsSaidToClearAllAlarms()
    {
        AlarmRulesDialog dialog(FakeQuotaStore::sample(1, "200"), m_environment);
        QVERIFY(text(dialog, "requestWarning").isEmpty());
        part<QAbstractButton>(dialog, "removeRule1")->click();
        QVERIFY(text(dialog, "requestWarning").contains(QStringLiteral("clears all alarms")));
        QVERIFY(change<SetAlarmRules>(dialog).rules.isEmpty());
        QuotaRow unread = FakeQuotaStore::sample(1, "200");
        unread.quota.alarms = QList<AlarmRule>{AlarmRule()};
        AlarmRulesDialog unknown(unread, m_environment);
        part<QPushButton>(unknown, "addRule")->click();
        QVERIFY(text(unknown, "requestWarning").contains(QStringLiteral("does not know")));
    }
};

QTEST_MAIN(TestQuotaDialogs)
#include "tst_quotadialogs.moc"
