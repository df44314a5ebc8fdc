// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QImage>
#include <QWidget>

namespace pc {

// A picture on which areas are marked. Mouse: drag a new one, click to choose one. Keys: N a new one, Tab or the arrows reach all:
// arrows move the chosen one, with Shift they change its size, Delete removes it, Ctrl+Z takes the last change back.
class BlurView final : public QWidget
{
    Q_OBJECT
public:
    explicit BlurView(QWidget *parent = nullptr);

    void setPicture(const QImage &picture, const QList<QRect> &areas);
    [[nodiscard]] const QList<QRect> &areas() const { return m_areas; }     // in pixels of the picture
    [[nodiscard]] bool canUndo() const { return !m_before.isEmpty(); }
    [[nodiscard]] double zoom() const { return m_zoom; }
    void setZoom(double zoom);              // 1: a pixel of the picture is one of the screen
    void addArea();
    void undo();
    void removeChosen();
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void changed();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QPoint pixelAt(const QPointF &pos) const;
    [[nodiscard]] QRectF onScreen(const QRect &area) const;
    void remember();
    void moveChosen(const QPoint &by, bool isResizing);
    void setAreas(const QList<QRect> &areas, int chosen);

    QImage m_picture;
    QList<QRect> m_areas;
    QList<QList<QRect>> m_before;
    QRect m_drawn;                          // under the mouse
    QPoint m_pressed;
    int m_chosen = -1;
    double m_zoom = 1;
    bool m_isDrawing = false;
};

} // namespace pc
