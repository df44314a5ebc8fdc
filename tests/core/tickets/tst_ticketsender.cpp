// SPDX-License-Identifier: Apache-2.0
#include "core/operations/changejson.h"
#include "core/tickets/journaledsender.h"
#include "tests/support/fakedraftstore.h"
#include "tests/support/fakehistory.h"
#include "tests/support/fakejournal.h"
#include "tests/support/fakepartnercloud.h"
#include "tests/support/manualclock.h"
#include "tests/support/testasync.h"
#include <QSignalSpy>
#include <QThread>

using namespace pc;

namespace {

// The cloud is asked on a thread of its own, as in the program.
struct Rig
{
    ManualClock clock;
    QThread engine;
    std::shared_ptr<FakePartnerCloud> cloud = std::make_shared<FakePartnerCloud>(&clock);
    FakeJournal journal;
    FakeDraftStore drafts;
    FakeHistory history;
    std::unique_ptr<JournaledSender> sender;

    explicit Rig(const std::function<void(Rig &)> &prepare = {})
    {
        QObject::connect(&engine, &QThread::finished, endFlows);
        engine.start();
        if (prepare)
            prepare(*this);
        SenderSetup setup;
        setup.engine = &engine;
        setup.cloud = [this] { return cloud; };
        setup.journal = &journal;
        setup.drafts = &drafts;
        setup.history = &history;
        sender = std::make_unique<JournaledSender>(setup);
    }
    ~Rig()
    {
        sender.reset();
        engine.quit();
        engine.wait();
    }
    static OutgoingMessage message(const QString &text, int files)
    {
        OutgoingMessage message;
        message.draft.key = QStringLiteral("reply:T1");
        message.draft.ticket = TicketId(QStringLiteral("T1"));
        message.draft.customer = CustomerUid(QStringLiteral("5100000000000001"));
        message.draft.text = text;
        for (int index = 0; index < files; ++index) {
            message.draft.files.append({QStringLiteral("/files/%1-%2.txt").arg(text).arg(index), {}, false});
            OutgoingFile file;
            file.name = QStringLiteral("%1-%2.txt").arg(text).arg(index);
            file.mediaType = QStringLiteral("text/plain");
            file.content = "words";
            message.files.append(file);
        }
        return message;
    }
    [[nodiscard]] std::optional<TicketDraft> held() const { return drafts.held.isEmpty() ? std::nullopt : std::optional(drafts.held.last()); }
    [[nodiscard]] ReplyTicket reply(int index) const { return std::get<ReplyTicket>(journal.submitted.at(index).change); }
};

ApiError expired()
{
    ApiError error;
    error.kind = ApiError::Kind::Forbidden;
    error.code = kGrantExpired;
    return error;
}

ApiError cut()
{
    ApiError error;
    error.kind = ApiError::Kind::Truncated;
    error.sent = true;
    return error;
}

} // namespace

