// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace pc {

namespace {

constexpr int kCellPad = 8;

bool isPlaceholder(const QModelIndex &index) { return index.data(PlaceholderRole).toBool(); }

void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const TableView *>(option.widget);
    const QPalette &palette = option.palette;
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, tokenColor(Token::AccentGround, palette));
    else if (view && view->hoveredRow() == index.row())
        painter->fillRect(option.rect, tokenColor(Token::Hover, palette));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokenColor(Token::Border, palette));
}

void paintSkeleton(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    // Widths differ from cell to cell, the same at every paint.
    const double share = 0.35 + 0.1 * ((index.row() * 7 + index.column() * 3) % 5);
    const QRectF bar(option.rect.left() + kCellPad, option.rect.center().y() - 4, (option.rect.width() - 2 * kCellPad) * share, 9);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokenColor(Token::Skeleton, option.palette));
    painter->drawRoundedRect(bar, 3, 3);
}

void paintFocus(QPainter *painter, const QStyleOptionViewItem &option)
{
    painter->setPen(QPen(tokenColor(Token::Accent, option.palette), 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option.rect.adjusted(0, 0, -1, -2));
}

} // namespace

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->textElideMode = index.data(IdentifierRole).toBool() ? Qt::ElideMiddle : Qt::ElideRight;
    if (index.data(IdentifierRole).toBool())
        option->font = fixedFont(option->font);
    if (index.data(UnknownRole).isValid())
        option->text = QStringLiteral("–");
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    painter->save();
    paintGround(painter, option, index);
    const QRect cell = option.rect.adjusted(kCellPad, 0, -kCellPad, -1);
    const QVariant tone = index.data(ToneRole);
    const bool unknown = index.data(UnknownRole).isValid();
    if (isPlaceholder(index)) {
        paintSkeleton(painter, option, index);
    } else if (tone.isValid() && !unknown && !option.text.isEmpty()) {
        paintPill(painter, cell, Tone(tone.toInt()), option.text, option.font, option.palette);
    } else {
        QRect textCell = cell;
        if (!option.icon.isNull()) {
            const QRect place(cell.left(), cell.center().y() - 8, 16, 16);
            option.icon.paint(painter, place, Qt::AlignCenter);
            textCell.setLeft(place.right() + 6);
        }
        painter->setFont(option.font);
        const QVariant foreground = index.data(Qt::ForegroundRole);
        const bool strong = (option.state & QStyle::State_Selected) && isHighContrast(option.palette);
        painter->setPen(strong ? tokenColor(Token::AccentText, option.palette)
                        : unknown ? tokenColor(Token::TextMuted, option.palette)
                        : foreground.isValid() ? foreground.value<QBrush>().color() : tokenColor(Token::Text, option.palette));
        const QFontMetrics fm(option.font);
        painter->drawText(textCell, int(option.displayAlignment | Qt::AlignVCenter) & ~int(Qt::AlignTop | Qt::AlignBottom),
                          fm.elidedText(option.text, option.textElideMode, textCell.width()));
    }
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
        paintFocus(painter, option);
    painter->restore();
}

int CellDelegate::slack() { return 2 * kCellPad + 6; }

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const int text = index.data(ToneRole).isValid() ? pillSize(option.text, option.font).width() : QFontMetrics(option.font).horizontalAdvance(option.text);
    return {text + slack() + (option.icon.isNull() ? 0 : 22), metrics::kRow};
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString tip = index.data(UnknownRole).toString();
    if (tip.isEmpty())
        tip = index.data(Qt::ToolTipRole).toString();
    if (tip.isEmpty() && sizeHint(option, index).width() > option.rect.width())
        tip = index.data(Qt::DisplayRole).toString();       // elided: show the whole
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), tip, view);
    return true;
}

} // namespace pc
