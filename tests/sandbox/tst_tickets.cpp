// SPDX-License-Identifier: Apache-2.0
// Tickets in both generations: shapes, refusals, effects, and what the vendor's side does as time passes.
#include "tests/sandbox/sandboxfixture.h"
#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace pc;
using namespace std::chrono_literals;

namespace {

constexpr char kOlder[] = "2016-08-30", kNewer[] = "2021-06-10";
using Parameters = SandboxFixture::Parameters;

sandbox::SandboxSettings standard()
{
    sandbox::SandboxSettings settings;
    settings.scenario = QStringLiteral("standard");
    return settings;
}

class Tickets : public SandboxFixture
{
public:
    using SandboxFixture::SandboxFixture;
    Parameters opening() const
    {
        return {{"aliUid", customer(0).toLatin1()}, {"productId", "7160"}, {"title", "Disk"}, {"content", "The data disk is missing."}};
    }
    QByteArray open(const Parameters &more = {})
    {
        Parameters all = opening();
        all.insert(more);
        return call("add", kOlder, all).json().value(QStringLiteral("data")).toString().toLatin1();
    }
    Answer reply(const QByteArray &id, const QByteArray &text = "Still missing.", const Parameters &more = {})
    {
        Parameters all {{"QuestionId", id}, {"QuestionContent", text}};
        all.insert(more);
        return call("QuestionReply", kOlder, all);
    }
    QJsonArray list(const Parameters &parameters = {})
    {
        return call("QuestionList", kOlder, parameters)
            .json()
            .value(QStringLiteral("ListResult"))
            .toObject()
            .value(QStringLiteral("QuestionDetail"))
            .toArray();
    }
    QJsonArray notes(const QByteArray &id)
    {
        return call("QuestionListNote", kOlder, {{"QuestionId", id}})
            .json()
            .value(QStringLiteral("ListResult"))
            .toObject()
            .value(QStringLiteral("NoteInfo"))
            .toArray();
    }
    QString stateOf(const QByteArray &id)
    {
        return list({{"Ids", id}}).at(0).toObject().value(QStringLiteral("QuestionStatus")).toString();
    }
    void move(std::chrono::seconds by) { sandbox->state().moveClock(by); }
    void put(const char *key) { sandbox->state().keepAttachment(QLatin1String(key), "hello"); }
};

// Letters of either case, text or number.
QString codeOf(const SandboxFixture::Answer &answer)
{
    const QJsonObject json = answer.json();
    return (json.contains(QStringLiteral("code")) ? json.value(QStringLiteral("code")) : json.value(QStringLiteral("Code")))
        .toVariant()
        .toString();
}

} // namespace

