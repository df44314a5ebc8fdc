// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/toneline.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QPainter>

namespace pc {

static constexpr int kShape = 10;

ToneLine::ToneLine(Tone tone, const QString &sentence, QWidget *parent)
    : QWidget(parent), m_tone(tone), m_text(makeLabel(LabelRole::Body, this, sentence))
{
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins(indent(), 0, 0, 0);
    row->addWidget(m_text, 1);
    m_text->setObjectName(QStringLiteral("sentence"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

QString ToneLine::text() const { return m_text->text(); }
int ToneLine::indent() { return kShape + metrics::kInside; }

void ToneLine::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    const int line = fontMetrics().height();
    paintToneShape(&painter, QRectF(0, (line - kShape) / 2.0, kShape, kShape), m_tone, palette());
}

} // namespace pc
