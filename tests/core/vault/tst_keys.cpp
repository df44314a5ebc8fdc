// SPDX-License-Identifier: Apache-2.0
#include "core/vault/keys.h"
#include "core/vault/keychainvault.h"
#include "tests/core/vault/fakekeychain.h"
#include "tests/support/manualclock.h"
#include "tests/support/testasync.h"
#include <QSignalSpy>
#include <QTest>

using namespace pc;

namespace {

const EnvironmentId kOne(QStringLiteral("one"));
const EnvironmentId kTwo(QStringLiteral("two"));

AccessKey key(const char *id)
{
    return AccessKey(QString::fromLatin1(id), Secret(QByteArray("secret of ") + id));
}

} // namespace

class TestKeys : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_state = FakeKeychainState();
        m_keys.reset();
        m_keychain = std::make_unique<KeychainVault>(std::make_unique<FakeKeychain>(m_state), m_clock);
        m_keys = std::make_unique<Keys>(*m_keychain);
    }

    void loadsBothKeysFromTheKeychain()
    {
        QVERIFY(waitFor(m_keys->save(kOne, KeyRole::Main, key("M"), KeyPlace::Keychain)));
        QVERIFY(waitFor(m_keys->save(kOne, KeyRole::Ram, key("R"), KeyPlace::Keychain)));
        const Result<PartnerKeys> keys = waitFor(m_keys->load(kOne));
        QVERIFY(keys);
        QCOMPARE(keys->main.id, QStringLiteral("M"));
        QCOMPARE(keys->ram.id, QStringLiteral("R"));
        QCOMPARE(keys->ram.secret.reveal(), QByteArray("secret of R"));
        QVERIFY(!m_keys->isSessionOnly(kOne));
    }

    void missingRamKeyIsEmptyAndNoKeyIsAbsent()
    {
        QCOMPARE(waitFor(m_keys->load(kOne)).error().kind, ApiError::Kind::KeychainAbsent);
        QVERIFY(waitFor(m_keys->save(kOne, KeyRole::Main, key("M"), KeyPlace::Keychain)));
        const Result<PartnerKeys> keys = waitFor(m_keys->load(kOne));
        QVERIFY(keys);
        QVERIFY(keys->ram.isEmpty());
        QCOMPARE(waitFor(m_keys->load(kTwo)).error().kind, ApiError::Kind::KeychainAbsent);
    }

    void deniedKeychainIsTheCallersToDecide()
    {
        m_state.fails = ApiError::Kind::KeychainDenied;
        QCOMPARE(waitFor(m_keys->save(kOne, KeyRole::Main, key("M"), KeyPlace::Keychain)).error().kind, ApiError::Kind::KeychainDenied);
        QCOMPARE(waitFor(m_keys->load(kOne)).error().kind, ApiError::Kind::KeychainDenied);
        QVERIFY(!m_keys->isSessionOnly(kOne));
    }

    void goesOnWithKeysOfThisRunWhenThePersonChoseSo()
    {
        m_state.fails = ApiError::Kind::KeychainUnavailable;
        QVERIFY(waitFor(m_keys->save(kOne, KeyRole::Main, key("M"), KeyPlace::Session)));
        QVERIFY(m_keys->isSessionOnly(kOne));
        QVERIFY(!m_keys->isSessionOnly(kTwo));
        const Result<PartnerKeys> keys = waitFor(m_keys->load(kOne));
        QVERIFY(keys);
        QCOMPARE(keys->main.id, QStringLiteral("M"));
        QVERIFY(keys->ram.isEmpty());
        QVERIFY(m_state.entries.isEmpty());
    }

    void keyOfThisRunWinsUntilTheKeychainTakesOne()
    {
        QVERIFY(waitFor(m_keys->save(kOne, KeyRole::Main, key("old"), KeyPlace::Keychain)));
        QVERIFY(waitFor(m_keys->save(kOne, KeyRole::Main, key("run"), KeyPlace::Session)));
        QCOMPARE(waitFor(m_keys->load(kOne))->main.id, QStringLiteral("run"));
        QVERIFY(waitFor(m_keys->save(kOne, KeyRole::Main, key("new"), KeyPlace::Keychain)));
        QCOMPARE(waitFor(m_keys->load(kOne))->main.id, QStringLiteral("new"));
        QVERIFY(!m_keys->isSessionOnly(kOne));
    }

    void temporaryKeysNeverReachTheKeychain()
    {
        AccessKey temporary = key("T");
        temporary.securityToken = Secret(QByteArray("token"));
        QVERIFY(waitFor(m_keys->save(kOne, KeyRole::Main, temporary, KeyPlace::Keychain)));
        QVERIFY(m_state.entries.isEmpty());
        QVERIFY(m_keys->isSessionOnly(kOne));
        QCOMPARE(waitFor(m_keys->load(kOne))->main.securityToken.reveal(), QByteArray("token"));
    }

    void saveAllStopsAtTheFirstFailure()
    {
        PartnerKeys both;
        both.main = key("M");
        both.ram = key("R");
        m_state.fails = ApiError::Kind::KeychainDenied;
        QCOMPARE(waitFor(m_keys->saveAll(kOne, both, KeyPlace::Keychain)).error().kind, ApiError::Kind::KeychainDenied);
        QCOMPARE(m_state.started, QStringList{QStringLiteral("write one/main")});
        m_state.fails.reset();
        QVERIFY(waitFor(m_keys->saveAll(kOne, both, KeyPlace::Keychain)));
        QCOMPARE(m_state.entries.size(), 2);
    }

    void removesEveryTraceAndSaysSo()
    {
        QSignalSpy changed(m_keys.get(), &Keys::keysChanged);
        QVERIFY(waitFor(m_keys->save(kOne, KeyRole::Main, key("M"), KeyPlace::Keychain)));
        QVERIFY(waitFor(m_keys->save(kOne, KeyRole::Ram, key("R"), KeyPlace::Session)));
        QVERIFY(waitFor(m_keys->remove(kOne)));
        QCOMPARE(changed.size(), 3);
        QVERIFY(m_state.entries.isEmpty());
        QVERIFY(!m_keys->isSessionOnly(kOne));
        QCOMPARE(waitFor(m_keys->load(kOne)).error().kind, ApiError::Kind::KeychainAbsent);
    }

private:
    ManualClock m_clock;
    FakeKeychainState m_state;
    std::unique_ptr<KeychainVault> m_keychain;
    std::unique_ptr<Keys> m_keys;
};

QTEST_GUILESS_MAIN(TestKeys)
#include "tst_keys.moc"
