// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/skeleton.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <array>

namespace pc {

Skeleton::Skeleton(QWidget *parent) : QWidget(parent), m_words(makeLabel(LabelRole::Muted, this)), m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("skeleton"));
    m_words->setObjectName(QStringLiteral("skeletonWords"));
    m_cancel->setObjectName(QStringLiteral("skeletonCancel"));
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_words);
    row->addSpacing(metrics::kInside);
    row->addWidget(m_cancel);
    row->addStretch();
    auto *column = new QVBoxLayout(this);
    column->addStretch();
    column->addLayout(row);
    column->addStretch();
    connect(m_cancel, &QPushButton::clicked, this, &Skeleton::cancelled);
    setWords({}, {});
}

void Skeleton::setWords(const QString &words, const QString &cancel)
{
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    m_cancel->setText(cancel);
    m_cancel->setVisible(!cancel.isEmpty());
    setAccessibleName(words);
    update();
}

void Skeleton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokenColor(Token::Skeleton, palette()));
    // Uneven on purpose, the same at every paint: rows of text, not a progress bar.
    static constexpr std::array<double, 5> kShares{0.82, 0.64, 0.74, 0.55, 0.69};
    const int bottom = m_words->isHidden() ? height() : height() / 3;
    int line = 0;
    for (int y = 10; y + metrics::kRow < bottom && line < 12; y += metrics::kRow, ++line) {
        const double share = kShares[size_t(line) % kShares.size()];
        const int first = int((width() - 48) * 0.3 * share), second = int((width() - 48) * 0.45 * share);
        painter.drawRoundedRect(QRectF(12, y, first, 10), 3, 3);
        painter.drawRoundedRect(QRectF(12 + (width() - 48) * 0.34, y, second, 10), 3, 3);
        painter.drawRoundedRect(QRectF(12 + (width() - 48) * 0.84, y, (width() - 48) * 0.12, 10), 3, 3);
    }
}

} // namespace pc
