// SPDX-License-Identifier: Apache-2.0
#include "core/store/connection.h"
#include "core/store/filingsearch.h"
#include "tests/core/store/filingfixture.h"

using namespace pc;
using F = FilingFixture;
using Sort = FilingQuery::Sort;
using Show = FilingQuery::Show;

static constexpr int kResources = 100;         // a change of a few must be one of few among many
static constexpr int kPerResource = 5;

static QList<FilingQuery> everyQuery()
{
    QList<FilingQuery> all;
    for (const Sort sort : {Sort::Risk, Sort::Number, Sort::Instance, Sort::Customer, Sort::Domain, Sort::State, Sort::Deadline, Sort::ReadAt}) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            FilingQuery query;
            query.sort = sort;
            query.order = order;
            all += query;
        }
    }
    for (const Show show : {Show::Open, Show::DueWithin, Show::AtRisk, Show::Unprepared})
        (all += FilingQuery()).last().show = show;
    (all += FilingQuery()).last().state = NumberState::Filed;
    (all += FilingQuery()).last().customer = F::uid(2);
    (all += FilingQuery()).last().group = QStringLiteral("North");
    (all += FilingQuery()).last().text = QStringLiteral("alder");
    return all;
}

// A store whose answers are compared with those of a reader that begins anew.
struct Kept : FilingFixture
{
    QList<ServiceNumber> numbersOf(int resource, NumberState first = NumberState::Bound) const
    {
        QList<ServiceNumber> numbers;
        for (int i = 1; i <= kPerResource; ++i) {
            numbers += number(resource * kPerResource + i, i == 1 ? first : NumberState::Bound);
            numbers.last().holder = uid(resource % 4 + 1);
        }
        return numbers;
    }
    void read(int resource, const QList<ServiceNumber> &numbers, int minute)
    {
        const int owner = resource % 4 + 1;
        QVERIFY(waitFor(filings()->putNumbers({NumberReading{uid(owner), {ResourceType::Ecs, instanceId(resource)}, numbers, at(minute)}})));
    }
    void begin()
    {
        QVERIFY(open());
        put({facts(1, QStringLiteral("Alder")), facts(2, QStringLiteral("Birch")), facts(3, QStringLiteral("Cedar")), facts(4, QStringLiteral("Dogwood"))});
        for (int resource = 0; resource < kResources; ++resource)
            read(resource, numbersOf(resource, resource % 3 ? NumberState::Bound : NumberState::Filed), 10 + resource % 7);
        for (int n = 1; n <= 8; ++n)
            saveCase(n % 2 ? n * 3 : 0, n, n - 3, FilingCase::Stage::Preparing, QStringLiteral("site%1.example").arg(9 - n));
    }
    void compare()
    {
        Connection connection(StorePaths(folder.path(), EnvironmentId(QStringLiteral("env"))), Connection::Role::Reader);
        int number = 0;
        for (const FilingQuery &query : everyQuery()) {
            CustomerSearch customers;
            FilingSearch anew(customers, clock.get());
            const QString wanted = keysOf(anew.read(connection.db(), query, 0, 1000).rows);
            QVERIFY(query.show != Show::All || query.text.size() || query.group || !wanted.isEmpty());
            const QString told = keysOf(waitFor(filings()->read(query, 0, 1000)).value_or(FilingWindow()).rows);
            QVERIFY2(told == wanted, qPrintable(QStringLiteral("query %1\n%2\n%3").arg(number).arg(told, wanted)));
            ++number;
            QCOMPARE(waitFor(filings()->counts(query)).value_or(QList<FilingCount>()), anew.counts(connection.db(), query));
        }
    }
};

class TestKeptFilings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersStayRightOverAnyChange_data()
    {
        QTest::addColumn<int>("change");
        for (int change = 0; change < 8; ++change)
            QTest::addRow("change %d", change) << change;
    }

    void answersStayRightOverAnyChange()
    {
        QFETCH(int, change);
        Kept f;
        f.begin();
        f.compare();
        switch (change) {
        case 0: // read again, one number in another state
            f.read(7, f.numbersOf(7, NumberState::Filed), 60);
            break;
        case 1: // taken away, and given back
            f.read(7, {}, 60);
            f.compare();
            f.read(7, f.numbersOf(7), 61);
            break;
        case 2: // moved to another instance
            f.read(8, f.numbersOf(8) + f.numbersOf(7), 60);
            break;
        case 3: // new ones, of a new resource, which take the places of cases that stand alone
            f.read(kResources, f.numbersOf(kResources), 60);
            break;
        case 4: // a case that stood alone gets a number, another one is removed
            f.saveCase(20, 2, 1);
            f.compare();
            QVERIFY(waitFor(f.filings()->removeCase(CaseId(QStringLiteral("c5")))));
            break;
        case 5: // an instance that ends soon
            QVERIFY(waitFor(f.filings()->putInstances(F::uid(4), {F::instance(4, 7)}, F::at(60))));
            break;
        case 6: { // names and groups
            CustomerLocal local;
            local.alias = QStringLiteral("Zelkova");
            local.group = QStringLiteral("North");
            QVERIFY(waitFor(f.customers()->setLocal(F::uid(1), local)));
            break;
        }
        case 7: // a write that is nothing to filings
            QVERIFY(waitFor(f.store->setSetting(QStringLiteral("key"), QStringLiteral("value"))));
            QVERIFY(waitFor(f.filings()->finishPass(F::at(60))));
            break;
        }
        f.compare();
    }
};

QTEST_GUILESS_MAIN(TestKeptFilings)
#include "tst_keptfilings.moc"
