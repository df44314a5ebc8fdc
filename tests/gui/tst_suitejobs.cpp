// SPDX-License-Identifier: Apache-2.0
// Jobs of people on the cloud's own pages, through the real window, a real viewer and a real partner-sandbox.
#include "app/suitedesk.h"
#include "core/sync/ordersync.h"
#include "core/sync/quotasync.h"
#include "tests/gui/deskrig.h"
#include "tests/support/testasync.h"
#include "ui/console/rightsline.h"
#include "ui/customers/customerdetail.h"
#include "ui/customers/customerspage.h"
#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>
#include <QUrlQuery>

using namespace pc;
static constexpr int kPatience = DeskRig::kPatience;

class TestSuiteJobs : public QObject
{
    Q_OBJECT

    // Everything was read once, and nothing is being read now: what comes after this was asked for.
    static bool isQuiet(DeskRig &rig)
    {
        const Workspace *workspace = rig.desk->workspace();
        if (!workspace || !rig.desk->isSettled())
            return false;
        const auto rests = [](const DatasetSync &sync) { return sync.progress().completedAt.isValid() && sync.progress().phase == SyncProgress::Phase::Idle; };
        return rests(rig.desk->workspace()->orderSync()) && rests(rig.desk->workspace()->quotaSync());
    }
    static qint64 orders(DeskRig &rig, const CustomerUid &uid)
    {
        OrderQuery query;
        query.customer = uid;
        return waitFor(rig.desk->workspace()->store().orders()->count(query)).value_or(-1);
    }
    static std::optional<Amount> available(DeskRig &rig, const CustomerUid &uid)
    {
        return waitFor(rig.desk->workspace()->store().quotas()->quota(uid)).value_or(QuotaRow()).quota.available;
    }
    static bool select(DeskRig &rig, const QString &uid)
    {
        if (!QTest::qWaitFor([&rig] { return rig.rows("customersTable") > 0; }, kPatience))
            return false;
        auto *field = rig.find<QLineEdit>("customerSearch");
        field->clear();
        rig.type(field, uid.right(10));
        if (!QTest::qWaitFor([&rig] { return rig.rows("customersTable") == 1; }, kPatience))
            return false;
        rig.pressRow(QStringLiteral("customersTable"), 0);
        const auto *detail = rig.find<CustomerDetail>("customerDetail");
        return QTest::qWaitFor([&] { return detail->customer() && detail->customer()->uid().text() == uid; }, kPatience);
    }
    static QAction *pageAction(const QMenu &menu, const QString &page)
    {
        const QList<QAction *> actions = menu.findChildren<QAction *>();
        const auto it = std::find_if(actions.cbegin(), actions.cend(), [&page](const QAction *action) { return action->data().toString() == page; });
        return it == actions.cend() ? nullptr : *it;
    }
    // As the customer does it, in a browser that is none of ours.
    static bool authorise(DeskRig &rig, const Customer &customer)
    {
        QUrl address = rig.sandbox.suite;
        address.setPath(QStringLiteral("/ram4service/authorize"));
        address.setQuery(QStringLiteral("account=") + customer.uid().text());
        QUrlQuery form;
        form.addQueryItem(QStringLiteral("email"), customer.facts.loginEmail);
        QNetworkRequest request(address);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
        QNetworkAccessManager network;
        const std::unique_ptr<QNetworkReply> reply(network.post(request, form.toString(QUrl::FullyEncoded).toUtf8()));
        return QTest::qWaitFor([&reply] { return reply->isFinished(); }, kPatience) && reply->error() == QNetworkReply::NoError;
    }

private Q_SLOTS:
    void whatIsBoughtIsReadWithoutAClick();
    void whatRightsAllowIsSaidBefore();
    void onePageByItsName();
};

