// SPDX-License-Identifier: Apache-2.0
// Writes that go wrong, through the real window: what nobody knows yet is said and found out and takes effect once; a refusal
// has its code, its request id and a next step; a read-only environment sends nothing.
#include "app/operationsdesk.h"
#include "core/operations/journal.h"
#include "core/operations/journalrecord.h"
#include "core/sync/customersync.h"
#include "tests/gui/deskrig.h"
#include "tests/support/testasync.h"
#include "ui/operations/consequencedialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/identifierlabel.h"
#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace pc;
using Step = ConsequenceDialog::Step;
static constexpr int kPatience = DeskRig::kPatience;

class TestWriteFailures : public QObject
{
    Q_OBJECT

    // The card of a larger quota for the customer at that place of the list.
    static ConsequenceDialog *openCard(DeskRig &rig, int place = 15)
    {
        const OperationRequest request(CustomerUid(rig.customerUids().at(place)), SetQuota{Money(*Amount::parse(QStringLiteral("777000")), QStringLiteral("CNY"))},
                                       QStringLiteral("yearly"));
        ConsequenceDialog *const card = rig.desk->operations().flow().start(request, &rig.desk->window());
        return QTest::qWaitFor([card] { return card->step() != Step::Reading; }, kPatience) ? card : nullptr;
    }
    static QString words(const ConsequenceDialog *card)
    {
        QStringList all;
        const QList<QLabel *> labels = card->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisible())
                all << label->text();
        }
        return all.join(QLatin1Char('\n'));
    }
    static QAbstractButton *verb(const ConsequenceDialog *card) { return card->findChild<QAbstractButton *>(QStringLiteral("verb")); }
    static QList<OperationRecord> history(DeskRig &rig)
    {
        const Result<HistoryWindow> window = waitFor(rig.desk->workspace()->store().operations()->history({}, 0, 10));
        return window ? window->rows : QList<OperationRecord>();
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aLostAnswerIsFoundOut();
    void whatIsBeingCheckedIsOneClickAway();
    void aRefusalHasCodeRequestAndNextStep();
    void aReadOnlyEnvironmentSendsNothing();
    void anotherEnvironmentCanBeOpenedMeanwhile();
};

void TestWriteFailures::aLostAnswerIsFoundOut()
{
    DeskRig rig;
    QVERIFY2(rig.start(QStringLiteral("small")), qPrintable(rig.sandbox.errorText()));
    QTRY_VERIFY_WITH_TIMEOUT(rig.desk->isSettled(), kPatience);
    ConsequenceDialog *const card = openCard(rig);
    QVERIFY(card);
    QCOMPARE(card->step(), Step::Card);
    QTRY_VERIFY(verb(card)->isEnabled());
    QVERIFY(rig.sandbox.addFault(QStringLiteral("drop-after:action=SetResellerUserQuota,times=1")));
    rig.press(verb(card));
    QTRY_COMPARE_WITH_TIMEOUT(card->step(), Step::Checking, kPatience);
    QVERIFY2(words(card).contains(QStringLiteral("We do not know yet – checking")), qPrintable(words(card)));
    QCOMPARE(verb(card)->text(), QStringLiteral("Check now"));      // and nothing that would send again
    QVERIFY(rig.find<Banner>("checkingBanner")->isVisible());
    rig.press(verb(card));
    QTRY_COMPARE_WITH_TIMEOUT(card->step(), Step::Done, kPatience);
    QTRY_VERIFY(!rig.find<Banner>("checkingBanner")->isVisible());
    QCOMPARE(rig.sandbox.total(QStringLiteral("QuotaSet")), 1);
    QCOMPARE(history(rig).size(), 1);
    QCOMPARE(history(rig).first().state, OperationState::Succeeded);
}

// The banner leads to those entries alone.
void TestWriteFailures::whatIsBeingCheckedIsOneClickAway()
{
    DeskRig rig;
    QVERIFY2(rig.start(QStringLiteral("small")), qPrintable(rig.sandbox.errorText()));
    QTRY_VERIFY_WITH_TIMEOUT(rig.desk->isSettled(), kPatience);
    Journal &journal = rig.desk->workspace()->journal();
    const auto raise = [&rig](int place, const char *total) {
        return OperationRequest(CustomerUid(rig.customerUids().at(place)), SetQuota{Money(*Amount::parse(QString::fromLatin1(total)), QStringLiteral("CNY"))});
    };
    const Result<OperationRecord> done = waitFor(journal.submit(raise(14, "555000")), kPatience);
    QVERIFY(done && done->state == OperationState::Succeeded);
    QVERIFY(rig.sandbox.addFault(QStringLiteral("drop-after:action=SetResellerUserQuota,times=1")));
    auto sent = journal.submit(raise(15, "666000"));
    Q_UNUSED(sent)
    auto *const banner = rig.find<Banner>("checkingBanner");
    QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), kPatience);
    Q_EMIT banner->actionTriggered();
    QCOMPARE(rig.desk->window().currentPageId(), QStringLiteral("history"));
    QVERIFY(rig.find<FilterChip>("stateFilter")->isNarrowing());
    QTRY_VERIFY_WITH_TIMEOUT(rig.rows("historyTable") < 2, kPatience);   // none, when it was found out meanwhile
}

