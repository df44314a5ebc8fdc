// SPDX-License-Identifier: Apache-2.0
// Jobs of people around quotas, step by step through the real window on a real partner-sandbox, within the clicks they may cost.
#include "app/customersdesk.h"
#include "app/quotasdesk.h"
#include "core/sync/quotasync.h"
#include "models/quotatext.h"
#include "models/tableexport.h"
#include "tests/gui/deskrig.h"
#include "tests/support/testasync.h"
#include "ui/customers/customerspage.h"
#include "ui/operations/bulkdialog.h"
#include "ui/operations/consequencedialog.h"
#include "ui/operations/planpreviewmodel.h"
#include "ui/quotas/quotaspage.h"
#include "ui/shell/exportdialog.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/tableview.h"
#include <QAbstractButton>
#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace pc;
using Column = PlanPreviewModel::Column;
static constexpr int kPatience = DeskRig::kPatience;

class TestQuotaJobs : public QObject
{
    Q_OBJECT

    // Opens the page of quotas once every customer's quota has been read.
    static bool openQuotas(DeskRig &rig)
    {
        if (!QTest::qWaitFor([&rig] { return rig.desk->isSettled(); }, kPatience))
            return false;
        rig.desk->window().openPage(QStringLiteral("quotas"));
        return QTest::qWaitFor([&rig] { return rig.desk->isSettled() && rig.desk->workspace()->quotaSync().progress().completedAt.isValid(); }, 3 * kPatience);
    }
    static QuotaRow quotaOf(DeskRig &rig, const QString &uid)
    {
        return waitFor(rig.desk->workspace()->store().quotas()->quota(CustomerUid(uid))).value_or(QuotaRow());
    }
    static QList<OperationRecord> history(DeskRig &rig, const HistoryQuery &query = {})
    {
        const Result<HistoryWindow> window = waitFor(rig.desk->workspace()->store().operations()->history(query, 0, 100));
        return window ? window->rows : QList<OperationRecord>();
    }
    // How often each customer's quota was set, by the sandbox's own books.
    static QHash<QString, int> quotasSet(const DeskRig &rig)
    {
        QHash<QString, int> times;
        const QJsonArray effects = rig.sandbox.ledger().value(QLatin1String("effects")).toArray();
        for (const QJsonValue &effect : effects) {
            if (effect[QLatin1String("effect")].toString() == QLatin1String("QuotaSet"))
                ++times[effect[QLatin1String("customer")].toString()];
        }
        return times;
    }
    // So many customers whose quotas are alike, as a scenario's file.
    static QString scenarioOf(const DeskRig &rig, int customers)
    {
        const QJsonObject quota{{QStringLiteral("total"), QStringLiteral("10000.00")}, {QStringLiteral("consumed"), QStringLiteral("2500.00")},
                                {QStringLiteral("perDay"), QStringLiteral("12.00")}, {QStringLiteral("currency"), QStringLiteral("CNY")}};
        QJsonArray all;
        for (int i = 1; i <= customers; ++i)
            all.append(QJsonObject{{QStringLiteral("uid"), QString::number(1728000000000000 + i)}, {QStringLiteral("quota"), quota}});
        QFile file(rig.folder.filePath(QStringLiteral("scenario.json")));
        if (file.open(QIODevice::WriteOnly))
            file.write(QJsonDocument(QJsonObject{{QStringLiteral("customers"), all}}).toJson());
        return file.fileName();
    }
    // 5,000 more for each of the good ones; no amount, one below what is consumed, and an unknown customer.
    static QString sheetOf(const QStringList &good, const QStringList &bad)
    {
        QString sheet = QStringLiteral("customer\tamount\tmode\treason\n");
        for (const QString &uid : good)
            sheet += uid + QStringLiteral("\t5000\traise\tyearly\n");
        return sheet + bad.at(0) + QStringLiteral("\tplenty\tset\n") + bad.at(1) + QStringLiteral("\t1\tset\n") + bad.at(2) + QStringLiteral("\t500\tset\n");
    }
    static QString fact(DeskRig &rig, const char *id) { return rig.find<FactGrid>("quotaFacts")->valueText(QString::fromLatin1(id)); }
    static bool showInQuotas(DeskRig &rig, const QString &uid);

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void topUpFromAnAlert();
    void quotasForFortyCustomers();
    void serversStopped();
    void anExportStandsInTheHistory();
    void theHistoryOfThisIsOneKey_data();
    void theHistoryOfThisIsOneKey();
};

