// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/inbox/inboxbench.h"
#include "ui/inbox/eventtabledialog.h"
#include "ui/inbox/inboxdeeds.h"
#include "ui/inbox/inboxrulesdialog.h"
#include "ui/operations/toneline.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTimeEdit>
#include <QToolButton>

using namespace pc;
using B = InboxBench;
using Show = InboxQuery::Show;

class TestInboxDialogs : public QObject
{
    Q_OBJECT

    template<typename Dialog>
    static Dialog *opened(const B &b)
    {
        Dialog *dialog = nullptr;
        (void)QTest::qWaitFor([&] { return (dialog = b.page->findChild<Dialog *>()) && dialog->isVisible(); });
        return dialog;
    }
    static QPushButton *verb(const QDialog *dialog) { return dialog->findChild<QPushButton *>(QStringLiteral("verb")); }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void fixesAMessage()
    {
        B b;
        b.fill();
        b.show();
        b.page->showList(Show::Quarantined);
        QTRY_COMPARE(b.table()->model()->rowCount(), 1);
        b.choose(0);
        QTest::mouseClick(b.find<QPushButton>("fix"), Qt::LeftButton);
        auto *dialog = opened<FixDialog>(b);
        QVERIFY(dialog);
        QVERIFY(!verb(dialog)->isEnabled());
        QVERIFY(dialog->findChild<ToneLine *>()->text().contains(QStringLiteral("data.orderId")));
        auto *text = dialog->findChild<QPlainTextEdit *>();
        text->setPlainText(text->toPlainText().replace(QStringLiteral("\"number\""), QStringLiteral("\"orderId\"")));
        QVERIFY(verb(dialog)->isEnabled());
        QVERIFY(dialog->findChild<ToneLine *>()->text().contains(QStringLiteral("Order paid")));
        QTest::mouseClick(verb(dialog), Qt::LeftButton);
        QTRY_COMPARE(b.pump.pushes, 1);
        QCOMPARE(b.state(3), InboxState::Waiting);
        QCOMPARE(b.entry(3).touch.object, QStringLiteral("77"));
    }

