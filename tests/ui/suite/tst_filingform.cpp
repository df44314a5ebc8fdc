// SPDX-License-Identifier: Apache-2.0
// A filing in the real browser engine against partner-sandbox, with sessions whose hour takes sixteen seconds: what is typed
// survives renewals and ends, and two customers' filings never mix.
#include "tests/support/testasync.h"
#include "tests/ui/suite/cloudrig.h"
#include "tests/ui/suite/realpage.h"
#include "ui/suite/sessionbanner.h"
#include <QApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>
#include <algorithm>

using namespace pc;
using namespace std::chrono_literals;
using Face = FacePanel::Face;
using State = Session::State;

static constexpr int kPatience = CloudRig::kPatience;
static constexpr std::chrono::seconds kHour = 16s;

// One customer's filing page.
class FilingDesk : public RealPage
{
public:
    FilingDesk(RealCloud &cloud, const CustomerUid &customer, SleepyClock &clock, bool isRenewed)
        : RealPage(cloud, customer, clock, {QStringLiteral("filing"), SuitePage::Embedding::MainPage, kHour, isRenewed})
    {
        SuiteAside aside;
        aside.title = QStringLiteral("shop.example");
        viewer.handle(aside);
    }
    void type(const char *field, const QString &text)
    {
        js(QStringLiteral("document.getElementById('%1').value = '%2'").arg(QLatin1String(field), text));
    }
    bool next(int step) // presses "Next" and waits for the step it leads to
    {
        js(QStringLiteral("document.getElementById('next').click()"));
        const QString isThere = QStringLiteral("String(!document.getElementById('step-%1').hidden)").arg(step);
        return QTest::qWaitFor([&] { return js(isThere) == QLatin1String("true"); }, 10'000);
    }
    QString submit()
    {
        js(QStringLiteral("document.getElementById('submit').click()"));
        const auto isSaid = [this] { return js(QStringLiteral("String(document.getElementById('result').hidden)")) == QLatin1String("false"); };
        return QTest::qWaitFor(isSaid, 10'000) ? js(QStringLiteral("document.body.dataset.lastResult")) : QString();
    }
    bool typeOrganiserAndPerson()
    {
        js(QStringLiteral("window.marker = 'never loaded again'"));
        type("licence", QStringLiteral("91330100MA2XXXXX0X"));
        if (!next(2))
            return false;
        type("person", QStringLiteral("Lin Qiao"));
        type("phone", QStringLiteral("13800000000"));
        type("email", QStringLiteral("lin@sample.example"));
        return true;
    }
    bool finish(const QString &domain, const QString &number)
    {
        if (!next(3))
            return false;
        type("site", QStringLiteral("Our shop"));
        type("domain", domain);
        type("number", number);
        return next(4) && submit() == QLatin1String("success");
    }
    [[nodiscard]] SessionBanner *banner() const { return viewer.window()->findChild<SessionBanner *>(); }
};

class FilingFormTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void seventyMinutesSideBySide();
    void endsAreSaidAndNothingTypedIsLost();
    void openAgainKeepsWhatWasTyped();
    void sleepAcrossTheEndIsSaid();
};

void FilingFormTest::seventyMinutesSideBySide()
{
    RealCloud sandbox;
    QVERIFY2(sandbox.start(kHour), qPrintable(sandbox.process.errorText()));
    SleepyClock clock;
    const CustomerUid first = sandbox.customer(0), second = sandbox.customer(1);
    const QString firstNumber = sandbox.bind(first), secondNumber = sandbox.bind(second);
    QVERIFY(!firstNumber.isEmpty() && !secondNumber.isEmpty());
    FilingDesk harbour(sandbox, first, clock, true), lake(sandbox, second, clock, true);
    QVERIFY(harbour.open() && lake.open());
    QVERIFY(harbour.typeOrganiserAndPerson() && lake.typeOrganiserAndPerson());
    const QString draft = harbour.js(QStringLiteral("document.body.dataset.draft"));
    // Ten of its minutes beyond the first hour.
    const QDateTime late = std::max(harbour.session.expiresAt, lake.session.expiresAt).addSecs(kHour.count() / 6);
    QTRY_VERIFY_WITH_TIMEOUT(clock.utcNow() > late, kPatience);
    QVERIFY(harbour.session.renewedAt.isValid() && lake.session.renewedAt.isValid());

    QVERIFY(harbour.finish(QStringLiteral("harbour.example"), firstNumber));
    QVERIFY(lake.finish(QStringLiteral("lake.example"), secondNumber));
    for (FilingDesk *desk : {&harbour, &lake})
        QCOMPARE(desk->js(QStringLiteral("window.marker")), QStringLiteral("never loaded again"));
    QCOMPARE(harbour.js(QStringLiteral("document.body.dataset.draft")), draft);
    QCOMPARE(sandbox.process.total(QStringLiteral("FilingSubmitted")), 2);
    // Each filing belongs to its customer alone.
    const auto partner = sandbox.cloud();
    for (const auto &[number, owner] : {std::pair(firstNumber, first), std::pair(secondNumber, second)}) {
        const auto read = waitFor(partner->serviceNumber(number, CallContext(Lane::User)));
        QVERIFY(read);
        QCOMPARE(read->state.value, NumberState::InReview);
    }
    for (const QJsonValue &effect : sandbox.process.ledger().value(QStringLiteral("effects")).toArray()) {
        if (effect[QStringLiteral("effect")].toString() == QLatin1String("FilingSubmitted"))
            QCOMPARE(effect[QStringLiteral("customer")].toString(),
                     effect[QStringLiteral("detail")].toString() == firstNumber ? first.text() : second.text());
    }
}

void FilingFormTest::endsAreSaidAndNothingTypedIsLost()
{
    RealCloud sandbox;
    QVERIFY2(sandbox.start(kHour), qPrintable(sandbox.process.errorText()));
    SleepyClock clock;
    const CustomerUid first = sandbox.customer(0), second = sandbox.customer(1);
    QVERIFY(!sandbox.bind(first).isEmpty() && !sandbox.bind(second).isEmpty());
    FilingDesk byHand(sandbox, first, clock, false), refused(sandbox, second, clock, true);
    QVERIFY(byHand.open() && refused.open());
    QVERIFY(byHand.typeOrganiserAndPerson() && refused.typeOrganiserAndPerson());
    QVERIFY(sandbox.process.addFault(QStringLiteral("throttle:action=GetSigninToken")));

    QTRY_VERIFY_WITH_TIMEOUT(byHand.banner()->text().contains(QLatin1String("Save the step")), kPatience);
    QCOMPARE(byHand.session.state, State::EndingSoon);
    QTRY_VERIFY_WITH_TIMEOUT(refused.banner()->text().contains(QLatin1String("could not be renewed")), kPatience);
    QVERIFY(refused.session.expiresAt > clock.utcNow()); // in time to save

    for (FilingDesk *desk : {&byHand, &refused}) {
        QTRY_COMPARE_WITH_TIMEOUT(desk->viewer.window()->face(), std::optional(Face::Ended), kPatience);
        QCOMPARE(desk->js(QStringLiteral("document.getElementById('phone').value")), QStringLiteral("13800000000"));
        QCOMPARE(desk->js(QStringLiteral("window.marker")), QStringLiteral("never loaded again"));
    }
    QCOMPARE(sandbox.process.total(QStringLiteral("FilingSubmitted")), 0);
}

// The page stays as it is; whether the form goes on after the gap is the cloud's decision, and the page says so.
void FilingFormTest::openAgainKeepsWhatWasTyped()
{
    RealCloud sandbox;
    QVERIFY2(sandbox.start(kHour), qPrintable(sandbox.process.errorText()));
    SleepyClock clock;
    const CustomerUid customer = sandbox.customer(0);
    QVERIFY(!sandbox.bind(customer).isEmpty());
    FilingDesk desk(sandbox, customer, clock, false);
    QVERIFY(desk.open());
    QVERIFY(desk.typeOrganiserAndPerson());
    QTRY_COMPARE_WITH_TIMEOUT(desk.viewer.window()->face(), std::optional(Face::Ended), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(desk.session.state, State::Ended, kPatience);
    QVERIFY(desk.pressFace("facePrimary")); // "Open again"
    QTRY_COMPARE_WITH_TIMEOUT(desk.session.state, State::Open, kPatience);
    QVERIFY(!desk.viewer.window()->face());
    QVERIFY2(desk.banner()->text().contains(QLatin1String("Signed in again")), qPrintable(desk.banner()->text()));
    QCOMPARE(desk.js(QStringLiteral("window.marker")), QStringLiteral("never loaded again"));
    QCOMPARE(desk.js(QStringLiteral("document.getElementById('phone').value")), QStringLiteral("13800000000"));

    desk.js(QStringLiteral("document.getElementById('next').click()"));
    QTRY_COMPARE_WITH_TIMEOUT(desk.js(QStringLiteral("document.body.dataset.lastResult")), QStringLiteral("Filing.DraftLost"), kPatience);
    QCOMPARE(desk.js(QStringLiteral("String(document.getElementById('problem').hidden)")), QStringLiteral("false"));
    QVERIFY(!desk.js(QStringLiteral("document.getElementById('problem').textContent")).isEmpty());
    QCOMPARE(desk.js(QStringLiteral("document.getElementById('person').value")), QStringLiteral("Lin Qiao"));
}

void FilingFormTest::sleepAcrossTheEndIsSaid()
{
    RealCloud sandbox;
    QVERIFY2(sandbox.start(kHour), qPrintable(sandbox.process.errorText()));
    SleepyClock clock;
    const CustomerUid customer = sandbox.customer(0);
    QVERIFY(!sandbox.bind(customer).isEmpty());
    FilingDesk desk(sandbox, customer, clock, true);
    QVERIFY(desk.open());
    QVERIFY(desk.typeOrganiserAndPerson());
    QVERIFY(sandbox.process.moveClock(2 * kHour));
    clock.sleep(2 * kHour);
    QTRY_COMPARE_WITH_TIMEOUT(desk.session.state, State::Ended, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(desk.viewer.window()->face(), std::optional(Face::Ended), kPatience);
    QVERIFY(desk.pressFace("faceSecondary")); // "Look at the page"
    QVERIFY(!desk.viewer.window()->face());
    QCOMPARE(desk.js(QStringLiteral("document.getElementById('person').value")), QStringLiteral("Lin Qiao"));
}

int main(int argc, char **argv)
{
    qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1"); // tests run as root and in containers
    QApplication application(argc, argv);
    FilingFormTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_filingform.moc"
