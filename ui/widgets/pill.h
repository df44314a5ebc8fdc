// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/roles.h"
#include <QPainter>
#include <QWidget>

namespace pc {

// A state as shape, word and colour. The shapes differ without colour: ring, tick, triangle, octagon, dot.
[[nodiscard]] QSize pillSize(const QString &text, const QFont &font);
void paintPill(QPainter *painter, const QRect &cell, Tone tone, const QString &text, const QFont &font, const QPalette &palette);
void paintToneShape(QPainter *painter, const QRectF &square, Tone tone, const QPalette &palette);

class Pill : public QWidget
{
    Q_OBJECT
public:
    explicit Pill(QWidget *parent = nullptr);
    void setState(Tone tone, const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] Tone tone() const { return m_tone; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Neutral;
    QString m_text;
};

} // namespace pc
