// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/connectionprobe.h"
#include "tests/core/cloud/localserver.h"
#include "tests/support/manualclock.h"
#include "tests/support/testasync.h"
#include <QSslSocket>
#include <QTemporaryDir>

using namespace pc;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using Hop = ProbeStep::Hop;
using State = ProbeStep::State;
using Reply = LocalServer::Reply;

static const QByteArray kDate = "Date: Thu, 15 Jan 2026 08:00:02 GMT\r\n";
static const QByteArray kLate = "Date: Thu, 15 Jan 2026 09:00:00 GMT\r\n";

class TestConnectionProbe : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    ManualClock m_clock; // stands at 2026-01-15 08:00
    CallLog m_log{QString(), {}};
    Environment m_environment;

    std::unique_ptr<ConnectionProbe> probe()
    {
        PartnerKeys keys;
        keys.main = AccessKey(QStringLiteral("LTAImainkeyABCD"), Secret("secret"));
        keys.ram = AccessKey(QStringLiteral("LTAIramkeysWXYZ"), Secret("secret"));
        return std::make_unique<ConnectionProbe>(m_environment, keys, m_log, m_clock);
    }
    void setEndpoint(const QString &product, const QUrl &url)
    {
        Endpoint endpoint;
        endpoint.url = url;
        m_environment.endpoints = {{product, endpoint}};
    }
    // "Ok Ok - Ok Ok Failed", in the order of the hops.
    static QString states(const ProbeReport &report)
    {
        QStringList out;
        for (const ProbeStep &step : report.steps)
            out << (step.state == State::Ok ? QStringLiteral("ok") : step.state == State::Failed ? QStringLiteral("failed") : QStringLiteral("-"));
        return out.join(QLatin1Char(' '));
    }
    Result<ProbeReport> run(const QString &target)
    {
        const auto made = probe();
        return waitFor(made->run(target));
    }

