// SPDX-License-Identifier: Apache-2.0
// What of tickets and drafts survives damage, older versions and a full disk.
#include "core/store/connection.h"
#include "core/store/migrations.h"
#include "core/store/statement.h"
#include "tests/core/store/ticketfixture.h"
#include "tests/fault/fulldisk.h"

using namespace pc;
using F = TicketFixture;
using Stage = TicketCare::Stage;
using From = TicketNote::From;

// Overwrites the file from that page on; its first one, with the list of tables, stays.
static void damageTail(const QString &path, qint64 fromPage)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.size() > fromPage * 4096);
    file.seek(fromPage * 4096);
    file.write(QByteArray(int(file.size() - fromPage * 4096), '\xa5'));
}

class TestSavedTickets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDamagedCopyOfCloudDataKeepsWhatStaffSay()
    {
        F f;
        QVERIFY(f.open());
        f.put(QList<Ticket>{F::ticket(1), F::ticket(2)});
        f.putNotes(1, {F::note(1, From::Vendor, 1)}, 1);
        f.give(1, F::me());
        QVERIFY(waitFor(f.tickets()->addInternalNote(F::id(1), F::me(), QStringLiteral("Calls on Mondays"))));
        QVERIFY(waitFor(f.tickets()->setProducts({{QStringLiteral("100"), QStringLiteral("Servers"), QStringLiteral("Compute")}})));
        f.save(F::reply(1));
        f.close();
        damageTail(f.cloudFile(), 1);
        QVERIFY(f.open());
        QCOMPARE(f.numbers(), QString());
        f.put(QList<Ticket>{F::ticket(1)});
        QCOMPARE(f.row(1).care.owner, F::me());
        QVERIFY(f.row(1).hasDraft);
        QCOMPARE(f.shown(TicketQuery::Show::Mine), QStringLiteral("1"));
        QCOMPARE(f.shown(TicketQuery::Show::Drafts), QStringLiteral("1"));
        QCOMPARE(waitFor(f.tickets()->internalNotes(F::id(1)))->first().text, QStringLiteral("Calls on Mondays"));
        QCOMPARE(waitFor(f.tickets()->products())->first().name, QStringLiteral("Servers"));
    }

    void staffsWordsAreRescuedFromADamagedFile()
    {
        F f;
        QVERIFY(f.open());
        const QString padding(300, u'x');
        TicketTargets targets;
        targets.dealing = 5;
        QVERIFY(waitFor(f.tickets()->setTargets(targets)));
        QVERIFY(waitFor(f.tickets()->setProducts({{QStringLiteral("100"), QStringLiteral("Servers"), {}}})));
        const QString picture = waitFor(f.drafts()->keepFile(F::reply(1).key, QStringLiteral("a.png"), QByteArrayLiteral("bytes"))).value_or(QString());
        QVERIFY(waitFor(f.drafts()->removeMacro(waitFor(f.drafts()->macros())->first().id)));
        const int macros = int(waitFor(f.drafts()->macros())->size());
        for (int n = 1; n <= 60; ++n) {
            f.save(F::reply(n, QStringLiteral("draft ") + padding));
            f.give(n, F::me());
            QVERIFY(waitFor(f.tickets()->addInternalNote(F::id(n), F::me(), QStringLiteral("note ") + padding)));
        }
        f.close();
        damageTail(f.localFile(), QFile(f.localFile()).size() / 4096 - 3);
        QVERIFY(f.open());
        QTRY_VERIFY_WITH_TIMEOUT(!f.files(QStringLiteral("*.damaged-*")).isEmpty(), 60'000);
        const qsizetype kept = waitFor(f.drafts()->drafts())->size();
        QVERIFY2(kept >= 40 && kept <= 60, qPrintable(QString::number(kept)));
        QCOMPARE(waitFor(f.drafts()->draft(F::reply(1).key))->text, QStringLiteral("draft ") + padding);
        f.put(QList<Ticket>{F::ticket(1), F::ticket(2)});
        QCOMPARE(f.row(1).care.owner, F::me());
        f.give(2, QStringLiteral("operator-c"));               // what is written from now on is seen
        QCOMPARE(f.row(2).care.owner, QStringLiteral("operator-c"));
        QCOMPARE(waitFor(f.tickets()->internalNotes(F::id(1)))->size(), 1);
        QCOMPARE(*waitFor(f.tickets()->targets()), targets);
        QCOMPARE(waitFor(f.tickets()->products())->size(), 1);
        QCOMPARE(waitFor(f.drafts()->macros())->size(), macros);    // ours that were removed do not come back
        QVERIFY(QFile::exists(picture));
    }

    void aFullDiskKeepsTheFormerDraft()
    {
        F f;
        QVERIFY(f.open());
        f.put(QList<Ticket>{F::ticket(1)});
        f.save(F::reply(1, QStringLiteral("former")));
        {
            const FullDisk full;
            const Result<TicketDraft> refused = waitFor(f.drafts()->saveDraft(F::reply(1, QString(20'000, u'y'))));
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, ApiError::Kind::StorageFull);
            CareChange change;
            change.owner = F::me();
            QCOMPARE(waitFor(f.tickets()->changeCare({F::id(1)}, change)).error().kind, ApiError::Kind::StorageFull);
        }
        QCOMPARE(waitFor(f.drafts()->draft(F::reply(1).key))->text, QStringLiteral("former"));
        f.save(F::reply(1, QStringLiteral("later")));
        f.reopen();
        QCOMPARE(waitFor(f.drafts()->draft(F::reply(1).key))->text, QStringLiteral("later"));
        QCOMPARE(f.row(1).care.owner, QString());
    }

    void filesFromBeforeTicketsAreTakenOver()
    {
        F f;
        const StorePaths paths(f.folder.path(), EnvironmentId(QStringLiteral("env")));
        {
            Connection connection(paths, Connection::Role::Writer);
            migrate(connection.db(), QStringLiteral("local"), paths.local, localMigrations().first(4));
            migrate(connection.db(), QStringLiteral("main"), paths.cloud, cloudMigrations().first(4));
            execute(connection.db(), QStringLiteral("INSERT INTO local.setting(key, value) VALUES('key', 'kept')"));
        }
        QVERIFY(f.open());
        QCOMPARE(*waitFor(f.store->setting(QStringLiteral("key"))), QStringLiteral("kept"));
        f.put(QList<Ticket>{F::ticket(1)});
        f.save(F::reply(1));
        QVERIFY(f.row(1).hasDraft);
        QVERIFY(!waitFor(f.drafts()->macros())->isEmpty());
    }

    void careIsTakenBack()
    {
        F f;
        QVERIFY(f.open());
        f.put(QList<Ticket>{F::ticket(1), F::ticket(2)});
        f.give(2, QStringLiteral("operator-c"));
        CareChange change;
        change.owner = F::me();
        change.stage = Stage::Working;
        change.target = F::at(99);
        const auto before = *waitFor(f.tickets()->changeCare({F::id(1), F::id(2)}, change));
        QCOMPARE(before.size(), 2);
        QCOMPARE(before[1].second.owner, QStringLiteral("operator-c"));
        QCOMPARE(f.row(1).care, (TicketCare{Stage::Working, F::me(), F::at(99), {}}));
        QVERIFY(waitFor(f.tickets()->markSeen(F::id(1), F::at(5))));
        const QDateTime seenAt = f.row(1).care.seenAt;
        QVERIFY(seenAt.isValid());
        QVERIFY(waitFor(f.tickets()->restoreCare(before)));
        QCOMPARE(f.row(1).care, (TicketCare{Stage::New, {}, {}, seenAt}));       // nobody unsees it
        QCOMPARE(f.row(2).care, (TicketCare{Stage::New, QStringLiteral("operator-c"), {}, {}}));
    }

    void internalNotesStandInTheirOrder()
    {
        F f;
        QVERIFY(f.open());
        const InternalNote first = *waitFor(f.tickets()->addInternalNote(F::id(1), F::me(), QStringLiteral("one")));
        QCOMPARE(first.at, F::at(0));
        const InternalNote second = *waitFor(f.tickets()->addInternalNote(F::id(1), QStringLiteral("operator-c"), QStringLiteral("two")));
        QVERIFY(waitFor(f.tickets()->addInternalNote(F::id(2), F::me(), QStringLiteral("other"))));
        QCOMPARE(*waitFor(f.tickets()->internalNotes(F::id(1))), (QList<InternalNote>{first, second}));
        QVERIFY(waitFor(f.tickets()->removeInternalNote(first.id)));
        QCOMPARE(waitFor(f.tickets()->removeInternalNote(first.id)).error().kind, ApiError::Kind::NotFound);
        QCOMPARE(*waitFor(f.tickets()->internalNotes(F::id(1))), (QList<InternalNote>{second}));
    }

    void productsAreReplaced()
    {
        F f;
        QVERIFY(f.open());
        const QList<TicketProduct> sheet{{QStringLiteral("2"), QStringLiteral("网络"), QStringLiteral("B")}, {QStringLiteral("1"), QStringLiteral("Servers"), {}}};
        QVERIFY(waitFor(f.tickets()->setProducts(sheet)));
        QCOMPARE(*waitFor(f.tickets()->products()), sheet);
        QVERIFY(waitFor(f.tickets()->setProducts(sheet.mid(1))));
        f.reopen();
        QCOMPARE(*waitFor(f.tickets()->products()), sheet.mid(1));
    }
};

QTEST_GUILESS_MAIN(TestSavedTickets)
#include "tst_savedtickets.moc"