    void discardsWithANote()
    {
        B b;
        b.fill();
        b.show();
        b.page->selectMessage(3);
        QTRY_VERIFY(b.find<QPushButton>("discard")->isVisible());
        QTest::mouseClick(b.find<QPushButton>("discard"), Qt::LeftButton);
        auto *dialog = opened<DiscardDialog>(b);
        QVERIFY(dialog);
        QVERIFY(!verb(dialog)->isEnabled());
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), QStringLiteral("a test of theirs"));
        QTest::mouseClick(verb(dialog), Qt::LeftButton);
        QTRY_COMPARE(b.state(3), InboxState::Discarded);
        QCOMPARE(b.entry(3).reason, QStringLiteral("a test of theirs"));
    }

    void snoozesAndWakes()
    {
        B b;
        b.fill();
        b.show();
        b.choose(1);
        QTest::mouseClick(b.find<QPushButton>("snooze"), Qt::LeftButton);
        auto *dialog = opened<SnoozeDialog>(b);
        QVERIFY(dialog);
        dialog->findChild<QComboBox *>(QStringLiteral("snoozeChoice"))->setCurrentIndex(1);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("snoozeReason")), QStringLiteral("they call back"));
        QTest::mouseClick(verb(dialog), Qt::LeftButton);
        QTRY_COMPARE(b.entry(2).snoozedUntil, B::at(240));
        QCOMPARE(b.entry(2).snoozeReason, QStringLiteral("they call back"));
        b.page->showList(Show::Snoozed);
        QTRY_COMPARE(b.table()->model()->rowCount(), 1);
        b.choose(0);
        QTRY_COMPARE(b.find<QPushButton>("snooze")->text(), QStringLiteral("Wake now"));
        QTest::mouseClick(b.find<QPushButton>("snooze"), Qt::LeftButton);
        QTRY_VERIFY(!b.entry(2).snoozedUntil.isValid());
    }

    void teachesAKind()
    {
        B b;
        b.fill();
        b.show();
        b.choose(0);
        QTRY_VERIFY(!b.find<QPlainTextEdit>("bodyText")->toPlainText().isEmpty());
        b.commands.action(QStringLiteral("inbox.table"))->trigger();
        auto *dialog = opened<EventTableDialog>(b);
        QVERIFY(dialog);
        auto *verdict = dialog->findChild<QLabel *>(QStringLiteral("tableVerdict"));
        QVERIFY(verdict->text().contains(QStringLiteral("unknown kind")));
        auto *kinds = dialog->findChild<QTableWidget *>();
        QCOMPARE(dialog->table(), builtInEventTable());
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("addKind")), Qt::LeftButton);
        const int row = kinds->rowCount() - 1;
        kinds->item(row, 0)->setText(QStringLiteral("party.*"));
        kinds->item(row, 3)->setText(QStringLiteral("in {where.town}"));
        QVERIFY2(verdict->text().contains(QStringLiteral("in Lakeside")), qPrintable(verdict->text()));
        kinds->setCurrentCell(row, 0);
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("kindUp")), Qt::LeftButton);
        QCOMPARE(dialog->table().kinds.at(row - 1).type, QStringLiteral("party.*"));
        QTest::mouseClick(verb(dialog), Qt::LeftButton);
        QTRY_COMPARE(b.entry(4).line, QStringLiteral("in Lakeside"));
        QTRY_COMPARE(b.find<QLabel>("messageLine")->text(), QStringLiteral("in Lakeside"));
        b.commands.action(QStringLiteral("inbox.table"))->trigger();
        QTRY_VERIFY(opened<EventTableDialog>(b) != dialog || b.page->findChildren<EventTableDialog *>().size() == 1);
        auto *again = b.page->findChildren<EventTableDialog *>().constLast();
        QTest::mouseClick(again->findChild<QPushButton *>(QStringLiteral("resetTable")), Qt::LeftButton);
        QCOMPARE(again->table(), builtInEventTable());
    }

    void keepsRulesAndQuietHours()
    {
        B b;
        b.fill();
        b.show();
        b.commands.action(QStringLiteral("inbox.rules"))->trigger();
        auto *dialog = opened<InboxRulesDialog>(b);
        QVERIFY(dialog);
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("addRule")), Qt::LeftButton);
        auto *rules = dialog->findChild<QTableWidget *>();
        rules->item(0, 0)->setText(QStringLiteral("order.*"));
        rules->item(0, 2)->setText(QStringLiteral("North"));
        qobject_cast<QComboBox *>(rules->cellWidget(0, 3))->setCurrentIndex(int(InboxRule::Deed::Snooze));
        dialog->findChild<QCheckBox *>(QStringLiteral("quietOn"))->setChecked(true);
        dialog->findChild<QCheckBox *>(QStringLiteral("quietDay7"))->setChecked(false);
        dialog->findChild<QTimeEdit *>(QStringLiteral("quietFrom"))->setTime(QTime(21, 30));
        QTest::mouseClick(verb(dialog), Qt::LeftButton);
        QTRY_VERIFY(waitFor(b.inbox()->quietHours())->isOn);
        QCOMPARE(*waitFor(b.inbox()->quietHours()), (QuietHours{true, QTime(21, 30), QTime(8, 0), {1, 2, 3, 4, 5, 6}}));
        const QList<InboxRule> kept = *waitFor(b.inbox()->rules());
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept.first().group, std::optional(QStringLiteral("North")));
        QVERIFY(!kept.first().customer);
        QCOMPARE(kept.first().deed, InboxRule::Deed::Snooze);
        QCOMPARE(kept.first().hours, 4);
    }
};

QTEST_MAIN(TestInboxDialogs)
#include "tst_inboxdialogs.moc"
