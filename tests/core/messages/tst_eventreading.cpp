// SPDX-License-Identifier: Apache-2.0
#include "core/messages/eventreading.h"
#include <QCryptographicHash>
#include <QTest>

using namespace pc;

static QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

static QueueMessage message(const QByteArray &body)
{
    QueueMessage sent;
    sent.id = QStringLiteral("5F290C926D472878-2-14D9529****-200000001");
    sent.body = body;
    sent.bodyMd5 = QCryptographicHash::hash(body, QCryptographicHash::Md5).toHex().toUpper();
    sent.enqueuedAt = QDateTime({2026, 1, 15}, {8, 0}, Qt::UTC);
    return sent;
}

static QByteArray paid()
{
    return json("{'schema':'sandbox-inferred-1','type':'order.paid','id':'evt-000001','time':'2026-01-15T08:00:00Z','accountUid':'1234567890123456',"
                "'data':{'orderId':'209000000000001','productCode':'ecs','amount':'120.00','currency':'CNY'}}");
}

class TestEventReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnEvent()
    {
        const InboxEntry entry = readEvent(message(paid()), builtInEventTable());
        QCOMPARE(entry.messageId, message({}).id);
        QCOMPARE(entry.contentId, QStringLiteral("evt-000001"));
        QCOMPARE(entry.type, QStringLiteral("order.paid"));
        QVERIFY(entry.isKnown);
        QCOMPARE(entry.touch, (EventTouch{EventSubject::Order, CustomerUid(QStringLiteral("1234567890123456")), QStringLiteral("209000000000001")}));
        QCOMPARE(entry.line, QStringLiteral("209000000000001, 120.00 CNY, ecs"));
        QCOMPARE(entry.happenedAt, QDateTime({2026, 1, 15}, {8, 0}, Qt::UTC));
        QCOMPARE(entry.state, InboxState::Waiting);
        QCOMPARE(entry.reason, QString());
    }

    void readsTheSameInBase64()
    {
        QByteArray packed = paid().toBase64();
        packed.insert(76, "\r\n");
        QCOMPARE(decodedBody(packed), paid());
        QCOMPARE(readEvent(message(packed), builtInEventTable()).contentId, QStringLiteral("evt-000001"));
    }

    void leavesOtherTextAlone_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("words") << QByteArray("hello");
        QTest::newRow("a word that is base64 of no markup") << QByteArray("plain text").toBase64();
        QTest::newRow("base64 of what is no text") << QByteArray("{\xff\xfe").toBase64();
        QTest::newRow("base64 that is cut") << paid().toBase64().chopped(1).append('!');
        QTest::newRow("JSON") << paid();
    }

    void leavesOtherTextAlone()
    {
        QFETCH(QByteArray, body);
        QCOMPARE(decodedBody(body), body);
    }

    void whatIsNotKnownIsNoFault_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("type");
        QTest::newRow("another type") << json("{'type':'party.started','time':'soon'}") << QStringLiteral("party.started");
        QTest::newRow("no type") << json("{'kind':1}") << QString();
        QTest::newRow("a list") << json("[1,2]") << QString();
        QTest::newRow("an empty object") << json("{}") << QString();
        QTest::newRow("no JSON") << QByteArray("restart at nine") << QString();
        QTest::newRow("markup") << QByteArray("<Event/>") << QString();
        QTest::newRow("nothing") << QByteArray() << QString();
        QTest::newRow("64 KiB") << QByteArray("{\"type\":\"big\",\"x\":\"" + QByteArray(int(kMostMessageBytes) - 21, 'x') + "\"}") << QStringLiteral("big");
        QTest::newRow("a type that is an object") << json("{'type':{'name':'order.paid'}}") << QStringLiteral("{\"name\":\"order.paid\"}");
        QTest::newRow("nested without end") << QByteArray(30'000, '[') << QString();
    }

    void whatIsNotKnownIsNoFault()
    {
        QFETCH(QByteArray, body);
        const InboxEntry entry = readEvent(message(body), builtInEventTable());
        QTEST(entry.type, "type");
        QVERIFY(!entry.isKnown);
        QCOMPARE(entry.state, InboxState::Waiting);
        QCOMPARE(entry.touch.subject, EventSubject::None);
        (void)bodyTree(body);
    }

    void whatIsNotKnownStillSaysSomething()
    {
        const auto lineOf = [](const QByteArray &body) { return readEvent(message(body), builtInEventTable()).line; };
        QCOMPARE(lineOf(json("{'schema':'x','type':'party.started','id':'1','data':{'where':'Hall 3','guests':40}}")), QStringLiteral("guests: 40, where: Hall 3"));
        QCOMPARE(lineOf("restart at nine\ntonight"), QStringLiteral("restart at nine, tonight"));
        QCOMPARE(lineOf("{}"), QString());
        QVERIFY(lineOf(QByteArray(30'000, 'x')).size() <= 160);
    }

    void saysWhyItCannotBeProcessed_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no object") << json("{'type':'order.paid','accountUid':'1','data':{}}") << QStringLiteral("MissingObject: data.orderId");
        QTest::newRow("null object") << json("{'type':'order.paid','accountUid':'1','data':{'orderId':null}}") << QStringLiteral("MissingObject: data.orderId");
        QTest::newRow("an id that was not kept whole")
            << json("{'type':'order.paid','accountUid':'1','data':{'orderId':123456789012345678901234}}") << QStringLiteral("MissingObject: data.orderId");
        QTest::newRow("no customer") << json("{'type':'quota.alarm','data':{}}") << QStringLiteral("MissingCustomer: accountUid");
        QTest::newRow("no time") << json("{'type':'quota.alarm','accountUid':'1','time':'yesterday'}") << QStringLiteral("WrongTime: yesterday");
        QTest::newRow("a time far ahead") << json("{'type':'quota.alarm','accountUid':'1','time':'2046-01-15T08:00:00Z'}")
                                          << QStringLiteral("WrongTime: 2046-01-15T08:00:00Z");
        QTest::newRow("no text") << QByteArray("{\"type\":\"\xff\"}") << QStringLiteral("NotText");
        QTest::newRow("too large") << QByteArray(int(kMostMessageBytes) + 1, 'x') << QStringLiteral("TooLarge: 65537");
    }

    void saysWhyItCannotBeProcessed()
    {
        QFETCH(QByteArray, body);
        const InboxEntry entry = readEvent(message(body), builtInEventTable());
        QCOMPARE(entry.state, InboxState::Quarantined);
        QTEST(entry.reason, "reason");
    }

    void findsATruncatedBody()
    {
        QueueMessage cut = message(paid());
        cut.body.chop(1);
        QVERIFY(readEvent(cut, builtInEventTable()).reason.startsWith(QStringLiteral("ChecksumDiffers: ")));
        cut = message(paid());
        cut.bodyMd5 = cut.bodyMd5.toLower();
        QCOMPARE(readEvent(cut, builtInEventTable()).state, InboxState::Waiting);
        cut.bodyMd5.clear();
        QCOMPARE(readEvent(cut, builtInEventTable()).state, InboxState::Waiting);
    }

    void findsTheSumOfABodyWhoseLineEndsChangedOnTheWay()
    {
        QueueMessage sent = message(paid() + "\r\n\r\n");
        sent.body.replace("\r\n", "\n"); // as XML hands it over
        QCOMPARE(readEvent(sent, builtInEventTable()).state, InboxState::Waiting);
        sent.body.replace("\n", " ");
        QVERIFY(readEvent(sent, builtInEventTable()).reason.startsWith(QStringLiteral("ChecksumDiffers: ")));
    }

    void aTicketNeedsNoCustomer()
    {
        const InboxEntry entry = readEvent(message(json("{'type':'ticket.reply','data':{'questionId':'EXAMPLE001'}}")), builtInEventTable());
        QCOMPARE(entry.state, InboxState::Waiting);
        QCOMPARE(entry.touch.object, QStringLiteral("EXAMPLE001"));
    }

    void readsTimes_data()
    {
        QTest::addColumn<QString>("time");
        const auto row = [](const char *name, const char *time) { QTest::newRow(name) << QString::fromLatin1(time); };
        row("UTC", "'2026-01-15T08:00:00Z'");
        row("with a zone", "'2026-01-15T16:00:00+08:00'");
        row("with milliseconds", "'2026-01-15T08:00:00.000Z'");
        row("without a zone", "'2026-01-15T08:00:00'");
        row("with a blank", "'2026-01-15 08:00:00'");
        row("milliseconds since 1970", "1768464000000");
        row("seconds since 1970", "1768464000");
        row("as text", "'1768464000000'");
    }

    void readsTimes()
    {
        QFETCH(QString, time);
        const QByteArray body = json("{'type':'x','time':") + json(time.toLatin1().constData()) + "}";
        QCOMPARE(readEvent(message(body), {}).happenedAt, QDateTime({2026, 1, 15}, {8, 0}, Qt::UTC));
    }

    void walksByTheTable_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("object");
        const auto row = [](const char *path, const char *object) { QTest::newRow(path) << QString::fromLatin1(path) << QString::fromLatin1(object); };
        row("list.1.id", "b");
        row("list[0].id", "a");
        row("number", "5123456789012345678");
        row("flag", "true");
        row("dotted.name", "c");
        row("list.7.id", "");
        row("list.-1.id", "");
        row("list.id", "");
        row("number.id", "");
        row("..", "");
    }

    void walksByTheTable()
    {
        QFETCH(QString, path);
        EventTable table;
        table.form.type = QStringLiteral("head.kind");
        table.kinds = {{QStringLiteral("a.b"), EventSubject::None, {}, QStringLiteral("exact"), false},
                       {QStringLiteral("a.*"), EventSubject::Ticket, path, QStringLiteral("{list.0.id}{none} of {head.kind"), false}};
        const QByteArray body = json("{'head':{'kind':'a.c'},'list':[{'id':'a'},{'id':'b'}],'number':5123456789012345678,'flag':true,'dotted.name':'c'}");
        const InboxEntry entry = readEvent(message(body), table);
        QTEST(entry.touch.object, "object");
        QCOMPARE(entry.line, QStringLiteral("a\u2013 of {head.kind"));
        QCOMPARE(entry.state == InboxState::Quarantined, entry.touch.object.isEmpty());
    }

    void theFirstLineThatMatchesCounts()
    {
        EventTable table;
        table.kinds = {{QStringLiteral("a.b"), EventSubject::Order, {}, {}, false}, {QStringLiteral("a.*"), EventSubject::Quota, {}, {}, false},
                       {QStringLiteral("*"), EventSubject::Ticket, {}, {}, false}};
        QCOMPARE(kindFor(table, QStringLiteral("a.b"))->subject, EventSubject::Order);
        QCOMPARE(kindFor(table, QStringLiteral("a.bb"))->subject, EventSubject::Quota);
        QCOMPARE(kindFor(table, QStringLiteral("ab"))->subject, EventSubject::Ticket);
        QVERIFY(!kindFor(table, {}));
        QVERIFY(matchesType({}, {}));
        QVERIFY(!matchesType(QStringLiteral("*"), {}));
        QVERIFY(!matchesType(QStringLiteral("A.b"), QStringLiteral("a.b")));
    }

    void aLineIsOneLine()
    {
        EventTable table;
        table.kinds = {{QStringLiteral("*"), EventSubject::None, {}, QStringLiteral("{text}"), false}};
        const auto lineOf = [&table](const QString &text) {
            return readEvent(message(json("{'type':'x','text':'") + text.toUtf8() + json("'}")), table).line;
        };
        QCOMPARE(lineOf(QStringLiteral("a\\nb\\u0000\\u202ec")), QStringLiteral("a b c"));
        QCOMPARE(lineOf(QString(20'000, u'x')).size(), kMostLineCharacters);
        table.kinds[0].words = QStringLiteral("at {nowhere}, {never}");
        QCOMPARE(lineOf(QStringLiteral("x")), QString());      // dashes alone say nothing
    }

    void showsTheBodyAsATree()
    {
        const QList<BodyLine> lines = bodyTree(json("{'b':[1,{'c':null}],'a':'x\\ny'}").toBase64());
        const auto shown = [&lines](int at) { return QStringLiteral("%1 %2=%3").arg(lines.at(at).depth).arg(lines.at(at).name, lines.at(at).value); };
        QCOMPARE(lines.size(), 5);
        QCOMPARE(shown(0), QStringLiteral("0 a=x y"));
        QCOMPARE(shown(1), QStringLiteral("0 b="));
        QCOMPARE(shown(2), QStringLiteral("1 0=1"));
        QCOMPARE(shown(3), QStringLiteral("1 1="));
        QCOMPARE(shown(4), QStringLiteral("2 c=null"));
    }

    void aTreeHasItsLimits()
    {
        QVERIFY(bodyTree({}).isEmpty());
        QCOMPARE(bodyTree("one\ntwo").size(), 2);
        const QByteArray wide = '[' + QByteArray("1,").repeated(30'000) + "1]";
        QCOMPARE(bodyTree(wide).size(), kMostBodyLines);
        QCOMPARE(bodyTree(wide).constLast().value, QString(QChar(0x2026)));
        QCOMPARE(bodyTree(QByteArray("\n").repeated(65'000)).size(), kMostBodyLines);
        const QByteArray deep = QByteArray("[").repeated(1'000) + QByteArray("]").repeated(1'000);
        QCOMPARE(bodyTree(deep).constLast().depth, 998);
        QCOMPARE(bodyTree(QByteArray("[").repeated(32'000) + QByteArray("]").repeated(32'000)).size(), 1);
    }

    void everyFaultHasAName()
    {
        for (int fault = 0; fault <= int(EventFault::TooLarge); ++fault)
            QVERIFY(!faultName(EventFault(fault)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestEventReading)
#include "tst_eventreading.moc"
