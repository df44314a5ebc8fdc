// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/alibabacloud.h"
#include "tests/support/fakenetwork.h"
#include "tests/support/manualclock.h"
#include "tests/support/testasync.h"

using namespace pc;
using Kind = ApiError::Kind;
using Generation = Environment::Tickets;

static const CustomerUid kCustomer(QStringLiteral("1728240530000000"));
static const TicketId kTicket(QStringLiteral("EXAMPLE001"));
static const QByteArray kPlanted("PLANTED/s e c r e t+1");

// What goes out for tickets in both generations, and what an answer means.
class TestTicketCalls : public QObject
{
    Q_OBJECT
    std::shared_ptr<FakeNetwork> m_network;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<CallLog> m_log;
    std::unique_ptr<PartnerCloud> m_cloud;
    Environment m_environment;

    void makeCloud(Generation generation)
    {
        CloudOptions options;
        options.makeNetwork = [network = m_network] { return network->makeManager(); };
        options.random = [] { return 0.0; };
        options.firstDelay = std::chrono::milliseconds(0);
        options.burst = 1000;
        PartnerKeys keys;
        keys.main = AccessKey(QStringLiteral("LTAImainkeyABCD"), Secret("PLANTEDmain"));
        m_environment.tickets = generation;
        m_cloud = makeAlibabaCloud(m_environment, keys, *m_log, *m_clock, options);
    }
    void answer(int status, const QByteArray &body) { m_network->answers.push_back(FakeAnswer(status, body)); }
    void respond(std::function<QByteArray(const FakeRequest &)> body)
    {
        m_network->respond = [body](const FakeRequest &request) { return FakeAnswer(200, body(request)); };
    }
    QString sent(const char *field) { return m_network->requests.last().field(QLatin1String(field)); }
    QByteArray logged()
    {
        QByteArray all;
        const Result<QList<CallRecord>> records = waitFor(m_log->find({}, 100));
        for (const CallRecord &record : records.value_or(QList<CallRecord>()))
            all += record.request + '\n' + record.answer + '\n' + record.code.toUtf8() + '\n';
        return QByteArray::fromPercentEncoding(all) + all;
    }
    static NewTicket wish()
    {
        NewTicket ticket;
        ticket.customer = kCustomer;
        ticket.product = QStringLiteral("7160");
        ticket.title = QStringLiteral("Disk not mounted");
        ticket.text = QStringLiteral("After a restart the data disk is missing.");
        ticket.attachments = {QStringLiteral("pop/a.txt"), QStringLiteral("pop/b.txt")};
        return ticket;
    }
    static TicketReply reply(const char *text)
    {
        TicketReply out;
        out.ticket = kTicket;
        out.customer = kCustomer;
        out.text = QLatin1String(text);
        return out;
    }
    static Secret secret() { return Secret(QByteArray(kPlanted)); }

private Q_SLOTS:
    void init()
    {
        m_network = std::make_shared<FakeNetwork>();
        m_clock = std::make_unique<ManualClock>();
        m_log = std::make_unique<CallLog>(QString(), CallLog::Limits());
        m_environment = {};
        m_environment.id = EnvironmentId(QStringLiteral("env-1"));
        Endpoint endpoint;
        endpoint.url = QUrl(QStringLiteral("https://workorder.example"));
        m_environment.endpoints.insert(QStringLiteral("Workorder"), endpoint);
        makeCloud(Generation::Workorder2016);
    }

    void cleanup() { m_cloud.reset(); }

    void ticketsAreListedByRow()
    {
        answer(200, "{\"Count\":150,\"ListResult\":{\"QuestionDetail\":[{\"Id\":\"A\",\"Uid\":1728240530000000}]},\"Code\":\"200\"}");
        TicketListing listing;
        listing.from = QDateTime(QDate(2026, 1, 14), QTime(8, 0), Qt::UTC);
        listing.ids = {TicketId(QStringLiteral("A")), TicketId(QStringLiteral("B"))};
        const auto page = waitFor(m_cloud->tickets(listing, 130, {}));
        QVERIFY(page);
        QCOMPARE(page->tickets.first().customer, kCustomer);
        QCOMPARE(page->tickets.first().readAt, m_clock->utcNow());
        QCOMPARE(sent("Action"), QStringLiteral("QuestionList"));
        QCOMPARE(sent("Version"), QStringLiteral("2016-08-30"));
        QCOMPARE(sent("PageStart"), QStringLiteral("130"));
        QCOMPARE(sent("PageSize"), QStringLiteral("100"));
        QCOMPARE(sent("AddStartTime"), QStringLiteral("1768377600000"));
        QCOMPARE(sent("AddEndTime"), QString());
        QCOMPARE(sent("Ids"), QStringLiteral("A,B"));
    }

