// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/pagehead.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QHBoxLayout>

namespace pc {

PageHead::PageHead(QWidget *parent)
    : QWidget(parent), m_title(makeLabel(LabelRole::Title, this)), m_count(makeLabel(LabelRole::Muted, this)), m_row(new QHBoxLayout(this))
{
    setMinimumHeight(metrics::kRow);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(metrics::kInside);
    auto *const words = new QHBoxLayout;
    words->setSpacing(metrics::kInside);
    words->addWidget(m_title);
    words->addWidget(m_count, 0, Qt::AlignBottom);
    m_row->addLayout(words);
    m_row->setAlignment(words, Qt::AlignVCenter);
    m_row->addStretch(1);
}

void PageHead::addAction(QWidget *button) { m_row->addWidget(button); }

// Layouts align edges; words of two sizes want a common base line.
void PageHead::alignBaselines()
{
    m_title->ensurePolished();
    m_count->ensurePolished();
    m_count->setContentsMargins(0, 0, 0, qMax(0, m_title->fontMetrics().descent() - m_count->fontMetrics().descent()));
}

void PageHead::showEvent(QShowEvent *event)
{
    alignBaselines();
    QWidget::showEvent(event);
}

void PageHead::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        alignBaselines();
    QWidget::changeEvent(event);
}

} // namespace pc