// A ledger in dollars, which no call tells: the service refuses yuan.
void TestWriteFailures::aRefusalHasCodeRequestAndNextStep()
{
    DeskRig rig;
    QVERIFY2(rig.start(QStringLiteral("small")), qPrintable(rig.sandbox.errorText()));
    QTRY_VERIFY_WITH_TIMEOUT(rig.desk->isSettled(), kPatience);
    ConsequenceDialog *const card = openCard(rig, 2);
    QVERIFY(card);
    QTRY_VERIFY(verb(card)->isEnabled());
    rig.press(verb(card));
    QTRY_COMPARE_WITH_TIMEOUT(card->step(), Step::Failed, kPatience);
    QVERIFY2(words(card).contains(QStringLiteral("ParameterError")), qPrintable(words(card)));
    auto *const request = card->findChild<IdentifierLabel *>(QStringLiteral("requestId"));
    QVERIFY(request && !request->identifier().isEmpty());
    const std::optional<ApiError> error = errorOf(history(rig).first());
    QVERIFY(error && history(rig).first().requestIds.contains(request->identifier()));
    QVERIFY(words(card).count(QLatin1Char('\n')) >= 3);         // what happened, what it means, what to do
    QCOMPARE(verb(card)->text(), QStringLiteral("Look again"));
    QCOMPARE(rig.sandbox.total(QStringLiteral("QuotaSet")), 0);
    rig.press(verb(card));
    QTRY_COMPARE_WITH_TIMEOUT(card->step(), Step::Card, kPatience);
}

void TestWriteFailures::aReadOnlyEnvironmentSendsNothing()
{
    DeskRig rig;
    QVERIFY2(rig.sandbox.start({QStringLiteral("--scenario"), QStringLiteral("small")}), qPrintable(rig.sandbox.errorText()));
    CloudConnection connection = rig.connection();
    connection.environment.readOnly = true;
    rig.open(connection.environment, ready<CloudConnection>(connection));
    QTRY_VERIFY_WITH_TIMEOUT(rig.desk->isSettled(), kPatience);
    ConsequenceDialog *const card = openCard(rig);
    QVERIFY(card);
    QCOMPARE(card->step(), Step::Trapped);
    QVERIFY2(words(card).contains(QStringLiteral("read-only"), Qt::CaseInsensitive), qPrintable(words(card)));
    QCOMPARE(verb(card)->text(), QStringLiteral("Unlock…"));

    // Whoever gets past the screen is refused by the journal, which says so for good.
    const Result<OperationRecord> refused = waitFor(rig.desk->workspace()->journal().submit(card->request()), kPatience);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ApiError::Kind::ReadOnlyEnvironment);
    QTRY_COMPARE(history(rig).size(), 1);
    QCOMPARE(history(rig).first().state, OperationState::Failed);
    QCOMPARE(errorOf(history(rig).first())->kind, ApiError::Kind::ReadOnlyEnvironment);
    QCOMPARE(rig.sandbox.total(QStringLiteral("QuotaSet")), 0);
    QVERIFY(!rig.sandbox.ledger().value(QLatin1String("calls")).toObject().contains(QLatin1String("SetResellerUserQuota")));
}

// Closing while syncs run and a change is Unknown waits for nobody; the next start goes on with it.
void TestWriteFailures::anotherEnvironmentCanBeOpenedMeanwhile()
{
    DeskRig rig;
    QVERIFY2(rig.start(QStringLiteral("small")), qPrintable(rig.sandbox.errorText()));
    QTRY_VERIFY_WITH_TIMEOUT(rig.desk->isSettled(), kPatience);
    const CustomerUid uid(rig.customerUids().at(15));
    QVERIFY(rig.sandbox.addFault(QStringLiteral("drop-after:action=SetResellerUserQuota,times=1")));
    auto sent = rig.desk->workspace()->journal().submit(OperationRequest(uid, SetQuota{Money(*Amount::parse(QStringLiteral("666000")), QStringLiteral("CNY"))}));
    QTRY_VERIFY_WITH_TIMEOUT(rig.find<Banner>("checkingBanner")->isVisible(), kPatience);
    rig.desk->workspace()->sync().start();
    rig.close();                                                // as the house does when another environment is opened
    QTRY_VERIFY_WITH_TIMEOUT(sent.isFinished(), kPatience);

    rig.open(rig.connection().environment, ready<CloudConnection>(rig.connection()));
    QTRY_VERIFY_WITH_TIMEOUT(rig.desk->workspace() && !history(rig).isEmpty() && history(rig).first().state == OperationState::Succeeded, 2 * kPatience);
    QTRY_VERIFY(!rig.find<Banner>("checkingBanner")->isVisible());
    QCOMPARE(rig.sandbox.total(QStringLiteral("QuotaSet")), 1);
}

QTEST_MAIN(TestWriteFailures)
#include "tst_writefailures.moc"
