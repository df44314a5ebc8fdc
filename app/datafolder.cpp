// SPDX-License-Identifier: Apache-2.0
#include "app/datafolder.h"
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryFile>

namespace pc {

static constexpr auto kOwnersFile = QFile::ReadOwner | QFile::WriteOwner;
static constexpr auto kOwnersFolder = kOwnersFile | QFile::ExeOwner;

static bool makePrivate(const QString &folder)
{
    return QDir().mkpath(folder) && QFile::setPermissions(folder, kOwnersFolder);
}

// Whoever writes the file later keeps the rights that it has; made by them, others could read it.
static bool makePrivateFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Append) && file.setPermissions(kOwnersFile);
}

Result<DataFolder> DataFolder::open(const QString &path)
{
    DataFolder folder;
    folder.m_path = QDir(path.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) : path).absolutePath();
    // A folder that the person named may be any, a home or a shared one: if it was there before, it keeps its rights.
    const bool isTheirs = !path.isEmpty() && QFileInfo(folder.m_path).isDir();
    if (!isTheirs && !makePrivate(folder.m_path))
        return failure(ApiError::Kind::StorageReadOnly, folder.m_path);
    for (const QString &ours : {folder.stores(), folder.callLog(), folder.environments()}) {
        if (!makePrivate(ours))
            return failure(ApiError::Kind::StorageReadOnly, ours);
    }
    QTemporaryFile probe(folder.m_path + QStringLiteral("/.write-XXXXXX"));
    if (!probe.open() || !makePrivateFile(folder.settingsFile()))
        return failure(ApiError::Kind::StorageReadOnly, folder.m_path);
    return folder;
}

QString DataFolder::instanceName() const
{
    const QByteArray hash = QCryptographicHash::hash(QDir(m_path).canonicalPath().toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QStringLiteral("partner-console-") + QString::fromLatin1(hash);
}

} // namespace pc
