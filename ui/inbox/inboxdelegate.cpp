// SPDX-License-Identifier: Apache-2.0
#include "ui/inbox/inboxdelegate.h"
#include "models/inboxlistmodel.h"
#include "ui/widgets/icons.h"

namespace pc {

QString subjectIconName(EventSubject subject)
{
    switch (subject) {
    case EventSubject::None: return QStringLiteral("help");
    case EventSubject::Customer: return QStringLiteral("customers");
    case EventSubject::Order: return QStringLiteral("orders");
    case EventSubject::Instance: return QStringLiteral("grid");
    case EventSubject::Quota: return QStringLiteral("quota");
    case EventSubject::Filing: return QStringLiteral("filings");
    case EventSubject::Ticket: return QStringLiteral("tickets");
    }
    return {};
}

void InboxDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    CellDelegate::initStyleOption(option, index);
    const int column = index.column();
    const bool isWords = column == InboxListModel::KindColumn || column == InboxListModel::CustomerColumn || column == InboxListModel::LineColumn;
    option->font.setBold(isWords && index.data(InboxListModel::UnreadRole).toBool());
    if (column == InboxListModel::KindColumn && !index.data(PlaceholderRole).toBool()) {
        option->icon = icon(subjectIconName(EventSubject(index.data(InboxListModel::SubjectRole).toInt())));
        option->features |= QStyleOptionViewItem::HasDecoration;
    }
}

} // namespace pc
