// SPDX-License-Identifier: Apache-2.0
// A filing in the real browser engine against partner-sandbox, with sessions whose hour takes sixteen seconds: what is typed
// survives renewals and ends, and two customers' filings never mix.
#include "core/cloud/alibaba/alibabacloud.h"
#include "core/suitelink/signinhosts.h"
#include "tests/support/testasync.h"
#include "tests/ui/suite/cloudrig.h"
#include "ui/suite/sessionbanner.h"
#include "ui/suite/viewer.h"
#include <QJsonObject>
#include <QPushButton>
#include <QTest>
#include <algorithm>
#include <atomic>

using namespace pc;
using namespace std::chrono_literals;
using Face = FacePanel::Face;
using State = Session::State;

static constexpr int kPatience = CloudRig::kPatience;
static constexpr std::chrono::seconds kHour = 16s;

// Runs on, and jumps when a test lets the machine sleep. Monotonic time stands still meanwhile, as a laptop's does.
class SleepyClock final : public Clock
{
public:
    [[nodiscard]] QDateTime utcNow() const override { return m_system.utcNow().addSecs(m_slept); }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return m_system.monotonic(); }
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> fn) override { m_system.after(delay, context, std::move(fn)); }
    void sleep(std::chrono::seconds seconds) { m_slept += seconds.count(); }

private:
    SystemClock m_system;
    std::atomic<qint64> m_slept{0};
};

// The sandbox as its partner sees it.
struct Sandbox
{
    bool start()
    {
        return process.start({QStringLiteral("--scenario"), QStringLiteral("small"), QStringLiteral("--session-seconds"), QString::number(kHour.count())});
    }
    [[nodiscard]] std::unique_ptr<PartnerCloud> cloud()
    {
        const SandboxProfile profile = CloudRig::profileOf(process);
        return makeAlibabaCloud(profile.environment, profile.keys, log, clock);
    }
    CustomerUid customer(int index) { return waitFor(cloud()->customers(1, CallContext(Lane::User)))->uids.value(index); }
    // A fresh number on the first instance of the customer that takes one; empty: none did.
    QString bind(const CustomerUid &customer)
    {
        const auto partner = cloud();
        const auto page = waitFor(partner->instances(customer, 1, CallContext(Lane::User)));
        for (const Instance &instance : page ? page->instances : QList<Instance>()) {
            if (!instance.filingType)
                continue;
            const auto bound = waitFor(partner->bindNumbers(customer, Resource(*instance.filingType, instance.id), 1, CallContext(Lane::User)));
            if (bound && !bound->isEmpty())
                return bound->first().number;
        }
        return {};
    }
    SandboxProcess process;
    CallLog log{QString(), {}};
    SystemClock clock;
};

// One customer's filing page: a real session, and a viewer in this process, where a test can look into the page.
class FilingDesk
{
public:
    FilingDesk(Sandbox &sandbox, const CustomerUid &customer, SleepyClock &clock, bool isRenewed)
        : m_sandbox(sandbox), m_customer(customer), m_clock(clock), m_sessions(setup()),
          viewer(hello(), {true, true, EngineObstacle::RunningAsRoot}, clock, [this](const ToConsole &m) { take(m); })
    {
        m_sessions.setAutomaticRenewal(isRenewed);
        QObject::connect(&m_sessions, &SessionService::sessionChanged, &viewer, [this](const Session &changed) { tell(changed); });
        QObject::connect(&m_sessions, &SessionService::renewalLinkReady, &viewer,
                         [this](const SessionId &, const Secret &link) { viewer.handle(SuiteLink{link, true}); });
        SuiteAside aside;
        aside.title = QStringLiteral("shop.example");
        viewer.handle(aside);
        viewer.start();
    }
    bool open()
    {
        const auto opened = waitFor(m_sessions.open(m_customer, m_customer.text(), QStringLiteral("filing")));
        if (!opened)
            return false;
        tell(opened->session);
        viewer.handle(SuiteLink{opened->link, false});
        return QTest::qWaitFor([this] { return session.state == State::Open; }, kPatience);
    }
    QString js(const QString &script)
    {
        std::optional<QVariant> result;
        viewer.window()->firstPage()->runJavaScript(script, [&result](const QVariant &value) { result = value; });
        return QTest::qWaitFor([&result] { return result.has_value(); }, kPatience) ? result->toString() : QString();
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

private:
    [[nodiscard]] SessionSetup setup()
    {
        SessionSetup made;
        made.environment = ready(Result<Environment>(CloudRig::profileOf(m_sandbox.process).environment));
        made.clock = &m_clock;
        made.person = QStringLiteral("tester");
        made.makeCloud = [this] { return std::shared_ptr<PartnerCloud>(m_sandbox.cloud()); };
        made.times = SessionTimes(kHour);
        return made;
    }
    [[nodiscard]] SuiteHello hello() const
    {
        const Environment environment = CloudRig::profileOf(m_sandbox.process).environment;
        SuiteHello h;
        h.environmentKind = Environment::Kind::Sandbox;
        h.customer = m_customer;
        h.customerName = m_customer.text();
        h.product = QStringLiteral("filing");
        h.pageLanguage = QStringLiteral("en");
        h.appearance = {QStringLiteral("en"), QStringLiteral("light")};
        h.allowedHosts = environment.allowedHosts;
        h.signInHosts = signInHosts(environment.cloud);
        h.signinUrl = environment.signinUrl;
        h.loginUrl = environment.loginUrl;
        h.isSandbox = true;
        return h;
    }
    void tell(const Session &changed)
    {
        session = changed;
        viewer.handle(SuiteSessionState{changed.state, changed.expiresAt, changed.renewedAt, changed.error.has_value()});
    }
    void take(const ToConsole &message)
    {
        if (const auto *event = std::get_if<SuiteEvent>(&message)) {
            if (*event == SuiteEvent::Shown || *event == SuiteEvent::Renewed)
                m_sessions.reportShown(session.id);
            else if (*event == SuiteEvent::SignedOut)
                m_sessions.reportSignedOut(session.id);
        } else if (std::holds_alternative<SuiteRenewalFailed>(message)) {
            m_sessions.reportRenewalFailed(session.id, ApiError());
        }
    }
    Sandbox &m_sandbox;
    const CustomerUid m_customer;
    SleepyClock &m_clock;
    ThreadedSessions m_sessions;

public:
    Session session;
    Viewer viewer;
};

class FilingFormTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void seventyMinutesSideBySide();
    void endsAreSaidAndNothingTypedIsLost();
    void sleepAcrossTheEndIsSaid();
};

void FilingFormTest::seventyMinutesSideBySide()
{
    Sandbox sandbox;
    QVERIFY2(sandbox.start(), qPrintable(sandbox.process.errorText()));
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
    Sandbox sandbox;
    QVERIFY2(sandbox.start(), qPrintable(sandbox.process.errorText()));
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

void FilingFormTest::sleepAcrossTheEndIsSaid()
{
    Sandbox sandbox;
    QVERIFY2(sandbox.start(), qPrintable(sandbox.process.errorText()));
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
    const QList<QPushButton *> buttons = desk.viewer.window()->findChildren<QPushButton *>(QStringLiteral("faceSecondary"));
    const auto look = std::find_if(buttons.cbegin(), buttons.cend(), [](const QPushButton *button) { return button->isVisible(); });
    QVERIFY(look != buttons.cend());
    (*look)->click(); // "Look at the page"
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