    // The newer list leaves out for whom a ticket was opened, and when: that is asked for once.
    void theNewerListIsCompleted()
    {
        makeCloud(Generation::Workorder2021);
        respond([](const FakeRequest &request) {
            const QByteArray id = request.field(QStringLiteral("TicketId")).toUtf8();
            if (request.field(QStringLiteral("Action")) == QLatin1String("GetTicket"))
                return id == "T22" ? QByteArray("{\"Code\":\"No permissions\",\"Success\":false}")
                                   : "{\"Code\":0,\"Success\":true,\"Data\":{\"TicketId\":\"" + id + "\",\"CreatorId\":\"1728240530000000\",\"CategoryId\":\"7161\",\"CreateTime\":1768464000000}}";
            return QByteArray("{\"Code\":0,\"Success\":true,\"TotalCount\":23,\"Data\":[{\"TicketId\":\"T20\"},{\"TicketId\":\"T21\",\"Status\":{\"Value\":\"3\"}},{\"TicketId\":\"T22\"}]}");
        });
        for (int i = 0; i < 2; ++i) {
            const auto page = waitFor(m_cloud->tickets({}, 21, {}));
            QVERIFY(page);
            QCOMPARE(page->tickets.size(), 2); // behind the row before the offset
            QCOMPARE(page->tickets.first().id.text(), QStringLiteral("T21"));
            QCOMPARE(page->tickets.first().customer, kCustomer);
            QCOMPARE(page->tickets.first().product, QStringLiteral("7161"));
            QCOMPARE(page->tickets.first().openedAt, QDateTime(QDate(2026, 1, 15), QTime(8, 0), Qt::UTC));
            QCOMPARE(page->tickets.first().state.value, TicketState::WaitFeedback);
            QVERIFY(page->tickets.last().customer.isEmpty());
        }
        QStringList actions;
        for (const FakeRequest &request : m_network->requests)
            actions << request.field(QStringLiteral("Action"));
        QCOMPARE(actions.count(QStringLiteral("ListTickets")), 2);
        QCOMPARE(actions.count(QStringLiteral("GetTicket")), 3); // two at first, and the refused one again
        QCOMPARE(m_network->requests.first().field(QStringLiteral("PageNumber")), QStringLiteral("2"));
        QCOMPARE(m_network->requests.first().field(QStringLiteral("PageSize")), QStringLiteral("20"));
    }

    void notesAreReadAndNotLogged()
    {
        answer(200, "{\"ListResult\":{\"NoteInfo\":[{\"Content\":\"PLANTEDnote\",\"NoteType\":\"sec_chat\",\"FromOfficial\":\"user\",\"GmtCreated\":1768464000000}]},\"Code\":\"200\"}");
        const auto notes = waitFor(m_cloud->ticketNotes(kTicket, kCustomer, {}));
        QVERIFY(notes);
        QCOMPARE(notes->first().text, QStringLiteral("PLANTEDnote"));
        QVERIFY(notes->first().isConfidential);
        QCOMPARE(sent("Action"), QStringLiteral("QuestionListNote"));
        QCOMPARE(sent("QuestionId"), kTicket.text());
        QVERIFY(logged().contains("NoteType"));
        QVERIFY(!logged().contains("PLANTED"));
    }

    void theNewerConversationBeginsWithTheOpening()
    {
        makeCloud(Generation::Workorder2021);
        respond([](const FakeRequest &request) {
            return request.field(QStringLiteral("Action")) == QLatin1String("GetTicket")
                ? QByteArray("{\"Code\":0,\"Success\":true,\"Data\":{\"TicketId\":\"EXAMPLE001\",\"Description\":\"The disk is missing.\",\"CreateTime\":1768464000000}}")
                : QByteArray("{\"Code\":0,\"Success\":true,\"Data\":[{\"DialogId\":1,\"CreateTime\":1768464300000,\"Dialog\":{\"Content\":\"Please attach lsblk.\"},\"User\":{\"Role\":2}}]}");
        });
        const auto notes = waitFor(m_cloud->ticketNotes(kTicket, kCustomer, {}));
        QVERIFY(notes);
        QCOMPARE(notes->size(), 2);
        QCOMPARE(notes->first().text, QStringLiteral("The disk is missing."));
        QCOMPARE(notes->first().from, TicketNote::From::Customer);
        QCOMPARE(sent("Uid"), kCustomer.text());
    }

