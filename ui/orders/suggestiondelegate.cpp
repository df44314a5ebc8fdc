// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/suggestiondelegate.h"
#include "ui/widgets/theme.h"
#include <QPainter>

namespace pc {

void SuggestionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const bool isChosen = option.state & (QStyle::State_Selected | QStyle::State_MouseOver);
    painter->fillRect(option.rect, tokenColor(isChosen ? Token::AccentGround : Token::SurfaceRaised, option.palette));
    const QRect line = option.rect.adjusted(metrics::kInside, 0, -metrics::kInside, 0);
    painter->setPen(tokenColor(Token::Text, option.palette));
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft, index.data().toString());
    painter->setPen(tokenColor(Token::TextMuted, option.palette));
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignRight, index.data(HintRole).toString());
    painter->restore();
}

QSize SuggestionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString hint = index.data(HintRole).toString();
    const int gap = hint.isEmpty() ? 0 : metrics::kSection;
    const int words = option.fontMetrics.horizontalAdvance(index.data().toString()) + gap + option.fontMetrics.horizontalAdvance(hint);
    return {words + 2 * metrics::kInside, metrics::kTarget};
}

} // namespace pc