class TestTickets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aScenarioHasTicketsInEveryStateAndAnUnknownOne()
    {
        Tickets s(standard());
        QMap<QString, int> states;
        QSet<QString> ids;
        for (int start = 0; start < 300; start += 100) {
            const QJsonArray rows = s.list({{"PageSize", "100"}, {"PageStart", QByteArray::number(start)}});
            QCOMPARE(rows.size(), 100);
            for (const QJsonValue &row : rows) {
                ids.insert(row.toObject().value(QStringLiteral("Id")).toString());
                ++states[row.toObject().value(QStringLiteral("QuestionStatus")).toString()];
            }
        }
        QCOMPARE(ids.size(), 300);
        QCOMPARE(states.value(QStringLiteral("transferred")), 1);
        for (const char *state : {"assigned", "dealing", "wait_feedback", "feedback", "wait_confirm", "confirmed"})
            QVERIFY2(states.value(QLatin1String(state)) > 10, state);
        QCOMPARE(states.size(), 7);
    }

    void pagingCountsRowsAndNewestComeFirst()
    {
        Tickets s(standard());
        const QJsonArray first = s.list({{"PageSize", "40"}}), later = s.list({{"PageSize", "20"}, {"PageStart", "15"}});
        QCOMPARE(later.at(0), first.at(15));
        QCOMPARE(later.at(19), first.at(34));
        QVERIFY(first.at(0).toObject().value(QStringLiteral("AddTime")).toInteger()
                >= first.at(39).toObject().value(QStringLiteral("AddTime")).toInteger());
        const auto answer = s.call("QuestionList", kOlder, {});
        QCOMPARE(answer.json().value(QStringLiteral("Count")).toInt(), 300);
        QCOMPARE(s.list().size(), 20);
        QVERIFY(s.list({{"PageStart", "300"}}).isEmpty());
    }

    void filtersTakeSecondsAndMilliseconds()
    {
        Tickets s(standard());
        const qint64 at = s.list().at(10).toObject().value(QStringLiteral("AddTime")).toInteger();
        QVERIFY(at < 100'000'000'000); // seconds
        const QByteArray seconds = QByteArray::number(at);
        QCOMPARE(s.list({{"AddStartTime", seconds}}), s.list({{"AddStartTime", seconds + "000"}}));
        QCOMPARE(s.list({{"AddStartTime", seconds}}).size(), 11);
        const QJsonArray open = s.list({{"QuestionStatus", "assigned,dealing"}, {"PageSize", "100"}});
        QVERIFY(!open.isEmpty());
        for (const QJsonValue &row : open)
            QVERIFY(QStringList({QStringLiteral("assigned"), QStringLiteral("dealing")})
                        .contains(row.toObject().value(QStringLiteral("QuestionStatus")).toString()));
        for (const QJsonValue &row : s.list({{"ProductIds", "7161"}}))
            QCOMPARE(row.toObject().value(QStringLiteral("ProductId")).toInt(), 7161);
    }

    void openingIsOneEffectAndListsAtOnce()
    {
        Tickets s;
        const QByteArray id = s.open();
        QVERIFY(!id.isEmpty());
        QCOMPARE(id, id.toUpper());
        const QJsonObject row = s.list().at(0).toObject();
        QCOMPARE(row.value(QStringLiteral("Id")).toString().toLatin1(), id);
        QCOMPARE(row.value(QStringLiteral("Uid")).toInteger(), s.customer(0).toLongLong());
        QCOMPARE(row.value(QStringLiteral("QuestionStatus")).toString(), QStringLiteral("assigned"));
        QCOMPARE(row.value(QStringLiteral("AddTime")).toInteger(), s.clock.utcNow().toSecsSinceEpoch());
        QCOMPARE(s.effects("TicketOpened"), 1);
        QVERIFY(s.open() != id); // no token: the same call opens another one
        QCOMPARE(s.effects("TicketOpened"), 2);
    }

    void anUntitledTicketIsNamedByItsText()
    {
        Tickets s;
        s.open({{"title", ""}, {"content", "0123456789012345678901234567890123456789"}});
        QCOMPARE(s.list().at(0).toObject().value(QStringLiteral("Title")).toString(), QStringLiteral("012345678901234567890123456789"));
    }

    void pagesAndClientsWriteActionsWithEitherLetter()
    {
        Tickets s;
        QCOMPARE(codeOf(s.call("Add", kOlder, s.opening())), QStringLiteral("200"));
        QCOMPARE(codeOf(s.call("GetOSSTempAuthor", kOlder)), QStringLiteral("200"));
        QCOMPARE(s.call("questionList", kOlder).code(), QStringLiteral("InvalidAction.NotFound"));
    }

    void refusalsAreAnswersInTheSpellingOfTheirPage_data()
    {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<Parameters>("parameters");
        QTest::addColumn<QString>("code");
        const Parameters good {{"productId", "7160"}, {"content", "x"}};
        const auto with = [&good](const Parameters &more) {
            Parameters all = good;
            all.insert(more);
            return all;
        };
        QTest::newRow("no text") << QByteArray("add") << Parameters {{"aliUid", "1"}, {"productId", "7160"}} << QStringLiteral("-104");
        QTest::newRow("empty text") << QByteArray("add") << with({{"aliUid", "1"}, {"content", ""}}) << QStringLiteral("-104");
        QTest::newRow("no product") << QByteArray("add") << Parameters {{"aliUid", "1"}, {"content", "x"}} << QStringLiteral("-104");
        QTest::newRow("nobody's customer") << QByteArray("add") << with({{"aliUid", "1111222233334444"}}) << QStringLiteral("-121");
        QTest::newRow("a word for an account") << QByteArray("add") << with({{"aliUid", "me"}}) << QStringLiteral("-101");
        QTest::newRow("nothing said") << QByteArray("QuestionReply") << Parameters {{"QuestionId", "NONE"}} << QStringLiteral("-104");
        QTest::newRow("no such ticket") << QByteArray("QuestionReply") << Parameters {{"QuestionId", "NONE"}, {"QuestionContent", "x"}}
                                        << QStringLiteral("-101");
        QTest::newRow("notes of none") << QByteArray("QuestionListNote") << Parameters {{"QuestionId", "NONE"}} << QStringLiteral("-101");
        QTest::newRow("small page") << QByteArray("QuestionList") << Parameters {{"PageSize", "19"}} << QStringLiteral("-101");
        QTest::newRow("large page") << QByteArray("QuestionList") << Parameters {{"PageSize", "101"}} << QStringLiteral("-101");
        QTest::newRow("before the first") << QByteArray("QuestionList") << Parameters {{"PageStart", "-1"}} << QStringLiteral("-101");
        QTest::newRow("a seventh state") << QByteArray("QuestionList") << Parameters {{"QuestionStatus", "transferred"}}
                                         << QStringLiteral("-101");
        QTest::newRow("no such file") << QByteArray("getAttachTempURL") << Parameters {{"attachId", "1"}} << QStringLiteral("-101");
    }
    void refusalsAreAnswersInTheSpellingOfTheirPage()
    {
        QFETCH(QByteArray, action);
        QFETCH(Parameters, parameters);
        QFETCH(QString, code);
        Tickets s;
        const auto answer = s.call(action, kOlder, parameters);
        QCOMPARE(answer.status, 200);
        QCOMPARE(codeOf(answer), code);
        const bool isLower = action.at(0) >= 'a';
        QVERIFY(answer.json().contains(isLower ? QStringLiteral("message") : QStringLiteral("Message")));
        QCOMPARE(answer.json().value(isLower ? QStringLiteral("success") : QStringLiteral("Success")).toVariant().toBool(), false);
        QCOMPARE(s.effects("TicketOpened") + s.effects("TicketReplied"), 0);
    }

    void onlyThePartnerMayCall()
    {
        Tickets s;
        const auto answer = s.call("add", kOlder, s.opening(), &s.sandbox->state().keys.ramKey());
        QCOMPARE(codeOf(answer), QStringLiteral("-121"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(s.call("ListTickets", kNewer, {{"PageNumber", "1"}, {"PageSize", "10"}}, &s.sandbox->state().keys.ramKey()).code(),
                 QStringLiteral("illegal.auth"));
    }

    void attachmentsMustHaveBeenUploadedAndAreThreeAtMost()
    {
        Tickets s;
        for (const char *key : {"pop_temp1/a.txt", "pop_temp1/b.txt", "pop_temp1/c.txt", "pop_temp1/d.txt"})
            s.put(key);
        QVERIFY(s.open({{"attachments", "pop_temp1/a.txt,pop_temp1/b.txt,pop_temp1/c.txt,pop_temp1/d.txt"}}).isEmpty());
        QVERIFY(s.open({{"attachments", "pop_temp1/a.txt,pop_temp1/never.txt"}}).isEmpty());
        const QByteArray id = s.open({{"attachments", "pop_temp1/a.txt, pop_temp1/b.txt"}});
        const QJsonArray files
            = s.notes(id).at(0).toObject().value(QStringLiteral("attachIds")).toObject().value(QStringLiteral("attachId")).toArray();
        QCOMPARE(files.size(), 2);
        const auto link = s.call("getAttachTempURL", kOlder, {{"attachId", files.at(1).toString().toLatin1()}})
                              .json()
                              .value(QStringLiteral("data"))
                              .toString();
        QVERIFY2(link.contains(QLatin1String("/work-order/pop_temp1/b.txt?")), qPrintable(link));
        QCOMPARE(codeOf(s.reply(id, "x", {{"attachments", "b.txt"}})), QStringLiteral("-101"));
        QCOMPARE(s.effects("TicketReplied"), 0);
    }

    void confidentialTextIsAnEntryOfItsOwnAndNoEffectTellsIt()
    {
        Tickets s;
        const QByteArray id = s.open({{"secContent", "password 4711"}});
        const QJsonArray notes = s.notes(id);
        QCOMPARE(notes.size(), 2);
        QCOMPARE(notes.at(0).toObject().value(QStringLiteral("NoteType")).toString(), QStringLiteral("chat"));
        QCOMPARE(notes.at(1).toObject().value(QStringLiteral("NoteType")).toString(), QStringLiteral("sec_chat"));
        QCOMPARE(notes.at(1).toObject().value(QStringLiteral("Content")).toString(), QStringLiteral("password 4711"));
        QVERIFY(!QJsonDocument(s.sandbox->state().ledger.toJson()).toJson().contains("4711"));
    }

    void theVendorWorksByTheClock()
    {
        Tickets s;
        const QByteArray id = s.open();
        QCOMPARE(s.stateOf(id), QStringLiteral("assigned"));
        s.move(31min);
        QCOMPARE(s.stateOf(id), QStringLiteral("dealing"));
        s.move(4h);
        QCOMPARE(s.stateOf(id), QStringLiteral("wait_feedback"));
        QCOMPARE(s.notes(id).size(), 2);
        s.move(24h * 60);
        QCOMPARE(s.stateOf(id), QStringLiteral("wait_feedback")); // it waits for us, however long

        QCOMPARE(codeOf(s.reply(id)), QStringLiteral("200"));
        QCOMPARE(s.stateOf(id), QStringLiteral("feedback"));
        s.move(5h);
        if (s.stateOf(id) == QLatin1String("wait_feedback")) { // some have a second question
            s.reply(id, "Answered again.");
            s.move(5h);
        }
        QCOMPARE(s.stateOf(id), QStringLiteral("wait_confirm"));
        s.move(24h * 3);
        QCOMPARE(s.stateOf(id), QStringLiteral("confirmed"));
        QCOMPARE(codeOf(s.reply(id)), QStringLiteral("-101")); // closed
    }

    void whoWritesOfNotesIsAWordOrATruthValue()
    {
        Tickets s;
        const QByteArray id = s.open();
        for (int i = 0; i < 3; ++i) {
            s.move(5h);
            s.reply(id, QByteArray::number(i));
        }
        QSet<QString> kinds;
        for (const QJsonValue &note : s.notes(id))
            kinds.insert(note.toObject().value(QStringLiteral("FromOfficial")).toVariant().toString());
        QVERIFY(kinds.contains(QStringLiteral("user")) || kinds.contains(QStringLiteral("official")));
        QVERIFY(kinds.contains(QStringLiteral("true")) || kinds.contains(QStringLiteral("false")));
    }

    void aReplyWhoseAnswerGotLostHasHappened()
    {
        Tickets s;
        const QByteArray id = s.open();
        s.sandbox->state().faults.add(*sandbox::FaultSpec::parse(QStringLiteral("drop-after:action=QuestionReply,times=1")));
        QVERIFY(!s.reply(id).complete);
        QCOMPARE(s.effects("TicketReplied"), 1);
        QCOMPARE(s.notes(id).size(), 2);
        s.sandbox->state().faults.add(*sandbox::FaultSpec::parse(QStringLiteral("throttle:action=QuestionReply,code=-153,times=1")));
        const auto busy = s.reply(id);
        QCOMPARE(busy.status, 200);
        QCOMPARE(codeOf(busy), QStringLiteral("-153"));
        QCOMPARE(s.notes(id).size(), 2);
    }

    void theNewerGenerationSharesTheBook()
    {
        Tickets s;
        const QByteArray uid = s.customer(1).toLatin1();
        s.put("pop_direct/shot.png");
        const auto opened = s.call("CreateTicket", kNewer,
                                   {{"Description", "Cannot log in"},
                                    {"Severity", "2"},
                                    {"CategoryId", "71601"},
                                    {"CreatorId", uid},
                                    {"FileNameList", "shot.png"},
                                    {"SecretInfo", "{\"Content\":\"pin 0815\"}"}});
        const QByteArray id = opened.json().value(QStringLiteral("Data")).toString().toLatin1();
        QVERIFY2(!id.isEmpty(), opened.body.constData());
        QCOMPARE(s.notes(id).size(), 2);
        QCOMPARE(s.stateOf(id), QStringLiteral("assigned"));
        const auto ticket = s.call("GetTicket", kNewer, {{"TicketId", id}, {"Uid", uid}}).json().value(QStringLiteral("Data")).toObject();
        QCOMPARE(ticket.value(QStringLiteral("Status")).toObject().value(QStringLiteral("Value")).toString(), QStringLiteral("1"));
        QCOMPARE(ticket.value(QStringLiteral("Severity")).toObject().value(QStringLiteral("Value")).toString(), QStringLiteral("2"));
        QCOMPARE(ticket.value(QStringLiteral("CreateTime")).toInteger(), s.clock.utcNow().toSecsSinceEpoch() * 1000);
        QCOMPARE(s.call("GetTicket", kNewer, {{"TicketId", id}, {"Uid", s.customer(0).toLatin1()}}).code(), QStringLiteral("illegal.auth"));
        QCOMPARE(s.call("GetTicket", kNewer, {{"TicketId", "NONE"}}).code(), QStringLiteral("illegal.param"));

        QVERIFY(s.call("ReplyTicket", kNewer, {{"TicketId", id}, {"Content", "pin 1"}, {"Encrypt", "true"}})
                    .json()
                    .value(QStringLiteral("Success"))
                    .toBool());
        const QJsonArray notes = s.call("ListTicketNotes", kNewer, {{"TicketId", id}}).json().value(QStringLiteral("Data")).toArray();
        QCOMPARE(notes.size(), 3);
        const QJsonObject file = notes.at(0).toObject().value(QStringLiteral("Attachments")).toArray().at(0).toObject();
        QCOMPARE(file.value(QStringLiteral("Name")).toString(), QStringLiteral("shot.png"));
        QCOMPARE(s.notes(id).at(2).toObject().value(QStringLiteral("NoteType")).toString(), QStringLiteral("sec_chat"));

        const auto page
            = s.call("ListTickets", kNewer, {{"PageNumber", "1"}, {"PageSize", "10"}, {"Uid", uid}, {"StatusList.1", "assigned"}}).json();
        QCOMPARE(page.value(QStringLiteral("Data")).toArray().at(0).toObject().value(QStringLiteral("TicketId")).toString().toLatin1(), id);
        QCOMPARE(s.effects("TicketOpened"), 1);
        QCOMPARE(s.effects("TicketReplied"), 1);
    }

    void closingAndReopening()
    {
        Tickets s;
        const QByteArray id = s.open();
        QCOMPARE(s.call("ReopenTicket", kNewer, {{"TicketId", id}, {"Content", "again"}}).code(), QStringLiteral("param.illegal"));
        QCOMPARE(s.call("CloseTicket", kNewer, {{"TicketId", id}}).json().value(QStringLiteral("Code")).toInt(), 200);
        QCOMPARE(s.stateOf(id), QStringLiteral("confirmed"));
        QCOMPARE(s.call("ReopenTicket", kNewer, {{"TicketId", id}, {"Content", "again"}}).json().value(QStringLiteral("Code")).toInt(-1),
                 0);
        QCOMPARE(s.stateOf(id), QStringLiteral("feedback"));
        QCOMPARE(s.effects("TicketClosed") + s.effects("TicketReopened"), 2);
    }

    void productsAndCategories()
    {
        Tickets s;
        const QJsonArray groups = s.call("ListProducts", kNewer, {{"Language", "en"}}).json().value(QStringLiteral("Data")).toArray();
        QCOMPARE(groups.size(), 4);
        const QJsonObject product = groups.at(0).toObject().value(QStringLiteral("ProductList")).toArray().at(0).toObject();
        const QByteArray id = QByteArray::number(product.value(QStringLiteral("ProductId")).toInt());
        const QJsonArray categories = s.call("ListCategories", kNewer, {{"ProductId", id}}).json().value(QStringLiteral("Data")).toArray();
        QCOMPARE(categories.size(), 2);
        QVERIFY(s.send(s.control, "GET", "/ticket-products").body.contains(id + ",Elastic Compute Service,"));
    }

    void staffCanBeMadeToAnswerNow()
    {
        Tickets s;
        const QByteArray id = s.open();
        QCOMPARE(s.send(s.control, "POST", "/tickets/" + id, {}, "ask").status, 200);
        QCOMPARE(s.stateOf(id), QStringLiteral("wait_feedback"));
        QCOMPARE(s.send(s.control, "POST", "/tickets/" + id, {}, "solve").status, 200);
        QCOMPARE(s.stateOf(id), QStringLiteral("wait_confirm"));
        QCOMPARE(s.send(s.control, "POST", "/tickets/" + id, {}, "sing").status, 400);
        QCOMPARE(s.send(s.control, "POST", "/tickets/" + id, {}, "close").status, 200);
        QCOMPARE(s.send(s.control, "POST", "/tickets/" + id, {}, "ask").status, 404);
    }

    void theQueueTellsThatTheVendorWrote()
    {
        Tickets s;
        const QByteArray id = s.open();
        const auto told = [&s, &id] {
            int count = 0;
            for (const sandbox::StoredMessage &message : s.sandbox->state().queue.peek(1000, s.clock.utcNow()))
                count += message.body.contains(id);
            return count;
        };
        s.sandbox->state().look();
        QCOMPARE(told(), 0);
        s.move(5h);
        QCOMPARE(told(), 1);
        s.reply(id);
        s.sandbox->state().look();
        QCOMPARE(told(), 1); // of what we write nothing is told
        s.move(5h);
        QCOMPARE(told(), 2);
    }

    void theConsoleShowsTheSameTickets()
    {
        Tickets s;
        const QByteArray id = s.open();
        const QByteArray cookie = s.signIn(0);
        const QByteArray page = s.page("/console/workorder?lang=en", cookie).body;
        QVERIFY(page.contains(id));
        QVERIFY(page.contains(">Assigned<"));
    }
};

QTEST_GUILESS_MAIN(TestTickets)
#include "tst_tickets.moc"
