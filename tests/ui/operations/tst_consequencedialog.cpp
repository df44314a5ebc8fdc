// SPDX-License-Identifier: Apache-2.0
#include "core/base/clock.h"
#include "core/operations/changejson.h"
#include "core/operations/journalrecord.h"
#include "tests/support/fakejournal.h"
#include "tests/support/manualclock.h"
#include "ui/operations/consequencecard.h"
#include "ui/operations/consequencedialog.h"
#include "ui/operations/operationflow.h"
#include "ui/operations/operationoutcome.h"
#include "ui/operations/trappanel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/identifierlabel.h"
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>

using namespace pc;
using Step = ConsequenceDialog::Step;

namespace {

Amount cny(int units) { return Amount::fromMicros(qint64(units) * 1000000); }

Customer jichuan()
{
    Customer customer;
    customer.facts.uid = CustomerUid(QStringLiteral("5000000000000017"));
    customer.facts.name = QStringLiteral("Jichuan Logistics");
    return customer;
}

// Figures keep together on screen with blanks that do not break.
QString plain(QString text) { return text.replace(QChar::Nbsp, QLatin1Char(' ')); }

ApiError errorOfKind(ApiError::Kind kind)
{
    ApiError error;
    error.kind = kind;
    return error;
}

OperationRequest raise()
{
    return OperationRequest(jichuan().uid(), SetQuota{Money(cny(50000), QStringLiteral("CNY"))});
}

Consequence consequence()
{
    Consequence now;
    now.customer = jichuan();
    now.now.customer = jichuan().uid();
    now.now.hasLedger = true;
    now.now.total = cny(30000);
    now.now.available = cny(1200);
    now.now.currency = QStringLiteral("CNY");
    now.now.availableReadAt = QDateTime(QDate(2026, 1, 15), QTime(7, 59), Qt::UTC);
    now.totalAfter = cny(50000);
    now.availableAfter = cny(21200);
    now.reversibility = Reversibility::ByInverse;
    return now;
}

} // namespace

class TestConsequenceDialog : public QObject
{
    Q_OBJECT

    struct Bench
    {
        FakeJournal journal;
        ManualClock clock;
        QWidget window;
        std::unique_ptr<OperationFlow> flow;
        QPointer<ConsequenceDialog> dialog;

