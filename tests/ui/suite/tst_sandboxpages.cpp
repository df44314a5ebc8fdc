// SPDX-License-Identifier: Apache-2.0
// The service suite's pages as partner-sandbox serves them, in the real browser engine: in frames of the local host page, with
// real sessions and the cookies of a real sign-in, and the page on which a customer lets its partner in.
#include "core/cloud/alibaba/alibabacloud.h"
#include "tests/support/testasync.h"
#include "tests/ui/suite/cloudrig.h"
#include "tests/ui/suite/realpage.h"
#include "ui/suite/framedpage.h"
#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>

using namespace pc;
using namespace std::chrono_literals;
using Face = FacePanel::Face;
using State = Session::State;

static constexpr int kPatience = CloudRig::kPatience;

// A page of the suite in a frame. The test asks it who it is through a script of its own, which the program does not have.
class FramedSandboxPage : public RealPage
{
public:
    FramedSandboxPage(RealCloud &cloud, const CustomerUid &customer, SleepyClock &clock, const QString &page)
        : RealPage(cloud, customer, clock, {page, SuitePage::Embedding::Frame})
    {
        QWebEngineScript answer;
        answer.setInjectionPoint(QWebEngineScript::DocumentReady);
        answer.setWorldId(QWebEngineScript::ApplicationWorld);
        answer.setRunsOnSubFrames(true);
        answer.setSourceCode(QStringLiteral("addEventListener('message', e => { if (e.data === 'who') top.postMessage(JSON.stringify("
                                            "{uid: document.body.dataset.uid, page: document.body.dataset.page, path: location.pathname}), '*'); "
                                            "else if (e.data.click) document.getElementById(e.data.click).click(); });"));
        viewer.window()->firstPage()->profile()->scripts()->insert(answer); // of the profile: frames have processes of their own
    }
    QJsonObject who()
    {
        js(QStringLiteral("delete window.answered; addEventListener('message', e => { window.answered = e.data; }); "
                          "document.getElementById('page').contentWindow.postMessage('who', '*'); 1"));
        const auto answered = [this] { return js(QStringLiteral("window.answered || ''")); };
        const bool isThere = QTest::qWaitFor([&] { return !answered().isEmpty(); }, 5000);
        return isThere ? QJsonDocument::fromJson(answered().toUtf8()).object() : QJsonObject();
    }
    void click(const char *id)
    {
        js(QStringLiteral("document.getElementById('page').contentWindow.postMessage({click: '%1'}, '*'); 1").arg(QLatin1String(id)));
    }
};

class SandboxPagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void framesOfTwoCustomersDoNotMix();
    void anEndedSessionIsRecognisedInTheFrame();
    void buysInTheFrame();
    void theCustomerLetsThePartnerIn();
};

