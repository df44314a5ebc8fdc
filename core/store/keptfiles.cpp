// SPDX-License-Identifier: Apache-2.0
#include "core/store/keptfiles.h"
#include "core/base/safefilename.h"
#include "core/store/draftstore.h"
#include <QCryptographicHash>
#include <QDir>
#include <QSaveFile>
#include <algorithm>

namespace pc {

static constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

static QString folderName(const QString &key)
{
    return QString::fromLatin1(QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
}

static qint64 keptBytes(const QDir &dir)
{
    qint64 bytes = 0;
    for (const QFileInfo &file : dir.entryInfoList(QDir::Files | QDir::Hidden))
        bytes += file.size();
    return bytes;
}

static ApiError failureOf(const QFileDevice &file)
{
    ApiError error;
    error.kind = file.error() == QFileDevice::ResourceError ? ApiError::Kind::StorageFull
        : file.error() == QFileDevice::PermissionsError || file.error() == QFileDevice::OpenError ? ApiError::Kind::StorageReadOnly : ApiError::Kind::StorageFailed;
    error.detail = file.errorString();
    return error;
}

Result<QString> keepFileOf(const QString &folder, const QString &key, const QString &name, const QByteArray &content)
{
    const QDir dir(QDir(folder).filePath(folderName(key)));
    if (!dir.mkpath(QStringLiteral(".")))
        return failure(ApiError::Kind::StorageReadOnly, QStringLiteral("the folder cannot be made"));
    for (const QString &one : {folder, dir.path()})
        QFile::setPermissions(one, kOwnerOnly | QFileDevice::ExeOwner);
    if (keptBytes(dir) + content.size() > kKeptBytes)
        return failure(ApiError::Kind::InvalidInput, QStringLiteral("above what a draft may keep"));
    QSaveFile file(dir.filePath(freeFileName(safeFileName(name), dir.entryList(QDir::Files | QDir::Hidden))));
    if (!file.open(QIODevice::WriteOnly))
        return failure(failureOf(file));
    file.setPermissions(kOwnerOnly);
    if (file.write(content) != content.size() || !file.commit())
        return failure(failureOf(file));
    return file.fileName();
}

void dropFilesOf(const QString &folder, const QString &key)
{
    QDir(QDir(folder).filePath(folderName(key))).removeRecursively();
}

void dropFilesOfOthers(const QString &folder, const QStringList &keys)
{
    QStringList kept;
    std::transform(keys.begin(), keys.end(), std::back_inserter(kept), folderName);
    const QDir dir(folder);
    for (const QString &name : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (!kept.contains(name))
            QDir(dir.filePath(name)).removeRecursively();
    }
}

} // namespace pc