        Bench()
        {
            journal.next = consequence();
            OperationServices services;
            services.journal = &journal;
            services.clock = &clock;
            flow = std::make_unique<OperationFlow>(services);
            Environment environment;
            environment.name = QStringLiteral("Northwind partner");
            environment.kind = Environment::Kind::Production;
            flow->setEnvironment(environment);
            window.show();
        }
        ~Bench() { delete dialog; }
        void open(const OperationRequest &request = raise()) { dialog = flow->start(request, &window); }
        [[nodiscard]] QPushButton *verb() const { return dialog->findChild<QPushButton *>(QStringLiteral("verb")); }
        [[nodiscard]] QPushButton *cancel() const { return dialog->findChild<QPushButton *>(QStringLiteral("cancel")); }
        [[nodiscard]] QLineEdit *reason() const { return dialog->findChild<QLineEdit *>(QStringLiteral("reason")); }
        [[nodiscard]] QLineEdit *typed() const { return dialog->findChild<QLineEdit *>(QStringLiteral("typedWord")); }
        [[nodiscard]] QString label(const char *name) const
        {
            const auto *found = dialog->findChild<QLabel *>(QLatin1String(name));
            return found ? plain(found->text()) : QStringLiteral("no such label");
        }
        [[nodiscard]] QString outcome() const { return plain(dialog->findChild<OperationOutcome *>()->text()); }
        void toSending()
        {
            journal.hold = true;
            open();
            QTRY_VERIFY(verb()->isEnabled());
            verb()->click();
        }
    };

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QApplication::setDoubleClickInterval(1);
    }

    void showsWhoWhereAndBothFigures()
    {
        Bench bench;
        bench.open();
        QTRY_COMPARE(bench.dialog->step(), Step::Card);
        QCOMPARE(bench.label("question"), QStringLiteral("Change the quota of Jichuan Logistics?"));
        QCOMPARE(bench.label("who"), QStringLiteral("Jichuan Logistics"));
        QCOMPARE(bench.dialog->findChild<IdentifierLabel *>(QStringLiteral("whoUid"))->identifier(), QStringLiteral("5000000000000017"));
        QVERIFY(bench.label("where").contains(QStringLiteral("Northwind partner")));
        QCOMPARE(bench.label("before0"), QStringLiteral("30,000.00 CNY"));
        QCOMPARE(bench.label("after0"), QStringLiteral("50,000.00 CNY"));
        QCOMPARE(bench.label("before1"), QStringLiteral("28,800.00 CNY"));
        QCOMPARE(bench.label("after2"), QStringLiteral("21,200.00 CNY"));
        QVERIFY(bench.label("figuresAge").contains(QStringLiteral("1 min")));
        QCOMPARE(plain(bench.verb()->text()), QStringLiteral("Raise quota by 20,000.00 CNY for Jichuan Logistics"));
        QVERIFY(bench.label("reversal").startsWith(QStringLiteral("Yes")));
    }

    // "Cancel" beside "Cancel order" would be a riddle.
    void anOrderIsCancelledOrKept()
    {
        Bench bench;
        bench.journal.next.request = OperationRequest(raise().customer, CancelOrder{OrderId(QStringLiteral("231000000000001"))}, {});
        bench.journal.next.price = Money{cny(100), QStringLiteral("CNY")};
        bench.open(bench.journal.next.request);
        QTRY_COMPARE(bench.dialog->step(), Step::Card);
        QCOMPARE(bench.cancel()->text(), QStringLiteral("Keep the order"));
        QCOMPARE(bench.label("price"), QStringLiteral("no such label"));
    }

    // A longer card does not push its buttons below the screen.
    void buttonsStayOnTheScreen()
    {
        Bench bench;
        bench.open();
        const QRect room = bench.dialog->screen()->availableGeometry();
        bench.dialog->move(room.left(), room.bottom() - 200);
        QTRY_COMPARE(bench.dialog->step(), Step::Card);
        QVERIFY(bench.verb()->mapToGlobal(bench.verb()->rect().bottomRight()).y() <= room.bottom());
    }

    void waitsForTheFiguresBeforeItAsks()
    {
        Bench bench;
        bench.journal.holdConsequence = true;
        bench.open();
        QCOMPARE(bench.dialog->step(), Step::Reading);
        QVERIFY(!bench.verb()->isEnabled());
        bench.journal.releaseConsequence();
        QTRY_COMPARE(bench.dialog->step(), Step::Card);
    }

    void saysWhatIsNotKnown()
    {
        Bench bench;
        bench.journal.next.now.total.reset();
        bench.journal.next.now.available.reset();
        bench.journal.next.availableAfter.reset();
        bench.open();
        QTRY_COMPARE(bench.dialog->step(), Step::Card);
        QCOMPARE(bench.label("before0"), QStringLiteral("–"));
        QVERIFY(!bench.dialog->findChild<QLabel *>(QStringLiteral("before0"))->toolTip().isEmpty());
        QCOMPARE(bench.label("after2"), QStringLiteral("–"));
        QCOMPARE(plain(bench.verb()->text()), QStringLiteral("Set quota to 50,000.00 CNY for Jichuan Logistics"));
    }

    void saysThatFiguresAreNotLive()
    {
        Bench bench;
        bench.journal.next.isLive = false;
        bench.journal.next.error = errorOfKind(ApiError::Kind::Offline);
        bench.open();
        QTRY_COMPARE(bench.dialog->step(), Step::Card);
        auto *banner = bench.dialog->findChild<Banner *>();
        QVERIFY(banner->text().contains(QStringLiteral("local copy")));
        const int asked = bench.journal.asked;
        Q_EMIT banner->actionTriggered();
        QCOMPARE(bench.journal.asked, asked + 1);
    }

    void aPastReadFailureCanBeTriedAgain()
    {
        Bench bench;
        bench.journal.failConsequence = errorOfKind(ApiError::Kind::StorageFailed);
        bench.open();
        QTRY_COMPARE(bench.dialog->step(), Step::Unreadable);
        bench.journal.failConsequence.reset();
        bench.verb()->click();
        QTRY_COMPARE(bench.dialog->step(), Step::Card);
    }

    void sendsOnceHoweverOftenItIsClicked()
    {
        Bench bench;
        bench.journal.hold = true;
        bench.open();
        QTRY_VERIFY(bench.verb()->isEnabled());
        QTest::mouseDClick(bench.verb(), Qt::LeftButton);
        bench.verb()->click();
        QTest::keyClick(bench.dialog, Qt::Key_Return);
        QCOMPARE(bench.journal.submitted.size(), 1);
        QCOMPARE(bench.dialog->step(), Step::Sending);
        QVERIFY(!bench.verb()->isEnabled());
    }

    void saysWhatItWaitsForWhileTheServiceRefuses()
    {
        Bench bench;
        bench.toSending();
        ApiError busy;
        busy.kind = ApiError::Kind::Server;
        busy.httpStatus = 503;
        OperationRecord record;
        record.kind = kindOf(bench.journal.submitted.constFirst().change);
        record.customer = bench.journal.submitted.constFirst().customer;
        record.after = valuesOf(bench.journal.submitted.constFirst().change);
        const auto *const banner = bench.dialog->findChild<Banner *>();
        for (int tries = 1; tries <= 2; ++tries) {
            noteSending(record, bench.journal.now);
            bench.journal.settle(record);
            noteNotSent(record, busy, bench.journal.now);
            bench.journal.settle(record);
            QVERIFY2(banner->text().contains(QString::number(tries)), qPrintable(banner->text()));
            QVERIFY(banner->text().contains(errorText(busy).happened));
        }
        QCOMPARE(bench.dialog->step(), Step::Sending);
        bench.journal.answer(OperationState::Succeeded);
        QTRY_COMPARE(bench.dialog->step(), Step::Done);
        QVERIFY(banner->text().isEmpty() || !banner->isVisible());
    }

    void theClickThatOpenedItDoesNotSend()
    {
        QApplication::setDoubleClickInterval(60000);
        Bench bench;
        bench.open();
        QTRY_COMPARE(bench.dialog->step(), Step::Card);
        QVERIFY(!bench.verb()->isEnabled());
        bench.verb()->click();
        QVERIFY(bench.journal.submitted.isEmpty());
        QApplication::setDoubleClickInterval(1);
    }

    void enterSendsWhatIsHarmless()
    {
        Bench bench;
        bench.journal.next.request.seen = {{QStringLiteral("total"), QStringLiteral("1000")}};
        bench.open();
        QTRY_VERIFY(bench.verb()->isEnabled());
        bench.reason()->setText(QStringLiteral(" busy season "));
        QTest::keyClick(bench.reason(), Qt::Key_Return);
        QTRY_COMPARE(bench.dialog->step(), Step::Done);
        QCOMPARE(bench.journal.submitted.first().reason, QStringLiteral("busy season"));
        QCOMPARE(bench.journal.submitted.first().seen.value(QStringLiteral("total")).toString(), QStringLiteral("1000"));
    }

    void cancelHasTheFocusForWhatDestroys()
    {
        Bench bench;
        bench.journal.next.effects = {Effect::ServicesStop, Effect::PartnerPays};
        bench.journal.next.instances = 12;
        bench.open(OperationRequest(jichuan().uid(), SetStatus{StatusChange::Freeze, StopMode::Normal}));
        QTRY_COMPARE(bench.dialog->step(), Step::Card);
        QVERIFY(bench.cancel()->isDefault());
        QCOMPARE(bench.dialog->focusWidget(), bench.cancel());
        QCOMPARE(plain(bench.verb()->text()), QStringLiteral("Freeze Jichuan Logistics"));
        const QStringList effects = bench.dialog->findChild<ConsequenceCard *>()->effects();
        QVERIFY(effects.first().contains(QStringLiteral("12")));
        QCOMPARE(effects.size(), 2);
        QTest::keyClick(bench.dialog, Qt::Key_Return);
        QVERIFY(bench.journal.submitted.isEmpty());
    }

    void productionAsksForReasonAndName()
    {
        Bench bench;
        bench.journal.next.environmentKind = Environment::Kind::Production;
        bench.journal.next.asksShortName = true;
        bench.open();
        QTRY_COMPARE(bench.dialog->step(), Step::Card);
        QVERIFY(!bench.verb()->isEnabled());
        bench.reason()->setText(QStringLiteral("asked by mail"));
        QTest::qWait(20);
        QVERIFY(!bench.verb()->isEnabled());
        bench.typed()->setText(QStringLiteral("Jichuan"));
        QVERIFY(!bench.verb()->isEnabled());
        bench.typed()->setText(QStringLiteral("Jichuan Logistics "));
        QTRY_VERIFY(bench.verb()->isEnabled());
        bench.reason()->setText(QStringLiteral("  "));
        QVERIFY(!bench.verb()->isEnabled());
    }

    void anUnknownCustomerIsChosenNeverCorrected()
    {
        Bench bench;
        Consequence unknown;
        unknown.traps = {Trap::UnknownCustomer};
        unknown.nearest = {jichuan()};
        const CustomerUid wrong(QStringLiteral("5000000000000071"));
        bench.journal.byCustomer.insert(wrong, unknown);
        bench.open(OperationRequest(wrong, SetQuota{Money(cny(50000), QStringLiteral("CNY"))}));
        QTRY_COMPARE(bench.dialog->step(), Step::Trapped);
        QVERIFY(bench.dialog->findChild<TrapPanel *>()->text().contains(QStringLiteral("No customer")));
        QCOMPARE(bench.dialog->request().customer, wrong);
        auto *pick = bench.dialog->findChild<QPushButton *>(QStringLiteral("nearest-5000000000000017"));
        QVERIFY(pick);
        pick->click();
        QTRY_COMPARE(bench.dialog->step(), Step::Card);
        QCOMPARE(bench.dialog->request().customer, jichuan().uid());
    }

    void aTrapOffersTheNextStep()
    {
        Bench bench;
        bench.journal.next.traps = {Trap::LedgerExists};
        bench.open(OperationRequest(jichuan().uid(), OpenQuota{Money(cny(500), QStringLiteral("CNY"))}));
        QTRY_COMPARE(bench.dialog->step(), Step::Trapped);
        QVERIFY(bench.dialog->findChild<TrapPanel *>()->text().contains(QStringLiteral("-303")));
        bench.journal.next.traps.clear();
        bench.verb()->click();
        QTRY_COMPARE(bench.dialog->step(), Step::Card);
        QVERIFY(std::holds_alternative<SetQuota>(bench.dialog->request().change));
        QVERIFY(bench.journal.submitted.isEmpty());
    }

    void aReadOnlyEnvironmentIsUnlockedFromHere()
    {
        Bench bench;
        bench.journal.readOnly = true;
        bench.journal.next.traps = {Trap::ReadOnlyEnvironment};
        bench.open();
        QTRY_COMPARE(bench.dialog->step(), Step::Trapped);
        bench.verb()->click();
        auto *confirm = bench.dialog->findChild<QDialog *>(QStringLiteral("confirmDialog"));
        QVERIFY(confirm);
        QVERIFY(confirm->windowTitle().contains(QStringLiteral("Northwind partner")));
        bench.journal.next.traps.clear();
        confirm->accept();
        QTRY_COMPARE(bench.dialog->step(), Step::Card);
        QVERIFY(!bench.journal.isReadOnly());
    }

    void successSaysWhatHoldsAndOffersTheUndoPlan()
    {
        Bench bench;
        bench.journal.undo = OperationRequest(jichuan().uid(), SetQuota{Money(cny(30000), QStringLiteral("CNY"))});
        bench.open();
        QSignalSpy told(bench.dialog, &ConsequenceDialog::finishedWith);
        QTRY_VERIFY(bench.verb()->isEnabled());
        bench.verb()->click();
        QTRY_COMPARE(bench.dialog->step(), Step::Done);
        QCOMPARE(told.size(), 1);
        QVERIFY(bench.outcome().contains(QStringLiteral("Quota: 50,000.00 CNY")));
        QCOMPARE(bench.dialog->findChild<IdentifierLabel *>(QStringLiteral("requestId"))->identifier(), QStringLiteral("REQ-1"));
        auto *undo = bench.dialog->findChild<QPushButton *>(QStringLiteral("undo"));
        QVERIFY(undo->isVisible());
        undo->click();
        const auto dialogs = bench.window.findChildren<ConsequenceDialog *>();
        const auto inverse = std::find_if(dialogs.cbegin(), dialogs.cend(), [](const ConsequenceDialog *d) { return d->isVisible(); });
        QVERIFY(inverse != dialogs.cend());
        QCOMPARE(std::get<SetQuota>((*inverse)->request().change).total.amount, cny(30000));
    }

    void withoutAnUndoPlanThereIsNoButton()
    {
        Bench bench;
        bench.open();
        QTRY_VERIFY(bench.verb()->isEnabled());
        bench.verb()->click();
        QTRY_COMPARE(bench.dialog->step(), Step::Done);
        QVERIFY(!bench.dialog->findChild<QPushButton *>(QStringLiteral("undo"))->isVisible());
    }

    void aFailureNamesCauseAndCode()
    {
        Bench bench;
        bench.toSending();
        ApiError error = errorOfKind(ApiError::Kind::Rejected);
        error.code = QStringLiteral("-303");
        error.requestId = QStringLiteral("REQ-77");
        bench.journal.fail(error);
        QTRY_COMPARE(bench.dialog->step(), Step::Failed);
        const auto labels = bench.dialog->findChild<OperationOutcome *>()->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) { return label->text().contains(QStringLiteral("Code -303")); }));
        QCOMPARE(bench.dialog->findChild<IdentifierLabel *>(QStringLiteral("requestId"))->identifier(), QStringLiteral("REQ-77"));
        bench.verb()->click();      // looks again instead of sending again
        QTRY_COMPARE(bench.dialog->step(), Step::Card);
        QCOMPARE(bench.journal.submitted.size(), 1);
    }

    void anUnknownOutcomeIsCheckedAndNotSentAgain()
    {
        Bench bench;
        bench.toSending();
        bench.journal.answer(OperationState::Unknown);
        QTRY_COMPARE(bench.dialog->step(), Step::Checking);
        QCOMPARE(bench.label("question"), QStringLiteral("We do not know yet – checking"));
        bench.verb()->click();
        QCOMPARE(bench.journal.checks, 1);
        QVERIFY(bench.journal.resent.isEmpty());
        OperationRecord found = bench.journal.records.first();
        found.state = OperationState::Succeeded;
        bench.journal.settle(found);
        QTRY_COMPARE(bench.dialog->step(), Step::Done);
    }

    void whatIsSafeIsSentAgainAsTheSameOperation()
    {
        Bench bench;
        bench.toSending();
        bench.journal.answer(OperationState::Checking);
        QTRY_COMPARE(bench.dialog->step(), Step::Checking);
        OperationRecord missing = bench.journal.records.first();
        missing.state = OperationState::SafeToResend;
        bench.journal.settle(missing);
        QTRY_COMPARE(bench.dialog->step(), Step::SafeToResend);
        bench.verb()->click();
        QTRY_COMPARE(bench.dialog->step(), Step::Sending);
        bench.journal.answer(OperationState::Succeeded);
        QTRY_COMPARE(bench.dialog->step(), Step::Done);
        QCOMPARE(bench.journal.resent, QList<OperationId>{missing.id});
        QCOMPARE(bench.journal.submitted.size(), 1);
    }

    void aSecondPersonIsWaitedFor()
    {
        Bench bench;
        bench.journal.next.asksApproval = true;
        bench.journal.outcome = OperationState::WaitingForApproval;
        bench.open();
        QTRY_VERIFY(bench.verb()->isEnabled());
        QVERIFY(bench.verb()->text().startsWith(QStringLiteral("Ask for approval")));
        bench.verb()->click();
        QTRY_COMPARE(bench.dialog->step(), Step::Waiting);
    }

    void closingLeavesWhatWasSentAlone()
    {
        Bench bench;
        bench.toSending();
        bench.cancel()->click();
        QTRY_VERIFY(!bench.dialog);
        bench.journal.answer(OperationState::Succeeded);
        QVERIFY(bench.journal.withdrawn.isEmpty());
        QCOMPARE(bench.journal.records.first().state, OperationState::Succeeded);
    }
};

QTEST_MAIN(TestConsequenceDialog)
#include "tst_consequencedialog.moc"
