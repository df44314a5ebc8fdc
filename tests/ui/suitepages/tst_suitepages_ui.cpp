// SPDX-License-Identifier: Apache-2.0
#include "core/contracts/suitepagecheck.h"
#include "core/contracts/suitepages.h"
#include "core/environments/newenvironment.h"
#include "ui/suitepages/rehearsal.h"
#include "ui/suitepages/suitemenu.h"
#include "ui/suitepages/suitemodesmodel.h"
#include "ui/suitepages/suitemodesview.h"
#include "ui/suitepages/suitepageeditor.h"
#include "ui/suitepages/suitepagesdialog.h"
#include "ui/suitepages/suitepagesmodel.h"
#include "ui/suitepages/suitepalettesource.h"
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace pc;
using Area = SuiteChoice::Area;
using Mode = SuiteChoice::Mode;

class TestSuitePagesUi : public QObject
{
    Q_OBJECT

    static Environment profile()
    {
        Environment environment = newEnvironment(Environment::Kind::Staging);
        environment.name = QStringLiteral("Bluewater trial");
        return environment;
    }
    static SuiteCustomer lumen() { return {CustomerUid(QStringLiteral("1728000000000007")), QStringLiteral("Lumen Foods")}; }

    template<typename T>
    static T *part(QWidget &in, const char *name)
    {
        T *found = in.findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    static void type(SuitePageEditor &editor, const char *id, const char *address, const char *product = "")
    {
        part<QLineEdit>(editor, "pageId")->setText(QLatin1String(id));
        part<QLineEdit>(editor, "pageAddress")->setText(QLatin1String(address));
        part<QLineEdit>(editor, "pageProduct")->setText(QLatin1String(product));
    }

private Q_SLOTS:
    void theTableSaysWhereEachAddressIsFrom()
    {
        SuitePagesModel model;
        const QAbstractItemModelTester tester(&model);
        Environment environment = profile();
        SuitePage own;
        own.id = QStringLiteral("portal");
        own.address = QStringLiteral("https://portal.aliyun.com/");
        environment = withSuitePage(environment, own);
        model.setEnvironment(environment);
        const auto origin = [&model](const char *id) { return model.index(model.rowOf(QLatin1String(id)), SuitePagesModel::OriginColumn).data().toString(); };
        QCOMPARE(origin("filing"), QStringLiteral("Documented"));
        QCOMPARE(origin("rds-buy"), QStringLiteral("Pattern, not confirmed"));
        QCOMPARE(origin("portal"), QStringLiteral("Added by you"));
        QCOMPARE(model.rowCount(), int(suitePagesOf(environment).size()));
        int last = 0; // by purpose
        for (int row = 0; row < model.rowCount(); ++row) {
            const int purpose = int(model.page(row)->purpose);
            QVERIFY(purpose >= last);
            last = purpose;
        }
        QCOMPARE(model.rowOf(QStringLiteral("nothing")), -1);
    }

    void aPageIsOpenedForTheCustomerInScope()
    {
        SuitePagesDialog dialog(profile());
        dialog.pages()->select(QStringLiteral("ecs-buy"));
        auto *open = part<QPushButton>(dialog, "openSuitePage");
        QVERIFY(!open->isEnabled());
        QVERIFY(!open->toolTip().isEmpty());
        dialog.setCustomer(lumen());
        QVERIFY(open->isEnabled());
        QCOMPARE(open->text(), QStringLiteral("Open for Lumen Foods"));
        QSignalSpy asked(&dialog, &SuitePagesDialog::openRequested);
        open->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.at(0).at(0).value<CustomerUid>(), lumen().uid);
        QCOMPARE(asked.at(0).at(2).toString(), QStringLiteral("ecs-buy"));
    }

