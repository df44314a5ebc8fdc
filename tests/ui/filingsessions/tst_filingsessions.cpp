// SPDX-License-Identifier: Apache-2.0
#include "core/filings/checklist.h"
#include "core/sync/filingsync.h"
#include "tests/support/fakefilingstore.h"
#include "tests/support/manualclock.h"
#include "tests/support/testasync.h"
#include "tests/ui/console/fakesessions.h"
#include "ui/filings/filingsessioncard.h"
#include "ui/filings/filingsessioncards.h"
#include <QAbstractButton>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace pc;
using namespace std::chrono_literals;
using Stage = FilingCase::Stage;

// Remembers what it was asked to read.
class NotingSync final : public FilingSync
{
public:
    void start() override {}
    void cancel() override {}
    [[nodiscard]] SyncProgress progress() const override { return {}; }
    Async<Done> refreshCustomer(CustomerUid owner) override { return note(QStringLiteral("customer ") + owner.text()); }
    Async<Done> refreshResource(CustomerUid, Resource resource) override { return note(QStringLiteral("resource ") + resource.id); }
    QStringList notes;

private:
    Async<Done> note(const QString &what)
    {
        notes.append(what);
        return ready(Result<Done>(Done()));
    }
};

struct Rig
{
    Rig()
    {
        store.numbers = {FakeFilingStore::sample(1)};
        FilingCase numbered = FakeFilingStore::sampleCase(1);
        FilingCase other = FakeFilingStore::sampleCase(2);
        other.customer = numbered.customer;
        other.number.clear();
        other.domain = QStringLiteral("other.example");
        store.cases = {numbered, other};
    }
    static Environment known()
    {
        Environment e;
        e.name = QStringLiteral("Test");
        e.allowedHosts = {QStringLiteral(".example")};
        e.signinUrl = QUrl(QStringLiteral("https://signin.example/"));
        return e;
    }
    static ConsoleController::Settings settings()
    {
        ConsoleController::Settings s;
        s.host.program = PC_FAKE_VIEWER;
        s.appearance = {QStringLiteral("en"), QStringLiteral("light")};
        return s;
    }
    // The stand-in answers what stands beside its page: it ticks the first step and adds the number of texts to the notes.
    bool startAndShow(int which = 0)
    {
        const auto before = started.size();
        filings.start(store.cases.at(which), QStringLiteral("Bright Harbour"));
        return QTest::qWaitFor([&] { return started.size() > before; });
    }
    int console() const { return controller.consoles().value(0).id; }
    void setMinutesLeft(int minutes, Session::State state = Session::State::Open)
    {
        Session session = sessions.session(0);
        session.state = state;
        session.expiresAt = clock.utcNow().addSecs(60 * minutes);
        sessions.change(session);
    }
    FilingRefusal refusal() { return refused.takeFirst().first().value<FilingRefusal>(); }

    ManualClock clock;
    FakeSessions sessions{clock};
    ConsoleController controller{sessions, clock, ready(Result<Environment>(known())), settings()};
    FakeFilingStore store;
    NotingSync sync;
    FilingSessions filings{{&store, &sync, &controller, &clock}};
    QSignalSpy started{&filings, &FilingSessions::started};
    QSignalSpy refused{&filings, &FilingSessions::refused};
    QSignalSpy ended{&filings, &FilingSessions::ended};
};

class FilingSessionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void startsWithTheCaseBesideThePage();
    void notesAndTicksAreInTheCaseAtOnce();
    void nothingIsLostWhileTheStoreRefuses();
    void changesOfTheEditorStay();
    void tooLittleTimeIsRefusedAndRenewedBehindThePage();
    void renewalMakesAnyTimeEnough();
    void refusedRenewalOffersToCloseThePage();
    void anotherCaseOfTheCustomerIsAskedAbout();
    void endedPageIsAskedAbout();
    void whatTheEditorChangesStandsBesideThePage();
    void aPageClosedWhileItIsRenewedStaysClosed();
    void closedPageIsReadAnewAndAskedAbout();
    void killedViewerIsAskedAboutOnce();
    void failedOpeningChangesNothing();
    void resultIsRecorded();
};

