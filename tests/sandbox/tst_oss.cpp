// SPDX-License-Identifier: Apache-2.0
// The object storage over the wire: what the ticket calls hand out, files by form, link and signed request, and faults.
#include "sandbox/oss/osssignature.h"
#include "tests/sandbox/sandboxfixture.h"
#include <QCryptographicHash>
#include <QJsonArray>
#include <QTcpSocket>
#include <QTest>
#include <QXmlStreamReader>

using namespace pc;
using namespace std::chrono_literals;

namespace {

constexpr char kOlder[] = "2016-08-30", kNewer[] = "2021-06-10";

class Storage : public SandboxFixture
{
public:
    QUrl oss() const { return sandbox->ossUrl(); }
    QJsonObject grant() { return call("getOSSTempAuthor", kOlder).json().value(QStringLiteral("data")).toObject(); }

    using Fields = QList<QPair<QByteArray, QByteArray>>;
    static QByteArray folderOf(const QJsonObject &grant)
    {
        const QByteArray folder = grant.value(QStringLiteral("dir")).toString().toLatin1();
        return folder.endsWith('/') ? folder : folder + '/';
    }
    static Fields fieldsOf(const QJsonObject &grant, const QByteArray &name)
    {
        const auto text = [&grant](const char *field) { return grant.value(QLatin1String(field)).toString().toLatin1(); };
        return {{"key", folderOf(grant) + name},
                {"OSSAccessKeyId", text("accessId")},
                {"policy", text("policy")},
                {"Signature", text("signature")},
                {"success_action_status", "200"}};
    }
    static QByteArray bodyOf(const Fields &fields, const QByteArray &content, const Fields &behind = {})
    {
        QByteArray body;
        for (const auto &[name, text] : fields)
            body += "--B0\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + text + "\r\n";
        body += "--B0\r\nContent-Disposition: form-data; name=\"file\"; filename=\"note.txt\"\r\nContent-Type: text/plain\r\n\r\n" + content
            + "\r\n";
        for (const auto &[name, text] : behind)
            body += "--B0\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + text + "\r\n";
        return body + "--B0--\r\n";
    }
    Answer post(const QByteArray &body)
    {
        return send(oss(), "POST", "/work-order/", "Content-Type: multipart/form-data; boundary=B0\r\n", body);
    }
    Answer upload(const QJsonObject &grant, const QByteArray &name, const QByteArray &content = "hello")
    {
        return post(bodyOf(fieldsOf(grant, name), content));
    }
    Answer follow(const QString &link, const QByteArray &method = "GET", const QByteArray &headers = {}, const QByteArray &body = {})
    {
        return send(oss(), method, QUrl(link).toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority), headers, body);
    }
    // A request signed by the partner, V1.
    Answer asPartner(const QByteArray &method, const QByteArray &target, const QByteArray &body = {}, const QByteArray &more = {})
    {
        sandbox::HttpRequest request;
        request.method = method;
        request.target = target;
        const QByteArray date = clock.utcNow().toString(QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1() + " GMT";
        const auto &key = sandbox->state().keys.mainKey();
        const QByteArray path = request.path().mid(1);
        const sandbox::OssPlace place {path.left(path.indexOf('/')), path.mid(path.indexOf('/') + 1)};
        const QByteArray signature = sandbox::ossSignature(sandbox::ossStringToSign(request, place, date), key.secret);
        return send(oss(), method, target, "Date: " + date + "\r\nAuthorization: OSS " + key.id + ':' + signature + "\r\n" + more, body);
    }
    void fault(const char *order) { sandbox->state().faults.add(*sandbox::FaultSpec::parse(QLatin1String(order))); }
};

QString textOf(const SandboxFixture::Answer &answer, const char *element)
{
    QXmlStreamReader xml(answer.body);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String(element))
            return xml.readElementText();
    }
    return {};
}

QString codeOf(const SandboxFixture::Answer &answer) { return textOf(answer, "Code"); }

} // namespace