    void aTicketIsOpenedInOneAttempt()
    {
        answer(200, "{\"message\":\"successful\",\"data\":\"EXAMPLE001\",\"code\":\"200\",\"success\":true}");
        QCOMPARE(waitFor(m_cloud->openTicket(wish(), secret(), {})), Result<TicketId>(kTicket));
        QCOMPARE(sent("Action"), QStringLiteral("add"));
        QCOMPARE(sent("aliUid"), kCustomer.text());
        QCOMPARE(sent("productId"), QStringLiteral("7160"));
        QCOMPARE(sent("content"), wish().text);
        QCOMPARE(sent("secContent"), QString::fromUtf8(kPlanted));
        QCOMPARE(sent("attachments"), QStringLiteral("pop/a.txt,pop/b.txt"));
        answer(200, "{\"code\":\"-153\",\"message\":\"SYSTEM_BUSY\",\"success\":\"false\"}");
        QCOMPARE(waitFor(m_cloud->openTicket(wish(), {}, {})).error().kind, Kind::Server); // nobody knows whether it took effect
        QCOMPARE(m_network->requests.size(), 2);
        answer(200, "{\"code\":-121,\"message\":\"ILLEGAL_AUTH\",\"success\":false}");
        QCOMPARE(waitFor(m_cloud->openTicket(wish(), {}, {})).error().kind, Kind::Forbidden);
        NewTicket nameless = wish();
        nameless.product.clear();
        QCOMPARE(waitFor(m_cloud->openTicket(nameless, {}, {})).error().kind, Kind::InvalidInput);
        QCOMPARE(m_network->requests.size(), 3);
    }

    void aTicketOfTheNewerGenerationIsOpened()
    {
        makeCloud(Generation::Workorder2021);
        NewTicket urgent = wish();
        urgent.isUrgent = true;
        answer(200, "{\"Code\":0,\"Message\":\"success\",\"Data\":\"EXAMPLE001\",\"RequestId\":\"R\",\"Success\":true}");
        QCOMPARE(waitFor(m_cloud->openTicket(urgent, secret(), {})), Result<TicketId>(kTicket));
        QCOMPARE(sent("Action"), QStringLiteral("CreateTicket"));
        QCOMPARE(sent("Version"), QStringLiteral("2021-06-10"));
        QCOMPARE(sent("CreatorId"), kCustomer.text());
        QCOMPARE(sent("CategoryId"), QStringLiteral("7160"));
        QCOMPARE(sent("Severity"), QStringLiteral("2"));
        QCOMPARE(sent("FileNameList"), QStringLiteral("pop/a.txt,pop/b.txt"));
        QCOMPARE(sent("SecretInfo"), QStringLiteral("{\"Content\":\"%1\"}").arg(QString::fromUtf8(kPlanted)));
        answer(401, "{\"Code\":\"illegal.auth\",\"Message\":\"You are not authorized to perform the operation.\",\"Success\":false}");
        QCOMPARE(waitFor(m_cloud->openTicket(wish(), {}, {})).error().kind, Kind::Forbidden);
    }

    void anAnswerIsSent()
    {
        answer(200, "{\"Message\":\"successful\",\"Success\":true,\"Code\":\"200\",\"RequestId\":\"R1\"}");
        QCOMPARE(waitFor(m_cloud->replyTicket(reply("Done, still missing."), {}, {}))->requestId, QStringLiteral("R1"));
        QCOMPARE(sent("Action"), QStringLiteral("QuestionReply"));
        QCOMPARE(sent("QuestionContent"), QStringLiteral("Done, still missing."));
        QCOMPARE(sent("QuestionSecContent"), QString());
        answer(200, "{\"Success\":true,\"Code\":\"200\"}");
        QVERIFY(waitFor(m_cloud->replyTicket(reply(""), secret(), {})));
        QCOMPARE(sent("QuestionSecContent"), QString::fromUtf8(kPlanted));
        QCOMPARE(waitFor(m_cloud->replyTicket(reply(""), {}, {})).error().kind, Kind::InvalidInput);
        QCOMPARE(m_network->requests.size(), 2);
    }

