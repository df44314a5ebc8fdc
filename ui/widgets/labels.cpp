// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/labels.h"
#include "core/base/plaintext.h"
#include <QFrame>
#include <QPainter>

namespace pc {

QLabel *makeLabel(LabelRole role, QWidget *parent, const QString &text)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    static constexpr const char *kNames[] = {"title", "section", "label", "muted", nullptr};
    if (const char *name = kNames[int(role)])
        label->setProperty("pcRole", QString::fromLatin1(name));
    return label;
}

QFrame *makeHairline(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("pcRole", QStringLiteral("hairline"));
    return line;
}

SectionLabel::SectionLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setProperty("pcRole", QStringLiteral("section"));
}

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

void ElidedLabel::setText(const QString &text)
{
    QLabel::setText(text);
    setToolTip(fontMetrics().horizontalAdvance(text) > contentsRect().width() ? plainToolTip(text) : QString());
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {qMin(48, QLabel::minimumSizeHint().width()), QLabel::minimumSizeHint().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    setToolTip(fontMetrics().horizontalAdvance(text()) > contentsRect().width() ? plainToolTip(text()) : QString());
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
    painter.drawText(contentsRect(), int(alignment() | Qt::AlignVCenter), fontMetrics().elidedText(text(), m_mode, contentsRect().width()));
}

} // namespace pc
