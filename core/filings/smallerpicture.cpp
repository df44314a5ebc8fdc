// SPDX-License-Identifier: Apache-2.0
#include "core/filings/smallerpicture.h"
#include "core/filings/picturefit.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QImageReader>
#include <QThreadPool>

namespace pc {
namespace {

Result<QString> written(const QString &path, const QByteArray &bytes)
{
    const QString target = smallerPath(path);
    QFile file(target);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) // NewOnly: whatever was put there meanwhile stays
        return failure(ApiError::Kind::StorageFailed, file.errorString());
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        const QString why = file.errorString();
        file.remove();
        return failure(ApiError::Kind::StorageFailed, why);
    }
    return target;
}

Result<QString> smallerCopy(const QString &path, const DocumentLimits &limits)
{
    QImageReader reader(path);
    const QImage image = uprightPicture(reader, limits.most);
    if (image.isNull())
        return failure(ApiError::Kind::InvalidInput, QStringLiteral("no picture that can be read"));
    const QByteArray bytes = fittedPicture(image, limits);
    if (bytes.isEmpty())
        return failure(ApiError::Kind::InvalidInput, QStringLiteral("the picture would become too small to be read"));
    return written(path, bytes);
}

} // namespace

QString smallerPath(const QString &path)
{
    const QFileInfo original(path);
    const QString stem = original.dir().filePath(original.completeBaseName() + QStringLiteral(".smaller"));
    QString target = stem + QStringLiteral(".jpg");
    for (int number = 2; QFileInfo::exists(target); ++number)
        target = QStringLiteral("%1-%2.jpg").arg(stem).arg(number);
    return target;
}

Async<QString> makeSmaller(QString path, DocumentLimits limits)
{
    const Settler<QString> settle;
    QThreadPool::globalInstance()->start([settle, path = std::move(path), limits] { settle(smallerCopy(path, limits)); });
    return settle.future();
}

} // namespace pc
