// SPDX-License-Identifier: Apache-2.0
#include "app/datafolder.h"
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryFile>

namespace pc {

Result<DataFolder> DataFolder::open(const QString &path)
{
    DataFolder folder;
    folder.m_path = QDir(path.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) : path).absolutePath();
    for (const QString &each : {folder.m_path, folder.m_path + QStringLiteral("/stores")}) {
        if (!QDir().mkpath(each))
            return failure(ApiError::Kind::StorageReadOnly, each);
        QFile::setPermissions(each, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    QTemporaryFile probe(folder.m_path + QStringLiteral("/.write-XXXXXX"));
    if (!probe.open())
        return failure(ApiError::Kind::StorageReadOnly, folder.m_path);
    return folder;
}

QString DataFolder::instanceName() const
{
    const QByteArray hash = QCryptographicHash::hash(QDir(m_path).canonicalPath().toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QStringLiteral("partner-console-") + QString::fromLatin1(hash);
}

} // namespace pc
