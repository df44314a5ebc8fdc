// SPDX-License-Identifier: Apache-2.0
#include "ui/environments/environmentdelegate.h"
#include "ui/environments/environmentlistmodel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QPainter>

namespace pc {

static QFont smallFont(QFont font)
{
    font.setPointSizeF(qMax(8.0, font.pointSizeF() - 1));
    return font;
}

QSize EnvironmentDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int words = QFontMetrics(option.font).height() + QFontMetrics(smallFont(option.font)).height();
    return {160, words + 2 * metrics::kInside + 2};
}

void EnvironmentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QPalette &palette = option.palette;
    const QRectF row = QRectF(option.rect).adjusted(4, 2, -4, -2);
    const bool isSelected = option.state & QStyle::State_Selected;
    if (isSelected || option.state & QStyle::State_MouseOver) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(tokenColor(isSelected ? Token::AccentGround : Token::Hover, palette));
        painter->drawRoundedRect(row, metrics::kRadius, metrics::kRadius);
    }
    if (option.state & QStyle::State_HasFocus && isSelected) {
        painter->setPen(tokenColor(Token::Accent, palette));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(row.adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadius, metrics::kRadius);
    }
    Environment environment;
    environment.kind = Environment::Kind(index.data(EnvironmentListModel::KindRole).toInt());
    environment.colour = index.data(EnvironmentListModel::ColourRole).toString();
    painter->setPen(Qt::NoPen);
    painter->setBrush(environmentColor(environment, palette));
    painter->drawRoundedRect(QRectF(row.left() + 6, row.top() + 8, metrics::kEdge, row.height() - 16), 2, 2);

    QRect text = row.toRect().adjusted(20, metrics::kInside - 2, -metrics::kInside, -metrics::kInside + 2);
    if (index.data(EnvironmentListModel::ReadOnlyRole).toBool()) {
        const QRect lock(text.right() - 14, int(row.center().y()) - 8, 16, 16);
        icon(QStringLiteral("lock"), Token::TextMuted).paint(painter, lock);
        text.setRight(lock.left() - 4);
    }
    QFont name = option.font;
    name.setWeight(index.data(EnvironmentListModel::CurrentRole).toBool() ? QFont::DemiBold : QFont::Normal);
    painter->setFont(name);
    painter->setPen(tokenColor(Token::Text, palette));
    const QFontMetrics nameMetrics(name);
    painter->drawText(text, Qt::AlignTop | Qt::TextSingleLine, nameMetrics.elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    painter->setFont(smallFont(option.font));
    painter->setPen(tokenColor(Token::TextMuted, palette));
    const QString words = index.data(Qt::AccessibleDescriptionRole).toString();
    painter->drawText(text, Qt::AlignBottom | Qt::TextSingleLine, QFontMetrics(painter->font()).elidedText(words, Qt::ElideRight, text.width()));
    painter->restore();
}

} // namespace pc
