// SPDX-License-Identifier: Apache-2.0
#include "core/vault/keychainvault.h"
#include "tests/core/vault/fakekeychain.h"
#include "tests/support/manualclock.h"
#include "tests/support/testasync.h"
#include <QTest>

using namespace pc;
using namespace std::chrono_literals;

namespace {

const EnvironmentId kOne(QStringLiteral("one"));
const AccessKey kKey(QStringLiteral("LTAIexample"), Secret(QByteArray("a secret\nof two lines")));

template<typename T>
ApiError::Kind kindOf(const Async<T> &future)
{
    const Result<T> result = waitFor(future);
    return result ? ApiError::Kind::Cancelled : result.error().kind;
}

} // namespace

class TestKeychainVault : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_state = FakeKeychainState();
        m_clock = std::make_unique<ManualClock>();
        m_vault = std::make_unique<KeychainVault>(std::make_unique<FakeKeychain>(m_state), *m_clock, 1000ms);
    }

    void keepsIdAndSecretAsOneEntry()
    {
        QVERIFY(waitFor(m_vault->write(kOne, KeyRole::Main, kKey)));
        QCOMPARE(m_state.entries.keys(), QStringList{QStringLiteral("one/main")});
        const Result<AccessKey> read = waitFor(m_vault->read(kOne, KeyRole::Main));
        QVERIFY(read);
        QCOMPARE(read->id, kKey.id);
        QCOMPARE(read->secret, kKey.secret);
        QCOMPARE(kindOf(m_vault->read(kOne, KeyRole::Ram)), ApiError::Kind::KeychainAbsent);
    }

    void removingWhatIsNotThereIsDone()
    {
        QVERIFY(waitFor(m_vault->remove(kOne, KeyRole::Main)));
        QVERIFY(waitFor(m_vault->write(kOne, KeyRole::Main, kKey)));
        QVERIFY(waitFor(m_vault->remove(kOne, KeyRole::Main)));
        QVERIFY(m_state.entries.isEmpty());
    }

    void refusesEmptyAndTemporaryKeys()
    {
        QCOMPARE(kindOf(m_vault->write(kOne, KeyRole::Main, AccessKey())), ApiError::Kind::InvalidInput);
        AccessKey temporary = kKey;
        temporary.securityToken = Secret(QByteArray("token"));
        QCOMPARE(kindOf(m_vault->write(kOne, KeyRole::Main, temporary)), ApiError::Kind::InvalidInput);
        QVERIFY(m_state.started.isEmpty());
    }

    void tellsTheThreeStatesApart()
    {
        for (const ApiError::Kind kind : {ApiError::Kind::KeychainDenied, ApiError::Kind::KeychainUnavailable, ApiError::Kind::KeychainAbsent}) {
            m_state.fails = kind;
            QCOMPARE(kindOf(m_vault->read(kOne, KeyRole::Main)), kind);
        }
        m_state.fails = ApiError::Kind::KeychainDenied;
        QCOMPARE(kindOf(m_vault->remove(kOne, KeyRole::Main)), ApiError::Kind::KeychainDenied);
    }

    void entryOfAnotherFormatIsAbsent()
    {
        m_state.entries.insert(QStringLiteral("one/main"), QByteArray("9\nsomething else"));
        QCOMPARE(kindOf(m_vault->read(kOne, KeyRole::Main)), ApiError::Kind::KeychainAbsent);
    }

    void asksOneAfterTheOther()
    {
        m_state.holds = true;
        const auto first = m_vault->write(kOne, KeyRole::Main, kKey);
        const auto second = m_vault->read(kOne, KeyRole::Main);
        QCOMPARE(m_state.started, QStringList{QStringLiteral("write one/main")});
        m_state.answerNext();
        QCOMPARE(m_state.started.size(), 2);
        m_state.answerNext();
        QVERIFY(waitFor(first));
        QVERIFY(waitFor(second));
    }

    void endsCallsAtTheDeadlineWithThoseBehind()
    {
        m_state.holds = true;
        const auto hung = m_vault->read(kOne, KeyRole::Main);
        const auto behind = m_vault->read(kOne, KeyRole::Ram);
        m_clock->advance(999ms);
        QCoreApplication::processEvents();
        QVERIFY(!hung.isFinished());
        m_clock->advance(1ms);
        QCOMPARE(kindOf(hung), ApiError::Kind::KeychainUnavailable);
        QCOMPARE(kindOf(behind), ApiError::Kind::KeychainUnavailable);
        QCOMPARE(m_state.started, QStringList{QStringLiteral("read one/main")});
    }

    void lateAnswerIsDroppedAndFreesTheKeychain()
    {
        m_state.holds = true;
        const auto hung = m_vault->write(kOne, KeyRole::Main, kKey);
        m_clock->advance(1000ms);
        QCOMPARE(kindOf(hung), ApiError::Kind::KeychainUnavailable);
        const auto next = m_vault->read(kOne, KeyRole::Main); // waits for the stuck request, not behind a new one
        QCOMPARE(m_state.started.size(), 1);
        m_clock->advance(500ms);
        m_state.holds = false;
        m_state.answerNext();
        QVERIFY(waitFor(next));
        QCOMPARE(kindOf(hung), ApiError::Kind::KeychainUnavailable);
    }

    void callThatFindsTheKeychainStuckHasItsOwnDeadline()
    {
        m_state.holds = true;
        const auto hung = m_vault->read(kOne, KeyRole::Main);
        m_clock->advance(1000ms);
        QCOMPARE(kindOf(hung), ApiError::Kind::KeychainUnavailable);
        const auto next = m_vault->read(kOne, KeyRole::Main);
        m_clock->advance(999ms);
        QCoreApplication::processEvents();
        QVERIFY(!next.isFinished());
        m_clock->advance(1ms);
        QCOMPARE(kindOf(next), ApiError::Kind::KeychainUnavailable);
    }

    void vaultThatGoesAnswersNobodyLate()
    {
        m_state.holds = true;
        const auto hung = m_vault->read(kOne, KeyRole::Main);
        m_vault.reset();
        m_state.answerNext();
        QVERIFY(hung.isFinished());
        QCOMPARE(kindOf(hung), ApiError::Kind::Cancelled);
    }

private:
    FakeKeychainState m_state;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<KeychainVault> m_vault;
};

QTEST_GUILESS_MAIN(TestKeychainVault)
#include "tst_keychainvault.moc"
