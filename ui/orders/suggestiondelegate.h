// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QStyledItemDelegate>

namespace pc {

// A line of suggestions: what would be written, and muted beside it what it means.
class SuggestionDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int HintRole = Qt::UserRole;
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace pc
