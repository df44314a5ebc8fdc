// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/inbox.h"
#include "ui/widgets/celldelegate.h"

namespace pc {

// The icon of what a message is about, by its name in our set.
[[nodiscard]] QString subjectIconName(EventSubject subject);

// Cells of the inbox: what nobody has read is bold, and a kind has the icon of what it is about.
class InboxDelegate final : public CellDelegate
{
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace pc
