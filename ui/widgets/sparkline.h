// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QList>
#include <QPalette>
#include <QRectF>

class QPainter;

namespace pc {

// A trend as a small line in `place`, from the left for the first point to a dot for the last. Below zero is told by a base
// line and the tone of the dot. Fewer than two points draw nothing.
void paintSparkline(QPainter *painter, const QRectF &place, const QList<qint64> &points, const QPalette &palette);

} // namespace pc