// The one row that a person would look for.
bool TestQuotaJobs::showInQuotas(DeskRig &rig, const QString &uid)
{
    rig.find<QLineEdit>("quotaSearch")->setText(uid);
    return QTest::qWaitFor([&rig] { return rig.rows("quotasTable") == 1; }, kPatience);
}

// A4: the row with days left, its breakdown, 20,000 more with a reason, the preview, the yes. Six clicks.
void TestQuotaJobs::topUpFromAnAlert()
{
    DeskRig rig;
    QVERIFY2(rig.start(QStringLiteral("small")), qPrintable(rig.sandbox.errorText()));
    QVERIFY(openQuotas(rig));
    const QString uid = rig.customerUids().at(13);
    QVERIFY(showInQuotas(rig, uid));

    rig.pressRow(QStringLiteral("quotasTable"), 0);
    QTRY_VERIFY_WITH_TIMEOUT(rig.find<QWidget>("quotaDetail")->isVisible() && !fact(rig, "available").isEmpty(), kPatience);
    QVERIFY(!fact(rig, "consumed").isEmpty() && !fact(rig, "total").isEmpty());
    const QuotaRow before = quotaOf(rig, uid);
    rig.press(rig.find<QAbstractButton>("changeQuota"));
    auto *const amount = rig.find<QLineEdit>("amount");
    QTRY_VERIFY(amount && amount->isVisible());
    rig.type(amount, QStringLiteral("20,000"));
    rig.press(rig.find<QAbstractButton>("preview"));
    QTRY_VERIFY_WITH_TIMEOUT(rig.find<ConsequenceDialog>("consequenceDialog") && rig.find<ConsequenceDialog>("consequenceDialog")->step() == ConsequenceDialog::Step::Card, kPatience);
    auto *const card = rig.find<ConsequenceDialog>("consequenceDialog");
    rig.type(card->findChild<QLineEdit *>(QStringLiteral("reason")), QStringLiteral("alert 4711"));
    auto *const verb = card->findChild<QAbstractButton *>(QStringLiteral("verb"));
    QTRY_VERIFY(verb->isEnabled());
    QCOMPARE(rig.sandbox.total(QStringLiteral("QuotaSet")), 0);
    rig.press(verb);
    QTRY_COMPARE_WITH_TIMEOUT(card->step(), ConsequenceDialog::Step::Done, kPatience);
    QVERIFY2(rig.clicks <= 6, qPrintable(QString::number(rig.clicks)));

    const Amount raised = *before.quota.total->plus(Amount::fromMicros(20'000'000'000));
    QTRY_COMPARE_WITH_TIMEOUT(quotaOf(rig, uid).quota.total, std::optional(raised), kPatience);
    const QuotaRow after = quotaOf(rig, uid);
    QVERIFY(after.quota.availableReadAt >= before.quota.availableReadAt && *after.quota.available > *before.quota.available);
    const QString shown = QuotaText::available(after.quota).text;
    QTRY_VERIFY2(fact(rig, "available").startsWith(shown), qPrintable(fact(rig, "available") + shown));     // live, behind the dialog
    QCOMPARE(quotasSet(rig), (QHash<QString, int>{{uid, 1}}));
    const QList<OperationRecord> entries = history(rig);
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first().state, OperationState::Succeeded);
    QCOMPARE(entries.first().reason, QStringLiteral("alert 4711"));
    QCOMPARE(entries.first().customer, CustomerUid(uid));
}

// A5: a sheet of forty rows, three of them bad, each named with its cause; 37 quotas changed, none twice; the result as a file.
// Fourteen clicks.
void TestQuotaJobs::quotasForFortyCustomers()
{
    DeskRig rig;
    QVERIFY2(rig.start(scenarioOf(rig, 45)), qPrintable(rig.sandbox.errorText()));
    QVERIFY(openQuotas(rig));
    const QStringList uids = rig.customerUids();
    QCOMPARE(uids.size(), 45);
    const QStringList good = uids.mid(0, 37);
    const QStringList bad{uids.at(37), uids.at(38), QStringLiteral("1234567890123456")};
    QGuiApplication::clipboard()->setText(sheetOf(good, bad));

    rig.press(rig.find<QAbstractButton>("bulkQuota"));
    auto *const dialog = rig.find<BulkDialog>("bulkDialog");
    QTRY_VERIFY(dialog && dialog->isVisible());
    rig.press(dialog->findChild<QAbstractButton *>(QStringLiteral("pasteSheet")));
    QTRY_VERIFY_WITH_TIMEOUT(dialog->step() == BulkDialog::Step::Preview && dialog->isSettled(), kPatience);
    auto *const table = dialog->findChild<TableView *>(QStringLiteral("bulkTable"));
    QCOMPARE(table->model()->rowCount(), 40);
    rig.press(dialog->findChild<QCheckBox *>(QStringLiteral("onlyBad")));
    QCOMPARE(table->model()->rowCount(), 3);
    for (int row = 0; row < 3; ++row)
        QVERIFY2(!table->model()->index(row, Column::CauseColumn).data().toString().isEmpty(), qPrintable(QString::number(row)));
    // Two cannot be sent. The one below what is consumed could be: it is left out by hand.
    const QModelIndex below = table->model()->index(1, Column::IncludeColumn);
    ++rig.clicks;
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(below).center());
    if (below.data(Qt::CheckStateRole).toInt() != Qt::Unchecked)     // beside the box: a key does it as well
        rig.chord(table, Qt::Key_Space);
    QTRY_COMPARE(dialog->previewModel()->plan().sent(), 37);
    auto *const primary = dialog->findChild<QAbstractButton *>(QStringLiteral("bulkPrimary"));
    QTRY_VERIFY(primary->isEnabled());
    QVERIFY(primary->text().contains(QStringLiteral("37")));
    QCOMPARE(rig.sandbox.total(QStringLiteral("QuotaSet")), 0);
    rig.press(primary);
    QTRY_COMPARE_WITH_TIMEOUT(dialog->step(), BulkDialog::Step::Run, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(dialog->findChild<QLabel *>(QStringLiteral("runCounts"))->text(), QStringLiteral("37 of 37 done"), 2 * kPatience);

    rig.press(dialog->findChild<QAbstractButton *>(QStringLiteral("exportResult")));
    auto *const files = dialog->findChild<QFileDialog *>();
    QTRY_VERIFY(files && files->isVisible());
    const QString path = rig.folder.filePath(QStringLiteral("result.csv"));
    auto *const name = files->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
    ++rig.clicks;
    name->setText(path);        // as pasted: typing would open a list of proposals over the button
    auto *const save = files->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    QTRY_VERIFY(save->isEnabled());
    rig.press(save);
    QFile result(path);
    QTRY_VERIFY_WITH_TIMEOUT(result.exists() && !dialog->findChild<TableExport *>(), kPatience);
    QVERIFY(result.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(result.readAll());
    for (const QString &uid : good)
        QVERIFY2(text.contains(uid), qPrintable(uid));
    for (const QString &uid : bad)
        QVERIFY2(text.contains(uid), qPrintable(uid));
    QVERIFY2(text.contains(QStringLiteral("Line 39: The amount is not a number.")), qPrintable(text));
    QVERIFY2(rig.clicks <= 14, qPrintable(QString::number(rig.clicks)));

    const QHash<QString, int> set = quotasSet(rig);
    QCOMPARE(set.size(), 37);
    for (const QString &uid : good)
        QVERIFY2(set.value(uid) == 1, qPrintable(uid));
}

// B1: found by its alias; since when the quota is used up, and that managed mode stopped the services; the sentence for the
// customer. Six clicks.
void TestQuotaJobs::serversStopped()
{
    DeskRig rig;
    QVERIFY2(rig.start(QStringLiteral("small")), qPrintable(rig.sandbox.errorText()));
    QTRY_VERIFY_WITH_TIMEOUT(rig.desk->isSettled(), kPatience);
    const QString uid = rig.customerUids().at(13);
    QVERIFY(waitFor(rig.desk->workspace()->store().customerBook()->importBook("uid,alias\n" + uid.toLatin1() + ",Harbour crane\n")));
    QVERIFY(openQuotas(rig));
    QVERIFY(rig.sandbox.moveClock(std::chrono::hours(24 * 12)));
    const Result<QuotaRow> empty = waitFor(rig.desk->workspace()->quotaSync().refresh(CustomerUid(uid)), kPatience);
    QVERIFY(empty && !(*empty->quota.available > Amount()));
    rig.desk->window().openPage(QStringLiteral("customers"));

    rig.type(rig.find<QLineEdit>("customerSearch"), QStringLiteral("harbour"));
    QTRY_COMPARE_WITH_TIMEOUT(rig.rows("customersTable"), 1, kPatience);
    rig.pressRow(QStringLiteral("customersTable"), 0);
    auto *const quota = rig.find<QAbstractButton>("customerQuota");
    QTRY_VERIFY_WITH_TIMEOUT(quota && quota->isVisible() && quota->isEnabled(), kPatience);
    rig.press(quota);
    QTRY_COMPARE(rig.desk->window().currentPageId(), QStringLiteral("quotas"));
    QTRY_VERIFY_WITH_TIMEOUT(rig.find<QWidget>("quotaDetail")->isVisible() && !fact(rig, "emptySince").isEmpty(), kPatience);
    QVERIFY(!rig.text("quotaStatus").isEmpty() || rig.find<QWidget>("quotaStatus")->isVisible());
    rig.press(rig.find<QAbstractButton>("copyExplanation"));
    const QString told = QGuiApplication::clipboard()->text();
    QVERIFY2(told.contains(QStringLiteral("used up since")), qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("managed mode")) && told.contains(QStringLiteral("fifteen days")), qPrintable(told));
    QVERIFY2(told.contains(uid) && !told.contains(QStringLiteral("Harbour")), qPrintable(told));        // the alias is the partner's own
    QVERIFY2(rig.clicks <= 6, qPrintable(QString::number(rig.clicks)));
}

void TestQuotaJobs::anExportStandsInTheHistory()
{
    DeskRig rig;
    QVERIFY2(rig.start(QStringLiteral("small")), qPrintable(rig.sandbox.errorText()));
    QVERIFY(openQuotas(rig));
    for (const QString &place : {QStringLiteral("quotas"), QStringLiteral("customers")}) {
        rig.desk->window().openPage(place);
        place == QLatin1String("quotas") ? rig.desk->quotas().page()->openExport() : rig.desk->customers().page()->openExport();
        auto *const dialog = rig.find<ExportDialog>("exportDialog");
        QVERIFY(dialog);
        dialog->exportTo(rig.folder.filePath(place + QStringLiteral(".csv")));
        HistoryQuery exports;
        exports.kinds = {QStringLiteral("export")};
        QTRY_VERIFY_WITH_TIMEOUT(!history(rig, exports).isEmpty() && history(rig, exports).first().after.value(QLatin1String("what")).toString() == place, kPatience);
        QCOMPARE(history(rig, exports).first().after.value(QLatin1String("rows")).toInt(), 25);
        dialog->close();
        QTRY_VERIFY(!rig.find<ExportDialog>("exportDialog"));
    }
}

void TestQuotaJobs::theHistoryOfThisIsOneKey_data()
{
    QTest::addColumn<QString>("place");
    for (const char *place : {"customers", "quotas", "orders"})
        QTest::newRow(place) << QString::fromLatin1(place);
}

void TestQuotaJobs::theHistoryOfThisIsOneKey()
{
    QFETCH(QString, place);
    DeskRig rig;
    QVERIFY2(rig.start(QStringLiteral("small")), qPrintable(rig.sandbox.errorText()));
    QVERIFY(openQuotas(rig));
    rig.desk->window().openPage(place);
    QTRY_VERIFY_WITH_TIMEOUT(rig.rows(qPrintable(place + QStringLiteral("Table"))) > 0, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(rig.desk->window().isActiveWindow(), kPatience);
    auto *const table = rig.find<TableView>(qPrintable(place + QStringLiteral("Table")));
    table->setFocus();
    rig.chord(table, Qt::Key_H, Qt::ControlModifier);
    QCOMPARE(rig.desk->window().currentPageId(), place);        // of nobody: nothing happens
    rig.pressRow(place + QStringLiteral("Table"), 0);
    QTRY_VERIFY(table->selectionModel()->hasSelection());
    rig.chord(table, Qt::Key_H, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(rig.desk->window().currentPageId(), QStringLiteral("history"), kPatience);
    QVERIFY(rig.find<QAbstractButton>("historySubject")->isVisible());
}

QTEST_MAIN(TestQuotaJobs)
#include "tst_quotajobs.moc"