    void badAddressesAreNotKept_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("product");
        const QString good = QStringLiteral("https://portal.aliyun.com/"), name = QStringLiteral("portal");
        QTest::newRow("no name") << QString() << good << QString();
        QTest::newRow("a name with a blank") << QStringLiteral("my portal") << good << QString();
        QTest::newRow("a taken name") << QStringLiteral("filing") << good << QString();
        QTest::newRow("no address") << name << QString() << QString();
        QTest::newRow("no scheme") << name << QStringLiteral("portal.aliyun.com") << QString();
        QTest::newRow("plain http") << name << QStringLiteral("http://portal.aliyun.com/") << QString();
        QTest::newRow("a script") << name << QStringLiteral("javascript:alert(1)") << QString();
        QTest::newRow("a password") << name << QStringLiteral("https://a:b@portal.aliyun.com/") << QString();
        QTest::newRow("an unknown mark") << name << QStringLiteral("https://portal.aliyun.com/{uid}") << QString();
        QTest::newRow("a mark without product") << name << QStringLiteral("https://{product}.aliyun.com/") << QString();
        QTest::newRow("a product with a dot") << name << good << QStringLiteral("e.cs");
    }

    void badAddressesAreNotKept()
    {
        QFETCH(QString, id);
        QFETCH(QString, address);
        QFETCH(QString, product);
        SuitePageEditor editor(profile(), {});
        type(editor, qPrintable(id), qPrintable(address), qPrintable(product));
        QVERIFY(!part<QPushButton>(editor, "pageSave")->isEnabled());
        QVERIFY(!part<QLabel>(editor, "pageProblem")->text().isEmpty());
    }

    void anOwnPageIsMarkedAndLoopbackMayBePlain()
    {
        SuitePageEditor editor(profile(), {});
        QSignalSpy saved(&editor, &SuitePageEditor::saved);
        type(editor, "rds-portal", "https://{product}.portal.aliyun.com/?r={region}&l={language}", "rds");
        QVERIFY(part<QLabel>(editor, "pageFilled")->text().contains(QLatin1String("https://rds.portal.aliyun.com/?r=cn-hangzhou&l=zh")));
        part<QCheckBox>(editor, "touches-orders")->setChecked(true);
        part<QPushButton>(editor, "pageSave")->click();
        QCOMPARE(saved.size(), 1);
        const auto environment = saved.at(0).at(0).value<Environment>();
        QCOMPARE(environment.allowedHosts, profile().allowedHosts);
        const std::optional<SuitePage> page = suitePageOf(environment, QStringLiteral("rds-portal"));
        QVERIFY(page);
        QCOMPARE(page->origin, SuitePage::Origin::User);
        QCOMPARE(page->touches, QStringList{QStringLiteral("orders")});
        SuitePage local;
        local.id = QStringLiteral("local");
        local.address = QStringLiteral("http://127.0.0.1:8080/x");
        QVERIFY(problemsOf(local, profile(), true).isEmpty());
    }

    void anUnknownHostIsAllowedOnlyByTheirWord()
    {
        SuitePageEditor editor(profile(), {});
        QSignalSpy saved(&editor, &SuitePageEditor::saved);
        type(editor, "portal", "https://portal.partner.example/");
        auto *save = part<QPushButton>(editor, "pageSave");
        auto *allow = part<QCheckBox>(editor, "allowHost");
        QCOMPARE(editor.unknownHost(), QStringLiteral("portal.partner.example"));
        // A Cyrillic letter in a host that everybody knows.
        part<QLineEdit>(editor, "pageAddress")->setText(QStringLiteral("https://filing.\u0430liyun.com/"));
        QCOMPARE(editor.unknownHost(), QStringLiteral("filing.xn--liyun-3ve.com"));
        type(editor, "portal", "https://portal.partner.example/");
        QVERIFY(!allow->isHidden() && !allow->isChecked());
        QVERIFY(part<QLabel>(editor, "allowHostHint")->text().contains(QLatin1String("portal.partner.example")));
        QVERIFY(!save->isEnabled());
        allow->setChecked(true);
        QVERIFY(save->isEnabled());
        save->click();
        const QStringList hosts = saved.at(0).at(0).value<Environment>().allowedHosts;
        QCOMPARE(hosts, profile().allowedHosts + QStringList{QStringLiteral("portal.partner.example")});
    }

    void aChangedPageGoesBackToWhatIsKnown()
    {
        SuitePagesDialog dialog(profile());
        QSignalSpy edited(&dialog, &SuitePagesDialog::environmentEdited);
        dialog.pages()->select(QStringLiteral("roles"));
        auto *remove = part<QPushButton>(dialog, "removeSuitePage");
        QVERIFY(!remove->isEnabled());
        part<QPushButton>(dialog, "editSuitePage")->click();
        auto *editor = dialog.findChild<SuitePageEditor *>();
        QVERIFY(editor);
        QVERIFY(!part<QLineEdit>(*editor, "pageId")->isEnabled());
        auto *embedding = part<QComboBox>(*editor, "pageEmbedding");
        embedding->setCurrentIndex(embedding->findData(int(SuitePage::Embedding::Frame)));
        part<QPushButton>(*editor, "pageSave")->click();
        QCOMPARE(edited.size(), 1);
        const auto changed = edited.at(0).at(0).value<Environment>();
        QCOMPARE(changed.suitePages.size(), 1);
        QVERIFY(changed.suitePages.constFirst().address.isEmpty()); // follows the table
        QCOMPARE(suitePageOf(changed, QStringLiteral("roles"))->embedding, SuitePage::Embedding::Frame);
        QCOMPARE(suitePageOf(changed, QStringLiteral("roles"))->origin, SuitePage::Origin::Documented);
        QVERIFY(remove->isEnabled());
        QCOMPARE(remove->text(), QStringLiteral("Back to the known page"));
        remove->click();
        QVERIFY(edited.at(1).at(0).value<Environment>().suitePages.isEmpty());
        QVERIFY(!remove->isEnabled());
    }

    void pagesThatSellSayWhosePrices()
    {
        SuitePagesModel model;
        model.setEnvironment(profile());
        const int buy = model.rowOf(QStringLiteral("ecs-buy")), console = model.rowOf(QStringLiteral("ecs"));
        QVERIFY(model.index(buy, SuitePagesModel::PurposeColumn).data().toString().contains(QLatin1String("official prices")));
        QVERIFY(model.index(buy, SuitePagesModel::PageColumn).data(Qt::ToolTipRole).toString().contains(QLatin1String("Own prices")));
        QVERIFY(!model.index(console, SuitePagesModel::PageColumn).data(Qt::ToolTipRole).toString().contains(QLatin1String("prices")));
        QMenu menu;
        addSuitePages(menu, profile(), {}, QStringLiteral("The role is missing."), [](const QString &) {});
        auto *group = menu.findChild<QMenu *>(QStringLiteral("suiteMenu-buy"));
        QVERIFY(group && group->title().contains(QLatin1String("official prices")));
        for (const QAction *action : group->actions()) {
            QVERIFY(action->toolTip().startsWith(QLatin1String("The role is missing.")));
            QVERIFY(action->toolTip().contains(QLatin1String("Own prices and bundles are not possible")));
        }
    }

    void thePaletteOffersOnlyPagesThatAreNamed()
    {
        SuiteCustomer customer = lumen();
        QStringList opened;
        SuitePaletteSource::Ways ways;
        ways.environment = [] { return profile(); };
        ways.customer = [&customer] { return customer; };
        ways.open = [&opened](const SuiteCustomer &whose, const QString &page) { opened.append(whose.name + QLatin1Char(' ') + page); };
        SuitePaletteSource source(ways);
        const auto find = [&source](const char *text) { return source.find(QLatin1String(text), {}).result().value_or(QList<PaletteItem>()); };
        for (const char *other : {"", "bu", "lumen", "1728", "ecs harbour", "uy servers"})
            QVERIFY2(find(other).isEmpty(), other);
        const QList<PaletteItem> items = find("buy ecs");
        QCOMPARE(items.size(), 1);
        QVERIFY(items.constFirst().title.contains(QLatin1String("Buy servers")) && items.constFirst().title.contains(lumen().name));
        QVERIFY(items.constFirst().subtitle.contains(QLatin1String("official prices")));
        items.constFirst().open();
        QCOMPARE(opened, QStringList{QStringLiteral("Lumen Foods ecs-buy")});
        QVERIFY(find("console").size() <= 5);                   // a word that names many
        customer = {};
        QVERIFY(find("buy ecs").isEmpty());                     // for nobody
    }

    void aChoiceHoldsForItsProductAlone()
    {
        Environment environment = withSuiteChoice(profile(), {{}, Area::Sales, Mode::Own, QStringLiteral("our prices")});
        environment = withSuiteChoice(environment, {QStringLiteral("oss"), Area::Sales, Mode::Suite, QStringLiteral("too small")});
        QCOMPARE(suiteChoiceOf(environment, QStringLiteral("ecs"), Area::Sales).mode, Mode::Own);
        QCOMPARE(suiteChoiceOf(environment, QStringLiteral("oss"), Area::Sales).mode, Mode::Suite);
        QCOMPARE(suiteChoiceOf(environment, QStringLiteral("ecs"), Area::Filing).mode, Mode::Suite);
        SuiteModesModel model;
        const QAbstractItemModelTester tester(&model);
        model.setEnvironment(environment);
        QCOMPARE(model.index(0, SuiteModesModel::SalesColumn).data().toString(), QStringLiteral("Own (API)"));
        QCOMPARE(model.product(0), QString());
        QVERIFY(!hasOwnChoice(withoutSuiteChoice(environment, QStringLiteral("oss"), Area::Sales), QStringLiteral("oss"), Area::Sales));
    }

    void theMatrixKeepsModeAndReason()
    {
        SuitePagesDialog dialog(profile());
        QSignalSpy edited(&dialog, &SuitePagesDialog::environmentEdited);
        dialog.showModes();
        dialog.modes()->select(QStringLiteral("ecs"), Area::Sales);
        auto *mode = part<QComboBox>(dialog, "modeChoice");
        auto *reason = part<QLineEdit>(dialog, "modeReason");
        QVERIFY(!reason->isEnabled()); // nothing chosen, nothing to give a reason for
        mode->setCurrentIndex(mode->findData(int(Mode::Own)));
        Q_EMIT mode->activated(mode->currentIndex());
        QVERIFY(reason->isEnabled());
        reason->setFocus();
        QTest::keyClicks(reason, QStringLiteral("own bundles"));
        QTest::keyClick(reason, Qt::Key_Return);
        const auto environment = edited.constLast().at(0).value<Environment>();
        const SuiteChoice wanted{QStringLiteral("ecs"), Area::Sales, Mode::Own, QStringLiteral("own bundles")};
        QCOMPARE(environment.suiteChoices, QList<SuiteChoice>{wanted});
        QVERIFY(part<QLabel>(dialog, "ownWayTitle")->text().contains(QLatin1String("chosen now")));
        mode->setCurrentIndex(0); // as every product
        Q_EMIT mode->activated(0);
        QVERIFY(edited.constLast().at(0).value<Environment>().suiteChoices.isEmpty());
    }

    void theRehearsalShowsBothWays()
    {
        const RehearsalWay suite = rehearse(profile(), QStringLiteral("ecs"), Area::Sales, Mode::Suite);
        const RehearsalWay own = rehearse(profile(), QStringLiteral("ecs"), Area::Sales, Mode::Own);
        QCOMPARE(suite.pageId, QStringLiteral("ecs-buy"));
        QVERIFY(suite.missing.isEmpty());
        QVERIFY(suite.prices.contains(QLatin1String("official")));
        QVERIFY(!own.missing.isEmpty()); // there are no purchase screens yet, and it says so
        QVERIFY(own.pageId.isEmpty());
        for (const Area area : {Area::Sales, Area::Filing, Area::UserCentre}) {
            for (const Mode mode : {Mode::Suite, Mode::Own}) {
                const RehearsalWay way = rehearse(profile(), {}, area, mode);
                QVERIFY(!way.steps.isEmpty() && !way.prices.isEmpty() && !way.payer.isEmpty() && !way.timeLimit.isEmpty() && !way.rights.isEmpty());
            }
        }
        QCOMPARE(rehearse(profile(), {}, Area::Filing, Mode::Suite).pageId, QStringLiteral("filing"));
        QVERIFY(rehearse(profile(), QStringLiteral("sls"), Area::Sales, Mode::Suite).pageId.isEmpty());
    }

    void theRehearsalOpensThePageForTheCustomer()
    {
        SuitePagesDialog dialog(profile());
        dialog.setCustomer(lumen());
        dialog.showModes();
        dialog.modes()->select(QStringLiteral("ecs"), Area::Sales);
        QSignalSpy asked(&dialog, &SuitePagesDialog::openRequested);
        part<QPushButton>(dialog, "rehearseOpen")->click();
        QCOMPARE(asked.at(0).at(2).toString(), QStringLiteral("ecs-buy"));
        QVERIFY(part<QLabel>(dialog, "modesExplanation")->text().contains(QLatin1String("official prices")));
    }
};

QTEST_MAIN(TestSuitePagesUi)
#include "tst_suitepages_ui.moc"
