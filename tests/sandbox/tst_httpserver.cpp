// SPDX-License-Identifier: Apache-2.0
#include "sandbox/http/httpserver.h"
#include "tests/support/manualclock.h"
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTest>

using namespace pc;
using namespace pc::sandbox;

class TestHttpServer : public QObject
{
    Q_OBJECT
private:
    // Everything the server sends until `answers` whole answers are there or the connection ends.
    static QByteArray talk(quint16 port, const QList<QByteArray> &parts, int answers)
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        QByteArray received;
        for (const QByteArray &part : parts) {
            socket.write(part);
            static_cast<void>(QTest::qWaitFor(
                [&socket] { return socket.state() == QAbstractSocket::ConnectedState && socket.bytesToWrite() == 0; }, 5000));
        }
        static_cast<void>(QTest::qWaitFor(
            [&] {
                received += socket.readAll();
                return received.count("HTTP/1.1 ") >= answers || socket.state() == QAbstractSocket::UnconnectedState;
            },
            5000));
        return received;
    }

private Q_SLOTS:
    void init()
    {
        m_seen.clear();
        m_server = std::make_unique<HttpServer>(m_clock, [this](const HttpRequest &request, const Respond &respond) {
            m_seen.append(request);
            respond(HttpResponse::json(200, "[" + request.body + "]"));
        });
        QVERIFY(m_server->listen(0));
    }

    void keepsTheConnection()
    {
        const QByteArray request = "GET /a HTTP/1.1\r\nHost: x\r\n\r\n";
        const QByteArray answers = talk(m_server->port(), {request, request}, 2);
        QCOMPARE(answers.count("HTTP/1.1 200 OK"), 2);
        QCOMPARE(answers.count("Connection: keep-alive"), 2);
        QCOMPARE(answers.count("Date: Thu, 15 Jan 2026 08:00:00 GMT"), 2);
    }

    void answersRequestsThatComeTogetherOneByOne()
    {
        const QByteArray answers
            = talk(m_server->port(), {"POST /a HTTP/1.1\r\nContent-Length: 1\r\n\r\n1POST /b HTTP/1.1\r\nContent-Length: 1\r\n\r\n2"}, 2);
        QVERIFY(answers.indexOf("[1]") > 0 && answers.indexOf("[2]") > answers.indexOf("[1]"));
    }

    void waitsForTheRestOfARequest()
    {
        const QByteArray answers = talk(m_server->port(), {"POST /a?x=1 HT", "TP/1.1\r\nContent-Len", "gth: 6\r\n\r\nabc", "def"}, 1);
        QVERIFY(answers.endsWith("[abcdef]"));
        QCOMPARE(m_seen.constFirst().query(), QByteArray("x=1"));
    }

    void understandsChunks()
    {
        QVERIFY(talk(m_server->port(), {"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n"}, 1)
                    .endsWith("[abcde]"));
    }

    void endsOnRequest()
    {
        const QByteArray old = talk(m_server->port(), {"GET / HTTP/1.0\r\n\r\n"}, 1);
        const QByteArray asked = talk(m_server->port(), {"GET / HTTP/1.1\r\nconnection: CLOSE\r\n\r\n"}, 1);
        QVERIFY(old.contains("Connection: close") && asked.contains("Connection: close"));
    }

    void aHeadHasNoBody()
    {
        const QByteArray answer = talk(m_server->port(), {"HEAD / HTTP/1.1\r\nConnection: close\r\n\r\n"}, 2);
        QVERIFY(answer.contains("Content-Length: 2") && answer.endsWith("\r\n\r\n"));
    }

    void refusesWhatIsNotHttp_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("noise") << QByteArray("\x16\x03\x01\r\n\r\n");
        QTest::newRow("header") << QByteArray("GET / HTTP/1.1\r\nno colon\r\n\r\n");
        QTest::newRow("length") << QByteArray("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n");
        QTest::newRow("too long") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n");
        QTest::newRow("chunk") << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");
        QTest::newRow("endless head") << "GET / HTTP/1.1\r\nA: " + QByteArray(70'000, 'a');
    }
    void refusesWhatIsNotHttp()
    {
        QFETCH(QByteArray, request);
        QVERIFY(talk(m_server->port(), {request}, 1).startsWith("HTTP/1.1 400 "));
        QVERIFY(m_seen.isEmpty());
    }

    void survivesDamagedRequests()
    {
        const QByteArray whole
            = "POST /a?b=%41 HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nCookie: a=b\r\n\r\n3\r\nabc\r\n0\r\n\r\n";
        QRandomGenerator random(20260115);
        int complete = 0;
        for (int round = 0; round < 20'000; ++round) {
            QByteArray buffer = whole;
            for (int hits = random.bounded(4); hits >= 0; --hits)
                buffer[random.bounded(int(buffer.size()))] = char(random.bounded(256));
            buffer.truncate(random.bounded(int(buffer.size())) + 1 + (round % 2) * int(buffer.size()));
            const QByteArray before = buffer;
            HttpRequest request;
            if (takeRequest(buffer, request) != ParseState::Complete) {
                QCOMPARE(buffer, before);
                continue;
            }
            ++complete;
            QVERIFY(request.target.startsWith('/') && !request.method.isEmpty() && buffer.size() < before.size());
            static_cast<void>(request.queryFields() + request.bodyFields());
            static_cast<void>(request.cookie("a") + request.path());
        }
        QVERIFY(complete > 100);
    }

    void decodesFormsAndCookies()
    {
        const FormFields fields = formFields("a=1+2%2B3&b=&c&a=%E6%9D%AD");
        QCOMPARE(value(fields, "a"), QByteArray("1 2+3"));
        QVERIFY(contains(fields, "b") && value(fields, "b").isEmpty() && contains(fields, "c") && !contains(fields, "d"));
        QCOMPARE(fields.last().second, QByteArray("杭"));
        HttpRequest request;
        request.headers = {{"cookie", "x=1; session=abc=; session2=d"}};
        QCOMPARE(request.cookie("session"), QByteArray("abc="));
        QVERIFY(request.cookie("sess").isNull());
    }

private:
    ManualClock m_clock;
    std::unique_ptr<HttpServer> m_server;
    QList<HttpRequest> m_seen;
};

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
