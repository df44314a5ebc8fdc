// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/vault/vault.h"
#include <QMap>

namespace pc {

// Keys in memory, for this run only: what a person may choose when there is no keychain. Takes temporary keys too.
class SessionVault final : public Vault
{
public:
    [[nodiscard]] Async<AccessKey> read(EnvironmentId environment, KeyRole role) override;
    [[nodiscard]] Async<Done> write(EnvironmentId environment, KeyRole role, AccessKey key) override;
    [[nodiscard]] Async<Done> remove(EnvironmentId environment, KeyRole role) override;
    [[nodiscard]] bool contains(const EnvironmentId &environment, KeyRole role) const;
    [[nodiscard]] AccessKey key(const EnvironmentId &environment, KeyRole role) const; // empty when there is none

private:
    QMap<std::pair<EnvironmentId, KeyRole>, AccessKey> m_keys;
};

} // namespace pc
