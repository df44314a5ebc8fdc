// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/accesskey.h"
#include "core/vault/sessionvault.h"
#include <QObject>

namespace pc {

enum class KeyPlace { Keychain, Session };

// Where keys come from and go to: the keychain, or – only where the person chose so – memory for this run. Never a file.
// Lives on the GUI thread.
class Keys : public QObject
{
    Q_OBJECT
public:
    // `keychain` outlives this object.
    explicit Keys(Vault &keychain, QObject *parent = nullptr);
    ~Keys() override;

    // Both keys of an environment; those of this run win over the keychain's. A missing one is left empty; KeychainAbsent when
    // there is neither. Denied and unavailable come as they are, unless a key of this run shows that the person goes on without.
    [[nodiscard]] Async<PartnerKeys> load(EnvironmentId environment);

    // Saving in the keychain ends the copy of this run. A temporary key (with a security token) is only ever kept for this run.
    [[nodiscard]] Async<Done> save(EnvironmentId environment, KeyRole role, AccessKey key, KeyPlace place);
    // Every key in `keys` that is not empty; stops at the first failure.
    [[nodiscard]] Async<Done> saveAll(EnvironmentId environment, PartnerKeys keys, KeyPlace place);

    // Forgets both keys, here and in the keychain.
    [[nodiscard]] Async<Done> remove(EnvironmentId environment);

    // True while a key of this environment is held for this run only.
    [[nodiscard]] bool isSessionOnly(const EnvironmentId &environment) const;

Q_SIGNALS:
    void keysChanged(const pc::EnvironmentId &environment);

private:
    Vault &holderOf(const EnvironmentId &environment, KeyRole role);

    Vault &m_keychain;
    SessionVault m_session;
};

} // namespace pc
