// SPDX-License-Identifier: Apache-2.0
#include "models/filingexport.h"
#include "models/filinglistmodel.h"
#include "models/wording.h"

namespace pc {
namespace {

using Model = FilingListModel;

QString field(const FilingRow &row, int column, bool mask)
{
    switch (column) {
    case Model::CustomerColumn: if (!mask && !row.customerName.isEmpty()) return row.customerName; break;
    case Model::DeadlineColumn: return row.filing ? row.filing->deadline.toString(Qt::ISODate) : QString();
    case Model::AgeColumn: return row.number && row.number->readAt.isValid() ? row.number->readAt.toUTC().toString(Qt::ISODate) : QString();
    default: break;
    }
    const Wording words = Model::wordsOf(row, column, {});
    return words.isUnknown() ? QString() : words.text;
}

// A line says nothing without its number and whose it is.
QList<int> completed(QList<int> columns)
{
    if (!columns.contains(Model::UidColumn))
        columns.prepend(Model::UidColumn);
    if (!columns.contains(Model::NumberColumn))
        columns.prepend(Model::NumberColumn);
    return columns;
}

} // namespace

ExportSource filingExport(FilingStore *store, const FilingQuery &query, const QList<int> &chosen, bool mask)
{
    const QList<int> columns = completed(chosen);
    ExportSource source;
    for (const int column : columns)
        source.header.append(column == Model::AgeColumn ? FilingListModel::tr("Read (UTC)") : Model::title(column));
    source.read = [store, query, columns, mask](qint64 first, int count) {
        return andThen<ExportWindow>(store->read(query, first, count), store, [columns, mask](const FilingWindow &window) {
            ExportWindow rows{window.total, {}, [window, columns, mask](int row) {
                QStringList texts;
                for (const int column : columns)
                    texts.append(field(window.rows.at(row), column, mask));
                return texts;
            }};
            for (const FilingRow &row : window.rows)
                rows.keys.append(row.key);
            return ready<ExportWindow>(rows);
        });
    };
    return source;
}

} // namespace pc
