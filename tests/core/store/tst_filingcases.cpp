// SPDX-License-Identifier: Apache-2.0
#include "core/store/caserows.h"
#include "core/store/connection.h"
#include "core/store/migrations.h"
#include "tests/core/store/filingfixture.h"
#include <QFile>
#include <QSignalSpy>

using namespace pc;
using F = FilingFixture;
using Stage = FilingCase::Stage;

static FilingCase fullCase()
{
    FilingCase filing;
    filing.customer = F::uid(1);
    filing.domain = QStringLiteral("xn--fiq228c.example");
    filing.entity = EntityKind::SocialOrganisation;
    filing.province = QStringLiteral("CN-GD");
    filing.number = F::numberText(1);
    filing.stage = Stage::Returned;
    filing.documents = {{QStringLiteral("licence"), QStringLiteral("/papers/Lizenz \"neu\" 执照.jpg"), QStringLiteral("tooLarge"), F::at(5).addMSecs(7), false},
                        {QStringLiteral("phone"), {}, {}, {}, true}, {}};
    filing.texts = {{QStringLiteral("Name of the site"), QStringLiteral("云帆\nsecond line")}, {}};
    filing.notes = QStringLiteral("a\tb\n\"c\" 备注");
    filing.deadline = QDate(2026, 3, 1);
    filing.remindOn = QDate(2026, 2, 20);
    filing.lastSessionAt = F::at(9);
    filing.result = QStringLiteral("came back: the photo is blurred");
    filing.history = {{F::at(6), Stage::Preparing, {}}, {F::at(10).addMSecs(3), Stage::Returned, QStringLiteral("照片 \"blurred\"\nagain")}};
    return filing;
}

// Overwrites the file from its second page on; its first one, with the list of tables, stays.
static void damageTail(const QString &path, qint64 fromPage)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.size() > fromPage * 4096);
    file.seek(fromPage * 4096);
    file.write(QByteArray(int(file.size() - fromPage * 4096), '\xa5'));
}

class TestFilingCases : public QObject
{
    Q_OBJECT
private:
    static FilingCase save(F &f, const FilingCase &filing) { return waitFor(f.filings()->saveCase(filing)).value_or(FilingCase()); }
    static FilingCase read(F &f, const CaseId &id) { return waitFor(f.filings()->filingCase(id)).value_or(FilingCase()); }

private Q_SLOTS:
    void aCaseIsKeptCompletely()
    {
        F f;
        QVERIFY(f.open());
        const FilingCase sent = fullCase();
        const FilingCase stored = save(f, sent);
        QVERIFY(!stored.id.isEmpty());
        QCOMPARE(stored.createdAt, F::at(0));
        QCOMPARE(stored.updatedAt, F::at(0));
        FilingCase expected = sent;
        expected.id = stored.id;
        expected.createdAt = expected.updatedAt = F::at(0);
        QCOMPARE(stored, expected);
        f.reopen();
        QCOMPARE(read(f, stored.id), expected);
        QVERIFY(save(f, sent).id != stored.id);
    }

    void aChangeKeepsWhenItWasMade()
    {
        F f;
        QVERIFY(f.open());
        FilingCase filing = save(f, fullCase());
        f.clock->jumpWall(std::chrono::minutes(30));
        filing.stage = Stage::Submitted;
        filing.deadline = {};
        filing.remindOn = {};
        filing.lastSessionAt = {};
        filing.documents.clear();
        filing.texts.clear();
        const FilingCase stored = save(f, filing);
        QCOMPARE(stored.createdAt, F::at(0));
        QCOMPARE(stored.updatedAt, F::at(30));
        filing.updatedAt = F::at(30);
        QCOMPARE(read(f, filing.id), filing);
    }

    // Asked for at once, from two places: each sees what the other did.
    void changesOfOneCaseDoNotOvertakeEachOther()
    {
        F f;
        QVERIFY(f.open());
        const CaseId id = save(f, fullCase()).id;
        const auto notes = f.filings()->changeCase(id, [](FilingCase &filing) { filing.notes += QStringLiteral(" one"); });
        const auto more = f.filings()->changeCase(id, [](FilingCase &filing) { filing.notes += QStringLiteral(" two"); });
        const Result<FilingCase> last = waitFor(f.filings()->changeCase(id, [](FilingCase &filing) { filing.stage = Stage::Filing; }));
        QVERIFY(last);
        QCOMPARE(last->notes, fullCase().notes + QStringLiteral(" one two"));
        QCOMPARE(last->stage, Stage::Filing);
        QCOMPARE(read(f, id), *last);
        QVERIFY(notes.isFinished() && more.isFinished());

        const auto removed = f.filings()->removeCase(id);
        const Result<FilingCase> late = waitFor(f.filings()->changeCase(id, [](FilingCase &filing) { filing.notes.clear(); }));
        QVERIFY(!late);
        QCOMPARE(late.error().kind, ApiError::Kind::NotFound);
        QVERIFY(removed.isFinished());
        QVERIFY(!waitFor(f.filings()->filingCase(id))); // not made anew
    }

