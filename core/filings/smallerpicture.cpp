// SPDX-License-Identifier: Apache-2.0
#include "core/filings/smallerpicture.h"
#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>
#include <QThreadPool>

namespace pc {
namespace {

constexpr int kQualities[] = {92, 85, 78};
constexpr double kStep = 0.8;               // of each side, when no quality is small enough

bool isEnough(const QSize &size, const QSize &least)
{
    return std::max(size.width(), size.height()) >= std::max(least.width(), least.height())
        && std::min(size.width(), size.height()) >= std::min(least.width(), least.height());
}

QImage readUpright(const QString &path, const DocumentLimits &limits)
{
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);          // the copy carries no note of how the camera was held
    const QSize size = reader.size();
    if (size.isEmpty())
        return {};
    const int most = std::min(limits.most.width(), limits.most.height());
    if (size.width() > most || size.height() > most)
        reader.setScaledSize(size.scaled(most, most, Qt::KeepAspectRatio));
    QImage image = reader.read();
    if (!image.hasAlphaChannel())
        return image;
    QImage opaque(image.size(), QImage::Format_RGB32); // what is transparent would turn black
    opaque.fill(0xffffffffU); // the paper
    QPainter(&opaque).drawImage(0, 0, image);
    return opaque;
}

QByteArray encoded(const QImage &image, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "JPEG", quality) ? bytes : QByteArray();
}

// The best picture within the limits; empty: none is both small and large enough.
QByteArray fitted(QImage image, const DocumentLimits &limits)
{
    while (isEnough(image.size(), limits.least)) {
        for (const int quality : kQualities) {
            const QByteArray bytes = encoded(image, quality);
            if (!bytes.isEmpty() && bytes.size() <= limits.bytes)
                return bytes;
        }
        image = image.scaled(image.size() * kStep, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }
    return {};
}

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
    const QImage image = readUpright(path, limits);
    if (image.isNull())
        return failure(ApiError::Kind::InvalidInput, QStringLiteral("no picture that can be read"));
    const QByteArray bytes = fitted(image, limits);
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
