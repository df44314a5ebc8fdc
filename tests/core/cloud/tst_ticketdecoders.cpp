// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/answer.h"
#include "core/cloud/alibaba/ticketdecoders.h"
#include <QTest>

using namespace pc;
using namespace pc::Alibaba;
using Kind = ApiError::Kind;
using From = TicketNote::From;

static const QDateTime kNow(QDate(2026, 1, 15), QTime(8, 0), Qt::UTC);

static CallAnswer answerOf(const QByteArray &json)
{
    static const ContractRegistry contracts;
    HttpAnswer http;
    http.status = 200;
    http.body = json;
    const Result<CallAnswer> answer = readAnswer(http, QStringLiteral("QuestionList"), contracts);
    return answer ? *answer : CallAnswer();
}

static Ticket ticketOf(const QByteArray &row)
{
    const auto page = decodeTicketPage(answerOf("{\"Count\":1,\"ListResult\":{\"QuestionDetail\":[" + row + "]},\"Code\":\"200\"}"), 0, kNow);
    return page && page->tickets.size() == 1 ? page->tickets.first() : Ticket();
}

static TicketNote noteOf(const QByteArray &row)
{
    const auto notes = decodeTicketNotes(answerOf("{\"ListResult\":{\"NoteInfo\":[" + row + "]},\"Code\":200}"));
    return notes && notes->size() == 1 ? notes->first().note : TicketNote();
}

