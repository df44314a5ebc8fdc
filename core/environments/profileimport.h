// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/environments/environmentstore.h"
#include "core/vault/keys.h"

namespace pc {

// What an import file holds. `keys` never go further than the vault.
struct ImportedProfile
{
    Environment environment;    // with the id of the file's maker; importProfile() gives it one of its own
    PartnerKeys keys;           // empty ones where the file has none
    [[nodiscard]] bool heldSecrets() const { return !keys.main.isEmpty() || !keys.ram.isEmpty(); }
};

// What to do when an environment of the same name is there already.
enum class ImportRule { Refuse, Replace, KeepBoth };

struct ImportOutcome
{
    Environment environment;    // as stored
    bool replaced = false;
    bool heldSecrets = false;   // tell the person to delete the file
};

// Reads and checks a file; writes nothing. StorageFailed (cannot be read), StorageCorrupt (no profile; `detail` names the field),
// StorageTooNew. Its bytes are overwritten in memory once the keys are out.
[[nodiscard]] Result<ImportedProfile> readProfileFile(const QString &path);

// Puts the keys into the vault and then the profile into the store: either both or neither. Errors: Conflict (name taken and
// ImportRule::Refuse), InvalidInput, the vault's three, the store's. The store and `keys` outlive the returned Async.
[[nodiscard]] Async<ImportOutcome> importProfile(ImportedProfile profile, ImportRule rule, KeyPlace place, EnvironmentStore *store, Keys *keys);

// Writes the profile without any secret, whole or not at all.
[[nodiscard]] Result<Done> exportProfile(const Environment &environment, const QString &path);

} // namespace pc
