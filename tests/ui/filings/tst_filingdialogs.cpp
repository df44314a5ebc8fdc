// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/filings/filingsfakes.h"
#include "ui/filings/binddialog.h"
#include "ui/filings/filingviews.h"
#include "ui/filings/grantdialog.h"
#include "ui/filings/instancefield.h"
#include "ui/filings/lookupdialog.h"
#include "ui/widgets/factgrid.h"
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace pc;

class TestFilingDialogs : public QObject
{
    Q_OBJECT

    template<typename T>
    static T *part(const QDialog &dialog, const char *name) { return dialog.findChild<T *>(QString::fromLatin1(name)); }
    static QString text(const QDialog &dialog, const char *label) { return part<QLabel>(dialog, label)->text(); }
    static bool canGoOn(const QDialog &dialog) { return part<QPushButton>(dialog, "preview")->isEnabled(); }
    static void type(const QDialog &dialog, const char *field, const QString &typed)
    {
        auto *const edit = part<QLineEdit>(dialog, field);
        edit->clear();
        QTest::keyClicks(edit, typed);
    }

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void filtersAsText_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("kept");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << "" << "" << "";
        QTest::newRow("show") << "show:at-risk" << "show:at-risk" << "At risk";
        QTest::newRow("all three") << " show:due  state:in-review  big   shop " << "show:due state:in-review big shop" << "Due within 7 day(s) · In review · “big shop”";
        QTest::newRow("unknown words are searched for") << "show:nonsense" << "show:nonsense" << "“show:nonsense”";
    }
    void filtersAsText()
    {
        QFETCH(QString, filter);
        QTEST(filingFilterText(withFilingFilter({}, filter)), "kept");
        QTEST(describeFilingFilter(filter), "words");
    }

    void bindingSaysThatItIsForGood()
    {
        FilingsWorld world;
        world.add(1);
        BindDialog dialog(world.services(), FakeFilingStore::uid(1), FakeFilingStore::instanceId(1));
        dialog.show();
        QTRY_VERIFY(canGoOn(dialog));
        QVERIFY(text(dialog, "oneWay").contains(QStringLiteral("cannot be taken back")));
        QVERIFY(text(dialog, "bindCustomerStatus").contains(QStringLiteral("Company 1 Ltd")));
        QVERIFY2(text(dialog, "instanceStatus").contains(QStringLiteral("1 number(s) used")), qPrintable(text(dialog, "instanceStatus")));
        part<QSpinBox>(dialog, "numberCount")->setValue(3);
        QSignalSpy requested(&dialog, &RequestDialog::requested);
        QTest::mouseClick(part<QPushButton>(dialog, "preview"), Qt::LeftButton);
        QCOMPARE(requested.count(), 1);
        const auto request = requested.first().first().value<OperationRequest>();
        const auto bind = std::get<BindNumbers>(request.change);
        QCOMPARE(request.customer, FakeFilingStore::uid(1));
        QCOMPARE(bind.resource, Resource(ResourceType::Ecs, FakeFilingStore::instanceId(1)));
        QCOMPARE(bind.count, 3);
    }

    void moreThanTwentyAreRefusedInWords()
    {
        FilingsWorld world;
        world.add(1);
        BindDialog dialog(world.services(), FakeFilingStore::uid(1), FakeFilingStore::instanceId(1));
        dialog.show();
        QTRY_VERIFY(canGoOn(dialog));
        part<QSpinBox>(dialog, "numberCount")->setValue(21);
        QVERIFY(!canGoOn(dialog));
        QVERIFY2(text(dialog, "requestWarning").contains(QStringLiteral("at most 20 number(s)")), qPrintable(text(dialog, "requestWarning")));
        part<QSpinBox>(dialog, "numberCount")->setValue(20);
        QVERIFY(canGoOn(dialog));
    }

    void anotherCustomersInstanceIsNamed()
    {
        FilingsWorld world;
        world.add(1);
        world.add(2);
        BindDialog dialog(world.services(), FakeFilingStore::uid(1), {});
        dialog.show();
        auto *const instance = part<QComboBox>(dialog, "instance");
        QTRY_COMPARE(instance->count(), 1);
        QVERIFY(!canGoOn(dialog));
        instance->setEditText(QStringLiteral("  I\u2010sample 0002 "));
        QTRY_VERIFY(text(dialog, "instanceStatus").contains(QStringLiteral("an instance of Company 2 Ltd")));
        QVERIFY(!canGoOn(dialog));
        instance->setEditText(QStringLiteral("i-nowhere"));
        QTRY_VERIFY(text(dialog, "instanceStatus").contains(QStringLiteral("has no instance i-nowhere")));
        instance->setEditText(QStringLiteral("Ｉ-sample 0001"));
        QTRY_VERIFY(canGoOn(dialog));
        QTest::mouseClick(part<QPushButton>(dialog, "refreshInstances"), Qt::LeftButton);
        QCOMPARE(world.sync.customers, QList<CustomerUid>{FakeFilingStore::uid(1)});
    }

    void refusalsAndTheContractWarnBeforeSending()
    {
        FilingsWorld world;
        world.add(1);
        world.settings->setValue(QStringLiteral("filings/numbersPerInstance/sample"), 3);
        BindDialog dialog(world.services(), FakeFilingStore::uid(1), FakeFilingStore::instanceId(1));
        dialog.show();
        QTRY_VERIFY(canGoOn(dialog));
        part<QSpinBox>(dialog, "numberCount")->setValue(3);
        QVERIFY(text(dialog, "requestWarning").contains(QStringLiteral("2 number(s) are left")));
        QVERIFY(canGoOn(dialog));                           // the cloud has the last word
        world.store.resourcesFullSince.insert(FakeFilingStore::instanceId(1), world.clock.utcNow());
        BindDialog full(world.services(), FakeFilingStore::uid(1), FakeFilingStore::instanceId(1));
        full.show();
        QTRY_VERIFY(text(full, "requestWarning").contains(QStringLiteral("refused further numbers")));
    }

    void accountsAreFoundByNameOrUid()
    {
        FilingsWorld world;
        world.add(1);
        world.add(12);
        BindDialog dialog(world.services(), {}, {});
        dialog.show();
        type(dialog, "bindCustomer", QStringLiteral("Company 1"));
        QTRY_VERIFY(text(dialog, "bindCustomerStatus").contains(QStringLiteral("Several")));
        type(dialog, "bindCustomer", QStringLiteral("Company 12"));
        QTRY_VERIFY(text(dialog, "bindCustomerStatus").contains(QStringLiteral("Company 12 Ltd")));
        type(dialog, "bindCustomer", QStringLiteral("nobody"));
        QTRY_VERIFY(text(dialog, "bindCustomerStatus").contains(QStringLiteral("None of your customers")));
        QVERIFY(!canGoOn(dialog));
        part<QLineEdit>(dialog, "bindCustomer")->clear();
        QTest::keyClicks(part<QLineEdit>(dialog, "bindCustomer"), QStringLiteral(" 5000 0000 0000 0001 "));
        QTRY_VERIFY(text(dialog, "bindCustomerStatus").contains(QStringLiteral("Company 1 Ltd")));
    }

    void grantingCleansTheNumberAndNamesBothAccounts()
    {
        FilingsWorld world;
        world.add(1);
        world.add(2);
        GrantDialog dialog(world.services(), {});
        dialog.show();
        QVERIFY(!canGoOn(dialog));
        const QString clean = FakeFilingStore::numberText(1);
        QString pasted = clean;
        part<QLineEdit>(dialog, "serviceNumber")->setText(QStringLiteral(" ") + pasted.replace(QLatin1Char('-'), QChar(0x2013)).insert(4, QLatin1Char(' ')));
        QTRY_VERIFY2(text(dialog, "numberStatus").contains(QStringLiteral("Read as ") + clean), qPrintable(text(dialog, "numberStatus")));
        QTRY_VERIFY(text(dialog, "grantHolder").contains(QStringLiteral("Company 1 Ltd")));
        type(dialog, "grantTo", FakeFilingStore::uid(1).text());
        QTRY_VERIFY(text(dialog, "requestWarning").contains(QStringLiteral("holds the number already")));
        QVERIFY(!canGoOn(dialog));
        type(dialog, "grantTo", FakeFilingStore::uid(2).text());
        QTRY_VERIFY(canGoOn(dialog));
        QVERIFY(text(dialog, "grantToStatus").contains(QStringLiteral("Company 2 Ltd")));
        part<QLineEdit>(dialog, "grantNotes")->setText(QStringLiteral("for the shop"));
        const OperationRequest request = *dialog.request();
        QCOMPARE(request.customer, FakeFilingStore::uid(1));
        const auto grant = std::get<GrantNumber>(request.change);
        QCOMPARE(grant.number, clean);
        QCOMPARE(grant.to, FakeFilingStore::uid(2));
        QCOMPARE(grant.notes, QStringLiteral("for the shop"));
    }

    void whatIsNoNumberIsSaid()
    {
        FilingsWorld world;
        GrantDialog dialog(world.services(), {});
        dialog.show();
        type(dialog, "serviceNumber", QStringLiteral("12345"));
        QVERIFY(text(dialog, "numberStatus").contains(QStringLiteral("no service number")));
        QVERIFY(!canGoOn(dialog));
    }

    void aVoidNumberIsNotGranted()
    {
        FilingsWorld world;
        world.add(1, NumberState::Void);
        world.add(2);
        GrantDialog dialog(world.services(), FakeFilingStore::numberText(1));
        dialog.show();
        type(dialog, "grantTo", FakeFilingStore::uid(2).text());
        QTRY_VERIFY(text(dialog, "requestWarning").contains(QStringLiteral("void")));
        QVERIFY(!canGoOn(dialog));
    }

    void lookingUpTakesWhatIsHeldFirst()
    {
        FilingsWorld world;
        world.add(1);
        Settler<ServiceNumber> told;
        int asked = 0;
        world.lookUp = [&](const QString &) {
            ++asked;
            return told.future();
        };
        LookUpDialog dialog(world.services());
        dialog.show();
        QSignalSpy shown(&dialog, &LookUpDialog::showRequested);
        type(dialog, "serviceNumber", FakeFilingStore::numberText(1));
        QTRY_COMPARE(part<FactGrid>(dialog, "lookUpFacts")->valueText(QStringLiteral("state")), QStringLiteral("Bound"));
        QCOMPARE(asked, 0);
        QTest::mouseClick(part<QPushButton>(dialog, "askCloud"), Qt::LeftButton);
        QCOMPARE(asked, 1);
        ServiceNumber now = FakeFilingStore::sample(1, NumberState::Filed);
        now.owner = {};
        now.filingNumber = QStringLiteral("ICP 2026-1");
        told(now);
        QTRY_COMPARE(part<FactGrid>(dialog, "lookUpFacts")->valueText(QStringLiteral("state")), QStringLiteral("Filed"));
        QTest::mouseClick(part<QPushButton>(dialog, "showFound"), Qt::LeftButton);
        QCOMPARE(shown.count(), 1);
        QCOMPARE(shown.first().first().toString(), FakeFilingStore::numberText(1));
    }

    void lookingUpAsksTheCloudForTheOthers()
    {
        FilingsWorld world;
        world.lookUp = [](const QString &number) {
            return number == FakeFilingStore::numberText(7) ? ready<ServiceNumber>(FakeFilingStore::sample(7)) : ready<ServiceNumber>(failure(ApiError::Kind::NotFound));
        };
        LookUpDialog dialog(world.services());
        dialog.show();
        type(dialog, "serviceNumber", FakeFilingStore::numberText(7));
        QTRY_VERIFY(part<QLabel>(dialog, "lookUpElsewhere")->isVisible());
        QVERIFY(!part<QPushButton>(dialog, "showFound")->isEnabled());
        type(dialog, "serviceNumber", FakeFilingStore::numberText(8));
        QTRY_VERIFY(text(dialog, "numberStatus").contains(QStringLiteral("knows no such number")));
    }
};

QTEST_MAIN(TestFilingDialogs)
#include "tst_filingdialogs.moc"
