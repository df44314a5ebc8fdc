// SPDX-License-Identifier: Apache-2.0
// Opening and answering tickets: what is sent, what is kept, and what became of it.
#include "core/operations/operationrun.h"
#include "tests/core/operations/journalfixture.h"
#include "tests/support/faketicketstore.h"
#include <QJsonDocument>
#include <tuple>

using namespace pc;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using S = OperationState;

static const TicketId kTicket(QStringLiteral("T-OLD"));
static const QByteArray kPlanted("PLANTEDsecret");

// Customer 0 has a ticket with one note of ours.
struct TicketFixture : JournalFixture
{
    TicketFixture()
    {
        setup.tickets = &tickets;
        Ticket ticket;
        ticket.id = kTicket;
        ticket.customer = uid();
        ticket.title = QStringLiteral("Disk not mounted");
        ticket.openedAt = clock.utcNow().addDays(-1);
        TicketNote note;
        note.key = QStringLiteral("note-1");
        note.from = TicketNote::From::Customer;
        note.text = QStringLiteral("Any news?");
        note.at = ticket.openedAt;
        cloud.change([&](FakeBooks &books) { books.tickets.put(ticket, {note}); });
        start();
    }
    ~TicketFixture() { stop(); }

    [[nodiscard]] static OperationRequest opening(const char *text = "The disk is missing.", bool isConfidential = false)
    {
        OpenTicket wish;
        wish.product = QStringLiteral("7160");
        wish.title = QStringLiteral("Disk not mounted");
        wish.text = QLatin1String(text);
        wish.attachments = {QStringLiteral("temp/1-note.txt")};
        OperationRequest request(uid(), wish);
        request.confidential = isConfidential ? Secret(QByteArray(kPlanted)) : Secret();
        return request;
    }
    [[nodiscard]] static OperationRequest reply(const char *text = "Any news?", bool isConfidential = false)
    {
        OperationRequest request(uid(), ReplyTicket{kTicket, QLatin1String(text), {}});
        request.confidential = isConfidential ? Secret(QByteArray(kPlanted)) : Secret();
        return request;
    }
    [[nodiscard]] int made() const { return cloud.books().tickets.effects; }
    [[nodiscard]] QList<QByteArray> confidential(const TicketId &id) const { return cloud.books().tickets.confidential.value(id); }
    [[nodiscard]] QByteArray written() const
    {
        QByteArray all;
        for (const OperationRecord &record : store.records()) {
            for (const QJsonObject &part : {record.before, record.after, record.outcome})
                all += QJsonDocument(part).toJson();
            all += QJsonDocument(record.attempts).toJson() + record.reason.toUtf8();
        }
        return all;
    }
    // Somebody else writes to the same ticket, or opens one like it.
    void colleague(const OperationRequest &request)
    {
        cloud.change([&](FakeBooks &books) {
            if (const auto *wish = std::get_if<OpenTicket>(&request.change)) {
                NewTicket ticket;
                ticket.customer = request.customer;
                ticket.title = wish->title;
                ticket.text = wish->text;
                QVERIFY(books.tickets.open(ticket, {}, clock.utcNow()));
            } else {
                TicketReply answer;
                answer.ticket = kTicket;
                answer.text = std::get<ReplyTicket>(request.change).text;
                QVERIFY(books.tickets.reply(answer, {}, clock.utcNow()));
            }
        });
    }

    FakeTicketStore tickets;
};

class TestTicketActions : public QObject
{
    Q_OBJECT
private:
    void wishes()
    {
        QTest::addColumn<OperationRequest>("wish");
        QTest::addColumn<QString>("action");
        QTest::newRow("new ticket") << TicketFixture::opening() << QStringLiteral("openTicket");
        QTest::newRow("answer") << TicketFixture::reply() << QStringLiteral("replyTicket");
    }

private Q_SLOTS:
    void aTicketIsOpened()
    {
        TicketFixture f;
        const Result<OperationRecord> done = f.submit(f.opening());
        QVERIFY(done);
        QCOMPARE(done->state, S::Succeeded);
        QCOMPARE(done->reversibility, Reversibility::OneWay);
        const TicketId id(done->outcome.value(QLatin1String("ticket")).toString());
        QCOMPARE(f.made(), 1);
        QCOMPARE(f.cloud.books().tickets.notes.value(id).first().text, QStringLiteral("The disk is missing."));
        QCOMPARE(f.cloud.books().tickets.notes.value(id).first().files.size(), 1);
        QCOMPARE(std::get<OpenTicket>(*changeOf(*done)).title, QStringLiteral("Disk not mounted"));
        QVERIFY(!hasConfidential(*done));
        QVERIFY(f.tickets.find(id)); // read anew at once
        QCOMPARE(f.tickets.notesOf.value(id).size(), 1);
    }

