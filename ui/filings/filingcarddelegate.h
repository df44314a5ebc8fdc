// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QStyledItemDelegate>

namespace pc {

// Draws one filing as a card: domain or number, customer, deadline, and what is at risk as shape, word and colour. The model is
// a FilingCardModel. All cards are of one height.
class FilingCardDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] static int cardHeight(const QFont &font);         // with the gap to the next one
};

} // namespace pc
