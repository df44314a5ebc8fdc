// SPDX-License-Identifier: Apache-2.0
// Jobs of people, step by step through the real window on a real partner-sandbox, within the clicks they may cost.
#include "tests/gui/deskrig.h"
#include "tests/support/testasync.h"
#include "ui/console/consolediagnosis.h"
#include "ui/console/consolefailurecard.h"
#include "ui/widgets/factgrid.h"
#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScreen>
#include <QTest>

using namespace pc;
using What = ConsoleCheckStep::What;
using State = ConsoleCheckStep::State;
static constexpr int kPatience = DeskRig::kPatience;

class TestJobs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void consoleWillNotOpen();
    void fromARequestIdInAPicture();
    void twoConsolesSideBySide();

private:
    static bool search(DeskRig &rig, const QString &fragment);
    static int shownConsoles(DeskRig &rig);
    static void openByPalette(DeskRig &rig, const QString &fragment);
};

// One click: the fragment that is remembered; answers with the one customer left.
bool TestJobs::search(DeskRig &rig, const QString &fragment)
{
    auto *field = rig.find<QLineEdit>("customerSearch");
    field->clear();
    rig.type(field, fragment);
    return QTest::qWaitFor([&rig] { return rig.rows("customersTable") == 1; }, kPatience);
}

int TestJobs::shownConsoles(DeskRig &rig)
{
    const QList<OpenConsole> consoles = rig.desk->workspace()->consoles().consoles();
    return int(std::count_if(consoles.cbegin(), consoles.cend(), [](const OpenConsole &console) { return console.isShown; }));
}

// Three clicks. From the second console on the key is pressed in a viewer, which asks for the palette.
void TestJobs::openByPalette(DeskRig &rig, const QString &fragment)
{
    ConsoleController &consoles = rig.desk->workspace()->consoles();
    if (consoles.consoles().isEmpty()) {
        rig.chord(&rig.desk->window(), Qt::Key_K, Qt::ControlModifier);
    } else {
        ++rig.clicks;
        Q_EMIT consoles.consoleRequested();
    }
    auto *field = rig.find<QLineEdit>("paletteField");
    QTRY_VERIFY_WITH_TIMEOUT(field->isVisible(), kPatience);
    rig.type(field, fragment);
    rig.chord(field, Qt::Key_Return, Qt::ControlModifier);
}

// B2: the error card, the guided page, the missing action by name, the request for the administrator. Seven clicks.
void TestJobs::consoleWillNotOpen()
{
    DeskRig rig;
    QVERIFY2(rig.start(QStringLiteral("standard")), qPrintable(rig.sandbox.errorText()));
    QTRY_VERIFY_WITH_TIMEOUT(rig.rows("customersTable") >= 4, kPatience);
    const QString uid = rig.customerUids().at(3); // the sample customer who has not authorised the partner

    QVERIFY(search(rig, uid.right(10)));
    rig.pressRow(QStringLiteral("customersTable"), 0);
    QTRY_VERIFY(rig.find<QAbstractButton>("openConsole")->isVisible());
    rig.press(rig.find<QAbstractButton>("openConsole"));

    QTRY_VERIFY_WITH_TIMEOUT(rig.find<ConsoleFailureCard>("consoleFailureCard"), kPatience);
    auto *card = rig.find<ConsoleFailureCard>("consoleFailureCard");
    QVERIFY(card->isVisible());
    QVERIFY(!rig.text("failureHappened").isEmpty() && !rig.text("failureMeaning").isEmpty() && !rig.text("failureAdvice").isEmpty());
    QVERIFY(rig.text("failureCodes").contains(QStringLiteral("EntityNotExist.Role")));
    QVERIFY(rig.text("failureCodes").contains(card->failure().error->requestId));

    rig.press(rig.find<QAbstractButton>("failureWhy"));
    auto *check = rig.find<ConsoleDiagnosis>("consoleDiagnosis");
    QVERIFY(check && check->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!check->isRunning(), kPatience);
    QVERIFY(card->screen()->availableGeometry().contains(card->geometry())); // though it has grown
    const QList<ConsoleCheckStep> steps = check->steps();
    for (const What works : {What::Clock, What::StsEndpoint, What::SigninEndpoint, What::RamKey, What::Permission, What::Viewer})
        QVERIFY2(steps.at(int(works)).state == State::Ok, qPrintable(QString::number(int(works))));
    const ConsoleCheckStep &role = steps.at(int(What::Role));
    QCOMPARE(role.state, State::Failed);
    QCOMPARE(role.error->code, QStringLiteral("EntityNotExist.Role"));
    QVERIFY(!role.requestId.isEmpty());
    QCOMPARE(steps.at(int(What::SigninToken)).state, State::NotReached);
    const QString missing = QStringLiteral("acs:ram::%1:role/aliyunid-ag-ram-role-admin").arg(uid);
    QVERIFY(rig.text("diagnosisMissing").contains(missing));
    QVERIFY(!rig.text("diagnosisAdvice").isEmpty());

    rig.press(rig.find<QAbstractButton>("diagnosisCopy"));
    const QString request = QGuiApplication::clipboard()->text();
    for (const QString &told : {uid, missing, role.error->code, role.requestId, card->failure().subject.customerName})
        QVERIFY2(request.contains(told), qPrintable(told));
    for (const AccessKey &key : {rig.sandbox.keys.main, rig.sandbox.keys.ram})
        QVERIFY(!request.contains(QString::fromUtf8(key.secret.reveal())) && !request.contains(key.id));
    QVERIFY2(rig.clicks <= 7, qPrintable(QString::number(rig.clicks)));
    QCOMPARE(rig.sandbox.total(QStringLiteral("SignedIn")), 0); // the check signed nobody in
}

