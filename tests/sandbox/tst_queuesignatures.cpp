// SPDX-License-Identifier: Apache-2.0
// The queue's signature checks against the vendor's known answers, and what is refused.
#include "sandbox/queue/queuegate.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QTest>

using namespace pc::sandbox;

namespace {

QJsonArray vectors()
{
    QFile file(QFINDTESTDATA("../data/mns-vectors.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("vectors")).toArray() : QJsonArray();
}

QByteArray bytes(const QJsonObject &json, const char *name) { return json.value(QLatin1String(name)).toString().toUtf8(); }

HttpRequest requestOf(const QJsonObject &vector)
{
    HttpRequest request;
    request.method = bytes(vector, "method");
    request.target = bytes(vector, "target");
    request.body = bytes(vector, "body");
    const QJsonObject headers = vector.value(QLatin1String("headers")).toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        request.headers.append({it.key().toLatin1(), it.value().toString().toUtf8()});
    return request;
}

QDateTime timeOf(const HttpRequest &request)
{
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(request.header("date")), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    time.setTimeSpec(Qt::UTC);
    return time;
}

KeyRing ringOf(const QJsonObject &vector)
{
    const QJsonObject credential = vector.value(QLatin1String("credential")).toObject();
    KeyRing keys(QStringLiteral("1051000000000001"), 1);
    keys.setMainKey(bytes(credential, "accessKeyId"), bytes(credential, "accessKeySecret"));
    return keys;
}

void replace(HttpRequest &request, const char *name, const QByteArray &value)
{
    for (auto &[header, text] : request.headers) {
        if (header.compare(name, Qt::CaseInsensitive) == 0)
            text = value;
    }
}

QByteArray codeOf(const pc::sandbox::Outcome<Caller> &outcome) { return outcome ? QByteArray("ok") : outcome.error().code; }

} // namespace

class TestQueueSigning : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void known_data()
    {
        QTest::addColumn<QJsonObject>("vector");
        const QJsonArray rows = vectors();
        for (const QJsonValue &row : rows)
            QTest::newRow(bytes(row.toObject(), "name").constData()) << row.toObject();
        QVERIFY(rows.size() >= 17);
    }
    void known()
    {
        QFETCH(QJsonObject, vector);
        const HttpRequest request = requestOf(vector);
        QCOMPARE(queueStringToSign(request), bytes(vector, "stringToSign"));
        const QByteArray secret = bytes(vector.value(QLatin1String("credential")).toObject(), "accessKeySecret");
        QCOMPARE(queueSignature(queueStringToSign(request), secret), bytes(vector, "signature"));
        if (!request.header("content-md5").isNull())
            QCOMPARE(queueContentMd5(request.body), request.header("content-md5"));
        // A token of another service would be refused: the ring's key is a long-lived one.
        const QByteArray expected = request.header("security-token").isNull() ? "ok" : "AccessDenied";
        QCOMPARE(codeOf(admitQueueCall(request, ringOf(vector), timeOf(request))), expected);
    }

    void refusesWhatIsNotRight_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("no authorization") << QByteArray("authorization") << QByteArray() << QByteArray("MissingAuthorizationHeader");
        QTest::newRow("another scheme") << QByteArray("authorization") << QByteArray("acs a:b") << QByteArray("InvalidAuthorizationHeader");
        QTest::newRow("unknown key") << QByteArray("authorization") << QByteArray("MNS nobody:b") << QByteArray("InvalidAccessKeyId");
        QTest::newRow("wrong signature") << QByteArray("authorization") << QByteArray("MNS TestAccessID:b") << QByteArray("SignatureDoesNotMatch");
        QTest::newRow("no date") << QByteArray("date") << QByteArray() << QByteArray("MissingDateHeader");
        QTest::newRow("a date of another form") << QByteArray("date") << QByteArray("2026-01-15T08:00:00Z") << QByteArray("InvalidDateHeader");
        QTest::newRow("another version") << QByteArray("x-mns-version") << QByteArray("2016-01-01") << QByteArray("InvalidArgument");
    }
    void refusesWhatIsNotRight()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        const QJsonObject vector = vectors().at(0).toObject(); // with Date alone
        HttpRequest request = requestOf(vector);
        const QDateTime now = timeOf(request);
        replace(request, header.constData(), value);
        QTEST(codeOf(admitQueueCall(request, ringOf(vector), now)), "code");
    }
    void refusesAClockThatIsOff()
    {
        const QJsonObject vector = vectors().at(1).toObject();
        const HttpRequest request = requestOf(vector);
        const QDateTime now = timeOf(request);
        QCOMPARE(codeOf(admitQueueCall(request, ringOf(vector), now.addSecs(900))), QByteArray("ok"));
        QCOMPARE(codeOf(admitQueueCall(request, ringOf(vector), now.addSecs(901))), QByteArray("TimeExpired"));
        QCOMPARE(codeOf(admitQueueCall(request, ringOf(vector), now.addSecs(-901))), QByteArray("TimeExpired"));
    }
    void refusesABodyThatWasChanged()
    {
        const QJsonArray rows = vectors();
        const auto isSend = [](const QJsonValue &row) { return bytes(row.toObject(), "name") == "send-utf8"; };
        const QJsonObject vector = std::find_if(rows.begin(), rows.end(), isSend)->toObject();
        HttpRequest request = requestOf(vector);
        request.body += ' ';
        QCOMPARE(codeOf(admitQueueCall(request, ringOf(vector), timeOf(request))), QByteArray("InvalidDegist"));
    }
};

QTEST_GUILESS_MAIN(TestQueueSigning)
#include "tst_queuesignatures.moc"
