// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/palettedelegate.h"
#include "ui/shell/palettemodel.h"
#include "ui/widgets/icons.h"
#include <QPainter>

namespace pc {

namespace {
constexpr int kPad = 10, kIcon = 16;

void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QString &text)
{
    QFont font = option.font;
    font.setPointSizeF(9);
    painter->setFont(font);
    painter->setPen(tokenColor(Token::TextMuted, option.palette));
    painter->drawText(option.rect.adjusted(kPad, 4, -kPad, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
}

// What stands at the right; answers how wide it is.
int paintRight(QPainter *painter, const QStyleOptionViewItem &option, const QRect &line, const QModelIndex &index)
{
    const QString reason = index.data(PaletteModel::ReasonRole).toString(), key = index.data(PaletteModel::KeyRole).toString();
    QFont font = option.font;
    font.setPointSizeF(9);
    const QFontMetrics fm(font);
    painter->setFont(font);
    painter->setPen(tokenColor(Token::TextMuted, option.palette));
    if (!reason.isEmpty()) {
        const QString text = fm.elidedText(reason, Qt::ElideRight, line.width() / 2);
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, text);
        return fm.horizontalAdvance(text) + kPad;
    }
    if (key.isEmpty())
        return 0;
    const int width = fm.horizontalAdvance(key) + 12;
    const QRectF cap(line.right() - width + 0.5, line.center().y() - 9.5, width, 20);
    painter->setPen(QPen(tokenColor(Token::Border, option.palette), 1));
    painter->setBrush(tokenColor(Token::Window, option.palette));
    painter->drawRoundedRect(cap, metrics::kPillRadius, metrics::kPillRadius);
    painter->setPen(tokenColor(Token::TextMuted, option.palette));
    painter->drawText(cap, Qt::AlignCenter, key);
    return width + kPad;
}

} // namespace

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(PaletteModel::HeadingRole).toBool()) {
        paintHeading(painter, option, index.data().toString());
        painter->restore();
        return;
    }
    const bool current = option.state & QStyle::State_Selected, disabled = !index.data(PaletteModel::ReasonRole).toString().isEmpty();
    if (current || (option.state & QStyle::State_MouseOver)) {
        painter->setPen(isHighContrast(option.palette) && current ? QPen(tokenColor(Token::Text, option.palette), 2) : QPen(Qt::NoPen));
        painter->setBrush(tokenColor(current ? Token::AccentGround : Token::Hover, option.palette));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 0, -2, 0), metrics::kPillRadius, metrics::kPillRadius);
    }
    QRect line = option.rect.adjusted(kPad, 0, -kPad, 0);
    const QString iconName = index.data(PaletteModel::IconNameRole).toString();
    pc::icon(iconName.isEmpty() ? QStringLiteral("chevron-right") : iconName, Token::TextMuted)
        .paint(painter, QRect(line.left(), line.center().y() - kIcon / 2 + 1, kIcon, kIcon));
    line.setLeft(line.left() + kIcon + 8);
    const int right = paintRight(painter, option, line, index);
    line.setRight(line.right() - right);
    const QFontMetrics fm(option.font);
    const QString title = fm.elidedText(index.data().toString(), Qt::ElideRight, line.width());
    painter->setFont(option.font);
    painter->setPen(tokenColor(current && isHighContrast(option.palette) ? Token::AccentText : disabled ? Token::TextMuted : Token::Text, option.palette));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, title);
    line.setLeft(line.left() + fm.horizontalAdvance(title) + kPad);
    if (line.width() > 40) {
        painter->setPen(tokenColor(Token::TextMuted, option.palette));
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                          fm.elidedText(index.data(PaletteModel::SubtitleRole).toString(), Qt::ElideRight, line.width()));
    }
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int text = option.fontMetrics.height();
    return {200, index.data(PaletteModel::HeadingRole).toBool() ? qMax(26, text + 8) : qMax(32, text + 12)};
}

} // namespace pc
