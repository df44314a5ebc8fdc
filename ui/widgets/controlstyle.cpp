// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/controlstyle.h"
#include "ui/widgets/icons.h"
#include <QCheckBox>
#include <QPainter>
#include <QRadioButton>
#include <QStyleOptionComplex>

namespace pc {

namespace {

constexpr int kIndicator = 16, kArrow = 14, kSortArrow = 12, kPad = 8, kStepWidth = 22;

void paintIndicator(const QStyleOption *option, QPainter *painter, bool round)
{
    const QPalette &palette = option->palette;
    const bool enabled = option->state & QStyle::State_Enabled, on = option->state & (QStyle::State_On | QStyle::State_NoChange);
    const QRectF box = QRectF(option->rect).adjusted(0.75, 0.75, -0.75, -0.75);
    const Token edge = !enabled ? Token::Border : on ? Token::Accent : Token::TextMuted;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(tokenColor(edge, palette), 1.25));
    painter->setBrush(tokenColor(on && enabled ? Token::Accent : Token::Surface, palette));
    painter->drawRoundedRect(box, round ? box.width() / 2 : 4, round ? box.height() / 2 : 4);
    const QColor ink = tokenColor(enabled ? Token::AccentText : Token::TextDisabled, palette);
    painter->setPen(QPen(ink, 1.9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (on && round) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(ink);
        painter->drawEllipse(box.center(), box.width() * 0.2, box.width() * 0.2);
    } else if (option->state & QStyle::State_NoChange) {
        painter->drawLine(QPointF(box.left() + 4, box.center().y()), QPointF(box.right() - 4, box.center().y()));
    } else if (on) {
        painter->drawPolyline(QPolygonF{{box.left() + 3.6, box.center().y() + 0.4}, {box.left() + 6.4, box.bottom() - 4}, {box.right() - 3.4, box.top() + 4.2}});
    }
    painter->restore();
}

void paintFrame(const QStyleOption *option, QPainter *painter, Token ground)
{
    const QPalette &palette = option->palette;
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool focus = option->state & QStyle::State_HasFocus;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(tokenColor(focus ? Token::Accent : Token::Border, palette), focus ? 2 : 1));
    painter->setBrush(tokenColor(enabled ? ground : Token::Window, palette));
    const double inset = focus ? 1 : 0.5;
    painter->drawRoundedRect(QRectF(option->rect).adjusted(inset, inset, -inset, -inset), metrics::kRadius, metrics::kRadius);
    painter->restore();
}

void paintComboFrame(const QStyleOptionComboBox *option, QPainter *painter)
{
    const bool enabled = option->state & QStyle::State_Enabled;
    paintFrame(option, painter, (option->state & QStyle::State_MouseOver) ? Token::Hover : Token::Surface);
    const QRect arrow(option->rect.right() - kPad - kArrow, option->rect.center().y() - kArrow / 2 + 1, kArrow, kArrow);
    icon(QStringLiteral("chevron-down"), enabled ? Token::TextMuted : Token::TextDisabled).paint(painter, arrow);
}

// The half of a spin box at its right that steps one way; empty where there are no buttons.
QRect stepRect(const QStyleOptionSpinBox *option, bool isUp)
{
    if (option->buttonSymbols == QAbstractSpinBox::NoButtons)
        return {};
    const QRect whole = option->rect.adjusted(option->rect.width() - kStepWidth, 1, -1, -1);
    const int half = whole.height() / 2;
    return isUp ? whole.adjusted(0, 0, 0, half - whole.height()) : whole.adjusted(0, half, 0, 0);
}

void paintSpinBox(const QStyleOptionSpinBox *option, QPainter *painter)
{
    paintFrame(option, painter, Token::Surface);
    for (const bool isUp : {true, false}) {
        const QRect place = QStyle::visualRect(option->direction, option->rect, stepRect(option, isUp));
        if (place.isEmpty())
            continue;
        const bool canStep = (option->state & QStyle::State_Enabled) && (option->stepEnabled & (isUp ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled));
        const bool isUnderMouse = canStep && (option->activeSubControls & (isUp ? QStyle::SC_SpinBoxUp : QStyle::SC_SpinBoxDown));
        const QRect arrow = QStyle::alignedRect(option->direction, Qt::AlignCenter, QSize(kSortArrow, kSortArrow), place);
        icon(isUp ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down"), isUnderMouse ? Token::Text : canStep ? Token::TextMuted : Token::TextDisabled).paint(painter, arrow);
    }
}

} // namespace

ControlStyle::ControlStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void ControlStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck)
        return paintIndicator(option, painter, false);
    if (element == PE_IndicatorRadioButton)
        return paintIndicator(option, painter, true);
    if (element == PE_FrameFocusRect) {
        // Everything else draws its ring itself or has it from the style sheet.
        if (!qobject_cast<const QCheckBox *>(widget) && !qobject_cast<const QRadioButton *>(widget))
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(tokenColor(Token::Accent, option->palette), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), metrics::kPillRadius, metrics::kPillRadius);
        painter->restore();
        return;
    }
    if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option); element == PE_IndicatorHeaderArrow && header) {
        // Qt calls the arrow of an ascending order "down"; people read "up" as smallest first.
        const bool ascending = header->sortIndicator == QStyleOptionHeader::SortDown;
        const QRect place = QStyle::alignedRect(option->direction, Qt::AlignCenter, QSize(kSortArrow, kSortArrow), option->rect);
        icon(ascending ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down"), Token::TextMuted).paint(painter, place);
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ControlStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); control == CC_ComboBox && combo)
        return paintComboFrame(combo, painter);
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); control == CC_SpinBox && spin)
        return paintSpinBox(spin, painter);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int ControlStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return kIndicator;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return metrics::kInside;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize ControlStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_ComboBox: return {qMax(base.width(), size.width() + kArrow + 3 * kPad), qMax(metrics::kRow, option->fontMetrics.height() + 10)};
    case CT_CheckBox:
    case CT_RadioButton: return {base.width(), qMax(base.height(), metrics::kTarget)};
    default: return base;
    }
}

