// SPDX-License-Identifier: Apache-2.0
#include "models/grouplistmodel.h"
#include "tests/support/fakecustomerstore.h"
#include <QAbstractItemModelTester>
#include <QTest>

using namespace pc;

class TestGroupListModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void followsTheStore()
    {
        FakeCustomerStore store;
        GroupListModel model(&store);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        store.addMany(6);
        store.tell();
        QTRY_COMPARE(model.rowCount(), 3);
        QCOMPARE(model.names(), (QStringList{QStringLiteral("North"), QStringLiteral("South")}));
        QCOMPARE(model.index(0).data().toString(), QStringLiteral("No group"));
        QCOMPARE(model.index(1).data(GroupListModel::CountRole).toInt(), 2);
        store.rows[0].local.group = QStringLiteral("West");
        for (int i = 0; i < 5; ++i)
            store.tell();                               // many changes, the last state counts
        QTRY_COMPARE(model.names().size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestGroupListModel)
#include "tst_grouplistmodel.moc"
