// SPDX-License-Identifier: Apache-2.0
#include "core/filings/picturefit.h"
#include <QBuffer>
#include <QImageReader>
#include <QPainter>

namespace pc {
namespace {

constexpr int kQualities[] = {92, 85, 78};
constexpr double kStep = 0.8;               // of each side, when no quality is small enough

bool isEnough(const QSize &size, const QSize &least)
{
    return std::max(size.width(), size.height()) >= std::max(least.width(), least.height())
        && std::min(size.width(), size.height()) >= std::min(least.width(), least.height());
}

} // namespace

QImage uprightPicture(QImageReader &reader, const QSize &largest)
{
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);          // the copy carries no note of how the camera was held
    const QSize size = reader.size();
    if (size.isEmpty())
        return {};
    const int most = std::min(largest.width(), largest.height());
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

static QByteArray encoded(const QImage &image, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "JPEG", quality) ? bytes : QByteArray();
}

QByteArray fittedPicture(QImage image, const DocumentLimits &limits)
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

} // namespace pc
