// SPDX-License-Identifier: Apache-2.0
#include "app/filingreminders.h"
#include "tests/support/fakefilingstore.h"
#include "tests/support/manualclock.h"
#include "tests/support/testasync.h"
#include "ui/filings/filingpalettesource.h"
#include "ui/widgets/banner.h"

using namespace pc;
using namespace std::chrono_literals;

// What tells of filings outside their page: reminders and the palette.
class TestFilingsDesk : public QObject
{
    Q_OBJECT

    static FilingCase reminder(int n, const QDate &day)
    {
        FilingCase filing = FakeFilingStore::sampleCase(n);
        filing.remindOn = day;
        return filing;
    }
    static QDate today(const Clock &clock) { return clock.utcNow().toLocalTime().date(); }

private Q_SLOTS:
    void whatIsDueIsToldAtTheStart()
    {
        ManualClock clock;
        FakeFilingStore store;
        FilingCase due = reminder(1, today(clock));
        due.deadline = today(clock).addDays(2);
        store.cases << due << reminder(2, today(clock).addDays(1));
        Banner banner;
        QList<FilingCase> shown;
        const FilingReminders reminders(store, clock, banner, [&shown](const QList<FilingCase> &cases) { shown = cases; });
        QTRY_VERIFY(!banner.isHidden());
        QVERIFY2(banner.text().contains(due.domain), qPrintable(banner.text()));
        QVERIFY(banner.text().contains(due.deadline.toString(Qt::ISODate)));
        QCOMPARE(banner.tone(), Tone::Info);
        Q_EMIT banner.actionTriggered();
        QCOMPARE(shown.size(), 1);
        QCOMPARE(shown.first().id, due.id);
    }

    void theNextDayBringsTheNext()
    {
        ManualClock clock;
        FakeFilingStore store;
        store.cases << reminder(1, today(clock).addDays(1));
        Banner banner;
        const FilingReminders reminders(store, clock, banner, [](const QList<FilingCase> &) {});
        QTest::qWait(0);
        QVERIFY(banner.isHidden());
        clock.jumpWall(24h);                        // the machine slept
        clock.advance(1min);
        QTRY_VERIFY(!banner.isHidden());
    }

    void whatWasClosedStaysAwayUntilTomorrow()
    {
        ManualClock clock;
        FakeFilingStore store;
        store.cases << reminder(1, today(clock));
        Banner banner;
        const FilingReminders reminders(store, clock, banner, [](const QList<FilingCase> &) {});
        QTRY_VERIFY(!banner.isHidden());
        banner.clear();
        Q_EMIT banner.closed();
        store.cases << reminder(2, today(clock));
        store.tell();
        QTRY_VERIFY(!banner.isHidden());            // the other one alone
        QVERIFY(banner.text().contains(store.cases.last().domain));
        banner.clear();
        Q_EMIT banner.closed();
        clock.jumpWall(24h);
        clock.advance(1min);
        QTRY_VERIFY(!banner.isHidden());
        QVERIFY2(banner.text().contains(QStringLiteral("among them")), qPrintable(banner.text()));
    }

    void whatIsDoneIsNoLongerTold()
    {
        ManualClock clock;
        FakeFilingStore store;
        FilingCase late = reminder(1, today(clock).addDays(-3));
        late.deadline = today(clock).addDays(-1);
        store.cases << late;
        Banner banner;
        const FilingReminders reminders(store, clock, banner, [](const QList<FilingCase> &) {});
        QTRY_VERIFY(!banner.isHidden());
        QCOMPARE(banner.tone(), Tone::Warn);
        store.cases.first().stage = FilingCase::Stage::Done;
        store.tell();
        QTRY_VERIFY(banner.isHidden());
    }

    void thePaletteFindsNumbersAndDomains()
    {
        FakeFilingStore store;
        store.numbers << FakeFilingStore::sample(1) << FakeFilingStore::sample(2);
        store.cases << FakeFilingStore::sampleCase(1);
        QString opened;
        FilingPaletteSource source(&store, [&opened](const FilingRow &row) { opened = row.key; });
        const auto byNumber = waitFor(source.find(FakeFilingStore::numberText(2), {}));
        QCOMPARE(byNumber->size(), 1);
        QCOMPARE(byNumber->first().title, FakeFilingStore::numberText(2));
        byNumber->first().open();
        QCOMPARE(opened, FakeFilingStore::numberText(2));
        const auto byDomain = waitFor(source.find(store.cases.first().domain.left(6), {}));
        QVERIFY(byDomain->size() >= 1);
        QCOMPARE(byDomain->first().title, store.cases.first().domain);
        QVERIFY(byDomain->first().subtitle.contains(FakeFilingStore::numberText(1)));
        QCOMPARE(waitFor(source.find(QStringLiteral("a"), {}))->size(), 0);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(waitFor(source.find(QStringLiteral("abc"), stop.get_token())).error().kind, ApiError::Kind::Cancelled);
    }
};

QTEST_MAIN(TestFilingsDesk)
#include "tst_filingsdesk.moc"
