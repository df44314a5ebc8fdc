// SPDX-License-Identifier: Apache-2.0
#include "ui/quotas/ledgerbar.h"
#include "ui/widgets/theme.h"
#include <QPainter>
#include <QPainterPath>

namespace pc {

static constexpr int kHeight = 14;

LedgerBar::LedgerBar(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void LedgerBar::setQuota(const QuotaFacts &quota, const QString &accessibleText)
{
    m_quota = quota;
    setAccessibleName(accessibleText);
    setToolTip(accessibleText);
    update();
}

QSize LedgerBar::sizeHint() const { return {200, kHeight}; }

void LedgerBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF bar = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath outline;
    outline.addRoundedRect(bar, metrics::kPillRadius, metrics::kPillRadius);
    painter.setPen(QPen(tokenColor(Token::Border, palette()), 1));
    painter.setBrush(tokenColor(Token::NeutralGround, palette()));
    painter.drawPath(outline);
    const std::optional<Amount> consumed = m_quota.consumed();
    if (!consumed || consumed->micros() <= 0)
        return;
    const double total = std::max(0.0, double(m_quota.total->micros())), used = double(consumed->micros());
    const double whole = std::max({total, used, 1.0});
    painter.setClipPath(outline);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokenColor(Token::Accent, palette()));
    painter.drawRect(QRectF(bar.left(), bar.top(), bar.width() * std::min(used, total) / whole, bar.height()));
    if (used <= total)
        return;
    const QRectF beyond(bar.left() + bar.width() * total / whole, bar.top(), bar.width() * (used - total) / whole, bar.height());
    painter.setBrush(toneGround(Tone::Bad, palette()));
    painter.drawRect(beyond);
    painter.setBrush(QBrush(toneColor(Tone::Bad, palette()), Qt::BDiagPattern));
    painter.drawRect(beyond);
}

} // namespace pc