    void anAnswerIsSent()
    {
        TicketFixture f;
        const Result<OperationRecord> done = f.submit(f.reply("Done, still missing."));
        QVERIFY(done);
        QCOMPARE(done->state, S::Succeeded);
        QCOMPARE(f.made(), 1);
        QCOMPARE(f.tickets.notesOf.value(kTicket).size(), 2);
        QCOMPARE(f.tickets.find(kTicket)->ticket.state.value, TicketState::Feedback);
    }

    void confidentialTextIsSentAndNeverWritten()
    {
        TicketFixture f;
        const Result<OperationRecord> opened = f.submit(f.opening("See below.", true));
        QVERIFY(opened && opened->state == S::Succeeded);
        QVERIFY(hasConfidential(*opened));
        QCOMPARE(f.confidential(TicketId(opened->outcome.value(QLatin1String("ticket")).toString())), QList<QByteArray>{kPlanted});
        const Result<OperationRecord> replied = f.submit(f.reply("", true));
        QVERIFY(replied && replied->state == S::Succeeded);
        QCOMPARE(f.confidential(kTicket), QList<QByteArray>{kPlanted});
        QVERIFY(f.written().contains("\"hasConfidential\": true"));
        QVERIFY(!f.written().contains("PLANTED"));
    }

    void aLostAnswerIsFound_data() { wishes(); }
    void aLostAnswerIsFound()
    {
        QFETCH(OperationRequest, wish);
        QFETCH(QString, action);
        TicketFixture f;
        f.cloud.failAfterEffect(action, lost());
        QCOMPARE(f.submit(wish)->state, S::Unknown);
        QVERIFY(f.passUntil(S::Succeeded));
        QCOMPARE(f.made(), 1);
        QCOMPARE(f.cloud.count(action), 1);
        QVERIFY(f.store.last().outcome.value(QLatin1String("foundByChecking")).toBool());
        QCOMPARE(f.store.last().outcome.value(QLatin1String("ticket")).toString().isEmpty(), action == QLatin1String("replyTicket"));
    }

    void aLostRequestWaitsForAPerson_data() { wishes(); }
    void aLostRequestWaitsForAPerson()
    {
        QFETCH(OperationRequest, wish);
        QFETCH(QString, action);
        TicketFixture f;
        f.cloud.failNext(action, lost());
        QCOMPARE(f.submit(wish)->state, S::Unknown);
        QVERIFY(f.passUntil(S::SafeToResend));
        QCOMPARE(f.cloud.count(action), 1);
        QCOMPARE(waitFor(f.journal->resend(f.store.last().id))->state, S::Succeeded);
        QCOMPARE(f.made(), 1);
    }

    // It arrived after everybody thought it never would: sending it again would say it twice.
    void aLateArrivalIsNotRepeated_data() { wishes(); }
    void aLateArrivalIsNotRepeated()
    {
        QFETCH(OperationRequest, wish);
        QFETCH(QString, action);
        TicketFixture f;
        f.cloud.failNext(action, lost());
        QVERIFY(f.submit(wish));
        QVERIFY(f.passUntil(S::SafeToResend));
        f.colleague(wish);
        std::ignore = f.journal->resend(f.store.last().id);
        QVERIFY(f.passUntil(S::Succeeded));
        QCOMPARE(f.made(), 1);
        QCOMPARE(f.cloud.count(action), 1);
    }

    // Two that say the same: which is ours, and whether any is, a person decides.
    void whatCannotBeToldApartIsLeftToAPerson_data() { wishes(); }
    void whatCannotBeToldApartIsLeftToAPerson()
    {
        QFETCH(OperationRequest, wish);
        QFETCH(QString, action);
        TicketFixture f;
        f.cloud.failAfterEffect(action, lost());
        QCOMPARE(f.submit(wish)->state, S::Unknown);
        f.colleague(wish);
        for (int i = 0; i < 20 && !isLeftUndecided(f.store.last()); ++i) {
            QTest::qWait(10);
            f.clock.advance(5s);
        }
        QTRY_VERIFY(isLeftUndecided(f.store.last()));
        QCOMPARE(f.cloud.count(action), 1);
    }

