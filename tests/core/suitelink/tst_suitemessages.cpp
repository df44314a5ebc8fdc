// SPDX-License-Identifier: Apache-2.0
#include "core/suitelink/suitemessages.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace pc;

static SuiteFrame framed(const QByteArray &bytes)
{
    SuiteFrameReader reader;
    reader.feed(bytes.constData(), bytes.size());
    const auto frame = reader.next();
    return frame && *frame ? **frame : SuiteFrame{};
}

static SuiteHello fullHello()
{
    SuiteHello hello;
    hello.environmentName = QStringLiteral("生产 – 中国");
    hello.environmentKind = Environment::Kind::Production;
    hello.environmentColour = QStringLiteral("#b3261e");
    hello.customer = CustomerUid(QStringLiteral("5100000000000001"));
    hello.customerName = QStringLiteral("Bright Harbour \"Trading\" 有限公司");
    hello.customerColour = 7;
    hello.product = QStringLiteral("ecs");
    hello.embedding = SuitePage::Embedding::Frame;
    hello.pageLanguage = QStringLiteral("zh");
    hello.appearance = {QStringLiteral("zh_CN"), QStringLiteral("dark")};
    hello.allowedHosts = {QStringLiteral(".aliyun.com"), QStringLiteral("127.0.0.1")};
    hello.signInHosts = {QStringLiteral("passport.")};
    hello.signinUrl = QUrl(QStringLiteral("https://signin.aliyun.com/federation"));
    hello.loginUrl = QUrl(QStringLiteral("https://partner.example/ended?a=b%20c"));
    hello.isSandbox = true;
    hello.mayRunUnprotected = true;
    return hello;
}

static SuiteAside fullAside()
{
    SuiteAside aside;
    aside.title = QStringLiteral("example.com – ICP filing");
    aside.plan = {{QStringLiteral("Sign in"), 2, true}, {QStringLiteral("Documents"), 20, false}};
    aside.steps = {{QStringLiteral("licence"), QStringLiteral("Business licence"), true}, {QStringLiteral("phone"), QStringLiteral("Handset"), false}};
    aside.texts = {{QStringLiteral("Name of the site"), QStringLiteral("Zeile \"eins\"\n第二行")}};
    aside.notes = QString(kMostNotes, QChar(0x4e00));
    return aside;
}

class SuiteMessagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void toViewerRoundTrip();
    void toConsoleRoundTrip();
    void linksTravelOutsideJson();
    void malformedToViewer_data();
    void malformedToViewer();
    void malformedToConsole_data();
    void malformedToConsole();
    void damagedHelloIsAnErrorOrAMessage();
    void addressesLoseTheirSecrets();
};

void SuiteMessagesTest::toViewerRoundTrip()
{
    const QDateTime end(QDate(2026, 1, 15), QTime(9, 0, 0, 250), Qt::UTC);
    const QList<ToViewer> messages{
        fullHello(),
        SuiteLink{Secret("https://signin.example/federation?SigninToken=t"), false},
        SuiteLink{Secret("https://signin.example/federation?SigninToken=u"), true},
        SuiteSessionState{Session::State::EndingSoon, end, end.addSecs(-60), true},
        SuiteSessionState{},
        SuiteAppearance{QStringLiteral("en"), QStringLiteral("system")},
        fullAside(), SuiteAside{},
        SuiteRaise{}, SuiteClose{}, SuitePing{4'294'967'295U},
    };
    for (const ToViewer &message : messages) {
        SuiteFrame frame = framed(encode(message));
        const Result<ToViewer> decoded = decodeToViewer(frame);
        QVERIFY2(decoded, qPrintable(decoded ? QString() : decoded.error().detail));
        QVERIFY(*decoded == message);
    }
}

void SuiteMessagesTest::toConsoleRoundTrip()
{
    QList<ToConsole> messages{
        SuiteRenewalFailed{RenewalFailure::SignedOut}, SuiteAddress{QUrl(QStringLiteral("https://ecs.example/home/%E5%AE%9E"))},
        SuiteEngineRefused{EngineObstacle::NoUserNamespaces}, SuitePong{3},
        SuiteAsideTick{QStringLiteral("licence"), true}, SuiteAsideNotes{fullAside().notes}, SuiteAsideNotes{},
    };
    for (int event = 0; event <= int(SuiteEvent::Closed); ++event)
        messages.append(SuiteEvent(event));
    for (const ToConsole &message : messages) {
        const Result<ToConsole> decoded = decodeToConsole(framed(encode(message)));
        QVERIFY2(decoded, qPrintable(decoded ? QString() : decoded.error().detail));
        QVERIFY(*decoded == message);
    }
}

void SuiteMessagesTest::linksTravelOutsideJson()
{
    const SuiteFrame frame = framed(encode(ToViewer(SuiteLink{Secret("https://a.example/?t=1"), false})));
    QCOMPARE(frame.kind, SuiteFrame::Kind::Link);
    QCOMPARE(frame.payload, QByteArray("https://a.example/?t=1"));

    SuiteFrame taken = frame;
    QVERIFY(decodeToViewer(taken));
    QVERIFY(taken.payload.isEmpty());
    QVERIFY2(!decodeToConsole(frame), "a viewer must not send links");
}

void SuiteMessagesTest::malformedToViewer_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("hello");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("no type") << QByteArray("{}");
    QTest::newRow("type is a number") << QByteArray(R"({"type":1})");
    QTest::newRow("unknown type") << QByteArray(R"({"type":"dance"})");
    QTest::newRow("of the other direction") << QByteArray(R"({"type":"ready"})");
    QTest::newRow("hello without fields") << QByteArray(R"({"type":"hello"})");
    QTest::newRow("unknown state") << QByteArray(R"({"type":"session","state":"great","expiresAt":"","renewedAt":"","renewalFailed":false})");
    QTest::newRow("local time") << QByteArray(R"({"type":"session","state":"open","expiresAt":"2026-01-15T09:00:00","renewedAt":"","renewalFailed":false})");
    QTest::newRow("no time") << QByteArray(R"({"type":"session","state":"open","expiresAt":"soon","renewedAt":"","renewalFailed":false})");
    QTest::newRow("unknown theme") << QByteArray(R"({"type":"appearance","language":"en","theme":"pink"})");
    QTest::newRow("aside without fields") << QByteArray(R"({"type":"aside"})");
    QTest::newRow("aside with a text as a step") << QByteArray(R"({"type":"aside","title":"","plan":[],"steps":["a"],"texts":[],"notes":""})");
    QTest::newRow("step without a text") << QByteArray(R"({"type":"aside","title":"","plan":[],"steps":[{"id":"a","done":true}],"texts":[],"notes":""})");
    QTest::newRow("minutes below zero") << QByteArray(R"({"type":"aside","title":"","plan":[{"text":"","minutes":-1,"fits":true}],"steps":[],"texts":[],"notes":""})");
    QTest::newRow("negative number") << QByteArray(R"({"type":"ping","number":-1})");
    QTest::newRow("fraction") << QByteArray(R"({"type":"ping","number":1.5})");
    QTest::newRow("beyond 32 bits") << QByteArray(R"({"type":"ping","number":1e300})");
    QTest::newRow("deep nesting") << QByteArray(5000, '[');
}

