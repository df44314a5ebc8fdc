// SPDX-License-Identifier: Apache-2.0
#include "ui/filings/filingcarddelegate.h"
#include "models/filingtext.h"
#include "ui/filings/filingcardmodel.h"
#include "ui/filings/filingcardlist.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/theme.h"
#include <QPainter>

namespace pc {
namespace {

constexpr int kPad = 10, kLineGap = 2;
constexpr int kTextLines = 4;           // title, number, customer, deadline; the pill stands below

QFont smaller(QFont font)
{
    font.setPointSizeF(qMax(7.5, font.pointSizeF() - 1));
    return font;
}

int lineHeight(const QFont &font) { return QFontMetrics(font).height() + kLineGap; }
int pillHeight(const QFont &font) { return pillSize(QStringLiteral("x"), font).height(); }

void paintGround(QPainter *painter, const QRect &card, const QStyleOptionViewItem &option, bool isHovered)
{
    const QPalette &palette = option.palette;
    const bool isSelected = option.state & QStyle::State_Selected;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(tokenColor(isSelected ? Token::Accent : Token::Border, palette), 1));
    painter->setBrush(tokenColor(isSelected ? Token::AccentGround : isHovered ? Token::Hover : Token::Surface, palette));
    painter->drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadius, metrics::kRadius);
    if (isSelected && (option.state & QStyle::State_HasFocus)) {
        painter->setPen(QPen(tokenColor(Token::Accent, palette), 2));
        painter->drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), metrics::kRadius, metrics::kRadius);
    }
}

void paintSkeleton(QPainter *painter, QRect line, const QStyleOptionViewItem &option, int row)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokenColor(Token::Skeleton, option.palette));
    for (int i = 0; i < kTextLines; ++i) {
        const double share = 0.4 + 0.1 * ((row * 7 + i * 3) % 5);
        painter->drawRoundedRect(QRectF(line.left(), line.top() + 4, line.width() * share, 9), 3, 3);
        line.translate(0, line.height());
    }
}

// Draws one line and steps to the next.
void paintLine(QPainter *painter, QRect *line, const QFont &font, const QColor &color, const QString &text, Qt::TextElideMode elide = Qt::ElideRight)
{
    painter->setFont(font);
    painter->setPen(color);
    painter->drawText(*line, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(font).elidedText(text, elide, line->width()));
    line->translate(0, line->height());
}

void paintTexts(QPainter *painter, QRect *line, const QStyleOptionViewItem &option, const FilingRow &row, const QDate &today)
{
    const QPalette &palette = option.palette;
    const QColor plain = tokenColor(Token::Text, palette), muted = tokenColor(Token::TextMuted, palette);
    const QFont small = smaller(option.font), fixed = fixedFont(small);
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    const Wording domain = FilingText::domain(row), number = FilingText::number(row), deadline = FilingText::deadline(row, today);
    if (!domain.isUnknown()) {
        paintLine(painter, line, bold, plain, domain.text, Qt::ElideMiddle);
        paintLine(painter, line, number.isUnknown() ? small : fixed, muted, number.isUnknown() ? FilingCardModel::tr("No service number yet") : number.text,
                  Qt::ElideMiddle);
    } else {            // nobody has said what the number is for: the number and where it is bound name it
        paintLine(painter, line, fixedFont(bold), plain, number.text, Qt::ElideMiddle);
        paintLine(painter, line, row.number ? fixed : small, muted, FilingText::instance(row).text, Qt::ElideMiddle);
    }
    paintLine(painter, line, option.font, plain, FilingText::customer(row).text);
    const QColor due = deadline.tone == Tone::Neutral ? muted : toneColor(deadline.tone, palette);
    paintLine(painter, line, small, due, deadline.isUnknown() ? FilingCardModel::tr("No deadline") : FilingCardModel::tr("Due %1", "a day").arg(deadline.text));
}

} // namespace

int FilingCardDelegate::cardHeight(const QFont &font)
{
    return 2 * kPad + kTextLines * lineHeight(font) + kLineGap + pillHeight(font) + metrics::kInside;
}

QSize FilingCardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const { return {0, cardHeight(option.font)}; }

void FilingCardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const auto *const list = qobject_cast<const FilingCardList *>(option.widget);
    const auto *const model = qobject_cast<const FilingCardModel *>(index.model());
    const QRect card = option.rect.adjusted(1, 0, -1, -metrics::kInside);
    painter->save();
    painter->setClipRect(option.rect);
    painter->fillRect(option.rect, tokenColor(Token::Surface, option.palette));     // the view has drawn a selected row over the gap too
    paintGround(painter, card, option, list && list->hoveredRow() == index.row());
    QRect line(card.left() + kPad, card.top() + kPad, card.width() - 2 * kPad, lineHeight(option.font));
    if (const FilingRow *const row = model ? model->rowAt(index.row()) : nullptr) {
        paintTexts(painter, &line, option, *row, model->today());
        const Wording risk = FilingText::risk(*row);
        const QRect place(line.left(), line.top() + kLineGap, line.width(), pillHeight(option.font));
        if (row->risk != FilingRisk::None)
            paintPill(painter, place, risk.tone, risk.text, option.font, option.palette);
    } else {
        (void)index.data(Qt::DisplayRole);      // asks for the row
        paintSkeleton(painter, line, option, index.row());
    }
    painter->restore();
}

} // namespace pc
