// SPDX-License-Identifier: Apache-2.0
// Against a real keyring: each function is run by keyring.sh in a D-Bus session and a home folder of its own.
#include "core/vault/keychainvault.h"
#include "tests/support/manualclock.h"
#include "tests/support/testasync.h"
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QTest>
#include <csignal>

using namespace pc;

namespace {

const EnvironmentId kOne(QStringLiteral("5f2c0000-0000-4000-8000-000000000001"));
const AccessKey kKey(QStringLiteral("LTAIexample"), Secret(QByteArray("S3cr3t+/=")));

const QString kSecrets = QStringLiteral("org.freedesktop.secrets");

bool lockTheKeyring()
{
    QDBusMessage lock = QDBusMessage::createMethodCall(kSecrets, QStringLiteral("/org/freedesktop/secrets"),
                                                       QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("Lock"));
    const QList<QDBusObjectPath> collections{QDBusObjectPath(QStringLiteral("/org/freedesktop/secrets/collection/login"))};
    lock.setArguments({QVariant::fromValue(collections)});
    return QDBusConnection::sessionBus().call(lock).type() == QDBusMessage::ReplyMessage;
}

pid_t keyringProcess()
{
    return pid_t(QDBusConnection::sessionBus().interface()->servicePid(kSecrets).value());
}

} // namespace

class TestSystemKeychain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_vault = std::make_unique<KeychainVault>(systemKeychain(QStringLiteral("Partner Console test")), m_clock);
    }

    void unlocked()
    {
        QCOMPARE(kindOf(m_vault->read(kOne, KeyRole::Main)), ApiError::Kind::KeychainAbsent);
        QVERIFY(waitFor(m_vault->remove(kOne, KeyRole::Main)));
        QVERIFY(waitFor(m_vault->write(kOne, KeyRole::Main, kKey)));
        const Result<AccessKey> read = waitFor(m_vault->read(kOne, KeyRole::Main));
        QVERIFY(read);
        QCOMPARE(read->id, kKey.id);
        QCOMPARE(read->secret, kKey.secret);
        QCOMPARE(kindOf(m_vault->read(kOne, KeyRole::Ram)), ApiError::Kind::KeychainAbsent);
        QVERIFY(waitFor(m_vault->remove(kOne, KeyRole::Main)));
        QCOMPARE(kindOf(m_vault->read(kOne, KeyRole::Main)), ApiError::Kind::KeychainAbsent);
    }

    void locked()
    {
        QVERIFY(waitFor(m_vault->write(kOne, KeyRole::Main, kKey)));
        QVERIFY(lockTheKeyring());
        QCOMPARE(kindOf(m_vault->read(kOne, KeyRole::Main)), ApiError::Kind::KeychainDenied);
        QCOMPARE(kindOf(m_vault->write(kOne, KeyRole::Main, kKey)), ApiError::Kind::KeychainDenied);
        QCOMPARE(kindOf(m_vault->remove(kOne, KeyRole::Main)), ApiError::Kind::KeychainDenied);
    }

    void absent()
    {
        QCOMPARE(kindOf(m_vault->read(kOne, KeyRole::Main)), ApiError::Kind::KeychainUnavailable);
        QCOMPARE(kindOf(m_vault->write(kOne, KeyRole::Main, kKey)), ApiError::Kind::KeychainUnavailable);
    }

    void hanging()
    {
        QVERIFY(waitFor(m_vault->write(kOne, KeyRole::Main, kKey)));
        const pid_t keyring = keyringProcess();
        QVERIFY(keyring > 0);
        QCOMPARE(::kill(keyring, SIGSTOP), 0);
        const auto hung = m_vault->read(kOne, KeyRole::Main);
        m_clock.advance(KeychainVault::kDeadline);
        const ApiError::Kind kind = kindOf(hung);
        QCOMPARE(::kill(keyring, SIGCONT), 0);
        QCOMPARE(kind, ApiError::Kind::KeychainUnavailable);
        const Result<AccessKey> read = waitFor(m_vault->read(kOne, KeyRole::Main)); // its late answer stands in nobody's way
        QVERIFY(read);
        QCOMPARE(read->secret, kKey.secret);
    }

private:
    template<typename T>
    static ApiError::Kind kindOf(const Async<T> &future)
    {
        const Result<T> result = waitFor(future);
        return result ? ApiError::Kind::Cancelled : result.error().kind;
    }

    ManualClock m_clock;
    std::unique_ptr<KeychainVault> m_vault;
};

QTEST_GUILESS_MAIN(TestSystemKeychain)
#include "tst_systemkeychain.moc"
