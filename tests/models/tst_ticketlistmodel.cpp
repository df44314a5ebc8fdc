// SPDX-License-Identifier: Apache-2.0
#include "models/ticketlistmodel.h"
#include "core/base/csv.h"
#include "models/ticketexport.h"
#include "tests/support/fakecustomerstore.h"
#include "tests/support/faketicketstore.h"
#include "tests/support/manualclock.h"
#include <QAbstractItemModelTester>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace pc;
using Model = TicketListModel;
using Fatal = QAbstractItemModelTester::FailureReportingMode;

class TestTicketListModel : public QObject
{
    Q_OBJECT

    ManualClock m_clock;
    FakeCustomerStore m_customers;

    [[nodiscard]] QDateTime in(int seconds) const { return m_clock.utcNow().addSecs(seconds); }

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aTicketInWords()
    {
        FakeTicketStore store;
        TicketRow row = FakeTicketStore::sample(3, TicketState::WaitFeedback);
        row.ticket.title = QStringLiteral("Disk is <b>full\nsince this morning");
        row.ticket.product = QStringLiteral("18422");
        row.customerName = QStringLiteral("someone@example.com");
        row.care.owner = QStringLiteral("operator-1");
        row.care.stage = TicketCare::Stage::Working;
        row.due = in(2 * 3600 + 30);
        row.lastNoteAt = in(-180);
        row.lastFrom = TicketNote::From::Customer;
        row.presence = {{QStringLiteral("operator-2"), in(-10), true}};
        store.rows << row;
        Model model(&store, &m_customers, &m_clock);
        const QAbstractItemModelTester tester(&model, Fatal::QtTest);
        QTRY_COMPARE(model.rowCount(), 1);
        const auto at = [&model](int column, int role = Qt::DisplayRole) { return model.index(0, column).data(role); };
        QCOMPARE(at(Model::DueColumn).toString(), QStringLiteral("due in 2 h"));
        QCOMPARE(at(Model::DueColumn, SortRole).toDateTime(), row.due);
        QCOMPARE(at(Model::TitleColumn).toString(), QStringLiteral("Disk is <b>full since this morning"));
        QVERIFY(at(Model::TitleColumn, Qt::ToolTipRole).toString().contains(QLatin1String("&lt;b&gt;full")));    // never as markup
        QCOMPARE(at(Model::CustomerColumn).toString(), QStringLiteral("so***@example.com"));
        QCOMPARE(at(Model::StateColumn).toString(), QStringLiteral("Waits for us"));
        QCOMPARE(at(Model::StateColumn, ToneRole).toInt(), int(Tone::Warn));
        QCOMPARE(at(Model::StageColumn).toString(), QStringLiteral("Working"));
        QCOMPARE(at(Model::OwnerColumn).toString(), QStringLiteral("operator-1"));
        QCOMPARE(at(Model::LastNoteColumn).toString(), QStringLiteral("Our side, 3 min ago"));
        QCOMPARE(at(Model::OpenedColumn).toString(), QStringLiteral("3 h ago"));
        QCOMPARE(at(Model::InItColumn).toString(), QStringLiteral("operator-2, writing"));
        QCOMPARE(at(Model::InItColumn, Qt::ToolTipRole).toString(), QStringLiteral("operator-2 has this open, writing"));
        QVERIFY(!at(Model::TitleColumn, Model::UnreadRole).toBool());
        QCOMPARE(at(Model::ProductColumn).toString(), QStringLiteral("18422"));
        model.setProducts({{QStringLiteral("18422"), QStringLiteral("Elastic Compute Service")}});
        QCOMPARE(at(Model::ProductColumn).toString(), QStringLiteral("Elastic Compute Service"));
        QCOMPARE(at(Model::ProductColumn, Qt::ToolTipRole).toString(), QStringLiteral("18422"));
        QCOMPARE(at(Model::IdColumn, IdentifierRole).toBool(), true);
        QCOMPARE(model.rowOf(row.ticket.id), 0);
        QCOMPARE(at(Model::IdColumn, Model::KeyRole).toString(), row.ticket.id.text());
    }

    void whatIsNotKnownIsADashWithItsReason()
    {
        FakeTicketStore store;
        TicketRow row;
        row.ticket.id = FakeTicketStore::id(1);
        store.rows << row;
        Model model(&store, &m_customers, &m_clock);
        QTRY_COMPARE(model.rowCount(), 1);
        for (const int column : {Model::DueColumn, Model::TitleColumn, Model::CustomerColumn, Model::StateColumn, Model::OwnerColumn, Model::LastNoteColumn,
                                 Model::OpenedColumn, Model::InItColumn, Model::ProductColumn, Model::UidColumn, Model::AgeColumn}) {
            QCOMPARE(model.index(0, column).data().toString(), QStringLiteral("–"));
            QVERIFY(!model.index(0, column).data(UnknownRole).toString().isEmpty());
            QCOMPARE(model.index(0, column).data(CopyRole).toString(), QString());
        }
        QCOMPARE(model.index(0, Model::StateColumn).data(ToneRole), QVariant());
    }

    void aStateUnknownToUsStandsAsItCame()
    {
        TicketRow row;
        row.ticket.state = {TicketState::Unknown, QStringLiteral("escalated")};
        QCOMPARE(TicketText::state(row).text, QStringLiteral("escalated"));
        QCOMPARE(TicketText::state(row).tone, Tone::Neutral);
    }

