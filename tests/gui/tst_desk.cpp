// SPDX-License-Identifier: Apache-2.0
// The window of one environment with all its places, on a real partner-sandbox.
#include "core/operations/journal.h"
#include "models/quotalistmodel.h"
#include "tests/gui/deskrig.h"
#include "tests/support/testasync.h"
#include "ui/shell/commandregistry.h"
#include "ui/shell/jobmodel.h"
#include "ui/shell/page.h"
#include "ui/widgets/themecontroller.h"
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

using namespace pc;
static constexpr int kPatience = DeskRig::kPatience;

// Another language: every text in brackets.
class Brackets : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *text, const char *, int) const override { return QStringLiteral("[%1]").arg(QString::fromUtf8(text)); }
};

class TestDesk : public QObject
{
    Q_OBJECT

    static bool openAllPages(DeskRig &rig)
    {
        if (!QTest::qWaitFor([&rig] { return rig.desk->isSettled(); }, kPatience))
            return false;
        const QStringList ids = rig.desk->window().pageIds();
        for (const QString &id : ids) {
            rig.desk->window().openPage(id);
            if (!QTest::qWaitFor([&rig] { return rig.desk->isSettled(); }, 2 * kPatience))
                return false;
        }
        return true;
    }
    // What a person sees or does not see as the list's length.
    static QStringList counts(DeskRig &rig)
    {
        return {rig.text("customersRows"), rig.text("customersCount")};
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aFirstRunIsSettledWhenItsCustomersAreThere();
    void everySyncStandsAmongTheJobs();
    void placesStandInOrderAndCanBeGoneBackTo();
    void everyListFollowsTheScope();
    void noKeyMeansTwoThings();
    void languageAndThemeChangeWithEveryPlaceOpen();
};

// Nothing looks finished, and nobody is told of an empty list, before the first customers have come.
void TestDesk::aFirstRunIsSettledWhenItsCustomersAreThere()
{
    DeskRig rig;
    QVERIFY2(rig.sandbox.start({QStringLiteral("--scenario"), QStringLiteral("small")}), qPrintable(rig.sandbox.errorText()));
    QVERIFY(rig.sandbox.addFault(QStringLiteral("delay:action=GetCustomerList,ms=500,times=1")));
    rig.open(rig.connection().environment, ready<CloudConnection>(rig.connection()));
    QStringList told;
    QTRY_VERIFY_WITH_TIMEOUT([&] {
        for (const QString &count : counts(rig)) {
            if (!count.isEmpty() && !told.contains(count))
                told << count;
        }
        return rig.desk->isSettled();
    }(), kPatience);
    QCOMPARE(rig.rows("customersTable"), 25);
    QVERIFY2(!told.contains(QStringLiteral("0")) && !told.contains(QStringLiteral("0 customers")), qPrintable(told.join(QLatin1Char('|'))));
}

void TestDesk::everySyncStandsAmongTheJobs()
{
    DeskRig rig;
    QVERIFY2(rig.start(QStringLiteral("small")), qPrintable(rig.sandbox.errorText()));
    QStringList titles;
    const JobModel *const jobs = rig.desk->window().jobs();
    connect(jobs, &QAbstractItemModel::rowsInserted, this, [&titles, jobs](const QModelIndex &, int first) { titles << jobs->index(first, 0).data().toString(); });
    QTRY_VERIFY_WITH_TIMEOUT(titles.size() >= 5, kPatience);
    titles.sort();
    QCOMPARE(titles, (QStringList{QStringLiteral("Reading customers"), QStringLiteral("Reading filings"), QStringLiteral("Reading orders"),
                                  QStringLiteral("Reading quotas"), QStringLiteral("Reading tickets")}));
    QTRY_COMPARE_WITH_TIMEOUT(jobs->runningCount(), 0, 2 * kPatience);
    QCOMPARE(jobs->failedCount(), 0);
}

void TestDesk::placesStandInOrderAndCanBeGoneBackTo()
{
    DeskRig rig;
    QVERIFY2(rig.start(QStringLiteral("small")), qPrintable(rig.sandbox.errorText()));
    QTRY_VERIFY_WITH_TIMEOUT(rig.desk->isSettled(), kPatience);
    MainWindow &window = rig.desk->window();
    QCOMPARE(window.pageIds().mid(0, 8), (QStringList{QStringLiteral("customers"), QStringLiteral("quotas"), QStringLiteral("orders"), QStringLiteral("filings"),
                                                      QStringLiteral("tickets"), QStringLiteral("inbox"), QStringLiteral("consoles"), QStringLiteral("history")}));
    QTRY_VERIFY_WITH_TIMEOUT(window.isActiveWindow(), kPatience);
    rig.chord(&window, Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(window.currentPageId(), QStringLiteral("quotas"));
    rig.chord(&window, Qt::Key_8, Qt::ControlModifier);
    QCOMPARE(window.currentPageId(), QStringLiteral("history"));
    rig.chord(&window, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(window.currentPageId(), QStringLiteral("quotas"));
    rig.chord(&window, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(window.currentPageId(), QStringLiteral("customers"));
    rig.chord(&window, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(window.currentPageId(), QStringLiteral("quotas"));
}

void TestDesk::everyListFollowsTheScope()
{
    DeskRig rig;
    QVERIFY2(rig.start(QStringLiteral("small")), qPrintable(rig.sandbox.errorText()));
    QVERIFY(openAllPages(rig));
    const QStringList uids = rig.customerUids();
    QVERIFY(waitFor(rig.desk->workspace()->store().customerBook()->importBook("uid,group\n" + uids.at(15).toLatin1() + ",North\n" + uids.at(14).toLatin1() + ",North\n")));
    Journal &journal = rig.desk->workspace()->journal();
    for (const int place : {15, 0}) {
        const OperationRequest request(CustomerUid(uids.at(place)), SetQuota{Money(*Amount::parse(QStringLiteral("900000")), QStringLiteral("CNY"))});
        const Result<OperationRecord> done = waitFor(journal.submit(request), kPatience);
        QVERIFY(done && done->state == OperationState::Succeeded);
    }
    const auto rows = [&rig](const char *place, const char *table) {
        rig.desk->window().openPage(QString::fromLatin1(place));
        return rig.rows(table);
    };
    Scope north;
    north.group = QStringLiteral("North");
    rig.desk->window().setScope(north);
    QTRY_COMPARE_WITH_TIMEOUT(rows("customers", "customersTable"), 2, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(rows("quotas", "quotasTable"), 2, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(rows("history", "historyTable"), 1, kPatience);
    OrderQuery orders;
    orders.group = north.group;
    const int count = int(waitFor(rig.desk->workspace()->store().orders()->count(orders)).value_or(-1));
    QVERIFY(count > 0);
    QTRY_COMPARE_WITH_TIMEOUT(rows("orders", "ordersTable"), count, kPatience);
    Scope one;
    one.customer = CustomerUid(uids.at(0));
    rig.desk->window().setScope(one);
    QTRY_COMPARE_WITH_TIMEOUT(rows("customers", "customersTable"), 1, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(rows("quotas", "quotasTable"), 1, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(rows("history", "historyTable"), 1, kPatience);
    rig.chord(&rig.desk->window(), Qt::Key_0, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(rows("history", "historyTable"), 2, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(rows("customers", "customersTable"), 25, kPatience);
}

// Every command of a place and of the window has words, and no key is given twice: Qt would run neither.
void TestDesk::noKeyMeansTwoThings()
{
    DeskRig rig;
    QVERIFY2(rig.start(QStringLiteral("small")), qPrintable(rig.sandbox.errorText()));
    QVERIFY(openAllPages(rig));
    MainWindow &window = rig.desk->window();
    const QList<QAction *> actions = window.commands()->actions();
    const QStringList ids = window.pageIds();
    for (const QString &id : ids) {
        QHash<QKeySequence, QString> keys;
        for (const QAction *action : actions) {
            QVERIFY2(!action->text().isEmpty(), qPrintable(window.commands()->idOf(action)));
            if (action->parent() != &window && action->parent() != window.page(id))
                continue;
            for (const QKeySequence &key : action->shortcuts()) {
                QVERIFY2(!keys.contains(key), qPrintable(QStringLiteral("%1: %2 and %3").arg(key.toString(), keys.value(key), window.commands()->idOf(action))));
                keys.insert(key, window.commands()->idOf(action));
            }
        }
    }
}

void TestDesk::languageAndThemeChangeWithEveryPlaceOpen()
{
    DeskRig rig;
    ThemeController theme(qApp, nullptr);
    QVERIFY2(rig.start(QStringLiteral("small")), qPrintable(rig.sandbox.errorText()));
    QVERIFY(openAllPages(rig));
    MainWindow &window = rig.desk->window();
    const QStringList ids = window.pageIds();
    const auto titlesAre = [&](const QString &pattern) {
        return std::all_of(ids.cbegin(), ids.cend(), [&](const QString &id) {
            const auto *const title = window.page(id)->findChild<QLabel *>(id + QStringLiteral("Title"));
            return window.page(id)->title().contains(QRegularExpression(pattern)) && (!title || title->text() == window.page(id)->title());
        });
    };
    Brackets other;
    QVERIFY(qApp->installTranslator(&other));
    theme.setMode(ThemeMode::Dark);
    QTRY_VERIFY(titlesAre(QStringLiteral("^\\[.*\\]$")));
    for (const QString &id : ids) {
        window.openPage(id);
        QTRY_VERIFY_WITH_TIMEOUT(rig.desk->isSettled(), kPatience);
        QVERIFY(!window.grab().isNull());
    }
    QTRY_COMPARE(rig.find<QAbstractItemView>("quotasTable")->model()->headerData(QuotaListModel::TotalColumn, Qt::Horizontal).toString(), QStringLiteral("[Quota]"));
    QVERIFY(qApp->removeTranslator(&other));
    theme.setMode(ThemeMode::Light);
    QTRY_VERIFY(titlesAre(QStringLiteral("^[A-Z]")));
}

QTEST_MAIN(TestDesk)
#include "tst_desk.moc"
