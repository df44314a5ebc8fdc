// SPDX-License-Identifier: Apache-2.0
#include "core/tickets/blur.h"
#include <QPainter>

namespace pc {

static QColor meanColour(const QImage &picture, const QRect &area)
{
    qint64 red = 0, green = 0, blue = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        const auto *const line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        for (int x = area.left(); x <= area.right(); ++x) {
            red += qRed(line[x]);
            green += qGreen(line[x]);
            blue += qBlue(line[x]);
        }
    }
    const qint64 pixels = qint64(area.width()) * area.height();
    return QColor(int(red / pixels), int(green / pixels), int(blue / pixels));
}

QImage blurredPicture(const QImage &picture, const QList<QRect> &areas)
{
    QImage drawn(picture.size(), QImage::Format_RGB32);
    drawn.fill(0xffffffffU);                // the paper, under what is transparent
    QPainter painter(&drawn);
    painter.drawImage(0, 0, picture);
    painter.end();
    for (const QRect &wanted : areas) {
        const QRect area = wanted.normalized().intersected(drawn.rect());
        if (area.isEmpty())
            continue;
        const QColor mean = meanColour(drawn, area);
        QPainter(&drawn).fillRect(area, mean);
    }
    return drawn;
}

} // namespace pc
