// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/widgets/celldelegate.h"

namespace pc {

// A row of the tickets: bold where the vendor has written and nobody has looked.
class TicketDelegate final : public CellDelegate
{
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace pc
