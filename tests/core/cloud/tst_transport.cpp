// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/transport.h"
#include "tests/core/cloud/localserver.h"
#include "tests/support/fakenetwork.h"
#include "tests/support/manualclock.h"
#include "tests/support/testasync.h"
#include <QNetworkAccessManager>
#include <QSslCertificate>
#include <QTemporaryDir>
#include <thread>

using namespace pc;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using Reply = LocalServer::Reply;

static HttpRequest post(const QUrl &url, QByteArray body = "Action=X")
{
    HttpRequest request;
    request.url = url;
    request.body = std::move(body);
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    return request;
}

class TestTransport : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::optional<LocalServer::Identity> m_identity;
    ManualClock m_clock;

    // Trusts the server's certificate, as the system would trust one signed by an authority it knows.
    struct Trust
    {
        explicit Trust(const QSslCertificate &certificate) : before(QSslConfiguration::defaultConfiguration())
        {
            QSslConfiguration with = before;
            with.addCaCertificate(certificate);
            QSslConfiguration::setDefaultConfiguration(with);
        }
        ~Trust() { QSslConfiguration::setDefaultConfiguration(before); }
        QSslConfiguration before;
    };

    Result<HttpAnswer> exchange(const HttpRequest &request, CloudOptions options = {}, std::stop_token stop = {})
    {
        Transport transport(m_clock, std::move(options));
        return waitFor(transport.send(request, std::move(stop)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_identity = LocalServer::makeIdentity(m_folder.path());
        QVERIFY2(m_identity, "the program openssl is needed to make a certificate");
    }

    void anyCompleteAnswerIsAValue_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {200, 400, 401, 402, 403, 404, 405, 409, 429, 500, 503})
            QTest::addRow("%d", status) << status;
    }

    void anyCompleteAnswerIsAValue()
    {
        QFETCH(int, status);
        LocalServer server;
        server.respond = [status](const QByteArray &) { return Reply(httpAnswer(status, "{\"Code\":\"VnoNoDataError\"}", "X-Acs-Request-Id: R1\r\n")); };
        const auto answer = exchange(post(server.url()));
        QVERIFY(answer);
        QCOMPARE(answer->status, status);
        QCOMPARE(answer->body, QByteArray("{\"Code\":\"VnoNoDataError\"}"));
        QCOMPARE(answer->header("x-acs-request-id"), QByteArray("R1"));
        QCOMPARE(server.requests.size(), 1);
    }

    void theWireIsLeftAlone()
    {
        LocalServer server;
        const QByteArray query = "ClientToken=%26%3D%3F%23%40%3A%3B%2C%24%5B%5D%7B%7D%7C%5C%5E%60%3C%3E%22&InstanceId=a%20b%2Bc%2Ad~e%2Ff"
                                 "&ModifyType=%E4%BA%91&ProductCode=%21%27%28%29-_.%25&Empty=";
        HttpRequest request;
        request.method = "GET";
        request.url = QUrl::fromEncoded(server.url().toEncoded() + '?' + query, QUrl::StrictMode);
        QVERIFY(exchange(request));
        QVERIFY2(server.requests.first().startsWith("GET /?" + query + " HTTP/1.1\r\n"), server.requests.first().constData());
        QVERIFY(exchange(post(server.url(), "Body=a%20b%2A")));
        QVERIFY(server.requests.last().startsWith("POST / HTTP/1.1\r\n"));
        QVERIFY(server.requests.last().endsWith("\r\n\r\nBody=a%20b%2A"));
        const QByteArray head = server.requests.last().toLower();
        QCOMPARE(head.count("\r\nhost:"), 1);
        QCOMPARE(head.count("\r\ncontent-type:"), 1);
    }

    void onlyTlsOrLoopback_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::newRow("plain") << QUrl(QStringLiteral("http://business.example/"));
        QTest::newRow("looks like loopback") << QUrl(QStringLiteral("http://127.0.0.1.example/"));
        QTest::newRow("ftp") << QUrl(QStringLiteral("ftp://127.0.0.1/"));
        QTest::newRow("no host") << QUrl(QStringLiteral("https:///x"));
        QTest::newRow("empty") << QUrl();
    }

    void onlyTlsOrLoopback()
    {
        QFETCH(QUrl, url);
        const auto network = std::make_shared<FakeNetwork>();
        CloudOptions options;
        options.makeNetwork = [network] { return network->makeManager(); };
        const auto answer = exchange(post(url), options);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Kind::InvalidInput);
        QVERIFY(network->requests.isEmpty());
    }

    void tlsWithATrustedCertificate()
    {
        const Trust trust(m_identity->certificate);
        LocalServer server(m_identity->server);
        const auto answer = exchange(post(server.url()));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(answer->status, 200);
    }

    void anUntrustedCertificateIsRefused()
    {
        LocalServer server(m_identity->server);
        const auto answer = exchange(post(server.url()));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Kind::TlsFailed);
        QVERIFY(!answer.error().sent);
        QVERIFY(!answer.error().detail.isEmpty());
        QVERIFY(server.requests.isEmpty());
    }

    void aCertificateForAnotherNameIsRefused()
    {
        const Trust trust(m_identity->certificate);
        LocalServer server(m_identity->server);
        QUrl url = server.url();
        url.setHost(QStringLiteral("127.0.0.2")); // reaches nobody, or the same server under a name it has no proof for
        const auto answer = exchange(post(url));
        QVERIFY(!answer);
        QVERIFY(!answer.error().sent);
        QVERIFY(server.requests.isEmpty());
    }

    void redirectsAreNotFollowed_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308})
            QTest::addRow("%d", status) << status;
    }

    void redirectsAreNotFollowed()
    {
        QFETCH(int, status);
        LocalServer other;
        LocalServer server;
        server.respond = [&](const QByteArray &) { return Reply(httpAnswer(status, "{}", "Location: " + other.url().toEncoded() + "\r\n")); };
        const auto answer = exchange(post(server.url()));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Kind::Malformed);
        QCOMPARE(answer.error().httpStatus, status);
        QVERIFY(other.requests.isEmpty());
    }

    void nobodyListens()
    {
        QUrl url;
        {
            const LocalServer server;
            url = server.url();
        }
        const auto answer = exchange(post(url));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Kind::ConnectionRefused);
        QVERIFY(!answer.error().sent);
    }

    void noConnectionInTime_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("body") << QByteArray("a=b");
        QTest::newRow("no body") << QByteArray();
    }

    void noConnectionInTime()
    {
        QFETCH(QByteArray, body);
        LocalServer server(m_identity->server);
        server.handshakes = false;
        Transport transport(m_clock, {});
        const Async<HttpAnswer> pending = transport.send(post(server.url(), body));
        QTRY_COMPARE(server.connections, 1);
        m_clock.advance(CloudOptions().connectTimeout);
        const auto answer = waitFor(pending);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Kind::Timeout);
        QVERIFY(!answer.error().sent);
    }

    // What Qt's own thread did in the last moment is not known here.
    void aWriteThatWasGivenUpCountsAsSent()
    {
        LocalServer server;
        server.respond = [](const QByteArray &) { return Reply(); };
        Transport transport(m_clock, {});
        HttpRequest request = post(server.url());
        request.isUnrepeatable = true;
        const Async<HttpAnswer> pending = transport.send(request);
        m_clock.advance(CloudOptions().connectTimeout); // before any news of the connection
        const auto answer = waitFor(pending);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Kind::Timeout);
        QVERIFY(answer.error().sent);
    }

    void noAnswerInTime()
    {
        LocalServer server;
        server.respond = [](const QByteArray &) { return Reply(); };
        Transport transport(m_clock, {});
        const Async<HttpAnswer> pending = transport.send(post(server.url()));
        QTRY_COMPARE(server.requests.size(), 1);
        m_clock.advance(CloudOptions().connectTimeout); // is connected: this deadline no longer counts
        QTest::qWait(0);
        QVERIFY(!pending.isFinished());
        m_clock.advance(CloudOptions().totalTimeout);
        const auto answer = waitFor(pending);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Kind::Timeout);
        QVERIFY(answer.error().sent);
    }

    void halfAnAnswer_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"Code\":");
        QTest::newRow("chunked") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n{\"Code\":\r\n");
        QTest::newRow("head only") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le");
        QTest::newRow("error") << QByteArray("HTTP/1.1 500 No\r\nContent-Length: 100\r\n\r\n{\"Code\":");
    }

    void halfAnAnswer()
    {
        QFETCH(QByteArray, bytes);
        LocalServer server;
        server.respond = [&](const QByteArray &) { return Reply(bytes, true); };
        const auto answer = exchange(post(server.url()));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Kind::Truncated);
        QVERIFY(answer.error().sent);
    }

    // Qt repeats a request by itself when the connection breaks; a signed one must not travel twice.
    void aDroppedRequestIsNotRepeated_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isKeptConnection");
        QTest::addColumn<bool>("isUnrepeatable");
        QTest::newRow("post") << QByteArray("POST") << QByteArray("a=b") << false << false;
        QTest::newRow("post without body") << QByteArray("POST") << QByteArray() << false << false;
        QTest::newRow("get") << QByteArray("GET") << QByteArray() << false << false;
        QTest::newRow("post, kept connection") << QByteArray("POST") << QByteArray("a=b") << true << false;
        QTest::newRow("get, kept connection") << QByteArray("GET") << QByteArray() << true << false;
        QTest::newRow("unsafe write") << QByteArray("POST") << QByteArray("a=b") << true << true;
        QTest::newRow("unsafe write, all in the query") << QByteArray("POST") << QByteArray() << true << true;
    }

    void aDroppedRequestIsNotRepeated()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, body);
        QFETCH(bool, isKeptConnection);
        QFETCH(bool, isUnrepeatable);
        LocalServer server;
        Transport transport(m_clock, {});
        HttpRequest request = post(server.url(), body);
        request.method = method;
        int before = 0;
        if (isKeptConnection) {
            QVERIFY(waitFor(transport.send(request)));
            before = 1;
        }
        server.respond = [](const QByteArray &) { return Reply(QByteArray(), true); };
        request.isUnrepeatable = isUnrepeatable;
        const auto answer = waitFor(transport.send(request));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Kind::Truncated);
        QVERIFY(answer.error().sent);
        QTest::qWait(50);
        QCOMPARE(server.requests.size(), before + 1);
        QCOMPARE(server.connections, isUnrepeatable ? 2 : 1);
    }

    // Qt opens six connections to a host: background work must not use up those of the person at the desk.
    void aFullPoolDoesNotHoldAnotherUp()
    {
        LocalServer server;
        server.respond = [](const QByteArray &) { return Reply(); };
        Transport transport(m_clock, {});
        HttpRequest request = post(server.url());
        request.pool = int(1);
        QList<Async<HttpAnswer>> pending;
        for (int i = 0; i < 8; ++i)
            pending << transport.send(request);
        QTRY_COMPARE(server.requests.size(), 6);
        server.respond = {};
        request.pool = 0;
        QVERIFY(waitFor(transport.send(request)));
    }

    void aHugeAnswerIsRefused()
    {
        LocalServer server;
        server.respond = [](const QByteArray &) { return Reply(httpAnswer(200, QByteArray(200'000, 'x'))); };
        CloudOptions options;
        options.maxAnswerBytes = 100'000;
        const auto answer = exchange(post(server.url()), options);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Kind::Malformed);
    }

    void aStopFromAnotherThreadIsHeard()
    {
        LocalServer server;
        server.respond = [](const QByteArray &) { return Reply(); };
        Transport transport(m_clock, {});
        std::stop_source stop;
        const Async<HttpAnswer> pending = transport.send(post(server.url()), stop.get_token());
        QTRY_COMPARE(server.requests.size(), 1);
        std::thread([&stop] { stop.request_stop(); }).join();
        const auto answer = waitFor(pending);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Kind::Cancelled);
        QVERIFY(answer.error().sent);
        QCOMPARE(exchange(post(server.url()), {}, stop.get_token()).error().kind, Kind::Cancelled);
    }

    void pendingCallsEndWithTheTransport()
    {
        LocalServer server;
        server.respond = [](const QByteArray &) { return Reply(); };
        auto transport = std::make_unique<Transport>(m_clock, CloudOptions());
        const Async<HttpAnswer> pending = transport->send(post(server.url()));
        QTRY_COMPARE(server.requests.size(), 1);
        transport.reset();
        QCOMPARE(waitFor(pending).error().kind, Kind::Cancelled);
    }

    void networkErrors_data()
    {
        QTest::addColumn<int>("networkError");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("sent");
        QTest::newRow("name") << int(QNetworkReply::HostNotFoundError) << int(Kind::NameNotFound) << false;
        QTest::newRow("no network") << int(QNetworkReply::UnknownNetworkError) << int(Kind::Offline) << true;
        QTest::newRow("proxy refuses") << int(QNetworkReply::ProxyConnectionRefusedError) << int(Kind::ProxyRefused) << false;
        QTest::newRow("proxy wants a name") << int(QNetworkReply::ProxyAuthenticationRequiredError) << int(Kind::ProxyRefused) << false;
        QTest::newRow("nonsense") << int(QNetworkReply::ProtocolFailure) << int(Kind::Malformed) << true;
    }

    void networkErrors()
    {
        QFETCH(int, networkError);
        QFETCH(int, kind);
        QFETCH(bool, sent);
        const auto network = std::make_shared<FakeNetwork>();
        network->answers.push_back(FakeAnswer(QNetworkReply::NetworkError(networkError)));
        CloudOptions options;
        options.makeNetwork = [network] { return network->makeManager(); };
        const auto answer = exchange(post(QUrl(QStringLiteral("https://business.example/"))), options);
        QVERIFY(!answer);
        QCOMPARE(int(answer.error().kind), kind);
        QCOMPARE(answer.error().sent, sent);
    }

    void datesAreReadInAnyLanguage()
    {
        HttpAnswer answer;
        answer.headers = {{"date", "Thu, 15 Jan 2026 08:00:05 GMT"}};
        QCOMPARE(answer.date(), QDateTime(QDate(2026, 1, 15), QTime(8, 0, 5), Qt::UTC));
        answer.headers = {{"Date", "yesterday"}};
        QVERIFY(!answer.date().isValid());
    }
};

QTEST_GUILESS_MAIN(TestTransport)
#include "tst_transport.moc"
