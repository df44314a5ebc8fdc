// SPDX-License-Identifier: Apache-2.0
// The object storage's checks against the vendor's known answers, and what is refused.
#include "sandbox/http/httpserver.h"
#include "sandbox/oss/ossgate.h"
#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrl>

using namespace pc::sandbox;

namespace {

const QDateTime kThen(QDate(2026, 1, 15), QTime(8, 0), Qt::UTC);

QJsonArray vectors()
{
    QFile file(QFINDTESTDATA("../data/oss-vectors.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("vectors")).toArray()
                                          : QJsonArray();
}

QJsonObject vectorOf(const char *name)
{
    for (const QJsonValue &vector : vectors()) {
        if (vector.toObject().value(QLatin1String("name")) == QLatin1String(name))
            return vector.toObject();
    }
    return {};
}

QByteArray bytes(const QJsonObject &json, const char *name) { return json.value(QLatin1String(name)).toString().toUtf8(); }

// The manual prints a sample key, which the data names so.
QByteArray secretOf(const QJsonObject &vector)
{
    const QJsonObject credential = vector.value(QLatin1String("credential")).toObject();
    return bytes(credential, credential.contains(QLatin1String("accessKeySecret")) ? "accessKeySecret" : "sampleAccessKeySecret");
}

// Of a captured request, or of the link that a client would follow.
HttpRequest requestOf(const QJsonObject &vector)
{
    HttpRequest request;
    const bool isLink = vector.contains(QLatin1String("url"));
    const QUrl url(QString::fromUtf8(bytes(vector, "url")));
    request.method = isLink ? bytes(vector, "name").contains("put") ? QByteArray("PUT") : QByteArray("GET") : bytes(vector, "method");
    request.target = isLink ? url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority) : bytes(vector, "target");
    request.body = bytes(vector, "body");
    const QJsonObject headers = vector.value(isLink ? QLatin1String("requiredRequestHeaders") : QLatin1String("headers")).toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        request.headers.append({it.key().toLatin1(), it->toString().toUtf8()});
    if (isLink)
        request.headers.append({"Host", url.host().toLatin1()});
    return request;
}

OssPlace placeOf(const HttpRequest &request) { return {request.header("Host").split('.').constFirst(), request.path().mid(1)}; }

QByteArray codeOf(const pc::sandbox::Outcome<std::monostate> &outcome) { return outcome ? QByteArray("ok") : outcome.error().code; }

// Keys of a vector's own in place of the partner's.
struct Guard
{
    explicit Guard(const QJsonObject &vector) : keys(QStringLiteral("1051000000000001"), 1), grants(keys.storageKey())
    {
        keys.setMainKey(bytes(vector.value(QLatin1String("credential")).toObject(), "accessKeyId"), secretOf(vector));
    }
    QByteArray admit(const HttpRequest &request, const QDateTime &now = kThen) const
    {
        return codeOf(OssGate {keys, grants, now}.admit(request, placeOf(request)));
    }
    QByteArray admit(const QList<FormPart> &fields, const QDateTime &now = kThen, qint64 size = 5) const
    {
        return codeOf(OssGate {keys, grants, now}.admit(fields, {"vno-bill-bucket", fieldOf(fields, "key")}, size));
    }
    KeyRing keys;
    OssGrants grants;
};

void replace(QByteArray &text, const QByteArray &from, const QByteArray &to)
{
    QVERIFY(text.contains(from));
    text.replace(from, to);
}

} // namespace

class TestOssSignatures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knownAnswers_data()
    {
        QTest::addColumn<QJsonObject>("vector");
        for (const QJsonValue &vector : vectors()) {
            if (!vector.toObject().value(QLatin1String("name")).toString().contains(QLatin1String("post")))
                QTest::newRow(bytes(vector.toObject(), "name").constData()) << vector.toObject();
        }
    }
    void knownAnswers()
    {
        QFETCH(QJsonObject, vector);
        const HttpRequest request = requestOf(vector);
        const OssPlace place = placeOf(request);
        const QByteArray secret = secretOf(vector);
        if (bytes(vector, "version") == "V1") {
            QByteArray date = request.header(request.header("x-oss-date").isEmpty() ? "Date" : "x-oss-date");
            if (vector.contains(QLatin1String("expiresUnix")))
                date = QByteArray::number(vector.value(QLatin1String("expiresUnix")).toInteger());
            QCOMPARE(ossStringToSign(request, place, date), bytes(vector, "stringToSign"));
            QCOMPARE(ossSignature(bytes(vector, "stringToSign"), secret), bytes(vector, "signature"));
        } else {
            const QByteArray canonical = oss4CanonicalRequest(request, place, {});
            QCOMPARE(canonical, bytes(vector, "canonicalRequest"));
            QCOMPARE(oss4StringToSign(canonical, "20260115T080000Z", "cn-hangzhou"), bytes(vector, "stringToSign"));
            QCOMPARE(oss4Signature(bytes(vector, "stringToSign"), secret, "20260115T080000Z", "cn-hangzhou"), bytes(vector, "signature"));
        }
        const Guard guard(vector);
        const bool hasToken = vector.value(QLatin1String("credential")).toObject().contains(QLatin1String("securityToken"));
        const QDateTime now = bytes(vector, "name").startsWith("documented") ? fromHttpDate(request.header("Date")) : kThen;
        QCOMPARE(guard.admit(request, now), hasToken ? QByteArray("InvalidSecurityToken") : QByteArray("ok")); // a main key has no token
    }

