// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/sparkline.h"
#include "ui/widgets/theme.h"
#include <QPainter>
#include <algorithm>

namespace pc {

void paintSparkline(QPainter *painter, const QRectF &place, const QList<qint64> &points, const QPalette &palette)
{
    if (points.size() < 2)
        return;
    const auto [lowest, highest] = std::minmax_element(points.cbegin(), points.cend());
    const double span = std::max(1.0, double(*highest) - double(*lowest));
    const auto height = [&](qint64 value) { return place.bottom() - (double(value) - double(*lowest)) / span * place.height(); };
    QPolygonF line;
    for (qsizetype i = 0; i < points.size(); ++i)
        line << QPointF(place.left() + place.width() * double(i) / double(points.size() - 1), *lowest == *highest ? place.center().y() : height(points.at(i)));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (*lowest < 0 && *highest > 0) {
        painter->setPen(QPen(tokenColor(Token::Border, palette), 1));
        painter->drawLine(QPointF(place.left(), height(0)), QPointF(place.right(), height(0)));
    }
    painter->setPen(QPen(tokenColor(Token::TextMuted, palette), 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(line);
    painter->setPen(Qt::NoPen);
    painter->setBrush(points.constLast() < 0 ? toneColor(Tone::Bad, palette) : tokenColor(Token::Accent, palette));
    painter->drawEllipse(line.constLast(), 2.4, 2.4);
    painter->restore();
}

} // namespace pc
