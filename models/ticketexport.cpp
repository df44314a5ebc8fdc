// SPDX-License-Identifier: Apache-2.0
#include "models/ticketexport.h"
#include "models/ticketlistmodel.h"

namespace pc {
namespace {

using Model = TicketListModel;

QString utc(const QDateTime &time) { return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString(); }

QString field(const TicketRow &row, int column, const TicketProductNames &names, bool mask)
{
    switch (column) {
    case Model::DueColumn: return utc(row.due);
    case Model::LastNoteColumn: return utc(row.lastNoteAt);
    case Model::OpenedColumn: return utc(row.ticket.openedAt);
    case Model::AgeColumn: return utc(row.ticket.readAt);
    case Model::CustomerColumn: if (!mask && !row.customerName.isEmpty()) return row.customerName; break;
    default: break;
    }
    const Wording words = Model::wordsOf(row, column, {}, names);
    return words.isUnknown() ? QString() : words.text;
}

QString headerOf(int column)
{
    switch (column) {
    case Model::DueColumn: return TicketListModel::tr("Due (UTC)");
    case Model::LastNoteColumn: return TicketListModel::tr("Last note (UTC)");
    case Model::OpenedColumn: return TicketListModel::tr("Opened (UTC)");
    case Model::AgeColumn: return TicketListModel::tr("Read (UTC)");
    default: return Model::title(column);
    }
}

// A line says nothing without the ticket and whose it is.
QList<int> completed(QList<int> columns)
{
    if (!columns.contains(Model::UidColumn))
        columns.prepend(Model::UidColumn);
    if (!columns.contains(Model::IdColumn))
        columns.prepend(Model::IdColumn);
    return columns;
}

} // namespace

ExportSource ticketExport(TicketStore *store, const TicketQuery &query, const TicketProductNames &names, const QList<int> &chosen, bool mask)
{
    const QList<int> columns = completed(chosen);
    ExportSource source;
    for (const int column : columns)
        source.header.append(headerOf(column));
    source.read = [store, query, names, columns, mask](qint64 first, int count) {
        return andThen<ExportWindow>(store->read(query, first, count), store, [columns, names, mask](const TicketWindow &window) {
            ExportWindow rows{window.total, {}, [window, columns, names, mask](int row) {
                QStringList texts;
                for (const int column : columns)
                    texts.append(field(window.rows.at(row), column, names, mask));
                return texts;
            }};
            for (const TicketRow &row : window.rows)
                rows.keys.append(row.ticket.id.text());
            return ready<ExportWindow>(rows);
        });
    };
    return source;
}

} // namespace pc
