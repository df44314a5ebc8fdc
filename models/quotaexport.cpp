// SPDX-License-Identifier: Apache-2.0
#include "models/quotaexport.h"
#include "models/customertext.h"
#include "models/quotalistmodel.h"
#include "models/quotatext.h"

namespace pc {
namespace {

using Model = QuotaListModel;

QString plain(const Wording &words) { return words.isUnknown() ? QString() : words.text; }

QString plain(const std::optional<Amount> &amount, const QString &currency) { return amount ? amount->text(currencyPlaces(currency)) : QString(); }

QString field(const QuotaRow &row, int column)
{
    const QString &currency = row.quota.currency;
    switch (column) {
    case Model::CustomerColumn: {
        const QString &name = row.customer.displayName();
        return name == row.customer.facts.loginEmail ? CustomerText::maskedEmail(name) : name;
    }
    case Model::UidColumn: return row.customer.uid().text();
    case Model::StatusColumn: return plain(QuotaText::status(row.customer));
    case Model::TotalColumn: return plain(row.quota.total, currency);
    case Model::ConsumedColumn: return plain(row.quota.consumed(), currency);
    case Model::AvailableColumn: return plain(row.quota.available, currency);
    case Model::CurrencyColumn: return currency;
    case Model::AlarmColumn: return plain(QuotaText::alarm(row.quota));
    case Model::ZeroDayColumn: return row.runway.zeroDay.toString(Qt::ISODate);
    case Model::RiskColumn: return plain(row.runway.perDay, currency);
    case Model::AgeColumn: return row.quota.availableReadAt.isValid() ? row.quota.availableReadAt.toUTC().toString(Qt::ISODate) : QString();
    default: return {};
    }
}

QString headerOf(int column)
{
    switch (column) {
    case Model::CustomerColumn: return QuotaListModel::tr("Customer");
    case Model::UidColumn: return QuotaListModel::tr("UID");
    case Model::StatusColumn: return QuotaListModel::tr("Status");
    case Model::TotalColumn: return QuotaListModel::tr("Quota");
    case Model::ConsumedColumn: return QuotaListModel::tr("Consumed");
    case Model::AvailableColumn: return QuotaListModel::tr("Available");
    case Model::CurrencyColumn: return QuotaListModel::tr("Currency");
    case Model::AlarmColumn: return QuotaListModel::tr("Alarm");
    case Model::ZeroDayColumn: return QuotaListModel::tr("Day of zero");
    case Model::RiskColumn: return QuotaListModel::tr("At risk per day");
    case Model::AgeColumn: return QuotaListModel::tr("Available read (UTC)");
    default: return {};
    }
}

bool isAmount(int column)
{
    return column == Model::TotalColumn || column == Model::ConsumedColumn || column == Model::AvailableColumn || column == Model::RiskColumn;
}

// A line of amounts means nothing without whose they are and in which currency; a trend is a picture.
QList<int> completed(QList<int> columns)
{
    columns.removeOne(Model::TrendColumn);
    if (!columns.contains(Model::UidColumn))
        columns.prepend(Model::UidColumn);
    if (!columns.contains(Model::CurrencyColumn))
        columns.append(Model::CurrencyColumn);
    return columns;
}

} // namespace

ExportSource quotaExport(QuotaStore *store, const QuotaQuery &query, const QList<int> &chosen)
{
    const QList<int> columns = completed(chosen);
    ExportSource source;
    for (const int column : columns) {
        if (isAmount(column))
            source.amounts.append(int(source.header.size()));
        source.header.append(headerOf(column));
    }
    source.read = [store, query, columns](qint64 first, int count) {
        return andThen<ExportWindow>(store->read(query, first, count), store, [columns](const QuotaWindow &window) {
            ExportWindow rows{window.total, {}, [window, columns](int row) {
                QStringList texts;
                for (const int column : columns)
                    texts.append(field(window.rows.at(row), column));
                return texts;
            }};
            for (const QuotaRow &row : window.rows)
                rows.keys.append(row.customer.uid().text());
            return ready<ExportWindow>(rows);
        });
    };
    return source;
}

} // namespace pc
