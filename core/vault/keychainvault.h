// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/clock.h"
#include "core/vault/keychainbackend.h"
#include "core/vault/vault.h"
#include <QObject>
#include <deque>

namespace pc {

// Access keys in the operating system's keychain. Calls are made one after the other, because QtKeychain 0.13 has one queue
// for the whole program and a request that hangs stops all behind it. Each call has its own deadline: past it the call ends
// as KeychainUnavailable and those waiting behind it with it; an answer that comes late is dropped and frees the queue.
class KeychainVault final : public QObject, public Vault
{
    Q_OBJECT
public:
    // Long enough to type the keychain's password when the system asks for it.
    static constexpr std::chrono::milliseconds kDeadline = std::chrono::seconds(30);

    // `clock` outlives the vault.
    KeychainVault(std::unique_ptr<KeychainBackend> backend, Clock &clock, std::chrono::milliseconds deadline = kDeadline,
                  QObject *parent = nullptr);
    ~KeychainVault() override;

    [[nodiscard]] Async<AccessKey> read(EnvironmentId environment, KeyRole role) override;
    [[nodiscard]] Async<Done> write(EnvironmentId environment, KeyRole role, AccessKey key) override;
    [[nodiscard]] Async<Done> remove(EnvironmentId environment, KeyRole role) override;

private:
    struct Call
    {
        quint64 number = 0;
        KeychainBackend::Request request;
        Settler<QByteArray> settle;
    };
    Async<QByteArray> enqueue(KeychainBackend::Action action, const EnvironmentId &environment, KeyRole role, QByteArray value = {});
    void startNext();
    void expire(quint64 number);
    void finish(quint64 number, Result<QByteArray> answer);

    std::unique_ptr<KeychainBackend> m_backend;
    Clock &m_clock;
    std::chrono::milliseconds m_deadline;
    std::deque<Call> m_waiting;
    std::optional<Settler<QByteArray>> m_current; // of the request the backend works on; empty once its deadline passed
    quint64 m_busyWith = 0;                       // number of that request; 0: the backend is free
    quint64 m_lastNumber = 0;
};

} // namespace pc