private Q_SLOTS:
    void init() { m_environment = {}; }

    void answers_data()
    {
        QTest::addColumn<QString>("product");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<int>("kind");
        const QString list = QStringLiteral("ResellerTrade"), sts = QStringLiteral("Sts"), bss = QStringLiteral("BssOpenApi");
        const QByteArray skewed = "{\"Code\":\"InvalidTimeStamp.Expired\"}";
        const int none = -1;
        QTest::newRow("all well") << list << 200 << QByteArray("{\"Code\":\"Success\",\"RequestId\":\"R\"}") << kDate << QStringLiteral("ok ok - ok ok ok") << none;
        QTest::newRow("the other home") << bss << 200 << QByteArray("{\"Code\":\"200\"}") << kDate << QStringLiteral("ok ok - ok ok ok") << none;
        QTest::newRow("no customers yet") << bss << 401 << QByteArray("{\"Code\":\"VnoNoDataError\"}") << kDate << QStringLiteral("ok ok - ok ok ok") << none;
        QTest::newRow("no date") << list << 200 << QByteArray("{}") << QByteArray() << QStringLiteral("ok ok - - ok ok") << none;
        QTest::newRow("clock refused") << list << 400 << skewed << kLate << QStringLiteral("ok ok - failed - -") << int(Kind::ClockSkew);
        QTest::newRow("clock off, call corrected") << list << 200 << QByteArray("{}") << kLate << QStringLiteral("ok ok - failed ok ok") << int(Kind::ClockSkew);
        QTest::newRow("wrong key") << list << 404 << QByteArray("{\"Code\":\"InvalidAccessKeyId.NotFound\"}") << kDate << QStringLiteral("ok ok - ok failed -")
                                   << int(Kind::BadCredentials);
        QTest::newRow("wrong secret") << list << 400 << QByteArray("{\"Code\":\"SignatureDoesNotMatch\"}") << kDate << QStringLiteral("ok ok - ok failed -")
                                      << int(Kind::BadCredentials);
        QTest::newRow("no right") << bss << 400 << QByteArray("{\"Code\":\"NotAuthorized\"}") << kDate << QStringLiteral("ok ok - ok ok failed")
                                  << int(Kind::Forbidden);
        QTest::newRow("role not there, as meant") << sts << 404 << QByteArray("{\"Code\":\"EntityNotExist.Role\"}") << kDate << QStringLiteral("ok ok - ok ok ok") << none;
        QTest::newRow("may not assume") << sts << 403 << QByteArray("{\"Code\":\"NoPermission\"}") << kDate << QStringLiteral("ok ok - ok ok failed") << int(Kind::Forbidden);
        QTest::newRow("service down") << list << 503 << QByteArray("<html>") << kDate << QStringLiteral("ok ok - ok failed -") << int(Kind::Server);
        QTest::newRow("sign-in") << QStringLiteral("signin") << 400 << QByteArray("{\"Code\":\"InvalidAction\"}") << kDate << QStringLiteral("ok ok - ok - -") << none;
        const QString queue = kQueueProduct;
        const auto error = [](const char *code) { return QByteArray("<?xml version=\"1.0\"?><Error xmlns=\"http://mns.aliyuncs.com/doc/v1/\"><Code>") + code + "</Code></Error>"; };
        QTest::newRow("queue") << queue << 200 << QByteArray("<Queue xmlns=\"http://mns.aliyuncs.com/doc/v1/\"><QueueName>sample</QueueName></Queue>") << kDate
                               << QStringLiteral("ok ok - ok ok ok") << none;
        QTest::newRow("no such queue") << queue << 404 << error("QueueNotExist") << kDate << QStringLiteral("ok ok - ok ok failed") << int(Kind::NotFound);
        QTest::newRow("another's queue") << queue << 403 << error("AccessDenied") << kDate << QStringLiteral("ok ok - ok ok failed") << int(Kind::Forbidden);
        QTest::newRow("queue, wrong secret") << queue << 403 << error("SignatureDoesNotMatch") << kDate << QStringLiteral("ok ok - ok failed -")
                                             << int(Kind::BadCredentials);
        QTest::newRow("another product") << QStringLiteral("Ecs") << 404 << QByteArray("no") << kDate << QStringLiteral("ok ok - ok - -") << none;
    }

    void answers()
    {
        QFETCH(QString, product);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, date);
        QFETCH(QString, expected);
        QFETCH(int, kind);
        LocalServer server;
        server.respond = [&](const QByteArray &) { return Reply(httpAnswer(status, body, date)); };
        if (product == QLatin1String("signin"))
            m_environment.signinUrl = server.url();
        else
            setEndpoint(product, server.url());
        if (product == kQueueProduct)
            m_environment.messageQueue = QStringLiteral("sample");
        const auto report = run(product);
        QVERIFY(report);
        QCOMPARE(states(*report), expected);
        QCOMPARE(report->isOk(), kind < 0);
        QCOMPARE(report->failed() ? int(report->failed()->error->kind) : -1, kind);
    }

    void theMeasuredOffsetIsTold()
    {
        LocalServer server;
        server.respond = [](const QByteArray &) { return Reply(httpAnswer(400, "{\"Code\":\"InvalidTimeStamp.Expired\"}", kLate)); };
        setEndpoint(QStringLiteral("Sts"), server.url());
        const auto report = run(QStringLiteral("Sts"));
        QCOMPARE(report->steps.at(int(Hop::Clock)).clockOffset, 3600s);
        QCOMPARE(report->failed()->error->clockOffset, 3600s);
    }

    void nameTcpAndTls()
    {
        QUrl url(QStringLiteral("https://localhost/"));
        url.setHost(QString(70, QLatin1Char('a')) + QStringLiteral(".invalid")); // no name may have a part this long
        setEndpoint(QStringLiteral("Sts"), url);
        auto report = run(QStringLiteral("Sts"));
        QCOMPARE(states(*report), QStringLiteral("failed - - - - -"));
        QCOMPARE(report->failed()->error->kind, Kind::NameNotFound);

        {
            const LocalServer gone;
            setEndpoint(QStringLiteral("Sts"), gone.url());
        }
        report = run(QStringLiteral("Sts"));
        QCOMPARE(states(*report), QStringLiteral("ok failed - - - -"));
        QCOMPARE(report->failed()->error->kind, Kind::ConnectionRefused);

        const auto identity = LocalServer::makeIdentity(m_folder.path());
        QVERIFY2(identity, "the program openssl is needed to make a certificate");
        LocalServer server(identity->server);
        server.respond = [](const QByteArray &) { return Reply(httpAnswer(404, "{\"Code\":\"EntityNotExist.Role\"}", kDate)); };
        setEndpoint(QStringLiteral("Sts"), server.url());
        report = run(QStringLiteral("Sts"));
        QCOMPARE(states(*report), QStringLiteral("ok ok failed - - -"));
        QCOMPARE(report->failed()->error->kind, Kind::TlsFailed);
        QVERIFY(server.requests.isEmpty());

        const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
        QSslConfiguration trusting = before;
        trusting.addCaCertificate(identity->certificate);
        QSslConfiguration::setDefaultConfiguration(trusting);
        report = run(QStringLiteral("Sts"));
        QSslConfiguration::setDefaultConfiguration(before);
        QCOMPARE(states(*report), QStringLiteral("ok ok ok ok ok ok"));
        QVERIFY(report->steps.at(int(Hop::Tls)).detail.startsWith(QLatin1String("TLS")));
    }

    void aSilentServerTimesOut()
    {
        LocalServer server;
        server.respond = [](const QByteArray &) { return Reply(); };
        setEndpoint(QStringLiteral("Sts"), server.url());
        const auto made = probe();
        const auto pending = made->run(QStringLiteral("Sts"));
        QTRY_COMPARE(server.requests.size(), 1);
        m_clock.advance(CloudOptions().totalTimeout);
        const auto report = waitFor(pending);
        QCOMPARE(report->failed()->error->kind, Kind::Timeout);
    }

    void whatCannotBeTested()
    {
        setEndpoint(QStringLiteral("Sts"), QUrl(QStringLiteral("http://sts.example/")));
        QCOMPARE(run(QStringLiteral("Nonsense")).error().kind, Kind::InvalidInput);
        const auto report = run(QStringLiteral("Sts"));
        QCOMPARE(report->failed()->hop, Hop::Name);
        QCOMPARE(report->failed()->error->kind, Kind::InvalidInput);
        m_environment.signinUrl = QUrl(QStringLiteral("https://signin.example/federation"));
        QCOMPARE(probe()->targets(), (QStringList{QStringLiteral("Sts"), QStringLiteral("signin")}));
    }

    void canBeStoppedAndDropped()
    {
        LocalServer server;
        server.respond = [](const QByteArray &) { return Reply(); };
        setEndpoint(QStringLiteral("Sts"), server.url());
        std::stop_source stop;
        auto made = probe();
        const auto stopped = made->run(QStringLiteral("Sts"), stop.get_token());
        QTRY_COMPARE(server.requests.size(), 1);
        stop.request_stop();
        QCOMPARE(waitFor(stopped).error().kind, Kind::Cancelled);
        const auto dropped = made->run(QStringLiteral("Sts"));
        made.reset();
        QCOMPARE(waitFor(dropped).error().kind, Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestConnectionProbe)
#include "tst_connectionprobe.moc"
