// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/sparkline.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace pc {

namespace {

constexpr int kCellPad = 8;
constexpr int kBox = 16;
constexpr int kUnitGap = 4;             // between a figure and its currency
constexpr int kTrendWidth = 72, kTrendHeight = 14;

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

QFont unitFont(QFont font)
{
    font.setPointSizeF(qMax(7.5, font.pointSizeF() - 1.25));
    return font;
}

QColor textColor(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if ((option.state & QStyle::State_Selected) && isHighContrast(option.palette))
        return tokenColor(Token::AccentText, option.palette);
    if (index.data(UnknownRole).isValid())
        return tokenColor(Token::TextMuted, option.palette);
    if (const QVariant tone = index.data(TextToneRole); tone.isValid() && Tone(tone.toInt()) != Tone::Neutral)
        return toneColor(Tone(tone.toInt()), option.palette);
    const QVariant foreground = index.data(Qt::ForegroundRole);
    return foreground.isValid() ? foreground.value<QBrush>().color() : tokenColor(Token::Text, option.palette);
}

// The unit at the right end, muted, so that the figures of a column end at one line; what is left for the figure.
QRect paintUnit(QPainter *painter, const QRect &cell, const QString &unit, const QStyleOptionViewItem &option)
{
    const QFont font = unitFont(option.font);
    const int width = QFontMetrics(font).horizontalAdvance(unit);
    painter->setFont(font);
    painter->setPen(tokenColor(Token::TextMuted, option.palette));
    painter->drawText(cell, Qt::AlignRight | Qt::AlignVCenter, unit);
    return cell.adjusted(0, 0, -width - kUnitGap, 0);
}

void paintText(QPainter *painter, QRect cell, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (!option.icon.isNull()) {
        const QRect place(cell.left(), cell.center().y() - 8, 16, 16);
        option.icon.paint(painter, place, Qt::AlignCenter);
        cell.setLeft(place.right() + 6);
    }
    if (const QString unit = index.data(UnitRole).toString(); !unit.isEmpty() && !index.data(UnknownRole).isValid())
        cell = paintUnit(painter, cell, unit, option);
    painter->setFont(option.font);
    painter->setPen(textColor(option, index));
    painter->drawText(cell, int(option.displayAlignment | Qt::AlignVCenter) & ~int(Qt::AlignTop | Qt::AlignBottom),
                      QFontMetrics(option.font).elidedText(option.text, option.textElideMode, cell.width()));
}

} // namespace

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->textElideMode = index.data(IdentifierRole).toBool() ? Qt::ElideMiddle : Qt::ElideRight;
    if (index.data(IdentifierRole).toBool())
        option->font = fixedFont(option->font);
    if (index.data(TextToneRole).isValid())
        option->font = tabularFont(option->font);
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
    } else if (option.features & QStyleOptionViewItem::HasCheckIndicator) {
        QStyleOptionViewItem box = option;
        box.rect = QRect(cell.left(), cell.center().y() - kBox / 2 + 1, kBox, kBox);
        box.state |= option.checkState == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
        box.state.setFlag(QStyle::State_Enabled, index.flags() & Qt::ItemIsUserCheckable);
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
    } else if (tone.isValid() && !unknown && !option.text.isEmpty()) {
        paintPill(painter, cell, Tone(tone.toInt()), option.text, option.font, option.palette);
    } else if (const auto trend = index.data(TrendRole).value<QList<qint64>>(); trend.size() > 1 && !unknown) {
        const QRectF place(cell.left(), cell.center().y() - kTrendHeight / 2.0, qMin(cell.width(), kTrendWidth), kTrendHeight);
        paintSparkline(painter, place, trend, option.palette);
    } else {
        paintText(painter, cell, option, index);
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
    if (index.data(TrendRole).isValid())
        return {kTrendWidth + slack(), metrics::kRow};
    int text = index.data(ToneRole).isValid() ? pillSize(option.text, option.font).width() : QFontMetrics(option.font).horizontalAdvance(option.text);
    if (const QString unit = index.data(UnitRole).toString(); !unit.isEmpty())
        text += QFontMetrics(unitFont(option.font)).horizontalAdvance(unit) + kUnitGap;
    return {text + slack() + (option.icon.isNull() ? 0 : 22), metrics::kRow};
}

// The whole cell is the target of its box.
bool CellDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QVariant state = index.data(Qt::CheckStateRole);
    if (!state.isValid() || event->type() != QEvent::MouseButtonRelease || !(index.flags() & Qt::ItemIsUserCheckable))
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    return model->setData(index, state.toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
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
