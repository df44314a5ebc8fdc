// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/vault/sessionvault.h"

namespace pc {

// Stands in for a keychain; fails as it is told.
class MemoryKeychain final : public Vault
{
public:
    Async<AccessKey> read(EnvironmentId environment, KeyRole role) override
    {
        return fails ? ready<AccessKey>(failure(*fails)) : m_kept.read(environment, role);
    }
    Async<Done> write(EnvironmentId environment, KeyRole role, AccessKey key) override
    {
        return fails ? ready<Done>(failure(*fails)) : m_kept.write(environment, role, std::move(key));
    }
    Async<Done> remove(EnvironmentId environment, KeyRole role) override
    {
        return fails ? ready<Done>(failure(*fails)) : m_kept.remove(environment, role);
    }
    [[nodiscard]] AccessKey key(const EnvironmentId &environment, KeyRole role) const { return m_kept.key(environment, role); }

    std::optional<ApiError::Kind> fails;

private:
    SessionVault m_kept;
};

} // namespace pc