    void anAnswerOfTheNewerGenerationIsOpenOrConfidential()
    {
        makeCloud(Generation::Workorder2021);
        const QByteArray yes = "{\"Code\":0,\"Success\":true,\"Data\":\"46434030\",\"RequestId\":\"R1\"}";
        answer(200, yes);
        const auto receipt = waitFor(m_cloud->replyTicket(reply("Done."), {}, {}));
        QVERIFY(receipt && !receipt->ledgerAmount);
        QCOMPARE(sent("Action"), QStringLiteral("ReplyTicket"));
        QCOMPARE(sent("Content"), QStringLiteral("Done."));
        QCOMPARE(sent("Encrypt"), QStringLiteral("false"));
        QCOMPARE(sent("Uid"), kCustomer.text());
        answer(200, yes);
        QVERIFY(waitFor(m_cloud->replyTicket(reply(""), secret(), {})));
        QCOMPARE(sent("Content"), QString::fromUtf8(kPlanted));
        QCOMPARE(sent("Encrypt"), QStringLiteral("true"));
        QCOMPARE(waitFor(m_cloud->replyTicket(reply("Done."), secret(), {})).error().code, QString(kConfidentialAlone));
        QCOMPARE(m_network->requests.size(), 2);
    }

    void confidentialTextStandsNowhere_data()
    {
        QTest::addColumn<int>("generation");
        QTest::addColumn<int>("method");
        QTest::addColumn<int>("signing");
        for (const auto generation : {Generation::Workorder2016, Generation::Workorder2021}) {
            for (const auto method : {Endpoint::Method::Get, Endpoint::Method::Post}) {
                for (const auto signing : {Endpoint::Signing::Rpc1, Endpoint::Signing::V3})
                    QTest::addRow("%d %d %d", int(generation), int(method), int(signing)) << int(generation) << int(method) << int(signing);
            }
        }
    }

    // Neither in the call log nor in an error, also when the service or the network quotes it.
    void confidentialTextStandsNowhere()
    {
        QFETCH(int, generation);
        QFETCH(int, method);
        QFETCH(int, signing);
        Endpoint &endpoint = m_environment.endpoints[QStringLiteral("Workorder")];
        endpoint.method = Endpoint::Method(method);
        endpoint.signing = Endpoint::Signing(signing);
        makeCloud(Generation(generation));
        const QList<FakeAnswer> answers{FakeAnswer(200, "{\"Code\":\"200\",\"Data\":\"EXAMPLE001\",\"Message\":\"" + kPlanted + "\"}"),
                                        FakeAnswer(400, "{\"Code\":\"-101\",\"Message\":\"refused: " + kPlanted + "\"}"),
                                        FakeAnswer(502, "<html>" + kPlanted + "</html>"), FakeAnswer(200, kPlanted),
                                        FakeAnswer(QNetworkReply::RemoteHostClosedError)};
        for (const FakeAnswer &each : answers) {
            m_network->answers = {each, each};
            const auto opened = waitFor(m_cloud->openTicket(wish(), secret(), {}));
            const auto replied = waitFor(m_cloud->replyTicket(reply(""), secret(), {}));
            for (const ApiError &error : {opened ? ApiError() : opened.error(), replied ? ApiError() : replied.error()}) {
                for (const QString &text : {error.detail, error.code, error.requestId, error.action})
                    QVERIFY2(!text.contains(QLatin1String("PLANTED")), qPrintable(text));
            }
        }
        QCOMPARE(m_network->requests.size(), 10);
        for (const FakeRequest &request : m_network->requests)
            QCOMPARE(request.method, QByteArray("POST"));
        const QByteArray log = logged();
        QVERIFY(log.contains("EXAMPLE001"));
        QVERIFY(!log.contains("PLANTED"));
    }

