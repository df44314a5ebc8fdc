// SPDX-License-Identifier: Apache-2.0
#include "app/tour.h"
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace pc;

class TestTour : public QObject
{
    Q_OBJECT
    static TourStep step(const QString &name, QStringList *shown, int looksNeeded = 0)
    {
        auto looks = std::make_shared<int>(0);
        return {name, [=] { shown->append(name); }, [=] { return (*looks)++ >= looksNeeded; },
                [] { QPixmap p(4, 4); p.fill(Qt::white); return p; }};
    }

private Q_SLOTS:
    void picturesEveryStepInOrder()
    {
        const QTemporaryDir dir;
        QStringList shown;
        Tour tour(dir.filePath(QStringLiteral("pictures")), {step(QStringLiteral("one"), &shown), step(QStringLiteral("two"), &shown, 3)});
        QSignalSpy finished(&tour, &Tour::finished);
        tour.start();
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(finished.first().first().toString().isEmpty());
        QCOMPARE(shown, (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
        QVERIFY(QFileInfo::exists(dir.filePath(QStringLiteral("pictures/two.png"))));
    }

    void saysWhichPictureCannotBeSaved()
    {
        const QTemporaryDir dir;
        QStringList shown;
        Tour tour(dir.path(), {step(QStringLiteral("no/such/folder"), &shown), step(QStringLiteral("never"), &shown)});
        QSignalSpy finished(&tour, &Tour::finished);
        tour.start();
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(finished.first().first().toString().contains(QStringLiteral("no/such/folder")));
        QVERIFY(!shown.contains(QStringLiteral("never")));
    }
};

QTEST_MAIN(TestTour)
#include "tst_tour.moc"