    void aRemovedCaseIsGone()
    {
        F f;
        QVERIFY(f.open());
        const FilingCase filing = save(f, fullCase());
        QCOMPARE(f.keys({}), filing.id.text());
        QVERIFY(waitFor(f.filings()->removeCase(filing.id)));
        QCOMPARE(waitFor(f.filings()->filingCase(filing.id)).error().kind, ApiError::Kind::NotFound);
        QCOMPARE(waitFor(f.filings()->removeCase(filing.id)).error().kind, ApiError::Kind::NotFound);
        QCOMPARE(f.keys({}), QString());
        QCOMPARE(save(f, filing).id, filing.id); // taken back
        QCOMPARE(f.keys({}), filing.id.text());
    }

    void aCaseStandsWithItsNumberOnceThatIsKnown()
    {
        F f;
        QVERIFY(f.open());
        FilingCase filing = fullCase();
        filing.number = F::numberText(1).toUpper();
        filing = save(f, filing);
        QCOMPARE(f.keys({}), filing.id.text());
        QCOMPARE(f.row(QStringLiteral("case:") + filing.id.text()).state(), NumberState::Unbound);
        f.putNumbers(1, 1, {F::number(1)});
        QCOMPARE(f.keys({}), QStringLiteral("1"));
        QCOMPARE(f.row(F::numberText(1)).filing, filing);
        QCOMPARE(f.row(QStringLiteral("case:") + filing.id.text()).key, F::numberText(1)); // found by its old key too
        f.putNumbers(1, 1, {}, 20); // the cloud no longer tells of it: the case stays
        QCOMPARE(f.keys({}), filing.id.text());
    }

    void ofSeveralCasesTheOneUnderWayStandsWithTheNumber()
    {
        F f;
        QVERIFY(f.open());
        f.putNumbers(1, 1, {F::number(1)});
        f.saveCase(1, 1, {}, Stage::Done);
        QCOMPARE(f.row(F::numberText(1)).filing->id.text(), QStringLiteral("c1"));
        f.clock->jumpWall(std::chrono::minutes(1));
        f.saveCase(1, 2, {});
        QCOMPARE(f.row(F::numberText(1)).filing->id.text(), QStringLiteral("c2"));
        f.clock->jumpWall(std::chrono::minutes(1));
        f.saveCase(1, 3, {});
        QCOMPARE(f.row(F::numberText(1)).filing->id.text(), QStringLiteral("c3"));
        f.clock->jumpWall(std::chrono::minutes(1));
        f.saveCase(1, 1, {}, Stage::Done); // changed last, and over
        QCOMPARE(f.row(F::numberText(1)).filing->id.text(), QStringLiteral("c3"));
        FilingQuery query;
        query.sort = FilingQuery::Sort::Number;
        QCOMPARE(F::keysOf(waitFor(f.filings()->read(query, 0, 10))->rows), QStringLiteral("1 c1 c2")); // none is lost
        QCOMPARE(f.row(QStringLiteral("case:c2")).key, QStringLiteral("case:c2"));
    }

    void remindersAreTheOpenOnesByDeadline()
    {
        F f;
        QVERIFY(f.open());
        const auto add = [&f](const char *id, const QDate &remindOn, const QDate &deadline, Stage stage = Stage::Preparing) {
            FilingCase filing;
            filing.id = CaseId(QLatin1String(id));
            filing.remindOn = remindOn;
            filing.deadline = deadline;
            filing.stage = stage;
            QVERIFY(waitFor(f.filings()->saveCase(filing)));
        };
        const QDate day(2026, 1, 15);
        add("none", day, {});
        add("late", day.addDays(-3), day.addDays(9));
        add("soon", day, day.addDays(2));
        add("tomorrow", day.addDays(1), day.addDays(1));
        add("never", {}, day);
        add("over", day, day, Stage::Done);
        add("abandoned", day, day, Stage::Abandoned);
        QStringList ids;
        const QList<FilingCase> answered = *waitFor(f.filings()->dueReminders(day));
        for (const FilingCase &one : answered)
            ids += one.id.text();
        QCOMPARE(ids, (QStringList{QStringLiteral("soon"), QStringLiteral("late"), QStringLiteral("none")}));
    }

    void aDamagedCopyOfCloudDataKeepsCases()
    {
        F f;
        f.fill();
        f.close();
        damageTail(f.cloudFile(), 1);
        QVERIFY(f.open());
        QCOMPARE(f.keys({}), QStringLiteral("c1 c3 c6"));
        QCOMPARE(f.row(QStringLiteral("case:c1")).customer, F::uid(1));
        f.put({F::facts(1, QStringLiteral("Alder"))});
        f.putNumbers(1, 1, {F::number(1)});
        QCOMPARE(f.keys({}), QStringLiteral("1 c3 c6"));
        QCOMPARE(f.row(F::numberText(1)).filing->notes, QStringLiteral("Calls on Mondays"));
        QCOMPARE(f.row(F::numberText(1)).customerName, QStringLiteral("Alder"));
    }

