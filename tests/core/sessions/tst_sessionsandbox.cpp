// SPDX-License-Identifier: Apache-2.0
// Sessions over the real client and the sandbox: the link that comes out signs in, once, as the customer that was asked for.
#include "core/cloud/alibaba/alibabacloud.h"
#include "core/sessions/threadedsessions.h"
#include "tests/support/sandboxenvironment.h"
#include "tests/support/testasync.h"
#include <QNetworkAccessManager>
#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QTest>

using namespace pc;
using namespace std::chrono_literals;
using State = Session::State;

class TestSessionSandbox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theLinkSignsInOnceAsTheCustomer();
    void aRenewedLinkSignsInAnew();
    void aCustomerWithoutTheRoleIsSaidSo();

private:
    struct Page { int status = 0; QByteArray body; QUrl url; };
    [[nodiscard]] static Page visit(QNetworkAccessManager &browser, const Secret &link);
    [[nodiscard]] CustomerUid firstCustomer();

    SandboxProcess m_sandbox;
    SystemClock m_clock;
    std::unique_ptr<CallLog> m_log;
    std::unique_ptr<ThreadedSessions> m_sessions;
};

void TestSessionSandbox::init()
{
    QVERIFY2(m_sandbox.start({QStringLiteral("--scenario"), QStringLiteral("small")}), qPrintable(m_sandbox.errorText()));
    m_log = std::make_unique<CallLog>(QString(), CallLog::Limits());
    const Environment environment = sandboxEnvironment(m_sandbox);
    SessionSetup setup;
    setup.environment = ready<Environment>(environment);
    setup.clock = &m_clock;
    setup.person = QStringLiteral("operator-l");
    setup.makeCloud = [this, environment, keys = m_sandbox.keys] {
        return std::shared_ptr<PartnerCloud>(makeAlibabaCloud(environment, keys, *m_log, m_clock));
    };
    m_sessions = std::make_unique<ThreadedSessions>(setup);
}

void TestSessionSandbox::cleanup()
{
    m_sessions.reset();
    m_log.reset();
    m_sandbox.stop();
}

TestSessionSandbox::Page TestSessionSandbox::visit(QNetworkAccessManager &browser, const Secret &link)
{
    QNetworkRequest request(QUrl::fromEncoded(link.reveal(), QUrl::StrictMode));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
    const std::unique_ptr<QNetworkReply> reply(browser.get(request));
    if (!QTest::qWaitFor([&reply] { return reply->isFinished(); }, 10000))
        return {};
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(), reply->url()};
}

CustomerUid TestSessionSandbox::firstCustomer()
{
    const auto cloud = makeAlibabaCloud(sandboxEnvironment(m_sandbox), m_sandbox.keys, *m_log, m_clock);
    const Result<CustomerUidPage> page = waitFor(cloud->customers(1, CallContext()));
    return page && !page->uids.isEmpty() ? page->uids.first() : CustomerUid();
}

void TestSessionSandbox::theLinkSignsInOnceAsTheCustomer()
{
    const CustomerUid customer = firstCustomer();
    QVERIFY(!customer.isEmpty());
    const Result<OpenedSession> opened = waitFor(m_sessions->open(customer, QStringLiteral("A"), QStringLiteral("ecs")));
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().code + opened.error().detail));

    QNetworkAccessManager browser;
    const Page page = visit(browser, opened->link);
    QCOMPARE(page.status, 200);
    QCOMPARE(page.url, opened->session.destination);
    QVERIFY(page.body.contains(customer.text().toUtf8()));
    QCOMPARE(m_sandbox.total(QStringLiteral("SignedIn")), 1);

    QNetworkAccessManager stranger;
    const Page again = visit(stranger, opened->link);
    QVERIFY(!again.body.contains(customer.text().toUtf8()));
    QCOMPARE(m_sandbox.total(QStringLiteral("SignedIn")), 1);
}

void TestSessionSandbox::aRenewedLinkSignsInAnew()
{
    const CustomerUid customer = firstCustomer();
    const Result<OpenedSession> opened = waitFor(m_sessions->open(customer, QStringLiteral("A"), QStringLiteral("ecs")));
    QVERIFY(opened);
    QNetworkAccessManager browser;
    QCOMPARE(visit(browser, opened->link).status, 200);
    m_sessions->reportShown(opened->session.id);

    Secret renewed;
    connect(m_sessions.get(), &SessionService::renewalLinkReady, this, [&renewed](const SessionId &, const Secret &link) { renewed = link; });
    m_sessions->renewNow(opened->session.id);
    QTRY_VERIFY(!renewed.isEmpty());
    QVERIFY(visit(browser, renewed).body.contains(customer.text().toUtf8()));
    QCOMPARE(m_sandbox.total(QStringLiteral("SignedIn")), 2);
    QCOMPARE(m_sandbox.total(QStringLiteral("RoleAssumed")), 1); // credentials were reused
    disconnect(m_sessions.get(), nullptr, this, nullptr);
}

void TestSessionSandbox::aCustomerWithoutTheRoleIsSaidSo()
{
    const CustomerUid nobody(QStringLiteral("1999999999999999"));
    const Result<OpenedSession> opened = waitFor(m_sessions->open(nobody, QStringLiteral("N"), QStringLiteral("ecs")));
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, QStringLiteral("EntityNotExist.Role"));
    QCOMPARE(opened.error().httpStatus, 404);
    QVERIFY(!opened.error().requestId.isEmpty());
    QTRY_COMPARE(m_sessions->sessions().first().state, State::Failed);
}

QTEST_GUILESS_MAIN(TestSessionSandbox)
#include "tst_sessionsandbox.moc"
