// SPDX-License-Identifier: Apache-2.0
#include "ui/tickets/ticketdelegate.h"
#include "models/ticketlistmodel.h"

namespace pc {

void TicketDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    CellDelegate::initStyleOption(option, index);
    const bool isWords = index.column() == TicketListModel::TitleColumn || index.column() == TicketListModel::CustomerColumn;
    option->font.setBold(isWords && index.data(TicketListModel::UnreadRole).toBool());
}

} // namespace pc