    void signedRequestsAreRefusedWhenChangedOrOld_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"v1-put-object", "v4-put-object"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void signedRequestsAreRefusedWhenChangedOrOld()
    {
        QFETCH(QString, name);
        const QJsonObject vector = vectorOf(name.toLatin1().constData());
        const Guard guard(vector);
        HttpRequest request = requestOf(vector);
        QCOMPARE(guard.admit(request, kThen.addSecs(15 * 60)), QByteArray("ok"));
        QCOMPARE(guard.admit(request, kThen.addSecs(15 * 60 + 1)), QByteArray("RequestTimeTooSkewed"));
        QCOMPARE(guard.admit(request, kThen.addSecs(-15 * 60 - 1)), QByteArray("RequestTimeTooSkewed"));
        request.target = "/tickets/other.txt";
        QCOMPARE(guard.admit(request), QByteArray("SignatureDoesNotMatch"));
        for (auto &[header, text] : request.headers) {
            if (header.toLower() == "authorization")
                replace(text, "TestOssAccessKeyId", "Somebody");
        }
        QCOMPARE(guard.admit(request), QByteArray("InvalidAccessKeyId"));
        request.headers.removeIf([](const auto &header) { return header.first.toLower() == "authorization"; });
        QCOMPARE(guard.admit(request), QByteArray("AccessDenied"));
    }

    void linksEnd_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"v1-signed-get", "v1-signed-put", "v4-signed-get", "v4-signed-put"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void linksEnd()
    {
        QFETCH(QString, name);
        const QJsonObject vector = vectorOf(name.toLatin1().constData());
        const Guard guard(vector);
        HttpRequest request = requestOf(vector);
        QCOMPARE(guard.admit(request, kThen.addSecs(119)), QByteArray("ok"));
        QCOMPARE(guard.admit(request, kThen.addSecs(120)), QByteArray("AccessDenied"));
        request.method = "DELETE";
        QCOMPARE(guard.admit(request), QByteArray("SignatureDoesNotMatch"));
        if (!name.contains(QLatin1String("put")))
            return;
        request = requestOf(vector);
        request.headers.removeIf([](const auto &header) { return header.first == "Content-Type"; });
        QCOMPARE(guard.admit(request), QByteArray("SignatureDoesNotMatch"));
    }

