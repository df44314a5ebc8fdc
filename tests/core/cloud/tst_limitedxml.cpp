// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/queuedecoders.h"
#include "core/cloud/limitedxml.h"
#include <QRandomGenerator>
#include <QTest>

using namespace pc;
using namespace pc::Alibaba;
using Kind = ApiError::Kind;

static const char kHead[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

static QByteArray messageXml(const QByteArray &id, const QByteArray &body)
{
    return "<Message><MessageId>" + id + "</MessageId><ReceiptHandle>1-h" + id + "==</ReceiptHandle><MessageBody>" + body
        + "</MessageBody><MessageBodyMD5>5d41402abc4b2a76b9719d911017c592</MessageBodyMD5><EnqueueTime>1768463990000</EnqueueTime>"
          "<NextVisibleTime>1768464030000</NextVisibleTime><FirstDequeueTime>1768464000000</FirstDequeueTime><DequeueCount>2</DequeueCount>"
          "<Priority>8</Priority></Message>";
}

static QByteArray messagesXml(const QByteArray &inner)
{
    return kHead + QByteArray("<Messages xmlns=\"http://mns.aliyuncs.com/doc/v1/\">") + inner + "</Messages>";
}

static CallAnswer answerOf(QByteArray xml)
{
    CallAnswer answer;
    answer.httpStatus = 200;
    answer.content = std::move(xml);
    return answer;
}

// Billions of laughs, a file of the machine, a name without a declaration …
static void bombs()
{
    QTest::addColumn<QByteArray>("xml");
    QByteArray laughs = "<!DOCTYPE Messages [<!ENTITY l0 \"lol\">";
    for (int i = 1; i < 12; ++i)
        laughs += "<!ENTITY l" + QByteArray::number(i) + " \"" + QByteArray("&l" + QByteArray::number(i - 1) + ";").repeated(10) + "\">";
    QTest::newRow("laughs") << kHead + laughs + "]>" + "<Messages>&l11;</Messages>";
    QByteArray parameters = "<!DOCTYPE Messages [<!ENTITY % p0 \"<!ENTITY x 'y'>\">";
    for (int i = 1; i < 12; ++i)
        parameters += "<!ENTITY % p" + QByteArray::number(i) + " '" + QByteArray("&#37;p" + QByteArray::number(i - 1) + ";").repeated(10) + "'>";
    QTest::newRow("parameters") << kHead + parameters + "%p11;]><Messages/>";
    QTest::newRow("external") << kHead + QByteArray("<!DOCTYPE Messages [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><Messages>&x;</Messages>");
    QTest::newRow("empty type") << kHead + QByteArray("<!DOCTYPE Messages><Messages/>");
    QTest::newRow("undeclared") << kHead + QByteArray("<Messages>&nbsp;</Messages>");
    QTest::newRow("deep") << QByteArray("<a>").repeated(200'000);
    QTest::newRow("deep and closed") << QByteArray("<a>").repeated(9) + QByteArray("</a>").repeated(9);
    QTest::newRow("many") << "<a>" + QByteArray("<b/>").repeated(1000) + "</a>";
    QTest::newRow("long text") << "<a>" + QByteArray(80 * 1024 + 1, 'x') + "</a>";
    QTest::newRow("long text in pieces") << "<a>" + QByteArray(80 * 1024, 'x') + "<!-- -->y</a>";
    QTest::newRow("large") << "<a>" + QByteArray(8 * 1024 * 1024, ' ') + "</a>";
    QTest::newRow("two roots") << QByteArray("<a/><b/>");
    QTest::newRow("crossed") << QByteArray("<a><b></a></b>");
    QTest::newRow("no utf-8") << QByteArray("<a>\xff\xfe\xc3</a>");
    QTest::newRow("null") << QByteArray("<a>x\0y</a>", 10);
    QTest::newRow("json") << QByteArray("{\"a\":1}");
    QTest::newRow("nothing") << QByteArray();
}

class TestLimitedXml : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsByLocalNames()
    {
        const auto xml = readXml("<?xml version=\"1.0\"?>\n<!-- why --><m:A xmlns:m=\"urn:x\">t<m:B>1 &lt;&amp;&#x4e91;<![CDATA[<c>]]></m:B><?pi?><B>2</B>u</m:A>\n");
        QVERIFY2(xml, xml ? "" : qPrintable(xml.error().detail));
        QCOMPARE(xml->name, QStringLiteral("A"));
        QCOMPARE(xml->text, QStringLiteral("tu"));
        QCOMPARE(xml->children.size(), 2);
        QCOMPARE(xml->textOf(QLatin1String("B")), QString::fromUtf8("1 <&云<c>"));
        QVERIFY(!xml->child(QLatin1String("C")));
        QCOMPARE(xml->textOf(QLatin1String("C")), QString());
    }

    // The checksum of a message's body is compared with this in mind.
    void lineEndsAreThoseOfXml()
    {
        const auto xml = readXml("<A><B>a\r\nb\nc</B><C>a&#13;&#10;b</C></A>");
        QVERIFY(xml);
        QCOMPARE(xml->textOf(QLatin1String("B")), QStringLiteral("a\nb\nc"));
        QCOMPARE(xml->textOf(QLatin1String("C")), QStringLiteral("a\r\nb"));
    }

    void bombsAreRefused_data() { bombs(); }
    void bombsAreRefused()
    {
        QFETCH(QByteArray, xml);
        const auto read = readXml(xml);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Kind::Malformed);
        QVERIFY(!read.error().detail.isEmpty());
        const auto messages = decodeMessages(answerOf(xml));
        QVERIFY(!messages);
        QCOMPARE(messages.error().kind, Kind::Malformed);
        QCOMPARE(messages.error().httpStatus, 200);
        QVERIFY(!decodeRefusedHandles(xml));
    }

    void theLargestAnswerFits()
    {
        const QByteArray body = QByteArray("&quot;").repeated(65'536);
        QByteArray inner;
        for (int i = 0; i < kMostMessagesPerCall; ++i)
            inner += messageXml(QByteArray::number(i), body);
        const auto messages = decodeMessages(answerOf(messagesXml(inner)));
        QVERIFY2(messages, messages ? "" : qPrintable(messages.error().detail));
        QCOMPARE(messages->size(), kMostMessagesPerCall);
        QCOMPARE(messages->last().body, QByteArray(65'536, '"'));
    }

    void everyPartOfAMessage()
    {
        const auto messages = decodeMessages(answerOf(messagesXml("<New><MessageId>no</MessageId></New>" + messageXml("m-1", "{&quot;a&quot;: \"云\"}"))));
        QVERIFY(messages);
        QCOMPARE(messages->size(), 1);
        QueueMessage expected;
        expected.id = QStringLiteral("m-1");
        expected.handle = QStringLiteral("1-hm-1==");
        expected.body = "{\"a\": \"\xe4\xba\x91\"}";
        expected.bodyMd5 = "5D41402ABC4B2A76B9719D911017C592";
        expected.enqueuedAt = QDateTime::fromMSecsSinceEpoch(1768463990000, Qt::UTC);
        expected.nextVisibleAt = QDateTime::fromMSecsSinceEpoch(1768464030000, Qt::UTC);
        expected.firstReceivedAt = QDateTime::fromMSecsSinceEpoch(1768464000000, Qt::UTC);
        expected.dequeueCount = 2;
        expected.priority = 8;
        QCOMPARE(messages->first(), expected);
    }

    void whatMustBeThere_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("no id") << QByteArray("<Message><ReceiptHandle>h</ReceiptHandle><MessageBody>b</MessageBody></Message>");
        QTest::newRow("no handle") << QByteArray("<Message><MessageId>m</MessageId><MessageBody>b</MessageBody></Message>");
        QTest::newRow("no body") << QByteArray("<Message><MessageId>m</MessageId><ReceiptHandle>h</ReceiptHandle></Message>");
    }
    void whatMustBeThere()
    {
        QFETCH(QByteArray, message);
        const auto messages = decodeMessages(answerOf(messagesXml(messageXml("good", "b") + message)));
        QVERIFY(!messages);
        QCOMPARE(messages.error().kind, Kind::Malformed);
    }

    void unknownNumbersStayUnknown()
    {
        const auto messages = decodeMessages(answerOf(messagesXml("<Message><MessageId>m</MessageId><ReceiptHandle>h</ReceiptHandle><MessageBody/>"
                                                                  "<EnqueueTime>soon</EnqueueTime><DequeueCount>99999999999999999999</DequeueCount></Message>")));
        QVERIFY(messages);
        QCOMPARE(messages->first().body, QByteArray());
        QVERIFY(!messages->first().enqueuedAt.isValid());
        QVERIFY(!messages->first().nextVisibleAt.isValid());
        QCOMPARE(messages->first().dequeueCount, 0);
    }

    // Cut anywhere it is refused: half a batch is no batch.
    void cutAtEveryByte()
    {
        const QByteArray whole = messagesXml(messageXml("m-1", "{&quot;type&quot;:&quot;a&quot;}") + messageXml("m-2", "\xe4\xba\x91"));
        QVERIFY(decodeMessages(answerOf(whole)));
        for (qsizetype length = 0; length < whole.size(); ++length) {
            const auto messages = decodeMessages(answerOf(whole.left(length)));
            QVERIFY2(!messages, qPrintable(QString::number(length)));
            QCOMPARE(messages.error().kind, Kind::Malformed);
        }
    }

    // Whatever a line does to the bytes: an answer that is read at all holds whole messages.
    void damagedAnywhere()
    {
        QRandomGenerator random(20260115);
        const QByteArray whole = messagesXml(messageXml("m-1", "{&quot;type&quot;:&quot;a&quot;}") + messageXml("m-2", "hello"));
        static constexpr char kTricky[] = "<>&;/\"'=! ?[]-\0\xff\xc3x";
        int readable = 0;
        for (int round = 0; round < 20'000; ++round) {
            QByteArray xml = whole;
            for (int i = 0, changes = 1 + int(random.bounded(3)); i < changes; ++i) {
                const auto at = qsizetype(random.bounded(quint32(xml.size())));
                switch (random.bounded(3)) {
                case 0: xml[at] = kTricky[random.bounded(quint32(sizeof kTricky - 1))]; break;
                case 1: xml.remove(at, 1 + qsizetype(random.bounded(40u))); break;
                default: xml.insert(at, xml.mid(qsizetype(random.bounded(quint32(xml.size()))), 20)); break;
                }
            }
            const auto messages = decodeMessages(answerOf(xml));
            if (!messages) {
                QCOMPARE(messages.error().kind, Kind::Malformed);
                continue;
            }
            ++readable;
            for (const QueueMessage &message : *messages)
                QVERIFY(!message.id.isEmpty() && !message.handle.isEmpty());
        }
        QVERIFY(readable > 0 && readable < 20'000);
    }

    void heldAndFacts()
    {
        const auto held = decodeHeld(answerOf("<ChangeVisibility xmlns=\"http://mns.aliyuncs.com/doc/v1/\"><ReceiptHandle>1-new==</ReceiptHandle>"
                                              "<NextVisibleTime>1768464060000</NextVisibleTime></ChangeVisibility>"));
        QVERIFY(held);
        QCOMPARE(held->handle, QStringLiteral("1-new=="));
        QCOMPARE(held->nextVisibleAt, QDateTime::fromMSecsSinceEpoch(1768464060000, Qt::UTC));
        QVERIFY(!decodeHeld(answerOf("<ChangeVisibility><NextVisibleTime>1768464060000</NextVisibleTime></ChangeVisibility>")));

        const auto facts = decodeQueueFacts(answerOf("<Queue><QueueName>q</QueueName><MessageRetentionPeriod>345600</MessageRetentionPeriod>"
                                                     "<VisibilityTimeout>40</VisibilityTimeout><PollingWaitSeconds>25</PollingWaitSeconds>"
                                                     "<ActiveMessages>2</ActiveMessages><InactiveMessages>?</InactiveMessages></Queue>"));
        QVERIFY(facts);
        QCOMPARE(facts->name, QStringLiteral("q"));
        QCOMPARE(facts->active, std::optional<qint64>(2));
        QVERIFY(!facts->inactive && !facts->delayed); // unknown, not zero
        QCOMPARE(facts->visibility, std::chrono::seconds(40));
        QCOMPARE(facts->retention, std::chrono::seconds(345'600));
        QCOMPARE(facts->polling, std::chrono::seconds(25));
        QVERIFY(!decodeQueueFacts(answerOf("<Messages/>")));
    }

    void refusedHandles()
    {
        const QByteArray xml = "<Errors xmlns=\"http://mns.aliyuncs.com/doc/v1/\"><Error><ErrorCode>ReceiptHandleError</ErrorCode><ErrorMessage>old</ErrorMessage>"
                               "<ReceiptHandle>1-a==</ReceiptHandle></Error><Error><ErrorCode>MessageNotExist</ErrorCode><ReceiptHandle>1-b==</ReceiptHandle>"
                               "</Error></Errors>";
        QCOMPARE(decodeRefusedHandles(xml), std::optional(QStringList{QStringLiteral("1-a==")}));
        QVERIFY(!decodeRefusedHandles("<Error><Code>AccessDenied</Code></Error>"));
        QVERIFY(!decodeRefusedHandles("<Errors><Error><ErrorCode>InternalError</ErrorCode></Error></Errors>"));
        QVERIFY(!decodeRefusedHandles({}));
    }
};

QTEST_GUILESS_MAIN(TestLimitedXml)
#include "tst_limitedxml.moc"