    // A colleague's ticket of the same title is not ours, and ours is found beside it.
    void theWordsTellTicketsOfOneTitleApart()
    {
        TicketFixture f;
        f.cloud.failAfterEffect(QStringLiteral("openTicket"), lost());
        QCOMPARE(f.submit(f.opening("Mine: <b>sdb</b> is missing."))->state, S::Unknown);
        f.colleague(f.opening("Another disk."));
        QVERIFY(f.passUntil(S::Succeeded));
        const TicketId found(f.store.last().outcome.value(QLatin1String("ticket")).toString());
        QVERIFY(f.cloud.books().tickets.notes.value(found).first().text.startsWith(QLatin1String("Mine")));
    }

    void theSameAgainIsRefusedWhileItIsUnderWay()
    {
        TicketFixture f;
        f.cloud.failNext(QStringLiteral("replyTicket"), lost());
        QCOMPARE(f.submit(f.reply())->state, S::Unknown);
        QCOMPARE(f.submit(f.reply("Something else.")).error().kind, Kind::Conflict);
    }

    void confidentialTextGoesWithTheProgram()
    {
        TicketFixture f;
        f.cloud.failNext(QStringLiteral("replyTicket"), lost());
        QCOMPARE(f.submit(f.reply("Here it is.", true))->state, S::Unknown);
        QVERIFY(f.passUntil(S::SafeToResend));
        const OperationId id = f.store.last().id;
        f.restart();
        const Result<OperationRecord> again = waitFor(f.journal->resend(id));
        QVERIFY(!again);
        QCOMPARE(again.error().kind, Kind::InvalidInput);
        QCOMPARE(again.error().code, QString(kConfidentialGone));
        QCOMPARE(f.made(), 0);
        QTRY_COMPARE(f.store.last().state, S::Failed);
        QCOMPARE(f.submit(f.reply("Here it is.", true))->state, S::Succeeded); // nothing stands in its way
        QCOMPARE(f.confidential(kTicket), QList<QByteArray>{kPlanted});
    }

    void whatWasAllowedTooLateIsNotSentWithoutIt()
    {
        TicketFixture f;
        f.stop();
        f.setup.environment.needsApproval = true;
        f.start();
        QCOMPARE(f.submit(f.opening("See below.", true))->state, S::WaitingForApproval);
        f.setup.person = QStringLiteral("chen.jie");
        f.restart();
        const Result<OperationRecord> allowed = waitFor(f.journal->approve(f.store.last().id));
        QCOMPARE(allowed.error().code, QString(kConfidentialGone));
        QCOMPARE(f.made(), 0);
        QVERIFY(!f.written().contains("PLANTED"));
    }

    void aReadOnlyEnvironmentRefuses_data() { wishes(); }
    void aReadOnlyEnvironmentRefuses()
    {
        QFETCH(OperationRequest, wish);
        TicketFixture f;
        f.stop();
        f.setup.environment.readOnly = true;
        f.start();
        QCOMPARE(f.submit(wish).error().kind, Kind::ReadOnlyEnvironment);
        QCOMPARE(f.made(), 0);
    }

    void nothingIsLostOnTheWayThroughTheJournal()
    {
        OpenTicket wish = std::get<OpenTicket>(TicketFixture::opening().change);
        wish.phone = QStringLiteral("0571-000");
        wish.email = QStringLiteral("ops@customer.example");
        wish.isUrgent = true;
        const auto back = changeOf(kindOf(wish), valuesOf(wish));
        QVERIFY(back && valuesOf(*back) == valuesOf(wish));
        QCOMPARE(std::get<OpenTicket>(*back).attachments, wish.attachments);
        QVERIFY(std::get<OpenTicket>(*back).isUrgent);
        const ReplyTicket answer{kTicket, QStringLiteral("a\nb"), {QStringLiteral("k")}};
        const auto again = changeOf(kindOf(answer), valuesOf(answer));
        QVERIFY(again && valuesOf(*again) == valuesOf(answer));
    }
};

Q_DECLARE_METATYPE(pc::OperationRequest)

QTEST_GUILESS_MAIN(TestTicketActions)
#include "tst_ticketactions.moc"
