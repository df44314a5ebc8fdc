// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/orders/ordersfakes.h"
#include "ui/orders/orderviews.h"
#include "ui/widgets/savedviewbar.h"
#include "ui/widgets/toast.h"
#include <QInputDialog>
#include <QJsonDocument>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace pc;

class TestSavedViews : public QObject
{
    Q_OBJECT

    struct Bar
    {
        OrdersWorld &world;
        QWidget window;
        OrderQuery scope;
        SavedViews views{orderViews(&world.store, &world.clock, [this] { return scope; }), world.services().values};
        SavedViewBar bar{&views, &window};
        ToastArea toasts{&window};
        QSignalSpy chosen{&bar, &SavedViewBar::chosen};

        explicit Bar(OrdersWorld &w, int width = 900) : world(w)
        {
            QObject::connect(&world.store, &OrderStore::changed, &views, &SavedViews::noteChange);
            window.resize(width, 300);
            bar.resize(width, 30);
            window.show();
            QVERIFY(QTest::qWaitForWindowExposed(&window));
        }
        [[nodiscard]] QToolButton *chip(const QString &id) const
        {
            const QList<QToolButton *> all = bar.findChildren<QToolButton *>(QStringLiteral("view.") + id);
            return all.isEmpty() ? nullptr : all.last();
        }
        void fromMenu(const QString &id, int action) const
        {
            Q_EMIT chip(id)->customContextMenuRequested({});
            auto *const menu = bar.findChildren<QMenu *>(QStringLiteral("viewMenu")).value(0);
            QVERIFY(menu);
            QAction *const chosenAction = menu->actions().at(action);
            menu->close();
            chosenAction->trigger();
            QTRY_VERIFY(!bar.findChild<QMenu *>(QStringLiteral("viewMenu")));
        }
        void nameIt(const QString &name) const
        {
            auto *const dialog = bar.findChild<QInputDialog *>(QStringLiteral("viewName"));
            QVERIFY(dialog && dialog->isVisible());
            dialog->setTextValue(name);
            dialog->accept();
            QTRY_VERIFY(!bar.findChild<QInputDialog *>(QStringLiteral("viewName")));
        }
    };

private Q_SLOTS:
    void builtInViewsCountTheirOrders()
    {
        OrdersWorld world;
        world.store.addMany(10);
        Bar b(world);
        QTRY_VERIFY(b.chip(QStringLiteral("unpaid"))->text().contains(QLatin1Char('5')));
        QCOMPARE(b.views.count(QStringLiteral("refunds")), std::optional<qint64>(0));
        QCOMPARE(b.views.all().at(1).filter, QStringLiteral("created>=2026-01-09"));
    }

    void aChipTakesItsFilterAndASecondClickDropsIt()
    {
        OrdersWorld world;
        Bar b(world);
        QTest::mouseClick(b.chip(QStringLiteral("unpaid")), Qt::LeftButton);
        QCOMPARE(b.chosen.takeFirst().value(0).toString(), QStringLiteral("status:unpaid"));
        b.bar.setFilter(QStringLiteral("  status:unpaid "));
        QVERIFY(b.chip(QStringLiteral("unpaid"))->isChecked());
        QTest::mouseClick(b.chip(QStringLiteral("unpaid")), Qt::LeftButton);
        QCOMPARE(b.chosen.takeFirst().value(0).toString(), QString());
    }

    void aViewOfOnesOwnIsSavedAndReadAgain()
    {
        OrdersWorld world;
        {
            Bar b(world);
            auto *const save = b.bar.findChild<QToolButton *>(QStringLiteral("saveView"));
            QVERIFY(save->isHidden());
            b.bar.setFilter(QStringLiteral("product:ecs amount>1000"));
            QVERIFY(!save->isHidden());
            save->click();
            b.nameIt(QStringLiteral("  Big   machines "));
            QCOMPARE(b.views.all().last().name, QStringLiteral("Big machines"));
            QVERIFY(b.chip(b.views.all().last().id)->isChecked());
            QVERIFY(save->isHidden());
        }
        Bar again(world);
        QTRY_COMPARE(again.views.all().size(), 4);
        QCOMPARE(again.views.all().last().filter, QStringLiteral("product:ecs amount>1000"));
    }

    void anEmptyNameSavesNothing()
    {
        OrdersWorld world;
        Bar b(world);
        b.bar.setFilter(QStringLiteral("product:ecs"));
        b.bar.save();
        b.nameIt(QStringLiteral("   "));
        QCOMPARE(b.views.all().size(), 3);
    }

    void aViewIsRenamedAndDeletedWithUndo()
    {
        OrdersWorld world;
        Bar b(world);
        QTRY_VERIFY(b.views.count(QStringLiteral("unpaid")));
        const SavedView first = b.views.add(QStringLiteral("First"), QStringLiteral("product:ecs"));
        b.views.add(QStringLiteral("Second"), QStringLiteral("product:rds"));
        b.fromMenu(first.id, 0);
        b.nameIt(QStringLiteral("Renamed"));
        QCOMPARE(b.views.all().at(3).name, QStringLiteral("Renamed"));
        b.fromMenu(first.id, 1);
        QCOMPARE(b.views.all().size(), 4);
        QVERIFY(b.toasts.undoLast());
        QCOMPARE(b.views.all().size(), 5);
        QCOMPARE(b.views.all().at(3).id, first.id);         // where it was
        QVERIFY(world.settings.value(QStringLiteral("orders.views")).contains(first.id));
    }

    void damagedSettingsLeaveTheBuiltInOnes()
    {
        OrdersWorld world;
        world.settings.insert(QStringLiteral("orders.views"), QStringLiteral("[{\"id\":\"\"},7,"));
        Bar b(world);
        QTRY_VERIFY(b.views.count(QStringLiteral("refunds")));
        QCOMPARE(b.views.all().size(), 3);
    }

    void countsAreAskedOneByOneAndOnlyWhileVisible()
    {
        OrdersWorld world;
        world.store.addMany(4);
        world.store.hold = true;
        Bar b(world);
        QTRY_COMPARE(world.store.counts, 1);                // the next one waits for it
        world.store.release();
        QTRY_COMPARE(world.store.counts, 2);
        world.store.hold = false;
        world.store.release();
        QTRY_VERIFY(b.views.count(QStringLiteral("refunds")));
        b.window.hide();
        const int before = world.store.counts;
        world.store.tell();
        b.scope.customer = CustomerUid(QStringLiteral("5000000000000001"));
        b.views.forgetCounts();
        QCOMPARE(world.store.counts, before);
        b.window.show();
        QTRY_COMPARE(b.views.count(QStringLiteral("unpaid")), std::optional<qint64>(1));    // of that customer
    }

    void chipsThatDoNotFitAreInTheMenu()
    {
        OrdersWorld world;
        Bar b(world, 260);
        for (int i = 0; i < 6; ++i)
            b.views.add(QStringLiteral("View number %1").arg(i), QStringLiteral("amount>%1").arg(i + 1));
        auto *const more = b.bar.findChild<QToolButton *>(QStringLiteral("moreViews"));
        QTRY_VERIFY(more->isVisible());
        QVERIFY(b.chip(b.views.all().last().id)->isHidden());
        Q_EMIT more->menu()->aboutToShow();
        QMenu *const last = more->menu()->actions().last()->menu();
        QVERIFY(last);
        last->actions().first()->trigger();
        QCOMPARE(b.chosen.takeFirst().value(0).toString(), QStringLiteral("amount>6"));
    }
};

QTEST_MAIN(TestSavedViews)
#include "tst_savedviews.moc"
