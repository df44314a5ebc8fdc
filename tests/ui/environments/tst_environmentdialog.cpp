// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/environments/screenfixture.h"
#include "ui/environments/environmentform.h"
#include "ui/environments/keychainnotice.h"
#include "ui/environments/keyfield.h"
#include "ui/suitepages/suitepagesdialog.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace pc;

class TestEnvironmentDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<ScreenFixture>();
        open(newEnvironment(Environment::Kind::Production));
    }
    void cleanup()
    {
        delete m_dialog;
    }

    void emptyFormSaysWhatIsMissingAndStoresNothing()
    {
        click("environmentSave");
        QVERIFY(label("environmentNameProblem")->isVisible());
        QVERIFY(label("environmentPartnerProblem")->isVisible());
        QVERIFY(edit("environmentName")->property("pcInvalid").toBool());
        QVERIFY(!edit("environmentSignin")->property("pcInvalid").toBool());
        QVERIFY(m_fixture->store.environments().isEmpty());
        QVERIFY(m_dialog->isVisible());
    }

    void savesProfileAndKeys()
    {
        QSignalSpy saved(m_dialog, &EnvironmentDialog::saved);
        fill();
        click("environmentSave");
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(m_fixture->store.environments().size(), 1);
        const Environment stored = m_fixture->store.environments().first();
        QCOMPARE(stored.name, QStringLiteral("Live"));
        QVERIFY(stored.readOnly);
        QCOMPARE(m_fixture->keychain.key(stored.id, KeyRole::Main).secret.reveal(), QByteArray("main secret without blanks").replace(" ", ""));
        QVERIFY(m_fixture->keychain.key(stored.id, KeyRole::Ram).isEmpty());
        QTRY_VERIFY(!m_dialog || !m_dialog->isVisible());
    }

    void aQueueAndTheTicketCallsAreChosen()
    {
        QSignalSpy saved(m_dialog, &EnvironmentDialog::saved);
        fill();
        child<QToolButton>(*m_dialog, "environmentAdvanced")->click();
        QVERIFY(!child<QLineEdit>(*m_dialog, "endpointMNS")); // not among the products that everybody has
        auto *tickets = child<QComboBox>(*m_dialog, "environmentTickets");
        QCOMPARE(tickets->currentData().toInt(), int(Environment::Tickets::Workorder2016));
        tickets->setCurrentIndex(1);
        edit("environmentQueueName")->setText(QStringLiteral("vno-partner-queue"));
        click("environmentSave");
        QVERIFY(label("environmentQueueAddressProblem")->isVisible());
        edit("environmentQueueAddress")->setText(QStringLiteral("https://1234567890123456.mns.cn-hangzhou.aliyuncs.com"));
        click("environmentSave");
        QTRY_COMPARE(saved.size(), 1);
        const Environment stored = m_fixture->store.environments().first();
        QCOMPARE(stored.tickets, Environment::Tickets::Workorder2021);
        QCOMPARE(stored.messageQueue, QStringLiteral("vno-partner-queue"));
        QCOMPARE(stored.endpoints.value(kQueueProduct).url.host(), QStringLiteral("1234567890123456.mns.cn-hangzhou.aliyuncs.com"));
        open(stored);
        QCOMPARE(edit("environmentQueueName")->text(), stored.messageQueue);
        edit("environmentQueueName")->clear();
        edit("environmentQueueAddress")->clear();
        click("environmentSave");
        QTRY_VERIFY(m_fixture->store.environments().first().messageQueue.isEmpty());
        QVERIFY(!m_fixture->store.environments().first().endpoints.contains(kQueueProduct));
    }

    void suitePagesAreKeptWithTheRest()
    {
        fill();
        click("environmentSuite");
        auto *suite = m_dialog->findChild<SuitePagesDialog *>();
        QVERIFY(suite && suite->isVisible());
        QVERIFY(!child<QPushButton>(*suite, "openSuitePage")->isVisible()); // there is no customer to open it for
        Environment changed = child<EnvironmentForm>(*m_dialog, "environmentForm")->environment();
        changed.suiteChoices = {SuiteChoice{QStringLiteral("ecs"), SuiteChoice::Area::Sales, SuiteChoice::Mode::Own, QStringLiteral("own prices")}};
        changed.allowedHosts.append(QStringLiteral("portal.example"));
        Q_EMIT suite->environmentEdited(changed);
        QVERIFY(m_fixture->store.environments().isEmpty());     // not before the person saves
        suite->close();
        QSignalSpy saved(m_dialog, &EnvironmentDialog::saved);
        click("environmentSave");
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(m_fixture->store.environments().first().suiteChoices, changed.suiteChoices);
        QCOMPARE(m_fixture->store.environments().first().allowedHosts, changed.allowedHosts);
        QCOMPARE(m_fixture->store.environments().first().name, QStringLiteral("Live"));
    }

    void halfAKeyIsNotSaved()
    {
        fill();
        QTest::keyClicks(edit("ramKeyId"), QStringLiteral("LTAIram"));
        click("environmentSave");
        QVERIFY(label("ramKeyProblem")->isVisible());
        QVERIFY(m_fixture->store.environments().isEmpty());
    }

    void kindBringsItsSafetyUnlessThePersonChose()
    {
        auto *kind = child<QComboBox>(*m_dialog, "environmentKind");
        auto *readOnly = child<QCheckBox>(*m_dialog, "environmentReadOnly");
        QVERIFY(readOnly->isChecked());
        choose(kind, int(Environment::Kind::Testing));
        QVERIFY(!readOnly->isChecked());
        readOnly->click();
        choose(kind, int(Environment::Kind::Staging));
        QVERIFY(readOnly->isChecked());
    }

    void siteBringsItsAddressesUnlessThePersonChangedThem()
    {
        auto *site = child<QComboBox>(*m_dialog, "environmentSite");
        choose(site, int(Environment::Site::International));
        QCOMPARE(edit("environmentSignin")->text(), QStringLiteral("https://signin-intl.aliyun.com/federation"));
        QTest::keyClicks(edit("environmentSignin"), QStringLiteral("2"));
        choose(site, int(Environment::Site::China));
        QCOMPARE(edit("environmentSignin")->text(), QStringLiteral("https://signin-intl.aliyun.com/federation2"));
    }

    void problemInAnAddressOpensThatPart()
    {
        fill();
        auto *sts = edit("endpointSts");
        QVERIFY(!sts->isVisible());
        sts->setText(QStringLiteral("http://sts.aliyuncs.com"));
        click("environmentSave");
        QVERIFY(sts->isVisible());
        QVERIFY(sts->property("pcInvalid").toBool());
        QVERIFY(!edit("endpointCrm")->property("pcInvalid").toBool());
        QVERIFY(label("endpointsProblem")->text().startsWith(QStringLiteral("Sts: ")));
    }

    void lockedKeychainKeepsTheFormAndOffersThisSession()
    {
        m_fixture->keychain.fails = ApiError::Kind::KeychainDenied;
        fill();
        click("environmentSave");
        auto *notice = m_dialog->findChild<KeychainNotice *>();
        QTRY_VERIFY(notice->isVisible());
        QCOMPARE(label("keychainCode")->text(), QStringLiteral("KeychainDenied"));
        QVERIFY(notice->text().contains(QStringLiteral("locked")));
        QVERIFY(m_fixture->store.environments().isEmpty());
        QCOMPARE(edit("mainKeyId")->text(), QStringLiteral("LTAImain"));
        click("keychainSessionOnly");
        QTRY_COMPARE(m_fixture->store.environments().size(), 1);
        QVERIFY(m_fixture->keys.isSessionOnly(m_fixture->store.environments().first().id));
    }

    void unlockedKeychainTakesTheKeyAtTheNextTry()
    {
        m_fixture->keychain.fails = ApiError::Kind::KeychainUnavailable;
        fill();
        click("environmentSave");
        QTRY_VERIFY(m_dialog->findChild<KeychainNotice *>()->isVisible());
        QCOMPARE(label("keychainCode")->text(), QStringLiteral("KeychainUnavailable"));
        m_fixture->keychain.fails.reset();
        click("keychainRetry");
        QTRY_COMPARE(m_fixture->store.environments().size(), 1);
        QVERIFY(!m_fixture->keys.isSessionOnly(m_fixture->store.environments().first().id));
    }

    void testsTheConnectionWithTheSavedKeys()
    {
        fill();
        click("environmentSaveAndTest");
        QTRY_VERIFY(m_fixture->connectionTest);
        QCOMPARE(m_fixture->connectionTest->startedFor.name, QStringLiteral("Live"));
        QCOMPARE(m_fixture->connectionTest->startedWith.main.id, QStringLiteral("LTAImain"));
        QVERIFY(edit("mainKeySecret")->text().isEmpty());
        click("environmentBack"); // leaving the test stops it
        QTRY_VERIFY(!m_fixture->connectionTest);
        QTRY_VERIFY(label("mainKeyStored")->isVisible());
    }

    void editingShowsThatAKeyIsStoredAndKeepsIt()
    {
        Environment environment = *m_fixture->store.add(sampleEnvironment());
        QVERIFY(m_fixture->keys.save(environment.id, KeyRole::Main, AccessKey(QStringLiteral("LTAIold"), Secret(QByteArray("old"))), KeyPlace::Keychain).isValid());
        open(environment);
        QTRY_VERIFY(label("mainKeyStored")->isVisible());
        QVERIFY(label("mainKeyStored")->text().contains(QStringLiteral("LTAIold")));
        edit("environmentName")->setText(QStringLiteral("Renamed"));
        click("environmentSave");
        QTRY_COMPARE(m_fixture->store.find(environment.id)->name, QStringLiteral("Renamed"));
        QCOMPARE(m_fixture->keychain.key(environment.id, KeyRole::Main).secret.reveal(), QByteArray("old"));
    }

    void storeThatFailsIsSaid()
    {
        QVERIFY(writeFile(m_fixture->dir.filePath(QStringLiteral("environments")), "in the way"));
        fill();
        click("environmentSave");
        auto *banner = child<QWidget>(*m_dialog, "banner");
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(m_dialog->isVisible());
        const EnvironmentId id = m_dialog->form()->environment().id;
        QVERIFY(!m_fixture->keychain.key(id, KeyRole::Main).isEmpty());
        click("environmentCancel"); // no key stays behind without its profile
        QTRY_VERIFY(m_fixture->keychain.key(id, KeyRole::Main).isEmpty());
    }

private:
    void open(const Environment &environment)
    {
        delete m_dialog;
        m_dialog = new EnvironmentDialog(m_fixture->tools(), environment);
        m_dialog->show();
    }
    void fill()
    {
        QTest::keyClicks(edit("environmentName"), QStringLiteral("Live"));
        QTest::keyClicks(edit("environmentPartner"), QStringLiteral("1234567890123456"));
        QTest::keyClicks(edit("mainKeyId"), QStringLiteral("LTAImain"));
        QTest::keyClicks(edit("mainKeySecret"), QStringLiteral("main secret without blanks"));
    }
    static void choose(QComboBox *box, int value)
    {
        box->setCurrentIndex(box->findData(value));
        Q_EMIT box->activated(box->currentIndex());
    }
    void click(const char *name) { child<QPushButton>(*m_dialog, name)->click(); }
    QLineEdit *edit(const char *name) { return child<QLineEdit>(*m_dialog, name); }
    QLabel *label(const char *name) { return child<QLabel>(*m_dialog, name); }

    std::unique_ptr<ScreenFixture> m_fixture;
    QPointer<EnvironmentDialog> m_dialog;
};

QTEST_MAIN(TestEnvironmentDialog)
#include "tst_environmentdialog.moc"
