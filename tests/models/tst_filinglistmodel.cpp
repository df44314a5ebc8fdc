// SPDX-License-Identifier: Apache-2.0
#include "models/filinglistmodel.h"
#include "core/base/csv.h"
#include "models/filingexport.h"
#include "models/filingtext.h"
#include "tests/support/fakecustomerstore.h"
#include "tests/support/fakefilingstore.h"
#include "tests/support/manualclock.h"
#include <QAbstractItemModelTester>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace pc;
using Model = FilingListModel;
using Fatal = QAbstractItemModelTester::FailureReportingMode;

class TestFilingListModel : public QObject
{
    Q_OBJECT

    ManualClock m_clock;
    FakeCustomerStore m_customers;

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aNumberWithItsCase()
    {
        FakeFilingStore store;
        store.numbers << FakeFilingStore::sample(1, NumberState::InReview);
        store.instances << FakeFilingStore::sampleInstance(1);
        FilingCase filing = FakeFilingStore::sampleCase(1);
        filing.deadline = QDate(2026, 1, 17);
        store.cases << filing;
        store.names.insert(FakeFilingStore::uid(1), QStringLiteral("someone@example.com"));
        Model model(&store, &m_customers, &m_clock);
        const QAbstractItemModelTester tester(&model, Fatal::QtTest);
        QTRY_COMPARE(model.rowCount(), 1);
        const auto at = [&model](int column, int role = Qt::DisplayRole) { return model.index(0, column).data(role); };
        QCOMPARE(at(Model::NumberColumn).toString(), FakeFilingStore::numberText(1));
        QCOMPARE(at(Model::NumberColumn, IdentifierRole).toBool(), true);
        QCOMPARE(at(Model::NumberColumn, Model::KeyRole).toString(), FakeFilingStore::numberText(1));
        QCOMPARE(at(Model::InstanceColumn).toString(), FakeFilingStore::instanceId(1));
        QVERIFY(at(Model::InstanceColumn, Qt::ToolTipRole).toString().startsWith(QStringLiteral("ECS ")));
        QCOMPARE(at(Model::CustomerColumn).toString(), QStringLiteral("so***@example.com"));
        QCOMPARE(at(Model::CustomerColumn, Qt::ToolTipRole).toString(), FakeFilingStore::uid(1).text());
        QCOMPARE(at(Model::DomainColumn).toString(), filing.domain);
        QCOMPARE(at(Model::StateColumn).toString(), QStringLiteral("In review"));
        QCOMPARE(at(Model::StateColumn, ToneRole).toInt(), int(Tone::Info));
        QCOMPARE(at(Model::DeadlineColumn).toString(), QStringLiteral("2026-01-17, in 2 day(s)"));
        QCOMPARE(at(Model::DeadlineColumn, CopyRole).toString(), QStringLiteral("2026-01-17"));
        QCOMPARE(at(Model::DeadlineColumn, SortRole).toDate(), QDate(2026, 1, 17));
        QCOMPARE(at(Model::RiskColumn).toString(), FilingText::riskName(store.allRows().first().risk));
        QVERIFY(at(Model::AgeColumn, Qt::ToolTipRole).toString().startsWith(QStringLiteral("Number read on ")));
        QCOMPARE(at(Model::FilingNumberColumn).toString(), QStringLiteral("–"));
        QCOMPARE(model.rowOf(FakeFilingStore::numberText(1)), 0);
    }

    void whatIsNotKnownIsADashWithItsReason()
    {
        FakeFilingStore store;
        store.numbers << FakeFilingStore::sample(1);                    // a number that nobody prepares
        FilingCase filing = FakeFilingStore::sampleCase(2);             // a case without a number
        filing.number.clear();
        filing.deadline = {};
        store.cases << filing;
        Model model(&store, &m_customers, &m_clock);
        FilingQuery query;
        query.sort = FilingQuery::Sort::Number;                         // unknown ones last
        model.setQuery(query);
        QTRY_COMPARE(model.rowCount(), 2);
        for (const int column : {Model::DomainColumn, Model::StageColumn, Model::DeadlineColumn, Model::FilingNumberColumn}) {
            QCOMPARE(model.index(0, column).data().toString(), QStringLiteral("–"));
            QVERIFY(!model.index(0, column).data(UnknownRole).toString().isEmpty());
            QCOMPARE(model.index(0, column).data(CopyRole).toString(), QString());
        }
        QTRY_COMPARE(model.index(1, Model::DomainColumn).data().toString(), filing.domain);
        for (const int column : {Model::NumberColumn, Model::InstanceColumn, Model::StateColumn, Model::DeadlineColumn, Model::AgeColumn})
            QCOMPARE(model.index(1, column).data().toString(), QStringLiteral("–"));
        QCOMPARE(model.index(1, Model::StateColumn).data(ToneRole), QVariant());
        QCOMPARE(model.index(1, Model::DeadlineColumn).data(UnknownRole).toString(), QStringLiteral("No deadline is set."));
        QCOMPARE(model.index(1, Model::CustomerColumn).data().toString(), FakeFilingStore::uid(2).text());
    }

    void aStateUnknownToUsStandsAsItCame()
    {
        FilingRow row;
        row.number = FakeFilingStore::sample(1);
        row.number->state = {NumberState::Unknown, QStringLiteral("17")};
        QCOMPARE(FilingText::state(row).text, QStringLiteral("17"));
        row.number->state = {};
        QVERIFY(FilingText::state(row).isUnknown());
        row.number->resource.type = ResourceType::Unknown;
        row.number->typeText = QStringLiteral("12");
        QVERIFY(FilingText::resource(*row.number, {}).startsWith(QStringLiteral("12 ")));
    }

