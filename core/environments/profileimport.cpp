// SPDX-License-Identifier: Apache-2.0
#include "core/environments/profileimport.h"
#include "core/environments/environmentcheck.h"
#include "core/environments/profilejson.h"
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace pc {

namespace {

constexpr qint64 kLargestFile = 1024 * 1024;

// The profile as it will be stored: with an id of its own, or the id of the one that it replaces.
Result<Environment> placed(Environment environment, ImportRule rule, const EnvironmentStore &store)
{
    const std::optional<Environment> present = store.findByName(environment.name);
    if (present && rule == ImportRule::Refuse)
        return failure(ApiError::Kind::Conflict, present->name);
    environment.id = present && rule == ImportRule::Replace ? present->id : makeEnvironmentId();
    if (present && rule == ImportRule::KeepBoth)
        environment.name = store.freeName(environment.name);
    if (!problemsOf(environment, store.environments()).isEmpty())
        return failure(ApiError::Kind::InvalidInput);
    return environment;
}

} // namespace

Result<ImportedProfile> readProfileFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ApiError::Kind::StorageFailed, file.errorString());
    if (file.size() > kLargestFile)
        return failure(ApiError::Kind::StorageCorrupt, QStringLiteral("size"));
    QByteArray bytes = file.readAll();
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    wipe(bytes);
    Result<Environment> environment = profileFromJson(json);
    if (!environment)
        return failure(environment.error());
    ImportedProfile profile;
    profile.environment = *std::move(environment);
    profile.keys = keysFromJson(json);
    return profile;
}

Async<ImportOutcome> importProfile(ImportedProfile profile, ImportRule rule, KeyPlace place, EnvironmentStore *store, Keys *keys)
{
    const Result<Environment> environment = placed(profile.environment, rule, *store);
    if (!environment)
        return ready<ImportOutcome>(failure(environment.error()));
    const Async<Done> saved = keys->saveAll(environment->id, profile.keys, place);
    return andThen<ImportOutcome>(saved, store, [environment = *environment, heldSecrets = profile.heldSecrets(), store, keys](Done) {
        const bool isThere = store->find(environment.id).has_value();
        const Result<Environment> stored = isThere ? store->change(environment) : store->add(environment);
        if (!stored) {
            if (!isThere)
                std::ignore = keys->remove(environment.id);
            return ready<ImportOutcome>(failure(stored.error()));
        }
        return ready<ImportOutcome>(ImportOutcome{*stored, isThere, heldSecrets});
    });
}

Result<Done> exportProfile(const Environment &environment, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(profileToJson(environment)).toJson()) < 0 || !file.commit())
        return failure(file.error() == QFileDevice::PermissionsError ? ApiError::Kind::StorageReadOnly : ApiError::Kind::StorageFailed, file.errorString());
    return Done();
}

} // namespace pc