// B9: ten characters of the id, the call, and on it customer, action and person. Three clicks.
void TestJobs::fromARequestIdInAPicture()
{
    DeskRig rig;
    QVERIFY2(rig.start(QStringLiteral("small")), qPrintable(rig.sandbox.errorText()));
    QTRY_VERIFY_WITH_TIMEOUT(rig.desk->isSettled(), kPatience);
    const QString uid = rig.customerUids().at(1);
    CallFilter ofCustomer;
    ofCustomer.customer = CustomerUid(uid);
    std::optional<CallRecord> wanted;
    QTRY_VERIFY([&] {
        const auto found = rig.calls->find(ofCustomer, 1);
        if (QTest::qWaitFor([&found] { return found.isFinished(); }) && found.result() && !found.result()->isEmpty())
            wanted = found.result()->first();
        return wanted.has_value();
    }());
    QTRY_VERIFY_WITH_TIMEOUT(rig.desk->window().isActiveWindow(), kPatience);

    rig.chord(&rig.desk->window(), Qt::Key_K, Qt::ControlModifier);
    auto *palette = rig.find<QWidget>("commandPalette");
    QTRY_VERIFY(palette->isVisible());
    auto *field = rig.find<QLineEdit>("paletteField");
    rig.type(field, wanted->requestId.mid(5, 10));
    rig.chord(field, Qt::Key_Return); // may come before the answers: the palette waits for them
    QTRY_VERIFY_WITH_TIMEOUT(rig.find<QWidget>("callDetail") && !rig.text("callTitle").isEmpty(), kPatience);
    const auto *facts = rig.find<QWidget>("callDetail")->findChild<FactGrid *>();
    QTRY_VERIFY(facts->isVisible());
    const Result<Customer> customer = waitFor(rig.desk->workspace()->store().customers()->customer(CustomerUid(uid)));
    QVERIFY(customer);
    QTRY_VERIFY(facts->valueText(QStringLiteral("callCustomer")).contains(customer->displayName()));
    QVERIFY(!facts->valueText(QStringLiteral("callPerson")).isEmpty());
    QVERIFY(rig.text("callTitle").contains(wanted->action));
    QVERIFY2(rig.clicks <= 3, qPrintable(QString::number(rig.clicks)));
}

// A10, steps 2, 3 and 5: two customers' consoles side by side, both closed, and no session left. Seven of its eleven clicks.
void TestJobs::twoConsolesSideBySide()
{
    DeskRig rig;
    QVERIFY2(rig.start(QStringLiteral("small")), qPrintable(rig.sandbox.errorText()));
    QTRY_VERIFY_WITH_TIMEOUT(rig.desk->isSettled(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(rig.desk->window().isActiveWindow(), kPatience);
    const QStringList uids = rig.customerUids();
    for (const int place : {0, 1}) {
        openByPalette(rig, uids.at(place).right(10));
        QTRY_COMPARE_WITH_TIMEOUT(shownConsoles(rig), place + 1, kPatience);
    }
    const QList<OpenConsole> open = rig.desk->workspace()->consoles().consoles();
    QVERIFY(open.at(0).customer != open.at(1).customer);
    QVERIFY(open.at(0).colour != open.at(1).colour);
    QCOMPARE(rig.desk->workspace()->sessions().sessions().size(), 2);

    rig.desk->window().activateWindow(); // as a person goes back to it
    QTRY_VERIFY_WITH_TIMEOUT(rig.desk->window().isActiveWindow(), kPatience);
    rig.chord(&rig.desk->window(), Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(rig.desk->workspace()->consoles().consoles().isEmpty(), kPatience);
    QTRY_VERIFY(rig.desk->workspace()->sessions().sessions().isEmpty());
    QVERIFY2(rig.clicks <= 7, qPrintable(QString::number(rig.clicks)));
}

QTEST_MAIN(TestJobs)
#include "tst_jobs.moc"
