// SPDX-License-Identifier: Apache-2.0
#include "core/environments/profilejson.h"
#include "tests/ui/environments/screenfixture.h"
#include "ui/environments/environmentsdialog.h"
#include "ui/environments/environmentsview.h"
#include "ui/environments/importdialog.h"
#include "ui/environments/keychainnotice.h"
#include "ui/environments/sandboxbanner.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/factgrid.h"
#include <QFile>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace pc;

class TestEnvironmentsView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<ScreenFixture>();
        m_live = *m_fixture->store.add(sampleEnvironment(QStringLiteral("Live")));
        make();
    }

    void opensOnTheSandboxWhichCannotBeChanged()
    {
        QCOMPARE(m_view->selected(), sandboxId(QStringLiteral("standard")));
        QVERIFY(!button("environmentEdit")->isVisible());
        QVERIFY(!button("environmentRemove")->isVisible());
        QVERIFY(!button("environmentUse")->isEnabled()); // in use
    }

    void leavesItsWindowByTheButton()
    {
        EnvironmentsDialog window(m_fixture->tools());
        window.open();
        auto *close = child<QPushButton>(window, "environmentsClose");
        QVERIFY(close->isVisible() && !close->text().isEmpty());
        QTest::keyClick(child<QListView>(window, "environments"), Qt::Key_Return); // uses an environment, never closes
        QVERIFY(window.isVisible());
        close->click();
        QVERIFY(!window.isVisible());
    }

    void asksToUseAnEnvironment()
    {
        QSignalSpy use(m_view.get(), &EnvironmentsView::useRequested);
        m_view->select(m_live.id);
        button("environmentUse")->click();
        QCOMPARE(use.first().first().value<EnvironmentId>(), m_live.id);
        QCOMPARE(m_view->current().kind, Environment::Kind::Sandbox);
        m_view->setCurrent(m_live.id);
        QCOMPARE(m_view->current(), m_live);
        QVERIFY(!button("environmentUse")->isEnabled());
        QVERIFY(!button("environmentRemove")->isEnabled());
    }

    void showsKeysByIdAndWhyOneIsMissing()
    {
        m_view->select(m_live.id);
        QVERIFY(m_fixture->keys.save(m_live.id, KeyRole::Main, AccessKey(QStringLiteral("LTAImain"), Secret(QByteArray("sEcReT"))), KeyPlace::Session).isValid());
        auto *facts = m_view->findChild<FactGrid *>();
        QTRY_COMPARE(facts->valueText(QStringLiteral("mainKey")), QStringLiteral("LTAImain"));
        QVERIFY(facts->valueText(QStringLiteral("keyPlace")).contains(QStringLiteral("session")));
        QVERIFY(facts->valueText(QStringLiteral("ramKey")) != QString());
    }

    void lockedKeychainIsSaidWithItsCode()
    {
        m_fixture->keychain.fails = ApiError::Kind::KeychainDenied;
        m_view->select(m_live.id);
        auto *notice = m_view->findChild<KeychainNotice *>();
        QTRY_VERIFY(notice->isVisible());
        QCOMPARE(child<QLabel>(*m_view, "keychainCode")->text(), QStringLiteral("KeychainDenied"));
        m_fixture->keychain.fails.reset();
        button("keychainRetry")->click();
        QTRY_VERIFY(!notice->isVisible());
    }

    void duplicateHasNoKeys()
    {
        QVERIFY(m_fixture->keys.save(m_live.id, KeyRole::Main, AccessKey(QStringLiteral("k"), Secret(QByteArray("s"))), KeyPlace::Keychain).isValid());
        m_view->select(m_live.id);
        button("environmentDuplicate")->click();
        QVERIFY(m_view->selected() != m_live.id);
        QCOMPARE(m_fixture->store.find(m_view->selected())->name, QStringLiteral("Live 2"));
        QVERIFY(m_fixture->keychain.key(m_view->selected(), KeyRole::Main).isEmpty());
    }

    void removesAfterTheNameWasTyped()
    {
        QSignalSpy removed(m_view.get(), &EnvironmentsView::environmentRemoved);
        QVERIFY(m_fixture->keys.save(m_live.id, KeyRole::Main, AccessKey(QStringLiteral("k"), Secret(QByteArray("s"))), KeyPlace::Keychain).isValid());
        m_view->select(m_live.id);
        button("environmentRemove")->click();
        auto *question = m_view->findChild<ConfirmDialog *>();
        QVERIFY(question);
        QTest::keyClicks(question->findChild<QLineEdit *>(), QStringLiteral("Live"));
        question->accept();
        QTRY_COMPARE(removed.size(), 1);
        QVERIFY(!m_fixture->store.find(m_live.id));
        QVERIFY(m_fixture->keychain.key(m_live.id, KeyRole::Main).isEmpty());
        QCOMPARE(m_view->selected(), sandboxId(QStringLiteral("standard")));
    }

    void keychainThatRefusesKeepsTheEnvironment()
    {
        m_view->select(m_live.id);
        button("environmentRemove")->click();
        m_fixture->keychain.fails = ApiError::Kind::KeychainDenied;
        m_view->findChild<ConfirmDialog *>()->accept();
        QTRY_VERIFY(bannerText().contains(QStringLiteral("keychain"), Qt::CaseInsensitive));
        QVERIFY(m_fixture->store.find(m_live.id));
    }

    void importsAFileAndOffersToDeleteIt()
    {
        const QString path = m_fixture->dir.filePath(QStringLiteral("import.json"));
        QJsonObject json = profileToJson(sampleEnvironment(QStringLiteral("Live")));
        json.insert(QStringLiteral("keys"), QJsonObject{{QStringLiteral("main"), QJsonObject{{QStringLiteral("accessKeyId"), QStringLiteral("LTAIx")},
                                                                                           {QStringLiteral("accessKeySecret"), QStringLiteral("s")}}}});
        QVERIFY(writeFile(path, QJsonDocument(json).toJson()));
        m_view->importFile(path);
        auto *dialog = m_view->findChild<ImportDialog *>();
        QVERIFY(dialog);
        QVERIFY(child<QRadioButton>(*dialog, "importKeepBoth")->isVisible()); // the name is taken
        child<QPushButton>(*dialog, "importConfirm")->click();
        QTRY_COMPARE(m_fixture->store.environments().size(), 2);
        QTRY_VERIFY(bannerText().contains(path));
        QCOMPARE(m_fixture->keychain.key(m_view->selected(), KeyRole::Main).id, QStringLiteral("LTAIx"));
        button("bannerAction")->click();
        QVERIFY(!QFile::exists(path));
    }

    void fileThatIsNoEnvironmentIsSaid()
    {
        const QString path = m_fixture->dir.filePath(QStringLiteral("import.json"));
        QVERIFY(writeFile(path, "{}"));
        m_view->importFile(path);
        QVERIFY(!m_view->findChild<ImportDialog *>());
        QVERIFY(bannerText().contains(path));
    }

    void testsTheConnection()
    {
        m_view->select(m_live.id);
        button("environmentTest")->click();
        QTRY_VERIFY(m_fixture->connectionTest);
        QCOMPARE(m_fixture->connectionTest->startedFor.id, m_live.id);
        QVERIFY(child<QWidget>(*m_view, "connectionTest")->isVisible());
        m_view->select(sandboxId(QStringLiteral("standard")));
        QTRY_VERIFY(!m_fixture->connectionTest);
    }

    void saysThatAFileIsDamaged()
    {
        QVERIFY(writeFile(m_fixture->dir.filePath(QStringLiteral("environments/broken.json")), "{"));
        QVERIFY(m_fixture->store.load());
        make();
        QVERIFY(bannerText().contains(QStringLiteral("broken.json.damaged")));
    }

    void bannerOfTheSandboxLeadsToTheForm()
    {
        SandboxBanner banner;
        QSignalSpy add(&banner, &SandboxBanner::addEnvironmentRequested);
        child<QPushButton>(banner, "bannerAction")->click();
        QCOMPARE(add.size(), 1);
        m_view->addEnvironment();
        QVERIFY(m_view->findChild<EnvironmentDialog *>());
    }

private:
    void make()
    {
        m_view = std::make_unique<EnvironmentsView>(m_fixture->tools());
        m_view->show();
    }
    QPushButton *button(const char *name) { return child<QPushButton>(*m_view, name); }
    QString bannerText() { return child<QLabel>(*m_view, "bannerText")->text(); }

    std::unique_ptr<ScreenFixture> m_fixture;
    std::unique_ptr<EnvironmentsView> m_view;
    Environment m_live;
};

QTEST_MAIN(TestEnvironmentsView)
#include "tst_environmentsview.moc"