class TestTicketDecoders : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTheVendorsListOfTickets()
    {
        const auto page = decodeTicketPage(answerOf("{\"Count\":1,\"ListResult\":{\"QuestionDetail\":[{\"QuestionStatus\":\"dealing\",\"Id\":\"EXAMPLE001\",\"Uid\":1234567890123456,"
                                                    "\"ProductId\":7160,\"Title\":\"Disk not mounted\",\"AddTime\":1768464000}]},\"Message\":\"successful\",\"Success\":true,\"Code\":\"200\"}"), 0, kNow);
        QVERIFY(page);
        QCOMPARE(page->total, std::optional<qint64>(1));
        Ticket expected;
        expected.id = TicketId(QStringLiteral("EXAMPLE001"));
        expected.customer = CustomerUid(QStringLiteral("1234567890123456"));
        expected.product = QStringLiteral("7160");
        expected.title = QStringLiteral("Disk not mounted");
        expected.state = {TicketState::Dealing, QStringLiteral("dealing")};
        expected.openedAt = kNow;
        expected.readAt = kNow;
        QCOMPARE(page->tickets, QList<Ticket>{expected});
    }

    void readsTheNewerListOfTickets()
    {
        const auto page = decodeTicketPage(answerOf("{\"AccessDeniedDetail\":\"\",\"RequestId\":\"9C14\",\"Success\":true,\"Code\":0,\"Message\":\"success\",\"PageNumber\":1,\"PageSize\":10,"
                                                    "\"TotalCount\":1,\"Data\":[{\"TicketId\":\"EXAMPLE001\",\"Title\":\"Disk not mounted\",\"Status\":{\"Label\":\"Completed\",\"Value\":\"6\"}}]}"), 0, kNow);
        QVERIFY(page);
        QCOMPARE(page->tickets.first().state, (Coded<TicketState>{TicketState::Confirmed, QStringLiteral("Completed")}));
        QVERIFY(page->tickets.first().customer.isEmpty());
        QVERIFY(!page->tickets.first().openedAt.isValid());
    }

    void findsTheListWhereverItStands_data()
    {
        QTest::addColumn<QByteArray>("json");
        const QByteArray row = "{\"Id\":\"A\"}";
        QTest::newRow("wrapped") << QByteArray("{\"Count\":1,\"ListResult\":{\"QuestionDetail\":[" + row + "]}}");
        QTest::newRow("one alone") << QByteArray("{\"Count\":1,\"ListResult\":{\"QuestionDetail\":" + row + "}}");
        QTest::newRow("bare") << QByteArray("{\"count\":\"1\",\"listResult\":[" + row + "]}");
        QTest::newRow("as the table says") << QByteArray("{\"data\":{\"list\":[" + row + "],\"total\":1}}");
        QTest::newRow("table, wrapped again") << QByteArray("{\"data\":{\"list\":{\"QuestionDetail\":[" + row + "]},\"count\":1}}");
        QTest::newRow("data alone") << QByteArray("{\"TotalCount\":1,\"Data\":[{\"ticketId\":\"A\"}]}");
    }

    void findsTheListWhereverItStands()
    {
        QFETCH(QByteArray, json);
        const auto page = decodeTicketPage(answerOf(json), 0, kNow);
        QVERIFY(page);
        QCOMPARE(page->tickets.size(), 1);
        QCOMPARE(page->tickets.first().id.text(), QStringLiteral("A"));
        QCOMPARE(page->total, std::optional<qint64>(1));
    }

    void anEmptyListIsNoMissingOne()
    {
        for (const char *json : {"{\"Count\":0}", "{\"Count\":0,\"ListResult\":{}}", "{\"Count\":0,\"ListResult\":{\"QuestionDetail\":[]}}", "{\"TotalCount\":0,\"Data\":[]}"}) {
            const auto page = decodeTicketPage(answerOf(json), 0, kNow);
            QVERIFY2(page && page->tickets.isEmpty(), json);
        }
        for (const char *json : {"{\"Message\":\"successful\"}", "{\"Count\":3,\"ListResult\":{\"QuestionDetail\":[]}}", "{\"Count\":1,\"ListResult\":[{\"Title\":\"x\"}]}"})
            QVERIFY2(decodeTicketPage(answerOf(json), 0, kNow).error().kind == Kind::Malformed, json);
        QVERIFY(decodeTicketPage(answerOf("{\"Count\":3,\"ListResult\":{\"QuestionDetail\":[]}}"), 3, kNow)); // behind the last
    }

    void states_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *json, TicketState state, const char *text) { QTest::newRow(json) << QByteArray(json) << int(state) << QString::fromUtf8(text); };
        row("\"assigned\"", TicketState::Assigned, "assigned");
        row("\"WAIT_FEEDBACK\"", TicketState::WaitFeedback, "WAIT_FEEDBACK");
        row("\"wait-feedback\"", TicketState::WaitFeedback, "wait-feedback");
        row("\"wait_confirm\"", TicketState::WaitConfirm, "wait_confirm");
        row("\"on_hold\"", TicketState::Unknown, "on_hold");
        row("{\"Value\":\"2\",\"Label\":\"handling\"}", TicketState::Dealing, "handling");
        row("{\"value\":3,\"label\":\"等待反馈\"}", TicketState::WaitFeedback, "等待反馈");
        row("{\"Value\":\"7\",\"Label\":\"On hold\"}", TicketState::Unknown, "On hold");
        row("{\"Value\":\"6\"}", TicketState::Confirmed, "6");
        row("{\"Label\":\"Completed\"}", TicketState::Confirmed, "Completed");
        row("4", TicketState::Feedback, "4");
        row("null", TicketState::Unknown, "");
    }

    void states()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, state);
        QFETCH(QString, text);
        const Ticket ticket = ticketOf("{\"Id\":\"A\",\"QuestionStatus\":" + json + "}");
        QCOMPARE(int(ticket.state.value), state);
        QCOMPARE(ticket.state.text, text);
    }

    void timesCountSecondsOrMilliseconds_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QDateTime>("time");
        QTest::newRow("seconds") << QByteArray("1768464000") << kNow;
        QTest::newRow("milliseconds") << QByteArray("1768464000000") << kNow;
        QTest::newRow("text") << QByteArray("\"1768464000000\"") << kNow;
        QTest::newRow("last second") << QByteArray("99999999999") << QDateTime::fromSecsSinceEpoch(99999999999, Qt::UTC);
        QTest::newRow("first millisecond") << QByteArray("100000000000") << QDateTime::fromMSecsSinceEpoch(100000000000, Qt::UTC);
        QTest::newRow("written out") << QByteArray("\"2026-01-15T08:00:00Z\"") << kNow;
        QTest::newRow("zero") << QByteArray("0") << QDateTime();
        QTest::newRow("absent") << QByteArray("null") << QDateTime();
    }

    void timesCountSecondsOrMilliseconds()
    {
        QFETCH(QByteArray, json);
        QFETCH(QDateTime, time);
        QCOMPARE(ticketOf("{\"Id\":\"A\",\"AddTime\":" + json + "}").openedAt, time);
    }

    void idsStayWhole()
    {
        for (const char *row : {"{\"id\":9223372036854775001,\"UID\":9007199254740993}", "{\"ID\":\"9223372036854775001\",\"uid\":\"9007199254740993\"}"}) {
            const Ticket ticket = ticketOf(row);
            QCOMPARE(ticket.id.text(), QStringLiteral("9223372036854775001"));
            QCOMPARE(ticket.customer.text(), QStringLiteral("9007199254740993"));
        }
    }

    void whatIsNotKnownIsKept()
    {
        const Ticket ticket = ticketOf("{\"Id\":\"A\",\"Title\":\"a &lt; b\",\"Severity\":{\"Value\":\"2\"},\"Empty\":\"\"}");
        QCOMPARE(ticket.title, QStringLiteral("a < b"));
        QCOMPARE(ticket.extra.keys(), QStringList{QStringLiteral("Severity")});
    }

    void readsTheVendorsConversation()
    {
        const auto notes = decodeTicketNotes(answerOf("{\"Count\":2,\"ListResult\":{\"NoteInfo\":[{\"attachIds\":{\"attachId\":[]},\"FromOfficial\":true,"
                                                      "\"Content\":\"Please attach the output of lsblk.\",\"NoteType\":\"chat\",\"GmtCreated\":1768464300000},"
                                                      "{\"attachIds\":{\"attachId\":[\"900000000001\"]},\"FromOfficial\":false,\"Content\":\"After a restart the data disk is missing.\","
                                                      "\"NoteType\":\"chat\",\"GmtCreated\":1768464000000}]},\"Message\":\"successful\",\"Success\":true,\"Code\":\"200\"}"));
        QVERIFY(notes);
        QCOMPARE(notes->size(), 2);
        const TicketNote first = notes->first().note, second = notes->last().note; // oldest first
        QCOMPARE(first.from, From::Customer);
        QCOMPARE(first.at, kNow);
        QCOMPARE(first.files, (QList<TicketFile>{{QStringLiteral("900000000001"), QString()}}));
        QVERIFY(!first.isConfidential);
        QCOMPARE(second.from, From::Vendor);
        QCOMPARE(second.text, QStringLiteral("Please attach the output of lsblk."));
        QVERIFY(!first.key.isEmpty() && first.key != second.key);
    }

    void readsTheNewerConversation()
    {
        const auto notes = decodeTicketNotes(answerOf("{\"AccessDeniedDetail\":\"\",\"Code\":0,\"Message\":\"success\",\"RequestId\":\"9C14\",\"Success\":true,\"Data\":[{\"Type\":2,\"Status\":2,"
                                                      "\"Tip\":\"\",\"DialogId\":9999,\"CreateTime\":1623396736000,\"Dialog\":{\"Schema\":\"\",\"Content\":\"Please attach the output of lsblk.\"},"
                                                      "\"User\":{\"Role\":2,\"Name\":\"agent\"},\"Attachments\":[{\"Name\":\"note.png\",\"Url\":\"https://files.example/20260115/example.png?Signature=x\"}]}]}"));
        QVERIFY(notes);
        const TicketNote note = notes->first().note;
        QCOMPARE(note.key, QStringLiteral("9999"));
        QCOMPARE(note.from, From::Vendor);
        QCOMPARE(note.author, QStringLiteral("agent"));
        QCOMPARE(note.text, QStringLiteral("Please attach the output of lsblk."));
        QCOMPARE(note.files, (QList<TicketFile>{{QStringLiteral("9999/1"), QStringLiteral("note.png")}})); // its link is not kept
        QCOMPARE(notes->first().links, QStringList{QStringLiteral("https://files.example/20260115/example.png?Signature=x")});
    }

    void sides_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<int>("from");
        const auto row = [](const char *fields, From from) { QTest::newRow(fields) << QByteArray(fields) << int(from); };
        row("\"FromOfficial\":true", From::Vendor);
        row("\"FromOfficial\":\"true\"", From::Vendor);
        row("\"fromOfficial\":\"official\"", From::Vendor);
        row("\"FromOfficial\":false", From::Customer);
        row("\"fromofficial\":\"user\"", From::Customer);
        row("\"FromOfficial\":\"robot\"", From::Unknown);
        row("\"User\":{\"Role\":3}", From::Customer);
        row("\"user\":{\"role\":\"2\"}", From::Vendor);
        row("\"User\":{\"Role\":9}", From::Unknown);
    }

    void sides()
    {
        QFETCH(QByteArray, fields);
        QFETCH(int, from);
        QCOMPARE(int(noteOf("{" + fields + ",\"Content\":\"x\",\"GmtCreated\":1768464000000}").from), from);
    }

    void attachmentsComeInSeveralForms_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QStringList>("ids");
        const QStringList two{QStringLiteral("900000000001"), QStringLiteral("900000000002")};
        QTest::newRow("wrapped") << QByteArray("{\"attachId\":[\"900000000001\",\"900000000002\"]}") << two;
        QTest::newRow("other case") << QByteArray("{\"AttachId\":[\"900000000001\",900000000002]}") << two;
        QTest::newRow("list") << QByteArray("[\"900000000001\",\"900000000002\"]") << two;
        QTest::newRow("text") << QByteArray("\"900000000001, 900000000002\"") << two;
        QTest::newRow("wrapped text") << QByteArray("{\"attachId\":\"900000000001\"}") << two.mid(0, 1);
        QTest::newRow("long number") << QByteArray("[9007199254740993]") << QStringList{QStringLiteral("9007199254740993")};
        QTest::newRow("none") << QByteArray("{\"attachId\":[]}") << QStringList();
        QTest::newRow("null") << QByteArray("null") << QStringList();
    }

    void attachmentsComeInSeveralForms()
    {
        QFETCH(QByteArray, json);
        QFETCH(QStringList, ids);
        QStringList found;
        for (const TicketFile &file : noteOf("{\"Content\":\"x\",\"GmtCreated\":1768464000000,\"attachIds\":" + json + "}").files)
            found << file.id;
        QCOMPARE(found, ids);
    }

    void keysAreStableAndTellNoSecret()
    {
        const QByteArray open = "{\"Content\":\"x\",\"NoteType\":\"chat\",\"GmtCreated\":1768464000000}";
        QCOMPARE(noteOf(open).key, noteOf(open).key);
        QVERIFY(noteOf(open).key != noteOf(QByteArray(open).replace("\"x\"", "\"y\"")).key);
        const QByteArray secret = "{\"Content\":\"hunter2\",\"NoteType\":\"SEC_CHAT\",\"GmtCreated\":1768464000000}";
        QVERIFY(noteOf(secret).isConfidential);
        QCOMPARE(noteOf(secret).key, noteOf(QByteArray(secret).replace("hunter2", "other")).key);
        const auto twice = decodeTicketNotes(answerOf("{\"ListResult\":{\"NoteInfo\":[" + open + ',' + open + "]}}"));
        QCOMPARE(twice->last().note.key, twice->first().note.key + QStringLiteral("-2"));
    }

    void htmlBecomesText()
    {
        QCOMPARE(noteOf("{\"Content\":\"<p>one</p><p>a &lt; b</p>\",\"GmtCreated\":1768464000000}").text, QStringLiteral("one\na < b"));
    }

    void aConversationThatIsMissingIsNotEmpty()
    {
        QVERIFY(!decodeTicketNotes(answerOf("{\"Message\":\"successful\"}")));
        QVERIFY(!decodeTicketNotes(answerOf("{\"Count\":2,\"ListResult\":{\"NoteInfo\":[]}}")));
        QVERIFY(!decodeTicketNotes(answerOf("{\"ListResult\":{\"NoteInfo\":[{\"Content\":\"x\"}]}}")));
        QVERIFY(decodeTicketNotes(answerOf("{\"Count\":0}"))->isEmpty());
    }

    void readsTheNumberOfANewTicket()
    {
        QCOMPARE(decodeNewTicket(answerOf("{\"message\":\"successful\",\"data\":\"EXAMPLE001\",\"code\":\"200\",\"success\":true}"))->text(), QStringLiteral("EXAMPLE001"));
        QCOMPARE(decodeNewTicket(answerOf("{\"Code\":0,\"Data\":\"EXAMPLE001\",\"Success\":true}"))->text(), QStringLiteral("EXAMPLE001"));
        QCOMPARE(decodeNewTicket(answerOf("{\"code\":200,\"data\":9223372036854775001,\"success\":\"true\"}"))->text(), QStringLiteral("9223372036854775001"));
        QVERIFY(!decodeNewTicket(answerOf("{\"code\":\"200\",\"success\":true}")));
        QVERIFY(!decodeNewTicket(answerOf("{\"code\":\"200\",\"data\":true}")));
    }

    void aGrantIsAForm()
    {
        const QByteArray json = "{\"message\":\"successful\",\"data\":{\"accessId\":\"TestOssAccessKeyId\",\"expire\":\"1768464120\",\"host\":\"http://work-order.oss-cn-hangzhou.aliyuncs.com/\","
                                "\"policy\":\"eyJ9\",\"dir\":\"pop_temp26842\",\"signature\":\"KuU9=\"},\"code\":\"200\",\"success\":true}";
        const auto grant = decodeFormGrant(answerOf(json), QStringLiteral("C:\\logs\\my note.txt"), kNow);
        QVERIFY(grant);
        QCOMPARE(grant->url, QUrl(QStringLiteral("https://work-order.oss-cn-hangzhou.aliyuncs.com/")));
        QVERIFY(grant->key.startsWith(QLatin1String("pop_temp26842/")) && grant->key.endsWith(QLatin1String("-my_note.txt")));
        QCOMPARE(grant->expires, kNow.addSecs(120));
        QByteArrayList names, values;
        for (const auto &[name, value] : grant->fields) {
            names << name;
            values << value.reveal();
        }
        QCOMPARE(names, (QByteArrayList{"key", "OSSAccessKeyId", "policy", "Signature", "success_action_status"}));
        QCOMPARE(values, (QByteArrayList{grant->key.toUtf8(), "TestOssAccessKeyId", "eyJ9", "KuU9=", "200"}));
        const auto slashed = decodeFormGrant(answerOf(QByteArray(json).replace("26842\"", "26842/\"")), QStringLiteral("my note.txt"), kNow);
        QVERIFY(!slashed->key.contains(QLatin1String("//")));
        QVERIFY(slashed->key != grant->key); // two files of one name
        const auto local = decodeFormGrant(answerOf(QByteArray(json).replace("work-order.oss-cn-hangzhou.aliyuncs.com", "127.0.0.1:8080")), QStringLiteral("x"), kNow);
        QCOMPARE(local->url.scheme(), QStringLiteral("http"));
        for (const char *part : {"accessId", "policy", "signature", "host"})
            QVERIFY(!decodeFormGrant(answerOf(QByteArray(json).replace(part, "other")), QStringLiteral("x"), kNow));
    }

    void aGrantIsAnAddress()
    {
        const auto grant = decodePutGrant(answerOf("{\"Code\":0,\"Success\":true,\"Data\":{\"ObjectKey\":\"cdb5d174.png\",\"PutSignedUrl\":"
                                                   "\"https://files.example/20260115/cdb5d174.png?Expires=1768464120\\n&OSSAccessKeyId=x&Signature=y%2Bz%3D\"}}"), kNow);
        QVERIFY(grant);
        QCOMPARE(grant->url.toEncoded(), QByteArray("https://files.example/20260115/cdb5d174.png?Expires=1768464120&OSSAccessKeyId=x&Signature=y%2Bz%3D"));
        QCOMPARE(grant->key, QStringLiteral("cdb5d174.png"));
        QCOMPARE(grant->expires, kNow.addSecs(120));
        QVERIFY(grant->fields.isEmpty());
        QVERIFY(!decodePutGrant(answerOf("{\"Data\":{\"ObjectKey\":\"a\",\"PutSignedUrl\":\"file:///etc/passwd\"}}"), kNow));
    }

    void linksLeaveTheMachineEncrypted()
    {
        const auto link = decodeAttachmentLink(answerOf("{\"message\":\"successful\",\"data\":\"http://work-order.oss-cn-hangzhou.aliyuncs.com/pop/note.txt?Expires=1&Signature=ab%2Fc\",\"code\":\"200\"}"));
        QCOMPARE(link->reveal(), QByteArray("https://work-order.oss-cn-hangzhou.aliyuncs.com/pop/note.txt?Expires=1&Signature=ab%2Fc"));
        QCOMPARE(decodeAttachmentLink(answerOf("{\"data\":\"http://127.0.0.1:99/x?Signature=a\"}"))->reveal(), QByteArray("http://127.0.0.1:99/x?Signature=a"));
        for (const char *bad : {"", "ftp://x.example/a", "https://user@x.example/a", "https:///a"})
            QVERIFY2(!decodeAttachmentLink(answerOf(QByteArray("{\"data\":\"") + bad + "\"}")), bad);
    }

    void fileNamesAreSafe()
    {
        QCOMPARE(safeFileName(QStringLiteral("note.png")), QStringLiteral("note.png"));
        QCOMPARE(safeFileName(QStringLiteral("some/../a b\"\r\n.png")), QStringLiteral("a_b___.png"));
        QCOMPARE(safeFileName(QStringLiteral("截图.png")), QStringLiteral("__.png"));
        QCOMPARE(safeFileName(QStringLiteral("..")), QStringLiteral("file"));
        QCOMPARE(safeFileName(QString()), QStringLiteral("file"));
        QVERIFY(safeFileName(QString(500, QLatin1Char('x')) + QStringLiteral(".log")).endsWith(QLatin1String("x.log")));
        QVERIFY(safeFileName(QString(500, QLatin1Char('x')) + QStringLiteral(".log")).size() <= 80);
    }
};

QTEST_GUILESS_MAIN(TestTicketDecoders)
#include "tst_ticketdecoders.moc"
