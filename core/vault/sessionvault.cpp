// SPDX-License-Identifier: Apache-2.0
#include "core/vault/sessionvault.h"

namespace pc {

Async<AccessKey> SessionVault::read(EnvironmentId environment, KeyRole role)
{
    if (!contains(environment, role))
        return ready<AccessKey>(failure(ApiError::Kind::KeychainAbsent));
    return ready<AccessKey>(key(environment, role));
}

Async<Done> SessionVault::write(EnvironmentId environment, KeyRole role, AccessKey key)
{
    if (key.isEmpty())
        return ready<Done>(failure(ApiError::Kind::InvalidInput, QStringLiteral("empty key")));
    m_keys.insert({environment, role}, std::move(key));
    return ready<Done>(Done());
}

Async<Done> SessionVault::remove(EnvironmentId environment, KeyRole role)
{
    m_keys.remove({environment, role});
    return ready<Done>(Done());
}

bool SessionVault::contains(const EnvironmentId &environment, KeyRole role) const
{
    return m_keys.contains({environment, role});
}

AccessKey SessionVault::key(const EnvironmentId &environment, KeyRole role) const
{
    return m_keys.value({environment, role});
}

} // namespace pc
