// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/accesskey.h"
#include "core/base/async.h"
#include "core/base/identifiers.h"

namespace pc {

// Which of an environment's two keys: the partner's main key, or the key of a RAM user of the partner (AssumeRole).
enum class KeyRole { Main, Ram };

// Stable name ("main", "ram") as it stands in the keychain and in import files.
[[nodiscard]] QString keyRoleName(KeyRole role);

// Holds access keys by environment and role. Used from the GUI thread; no call blocks it.
// Errors, all three told apart: KeychainAbsent (no such entry), KeychainDenied (locked, or the person said no),
// KeychainUnavailable (no keychain service, or no answer in time). A removed or missing entry is no error of remove().
class Vault
{
public:
    virtual ~Vault() = default;
    [[nodiscard]] virtual Async<AccessKey> read(EnvironmentId environment, KeyRole role) = 0;
    // Key id and secret are one entry: they change together or not at all. InvalidInput for an empty key.
    [[nodiscard]] virtual Async<Done> write(EnvironmentId environment, KeyRole role, AccessKey key) = 0;
    [[nodiscard]] virtual Async<Done> remove(EnvironmentId environment, KeyRole role) = 0;
};

} // namespace pc