void SandboxPagesTest::framesOfTwoCustomersDoNotMix()
{
    RealCloud cloud;
    QVERIFY2(cloud.start(3600s), qPrintable(cloud.process.errorText()));
    SleepyClock clock;
    const CustomerUid first = cloud.customer(0), second = cloud.customer(1);
    FramedSandboxPage harbour(cloud, first, clock, QStringLiteral("ecs-suite")), lake(cloud, second, clock, QStringLiteral("ecs-suite"));
    QVERIFY(harbour.open() && lake.open());
    // Signed in, so the engine sent the cookie that is meant for frames of other sites.
    QTRY_COMPARE_WITH_TIMEOUT(harbour.who().value(QLatin1String("uid")).toString(), first.text(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(lake.who().value(QLatin1String("uid")).toString(), second.text(), kPatience);
    QCOMPARE(harbour.who().value(QLatin1String("path")).toString(), QStringLiteral("/ecs4service/"));
    // The one that was opened first is still its own after a reload, though the other one signed in after it.
    QSignalSpy loaded(harbour.viewer.window()->firstPage(), &QWebEnginePage::loadFinished);
    harbour.viewer.window()->firstPage()->triggerAction(QWebEnginePage::Reload);
    QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 1, kPatience); // the engine forgets scripts that meet a page on its way out
    QTRY_COMPARE_WITH_TIMEOUT(harbour.who().value(QLatin1String("uid")).toString(), first.text(), kPatience);
    QVERIFY(!harbour.viewer.window()->face() && !lake.viewer.window()->face());
    QCOMPARE(cloud.process.total(QStringLiteral("SignedIn")), 2);
}

void SandboxPagesTest::anEndedSessionIsRecognisedInTheFrame()
{
    RealCloud cloud;
    QVERIFY2(cloud.start(3600s), qPrintable(cloud.process.errorText()));
    SleepyClock clock;
    const CustomerUid first = cloud.customer(0), second = cloud.customer(1);
    FramedSandboxPage harbour(cloud, first, clock, QStringLiteral("ecs-suite")), lake(cloud, second, clock, QStringLiteral("ecs-suite"));
    QVERIFY(harbour.open() && lake.open());
    QCOMPARE(cloud.process.ask("POST", "/sessions/end?customer=" + first.text().toUtf8()).status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(harbour.viewer.window()->face(), std::optional(Face::SignedOut), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(harbour.session.state, State::Ended, kPatience);
    QVERIFY(!lake.viewer.window()->face());             // the other customer goes on

    const SessionId ended = harbour.session.id;
    QVERIFY(harbour.pressFace("facePrimary"));          // "Open again"
    QTRY_VERIFY_WITH_TIMEOUT(harbour.session.state == State::Open && harbour.session.id != ended, kPatience);
    QVERIFY(!harbour.viewer.window()->face());
    QTRY_COMPARE_WITH_TIMEOUT(harbour.who().value(QLatin1String("uid")).toString(), first.text(), kPatience);
}

void SandboxPagesTest::buysInTheFrame()
{
    RealCloud cloud;
    QVERIFY2(cloud.start(3600s), qPrintable(cloud.process.errorText()));
    SleepyClock clock;
    FramedSandboxPage shop(cloud, cloud.customer(0), clock, QStringLiteral("ecs-buy"));
    QVERIFY(shop.open());
    QTRY_COMPARE_WITH_TIMEOUT(shop.who().value(QLatin1String("page")).toString(), QStringLiteral("buy"), kPatience);
    shop.click("place");
    QTRY_COMPARE_WITH_TIMEOUT(shop.who().value(QLatin1String("page")).toString(), QStringLiteral("order"), kPatience);
    shop.click("pay");
    QTRY_COMPARE_WITH_TIMEOUT(cloud.process.total(QStringLiteral("OrderPaid")), 1, kPatience);
    QVERIFY(!shop.viewer.window()->face());
}

// Without the role there is no session, and so no page of the partner's: the customer does it, in its own browser.
void SandboxPagesTest::theCustomerLetsThePartnerIn()
{
    RealCloud cloud;
    QVERIFY2(cloud.start(3600s), qPrintable(cloud.process.errorText()));
    CloudRig rig(cloud.process);
    const CustomerUid stranger = rig.customers.at(3);   // the sample customer who has not authorised the partner
    QSignalSpy failed(&rig.controller, &ConsoleController::openFailed);
    QCOMPARE(rig.openAndShow(3, "roles"), -1);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().at(3).value<ApiError>().action, QStringLiteral("AssumeRole"));

    const auto facts = waitFor(cloud.cloud()->customerFacts(stranger, CallContext(Lane::User)));
    QVERIFY(facts);
    QWebEngineProfile profile;
    QWebEnginePage page(&profile);
    QSignalSpy loaded(&page, &QWebEnginePage::loadFinished);
    QUrl address = cloud.process.suite;
    address.setPath(QStringLiteral("/ram4service/authorize"));
    address.setQuery(QStringLiteral("account=") + stranger.text());
    page.load(address);
    QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 1, kPatience);
    page.runJavaScript(QStringLiteral("document.getElementById('email').value = '%1'; document.getElementById('submit').click()").arg(facts->loginEmail));
    QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 2, kPatience);

    QVERIFY(rig.openAndShow(3, "roles") > 0);           // the page on which the customer's other roles are looked after
    QCOMPARE(failed.size(), 1);
}

int main(int argc, char **argv)
{
    qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1"); // tests run as root and in containers
    FrameHost::registerScheme();
    QApplication application(argc, argv);
    SandboxPagesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sandboxpages.moc"