void FilingSessionsTest::startsWithTheCaseBesideThePage()
{
    Rig rig;
    QVERIFY(!rig.filings.minutesLeft(rig.store.cases.first().customer));
    QVERIFY(rig.startAndShow());
    QCOMPARE(rig.controller.consoles().first().product, QStringLiteral("filing"));
    QTRY_COMPARE(rig.store.cases.first().stage, Stage::Filing);
    QCOMPARE(rig.store.cases.first().lastSessionAt, rig.clock.utcNow());
    QCOMPARE(rig.filings.minutesLeft(rig.store.cases.first().customer), std::optional(60min));
    QVERIFY(rig.refused.isEmpty());
    QCOMPARE(rig.store.cases.at(1).stage, Stage::Preparing);
}

void FilingSessionsTest::notesAndTicksAreInTheCaseAtOnce()
{
    Rig rig;
    rig.store.cases.first().notes = QStringLiteral("before ");
    rig.store.cases.first().texts = {{QStringLiteral("siteName"), QStringLiteral("Harbour shop")}};
    const QString step = checklistFor(rig.store.cases.first().entity, rig.store.cases.first().province).items.first().id;
    QVERIFY(rig.startAndShow());
    // Domain, number and one text of its own.
    QTRY_COMPARE(rig.store.cases.first().notes, QStringLiteral("before 3"));
    const auto isTicked = [&] {
        const QList<CaseDocument> documents = rig.store.cases.first().documents;
        return std::any_of(documents.cbegin(), documents.cend(), [&step](const CaseDocument &d) { return d.item == step && d.isConfirmed; });
    };
    QTRY_VERIFY(isTicked());
}

void FilingSessionsTest::nothingIsLostWhileTheStoreRefuses()
{
    Rig rig;
    QSignalSpy trouble(&rig.filings, &FilingSessions::notSaved);
    ApiError full;
    full.kind = ApiError::Kind::StorageFull;
    rig.store.failWrites = full;
    QVERIFY(rig.startAndShow());
    QTRY_COMPARE(trouble.size(), 1);
    rig.clock.advance(5s);
    QTRY_VERIFY(rig.clock.pending() > 0);
    rig.store.failWrites.reset();
    rig.clock.advance(5s);
    QTRY_COMPARE(rig.store.cases.first().stage, Stage::Filing);
    QTRY_VERIFY(rig.store.cases.first().notes.endsWith(QLatin1Char('2')));
    QCOMPARE(trouble.size(), 1); // told once
}

void FilingSessionsTest::changesOfTheEditorStay()
{
    Rig rig;
    QVERIFY(rig.startAndShow());
    QTRY_COMPARE(rig.store.cases.first().stage, Stage::Filing);
    rig.store.cases.first().province = QStringLiteral("CN-GD"); // in the editor, meanwhile
    rig.filings.record(rig.store.cases.first().id, FilingSessions::Outcome::HandedIn, QString());
    QTRY_COMPARE(rig.store.cases.first().stage, Stage::Submitted);
    QCOMPARE(rig.store.cases.first().province, QStringLiteral("CN-GD"));
}

void FilingSessionsTest::tooLittleTimeIsRefusedAndRenewedBehindThePage()
{
    Rig rig;
    rig.filings.setRenewal(false);
    QVERIFY(rig.startAndShow());
    rig.setMinutesLeft(9);
    QCOMPARE(rig.filings.minutesLeft(rig.store.cases.first().customer), std::optional(9min));
    rig.filings.start(rig.store.cases.first(), QStringLiteral("Bright Harbour"));
    QCOMPARE(rig.refused.size(), 1);
    const FilingRefusal refusal = rig.refusal();
    QCOMPARE(refusal.reason, FilingRefusal::Reason::TooLittleTime);
    QCOMPARE(refusal.left, 9min);
    QVERIFY(refusal.needs > refusal.left);

    const qint64 process = rig.controller.viewerProcessId(rig.console());
    rig.filings.startFresh(refusal);
    QVERIFY(rig.sessions.notes().contains(QStringLiteral("renew s1")));
    rig.setMinutesLeft(9, Session::State::Renewing);
    Session renewed = rig.sessions.session(0);
    renewed.state = Session::State::Open;
    renewed.renewedAt = rig.clock.utcNow();
    renewed.expiresAt = rig.clock.utcNow().addSecs(3600);
    rig.sessions.change(renewed);
    QTRY_COMPARE(rig.started.size(), 2);
    QVERIFY(rig.refused.isEmpty());
    QCOMPARE(rig.controller.viewerProcessId(rig.console()), process); // the page stayed
    QCOMPARE(rig.controller.consoles().size(), 1);
}

