// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/alibabacloud.h"
#include "tests/support/sandboxenvironment.h"
#include "tests/support/testasync.h"
#include <QRandomGenerator>

using namespace pc;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using Generation = Environment::Tickets;

// The client and the sandbox's object storage share no code: each would notice the other's mistakes.
class TestSandboxFiles : public QObject
{
    Q_OBJECT
    SandboxProcess m_sandbox;
    SystemClock m_clock;
    std::unique_ptr<CallLog> m_log;
    std::unique_ptr<PartnerCloud> m_cloud;

    void start(Generation generation)
    {
        Environment environment = sandboxEnvironment(m_sandbox);
        environment.tickets = generation;
        CloudOptions options;
        options.firstDelay = 1ms;
        options.breakerFailures = 100;
        m_cloud = makeAlibabaCloud(environment, m_sandbox.keys, *m_log, m_clock, options);
    }
    static void generations()
    {
        QTest::addColumn<int>("generation");
        QTest::newRow("2016") << int(Generation::Workorder2016);
        QTest::newRow("2021") << int(Generation::Workorder2021);
    }
    Result<UploadGrant> grant(const char *name = "note.txt") { return waitFor(m_cloud->uploadGrant(QLatin1String(name), {})); }
    Result<Done> upload(const UploadGrant &to, const QByteArray &content, const BytesMoved &moved = {})
    {
        return waitFor(m_cloud->upload(to, content, QStringLiteral("text/plain"), moved, {}));
    }
    // A ticket with these files, read back as the vendor shows them.
    Result<QList<QByteArray>> throughATicket(const QStringList &keys)
    {
        const auto customers = waitFor(m_cloud->customers(1, {}));
        const auto products = waitFor(m_cloud->ticketProducts({}));
        NewTicket ticket;
        ticket.customer = customers->uids.first();
        ticket.product = products && !products->isEmpty() ? products->first().id : QStringLiteral("7160");
        ticket.title = QStringLiteral("A server does not answer");
        ticket.text = QStringLiteral("The files show it.");
        ticket.attachments = keys;
        const auto id = waitFor(m_cloud->openTicket(ticket, {}, {}));
        if (!id)
            return failure(id.error());
        const auto notes = waitFor(m_cloud->ticketNotes(*id, ticket.customer, {}));
        if (!notes)
            return failure(notes.error());
        QList<QByteArray> contents;
        for (const TicketNote &note : *notes) {
            for (const TicketFile &file : note.files) {
                const auto link = waitFor(m_cloud->attachmentLink(*id, ticket.customer, file.id, {}));
                if (!link)
                    return failure(link.error());
                const auto content = waitFor(m_cloud->download(*link, kMostAttachmentBytes, {}, {}));
                if (!content)
                    return failure(content.error());
                contents << *content;
            }
        }
        return contents;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start({QStringLiteral("--scenario"), QStringLiteral("standard")}), qPrintable(m_sandbox.errorText()));
    }
    void init()
    {
        m_log = std::make_unique<CallLog>(QString(), CallLog::Limits());
        m_sandbox.clearFaults();
    }
    void cleanup() { m_cloud.reset(); }

    void filesComeBackAsTheyWent_data() { generations(); }
    void filesComeBackAsTheyWent()
    {
        QFETCH(int, generation);
        start(Generation(generation));
        QByteArray largest(kMostAttachmentBytes, Qt::Uninitialized);
        QRandomGenerator(1).generate(largest.begin(), largest.end());
        const QList<QByteArray> contents{largest, "\r\n--boundary\r\n\0x", {}};
        QStringList keys;
        qint64 moved = 0;
        for (const QByteArray &content : contents) {
            const auto to = grant();
            QVERIFY2(to, to ? "" : qPrintable(to.error().code + to.error().detail));
            const auto done = upload(*to, content, [&moved](qint64 bytes, qint64) { moved = std::max(moved, bytes); });
            QVERIFY2(done, done ? "" : qPrintable(done.error().code + done.error().detail));
            keys << to->key;
        }
        QCOMPARE(moved, qint64(kMostAttachmentBytes));
        const auto back = throughATicket(keys);
        QVERIFY2(back, back ? "" : qPrintable(back.error().action + back.error().code + back.error().detail));
        QCOMPARE(*back, contents);
    }

    // Half of the links want a media type that nobody tells.
    void everyLinkIsPut()
    {
        start(Generation::Workorder2021);
        for (int i = 0; i < 8; ++i) {
            const auto to = grant("picture.png");
            QVERIFY(to && to->fields.isEmpty());
            const auto done = upload(*to, "picture");
            QVERIFY2(done, done ? "" : qPrintable(done.error().code + done.error().detail));
        }
        CallFilter filter;
        filter.text = QStringLiteral("PutObject");
        const auto puts = waitFor(m_log->find(filter, 100));
        QVERIFY(puts->size() > 8 && puts->size() < 16);
    }

    void aGrantThatRanOut_data() { generations(); }
    void aGrantThatRanOut()
    {
        QFETCH(int, generation);
        start(Generation(generation));
        const auto old = grant();
        QVERIFY(old);
        QVERIFY(m_sandbox.moveClock(121s));
        const auto late = upload(*old, "hello");
        QVERIFY(!late);
        QCOMPARE(late.error().kind, Kind::Forbidden);
        QCOMPARE(late.error().code, QString(kGrantExpired));
        QVERIFY(!late.error().requestId.isEmpty());
        const auto fresh = grant();
        QVERIFY(fresh);
        QVERIFY(upload(*fresh, "hello"));
    }

    void aFormThatWasChanged()
    {
        start(Generation::Workorder2016);
        const auto good = grant();
        QVERIFY(good);
        UploadGrant elsewhere = *good;
        elsewhere.fields[0].second = Secret("elsewhere/note.txt");
        const auto refused = upload(elsewhere, "hello");
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Kind::Forbidden);
        QCOMPARE(refused.error().code, QStringLiteral("AccessDenied"));
        UploadGrant forged = *good;
        forged.fields[3].second = Secret("AAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        QCOMPARE(upload(forged, "hello").error().kind, Kind::BadCredentials);
        QVERIFY(upload(*good, "hello")); // a refusal does not use it up
    }

    void answersThatAreLost_data()
    {
        QTest::addColumn<QString>("fault");
        for (const char *fault : {"drop-before", "drop-after", "500"})
            QTest::newRow(fault) << QString::fromLatin1(fault);
    }
    void answersThatAreLost()
    {
        QFETCH(QString, fault);
        start(Generation::Workorder2016);
        const auto to = grant();
        QVERIFY(to);
        QVERIFY(m_sandbox.addFault(fault + QStringLiteral(":action=PostObject,times=1")));
        const auto done = upload(*to, "hello");
        QVERIFY2(done, done ? "" : qPrintable(kindName(done.error().kind)));
        const auto back = throughATicket({to->key});
        QVERIFY2(back, back ? "" : qPrintable(back.error().action + back.error().code + back.error().detail));
        QCOMPARE(*back, QList<QByteArray>{"hello"});
    }

    void nothingSecretIsLogged()
    {
        start(Generation::Workorder2016);
        const auto to = grant();
        QVERIFY(to && upload(*to, "PLANTEDcontent"));
        const auto back = throughATicket({to->key});
        QVERIFY2(back, back ? "" : qPrintable(back.error().action + back.error().code + back.error().detail));
        const auto calls = waitFor(m_log->find({}, 100));
        QVERIFY(calls->size() > 5);
        for (const CallRecord &call : *calls) {
            const QByteArray text = call.request + call.answer;
            QVERIFY2(!text.contains("PLANTED") && !text.contains(to->fields[2].second.reveal()) && !text.contains(to->fields[3].second.reveal()), text.constData());
            QVERIFY2(!text.contains("Signature=") || text.contains("Signature=***"), text.constData());
        }
    }
};

QTEST_GUILESS_MAIN(TestSandboxFiles)
#include "tst_sandboxfiles.moc"