    void aLostCopyOfCloudDataKeepsCases()
    {
        F f;
        f.fill();
        f.close();
        QVERIFY(QFile::remove(f.cloudFile()));
        QVERIFY(f.open());
        QCOMPARE(f.keys({}), QStringLiteral("c1 c3 c6"));
    }

    void casesAreRescuedFromADamagedFile()
    {
        F f;
        QVERIFY(f.open());
        for (int n = 0; n < 300; ++n)
            f.saveCase(0, n, {}, Stage::Preparing, QStringLiteral("site%1.example ").arg(n) + QString(200, u'x'));
        CustomerLocal local;
        local.nudgedAt = F::at(3);
        local.linkExpiresAt = F::at(183);
        f.put({F::facts(1, QStringLiteral("Alder"))});
        QVERIFY(waitFor(f.customers()->setLocal(F::uid(1), local)));
        f.close();
        const qint64 pages = QFile(f.localFile()).size() / 4096;
        damageTail(f.localFile(), pages - 5);
        QVERIFY(f.open());
        QTRY_VERIFY_WITH_TIMEOUT(!f.files(QStringLiteral("*.damaged-*")).isEmpty(), 60'000);
        const qint64 kept = waitFor(f.filings()->read({}, 0, 1))->total;
        QVERIFY2(kept >= 200 && kept <= 300, qPrintable(QString::number(kept)));
        QCOMPARE(waitFor(f.customers()->customer(F::uid(1)))->local, local);
    }

    void filesFromBeforeFilingsAreTakenOver()
    {
        F f;
        const StorePaths paths(f.folder.path(), EnvironmentId(QStringLiteral("env")));
        {
            Connection connection(paths, Connection::Role::Writer);
            migrate(connection.db(), QStringLiteral("local"), paths.local, localMigrations().first(3));
            migrate(connection.db(), QStringLiteral("main"), paths.cloud, cloudMigrations().first(3));
            Statement(connection.db(), QStringLiteral("INSERT INTO local.customer_local(uid, alias) VALUES(?, 'Kept')")).run(F::uid(1).text());
            Statement(connection.db(), QStringLiteral("INSERT INTO customer(uid, name, listed_at) VALUES(?, 'Alder', 1)")).run(F::uid(1).text());
            execute(connection.db(), QStringLiteral("INSERT INTO customer_text(rowid, search) VALUES(1, '')"));
            execute(connection.db(), QStringLiteral("INSERT INTO customer_gram(rowid, grams) VALUES(1, '')"));
            execute(connection.db(), QStringLiteral("INSERT INTO local.meta(key, value) VALUES('revision', '1')"));
        }
        QVERIFY(f.open());
        const Customer customer = *waitFor(f.customers()->customer(F::uid(1)));
        QCOMPARE(customer.facts.name, QStringLiteral("Alder"));
        QCOMPARE(customer.displayName(), QStringLiteral("Kept"));
        QVERIFY(!customer.local.nudgedAt.isValid() && !customer.local.linkExpiresAt.isValid());
        f.putNumbers(1, 1, {F::number(1)});
        f.saveCase(1, 1, {});
        QCOMPARE(f.row(F::numberText(1)).customerName, QStringLiteral("Kept"));
        QVERIFY(f.row(F::numberText(1)).filing);
        for (const QString &file : {paths.local, paths.cloud}) {
            const QString backup = file + QStringLiteral(".backup-v3");
            QVERIFY2(QFile::exists(backup), qPrintable(backup));
            Connection copy(backup);
            QCOMPARE(scalar(copy.db(), QStringLiteral("PRAGMA user_version")).toInt(), 3);
        }
    }

    void whatWasNotCommittedIsNotThere()
    {
        F f;
        f.fill();
        f.close();
        const StorePaths paths(f.folder.path(), EnvironmentId(QStringLiteral("env")));
        {
            Connection connection(paths, Connection::Role::Writer);
            Transaction cut(connection.db());
            execute(connection.db(), QStringLiteral("UPDATE service_number SET resource=0, revision=revision+100"));
            FilingCase filing = fullCase();
            filing.id = CaseId(QStringLiteral("c1"));
            putCase(connection.db(), filing);
        }
        QVERIFY(f.open());
        QCOMPARE(f.keys({}), QStringLiteral("1 3 c6 2 4"));
        QCOMPARE(read(f, CaseId(QStringLiteral("c1"))).domain, QStringLiteral("zeta.example"));
    }

    void aNewStoreHasNoBackup()
    {
        F f;
        f.fill();
        f.reopen();
        QCOMPARE(f.files(QStringLiteral("*.backup-*")), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestFilingCases)
#include "tst_filingcases.moc"
