// SPDX-License-Identifier: Apache-2.0
#include "tests/support/manualclock.h"
#include "tests/support/testasync.h"
#include "ui/calls/calllogmodel.h"
#include "ui/calls/calllogpanel.h"
#include "ui/calls/callsource.h"
#include "ui/calls/calltext.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/tableview.h"
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace pc;

namespace {

CallRecord call(const char *action, const char *requestId, const char *customer, const char *errorKind = "")
{
    CallRecord record;
    record.action = QString::fromLatin1(action);
    record.requestId = QString::fromLatin1(requestId);
    record.correlationId = QStringLiteral("c-") + record.requestId.left(2);
    record.customer = CustomerUid(QString::fromLatin1(customer));
    record.person = QStringLiteral("operator");
    record.environmentName = QStringLiteral("Sample");
    record.errorKind = QString::fromLatin1(errorKind);
    record.code = record.errorKind.isEmpty() ? QString() : QStringLiteral("NotAuthorized");
    record.httpStatus = record.errorKind.isEmpty() ? 200 : 403;
    record.startedAt = QDateTime(QDate(2026, 1, 15), QTime(8, 0), Qt::UTC);
    record.duration = std::chrono::milliseconds(120);
    record.request = "POST https://business.example/\nHost: business.example\n\nAction=AssumeRole&Name=it's&Signature=****";
    record.answer = "{\"Code\":\"OK\"}";
    return record;
}

} // namespace

class TestCallLogPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_log = std::make_unique<CallLog>(QString(), CallLog::Limits());
        m_settings = std::make_unique<QSettings>(m_dir.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        m_log->add(call("AssumeRole", "7F2A9C02-1B2C-4D5E", "1887"));
        m_log->add(call("GetCustomerAccountInfo", "88AA0001-0001-0001", "1887", "Forbidden"));
        m_log->add(call("GetCustomerList", "99BB0001-0001-0001", ""));
    }

    void theListIsLiveAndNewestFirst()
    {
        CallLogModel model(m_log.get());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.reload();
        QTRY_COMPARE(model.rowCount(), 3);
        QCOMPARE(action(model, 0), QStringLiteral("GetCustomerList"));
        m_log->add(call("GetSigninToken", "A1", "2001"));
        QTRY_COMPARE(model.rowCount(), 4);
        QCOMPARE(action(model, 0), QStringLiteral("GetSigninToken"));
        CallFilter filter;
        filter.failedOnly = true;
        model.setFilter(filter);
        QTRY_COMPARE(model.rowCount(), 1);
        m_log->add(call("GetSigninToken", "A2", "2001"));          // does not fit: not shown
        m_log->add(call("GetSigninToken", "A3", "2001", "Timeout"));
        QTRY_COMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, CallLogModel::StatusColumn).data(ToneRole).toInt(), int(Tone::Bad));
    }

    void aCallRecordedDuringTheReadIsShownOnce()
    {
        CallLogModel model(m_log.get());
        model.reload();
        m_log->add(call("GetSigninToken", "A1", "2001"));
        QTRY_VERIFY(!model.isLoading());
        QTRY_COMPARE(model.rowCount(), 4);
        QTest::qWait(20);
        QCOMPARE(model.rowCount(), 4);
    }

    void customersGetTheirNames()
    {
        CallLogModel model(m_log.get());
        int asked = 0;
        model.setNameLookup([&asked](const CustomerUid &) {
            ++asked;
            return ready<QString>(QStringLiteral("Lumen Foods"));
        });
        model.reload();
        QTRY_COMPARE(model.index(2, CallLogModel::CustomerColumn).data().toString(), QStringLiteral("Lumen Foods"));
        QCOMPARE(asked, 1);                                        // once for one customer
        QVERIFY(model.index(0, CallLogModel::CustomerColumn).data(UnknownRole).isValid());
    }

    void filtersAndClearsThem()
    {
        CallLogPanel panel(m_log.get(), m_settings.get());
        panel.resize(1100, 320);
        panel.show();
        auto *table = panel.findChild<TableView *>(QStringLiteral("callTable"));
        QTRY_COMPARE(table->model()->rowCount(), 3);
        QTest::keyClicks(panel.findChild<QLineEdit *>(QStringLiteral("callSearch")), QStringLiteral("assume"));
        QTRY_COMPARE(table->model()->rowCount(), 1);
        panel.findChild<QCheckBox *>(QStringLiteral("callsFailedOnly"))->click();
        auto *state = panel.findChild<StatePanel *>();
        QTRY_COMPARE(state->face(), StatePanel::Face::NothingMatches);
        panel.findChild<QPushButton *>(QStringLiteral("emptyAction"))->click();
        QTRY_COMPARE(table->model()->rowCount(), 3);
        panel.setCustomer(CustomerUid(QStringLiteral("1887")), QStringLiteral("Lumen Foods"));
        QTRY_COMPARE(table->model()->rowCount(), 2);
        auto *chip = panel.findChild<QPushButton *>(QStringLiteral("callsCustomer"));
        QCOMPARE(chip->text(), QStringLiteral("Lumen Foods"));
        chip->click();
        QTRY_COMPARE(table->model()->rowCount(), 3);
    }

    void anEmptyLogSaysSo()
    {
        CallLog empty{QString(), CallLog::Limits()};
        CallLogPanel panel(&empty, m_settings.get());
        auto *state = panel.findChild<StatePanel *>();
        QTRY_COMPARE(state->face(), StatePanel::Face::NothingYet);
        empty.add(call("AssumeRole", "R", "1887"));
        QTRY_COMPARE(state->face(), StatePanel::Face::Content);
    }

    void theDetailCopiesRedactedText()
    {
        CallLogPanel panel(m_log.get(), m_settings.get());
        panel.show();
        auto *table = panel.findChild<TableView *>(QStringLiteral("callTable"));
        QTRY_COMPARE(table->model()->rowCount(), 3);
        table->selectRow(2);
        QVERIFY(panel.findChild<QPlainTextEdit *>(QStringLiteral("callRequest"))->toPlainText().contains(QLatin1String("Signature=****")));
        panel.findChild<QPushButton *>(QStringLiteral("copyCall"))->click();
        for (const char *part : {"AssumeRole", "7F2A9C02-1B2C-4D5E", "operator", "1887", "Signature=****", "\"OK\""})
            QVERIFY2(QApplication::clipboard()->text().contains(QLatin1String(part)), part);
        panel.findChild<QPushButton *>(QStringLiteral("copyCommand"))->click();
        const QString command = QApplication::clipboard()->text();
        QVERIFY(command.contains(QLatin1String("curl -X POST 'https://business.example/'")));
        QVERIFY(command.contains(QLatin1String("-H 'Host: business.example'")));
        QVERIFY(command.contains(QLatin1String("'\\''")));         // quotes cannot break out
        QVERIFY(command.startsWith(QLatin1Char('#')));
        CallRecord bare;
        bare.action = QStringLiteral("AssumeRole");
        QVERIFY(!callAsCommand(bare).contains(QLatin1String("curl")));
    }

    // B9: ten characters of a request id, and customer, action and person are named: one key, the typing, Enter.
    void fromARequestIdToCustomerActionAndPerson()
    {
        ManualClock clock;
        MainWindow window(m_settings.get(), &clock);
        window.setBottomPanel([] { return QStringLiteral("Call log"); }, [this](QWidget *parent) -> QWidget * { return new CallLogPanel(m_log.get(), m_settings.get(), parent); });
        CallSource source(m_log.get(), [&window](const CallRecord &record) {
            window.showBottomPanel(true);
            static_cast<CallLogPanel *>(window.bottomPanel())->reveal(record);
        });
        window.palettePanel()->addSource(&source);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        auto *field = window.palettePanel()->findChild<QLineEdit *>(QStringLiteral("paletteField"));
        QTest::keyClicks(field, QStringLiteral("7f2a9c02-1"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(window.findChild<CallLogPanel *>());
        auto *panel = window.findChild<CallLogPanel *>();
        const auto shown = [panel](const char *name) {
            const auto *widget = panel->findChild<QWidget *>(QString::fromLatin1(name));
            return widget ? widget->accessibleName() : QString();
        };
        QTRY_VERIFY(shown("callCustomer").contains(QLatin1String("1887")));
        QVERIFY(shown("callPerson").contains(QLatin1String("operator")));
        QCOMPARE(panel->findChild<QLabel *>(QStringLiteral("callTitle"))->text(), QStringLiteral("AssumeRole"));
        auto *table = panel->findChild<TableView *>(QStringLiteral("callTable"));
        QTRY_COMPARE(table->selectedRowNumbers(), QList<int>{2});
    }

    void escAndTheButtonCloseThePanel()
    {
        ManualClock clock;
        MainWindow window(m_settings.get(), &clock);
        window.setBottomPanel([] { return QStringLiteral("Call log"); }, [this](QWidget *parent) -> QWidget * { return new CallLogPanel(m_log.get(), m_settings.get(), parent); });
        window.show();
        window.showBottomPanel(true);
        QWidget *panel = window.bottomPanel();
        QVERIFY(panel->isVisible());
        QTest::keyClick(panel->findChild<QLineEdit *>(QStringLiteral("callSearch")), Qt::Key_Escape);
        QVERIFY(!panel->isVisible());
        window.showBottomPanel(true);
        panel->findChild<QAbstractButton *>(QStringLiteral("closeCalls"))->click();
        QVERIFY(!panel->isVisible());
    }

    void shortFragmentsAreNoCalls()
    {
        CallSource source(m_log.get(), [](const CallRecord &) {});
        QCOMPARE(waitFor(source.find(QStringLiteral("7F"), {}))->size(), 0);
        QCOMPARE(waitFor(source.find(QStringLiteral("7F2A9"), {}))->size(), 1);
    }

private:
    static QString action(const CallLogModel &model, int row) { return model.index(row, CallLogModel::ActionColumn).data().toString(); }

    QTemporaryDir m_dir;
    std::unique_ptr<CallLog> m_log;
    std::unique_ptr<QSettings> m_settings;
};

QTEST_MAIN(TestCallLogPanel)
#include "tst_calllogpanel.moc"
