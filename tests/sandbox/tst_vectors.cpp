// SPDX-License-Identifier: Apache-2.0
// The server's signature checks against the vendor's known answers, the refused ones included.
#include "sandbox/protocol/gatekeeper.h"
#include "sandbox/protocol/signature.h"
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace pc::sandbox;

namespace {

QJsonArray vectors(const char *section)
{
    QFile file(QFINDTESTDATA("../data/signing-vectors.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String(section)).toArray()
                                          : QJsonArray();
}

QByteArray bytes(const QJsonObject &json, const char *name) { return json.value(QLatin1String(name)).toString().toUtf8(); }

FormFields fieldsOf(const QJsonObject &json)
{
    FormFields fields;
    for (auto it = json.begin(); it != json.end(); ++it)
        fields.append({it.key().toUtf8(), it.value().toString().toUtf8()});
    return fields;
}

void addRows(const char *section)
{
    QTest::addColumn<QJsonObject>("vector");
    const QJsonArray rows = vectors(section);
    for (const QJsonValue &row : rows)
        QTest::newRow(bytes(row.toObject(), "id").constData()) << row.toObject();
    QVERIFY(!rows.isEmpty());
}

// A key ring whose main key is the vector's.
KeyRing ringOf(const QByteArray &id, const QByteArray &secret)
{
    KeyRing keys(QStringLiteral("1051000000000001"), 1);
    keys.setMainKey(id, secret);
    return keys;
}

QDateTime timeOf(const QByteArray &timestamp) { return QDateTime::fromString(QString::fromLatin1(timestamp), Qt::ISODate); }

HttpRequest rpcRequest(const QJsonObject &vector, const QByteArray &signature)
{
    const QByteArray form
        = canonicalQuery(fieldsOf(vector.value(QLatin1String("signedParameters")).toObject())) + "&Signature=" + percentEncoded(signature);
    HttpRequest request;
    request.method = bytes(vector, "httpMethod");
    request.target = request.method == "GET" ? "/?" + form : QByteArray("/");
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    request.body = request.method == "GET" ? QByteArray() : form;
    return request;
}

} // namespace

class TestVectors : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void encodesAsTheVendor()
    {
        QFile file(QFINDTESTDATA("../data/signing-vectors.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonValue section = QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("percentEncoding"));
        const QJsonArray cases = section.isArray() ? section.toArray() : section.toObject().value(QLatin1String("cases")).toArray();
        QVERIFY(cases.size() > 10);
        for (const QJsonValue &entry : cases)
            QCOMPARE(percentEncoded(bytes(entry.toObject(), "raw")), bytes(entry.toObject(), "encoded"));
    }

    void rpc_data() { addRows("rpc"); }
    void rpc()
    {
        QFETCH(QJsonObject, vector);
        const FormFields fields = fieldsOf(vector.value(QLatin1String("signedParameters")).toObject());
        QCOMPARE(canonicalQuery(fields), bytes(vector, "canonicalizedQuery"));
        QCOMPARE(rpcStringToSign(bytes(vector, "httpMethod"), fields), bytes(vector, "stringToSign"));
        QCOMPARE(rpcSignature(bytes(vector, "stringToSign"), bytes(vector, "accessKeySecret")), bytes(vector, "signature"));
    }

    // What went over the wire, as a whole request: read, canonicalised afresh, admitted.
    void rpcWire_data() { addRows("rpc"); }
    void rpcWire()
    {
        QFETCH(QJsonObject, vector);
        const QJsonObject wire = vector.value(QLatin1String("wire")).toObject();
        HttpRequest request = rpcRequest(vector, bytes(vector, "signature"));
        if (!wire.isEmpty()) {
            request.target = bytes(wire, "requestTarget");
            request.body = bytes(wire, "body");
        }
        const ApiCall call = readCall(request);
        // Keys of role sessions are checked by KeyRing; here only the signature is of interest.
        if (!call.securityToken.isEmpty() || call.timestamp.isEmpty()) {
            QCOMPARE(rpcSignature(rpcStringToSign(request.method, call.signedFields), bytes(vector, "accessKeySecret")), call.signature);
            return;
        }
        const KeyRing keys = ringOf(call.accessKeyId, bytes(vector, "accessKeySecret"));
        Gatekeeper gatekeeper(keys);
        const auto admitted = gatekeeper.admit(call, timeOf(call.timestamp));
        QVERIFY2(admitted, admitted ? "" : admitted.error().code.constData());
    }

    void v3_data() { addRows("v3"); }
    void v3()
    {
        QFETCH(QJsonObject, vector);
        const QJsonObject headers = vector.value(QLatin1String("headers")).toObject();
        HttpRequest request;
        request.method = bytes(vector, "httpMethod");
        request.target = bytes(vector, "canonicalUri") + '?' + bytes(vector, "canonicalQueryString");
        request.body = bytes(vector, "body");
        for (auto it = headers.begin(); it != headers.end(); ++it)
            request.headers.append({it.key().toLatin1(), it.value().toString().toUtf8()});
        request.headers.append({"Authorization", bytes(vector, "authorization")});
        const QByteArray canonical = v3CanonicalRequest(request, bytes(vector, "signedHeaders").split(';'));
        QCOMPARE(canonical, bytes(vector, "canonicalRequest"));
        QCOMPARE(v3StringToSign(canonical), bytes(vector, "stringToSign"));
        QCOMPARE(v3Signature(v3StringToSign(canonical), bytes(vector, "accessKeySecret")), bytes(vector, "signature"));
        const ApiCall call = readCall(request);
        QCOMPARE(call.signature, bytes(vector, "signature"));
        QCOMPARE(call.accessKeyId, bytes(vector, "accessKeyId"));
    }

    void mustReject_data() { addRows("mustReject"); }
    void mustReject()
    {
        QFETCH(QJsonObject, vector);
        const QJsonObject parameters = vector.value(QLatin1String("signedParameters")).toObject();
        const QJsonObject expected = vector.value(QLatin1String("expect")).toObject();
        const KeyRing keys = ringOf(bytes(parameters, "AccessKeyId"), "testsecret");
        const QDateTime now = timeOf(bytes(parameters, "Timestamp"));
        Gatekeeper gatekeeper(keys);
        const auto refused = gatekeeper.admit(readCall(rpcRequest(vector, bytes(vector, "wrongSignature"))), now);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, bytes(expected, "code"));
        QCOMPARE(refused.error().http, expected.value(QLatin1String("http")).toInt());
        // The refusal burned no nonce, and the correct signature is admitted.
        QVERIFY(gatekeeper.admit(readCall(rpcRequest(vector, bytes(vector, "correctSignature"))), now));
    }

    void everyAlteredHeaderIsNoticed()
    {
        const QJsonObject vector = vectors("v3").last().toObject();
        const QJsonObject headers = vector.value(QLatin1String("headers")).toObject();
        HttpRequest request;
        request.method = "POST";
        request.target = "/?" + bytes(vector, "canonicalQueryString");
        for (auto it = headers.begin(); it != headers.end(); ++it)
            request.headers.append({it.key().toLatin1(), it.value().toString().toUtf8()});
        request.headers.append({"Authorization", bytes(vector, "authorization")});
        const KeyRing keys = ringOf(bytes(vector, "accessKeyId"), bytes(vector, "accessKeySecret"));
        const QDateTime now = timeOf(bytes(headers, "x-acs-date"));
        const auto outcome = [&keys, &now](const HttpRequest &sent) { return Gatekeeper(keys).admit(readCall(sent), now); };
        QVERIFY(outcome(request));

        HttpRequest renamed = request;
        for (auto &[name, text] : renamed.headers)
            text = name == "x-acs-action" ? QByteArray("OtherAction") : text;
        QCOMPARE(outcome(renamed).error().code, QByteArray("SignatureDoesNotMatch"));
        HttpRequest added = request;
        added.headers.append({QByteArray("x-acs-added"), QByteArray("1")});
        QCOMPARE(outcome(added).error().code, QByteArray("IncompleteSignature"));
        HttpRequest withBody = request;
        withBody.body = "a=b";
        QCOMPARE(outcome(withBody).error().code, QByteArray("SignatureDoesNotMatch"));
    }
};

QTEST_GUILESS_MAIN(TestVectors)
#include "tst_vectors.moc"
