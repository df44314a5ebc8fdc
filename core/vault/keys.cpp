// SPDX-License-Identifier: Apache-2.0
#include "core/vault/keys.h"

namespace pc {

namespace {

using Kind = ApiError::Kind;

// An entry that is not there is an empty key here: which of the two must exist is decided when both are known.
// `isOptional`: another key of the environment is held for this run, so the person chose to do without a keychain that fails.
Async<AccessKey> readOrEmpty(Vault &vault, const EnvironmentId &environment, KeyRole role, bool isOptional, QObject *context)
{
    const Settler<AccessKey> settle;
    whenDone(vault.read(environment, role), context, [settle, isOptional](Result<AccessKey> key) {
        if (!key && (isOptional || key.error().kind == Kind::KeychainAbsent))
            settle(AccessKey());
        else
            settle(std::move(key));
    });
    return settle.future();
}

Async<PartnerKeys> joined(const AccessKey &main, const AccessKey &ram)
{
    if (main.isEmpty() && ram.isEmpty())
        return ready<PartnerKeys>(failure(Kind::KeychainAbsent));
    PartnerKeys keys;
    keys.main = main;
    keys.ram = ram;
    return ready<PartnerKeys>(keys);
}

} // namespace

Keys::Keys(Vault &keychain, QObject *parent) : QObject(parent), m_keychain(keychain) {}
Keys::~Keys() = default;

Vault &Keys::holderOf(const EnvironmentId &environment, KeyRole role)
{
    return m_session.contains(environment, role) ? static_cast<Vault &>(m_session) : m_keychain;
}

bool Keys::isSessionOnly(const EnvironmentId &environment) const
{
    return m_session.contains(environment, KeyRole::Main) || m_session.contains(environment, KeyRole::Ram);
}

Async<PartnerKeys> Keys::load(EnvironmentId environment)
{
    const bool isOptional = isSessionOnly(environment);
    const auto main = readOrEmpty(holderOf(environment, KeyRole::Main), environment, KeyRole::Main, isOptional, this);
    const auto ram = readOrEmpty(holderOf(environment, KeyRole::Ram), environment, KeyRole::Ram, isOptional, this);
    return andThen<PartnerKeys>(main, this, [this, ram](const AccessKey &mainKey) {
        return andThen<PartnerKeys>(ram, this, [mainKey](const AccessKey &ramKey) { return joined(mainKey, ramKey); });
    });
}

Async<Done> Keys::save(EnvironmentId environment, KeyRole role, AccessKey key, KeyPlace place)
{
    const bool isTemporary = !key.securityToken.isEmpty();
    if (place == KeyPlace::Session || isTemporary) {
        const Async<Done> saved = m_session.write(environment, role, std::move(key));
        if (saved.result())
            Q_EMIT keysChanged(environment);
        return saved;
    }
    const Async<Done> saved = m_keychain.write(environment, role, std::move(key));
    return andThen<Done>(saved, this, [this, environment, role](Done) {
        const Async<Done> forgotten = m_session.remove(environment, role);
        Q_EMIT keysChanged(environment);
        return forgotten;
    });
}

Async<Done> Keys::saveAll(EnvironmentId environment, PartnerKeys keys, KeyPlace place)
{
    const Async<Done> main = keys.main.isEmpty() ? ready<Done>(Done()) : save(environment, KeyRole::Main, keys.main, place);
    return andThen<Done>(main, this, [this, environment, keys, place](Done) {
        return keys.ram.isEmpty() ? ready<Done>(Done()) : save(environment, KeyRole::Ram, keys.ram, place);
    });
}

Async<Done> Keys::remove(EnvironmentId environment)
{
    for (const KeyRole role : {KeyRole::Main, KeyRole::Ram})
        std::ignore = m_session.remove(environment, role);
    const Async<Done> main = m_keychain.remove(environment, KeyRole::Main);
    return andThen<Done>(main, this, [this, environment](Done) {
        Q_EMIT keysChanged(environment);
        return m_keychain.remove(environment, KeyRole::Ram);
    });
}

} // namespace pc
