// SPDX-License-Identifier: Apache-2.0
#include "models/inboxlistmodel.h"
#include "models/inboxtext.h"
#include "tests/core/store/inboxfixture.h"
#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace pc;
using F = InboxFixture;
using Model = InboxListModel;

class TestInboxListModel : public QObject
{
    Q_OBJECT

    static QString text(const Model &model, int row, int column) { return model.index(row, column).data().toString().replace(QChar::Nbsp, QLatin1Char(' ')); }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void tellsAMessageInWords()
    {
        F f;
        QVERIFY(f.open());
        f.put({F::facts(1, QStringLiteral("Alder"))});
        f.admit({F::arrival(1, F::paid(1, 1, 7)), F::arrival(2, "{\"type\":\"party\"}"), F::arrival(3, F::body("quota.alarm", 3, 2, "'available':'80.00','threshold':'100.00','currency':'CNY'")),
                 F::arrival(4, "hello")});
        Model model(f.inbox(), f.clock.get());
        QAbstractItemModelTester tester(&model);
        QTRY_COMPARE(model.rowCount(), 4);
        QTRY_COMPARE(text(model, 3, Model::KindColumn), QStringLiteral("Order paid"));
        QCOMPARE(text(model, 3, Model::CustomerColumn), QStringLiteral("Alder"));
        QCOMPARE(text(model, 3, Model::LineColumn), QStringLiteral("20907, 120.00 CNY, ecs"));
        QCOMPARE(text(model, 3, Model::StateColumn), QStringLiteral("Waiting"));
        QVERIFY(model.index(3, Model::LineColumn).data(Model::UnreadRole).toBool());
        QCOMPARE(model.index(3, Model::KindColumn).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Order paid, unread"));
        QCOMPARE(model.index(3, Model::KindColumn).data(Model::SubjectRole).toInt(), int(EventSubject::Order));
        QCOMPARE(text(model, 2, Model::KindColumn), QStringLiteral("party"));
        QCOMPARE(text(model, 2, Model::StateColumn), QStringLiteral("Unknown kind"));
        QVERIFY(model.index(2, Model::LineColumn).data(UnknownRole).toString().contains(QStringLiteral("No line of the table")));
        QCOMPARE(text(model, 1, Model::LineColumn), QStringLiteral("80.00 CNY < 100.00 CNY"));
        QVERIFY(model.index(0, Model::KindColumn).data(UnknownRole).isValid());
        QVERIFY(waitFor(f.inbox()->markRead({1}, true)));
        QTRY_VERIFY(!model.index(3, Model::LineColumn).data(Model::UnreadRole).toBool());
    }

    void aRowStaysItselfWhileRepeatsArrive()
    {
        F f;
        QVERIFY(f.open());
        f.admit({F::arrival(1, F::paid(1, 1, 7)), F::arrival(2, F::paid(2, 1, 8))});
        Model model(f.inbox(), f.clock.get());
        QAbstractItemModelTester tester(&model);
        QTRY_COMPARE(model.rowCount(), 2);
        const QPersistentModelIndex seven = model.index(1, 0);
        const QString key = model.keyAt(1);
        f.admit({F::arrival(3, F::paid(3, 1, 7)), F::arrival(4, F::paid(4, 1, 9))});
        QTRY_COMPARE(model.rowCount(), 3);
        QTRY_COMPARE(model.rowOf(key), std::optional<int>(1));
        QCOMPARE(text(model, 1, Model::CountColumn), QStringLiteral("× 2"));
        QCOMPARE(seven.row(), 1);
    }

    void readsWindowsNotEverything()
    {
        F f;
        QVERIFY(f.open());
        QList<Arrival> arrivals;
        for (int n = 1; n <= 5000; ++n)
            arrivals += F::arrival(n, F::paid(n, n % 40, n));
        Model model(f.inbox(), f.clock.get());
        QAbstractItemModelTester tester(&model);
        QCOMPARE(f.admit(arrivals), 5000);
        QTRY_COMPARE(model.rowCount(), 5000);
        QTRY_COMPARE(text(model, 4321, Model::LineColumn), QStringLiteral("2090679, 120.00 CNY, ecs"));
        QVERIFY(model.pagesHeld() < 20);
    }

    void saysWhyAndWhatToDo()
    {
        InboxEntry entry;
        entry.isKnown = true;
        entry.state = InboxState::Quarantined;
        for (int fault = 0; fault <= int(EventFault::TooLarge); ++fault) {
            entry.reason = faultName(EventFault(fault)) + QStringLiteral(": data.orderId");
            QVERIFY2(!InboxText::reason(entry.reason).contains(faultName(EventFault(fault))), qPrintable(entry.reason));
            QVERIFY(!InboxText::advice(entry).isEmpty());
        }
        QCOMPARE(InboxText::reason(QStringLiteral("MissingObject: data.orderId")), QStringLiteral("It does not say what it is about: nothing stands at “data.orderId”."));
        QCOMPARE(InboxText::reason(QStringLiteral("a note of operator-2's")), QStringLiteral("a note of operator-2's"));
        entry.state = InboxState::Processed;
        QVERIFY(InboxText::advice(entry).isEmpty());
        for (const char *what : {"received", "duplicate", "tried", "processed", "late", "quarantined", "replayed", "fixed", "discarded", "snoozed", "woken"}) {
            const QString words = InboxText::step({F::at(0), QString::fromLatin1(what), QStringLiteral("operator-2"), {}});
            QVERIFY2(!words.isEmpty() && words.front().isUpper(), what);
        }
    }

    void aNoticeSaysOneOrMany()
    {
        InboxEntry entry;
        entry.type = QStringLiteral("ticket.reply");
        entry.line = QStringLiteral("Q-1");
        entry.customerName = QStringLiteral("Alder");
        InboxEntry dated = entry;
        dated.line = QStringLiteral("i-1, 2026-01-22T00:00:00Z");
        QCOMPARE(InboxText::line(dated).text, QStringLiteral("i-1, ") + QDateTime({2026, 1, 22}, {0, 0}, Qt::UTC).toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")));
        QCOMPARE(InboxText::notice({entry}).title, QStringLiteral("Ticket answered"));
        QCOMPARE(InboxText::notice({entry}).text, QStringLiteral("Alder · Q-1"));
        InboxEntry other;
        other.type = QStringLiteral("party");
        QCOMPARE(InboxText::notice({other}).text, QString());
        QCOMPARE(InboxText::notice({entry, other, entry}).text, QStringLiteral("Ticket answered × 2, party"));
        QVERIFY(InboxText::notice({entry, other, entry}).title.contains(QLatin1Char('3')));
        QVERIFY(InboxText::notice({}).title.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestInboxListModel)
#include "tst_inboxlistmodel.moc"