    void daysAreCountedFromToday_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("words");
        QTest::newRow("late") << -3 << QStringLiteral("2026-01-12, 3 day(s) overdue");
        QTest::newRow("yesterday") << -1 << QStringLiteral("2026-01-14, 1 day(s) overdue");
        QTest::newRow("today") << 0 << QStringLiteral("2026-01-15, today");
        QTest::newRow("tomorrow") << 1 << QStringLiteral("2026-01-16, tomorrow");
        QTest::newRow("later") << 9 << QStringLiteral("2026-01-24, in 9 day(s)");
    }
    void daysAreCountedFromToday()
    {
        QFETCH(int, days);
        QFETCH(QString, words);
        const QDate today(2026, 1, 15);
        QCOMPARE(FilingText::due(today.addDays(days), today), words);
    }

    void everyRiskHasAReasonAndATone()
    {
        for (int i = 0; i < int(FilingRisk::None); ++i) {
            FilingRow row;
            row.risk = FilingRisk(i);
            QVERIFY(!FilingText::riskReason(row).isEmpty());
            QVERIFY(FilingText::riskTone(row.risk) != Tone::Neutral);
        }
        FilingRow ending;
        ending.risk = FilingRisk::InstanceEnding;
        ending.instance = FakeFilingStore::sampleInstance(1);
        ending.instance->releasesAt = QDateTime(QDate(2026, 2, 3), QTime(4, 0), Qt::UTC);
        QVERIFY(FilingText::riskReason(ending).contains(QStringLiteral("2026-02-03")));
        QVERIFY(FilingText::riskReason(FilingRow()).isEmpty());
    }

    void theStoreSorts()
    {
        FakeFilingStore store;
        Model model(&store, &m_customers, &m_clock);
        QTRY_COMPARE(model.state(), Model::State::Ready);
        model.sort(Model::DeadlineColumn, Qt::DescendingOrder);
        QTRY_COMPARE(store.lastQuery.sort, FilingQuery::Sort::Deadline);
        QCOMPARE(store.lastQuery.order, Qt::DescendingOrder);
        model.sort(Model::StageColumn, Qt::AscendingOrder);             // has no order of its own
        QCOMPARE(model.query().sort, FilingQuery::Sort::Deadline);
        for (int column = 0; column < Model::ColumnCount; ++column) {
            QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
            QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
            if (const auto sort = Model::sortOf(column))
                QCOMPARE(Model::columnOf(*sort), column);
        }
    }

    void aChangeIsTakenOver()
    {
        FakeFilingStore store;
        store.numbers << FakeFilingStore::sample(1) << FakeFilingStore::sample(2);
        Model model(&store, &m_customers, &m_clock);
        const QAbstractItemModelTester tester(&model, Fatal::QtTest);
        QTRY_COMPARE(model.rowCount(), 2);
        store.numbers << FakeFilingStore::sample(3);
        store.findNumber(FakeFilingStore::numberText(1))->state.value = NumberState::Filed;
        store.tell();
        QTRY_COMPARE(model.rowCount(), 3);
        const auto row = model.rowOf(FakeFilingStore::numberText(1));
        QVERIFY(row);
        QTRY_COMPARE(model.index(*row, Model::StateColumn).data().toString(), QStringLiteral("Filed"));
    }

    void aFileHoldsPlainValues()
    {
        FakeFilingStore store;
        store.numbers << FakeFilingStore::sample(1, NumberState::Filed);
        FilingCase filing = FakeFilingStore::sampleCase(2);
        filing.number.clear();
        filing.notes = QStringLiteral("for our eyes only");
        store.cases << filing;
        store.names.insert(FakeFilingStore::uid(1), QStringLiteral("someone@example.com"));
        const QTemporaryDir folder;
        const auto write = [&](const QString &name, bool mask) {
            FilingQuery query;
            query.sort = FilingQuery::Sort::Number;
            TableExport job;
            bool isDone = false;
            connect(&job, &TableExport::finished, this, [&isDone](const Result<qint64> &rows) { isDone = rows.has_value() && *rows == 2; });
            job.start(filingExport(&store, query, {Model::CustomerColumn, Model::DomainColumn, Model::StateColumn, Model::DeadlineColumn, Model::AgeColumn}, mask), folder.filePath(name));
            if (!QTest::qWaitFor([&isDone] { return isDone; }, 20000))
                return QString();
            QFile file(folder.filePath(name));
            return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        };
        const QString text = write(QStringLiteral("masked.csv"), true);
        const QList<CsvRecord> rows = parseCsv(text);
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.at(0).fields, (QStringList{QStringLiteral("Service number"), QStringLiteral("Customer UID"), QStringLiteral("Customer"), QStringLiteral("Domain"),
                                                 QStringLiteral("State"), QStringLiteral("Deadline"), QStringLiteral("Read (UTC)")}));
        QCOMPARE(rows.at(1).fields.mid(0, 5), (QStringList{FakeFilingStore::numberText(1), FakeFilingStore::uid(1).text(), QStringLiteral("so***@example.com"), QString(),
                                                           QStringLiteral("Filed")}));
        QVERIFY(rows.at(1).fields.last().endsWith(QLatin1Char('Z')));
        QCOMPARE(rows.at(2).fields.at(0), QString());                   // not known: empty
        QCOMPARE(rows.at(2).fields.at(3), filing.domain);
        QCOMPARE(rows.at(2).fields.at(5), filing.deadline.toString(Qt::ISODate));
        QVERIFY(!text.contains(filing.notes));
        QVERIFY(write(QStringLiteral("open.csv"), false).contains(QStringLiteral("someone@example.com")));
    }
};

QTEST_GUILESS_MAIN(TestFilingListModel)
#include "tst_filinglistmodel.moc"