class TestOss : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFileGoesUpWithATicketAndComesDownAgain()
    {
        Storage s;
        for (int i = 0; i < 2; ++i) { // both forms of the grant
            const QJsonObject grant = s.grant();
            QCOMPARE(grant.value(QStringLiteral("host")).toString(), s.oss().toString() + QStringLiteral("/work-order/"));
            QCOMPARE(grant.value(QStringLiteral("expire")).toVariant().toLongLong(), s.clock.utcNow().toSecsSinceEpoch() + 120);
            const auto stored = s.upload(grant, "note.txt");
            QCOMPARE(stored.status, 200);
            QVERIFY(stored.body.isEmpty());
            const auto opened = s.call("add", kOlder,
                                       {{"aliUid", s.customer(0).toLatin1()},
                                        {"productId", "7160"},
                                        {"content", "x"},
                                        {"attachments", s.folderOf(grant) + "note.txt"}});
            const QByteArray id = opened.json().value(QStringLiteral("data")).toString().toLatin1();
            QVERIFY2(!id.isEmpty(), opened.body.constData());
            const QJsonArray notes = s.call("QuestionListNote", kOlder, {{"QuestionId", id}})
                                         .json()
                                         .value(QStringLiteral("ListResult"))
                                         .toObject()
                                         .value(QStringLiteral("NoteInfo"))
                                         .toArray();
            const QString file = notes.at(0)
                                     .toObject()
                                     .value(QStringLiteral("attachIds"))
                                     .toObject()
                                     .value(QStringLiteral("attachId"))
                                     .toArray()
                                     .at(0)
                                     .toString();
            const QString link
                = s.call("getAttachTempURL", kOlder, {{"attachId", file.toLatin1()}}).json().value(QStringLiteral("data")).toString();
            const auto got = s.follow(link);
            QCOMPARE(got.body, QByteArray("hello"));
            QCOMPARE(got.header("Content-Type"), QByteArray("text/plain"));
        }
        QCOMPARE(s.effects("ObjectStored"), 2);
    }

    void aGrantEndsAfterTwoMinutesOfEitherClock()
    {
        Storage s;
        const QJsonObject first = s.grant();
        s.clock.advance(119s);
        QCOMPARE(s.upload(first, "a").status, 200);
        s.clock.advance(1s);
        const auto late = s.upload(first, "b");
        QCOMPARE(late.status, 403);
        QCOMPARE(codeOf(late), QStringLiteral("AccessDenied"));
        QCOMPARE(textOf(late, "Message"), QStringLiteral("Invalid according to Policy: Policy expired."));
        QVERIFY(!textOf(late, "RequestId").isEmpty());

        const QJsonObject second = s.grant();
        s.sandbox->state().moveClock(120s);
        QCOMPARE(s.upload(second, "c").status, 403);
        (void)s.grant(); // makes no old one good again
        QCOMPARE(s.upload(second, "c").status, 403);
        QCOMPARE(s.upload(s.grant(), "c").status, 200);
        QCOMPARE(s.effects("ObjectStored"), 2);
    }

    void linksEndAfterTwoMinutes()
    {
        Storage s;
        const QJsonObject grant = s.grant();
        QCOMPARE(s.upload(grant, "note.txt").status, 200);
        const QString link = s.oss().toString()
            + QString::fromLatin1(s.sandbox->state().grants.link("GET", QString::fromLatin1(s.folderOf(grant)) + QStringLiteral("note.txt"),
                                                                 {}, s.clock.utcNow()));
        QCOMPARE(s.follow(link).status, 200);
        QCOMPARE(codeOf(s.follow(link + QLatin1Char('x'))), QStringLiteral("SignatureDoesNotMatch"));
        s.sandbox->state().moveClock(121s);
        QCOMPARE(codeOf(s.follow(link)), QStringLiteral("AccessDenied"));
    }

    void theNewerGenerationPutsBytes()
    {
        Storage s;
        for (int i = 0; i < 12; ++i) { // either media type may have been signed
            const QJsonObject data
                = s.call("GetAttachmentUploadUrl", kNewer, {{"FileName", "shot.png"}}).json().value(QStringLiteral("Data")).toObject();
            const QString put = data.value(QStringLiteral("PutSignedUrl")).toString();
            auto stored = s.follow(put, "PUT", {}, "picture");
            if (stored.status == 403)
                stored = s.follow(put, "PUT", "Content-Type: application/octet-stream\r\n", "picture");
            QCOMPARE(stored.status, 200);
            QCOMPARE(s.follow(data.value(QStringLiteral("GetSignedUrl")).toString()).body, QByteArray("picture"));
            const auto opened = s.call("CreateTicket", kNewer,
                                       {{"Description", "x"},
                                        {"Severity", "1"},
                                        {"CategoryId", "71601"},
                                        {"CreatorId", s.customer(0).toLatin1()},
                                        {"FileNameList", data.value(QStringLiteral("ObjectKey")).toString().toLatin1()}});
            QVERIFY2(opened.json().value(QStringLiteral("Success")).toBool(), opened.body.constData());
        }
    }

    void formsAreRefused()
    {
        Storage s;
        const QJsonObject grant = s.grant();
        const Storage::Fields good = s.fieldsOf(grant, "note.txt");
        const QByteArray whole = s.bodyOf(good, "hello");
        QCOMPARE(codeOf(s.post(whole.left(whole.size() - 6))), QStringLiteral("MalformedPOSTRequest"));
        QCOMPARE(codeOf(s.send(s.oss(), "POST", "/work-order/", "Content-Type: text/plain\r\n", whole)),
                 QStringLiteral("MalformedPOSTRequest"));
        QCOMPARE(codeOf(s.post(QByteArray(whole).replace("name=\"file\"", "name=\"data\""))),
                 QStringLiteral("IncorrectNumberOfFilesInPOSTRequest"));
        // A field behind the file is not read.
        QCOMPARE(codeOf(s.post(s.bodyOf(good.mid(1), "hello", good.mid(0, 1)))), QStringLiteral("InvalidArgument"));
        QCOMPARE(codeOf(s.post(s.bodyOf(s.fieldsOf(grant, QByteArray(1100, 'a')), "hello"))), QStringLiteral("FieldItemTooLong"));
        Storage::Fields elsewhere = good;
        elsewhere[0].second = "elsewhere/note.txt";
        QCOMPARE(codeOf(s.post(s.bodyOf(elsewhere, "hello"))), QStringLiteral("AccessDenied"));
        QCOMPARE(codeOf(s.send(s.oss(), "POST", "/nowhere/", "Content-Type: multipart/form-data; boundary=B0\r\n", whole)),
                 QStringLiteral("NoSuchBucket"));
        QCOMPARE(s.effects("ObjectStored"), 0);
        // The same in order, by the name of the host, and with the other answers.
        QCOMPARE(s.post(s.bodyOf(good.mid(0, 4), "hello")).status, 204);
        Storage::Fields created = good;
        created[4].second = "201";
        QCOMPARE(textOf(s.post(s.bodyOf(created, "hello")), "Key").toLatin1(), good.at(0).second);
    }

    void twoMebibytesAtMost()
    {
        Storage s;
        const QJsonObject grant = s.grant();
        const auto large = s.upload(grant, "large", QByteArray(2'097'153, 'x'));
        QCOMPARE(large.status, 400);
        QCOMPARE(codeOf(large), QStringLiteral("EntityTooLarge"));
        QCOMPARE(s.upload(grant, "fits", QByteArray(2'097'152, 'x')).status, 200);
        QCOMPARE(s.effects("ObjectStored"), 1);
    }

    void anUploadCutAtHalfStoresNothing()
    {
        Storage s;
        const QByteArray body = s.bodyOf(s.fieldsOf(s.grant(), "note.txt"), QByteArray(100'000, 'x'));
        QTcpSocket socket;
        socket.connectToHost(s.oss().host(), quint16(s.oss().port()));
        QVERIFY(socket.waitForConnected());
        socket.write("POST /work-order/ HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=B0\r\nContent-Length: "
                     + QByteArray::number(body.size()) + "\r\n\r\n" + body.left(body.size() / 2));
        socket.disconnectFromHost();
        QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(s.upload(s.grant(), "other").status, 200); // served after it
        QCOMPARE(s.effects("ObjectStored"), 1);
    }

    void faultsHitTheStorageToo()
    {
        Storage s;
        s.fault("drop-after:action=PostObject,times=1");
        QVERIFY(!s.upload(s.grant(), "lost").complete);
        QCOMPARE(s.effects("ObjectStored"), 1);
        s.fault("expired-token:action=PostObject,times=1");
        QCOMPARE(textOf(s.upload(s.grant(), "a"), "Message"), QStringLiteral("Invalid according to Policy: Policy expired."));
        s.fault("503:action=PostObject,times=1");
        QCOMPARE(s.upload(s.grant(), "a").header("Retry-After"), QByteArray("2"));
        s.fault("500:action=PostObject,after=effect,times=1");
        QCOMPARE(codeOf(s.upload(s.grant(), "a")), QStringLiteral("InternalError"));
        QCOMPARE(s.effects("ObjectStored"), 2);
        s.fault("throttle:action=PostObject,times=1");
        QCOMPARE(codeOf(s.upload(s.grant(), "a")), QStringLiteral("QpsLimitExceeded"));
        s.fault("truncate:action=GetObject,times=1");
        QCOMPARE(s.asPartner("PUT", "/partner-files/long.txt", QByteArray(1000, 'x')).status, 200);
        QVERIFY(!s.asPartner("GET", "/partner-files/long.txt").complete);
        QCOMPARE(s.asPartner("GET", "/partner-files/long.txt").body.size(), 1000);
    }

    void thePartnerHasABucketOfItsOwn()
    {
        Storage s;
        QCOMPARE(s.asPartner("PUT", "/partner-files/a%20b/one.txt", "0123456789").status, 200);
        QCOMPARE(s.asPartner("PUT", "/partner-files/two.txt", "x", "Content-MD5: AAAA\r\n").status, 403);
        const auto ranged = s.asPartner("GET", "/partner-files/a%20b/one.txt", {}, "Range: bytes=2-4\r\n");
        QCOMPARE(ranged.status, 206);
        QCOMPARE(ranged.body, QByteArray("234"));
        QCOMPARE(ranged.header("Content-Range"), QByteArray("bytes 2-4/10"));
        QCOMPARE(s.asPartner("HEAD", "/partner-files/a%20b/one.txt").header("Content-Length"), QByteArray("10"));
        QCOMPARE(codeOf(s.asPartner("GET", "/partner-files/none")), QStringLiteral("NoSuchKey"));
        QCOMPARE(codeOf(s.asPartner("GET", "/work-order/any")), QStringLiteral("AccessDenied")); // the vendor's
        QCOMPARE(s.asPartner("DELETE", "/partner-files/a%20b/one.txt").status, 204);
        QCOMPARE(s.effects("ObjectDeleted"), 1);
    }

    void listingsGoOnWhereTheyStopped()
    {
        Storage s;
        for (const char *key : {"bills/1", "bills/2", "bills/old/3", "bills/old/4", "other"})
            QCOMPARE(s.asPartner("PUT", QByteArray("/partner-files/") + key, "x").status, 200);
        const auto first = s.asPartner("GET", "/partner-files/?list-type=2&prefix=bills%2F&delimiter=%2F&max-keys=2");
        QCOMPARE(textOf(first, "KeyCount"), QStringLiteral("2"));
        QCOMPARE(textOf(first, "IsTruncated"), QStringLiteral("true"));
        const QByteArray token = textOf(first, "NextContinuationToken").toLatin1().toPercentEncoding();
        const auto second
            = s.asPartner("GET", "/partner-files/?list-type=2&prefix=bills%2F&delimiter=%2F&max-keys=2&continuation-token=" + token);
        QCOMPARE(textOf(second, "KeyCount"), QStringLiteral("1"));
        QVERIFY(second.body.contains("<CommonPrefixes><Prefix>bills/old/</Prefix></CommonPrefixes>"));
        QCOMPARE(textOf(second, "IsTruncated"), QStringLiteral("false"));
    }

    void theOldestGoesWhenTheStoreIsFull()
    {
        sandbox::ObjectStore store;
        const QString bucket = QStringLiteral("partner-files");
        const QByteArray half(sandbox::ObjectStore::kBound / 2, 'x');
        store.put(bucket, QStringLiteral("a"), {half, {}, {}});
        store.put(bucket, QStringLiteral("b"), {half, {}, {}});
        QVERIFY(store.find(bucket, QStringLiteral("a")));
        store.put(bucket, QStringLiteral("b"), {half, {}, {}}); // replaced, not added
        QVERIFY(store.find(bucket, QStringLiteral("a")));
        store.put(bucket, QStringLiteral("c"), {"x", {}, {}});
        QVERIFY(!store.find(bucket, QStringLiteral("a")));
        QVERIFY(store.find(bucket, QStringLiteral("b")) && store.find(bucket, QStringLiteral("c")));
        QCOMPARE(store.bytes(), half.size() + 1);
    }
};

QTEST_GUILESS_MAIN(TestOss)
#include "tst_oss.moc"
