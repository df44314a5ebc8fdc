// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/pill.h"
#include "ui/widgets/theme.h"
#include <QPainterPath>
#include <cmath>

namespace pc {

namespace {
constexpr int kShape = 10, kPad = 7, kGap = 5, kHeight = 20;

QFont pillFont(QFont font)
{
    font.setPointSizeF(qMax(8.0, font.pointSizeF() - 0.75));
    return font;
}

void paintOctagon(QPainter *painter, const QRectF &square)
{
    QPolygonF corners;
    for (int i = 0; i < 8; ++i) {
        const double angle = M_PI / 8 + i * M_PI / 4;
        corners << square.center() + QPointF(std::cos(angle), std::sin(angle)) * square.width() * 0.52;
    }
    painter->drawPolygon(corners);
}
}

void paintToneShape(QPainter *painter, const QRectF &square, Tone tone, const QPalette &palette)
{
    const QColor color = toneColor(tone, palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    const QRectF inner = square.adjusted(1, 1, -1, -1);
    switch (tone) {
    case Tone::Neutral: painter->drawEllipse(inner.adjusted(0.5, 0.5, -0.5, -0.5)); break;
    case Tone::Good:
        painter->drawPolyline(QPolygonF{{inner.left(), inner.center().y() + 0.5}, {inner.left() + inner.width() * 0.36, inner.bottom() - 0.8},
                                        {inner.right(), inner.top() + 0.8}});
        break;
    case Tone::Warn:
        painter->setBrush(color);
        painter->drawPolygon(QPolygonF{{inner.center().x(), inner.top() + 0.3}, {inner.right(), inner.bottom() - 0.3}, {inner.left(), inner.bottom() - 0.3}});
        break;
    case Tone::Bad:
        painter->setBrush(color);
        painter->setPen(Qt::NoPen);
        paintOctagon(painter, square);
        break;
    case Tone::Info:
        painter->setBrush(color);
        painter->drawEllipse(inner.adjusted(1, 1, -1, -1));
        break;
    }
    painter->restore();
}

QSize pillSize(const QString &text, const QFont &font)
{
    const QFontMetrics fm(pillFont(font));
    return {kPad + kShape + kGap + fm.horizontalAdvance(text) + 2 + kPad, qMax(kHeight, fm.height() + 4)};
}

void paintPill(QPainter *painter, const QRect &cell, Tone tone, const QString &text, const QFont &font, const QPalette &palette)
{
    const QSize size = pillSize(text, font).boundedTo(cell.size());
    const QRect pill(QPoint(cell.left(), cell.top() + (cell.height() - size.height()) / 2), size);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(isHighContrast(palette) ? QPen(toneColor(tone, palette)) : QPen(Qt::NoPen));
    painter->setBrush(toneGround(tone, palette));
    painter->drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kPillRadius, metrics::kPillRadius);
    paintToneShape(painter, QRectF(pill.left() + kPad, pill.top() + (pill.height() - kShape) / 2.0, kShape, kShape), tone, palette);
    painter->setFont(pillFont(font));
    painter->setPen(tone == Tone::Neutral ? tokenColor(Token::TextMuted, palette) : toneColor(tone, palette));
    const QRect words = pill.adjusted(kPad + kShape + kGap, 0, -kPad / 2, 0);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter, painter->fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
    painter->restore();
}

Pill::Pill(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Pill::setState(Tone tone, const QString &text)
{
    m_tone = tone;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const { return pillSize(m_text, font()); }

void Pill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPill(&painter, rect(), m_tone, m_text, font(), palette());
}

} // namespace pc