// A title at the right keeps its end: the arrow stands before it.
QRect ControlStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (element != SE_HeaderArrow || !header || !(header->textAlignment & Qt::AlignRight))
        return QProxyStyle::subElementRect(element, option, widget);
    const int text = header->fontMetrics.horizontalAdvance(header->text);
    const int left = qMax(option->rect.left() + 2, option->rect.right() - kPad - text - kSortArrow - 2);
    return {left, option->rect.top(), kSortArrow, option->rect.height()};
}

QRect ControlStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return visualRect(option->direction, option->rect, option->rect.adjusted(kPad - 2, 2, -kPad - kArrow - 4, -2));
    if (control == CC_ComboBox && part == SC_ComboBoxListBoxPopup)
        return option->rect.translated(0, 2);
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); control == CC_SpinBox && spin) {
        if (part == SC_SpinBoxUp || part == SC_SpinBoxDown)
            return visualRect(option->direction, option->rect, stepRect(spin, part == SC_SpinBoxUp));
        const int right = spin->buttonSymbols == QAbstractSpinBox::NoButtons ? kPad - 2 : kStepWidth;
        if (part == SC_SpinBoxEditField)
            return visualRect(option->direction, option->rect, option->rect.adjusted(kPad - 2, 2, -right, -2));
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QIcon ControlStyle::standardIcon(StandardPixmap name, const QStyleOption *option, const QWidget *widget) const
{
    // Asked for by the first field with a clear button; Qt would read the icon themes of the whole desktop for it.
    return name == SP_LineEditClearButton ? icon(QStringLiteral("close"), Token::TextMuted) : QProxyStyle::standardIcon(name, option, widget);
}

} // namespace pc