void FilingSessionsTest::renewalMakesAnyTimeEnough()
{
    Rig rig;
    QVERIFY(rig.startAndShow());
    rig.setMinutesLeft(9);
    rig.filings.start(rig.store.cases.first(), QStringLiteral("Bright Harbour"));
    QVERIFY(rig.refused.isEmpty());
    QCOMPARE(rig.controller.consoles().size(), 1);
}

void FilingSessionsTest::refusedRenewalOffersToCloseThePage()
{
    Rig rig;
    rig.filings.setRenewal(false);
    QVERIFY(rig.startAndShow());
    rig.setMinutesLeft(9);
    rig.filings.start(rig.store.cases.first(), QStringLiteral("Bright Harbour"));
    rig.filings.startFresh(rig.refusal());
    rig.setMinutesLeft(9, Session::State::Renewing);
    rig.setMinutesLeft(9, Session::State::EndingSoon);
    QCOMPARE(rig.refused.size(), 1);
    const FilingRefusal refusal = rig.refusal();
    QCOMPARE(refusal.reason, FilingRefusal::Reason::NotRenewed);
    QVERIFY(!refusal.keepsPage());

    rig.filings.startFresh(refusal);
    QTRY_COMPARE(rig.started.size(), 2);
    QCOMPARE(rig.controller.consoles().size(), 1);
    QVERIFY(rig.sessions.notes().contains(QStringLiteral("close s1")));
    QVERIFY(rig.ended.isEmpty()); // it goes on: nobody is asked how it ended
}

void FilingSessionsTest::anotherCaseOfTheCustomerIsAskedAbout()
{
    Rig rig;
    QWidget window;
    FilingSessionCards cards(rig.filings, Rig::known(), &window);
    QVERIFY(rig.startAndShow());
    rig.filings.start(rig.store.cases.at(1), QStringLiteral("Bright Harbour"));
    QCOMPARE(rig.refused.size(), 1);
    QCOMPARE(rig.refusal().openDomain, rig.store.cases.first().domain);
    auto *card = window.findChild<FilingRefusalCard *>();
    QVERIFY(card && card->isVisible());
    QVERIFY(!card->isModal());
    QVERIFY(card->findChild<QLabel *>(QStringLiteral("filingCardText"))->text().contains(QLatin1String("lost")));
    card->findChild<QAbstractButton *>(QStringLiteral("filingOpenFresh"))->click();
    QTRY_COMPARE(rig.started.size(), 2);
    QCOMPARE(rig.started.last().first().value<FilingCase>().domain, QStringLiteral("other.example"));
    QCOMPARE(rig.ended.size(), 1); // of the first one, whose page was closed
    QCOMPARE(rig.ended.first().first().value<FilingCase>().id, rig.store.cases.first().id);
    QTRY_COMPARE(rig.store.cases.at(1).stage, Stage::Filing);
}

void FilingSessionsTest::endedPageIsAskedAbout()
{
    Rig rig;
    QVERIFY(rig.startAndShow());
    QTRY_VERIFY(rig.store.cases.first().notes.endsWith(QLatin1Char('2')));
    rig.sessions.end(SessionId(QStringLiteral("s1")));
    rig.filings.start(rig.store.cases.first(), QStringLiteral("Bright Harbour"));
    QCOMPARE(rig.refused.size(), 1);
    const FilingRefusal refusal = rig.refusal();
    QCOMPARE(refusal.reason, FilingRefusal::Reason::Ended);
    rig.store.cases.first().notes = QStringLiteral("called meanwhile "); // in the editor, while the question stood
    rig.filings.startFresh(refusal);
    QTRY_COMPARE(rig.started.size(), 2);
    QTRY_COMPARE(rig.store.cases.first().notes, QStringLiteral("called meanwhile 2")); // the fresh page began with it
}

// Typed in the main window while the page is open: the page's notes are the same ones.
void FilingSessionsTest::whatTheEditorChangesStandsBesideThePage()
{
    Rig rig;
    rig.store.cases.first().notes = QStringLiteral("before ");
    QVERIFY(rig.startAndShow());
    QTRY_COMPARE(rig.store.cases.first().notes, QStringLiteral("before 2"));
    FilingCase edited = rig.store.cases.first();
    edited.notes = QStringLiteral("typed here ");
    QVERIFY(waitFor(rig.store.saveCase(edited)));
    QTRY_COMPARE(rig.store.cases.first().notes, QStringLiteral("typed here 2"));
}

