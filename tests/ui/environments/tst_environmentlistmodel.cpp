// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/environments/screenfixture.h"
#include "ui/environments/environmentlistmodel.h"
#include <QAbstractItemModelTester>
#include <QTest>

using namespace pc;

class TestEnvironmentListModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsTheSandboxFirstAndFollowsTheStore()
    {
        ScreenFixture fixture;
        EnvironmentListModel model(&fixture.store, sandboxId(QStringLiteral("standard")));
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.idAt(model.index(0)), sandboxId(QStringLiteral("standard")));
        const Environment live = *fixture.store.add(sampleEnvironment(QStringLiteral("Live")));
        const Environment copy = *fixture.store.duplicate(live.id);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(1).data().toString(), QStringLiteral("Live"));
        QCOMPARE(model.index(2).data().toString(), QStringLiteral("Live 2"));
        QCOMPARE(model.indexOf(copy.id).row(), 2);
        QVERIFY(fixture.store.remove(live.id));
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(!model.indexOf(live.id).isValid());
    }

    void saysKindReadOnlyAndInUseInWords()
    {
        ScreenFixture fixture;
        EnvironmentListModel model(&fixture.store, sandboxId(QStringLiteral("standard")));
        const Environment live = *fixture.store.add(sampleEnvironment(QStringLiteral("Live")));
        const auto words = [&model](int row) { return model.index(row).data(Qt::AccessibleDescriptionRole).toString(); };
        QCOMPARE(words(0), QStringLiteral("Sandbox · in use"));
        QCOMPARE(words(1), QStringLiteral("Production · read-only"));
        model.setCurrent(live.id);
        QCOMPARE(words(0), QStringLiteral("Sandbox"));
        QCOMPARE(words(1), QStringLiteral("Production · read-only · in use"));
        QVERIFY(model.index(1).data(EnvironmentListModel::CurrentRole).toBool());
        QVERIFY(model.index(1).data(EnvironmentListModel::ReadOnlyRole).toBool());
    }
};

QTEST_MAIN(TestEnvironmentListModel)
#include "tst_environmentlistmodel.moc"