// The customer buys on the cloud's page; when the window closes, its orders and quota are read again.
void TestSuiteJobs::whatIsBoughtIsReadWithoutAClick()
{
    DeskRig rig;
    rig.viewerProgram = PC_HANDS_VIEWER;
    QVERIFY2(rig.start(QStringLiteral("small")), qPrintable(rig.sandbox.errorText()));
    QTRY_VERIFY_WITH_TIMEOUT(isQuiet(rig), 3 * kPatience);
    const CustomerUid uid(rig.customerUids().constFirst());
    const qint64 before = orders(rig, uid);
    const std::optional<Amount> quota = available(rig, uid);
    QVERIFY(before >= 0 && quota);
    QVERIFY(select(rig, uid.text()));

    QAction *buy = pageAction(*rig.find<CustomerDetail>("customerDetail")->productMenu(), QStringLiteral("ecs-buy"));
    QVERIFY(buy);
    QVERIFY2(buy->toolTip().contains(QLatin1String("official prices")), qPrintable(buy->toolTip()));
    buy->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(rig.sandbox.total(QStringLiteral("OrderPaid")), 1, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(rig.desk->workspace()->consoles().consoles().isEmpty(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(orders(rig, uid), before + 1, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(available(rig, uid) < quota, kPatience);
}

// A role that is missing is said beside the button, in the menu and in the palette; with the words to ask for it. Once the
// customer has made it, a page opens and nothing is said any more.
void TestSuiteJobs::whatRightsAllowIsSaidBefore()
{
    DeskRig rig;
    QVERIFY2(rig.start(QStringLiteral("small")), qPrintable(rig.sandbox.errorText()));
    QTRY_VERIFY_WITH_TIMEOUT(rig.rows("customersTable") >= 4, kPatience);
    const QString uid = rig.customerUids().at(3); // the sample customer who has not authorised the partner
    QVERIFY(select(rig, uid));
    auto *detail = rig.find<CustomerDetail>("customerDetail");
    auto *line = detail->findChild<RightsLine *>();
    QVERIFY(line && !line->isVisible());
    rig.press(rig.find<QAbstractButton>("openConsole"));
    QTRY_VERIFY_WITH_TIMEOUT(line->isVisible(), kPatience);
    const QString said = line->sentence();
    QVERIFY(said.contains(detail->customer()->displayName()) && said.contains(QLatin1String("missing")));
    for (const char *page : {"ecs", "ecs-buy", "roles"})
        QVERIFY2(pageAction(*detail->productMenu(), QLatin1String(page))->toolTip().startsWith(said), page);

    rig.press(line->findChild<QAbstractButton *>(QStringLiteral("rightsCopy")));
    const QString request = QGuiApplication::clipboard()->text();
    for (const QString &told : {uid, QStringLiteral("acs:ram::%1:role/").arg(uid), QStringLiteral("EntityNotExist.Role")})
        QVERIFY2(request.contains(told), qPrintable(told));

    QTRY_VERIFY_WITH_TIMEOUT(!detail->customer()->facts.loginEmail.isEmpty(), kPatience);
    QVERIFY(authorise(rig, *detail->customer()));
    rig.desk->workspace()->consoles().open(CustomerUid(uid), detail->customer()->displayName(), QStringLiteral("roles"));
    QTRY_VERIFY_WITH_TIMEOUT(!line->isVisible(), kPatience);
    QVERIFY(!pageAction(*detail->productMenu(), QStringLiteral("ecs"))->toolTip().contains(said));
    QTRY_COMPARE_WITH_TIMEOUT(rig.sandbox.total(QStringLiteral("SignedIn")), 1, kPatience);
}

// The palette knows the pages of the table for the customer that is selected, and keeps quiet unless one is named.
void TestSuiteJobs::onePageByItsName()
{
    DeskRig rig;
    QVERIFY2(rig.start(QStringLiteral("small")), qPrintable(rig.sandbox.errorText()));
    QTRY_VERIFY_WITH_TIMEOUT(rig.rows("customersTable") >= 2, kPatience);
    const QString uid = rig.customerUids().at(1);
    QVERIFY(select(rig, uid));
    QTRY_VERIFY_WITH_TIMEOUT(rig.desk->window().isActiveWindow(), kPatience);
    rig.chord(&rig.desk->window(), Qt::Key_K, Qt::ControlModifier);
    auto *field = rig.find<QLineEdit>("paletteField");
    QTRY_VERIFY(field->isVisible());
    rig.type(field, QStringLiteral("buy serv"));
    rig.chord(field, Qt::Key_Return);               // may come before the answers: the palette waits for them
    ConsoleController &consoles = rig.desk->workspace()->consoles();
    QTRY_COMPARE_WITH_TIMEOUT(consoles.consoles().size(), 1, kPatience);
    QCOMPARE(consoles.consoles().constFirst().product, QStringLiteral("ecs-buy"));
    QCOMPARE(consoles.consoles().constFirst().customer.text(), uid);
}

QTEST_MAIN(TestSuiteJobs)
#include "tst_suitejobs.moc"
