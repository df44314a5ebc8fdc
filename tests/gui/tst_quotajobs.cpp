// SPDX-License-Identifier: Apache-2.0
// Jobs of people around quotas, step by step through the real window on a real partner-sandbox, within the clicks they may cost.
#include "app/quotasdesk.h"
#include "core/sync/quotasync.h"
#include "models/quotatext.h"
#include "tests/gui/deskrig.h"
#include "tests/support/testasync.h"
#include "ui/customers/customerspage.h"
#include "ui/operations/consequencedialog.h"
#include "ui/quotas/quotaspage.h"
#include "ui/shell/exportdialog.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/tableview.h"
#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QLineEdit>
#include <QTest>

using namespace pc;
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
    static QString fact(DeskRig &rig, const char *id) { return rig.find<FactGrid>("quotaFacts")->valueText(QString::fromLatin1(id)); }
    static bool showInQuotas(DeskRig &rig, const QString &uid);

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void topUpFromAnAlert();
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
        place == QLatin1String("quotas") ? rig.desk->quotas().page()->openExport() : rig.desk->customersPage()->openExport();
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