void FilingSessionsTest::aPageClosedWhileItIsRenewedStaysClosed()
{
    Rig rig;
    rig.filings.setRenewal(false);
    QVERIFY(rig.startAndShow());
    rig.setMinutesLeft(9);
    rig.filings.start(rig.store.cases.first(), QStringLiteral("Bright Harbour"));
    rig.filings.startFresh(rig.refusal());
    rig.setMinutesLeft(9, Session::State::Renewing);
    rig.controller.close(rig.console());
    QTRY_COMPARE(rig.ended.size(), 1);
    QTRY_VERIFY(rig.controller.consoles().isEmpty());
    QTest::qWait(20);
    QCOMPARE(rig.started.size(), 1);
    QVERIFY(rig.controller.consoles().isEmpty());
}

void FilingSessionsTest::closedPageIsReadAnewAndAskedAbout()
{
    Rig rig;
    QVERIFY(rig.startAndShow());
    QTRY_VERIFY(rig.store.cases.first().notes.endsWith(QLatin1Char('2')));
    rig.controller.close(rig.console());
    QTRY_COMPARE(rig.ended.size(), 1);
    QTRY_COMPARE(rig.sync.notes, QStringList(QStringLiteral("resource ") + rig.store.numbers.first().resource.id));
    QVERIFY(rig.ended.first().first().value<FilingCase>().notes.endsWith(QLatin1Char('2'))); // as it is now, not as it began
    QTRY_VERIFY(!rig.filings.minutesLeft(rig.store.cases.first().customer));

    QVERIFY(rig.startAndShow(1)); // a case without a number
    rig.controller.closeAll();
    QTRY_COMPARE(rig.ended.size(), 2);
    QTRY_COMPARE(rig.sync.notes.last(), QStringLiteral("customer ") + rig.store.cases.at(1).customer.text());
}

void FilingSessionsTest::killedViewerIsAskedAboutOnce()
{
    Rig rig;
    QVERIFY(rig.startAndShow());
    QProcess::startDetached(QStringLiteral("kill"), {QStringLiteral("-9"), QString::number(rig.controller.viewerProcessId(rig.console()))});
    QTRY_COMPARE(rig.ended.size(), 1);
    QVERIFY(rig.store.cases.first().notes.endsWith(QLatin1Char('2')));
    const auto before = rig.started.size();
    rig.controller.restart(rig.console()); // from the card of the lost window
    QTRY_COMPARE(rig.started.size(), before + 1);
    rig.controller.close(rig.console());
    QTRY_COMPARE(rig.ended.size(), 2);
}

void FilingSessionsTest::failedOpeningChangesNothing()
{
    Rig rig;
    ApiError error;
    error.kind = ApiError::Kind::Forbidden;
    rig.sessions.failNext(error);
    rig.filings.start(rig.store.cases.first(), QStringLiteral("Bright Harbour"));
    QTRY_VERIFY(rig.controller.consoles().isEmpty());
    QCOMPARE(rig.store.cases.first().stage, Stage::Preparing);
    QVERIFY(rig.ended.isEmpty());
    QVERIFY(rig.sync.notes.isEmpty());
}

void FilingSessionsTest::resultIsRecorded()
{
    Rig rig;
    QWidget window;
    FilingSessionCards cards(rig.filings, Rig::known(), &window);
    QVERIFY(rig.startAndShow());
    rig.controller.close(rig.console());
    QTRY_COMPARE(rig.ended.size(), 1);
    auto *card = window.findChild<FilingResultCard *>();
    QVERIFY(card && !card->isModal());
    auto *save = card->findChild<QAbstractButton *>(QStringLiteral("filingSaveResult"));
    QVERIFY(!save->isEnabled()); // no answer is no answer
    card->findChild<QAbstractButton *>(QStringLiteral("filingCameBack"))->click();
    card->findChild<QPlainTextEdit *>(QStringLiteral("filingWords"))->setPlainText(QStringLiteral(" licence unreadable "));
    save->click();
    QTRY_COMPARE(rig.store.cases.first().stage, Stage::Returned);
    QCOMPARE(rig.store.cases.first().result, QStringLiteral("licence unreadable"));
    const FilingCase::Event last = rig.store.cases.first().history.value(rig.store.cases.first().history.size() - 1);
    QCOMPARE(last, (FilingCase::Event{rig.clock.utcNow(), Stage::Returned, QStringLiteral("licence unreadable")}));
}

QTEST_MAIN(FilingSessionsTest)
#include "tst_filingsessions.moc"
