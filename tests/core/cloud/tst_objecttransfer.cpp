// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/alibabacloud.h"
#include "core/cloud/alibaba/multipartform.h"
#include "tests/core/cloud/localserver.h"
#include "tests/support/fakenetwork.h"
#include "tests/support/manualclock.h"
#include "tests/support/testasync.h"
#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace pc;
using Kind = ApiError::Kind;
using Reply = LocalServer::Reply;

static QByteArray errorXml(const QByteArray &code, const QByteArray &message)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error>\n  <Code>" + code + "</Code>\n  <Message>" + message
        + "</Message>\n  <RequestId>6967A1B2</RequestId>\n  <HostId>h</HostId>\n</Error>\n";
}

struct Progress
{
    QList<std::pair<qint64, qint64>> steps;
    BytesMoved told() { return [this](qint64 done, qint64 total) { steps.emplaceBack(done, total); }; }
};

class TestObjectTransfer : public QObject
{
    Q_OBJECT
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<CallLog> m_log;
    std::unique_ptr<LocalServer> m_server;
    std::unique_ptr<PartnerCloud> m_cloud;
    CloudOptions m_options;
    Environment m_environment;

    void start() { m_cloud = makeAlibabaCloud(m_environment, {}, *m_log, *m_clock, m_options); } // without any key
    QByteArray logText()
    {
        QByteArray text;
        for (const CallRecord &record : waitFor(m_log->find({}, 100)).value_or(QList<CallRecord>()))
            text += record.request + record.answer + record.code.toUtf8();
        return text;
    }
    UploadGrant formGrant() const
    {
        UploadGrant grant;
        grant.url = m_server->url();
        grant.key = QStringLiteral("pop_temp26842/note.txt");
        grant.fields = {{"key", Secret("pop_temp26842/note.txt")}, {"OSSAccessKeyId", Secret("PLANTEDid")}, {"policy", Secret("PLANTEDpolicy==")},
                        {"Signature", Secret("PLANTEDsignature=")}, {"success_action_status", Secret("200")}};
        return grant;
    }
    UploadGrant putGrant() const
    {
        UploadGrant grant;
        grant.url = QUrl::fromEncoded(m_server->url().toEncoded() + "20260115/a%2Bb.png?Expires=1768464120&OSSAccessKeyId=PLANTEDid&Signature=PLANTED%2Bs%3D", QUrl::StrictMode);
        grant.key = QStringLiteral("a+b.png");
        return grant;
    }
    Result<Done> upload(const UploadGrant &grant, const QByteArray &content, const BytesMoved &moved = {})
    {
        return waitFor(m_cloud->upload(grant, content, QStringLiteral("image/png"), moved, CallContext()));
    }
    Secret link() const { return Secret(m_server->url().toEncoded() + "a/note.txt?Expires=1&Signature=PLANTED%2B"); }
    Result<QByteArray> download(qint64 most, const BytesMoved &moved = {})
    {
        return waitFor(m_cloud->download(link(), most, moved, CallContext()));
    }
    static QByteArray bodyOf(const QByteArray &request) { return request.mid(request.indexOf("\r\n\r\n") + 4); }
    static QByteArray headOf(const QByteArray &request) { return request.left(request.indexOf("\r\n\r\n")).toLower(); }

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<ManualClock>();
        m_log = std::make_unique<CallLog>(QString(), CallLog::Limits());
        m_server = std::make_unique<LocalServer>();
        m_server->respond = [](const QByteArray &) { return Reply(httpAnswer(200, {})); };
        m_options = {};
        m_options.maxAttempts = 1;
        m_environment = {};
        start();
    }
    void cleanup() { m_cloud.reset(); }

    void theFormIsThatOfTheVendor()
    {
        QFile file(QStringLiteral(PC_TEST_DATA "/form-vectors.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray vectors = QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("vectors")).toArray();
        QJsonValue policy, form;
        for (const QJsonValue &each : vectors)
            (each[QLatin1String("name")].toString() == QLatin1String("v1-post-policy") ? policy : form) = each;
        const auto text = [](const QJsonValue &vector, const char *key) { return vector[QLatin1String(key)].toString().toUtf8(); };
        const Alibaba::FormFields fields{{"key", Secret("pop_temp26842/note.txt")},
                                         {"OSSAccessKeyId", Secret("TestOssAccessKeyId")},
                                         {"policy", Secret(text(policy, "policy"))},
                                         {"Signature", Secret(text(policy, "signature"))},
                                         {"success_action_status", Secret("200")}};
        const auto made = Alibaba::multipartForm(fields, {QStringLiteral("note.txt"), QStringLiteral("text/plain"), "hello"}, "----VnoFormBoundary7d1c2a");
        QCOMPARE(made.body, text(form, "body"));
        QCOMPARE(made.body.size(), qsizetype(form[QLatin1String("bodyBytes")].toInt()));
        QCOMPARE(QCryptographicHash::hash(made.body, QCryptographicHash::Sha256).toHex(), text(form, "bodySha256"));
        QCOMPARE(made.contentType, text(form[QLatin1String("headers")], "content-type"));
        QCOMPARE(made.body.mid(made.fileAt, 5), QByteArray("hello"));
    }

    void namesCannotBreakOut()
    {
        const auto made = Alibaba::multipartForm({}, {QStringLiteral("a\"; x=\"\r\ny.png"), QStringLiteral("text/html\r\nX: y"), {}}, "B");
        QCOMPARE(made.body, QByteArray("--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a%22; x=%22%0D%0Ay.png\"\r\n"
                                       "Content-Type: application/octet-stream\r\n\r\n\r\n--B--\r\n"));
        QVERIFY(Alibaba::freshBoundary({}, {}) != Alibaba::freshBoundary({}, {}));
    }

    void uploadsAForm()
    {
        const QByteArray content = QByteArray("PLANTEDcontent\0\r\n", 16).repeated(1000);
        Progress progress;
        const auto done = upload(formGrant(), content, progress.told());
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QCOMPARE(m_server->requests.size(), 1);
        const QByteArray request = m_server->requests.first(), head = headOf(request);
        QVERIFY(request.startsWith("POST / HTTP/1.1\r\n"));
        QVERIFY(!head.contains("authorization") && !head.contains("\r\ndate:"));
        const QByteArray boundary = request.mid(request.indexOf("boundary=") + 9, request.indexOf("\r\n", request.indexOf("boundary=")) - request.indexOf("boundary=") - 9);
        const auto expected = Alibaba::multipartForm(formGrant().fields, {QStringLiteral("note.txt"), QStringLiteral("image/png"), content}, boundary);
        QCOMPARE(bodyOf(request), expected.body);
        QVERIFY(!progress.steps.isEmpty());
        QCOMPARE(progress.steps.last(), (std::pair<qint64, qint64>(content.size(), content.size())));
        QVERIFY(!logText().contains("PLANTED"));
        QVERIFY(logText().contains("POST "));
    }

    void progressNeverFallsOrOverruns()
    {
        const QByteArray content(kMostAttachmentBytes, 'x'); // the largest there is
        Progress progress;
        QVERIFY(upload(formGrant(), content, progress.told()));
        qint64 before = 0;
        for (const auto &[done, total] : std::as_const(progress.steps)) {
            QVERIFY(done >= before && done <= total);
            QCOMPARE(total, content.size());
            before = done;
        }
        QCOMPARE(before, content.size());
    }

    void tooLargeIsNotSent()
    {
        const auto done = upload(formGrant(), QByteArray(kMostAttachmentBytes + 1, 'x'));
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Kind::InvalidInput);
        QVERIFY(m_server->requests.isEmpty());
    }

    void refusals_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("expected");
        QTest::newRow("expired") << 403 << QByteArray("AccessDenied") << QByteArray("Invalid according to Policy: Policy expired.") << int(Kind::Forbidden) << QString(kGrantExpired);
        QTest::newRow("expired link") << 403 << QByteArray("AccessDenied") << QByteArray("Request has expired.") << int(Kind::Forbidden) << QString(kGrantExpired);
        QTest::newRow("condition") << 403 << QByteArray("AccessDenied") << QByteArray("Invalid according to Policy: Policy Condition failed") << int(Kind::Forbidden)
                                   << QStringLiteral("AccessDenied");
        QTest::newRow("too large") << 400 << QByteArray("EntityTooLarge") << QByteArray("Your proposed upload exceeds") << int(Kind::Rejected) << QStringLiteral("EntityTooLarge");
        QTest::newRow("signature") << 403 << QByteArray("SignatureDoesNotMatch") << QByteArray("not match") << int(Kind::BadCredentials) << QStringLiteral("SignatureDoesNotMatch");
        QTest::newRow("broken") << 500 << QByteArray("InternalError") << QByteArray("broken") << int(Kind::Server) << QStringLiteral("InternalError");
    }
    void refusals()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, message);
        QFETCH(int, kind);
        QFETCH(QString, expected);
        m_server->respond = [&](const QByteArray &) { return Reply(httpAnswer(status, errorXml(code, message), "x-oss-request-id: H\r\n")); };
        const auto done = upload(formGrant(), "hello");
        QVERIFY(!done);
        QCOMPARE(int(done.error().kind), kind);
        QCOMPARE(done.error().code, expected);
        QCOMPARE(done.error().httpStatus, status);
        QCOMPARE(done.error().requestId, QStringLiteral("6967A1B2"));
        QCOMPARE(done.error().action, QStringLiteral("PostObject"));
        QVERIFY(done.error().sent);
        QCOMPARE(m_server->requests.size(), 1);
    }

    void cutAtHalf()
    {
        const QByteArray content(kMostAttachmentBytes, 'x');
        m_server->interrupt = [&](const QByteArray &part) { return part.size() > content.size() / 2 ? std::optional(Reply({}, true)) : std::nullopt; };
        Progress progress;
        const auto done = upload(formGrant(), content, progress.told());
        QVERIFY(!done);
        QVERIFY2(isWithoutAnswer(done.error().kind), qPrintable(kindName(done.error().kind)));
        QVERIFY(done.error().sent);
        QVERIFY(m_server->requests.isEmpty());
        QVERIFY(!logText().contains("PLANTED"));
    }

    void aCutUploadIsRepeated()
    {
        m_options.maxAttempts = 2;
        m_options.random = [] { return 0.0; };
        start();
        bool isFirst = true;
        m_server->interrupt = [&isFirst](const QByteArray &part) { return part.size() > 100'000 && std::exchange(isFirst, false) ? std::optional(Reply({}, true)) : std::nullopt; };
        QVERIFY(upload(formGrant(), QByteArray(200'000, 'x')));
        QCOMPARE(m_server->requests.size(), 1);
        QCOMPARE(bodyOf(m_server->requests.first()).count('x') >= 200'000, true);
    }

    // The service answers before it has read everything: what it said is what counts.
    void refusedInTheMiddle()
    {
        const QByteArray content(kMostAttachmentBytes, 'x');
        m_server->interrupt = [&](const QByteArray &part) {
            return part.size() > content.size() / 2 ? std::optional(Reply(httpAnswer(403, errorXml("AccessDenied", "Invalid according to Policy: Policy expired.")))) : std::nullopt;
        };
        const auto done = upload(formGrant(), content);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Kind::Forbidden);
        QCOMPARE(done.error().code, QString(kGrantExpired));
        QVERIFY(done.error().sent);
    }

    // Or it hangs up, and the reset swallows what it said: by the time it must have been that.
    void hungUpOnWhenTheGrantHadRunOut_data()
    {
        QTest::addColumn<int>("secondsLeft");
        QTest::addColumn<QString>("code");
        QTest::newRow("run out") << 0 << QString(kGrantExpired);
        QTest::newRow("alive") << 1 << QString();
        QTest::newRow("not told") << -1 << QString();
    }
    void hungUpOnWhenTheGrantHadRunOut()
    {
        QFETCH(int, secondsLeft);
        QFETCH(QString, code);
        m_server->interrupt = [](const QByteArray &part) { return part.size() > 100'000 ? std::optional(Reply(httpAnswer(403, errorXml("AccessDenied", "x")), true)) : std::nullopt; };
        UploadGrant grant = formGrant();
        if (secondsLeft >= 0)
            grant.expires = m_clock->utcNow().addSecs(secondsLeft);
        const auto done = upload(grant, QByteArray(kMostAttachmentBytes, 'x'));
        QVERIFY(!done);
        QVERIFY(done.error().sent);
        QCOMPARE(done.error().code, code);
        QCOMPARE(done.error().kind == Kind::Forbidden, !code.isEmpty());
    }

    void aStopEndsAnUpload()
    {
        std::stop_source stop;
        Progress progress;
        m_server->respond = [](const QByteArray &) { return Reply(); };
        const auto pending = m_cloud->upload(formGrant(), QByteArray(kMostAttachmentBytes, 'x'), {}, [&](qint64 done, qint64 total) {
            progress.told()(done, total);
            stop.request_stop();
        }, CallContext(Lane::User, stop.get_token()));
        const auto done = waitFor(pending);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Kind::Cancelled);
        QVERIFY(!progress.steps.isEmpty());
    }

    void putsFirstWithoutAType()
    {
        Progress progress;
        const auto done = upload(putGrant(), "hello", progress.told());
        QVERIFY(done);
        QCOMPARE(m_server->requests.size(), 1);
        const QByteArray request = m_server->requests.first();
        QVERIFY2(request.startsWith("PUT /20260115/a%2Bb.png?Expires=1768464120&OSSAccessKeyId=PLANTEDid&Signature=PLANTED%2Bs%3D HTTP/1.1\r\n"), request.constData());
        QVERIFY(!headOf(request).contains("content-type"));
        QVERIFY(!headOf(request).contains("authorization"));
        QCOMPARE(bodyOf(request), QByteArray("hello"));
        QCOMPARE(progress.steps.last(), (std::pair<qint64, qint64>(5, 5)));
        QVERIFY(!logText().contains("PLANTED"));
        QVERIFY(logText().contains("/20260115/a%2Bb.png"));
    }

    void putsWithATypeWhenTheSignatureIsRefused()
    {
        m_server->respond = [](const QByteArray &request) {
            const bool hasType = headOf(request).contains("\r\ncontent-type: application/octet-stream");
            return Reply(hasType ? httpAnswer(200, {}) : httpAnswer(403, errorXml("SignatureDoesNotMatch", "no")));
        };
        QVERIFY(upload(putGrant(), "hello"));
        QCOMPARE(m_server->requests.size(), 2);
        QCOMPARE(bodyOf(m_server->requests.last()), QByteArray("hello"));
    }

    void putsTwiceAtMost()
    {
        m_server->respond = [](const QByteArray &) { return Reply(httpAnswer(403, errorXml("SignatureDoesNotMatch", "no"))); };
        QCOMPARE(upload(putGrant(), "hello").error().kind, Kind::BadCredentials);
        QCOMPARE(m_server->requests.size(), 2);
    }

    void anEmptyFile()
    {
        QVERIFY(upload(formGrant(), {}));
        QVERIFY(upload(putGrant(), {}));
        QCOMPARE(bodyOf(m_server->requests.last()), QByteArray());
    }

    void aReadOnlyEnvironmentUploadsNothingUntilUnlocked()
    {
        m_environment.readOnly = true;
        start();
        QCOMPARE(upload(formGrant(), "hello").error().kind, Kind::ReadOnlyEnvironment);
        QVERIFY(m_server->requests.isEmpty());
        CallContext unlocked;
        unlocked.isUnlocked = true;
        QVERIFY(waitFor(m_cloud->upload(formGrant(), "hello", {}, {}, unlocked)));
        m_server->respond = [](const QByteArray &) { return Reply(httpAnswer(200, "hello")); };
        QVERIFY(download(100));
    }

    void downloads()
    {
        const QByteArray content = QByteArray("PLANTED\0\n", 9).repeated(50'000);
        m_server->respond = [&](const QByteArray &) { return Reply(httpAnswer(200, content)); };
        Progress progress;
        const auto bytes = download(content.size(), progress.told());
        QVERIFY(bytes);
        QCOMPARE(*bytes, content);
        QVERIFY2(m_server->requests.first().startsWith("GET /a/note.txt?Expires=1&Signature=PLANTED%2B HTTP/1.1\r\n"), m_server->requests.first().constData());
        QCOMPARE(progress.steps.last(), (std::pair<qint64, qint64>(content.size(), content.size())));
        QVERIFY(!logText().contains("PLANTED"));
    }

    void downloadsHaveALimit_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("just above") << httpAnswer(200, QByteArray(101, 'x'));
        QTest::newRow("far above") << httpAnswer(200, QByteArray(300'000, 'x'));
        QTest::newRow("announced") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nx");
        QTest::newRow("without a length") << QByteArray("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n") + QByteArray(300'000, 'x');
    }
    void downloadsHaveALimit()
    {
        QFETCH(QByteArray, answer);
        m_server->respond = [&](const QByteArray &) { return Reply(answer); };
        const auto bytes = download(100);
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().kind, Kind::InvalidInput);
    }

    void downloadsThatFail_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("code");
        QTest::newRow("expired") << httpAnswer(403, errorXml("AccessDenied", "Request has expired.")) << int(Kind::Forbidden) << QString(kGrantExpired);
        QTest::newRow("gone") << httpAnswer(404, errorXml("NoSuchKey", "PLANTED does not exist")) << int(Kind::NotFound) << QStringLiteral("NoSuchKey");
        QTest::newRow("redirect") << QByteArray("HTTP/1.1 302 Found\r\nLocation: http://elsewhere.example/?Signature=PLANTED\r\nContent-Length: 0\r\n\r\n") << int(Kind::Malformed) << QString();
        QTest::newRow("cut") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 50\r\nConnection: close\r\n\r\nhalf") << int(Kind::Truncated) << QString();
    }
    void downloadsThatFail()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, kind);
        QFETCH(QString, code);
        m_server->respond = [&](const QByteArray &) { return Reply(answer, true); };
        const auto bytes = download(1000);
        QVERIFY(!bytes);
        QCOMPARE(int(bytes.error().kind), kind);
        QCOMPARE(bytes.error().code, code);
        QVERIFY2(!bytes.error().detail.contains(QLatin1String("Signature")) && !bytes.error().detail.contains(QLatin1String("note.txt")), qPrintable(bytes.error().detail));
        QVERIFY(!logText().contains("PLANTED"));
    }

    void plainAddressesAreRaised()
    {
        const auto network = std::make_shared<FakeNetwork>();
        m_options.makeNetwork = [network] { return network->makeManager(); };
        start();
        network->respond = [](const FakeRequest &) { return FakeAnswer(200, "hello"); };
        UploadGrant grant = formGrant();
        grant.url = QUrl(QStringLiteral("http://work-order.example/"));
        QVERIFY(upload(grant, "hello"));
        QCOMPARE(network->requests.last().url, QUrl(QStringLiteral("https://work-order.example/")));
        QVERIFY(waitFor(m_cloud->download(Secret("http://work-order.example/a?Signature=x"), 100, {}, CallContext())));
        QCOMPARE(network->requests.last().url, QUrl(QStringLiteral("https://work-order.example/a?Signature=x")));
        for (const char *bad : {"ftp://work-order.example/a", "file:///etc/hostname", "", "https:///a", "https://a:b@work-order.example/"})
            QCOMPARE(waitFor(m_cloud->download(Secret(bad), 100, {}, CallContext())).error().kind, Kind::InvalidInput);
        QCOMPARE(network->requests.size(), 2);
    }

    // The time of a foreign host says nothing about our clock.
    void theTimeOfAStoreIsNotBelieved()
    {
        bool isTold = false;
        m_options.clockOffsetChanged = [&isTold](std::chrono::seconds) { isTold = true; };
        start();
        m_server->respond = [](const QByteArray &) { return Reply(httpAnswer(200, "hello", "Date: Thu, 15 Jan 2015 08:00:00 GMT\r\n")); };
        QVERIFY(download(100));
        QVERIFY(!isTold);
    }

    void aSlowTransferHasItsOwnDeadline()
    {
        m_server->respond = [](const QByteArray &) { return Reply(); };
        const auto pending = m_cloud->upload(formGrant(), "hello", {}, {}, CallContext());
        QTRY_COMPARE(m_server->requests.size(), 1);
        m_clock->advance(std::chrono::seconds(119));
        QTest::qWait(0);
        QVERIFY(!pending.isFinished());
        m_clock->advance(std::chrono::seconds(1));
        QCOMPARE(waitFor(pending).error().kind, Kind::Timeout);
    }
};

QTEST_GUILESS_MAIN(TestObjectTransfer)
#include "tst_objecttransfer.moc"
