// SPDX-License-Identifier: Apache-2.0
#include "core/store/connection.h"
#include "core/store/migrations.h"
#include "core/store/statement.h"
#include "tests/core/store/storefixture.h"
#include <QJsonDocument>
#include <QProcess>
#include <QSignalSpy>
#include <QtEndian>

using namespace pc;
using F = StoreFixture;
using State = OperationState;

static OperationRecord record(const QString &id, State state, int minute)
{
    OperationRecord r;
    r.id = OperationId(id);
    r.kind = QStringLiteral("setQuota");
    r.customer = F::uid(1);
    r.state = state;
    r.person = QStringLiteral("lin");
    r.createdAt = F::at(0);
    r.updatedAt = F::at(minute);
    return r;
}

static bool put(F &f, const OperationRecord &r)
{
    return waitFor(f.store->operations()->put(r)).has_value();
}

// "id:state", latest first.
static QString steps(F &f, const HistoryQuery &query, qint64 first = 0, int count = 100)
{
    const Result<HistoryWindow> window = waitFor(f.store->operations()->history(query, first, count));
    QStringList texts;
    for (const OperationRecord &r : window.value_or(HistoryWindow()).rows)
        texts += QStringLiteral("%1:%2").arg(r.id.text()).arg(int(r.state));
    return window ? texts.join(u' ') : window.error().detail;
}

static HistoryQuery everyStep()
{
    HistoryQuery query;
    query.latestOnly = false;
    return query;
}

// Transactions in a journal that has not been taken back into its file: frames whose header names the size after a commit.
static int commitsIn(const QString &wal)
{
    QFile file(wal);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray bytes = file.readAll();
    const auto number = [&bytes](qsizetype at) { return qFromBigEndian<quint32>(bytes.constData() + at); };
    const qsizetype page = number(8);
    int commits = 0;
    for (qsizetype at = 32; at + 24 + page <= bytes.size() && number(at + 8) == number(16); at += 24 + page) // frames of this round
        commits += number(at + 4) != 0 ? 1 : 0;
    return commits;
}

static void damageRootOf(const QString &path, const QString &name)
{
    qint64 page = 0;
    {
        Connection look(path);
        page = scalar(look.db(), QStringLiteral("SELECT rootpage FROM sqlite_schema WHERE name='%1'").arg(name)).toLongLong();
    }
    QFile file(path);
    QVERIFY(page > 1 && file.open(QIODevice::ReadWrite) && file.seek((page - 1) * 4096));
    file.write(QByteArray(4096, '\xa5'));
}

// As the release before the history left it.
static void writeOlderFile(const StorePaths &paths)
{
    Connection connection(paths, Connection::Role::Writer);
    migrate(connection.db(), QStringLiteral("local"), paths.local, localMigrations().first(2));
    Statement insert(connection.db(), QStringLiteral("INSERT INTO local.operation(id, environment, kind, customer, state, token, before, after, reason,"
                                                     " person, created_at, updated_at, attempts, outcome, request_ids)"
                                                     " VALUES(?, 'env', 'createCustomer', '', ?, 'tok', '{}', ?, 'Why NOT', 'lin', ?, ?, '[]', '{}', 'R-1')"));
    const QString after = QString::fromUtf8(QJsonDocument(QJsonObject{{QStringLiteral("name"), QStringLiteral("云帆")}}).toJson());
    insert.run(QStringLiteral("new"), int(State::Unknown), after, 2000, 2500);
    insert.run(QStringLiteral("old"), int(State::Succeeded), after, 1000, 3000);
}

class TestOperationHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsEveryStepAsItStood()
    {
        F f;
        QVERIFY(f.open());
        OperationRecord r = record(QStringLiteral("a"), State::Ready, 1);
        QVERIFY(put(f, r));
        OperationRecord sent = r;
        sent.state = State::Sending;
        sent.requestIds = {QStringLiteral("REQ-1")};
        sent.price = Money(Amount::fromMicros(1), QStringLiteral("CNY"));
        QVERIFY(put(f, sent));
        QVERIFY(put(f, sent)); // one row per put, also of the same
        f.close();
        QVERIFY(f.open());
        const HistoryWindow window = *waitFor(f.store->operations()->history(everyStep(), 0, 10));
        QCOMPARE(window.total, 3);
        QCOMPARE(window.rows, (QList<OperationRecord>{sent, sent, r}));
        QCOMPARE(steps(f, {}), QStringLiteral("a:3"));
    }

    void theDatabaseRefusesToChangeAStep_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("update") << "UPDATE local.operation_event SET state=5";
        QTest::newRow("delete") << "DELETE FROM local.operation_event WHERE step=1";
        QTest::newRow("delete all") << "DELETE FROM local.operation_event";
        QTest::newRow("replace") << "INSERT OR REPLACE INTO local.operation_event(step, id, state) VALUES(1, 'x', 5)";
        QTest::newRow("replace by update") << "INSERT INTO local.operation_event(step, id, state) VALUES(1, 'x', 5) ON CONFLICT(step) DO UPDATE SET state=5";
    }

    void theDatabaseRefusesToChangeAStep()
    {
        QFETCH(QString, sql);
        F f;
        QVERIFY(f.open());
        QVERIFY(put(f, record(QStringLiteral("a"), State::Ready, 1)));
        f.close();
        {
            Connection connection(StorePaths(f.folder.path(), EnvironmentId(QStringLiteral("env"))), Connection::Role::Writer);
            QVERIFY_THROWS_EXCEPTION(SqlFailure, execute(connection.db(), sql));
        }
        QVERIFY(f.open());
        QCOMPARE(steps(f, everyStep()), QStringLiteral("a:2"));
    }

    void filters_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("latest");
        QTest::addColumn<QString>("every");
        QTest::newRow("nothing") << "" << "c:4 b:1 a:5" << "c:4 b:1 a:5 a:3 b:0 a:2";
        QTest::newRow("customer") << "customer" << "b:1" << "b:1 b:0";
        QTest::newRow("order") << "order" << "c:4" << "c:4";
        QTest::newRow("kinds") << "kinds" << "c:4 b:1" << "c:4 b:1 b:0";
        QTest::newRow("who asked") << "lin" << "b:1 a:5" << "b:1 a:5 a:3 b:0 a:2";
        QTest::newRow("who approved") << "chen" << "c:4 b:1" << "c:4 b:1";
        QTest::newRow("state as it is now") << "state" << "" << "a:3";
        QTest::newRow("several states") << "states" << "c:4" << "c:4 a:3";
        QTest::newRow("group") << "group" << "b:1" << "b:1 b:0";
        QTest::newRow("no group") << "no group" << "c:4 a:5" << "c:4 a:5 a:3 a:2";
        QTest::newRow("from") << "from" << "c:4 b:1 a:5" << "c:4 b:1 a:5";
        QTest::newRow("until") << "to" << "" << "a:3 b:0 a:2";
        QTest::newRow("text") << "text" << "a:5" << "a:5 a:3";
        QTest::newRow("text and customer") << "text and customer" << "" << "";
    }

    void filters()
    {
        QFETCH(QString, name);
        F f;
        QVERIFY(f.open());
        OperationRecord a = record(QStringLiteral("a"), State::Ready, 1), b = record(QStringLiteral("b"), State::Draft, 2), c = record(QStringLiteral("c"), State::Succeeded, 30);
        b.customer = F::uid(2);
        b.kind = QStringLiteral("openQuota");
        c.kind = QStringLiteral("cancelOrder");
        c.order = OrderId(QStringLiteral("77"));
        c.person = QStringLiteral("chen");
        QVERIFY(put(f, a));
        QVERIFY(put(f, b));
        a.state = State::Sending;
        a.requestIds = {QStringLiteral("Ｒeq-51")}; // a wide letter
        a.updatedAt = F::at(5);
        QVERIFY(put(f, a));
        a.state = State::Failed;
        a.updatedAt = F::at(10);
        QVERIFY(put(f, a));
        b.state = State::WaitingForApproval;
        b.approver = QStringLiteral("chen");
        b.updatedAt = F::at(20);
        QVERIFY(put(f, b));
        QVERIFY(put(f, c));

        QVERIFY(waitFor(f.store->customerBook()->importBook("uid,group\n" + F::uid(2).text().toUtf8() + ",North\n")));
        HistoryQuery query;
        if (name == QLatin1String("customer"))
            query.customer = F::uid(2);
        else if (name == QLatin1String("order"))
            query.order = c.order;
        else if (name == QLatin1String("kinds"))
            query.kinds = QStringList{b.kind, c.kind};
        else if (name == QLatin1String("lin") || name == QLatin1String("chen"))
            query.person = name;
        else if (name == QLatin1String("state"))
            query.states = {State::Sending};
        else if (name == QLatin1String("states"))
            query.states = {State::Sending, State::Succeeded};
        else if (name == QLatin1String("group"))
            query.group = QStringLiteral("North");
        else if (name == QLatin1String("no group"))
            query.group = QString();
        else if (name == QLatin1String("from"))
            query.from = F::at(10);
        else if (name == QLatin1String("to"))
            query.to = F::at(10);
        else if (name.startsWith(QLatin1String("text")))
            query.text = QStringLiteral("REQ-5");
        if (name.endsWith(QLatin1String("and customer")))
            query.customer = F::uid(2);
        QTEST(steps(f, query), "latest");
        query.latestOnly = false;
        QTEST(steps(f, query), "every");
    }

    void whatConcernsNoCustomerCanBeAskedFor()
    {
        F f;
        QVERIFY(f.open());
        OperationRecord none = record(QStringLiteral("none"), State::Ready, 1);
        none.customer = {};
        QVERIFY(put(f, none));
        QVERIFY(put(f, record(QStringLiteral("a"), State::Ready, 1)));
        HistoryQuery query;
        query.customer = CustomerUid();
        QCOMPARE(steps(f, query), QStringLiteral("none:2"));
    }

    void whatTakesAnOperationBackIsFound()
    {
        F f;
        QVERIFY(f.open());
        OperationRecord undo = record(QStringLiteral("undo"), State::Failed, 1);
        undo.undoes = OperationId(QStringLiteral("a"));
        QVERIFY(put(f, record(QStringLiteral("a"), State::Succeeded, 1)));
        QVERIFY(put(f, undo));
        HistoryQuery query;
        query.customer = undo.customer;
        query.undoes = undo.undoes;
        QCOMPARE(steps(f, query), QStringLiteral("undo:5"));
    }

    void windowsStandAtAnyDepth()
    {
        F f;
        QVERIFY(f.open());
        QList<OperationRecord> many;
        for (int n = 0; n < 500; ++n)
            many += record(QString::number(n), State::Ready, n);
        QVERIFY(waitFor(f.store->operations()->putAll(many)));
        QCOMPARE(steps(f, everyStep(), 497, 10), QStringLiteral("2:2 1:2 0:2"));
        const HistoryWindow beyond = *waitFor(f.store->operations()->history({}, 9000, 10));
        QCOMPARE(beyond.first, 500);
        QCOMPARE(beyond.total, 500);
        QVERIFY(put(f, record(QStringLiteral("new"), State::Ready, 0))); // a kept answer is not given for newer data
        QCOMPARE(steps(f, everyStep(), 0, 1), QStringLiteral("new:2"));
    }

    void namesThePeople()
    {
        F f;
        QVERIFY(f.open());
        QCOMPARE(waitFor(f.store->operations()->people())->size(), 0);
        OperationRecord r = record(QStringLiteral("a"), State::Ready, 1);
        QVERIFY(put(f, r));
        r.approver = QStringLiteral("chen");
        QVERIFY(put(f, r));
        QCOMPARE(*waitFor(f.store->operations()->people()), (QStringList{QStringLiteral("chen"), QStringLiteral("lin")}));
    }

    void whatWaitsTogetherIsWrittenTogether()
    {
        F f;
        QVERIFY(f.open());
        QVERIFY(put(f, record(QStringLiteral("before"), State::Ready, 0)));
        const QString wal = f.localFile() + QStringLiteral("-wal");
        const int before = commitsIn(wal);
        QVERIFY(before > 0);
        f.close();
        f.store = std::make_unique<Store>(StoreOptions(f.folder.path(), EnvironmentId(QStringLiteral("env"))));
        QList<Async<Done>> puts; // not open yet: they wait
        for (int n = 0; n < 400; ++n)
            puts += f.store->operations()->put(record(QString::number(n % 100), State(n / 100), n));
        QVERIFY(waitFor(f.store->open()));
        for (const Async<Done> &one : puts)
            QVERIFY(waitFor(one));
        QVERIFY2(commitsIn(wal) <= 10, qPrintable(QString::number(commitsIn(wal))));
        QCOMPARE(waitFor(f.store->operations()->history(everyStep(), 0, 1))->total, 401);
        QCOMPARE(waitFor(f.store->operations()->history({}, 0, 1))->total, 101);
    }

    void putsOfAStoreThatClosesAreAnswered()
    {
        F f;
        f.store = std::make_unique<Store>(StoreOptions(f.folder.path(), EnvironmentId(QStringLiteral("env"))));
        const Async<Done> first = f.store->operations()->put(record(QStringLiteral("a"), State::Ready, 0));
        const Async<Done> second = f.store->operations()->put(record(QStringLiteral("b"), State::Ready, 0));
        f.close();
        QCOMPARE(waitFor(first).error().kind, ApiError::Kind::Cancelled);
        QCOMPARE(waitFor(second).error().kind, ApiError::Kind::Cancelled);
    }

    void operationsOfAnOlderFileAreTakenIntoTheHistory()
    {
        F f;
        const StorePaths paths(f.folder.path(), EnvironmentId(QStringLiteral("env")));
        writeOlderFile(paths);
        QVERIFY(f.open());
        QCOMPARE(steps(f, everyStep()), QStringLiteral("new:6 old:4"));
        QCOMPARE(waitFor(f.store->operations()->unfinished())->size(), 1);
        const OperationRecord old = *waitFor(f.store->operations()->operation(OperationId(QStringLiteral("old"))));
        QCOMPARE(old.after[QLatin1String("name")].toString(), QStringLiteral("云帆"));
        QCOMPARE(old.updatedAt.toMSecsSinceEpoch(), 3000);
        QCOMPARE(old.requestIds, QStringList{QStringLiteral("R-1")});
        QVERIFY(!old.price && old.approver.isEmpty() && old.row == 0);
        HistoryQuery query;
        query.text = QStringLiteral("云帆 why not");
        QCOMPARE(steps(f, query), QStringLiteral("new:6 old:4"));
        QVERIFY(put(f, record(QStringLiteral("new"), State::Failed, 9)));
        QCOMPARE(steps(f, everyStep()), QStringLiteral("new:5 new:6 old:4"));
        QVERIFY(QFile::exists(paths.local + QStringLiteral(".backup-v2")));
    }

    void aDamagedOlderFileIsRescuedIntoTheHistory()
    {
        F f;
        writeOlderFile(StorePaths(f.folder.path(), EnvironmentId(QStringLiteral("env"))));
        damageRootOf(f.localFile(), QStringLiteral("operation_by_time"));
        QVERIFY(f.open());
        QCOMPARE(steps(f, everyStep()), QStringLiteral("old:4 new:6")); // as they stood in the file
        QCOMPARE(waitFor(f.store->operations()->unfinished())->size(), 1);
    }

    void aFirstStartMakesNoCopies()
    {
        F f;
        QVERIFY(f.open());
        QCOMPARE(f.files(QStringLiteral("*.backup*")), QStringList());
    }

    void aDamagedIndexCostsNoStep_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"operation_event_filters", "operation", "operation_text"})
            QTest::newRow(name) << name;
    }

    void aDamagedIndexCostsNoStep()
    {
        QFETCH(QString, name);
        F f;
        QVERIFY(f.open());
        QList<OperationRecord> many;
        for (int n = 0; n < 300; ++n)
            many += record(QStringLiteral("op%1").arg(n % 100), State(n / 100), n);
        QVERIFY(waitFor(f.store->operations()->putAll(many)));
        f.close();
        damageRootOf(f.localFile(), name);
        f.store = std::make_unique<Store>(StoreOptions(f.folder.path(), EnvironmentId(QStringLiteral("env"))));
        QSignalSpy recovered(f.store.get(), &Store::recovered);
        QVERIFY(waitFor(f.store->open()));
        QTRY_COMPARE(recovered.count(), 1);
        QCOMPARE(waitFor(f.store->operations()->history(everyStep(), 0, 1))->total, 300);
        QCOMPARE(waitFor(f.store->operations()->unfinished())->size(), 100);
        QCOMPARE(waitFor(f.store->operations()->operation(OperationId(QStringLiteral("op7"))))->state, State::Ready);
        QCOMPARE(waitFor(f.store->operations()->find(QStringLiteral("op77"), 10))->size(), 1);
    }

    // A second process writes and says which records were answered; it is killed in the middle.
    void whatWasAnsweredSurvivesAKill()
    {
        F f;
        QProcess writer;
        writer.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write"), f.folder.path()});
        QVERIFY(writer.waitForStarted());
        QByteArray said;
        while (said.count('\n') < 200 && writer.waitForReadyRead(20000))
            said += writer.readAllStandardOutput();
        writer.kill();
        QVERIFY(writer.waitForFinished());
        said += writer.readAllStandardOutput();
        QVERIFY2(said.count('\n') >= 200, said.right(200).constData());
        said.truncate(said.lastIndexOf('\n')); // the last line may be cut
        QVERIFY(f.open());
        QSet<QString> kept;
        const HistoryWindow all = *waitFor(f.store->operations()->history(everyStep(), 0, 1'000'000));
        for (const OperationRecord &r : all.rows)
            kept.insert(r.id.text());
        for (const QByteArray &id : said.split('\n'))
            QVERIFY2(kept.contains(QString::fromLatin1(id)), id.constData());
        QCOMPARE(waitFor(f.store->operations()->unfinished())->size(), kept.size());
    }
};

static int write(const QString &folder)
{
    Store store(StoreOptions(folder, EnvironmentId(QStringLiteral("env"))));
    if (!waitFor(store.open()))
        return 1;
    for (int round = 0;; ++round) {
        QList<std::pair<QString, Async<Done>>> puts;
        for (int n = 0; n < 5; ++n) {
            const QString id = QStringLiteral("%1-%2").arg(round).arg(n);
            puts.append({id, store.operations()->put(record(id, State::Sending, round))});
        }
        for (const auto &[id, answer] : puts) {
            if (!waitFor(answer))
                return 2;
            std::printf("%s\n", qPrintable(id));
            std::fflush(stdout);
        }
    }
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 3 && QByteArray(argv[1]) == "--write")
        return write(QString::fromLocal8Bit(argv[2]));
    TestOperationHistory test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_operationhistory.moc"