    void theFormOfAnUpload()
    {
        const QJsonObject vector = vectorOf("v1-post-object-form");
        const QByteArray body = bytes(vector, "body");
        QCOMPARE(QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex(), bytes(vector, "bodySha256"));
        const auto parts
            = multipartParts(body, multipartBoundary(bytes(vector.value(QLatin1String("headers")).toObject(), "content-type")));
        QVERIFY(parts);
        QCOMPARE(parts->size(), 6);
        QCOMPARE(parts->last().content, QByteArray("hello"));
        QCOMPARE(parts->last().fileName, QByteArray("note.txt"));
        const QList<FormPart> fields = parts->first(5);
        const Guard guard(vector);
        QCOMPARE(guard.admit(fields), QByteArray("ok"));
        QCOMPARE(guard.admit(fields, kThen.addSecs(120)), QByteArray("AccessDenied"));
        QCOMPARE(guard.admit(fields, kThen, 2'097'152), QByteArray("ok"));
        QCOMPARE(guard.admit(fields, kThen, 2'097'153), QByteArray("EntityTooLarge"));

        QCOMPARE(guard.admit(fields.mid(0, 3)), QByteArray("InvalidArgument")); // no signature
        QCOMPARE(guard.admit(fields.mid(0, 1)), QByteArray("AccessDenied")); // nobody
        const auto with = [&fields](qsizetype at, const QByteArray &content) {
            auto changed = fields;
            changed[at].content = content;
            return changed;
        };
        QCOMPARE(guard.admit(with(0, "elsewhere/note.txt")), QByteArray("AccessDenied"));
        QCOMPARE(guard.admit(with(1, "Somebody")), QByteArray("InvalidAccessKeyId"));
        QCOMPARE(guard.admit(with(2, "e30=")), QByteArray("SignatureDoesNotMatch"));
        QCOMPARE(guard.admit(with(3, "KuU9VOFEAW1vM7nRSlZRh5UUSed=")), QByteArray("SignatureDoesNotMatch"));
        auto unreadable = with(2, "bm8ganNvbg==");
        unreadable[3].content = ossSignature("bm8ganNvbg==", "TestOssAccessKeySecret");
        QCOMPARE(guard.admit(unreadable), QByteArray("InvalidPolicyDocument"));
    }

    void aPolicyOfTheFourthVersion()
    {
        const QJsonObject vector = vectorOf("v4-post-policy"), given = vector.value(QLatin1String("formFields")).toObject();
        QList<FormPart> fields;
        for (auto it = given.begin(); it != given.end(); ++it)
            fields.append({it.key().toLatin1(), {}, {}, it->toString().toUtf8()});
        fields.append({"key", {}, {}, "pop_temp26842/note.txt"});
        const Guard guard(vector);
        QCOMPARE(guard.admit(fields), QByteArray("ok"));
        QCOMPARE(guard.admit(fields, kThen.addSecs(120)), QByteArray("AccessDenied"));
        for (FormPart &field : fields) {
            if (field.name == "x-oss-signature")
                field.content.front() = field.content.at(0) == '0' ? '1' : '0';
        }
        QCOMPARE(guard.admit(fields), QByteArray("SignatureDoesNotMatch"));
    }

    void formsThatAreNotWhole_data()
    {
        QTest::addColumn<QByteArray>("body");
        const QByteArray whole = bytes(vectorOf("v1-post-object-form"), "body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("without its end") << whole.left(whole.size() - 4);
        QTest::newRow("cut in the file") << whole.left(whole.indexOf("hello") + 3);
        QTest::newRow("cut in a header") << whole.left(40);
        QTest::newRow("another boundary") << QByteArray(whole).replace("7d1c2a", "7d1c2b");
        QTest::newRow("a part without a name") << QByteArray(whole).replace("name=\"policy\"", "nome=\"policy\"");
    }
    void formsThatAreNotWhole()
    {
        QFETCH(QByteArray, body);
        QVERIFY(!multipartParts(body, "----VnoFormBoundary7d1c2a"));
    }
};

QTEST_GUILESS_MAIN(TestOssSignatures)
#include "tst_osssignatures.moc"
