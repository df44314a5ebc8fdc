// SPDX-License-Identifier: Apache-2.0
#include "models/ticketlistmodel.h"
#include "core/base/clock.h"
#include "models/customertext.h"

namespace pc {
namespace {

using Model = TicketListModel;

constexpr int kAgesMs = 60 * 1000;

// The time that a cell tells; invalid: it tells none.
QDateTime timeOf(const TicketRow &row, int column)
{
    switch (column) {
    case Model::DueColumn: return row.due;
    case Model::LastNoteColumn: return row.lastNoteAt;
    case Model::OpenedColumn: return row.ticket.openedAt;
    case Model::AgeColumn: return row.ticket.readAt;
    default: return {};
    }
}

QString toolTipOf(const TicketRow &row, int column, const Wording &words)
{
    if (words.isUnknown())
        return words.why;
    switch (column) {
    case Model::CustomerColumn:
        return row.customerName.isEmpty() ? TicketListModel::tr("This customer is not in the list of customers.") : row.ticket.customer.text();
    case Model::StateColumn: return TicketText::stateMeaning(row.ticket.state.value);
    case Model::InItColumn: return row.presence.isEmpty() ? TicketListModel::tr("Somebody has begun an answer and not sent it.") : TicketText::presence(row.presence);
    case Model::ProductColumn: return row.ticket.product;
    default: break;
    }
    const QDateTime at = timeOf(row, column);
    return at.isValid() ? CustomerText::absolute(at) : words.text;
}

QVariant sortValue(const TicketRow &row, int column, const Wording &words)
{
    if (words.isUnknown())
        return QString();
    switch (column) {
    case Model::StateColumn: return int(row.ticket.state.value);
    case Model::StageColumn: return int(row.care.stage);
    default: break;
    }
    const QDateTime at = timeOf(row, column);
    return at.isValid() ? QVariant(at) : QVariant(words.text);
}

QString headerTip(int column)
{
    switch (column) {
    case Model::DueColumn: return TicketListModel::tr("When something has to happen: set by hand, else by the rule of the ticket's state");
    case Model::StateColumn: return TicketListModel::tr("State with the vendor, as the cloud told it last");
    case Model::StageColumn: return TicketListModel::tr("How far we are; the vendor never sees it");
    case Model::OwnerColumn: return TicketListModel::tr("Who of us takes care of it");
    case Model::LastNoteColumn: return TicketListModel::tr("Who wrote last, and when");
    case Model::InItColumn: return TicketListModel::tr("Who else has it open, and whether an answer has been begun");
    case Model::AgeColumn: return TicketListModel::tr("When the cloud last told the ticket");
    default: return Model::title(column);
    }
}

bool isTinted(int column) { return column == Model::DueColumn || column == Model::LastNoteColumn || column == Model::InItColumn; }

} // namespace

TicketListModel::TicketListModel(TicketStore *store, CustomerStore *customers, const Clock *clock, QObject *parent)
    : StoreListModel(parent), m_store(store), m_clock(clock)
{
    connect(m_store, &TicketStore::changed, this, [this](const QList<TicketId> &ids) { noteStoreChange(ids.size()); });
    connect(customers, &CustomerStore::changed, this, [this](const QList<CustomerUid> &uids) { noteStoreChange(uids.size()); });
    connect(&m_ages, &QTimer::timeout, this, [this] { refreshCells(DueColumn, AgeColumn); });
    m_ages.start(kAgesMs);
}

void TicketListModel::setProducts(const TicketProductNames &names)
{
    m_products = names;
    refreshCells(ProductColumn, ProductColumn);
}

Async<TicketWindow> TicketListModel::read(const TicketQuery &query, qint64 first, int count) { return m_store->read(query, first, count); }

Wording TicketListModel::wordsOf(const TicketRow &row, int column, const QDateTime &now, const TicketProductNames &names)
{
    switch (column) {
    case DueColumn: return TicketText::due(row, now);
    case TitleColumn: return TicketText::title(row);
    case CustomerColumn: return TicketText::customer(row);
    case StateColumn: return TicketText::state(row);
    case StageColumn: return TicketText::stage(row);
    case OwnerColumn: return TicketText::owner(row);
    case LastNoteColumn: return TicketText::lastNote(row, now);
    case OpenedColumn: return TicketText::opened(row, now);
    case InItColumn: return TicketText::inIt(row);
    case ProductColumn: return TicketText::product(row, names);
    case IdColumn: return {row.ticket.id.text(), Tone::Neutral, {}};
    case UidColumn: return row.ticket.customer.isEmpty() ? TicketText::customer(row) : Wording{row.ticket.customer.text(), Tone::Neutral, {}};
    case AgeColumn: return TicketText::age(row, now);
    default: return {};
    }
}

QVariant TicketListModel::valueOf(const TicketRow &row, int column, int role) const
{
    switch (role) {
    case KeyRole: return row.ticket.id.text();
    case IdentifierRole: return column == IdColumn || column == UidColumn;
    case UnreadRole: return row.isUnread;
    case Qt::TextAlignmentRole: return int(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::DisplayRole: case Qt::ToolTipRole: case Qt::AccessibleTextRole:
    case SortRole: case ToneRole: case TextToneRole: case UnknownRole: case CopyRole: break;
    default: return {};
    }
    const Wording words = wordsOf(row, column, m_clock->utcNow(), m_products);
    const QDateTime at = timeOf(row, column);
    switch (role) {
    case Qt::DisplayRole: return words.text;
    case Qt::ToolTipRole: return toolTipOf(row, column, words);
    case Qt::AccessibleTextRole: return words.isUnknown() ? words.why : words.text;
    case SortRole: return sortValue(row, column, words);
    case ToneRole: return column == StateColumn && !words.isUnknown() ? QVariant(int(words.tone)) : QVariant();
    case TextToneRole: return isTinted(column) ? QVariant(int(words.tone)) : QVariant();
    case UnknownRole: return words.isUnknown() ? QVariant(words.why) : QVariant();
    default: return words.isUnknown() ? QString() : at.isValid() ? CustomerText::absolute(at) : words.text;
    }
}

QString TicketListModel::title(int column)
{
    switch (column) {
    case DueColumn: return tr("Due");
    case TitleColumn: return tr("Title");
    case CustomerColumn: return tr("Customer");
    case StateColumn: return tr("State");
    case StageColumn: return tr("Stage");
    case OwnerColumn: return tr("Owner");
    case LastNoteColumn: return tr("Last note");
    case OpenedColumn: return tr("Opened");
    case InItColumn: return tr("In it");
    case ProductColumn: return tr("Product");
    case IdColumn: return tr("Ticket");
    case UidColumn: return tr("Customer UID");
    case AgeColumn: return tr("Age");
    default: return {};
    }
}

QVariant TicketListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return title(section);
    return role == Qt::ToolTipRole ? QVariant(headerTip(section)) : QVariant();
}

std::optional<TicketQuery::Sort> TicketListModel::sortOf(int column)
{
    using Sort = TicketQuery::Sort;
    switch (column) {
    case DueColumn: return Sort::Due;
    case TitleColumn: return Sort::Title;
    case CustomerColumn: return Sort::Customer;
    case StateColumn: return Sort::State;
    case StageColumn: return Sort::Stage;
    case OwnerColumn: return Sort::Owner;
    case LastNoteColumn: return Sort::LastNote;
    case OpenedColumn: return Sort::OpenedAt;
    default: return {};
    }
}

int TicketListModel::columnOf(TicketQuery::Sort sort)
{
    for (int column = 0; column < ColumnCount; ++column) {
        if (sortOf(column) == sort)
            return column;
    }
    return DueColumn;
}

void TicketListModel::sort(int column, Qt::SortOrder order)
{
    const auto by = sortOf(column);
    if (!by)
        return;
    TicketQuery sorted = query();
    sorted.sort = *by;
    sorted.order = order;
    setQuery(sorted);
}

} // namespace pc
