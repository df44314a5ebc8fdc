// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/environments/screenfixture.h"
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace pc;

class TestFoundKeysDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void offersKeysAndTakesNoneByItself()
    {
        ScreenFixture fixture;
        QVERIFY(writeFile(fixture.dir.filePath(QStringLiteral("config.json")),
                          R"({"profiles": [{"name": "default", "mode": "AK", "access_key_id": "AK1", "access_key_secret": "sEcReT"},
                              {"name": "machine", "mode": "EcsRamRole"}]})"));
        KeySources sources = fixture.tools().keySources;
        sources.variables.insert(QStringLiteral("ALIBABA_CLOUD_ACCESS_KEY_ID"), QStringLiteral("AK2"));
        sources.variables.insert(QStringLiteral("ALIBABA_CLOUD_ACCESS_KEY_SECRET"), QStringLiteral("s2"));
        FoundKeysDialog dialog(sources);
        QSignalSpy chosen(&dialog, &FoundKeysDialog::keyChosen);
        auto *list = child<QListWidget>(dialog, "foundKeys");
        auto *use = child<QPushButton>(dialog, "foundKeysUse");
        QCOMPARE(list->count(), 3);
        QVERIFY(!use->isEnabled());
        for (int n = 0; n < list->count(); ++n)
            QVERIFY(!list->item(n)->text().contains(QStringLiteral("sEcReT")));
        list->setCurrentRow(1); // holds no key of its own
        QVERIFY(!use->isEnabled());
        list->setCurrentRow(0);
        QVERIFY(use->isEnabled());
        QVERIFY(chosen.isEmpty());
        use->click();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<FoundKey>().key.id, QStringLiteral("AK1"));
    }

    void saysThatThereIsNothing()
    {
        ScreenFixture fixture;
        FoundKeysDialog dialog(fixture.tools().keySources);
        QCOMPARE(child<QListWidget>(dialog, "foundKeys")->count(), 0);
        QVERIFY(child<QLabel>(dialog, "foundKeysNote")->text().contains(fixture.dir.filePath(QStringLiteral("config.json"))));
        QVERIFY(!child<QPushButton>(dialog, "foundKeysUse")->isEnabled());
    }
};

QTEST_MAIN(TestFoundKeysDialog)
#include "tst_foundkeysdialog.moc"
