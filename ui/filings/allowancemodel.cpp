// SPDX-License-Identifier: Apache-2.0
#include "ui/filings/allowancemodel.h"
#include "core/base/clock.h"
#include "models/customertext.h"
#include "models/filingtext.h"
#include "models/roles.h"
#include <QLocale>

namespace pc {
namespace {

Wording unknown(const QString &why) { return {CustomerText::dash(), Tone::Neutral, why}; }
Wording known(const QString &text, Tone tone = Tone::Neutral) { return {text, tone, {}}; }
bool isCount(int column) { return column == AllowanceModel::UsedColumn || column == AllowanceModel::ReadyColumn; }

Wording endOf(const Instance &instance)
{
    const QDateTime end = instance.releasesAt.isValid() ? instance.releasesAt : instance.endsAt;
    if (end.isValid()) {
        const bool isClose = instance.status.value == Instance::Status::EndsSoon || instance.status.value == Instance::Status::Expired;
        return known(end.toLocalTime().date().toString(Qt::ISODate), isClose ? Tone::Warn : Tone::Neutral);
    }
    return unknown(instance.isSubscription ? AllowanceModel::tr("The cloud did not say when it ends.") : AllowanceModel::tr("It has no end: it is pay-as-you-go."));
}

} // namespace

AllowanceModel::AllowanceModel(const Clock *clock, QObject *parent) : QAbstractTableModel(parent), m_clock(clock) {}

void AllowanceModel::setAllowances(const QList<NumberAllowance> &allowances)
{
    if (allowances == m_rows)
        return;
    beginResetModel();
    m_rows = allowances;
    endResetModel();
}

void AllowanceModel::setCap(int perInstance)
{
    m_cap = perInstance;
    retranslate();
}

void AllowanceModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const NumberAllowance *AllowanceModel::at(int row) const { return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr; }

QString AllowanceModel::nameOf(const Instance &instance)
{
    ServiceNumber number;
    number.resource = Resource(instance.filingType.value_or(ResourceType::Unknown), instance.id);
    number.typeText = instance.product;
    return FilingText::resource(number, instance);
}

// A refusal is newer knowledge than the contract: it wins.
Wording AllowanceModel::left(const NumberAllowance &allowance, int cap)
{
    if (allowance.fullSince.isValid())
        return known(tr("no more (refused on %1)").arg(allowance.fullSince.toLocalTime().date().toString(Qt::ISODate)), Tone::Warn);
    if (cap <= 0)
        return unknown(tr("No call tells how many are left: the contract does."));
    if (!allowance.readAt.isValid())
        return unknown(tr("The numbers of this instance have not been read yet."));
    const qint64 rest = std::max<qint64>(0, cap - allowance.used);
    return known(tr("%1, by your contract", "how many numbers are left").arg(QLocale().toString(rest)), rest == 0 ? Tone::Warn : Tone::Neutral);
}

Wording AllowanceModel::wordsOf(const NumberAllowance &row, int column) const
{
    if (isCount(column) && !row.readAt.isValid())
        return unknown(tr("The numbers of this instance have not been read yet."));
    switch (column) {
    case InstanceColumn: return known(nameOf(row.instance));
    case UsedColumn: return known(QLocale().toString(row.used));
    case ReadyColumn: return known(QLocale().toString(row.bound));
    case LeftColumn: return left(row, m_cap);
    case EndColumn: return endOf(row.instance);
    case AgeColumn: return row.readAt.isValid() ? known(CustomerText::ago(row.readAt, m_clock->utcNow())) : unknown(tr("Not read yet."));
    default: return {};
    }
}

QVariant AllowanceModel::data(const QModelIndex &index, int role) const
{
    const NumberAllowance *const row = at(index.row());
    if (!row)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isCount(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const Wording words = wordsOf(*row, index.column());
    switch (role) {
    case Qt::DisplayRole: return words.text;
    case Qt::AccessibleTextRole: return words.isUnknown() ? words.why : words.text;
    case Qt::ToolTipRole: return words.isUnknown() ? words.why : QString();
    case UnknownRole: return words.isUnknown() ? QVariant(words.why) : QVariant();
    case TextToneRole: return int(words.tone);
    case CopyRole: return words.isUnknown() ? QString() : words.text;
    default: return {};
    }
}

QVariant AllowanceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::TextAlignmentRole))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isCount(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const bool tip = role == Qt::ToolTipRole;
    switch (section) {
    case InstanceColumn: return tip ? tr("Instances that can hold service numbers") : tr("Instance");
    case UsedColumn: return tip ? tr("Service numbers of any state: a bound one never comes back") : tr("Used");
    case ReadyColumn: return tip ? tr("Bound and not filed with yet") : tr("Ready");
    case LeftColumn: return tip ? tr("How many more the contract allows") : tr("Left");
    case EndColumn: return tip ? tr("When the instance ends; its numbers go void with it") : tr("Ends");
    case AgeColumn: return tip ? tr("When the cloud last told the numbers") : tr("Age");
    default: return {};
    }
}

} // namespace pc