void SuiteMessagesTest::malformedToViewer()
{
    QFETCH(QByteArray, json);
    SuiteFrame frame{SuiteFrame::Kind::Json, json};
    const Result<ToViewer> decoded = decodeToViewer(frame);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().kind, ApiError::Kind::Malformed);
}

void SuiteMessagesTest::malformedToConsole_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no JSON") << QByteArray("\xff\xfe");
    QTest::newRow("unknown event") << QByteArray(R"({"type":"exploded"})");
    QTest::newRow("of the other direction") << QByteArray(R"({"type":"close"})");
    QTest::newRow("unknown reason") << QByteArray(R"({"type":"renewalFailed","reason":"mood"})");
    QTest::newRow("no address") << QByteArray(R"({"type":"address"})");
    QTest::newRow("bad address") << QByteArray(R"({"type":"address","address":"http://[::"})");
    QTest::newRow("tick without a step") << QByteArray(R"({"type":"asideTick","done":true})");
    QTest::newRow("notes as a list") << QByteArray(R"({"type":"asideNotes","text":["a"]})");
    QTest::newRow("unknown obstacle") << QByteArray(R"({"type":"engineRefused","obstacle":"rain"})");
}

void SuiteMessagesTest::malformedToConsole()
{
    QFETCH(QByteArray, json);
    const Result<ToConsole> decoded = decodeToConsole({SuiteFrame::Kind::Json, json});
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().kind, ApiError::Kind::Malformed);
}

void SuiteMessagesTest::damagedHelloIsAnErrorOrAMessage()
{
    const SuiteFrame whole = framed(encode(ToViewer(fullHello())));
    QJsonObject object = QJsonDocument::fromJson(whole.payload).object();
    // Each field is needed, and none may change its type.
    const QStringList keys = object.keys();
    QVERIFY(keys.size() > 15);
    for (const QString &key : keys) {
        QJsonObject without = object;
        without.remove(key);
        SuiteFrame missing{SuiteFrame::Kind::Json, QJsonDocument(without).toJson()};
        QVERIFY2(!decodeToViewer(missing), qPrintable(key));
        without.insert(key, QJsonObject());
        SuiteFrame retyped{SuiteFrame::Kind::Json, QJsonDocument(without).toJson()};
        QVERIFY2(!decodeToViewer(retyped), qPrintable(key));
    }
    QRandomGenerator random(42);
    for (int round = 0; round < 500; ++round) {
        SuiteFrame noisy = whole;
        noisy.payload[random.bounded(int(noisy.payload.size()))] = char(random.bounded(256));
        const Result<ToViewer> decoded = decodeToViewer(noisy);
        if (decoded)
            QVERIFY(std::get<SuiteHello>(*decoded).customerColour <= 7);
    }
}

void SuiteMessagesTest::addressesLoseTheirSecrets()
{
    const SuiteAddress leaky{QUrl(QStringLiteral("https://user:pw@ecs.example/home?SigninToken=x#security-token=y"))};
    const Result<ToConsole> decoded = decodeToConsole(framed(encode(ToConsole(leaky))));
    QVERIFY(decoded);
    QCOMPARE(std::get<SuiteAddress>(*decoded).address, QUrl(QStringLiteral("https://ecs.example/home")));
}

QTEST_GUILESS_MAIN(SuiteMessagesTest)
#include "tst_suitemessages.moc"