    void theClockCountsDown_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("words");
        QTest::addColumn<Tone>("tone");
        QTest::newRow("days") << 3 * 86400 << QStringLiteral("due in 3 day(s)") << Tone::Neutral;
        QTest::newRow("hours") << 5 * 3600 << QStringLiteral("due in 5 h") << Tone::Neutral;
        QTest::newRow("soon") << 3600 << QStringLiteral("due in 1 h") << Tone::Warn;
        QTest::newRow("minutes") << 150 << QStringLiteral("due in 2 min") << Tone::Warn;
        QTest::newRow("now") << 5 << QStringLiteral("due in 1 min") << Tone::Warn;
        QTest::newRow("just over") << -5 << QStringLiteral("overdue 1 min") << Tone::Bad;
        QTest::newRow("over") << -3 * 3600 << QStringLiteral("overdue 3 h") << Tone::Bad;
        QTest::newRow("long over") << -9 * 86400 << QStringLiteral("overdue 9 day(s)") << Tone::Bad;
    }
    void theClockCountsDown()
    {
        QFETCH(int, seconds);
        QFETCH(QString, words);
        QFETCH(Tone, tone);
        TicketRow row;
        row.due = in(seconds);
        QCOMPARE(TicketText::due(row, m_clock.utcNow()).text, words);
        QCOMPARE(TicketText::due(row, m_clock.utcNow()).tone, tone);
    }

    void whoIsInIt()
    {
        TicketRow row;
        row.hasDraft = true;
        QCOMPARE(TicketText::inIt(row).text, QStringLiteral("draft"));
        row.presence = {{QStringLiteral("operator-2"), in(-10), false}, {QStringLiteral("operator-3"), in(-10), true}};
        QCOMPARE(TicketText::inIt(row).text, QStringLiteral("operator-2; operator-3, writing"));
        QCOMPARE(TicketText::inIt(row).tone, Tone::Warn);
        QCOMPARE(TicketText::presence(row.presence), QStringLiteral("operator-2 has this open  ·  operator-3 has this open, writing"));
        row.lastNoteAt = in(-7200);
        row.isUnread = true;
        QCOMPARE(TicketText::lastNote(row, m_clock.utcNow()).text, QStringLiteral("New from the vendor, 2 h ago"));
        QCOMPARE(TicketText::lastNote(row, m_clock.utcNow()).tone, Tone::Info);
    }

    void theStoreSorts()
    {
        FakeTicketStore store;
        Model model(&store, &m_customers, &m_clock);
        QTRY_COMPARE(model.state(), Model::State::Ready);
        model.sort(Model::OwnerColumn, Qt::DescendingOrder);
        QTRY_COMPARE(store.lastQuery.sort, TicketQuery::Sort::Owner);
        QCOMPARE(store.lastQuery.order, Qt::DescendingOrder);
        model.sort(Model::InItColumn, Qt::AscendingOrder);              // has no order of its own
        QCOMPARE(model.query().sort, TicketQuery::Sort::Owner);
        for (int column = 0; column < Model::ColumnCount; ++column) {
            QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
            QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
            if (const auto sort = Model::sortOf(column))
                QCOMPARE(Model::columnOf(*sort), column);
        }
    }

    void aChangeIsTakenOver()
    {
        FakeTicketStore store;
        store.rows << FakeTicketStore::sample(1) << FakeTicketStore::sample(2);
        Model model(&store, &m_customers, &m_clock);
        const QAbstractItemModelTester tester(&model, Fatal::QtTest);
        QTRY_COMPARE(model.rowCount(), 2);
        store.rows << FakeTicketStore::sample(3);
        store.find(FakeTicketStore::id(1))->care.owner = QStringLiteral("operator-1");
        store.tell();
        QTRY_COMPARE(model.rowCount(), 3);
        QTRY_COMPARE(model.index(*model.rowOf(FakeTicketStore::id(1)), Model::OwnerColumn).data().toString(), QStringLiteral("operator-1"));
    }

    void aFileHoldsPlainValues()
    {
        FakeTicketStore store;
        TicketRow row = FakeTicketStore::sample(1, TicketState::Confirmed);
        row.customerName = QStringLiteral("someone@example.com");
        store.rows << row << FakeTicketStore::sample(2);
        store.notesOf.insert(row.ticket.id, {FakeTicketStore::sampleNote(1)});
        const QTemporaryDir folder;
        const auto write = [&](const QString &name, bool mask) {
            TicketQuery query;
            query.show = TicketQuery::Show::All;
            query.sort = TicketQuery::Sort::OpenedAt;
            query.order = Qt::DescendingOrder;
            TableExport job;
            bool isDone = false;
            connect(&job, &TableExport::finished, this, [&isDone](const Result<qint64> &rows) { isDone = rows.has_value() && *rows == 2; });
            job.start(ticketExport(&store, query, {}, {Model::CustomerColumn, Model::StateColumn, Model::OpenedColumn, Model::DueColumn}, mask), folder.filePath(name));
            if (!QTest::qWaitFor([&isDone] { return isDone; }, 20000))
                return QString();
            QFile file(folder.filePath(name));
            return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        };
        const QString text = write(QStringLiteral("masked.csv"), true);
        const QList<CsvRecord> rows = parseCsv(text);
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.at(0).fields, (QStringList{QStringLiteral("Ticket"), QStringLiteral("Customer UID"), QStringLiteral("Customer"), QStringLiteral("State"),
                                                 QStringLiteral("Opened (UTC)"), QStringLiteral("Due (UTC)")}));
        QCOMPARE(rows.at(1).fields, (QStringList{row.ticket.id.text(), row.ticket.customer.text(), QStringLiteral("so***@example.com"), QStringLiteral("Closed"),
                                                 row.ticket.openedAt.toString(Qt::ISODate), QString()}));
        QVERIFY(!text.contains(QLatin1String("Note 1")));
        QVERIFY(write(QStringLiteral("open.csv"), false).contains(QStringLiteral("someone@example.com")));
    }
};

QTEST_GUILESS_MAIN(TestTicketListModel)
#include "tst_ticketlistmodel.moc"
