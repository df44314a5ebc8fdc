// SPDX-License-Identifier: Apache-2.0
#include "ui/ticketcompose/blurview.h"
#include "core/tickets/blur.h"
#include "ui/widgets/theme.h"
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

namespace pc {

static constexpr int kLeastDrawn = 4;       // a click is no area
static constexpr int kStep = 8;             // of the picture, per key

BlurView::BlurView(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("blurView"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
}

void BlurView::setPicture(const QImage &picture, const QList<QRect> &areas)
{
    m_picture = picture;
    m_before.clear();
    setAreas(areas, int(areas.size()) - 1);
    setZoom(m_zoom);
}

void BlurView::setZoom(double zoom)
{
    m_zoom = std::clamp(zoom, 0.05, 8.0);
    setFixedSize(sizeHint());
    update();
}

QSize BlurView::sizeHint() const { return (QSizeF(m_picture.size()) * m_zoom).toSize().expandedTo(QSize(1, 1)); }

QPoint BlurView::pixelAt(const QPointF &pos) const { return (pos / m_zoom).toPoint(); }
QRectF BlurView::onScreen(const QRect &area) const { return QRectF(QPointF(area.topLeft()) * m_zoom, QSizeF(area.size()) * m_zoom); }

void BlurView::setAreas(const QList<QRect> &areas, int chosen)
{
    m_areas = areas;
    m_chosen = std::min(chosen, int(m_areas.size()) - 1);
    update();
    Q_EMIT changed();
}

void BlurView::remember() { m_before.append(m_areas); }

void BlurView::addArea()
{
    if (m_picture.isNull())
        return;
    QRect area(QPoint(), m_picture.size() / 4);
    area.moveCenter(m_picture.rect().center());
    remember();
    setAreas(m_areas + QList<QRect>{area.intersected(m_picture.rect())}, int(m_areas.size()));
}

void BlurView::undo()
{
    if (canUndo()) {
        const QList<QRect> areas = m_before.takeLast();
        setAreas(areas, int(areas.size()) - 1);
    }
}

void BlurView::removeChosen()
{
    if (m_chosen < 0)
        return;
    remember();
    QList<QRect> areas = m_areas;
    areas.removeAt(m_chosen);
    setAreas(areas, int(areas.size()) - 1);
}

void BlurView::moveChosen(const QPoint &by, bool isResizing)
{
    if (m_chosen < 0)
        return;
    QRect area = m_areas.at(m_chosen);
    if (isResizing)
        area.setSize((area.size() + QSize(by.x(), by.y())).expandedTo(QSize(kLeastDrawn, kLeastDrawn)));
    else
        area.translate(by);
    area = area.intersected(m_picture.rect());
    if (area.isEmpty() || area == m_areas.at(m_chosen))
        return;
    remember();
    QList<QRect> areas = m_areas;
    areas[m_chosen] = area;
    setAreas(areas, m_chosen);
}

// Tab goes through the areas first, and then on.
bool BlurView::event(QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *const key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Tab && m_chosen + 1 < m_areas.size()) {
            setAreas(m_areas, m_chosen + 1);
            return true;
        }
    }
    return QWidget::event(event);
}

void BlurView::keyPressEvent(QKeyEvent *event)
{
    const bool isResizing = event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->matches(QKeySequence::Undo))
        return undo();
    switch (event->key()) {
    case Qt::Key_N: case Qt::Key_Insert: return addArea();
    case Qt::Key_Delete: case Qt::Key_Backspace: return removeChosen();
    case Qt::Key_Left: return moveChosen({-kStep, 0}, isResizing);
    case Qt::Key_Right: return moveChosen({kStep, 0}, isResizing);
    case Qt::Key_Up: return moveChosen({0, -kStep}, isResizing);
    case Qt::Key_Down: return moveChosen({0, kStep}, isResizing);
    default: QWidget::keyPressEvent(event);
    }
}

void BlurView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = pixelAt(event->position());
    m_drawn = {};
    m_isDrawing = event->button() == Qt::LeftButton;
}

void BlurView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_isDrawing)
        return;
    m_drawn = QRect(m_pressed, pixelAt(event->position())).normalized().intersected(m_picture.rect());
    update();
}

void BlurView::mouseReleaseEvent(QMouseEvent *)
{
    if (!std::exchange(m_isDrawing, false))
        return;
    const QRect drawn = std::exchange(m_drawn, QRect());
    if (drawn.width() >= kLeastDrawn && drawn.height() >= kLeastDrawn) {
        remember();
        return setAreas(m_areas + QList<QRect>{drawn}, int(m_areas.size()));
    }
    const auto under = std::find_if(m_areas.crbegin(), m_areas.crend(), [this](const QRect &area) { return area.contains(m_pressed); });
    setAreas(m_areas, under == m_areas.crend() ? -1 : int(m_areas.crend() - under) - 1);
}

void BlurView::paintEvent(QPaintEvent *)
{
    if (m_picture.isNull())
        return;                             // still being read
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, m_zoom < 1);
    painter.drawImage(QRectF(rect()), blurredPicture(m_picture, m_areas));  // what is seen is what goes
    const QColor edge = tokenColor(Token::Accent, palette());
    for (int index = 0; index < m_areas.size(); ++index) {
        painter.setPen(QPen(edge, index == m_chosen ? 3 : 1));
        painter.drawRect(onScreen(m_areas.at(index)));
    }
    if (!m_drawn.isEmpty()) {
        painter.setPen(QPen(edge, 1, Qt::DashLine));
        painter.drawRect(onScreen(m_drawn));
    }
}

} // namespace pc
