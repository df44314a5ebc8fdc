// SPDX-License-Identifier: Apache-2.0
#include "models/quotalistmodel.h"
#include "core/base/clock.h"
#include "models/customertext.h"
#include "models/quotatext.h"

namespace pc {
namespace {

using Model = QuotaListModel;

constexpr int kAgesMs = 60 * 1000;

bool isPill(int column) { return column == Model::StatusColumn || column == Model::AlarmColumn; }
bool isMoney(int column)
{
    return column == Model::TotalColumn || column == Model::ConsumedColumn || column == Model::AvailableColumn || column == Model::RiskColumn;
}

QString listName(const Customer &customer)
{
    const QString name = customer.displayName();
    return name == customer.facts.loginEmail ? CustomerText::maskedEmail(name) : name;
}

Wording currencyOf(const QuotaFacts &quota)
{
    if (quota.currency.isEmpty())
        return {CustomerText::dash(), Tone::Neutral, QuotaListModel::tr("No call of the cloud tells the currency, and none is set for this environment.")};
    return {quota.currency, Tone::Neutral, {}};
}

Wording wordsOf(const QuotaRow &row, int column, const QDateTime &now)
{
    switch (column) {
    case Model::CustomerColumn: return {listName(row.customer), Tone::Neutral, {}};
    case Model::UidColumn: return {row.customer.uid().text(), Tone::Neutral, {}};
    case Model::StatusColumn: return QuotaText::status(row.customer);
    case Model::TotalColumn: return QuotaText::total(row.quota);
    case Model::ConsumedColumn: return QuotaText::consumed(row.quota);
    case Model::AvailableColumn: return QuotaText::available(row.quota);
    case Model::CurrencyColumn: return currencyOf(row.quota);
    case Model::AlarmColumn: return QuotaText::alarm(row.quota);
    case Model::TrendColumn: return QuotaText::trend(row.trend, row.quota.currency);
    case Model::ZeroDayColumn: return QuotaText::zeroDay(row.runway, now);
    case Model::RiskColumn: return QuotaText::riskPerDay(row.runway, row.quota.currency);
    case Model::AgeColumn: return QuotaText::age(row.quota, now);
    default: return {};
    }
}

std::optional<Amount> amountOf(const QuotaRow &row, int column)
{
    switch (column) {
    case Model::TotalColumn: return row.quota.total;
    case Model::ConsumedColumn: return row.quota.consumed();
    case Model::AvailableColumn: return row.quota.available;
    case Model::RiskColumn: return row.runway.perDay;
    default: return {};
    }
}

QString alarmRules(const QuotaFacts &quota)
{
    QStringList lines;
    for (const AlarmRule &rule : quota.alarms.value_or(QList<AlarmRule>()))
        lines.append(QuotaText::rule(rule, quota));
    return lines.join(QLatin1Char('\n'));
}

QString toolTipOf(const QuotaRow &row, int column, const Wording &words, const QDateTime &now)
{
    if (words.isUnknown())
        return words.why;
    switch (column) {
    case Model::AlarmColumn: return alarmRules(row.quota);
    case Model::AvailableColumn: return QuotaText::inWords(*row.quota.available, row.quota.currency);
    case Model::ZeroDayColumn: case Model::RiskColumn:
        return QuotaText::forecast(row.runway, row.quota.currency, now) + QLatin1Char('\n') + QuotaText::method(row.runway, row.quota.currency);
    case Model::TrendColumn: return words.text;
    case Model::AgeColumn: return QuotaText::ages(row.quota);
    default: return {};
    }
}

QVariant trendOf(const QuotaRow &row)
{
    QList<qint64> points;
    for (const QuotaSample &day : row.trend)
        points.append(day.available.micros());
    return points.size() > 1 ? QVariant::fromValue(points) : QVariant();
}

QVariant sortValue(const QuotaRow &row, int column, const Wording &words)
{
    if (const std::optional<Amount> amount = amountOf(row, column))
        return amount->micros();
    if (column == Model::ZeroDayColumn)
        return row.runway.zeroDay;
    if (column == Model::AgeColumn)
        return row.quota.availableReadAt;
    return words.isUnknown() ? QString() : words.text;
}

// A spreadsheet takes a plain number; its currency is a column of its own.
QString copyText(const QuotaRow &row, int column, const Wording &words)
{
    if (words.isUnknown())
        return {};
    if (const std::optional<Amount> amount = amountOf(row, column))
        return amount->text(currencyPlaces(row.quota.currency));
    return words.text;
}

QString accessibleText(const QuotaRow &row, int column, const Wording &words)
{
    if (words.isUnknown())
        return words.why;
    return isMoney(column) && !row.quota.currency.isEmpty() ? words.text + QLatin1Char(' ') + row.quota.currency : words.text;
}

} // namespace

QuotaListModel::QuotaListModel(QuotaStore *store, CustomerStore *customers, const Clock *clock, QObject *parent)
    : StoreListModel(parent), m_store(store), m_clock(clock)
{
    connect(m_store, &QuotaStore::changed, this, [this](const QList<CustomerUid> &uids) { noteStoreChange(uids.size()); });
    connect(customers, &CustomerStore::changed, this, [this](const QList<CustomerUid> &uids) { noteStoreChange(uids.size()); });
    connect(&m_ages, &QTimer::timeout, this, [this] { refreshCells(ZeroDayColumn, AgeColumn); });
    m_ages.start(kAgesMs);
}

Async<QuotaWindow> QuotaListModel::read(const QuotaQuery &query, qint64 first, int count) { return m_store->read(query, first, count); }

QVariant QuotaListModel::valueOf(const QuotaRow &row, int column, int role) const
{
    switch (role) {
    case IdentifierRole: return column == UidColumn;
    case Qt::TextAlignmentRole: return int((isMoney(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case UnitRole: return isMoney(column) ? QVariant(row.quota.currency) : QVariant();
    case TrendRole: return column == TrendColumn ? trendOf(row) : QVariant();
    case Qt::DisplayRole: case Qt::ToolTipRole: case Qt::AccessibleTextRole:
    case SortRole: case ToneRole: case TextToneRole: case UnknownRole: case CopyRole: break;
    default: return {};
    }
    const QDateTime now = m_clock->utcNow();
    const Wording words = wordsOf(row, column, now);
    switch (role) {
    case Qt::DisplayRole: return words.text;
    case Qt::ToolTipRole: return toolTipOf(row, column, words, now);
    case Qt::AccessibleTextRole: return accessibleText(row, column, words);
    case SortRole: return sortValue(row, column, words);
    case ToneRole: return isPill(column) && !words.isUnknown() ? QVariant(int(words.tone)) : QVariant();
    case TextToneRole: return isMoney(column) || column == ZeroDayColumn ? QVariant(int(words.tone)) : QVariant();
    case UnknownRole: return words.isUnknown() ? QVariant(words.why) : QVariant();
    default: return copyText(row, column, words);
    }
}

QVariant QuotaListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && isMoney(section))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const bool tip = role == Qt::ToolTipRole;
    switch (section) {
    case CustomerColumn: return tr("Customer");
    case UidColumn: return tr("UID");
    case StatusColumn: return tip ? tr("State of the account: active, frozen, managed") : tr("Status");
    case TotalColumn: return tip ? tr("Credit that the partner granted") : tr("Quota");
    case ConsumedColumn: return tip ? tr("Quota less what is available") : tr("Consumed");
    case AvailableColumn: return tip ? tr("What is left of the quota; may be below zero") : tr("Available");
    case CurrencyColumn: return tr("Currency");
    case AlarmColumn: return tip ? tr("Whether an alarm rule warns now") : tr("Alarm");
    case TrendColumn: return tip ? tr("Available over the last thirty days") : tr("Trend");
    case ZeroDayColumn: return tip ? tr("When the quota will be used up at the pace seen") : tr("Day of zero");
    case RiskColumn: return tip ? tr("What a day costs the partner once the quota is used up") : tr("At risk per day");
    case AgeColumn: return tip ? tr("When the cloud last told the quota") : tr("Age");
    default: return {};
    }
}

std::optional<QuotaQuery::Sort> QuotaListModel::sortOf(int column)
{
    using Sort = QuotaQuery::Sort;
    switch (column) {
    case CustomerColumn: return Sort::Name;
    case StatusColumn: return Sort::Status;
    case TotalColumn: return Sort::Total;
    case ConsumedColumn: return Sort::Consumed;
    case AvailableColumn: return Sort::Available;
    case AlarmColumn: return Sort::Alarm;
    case ZeroDayColumn: return Sort::ZeroDay;
    case RiskColumn: return Sort::RiskPerDay;
    case AgeColumn: return Sort::ReadAt;
    default: return {};
    }
}

int QuotaListModel::columnOf(QuotaQuery::Sort sort)
{
    for (int column = 0; column < ColumnCount; ++column) {
        if (sortOf(column) == sort)
            return column;
    }
    return CustomerColumn;
}

void QuotaListModel::sort(int column, Qt::SortOrder order)
{
    const auto by = sortOf(column);
    if (!by)
        return;
    QuotaQuery sorted = query();
    sorted.sort = *by;
    sorted.order = order;
    setQuery(sorted);
}

} // namespace pc
