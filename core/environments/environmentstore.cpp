// SPDX-License-Identifier: Apache-2.0
#include "core/environments/environmentstore.h"
#include "core/environments/environmentcheck.h"
#include "core/environments/profilejson.h"
#include <QCollator>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QUuid>
#include <algorithm>
#include <cerrno>

namespace pc {

namespace {

// A profile of a few kilobytes; anything far beyond is not ours to read into memory.
constexpr qint64 kLargestFile = 1024 * 1024;

ApiError::Kind kindOfWriteFailure(const QSaveFile &file, int systemError)
{
    if (systemError == ENOSPC)
        return ApiError::Kind::StorageFull;
    if (systemError == EROFS || systemError == EACCES || systemError == EPERM)
        return ApiError::Kind::StorageReadOnly;
    if (file.error() == QFileDevice::PermissionsError)
        return ApiError::Kind::StorageReadOnly;
    return file.error() == QFileDevice::ResourceError ? ApiError::Kind::StorageFull : ApiError::Kind::StorageFailed;
}

} // namespace

EnvironmentId makeEnvironmentId()
{
    return EnvironmentId(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

EnvironmentStore::EnvironmentStore(QString folder, QObject *parent) : QObject(parent), m_folder(std::move(folder)) {}

Result<Done> EnvironmentStore::load()
{
    m_kept.clear();
    m_fileProblems.clear();
    const QFileInfo info(m_folder);
    if (info.exists() && (!info.isDir() || !info.isReadable()))
        return failure(ApiError::Kind::StorageFailed, QStringLiteral("the folder of environments cannot be read"));
    const QStringList files = QDir(m_folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        take(file);
    Q_EMIT environmentsChanged();
    return Done();
}

void EnvironmentStore::take(const QString &fileName)
{
    const QString path = QDir(m_folder).filePath(fileName);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_fileProblems.append({fileName, {}, failure(ApiError::Kind::StorageFailed, file.errorString()).value()});
        return;
    }
    const QJsonDocument document = file.size() > kLargestFile ? QJsonDocument() : QJsonDocument::fromJson(file.readAll());
    file.close();
    Result<Environment> profile = profileFromJson(document.object());
    if (profile && profile->id.text() != QFileInfo(fileName).completeBaseName())
        profile = failure(ApiError::Kind::StorageCorrupt, QStringLiteral("id"));
    if (profile) {
        m_kept.insert(profile->id, {*profile, unknownFields(document.object())});
        return;
    }
    QString movedTo;
    if (profile.error().kind == ApiError::Kind::StorageCorrupt) {
        movedTo = fileName + QStringLiteral(".damaged");
        for (int n = 2; QFile::exists(QDir(m_folder).filePath(movedTo)); ++n)
            movedTo = QStringLiteral("%1.damaged-%2").arg(fileName).arg(n);
        if (!QFile::rename(path, QDir(m_folder).filePath(movedTo)))
            movedTo.clear();
    }
    m_fileProblems.append({fileName, movedTo, profile.error()});
}

QList<Environment> EnvironmentStore::environments() const
{
    QList<Environment> all;
    for (const Kept &kept : m_kept)
        all.append(kept.environment);
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::stable_sort(all.begin(), all.end(), [&](const Environment &a, const Environment &b) { return collator.compare(a.name, b.name) < 0; });
    return all;
}

std::optional<Environment> EnvironmentStore::find(const EnvironmentId &id) const
{
    const auto it = m_kept.constFind(id);
    return it == m_kept.cend() ? std::nullopt : std::optional(it->environment);
}

std::optional<Environment> EnvironmentStore::findByName(const QString &name) const
{
    for (const Kept &kept : m_kept) {
        if (kept.environment.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0)
            return kept.environment;
    }
    return std::nullopt;
}

Result<Environment> EnvironmentStore::add(Environment environment)
{
    if (environment.id.isEmpty())
        environment.id = makeEnvironmentId();
    else if (m_kept.contains(environment.id))
        return failure(ApiError::Kind::Conflict, QStringLiteral("id"));
    return put(std::move(environment), {});
}

Result<Environment> EnvironmentStore::change(Environment environment)
{
    const auto it = m_kept.constFind(environment.id);
    if (it == m_kept.cend())
        return failure(ApiError::Kind::NotFound);
    return put(std::move(environment), it->unknown);
}

Result<Environment> EnvironmentStore::put(Environment environment, QJsonObject unknown)
{
    environment.name = environment.name.trimmed();
    if (!problemsOf(environment, environments()).isEmpty())
        return failure(ApiError::Kind::InvalidInput);
    Kept kept{std::move(environment), std::move(unknown)};
    if (const Result<Done> written = write(kept); !written)
        return failure(written.error());
    const Environment stored = kept.environment;
    m_kept.insert(stored.id, std::move(kept));
    Q_EMIT environmentsChanged();
    return stored;
}

Result<Done> EnvironmentStore::write(const Kept &kept) const
{
    if (!QDir().mkpath(m_folder))
        return failure(ApiError::Kind::StorageReadOnly, QStringLiteral("the folder of environments cannot be made"));
    QJsonObject json = profileToJson(kept.environment);
    for (auto it = kept.unknown.begin(); it != kept.unknown.end(); ++it)
        json.insert(it.key(), it.value());
    QSaveFile file(filePath(kept.environment.id));
    errno = 0;
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(QJsonDocument(json).toJson()) < 0 || !file.commit())
        return failure(kindOfWriteFailure(file, errno), file.errorString());
    return Done();
}

Result<Done> EnvironmentStore::remove(const EnvironmentId &id)
{
    if (!m_kept.contains(id))
        return failure(ApiError::Kind::NotFound);
    QFile file(filePath(id));
    if (file.exists() && !file.remove())
        return failure(ApiError::Kind::StorageReadOnly, file.errorString());
    m_kept.remove(id);
    Q_EMIT environmentsChanged();
    return Done();
}

Result<Environment> EnvironmentStore::duplicate(const EnvironmentId &id)
{
    const std::optional<Environment> original = find(id);
    if (!original)
        return failure(ApiError::Kind::NotFound);
    Environment copy = *original;
    copy.id = makeEnvironmentId();
    copy.name = freeName(original->name);
    copy.readOnly = original->readOnly || original->kind == Environment::Kind::Production;
    return put(std::move(copy), m_kept.value(id).unknown);
}

QString EnvironmentStore::freeName(const QString &name) const
{
    QString free = name;
    for (int n = 2; findByName(free); ++n)
        free = QStringLiteral("%1 %2").arg(name).arg(n);
    return free;
}

QString EnvironmentStore::filePath(const EnvironmentId &id) const
{
    return QDir(m_folder).filePath(id.text() + QStringLiteral(".json"));
}

} // namespace pc