    void grantsAreAskedForOneByOne()
    {
        answer(200, "{\"code\":\"200\",\"success\":true,\"data\":{\"accessId\":\"LTAIossgrantABCD\",\"expire\":\"1768464120\",\"host\":\"http://oss.example/\",\"policy\":\"PLANTEDpolicy\",\"dir\":\"pop\",\"signature\":\"PLANTEDsignature\"}}");
        const auto form = waitFor(m_cloud->uploadGrant(QStringLiteral("note.txt"), {}));
        QVERIFY(form && form->fields.size() == 5);
        QCOMPARE(sent("Action"), QStringLiteral("getOSSTempAuthor"));
        makeCloud(Generation::Workorder2021);
        answer(200, "{\"Code\":0,\"Success\":true,\"Data\":{\"ObjectKey\":\"k.txt\",\"PutSignedUrl\":\"https://oss.example/k.txt?Expires=1768464120&Signature=PLANTEDurl\"}}");
        const auto address = waitFor(m_cloud->uploadGrant(QStringLiteral("my note.txt"), {}));
        QVERIFY(address && address->fields.isEmpty());
        QCOMPARE(sent("FileName"), QStringLiteral("my_note.txt"));
        QVERIFY(!logged().contains("PLANTED"));
        QVERIFY(!logged().contains("ossgrant"));
    }

    void linksAreFetchedWhenAsked()
    {
        answer(200, "{\"code\":\"200\",\"success\":true,\"data\":\"http://oss.example/pop/note.txt?Signature=PLANTEDlink\"}");
        const auto old = waitFor(m_cloud->attachmentLink(kTicket, kCustomer, QStringLiteral("900000000001"), {}));
        QCOMPARE(old->reveal(), QByteArray("https://oss.example/pop/note.txt?Signature=PLANTEDlink"));
        QCOMPARE(sent("attachId"), QStringLiteral("900000000001"));
        makeCloud(Generation::Workorder2021);
        const QByteArray notes = "{\"Code\":0,\"Success\":true,\"Data\":[{\"DialogId\":7,\"CreateTime\":1768464300000,\"Dialog\":{\"Content\":\"x\"},\"Attachments\":[{\"Name\":\"a\",\"Url\":\"https://oss.example/a?Signature=PLANTEDa\"},"
                                 "{\"Name\":\"b\",\"Url\":\"https://oss.example/b?Signature=PLANTEDb\"}]}]}";
        answer(200, notes);
        const auto link = waitFor(m_cloud->attachmentLink(kTicket, kCustomer, QStringLiteral("7/2"), {}));
        QCOMPARE(link->reveal(), QByteArray("https://oss.example/b?Signature=PLANTEDb"));
        QCOMPARE(sent("Action"), QStringLiteral("ListTicketNotes"));
        answer(200, notes);
        QCOMPARE(waitFor(m_cloud->attachmentLink(kTicket, kCustomer, QStringLiteral("7/3"), {})).error().kind, Kind::NotFound);
        QVERIFY(!logged().contains("PLANTED"));
    }

    void productsComeFromTheNewerGeneration()
    {
        QCOMPARE(waitFor(m_cloud->ticketProducts({})), Result<QList<TicketProduct>>(QList<TicketProduct>()));
        QVERIFY(m_network->requests.isEmpty());
        makeCloud(Generation::Workorder2021);
        respond([](const FakeRequest &request) {
            if (request.field(QStringLiteral("Action")) == QLatin1String("ListCategories"))
                return "{\"Code\":200,\"Success\":true,\"Data\":[{\"CategoryName\":\"Start\",\"CategoryId\":" + request.field(QStringLiteral("ProductId")).toUtf8() + "1}]}";
            return QByteArray("{\"Code\":0,\"Success\":true,\"Data\":[{\"DirectoryId\":1,\"DirectoryName\":\"Compute\",\"ProductList\":[{\"ProductId\":716,\"ProductName\":\"ECS\"},{\"ProductId\":717,\"ProductName\":\"SWAS\"}]}]}");
        });
        const auto products = waitFor(m_cloud->ticketProducts({}));
        QCOMPARE(*products, (QList<TicketProduct>{{QStringLiteral("7161"), QStringLiteral("Start"), QStringLiteral("ECS")},
                                                  {QStringLiteral("7171"), QStringLiteral("Start"), QStringLiteral("SWAS")}}));
    }

    void aReadOnlyEnvironmentSendsNothing()
    {
        m_environment.readOnly = true;
        for (const auto generation : {Generation::Workorder2016, Generation::Workorder2021}) {
            makeCloud(generation);
            QCOMPARE(waitFor(m_cloud->openTicket(wish(), {}, {})).error().kind, Kind::ReadOnlyEnvironment);
            QCOMPARE(waitFor(m_cloud->replyTicket(reply("x"), {}, {})).error().kind, Kind::ReadOnlyEnvironment);
        }
        QVERIFY(m_network->requests.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTicketCalls)
#include "tst_ticketcalls.moc"
