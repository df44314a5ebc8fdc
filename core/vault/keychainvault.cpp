// SPDX-License-Identifier: Apache-2.0
#include "core/vault/keychainvault.h"
#include <QPointer>

namespace pc {

namespace {

// One line each: format, key id, secret. Text of our own instead of JSON keeps the secret out of parser buffers.
constexpr QByteArrayView kFormat("1\n");

QByteArray packed(const AccessKey &key)
{
    QByteArray secret = key.secret.reveal();
    QByteArray bytes;
    bytes.reserve(kFormat.size() + key.id.size() + 1 + secret.size()); // no reallocation leaves a copy behind
    bytes.append(kFormat);
    bytes.append(key.id.toUtf8());
    bytes.append('\n');
    bytes.append(secret);
    return bytes;
}

Result<AccessKey> unpacked(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf('\n', kFormat.size());
    if (!bytes.startsWith(kFormat) || end < 0)
        return failure(ApiError::Kind::KeychainAbsent, QStringLiteral("the keychain's entry has another format"));
    return AccessKey(QString::fromUtf8(bytes.mid(kFormat.size(), end - kFormat.size())), Secret(bytes.mid(end + 1)));
}

QString entryName(const EnvironmentId &environment, KeyRole role)
{
    return environment.text() + QLatin1Char('/') + keyRoleName(role);
}

} // namespace

QString keyRoleName(KeyRole role)
{
    return role == KeyRole::Main ? QStringLiteral("main") : QStringLiteral("ram");
}

KeychainVault::KeychainVault(std::unique_ptr<KeychainBackend> backend, Clock &clock, std::chrono::milliseconds deadline, QObject *parent)
    : QObject(parent), m_backend(std::move(backend)), m_clock(clock), m_deadline(deadline)
{
}

KeychainVault::~KeychainVault() = default;

Async<AccessKey> KeychainVault::read(EnvironmentId environment, KeyRole role)
{
    const Async<QByteArray> bytes = enqueue(KeychainBackend::Action::Read, environment, role);
    return andThen<AccessKey>(bytes, this, [](QByteArray value) {
        Async<AccessKey> key = ready<AccessKey>(unpacked(value));
        wipe(value);
        return key;
    });
}

Async<Done> KeychainVault::write(EnvironmentId environment, KeyRole role, AccessKey key)
{
    if (key.isEmpty() || key.id.contains(QLatin1Char('\n')))
        return ready<Done>(failure(ApiError::Kind::InvalidInput, QStringLiteral("empty key")));
    if (!key.securityToken.isEmpty())
        return ready<Done>(failure(ApiError::Kind::InvalidInput, QStringLiteral("temporary key")));
    const Async<QByteArray> written = enqueue(KeychainBackend::Action::Write, environment, role, packed(key));
    return andThen<Done>(written, this, [](const QByteArray &) { return ready<Done>(Done()); });
}

Async<Done> KeychainVault::remove(EnvironmentId environment, KeyRole role)
{
    const Settler<Done> settle;
    whenDone(enqueue(KeychainBackend::Action::Remove, environment, role), this, [settle](const Result<QByteArray> &removed) {
        if (removed || removed.error().kind == ApiError::Kind::KeychainAbsent)
            settle(Done());
        else
            settle(failure(removed.error()));
    });
    return settle.future();
}

Async<QByteArray> KeychainVault::enqueue(KeychainBackend::Action action, const EnvironmentId &environment, KeyRole role, QByteArray value)
{
    Call call{++m_lastNumber, {action, entryName(environment, role), std::move(value)}, {}};
    const quint64 number = call.number;
    const Async<QByteArray> future = call.settle.future();
    m_waiting.push_back(std::move(call));
    // A call that finds the keychain stuck waits its own deadline for it to come free.
    if (m_busyWith != 0 && !m_current)
        m_clock.after(m_deadline, this, [this, number] { expire(number); });
    startNext();
    return future;
}

void KeychainVault::startNext()
{
    if (m_busyWith != 0 || m_waiting.empty())
        return;
    Call call = std::move(m_waiting.front());
    m_waiting.pop_front();
    const quint64 number = call.number;
    m_busyWith = number;
    m_current = call.settle;
    m_clock.after(m_deadline, this, [this, number] { expire(number); });
    m_backend->start(std::move(call.request), [self = QPointer(this), number](Result<QByteArray> answer) {
        if (self)
            self->finish(number, std::move(answer));
    });
}

void KeychainVault::expire(quint64 number)
{
    const auto late = failure(ApiError::Kind::KeychainUnavailable, QStringLiteral("the keychain did not answer in time"));
    const bool isRunning = m_current && m_busyWith == number;
    if (isRunning) {
        const Settler<QByteArray> settle = *m_current;
        m_current.reset();
        settle(late);
    }
    // The stuck request stops everything behind it: those who waited as long are told now, not one deadline each later.
    std::deque<Call> remaining;
    for (Call &call : std::exchange(m_waiting, {})) {
        if (isRunning || call.number == number)
            call.settle(late);
        else
            remaining.push_back(std::move(call));
    }
    for (Call &call : m_waiting)
        remaining.push_back(std::move(call));
    m_waiting = std::move(remaining);
}

void KeychainVault::finish(quint64 number, Result<QByteArray> answer)
{
    if (m_busyWith != number)
        return;
    m_busyWith = 0;
    if (const std::optional<Settler<QByteArray>> settle = std::exchange(m_current, std::nullopt))
        (*settle)(std::move(answer));
    startNext();
}

} // namespace pc
