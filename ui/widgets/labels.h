// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QLabel>

class QFrame;

namespace pc {

// Labels by their place in the type scale.
enum class LabelRole { Title, Section, Label, Muted, Body };
[[nodiscard]] QLabel *makeLabel(LabelRole role, QWidget *parent = nullptr, const QString &text = {});
[[nodiscard]] QFrame *makeHairline(QWidget *parent = nullptr);

class SectionLabel : public QLabel
{
    Q_OBJECT
public:
    explicit SectionLabel(const QString &text = {}, QWidget *parent = nullptr);
};

// One line that gives way: elided, with the whole text as tooltip.
class ElidedLabel : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(const QString &text = {}, QWidget *parent = nullptr);
    void setElideMode(Qt::TextElideMode mode);
    void setText(const QString &text);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace pc