class TestTicketSender : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void uploadsThenJournalsThenForgetsTheDraft()
    {
        Rig rig;
        QSignalSpy steps(rig.sender.get(), &TicketSender::progressed);
        const Result<SentMessages> sent = waitFor(rig.sender->send({Rig::message(QStringLiteral("one"), 2)}));
        QVERIFY(sent);
        QCOMPARE(sent->went.size(), 1);
        QCOMPARE(rig.cloud->count(QStringLiteral("uploadGrant")), 2);
        QCOMPARE(rig.journal.submitted.size(), 1);
        QCOMPARE(rig.reply(0).text, QStringLiteral("one"));
        QCOMPARE(rig.reply(0).attachments.size(), 2);
        QVERIFY(rig.cloud->books().tickets.objects.contains(rig.reply(0).attachments.first()));
        QVERIFY(!rig.held());
        QCOMPARE(steps.last().first().value<SendProgress>().step, SendProgress::Step::Done);
    }

    void anExpiredGrantIsAskedForAnew()
    {
        Rig rig;
        rig.cloud->failNext(QStringLiteral("upload"), expired());
        const Result<SentMessages> sent = waitFor(rig.sender->send({Rig::message(QStringLiteral("one"), 1)}));
        QVERIFY(sent);
        QCOMPARE(rig.cloud->count(QStringLiteral("uploadGrant")), 2);
        QCOMPARE(rig.journal.submitted.size(), 1);
    }

    void aGrantThatNeverLastsFails()
    {
        Rig rig;
        rig.cloud->failNext(QStringLiteral("upload"), expired(), 5);
        const Result<SentMessages> sent = waitFor(rig.sender->send({Rig::message(QStringLiteral("one"), 1)}));
        QVERIFY(!sent);
        QCOMPARE(sent.error().code, QString(kGrantExpired));
        QCOMPARE(rig.cloud->count(QStringLiteral("uploadGrant")), 2);
        QCOMPARE(rig.journal.submitted.size(), 0);
    }

    void anUploadThatWasCutIsTriedOnceMore()
    {
        Rig rig;
        rig.cloud->failNext(QStringLiteral("upload"), cut());
        QVERIFY(waitFor(rig.sender->send({Rig::message(QStringLiteral("one"), 1)})));
        rig.cloud->failNext(QStringLiteral("upload"), cut(), 2);
        const Result<SentMessages> sent = waitFor(rig.sender->send({Rig::message(QStringLiteral("two"), 1)}));
        QVERIFY(!sent);
        QCOMPARE(sent.error().kind, ApiError::Kind::Truncated);
        QCOMPARE(rig.journal.submitted.size(), 1);
        QVERIFY(waitFor(rig.sender->send({Rig::message(QStringLiteral("two"), 1)})));       // the person tries again
    }

    void messagesGoInOrderAndAFailureStopsTheRest()
    {
        Rig rig;
        rig.journal.hold = true;
        const Async<SentMessages> sending = rig.sender->send({Rig::message(QStringLiteral("one"), 1), Rig::message(QStringLiteral("two"), 1), Rig::message(QStringLiteral("three"), 1)});
        QTRY_COMPARE(rig.journal.submitted.size(), 1);
        rig.journal.answer(OperationState::Succeeded);
        QTRY_COMPARE(rig.journal.submitted.size(), 2);
        QCOMPARE(rig.reply(1).text, QStringLiteral("two"));
        QTRY_COMPARE(rig.held()->text, QStringLiteral("two\n\nthree"));                    // what has gone is not in it any more
        rig.journal.answer(OperationState::Failed);
        const Result<SentMessages> sent = waitFor(sending);
        QVERIFY(sent);
        QCOMPARE(sent->went.size(), 2);
        QCOMPARE(sent->went.last().state, OperationState::Failed);
        QCOMPARE(sent->messages, 3);
        QCOMPARE(rig.journal.submitted.size(), 2);
        QCOMPARE(rig.held()->files.size(), 2);
        QVERIFY(rig.held()->operation.isEmpty());
    }

    void oneSendPerDraft()
    {
        Rig rig;
        rig.journal.hold = true;
        const Async<SentMessages> first = rig.sender->send({Rig::message(QStringLiteral("one"), 0)});
        const Result<SentMessages> second = waitFor(rig.sender->send({Rig::message(QStringLiteral("one"), 0)}));
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ApiError::Kind::Conflict);
        QTRY_COMPARE(rig.journal.submitted.size(), 1);
        rig.journal.answer(OperationState::Succeeded);
        QVERIFY(waitFor(first));
    }

    void cancelledBeforeItIsJournaled()
    {
        Rig rig;
        rig.cloud->hold(QStringLiteral("upload"));
        const Async<SentMessages> sending = rig.sender->send({Rig::message(QStringLiteral("one"), 1)});
        QTRY_COMPARE(rig.cloud->count(QStringLiteral("upload")), 1);
        rig.sender->cancel(QStringLiteral("reply:T1"));
        rig.cloud->release();
        const Result<SentMessages> sent = waitFor(sending);
        QVERIFY(!sent);
        QCOMPARE(sent.error().kind, ApiError::Kind::Cancelled);
        QCOMPARE(rig.journal.submitted.size(), 0);
    }

    void theDraftNamesAnOpenOperationUntilItEnds()
    {
        Rig rig;
        rig.journal.outcome = OperationState::Unknown;
        const Result<SentMessages> sent = waitFor(rig.sender->send({Rig::message(QStringLiteral("one"), 0)}));
        QVERIFY(sent);
        const OperationId id = sent->went.last().id;
        QTRY_COMPARE(rig.held()->operation, id);
        const Result<SentMessages> again = waitFor(rig.sender->send({Rig::message(QStringLiteral("one"), 0)}));
        QVERIFY(!again);                                    // nothing is sent twice while nobody knows
        OperationRecord ended = sent->went.last();
        ended.state = OperationState::Succeeded;
        rig.journal.settle(ended);
        QTRY_VERIFY(!rig.held());
    }

    void readOnlyIsToldBeforeAFileTravels()
    {
        Rig rig;
        rig.journal.readOnly = true;
        const Result<SentMessages> sent = waitFor(rig.sender->send({Rig::message(QStringLiteral("one"), 1)}));
        QVERIFY(!sent);
        QCOMPARE(sent.error().kind, ApiError::Kind::ReadOnlyEnvironment);
        QCOMPARE(rig.cloud->count(QStringLiteral("uploadGrant")), 0);
    }

    void draftsOfAnEarlierRunAreClearedUp_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("isHeld");
        QTest::newRow("arrived") << int(OperationState::Succeeded) << false;
        QTest::newRow("refused") << int(OperationState::Failed) << true;
    }
    void draftsOfAnEarlierRunAreClearedUp()
    {
        QFETCH(int, state);
        QFETCH(bool, isHeld);
        Rig rig([state](Rig &before) {
            TicketDraft draft = Rig::message(QStringLiteral("one"), 0).draft;
            draft.operation = OperationId(QStringLiteral("op-9"));
            (void)before.drafts.saveDraft(draft);
            OperationRecord record;
            record.id = draft.operation;
            record.state = OperationState(state);
            before.history.rows.append(record);
        });
        QTRY_VERIFY(isHeld ? rig.held() && rig.held()->operation.isEmpty() : !rig.held());
    }

    void furtherFilesOfAnEarlierRunStay()
    {
        Rig rig([](Rig &before) {
            TicketDraft draft = Rig::message(QStringLiteral("one"), 5).draft;
            draft.operation = OperationId(QStringLiteral("op-9"));
            (void)before.drafts.saveDraft(draft);
            OperationRecord record;
            record.id = draft.operation;
            record.state = OperationState::Succeeded;
            const Change change = ReplyTicket{draft.ticket, draft.text, {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}};
            record.kind = kindOf(change);
            record.after = valuesOf(change);
            before.history.rows.append(record);
        });
        QTRY_VERIFY(rig.held() && rig.held()->operation.isEmpty());
        QCOMPARE(rig.held()->files.size(), 2);
        QCOMPARE(rig.held()->text, QString());
    }

    void filesAreFetchedByAFreshLink()
    {
        Rig rig([](Rig &before) { before.cloud->change([](FakeBooks &books) { books.tickets.objects.insert(QStringLiteral("f1"), "content"); }); });
        for (int time = 1; time <= 2; ++time) {
            const Result<QByteArray> file = waitFor(rig.sender->fetch(TicketId(QStringLiteral("T1")), CustomerUid(QStringLiteral("5100000000000001")), QStringLiteral("f1")));
            QVERIFY(file);
            QCOMPARE(*file, QByteArray("content"));
            QCOMPARE(rig.cloud->count(QStringLiteral("attachmentLink")), time);
        }
        QVERIFY(!waitFor(rig.sender->fetch(TicketId(QStringLiteral("T1")), {}, QStringLiteral("none"))));
    }
};

QTEST_GUILESS_MAIN(TestTicketSender)
#include "tst_ticketsender.moc"
