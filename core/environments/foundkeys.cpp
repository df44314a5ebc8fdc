// SPDX-License-Identifier: Apache-2.0
#include "core/environments/foundkeys.h"
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace pc {

namespace {

constexpr QLatin1String kPrefixes[] = {QLatin1String("ALIBABA_CLOUD_"), QLatin1String("ALIBABACLOUD_")};
constexpr QLatin1String kId("ACCESS_KEY_ID");
constexpr QLatin1String kSecret("ACCESS_KEY_SECRET");
constexpr QLatin1String kToken("SECURITY_TOKEN");

FoundKey::Use useOf(const AccessKey &key)
{
    if (key.isEmpty())
        return FoundKey::Use::Incomplete;
    return key.securityToken.isEmpty() ? FoundKey::Use::Permanent : FoundKey::Use::Temporary;
}

FoundKey fromCliProfile(const QJsonObject &profile)
{
    FoundKey found;
    found.name = profile.value(QLatin1String("name")).toString();
    found.mode = profile.value(QLatin1String("mode")).toString();
    const bool isTemporary = found.mode == QLatin1String("StsToken");
    // RamRoleArn: the key that the role is taken with is a lasting one of its own.
    if (!isTemporary && found.mode != QLatin1String("AK") && found.mode != QLatin1String("RamRoleArn")) {
        found.use = FoundKey::Use::NotAKey;
        return found;
    }
    found.key = AccessKey(profile.value(QLatin1String("access_key_id")).toString().trimmed(),
                          Secret(profile.value(QLatin1String("access_key_secret")).toString().trimmed().toUtf8()));
    if (isTemporary)
        found.key.securityToken = Secret(profile.value(QLatin1String("sts_token")).toString().trimmed().toUtf8());
    found.use = useOf(found.key);
    if (isTemporary && found.use == FoundKey::Use::Permanent)
        found.use = FoundKey::Use::Incomplete;
    return found;
}

} // namespace

QString aliyunCliPath()
{
    return QDir::home().filePath(QStringLiteral(".aliyun/config.json"));
}

Result<QList<FoundKey>> keysOfAliyunCli(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return failure(ApiError::Kind::NotFound);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ApiError::Kind::StorageFailed, file.errorString());
    QByteArray bytes = file.readAll();
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    wipe(bytes);
    const QJsonValue profiles = document.object().value(QLatin1String("profiles"));
    if (!profiles.isArray())
        return failure(ApiError::Kind::StorageCorrupt, QStringLiteral("profiles"));
    QList<FoundKey> found;
    const QJsonArray entries = profiles.toArray();
    for (const QJsonValue &profile : entries)
        found.append(fromCliProfile(profile.toObject()));
    return found;
}

QList<FoundKey> keysOfVariables(const QProcessEnvironment &environment)
{
    QList<FoundKey> found;
    for (const QLatin1String prefix : kPrefixes) {
        const auto value = [&](QLatin1String name) { return environment.value(prefix + name).trimmed(); };
        FoundKey entry;
        entry.source = FoundKey::Source::Variables;
        entry.name = prefix + kId;
        entry.key = AccessKey(value(kId), Secret(value(kSecret).toUtf8()));
        entry.key.securityToken = Secret(value(kToken).toUtf8());
        entry.use = useOf(entry.key);
        if (!entry.key.id.isEmpty() || !entry.key.secret.isEmpty())
            found.append(entry);
    }
    return found;
}

QStringList keyVariableNames()
{
    QStringList names;
    for (const QLatin1String prefix : kPrefixes)
        names << prefix + kId << prefix + kSecret << prefix + kToken;
    return names;
}

} // namespace pc
