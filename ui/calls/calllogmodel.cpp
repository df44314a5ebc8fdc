// SPDX-License-Identifier: Apache-2.0
#include "ui/calls/calllogmodel.h"
#include "ui/widgets/relativetime.h"
#include <QLocale>

namespace pc {

namespace {
constexpr int kMost = 2000;

int alignment(int column)
{
    const bool number = column == CallLogModel::DurationColumn || column == CallLogModel::AttemptColumn || column == CallLogModel::SizeColumn
        || column == CallLogModel::HttpColumn;
    return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}
}

bool fits(const CallRecord &record, const CallFilter &filter)
{
    if (filter.failedOnly && record.errorKind.isEmpty())
        return false;
    if (filter.customer && record.customer != *filter.customer)
        return false;
    if (filter.text.isEmpty())
        return true;
    for (const QString *field : {&record.requestId, &record.correlationId, &record.action, &record.code, &record.customer.text(), &record.person}) {
        if (field->contains(filter.text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

Tone callTone(const CallRecord &record)
{
    if (record.errorKind.isEmpty())
        return Tone::Good;
    return record.errorKind == QLatin1String("RateLimited") || record.errorKind == QLatin1String("Cancelled") ? Tone::Warn : Tone::Bad;
}

QString callStatus(const CallRecord &record)
{
    if (record.errorKind.isEmpty())
        return CallLogModel::tr("Succeeded");
    return !record.code.isEmpty() ? record.code : record.httpStatus == 0 ? CallLogModel::tr("No answer") : record.errorKind;
}

CallLogModel::CallLogModel(CallLog *log, QObject *parent) : QAbstractTableModel(parent), m_log(log)
{
    connect(m_log, &CallLog::recorded, this, &CallLogModel::take);
}

void CallLogModel::setFilter(const CallFilter &filter)
{
    if (filter == m_filter && !m_rows.isEmpty())
        return;
    m_filter = filter;
    reload();
}

void CallLogModel::reload()
{
    m_loading = true;
    const int question = ++m_question;
    whenDone(m_log->find(m_filter, kMost), this, [this, question](Result<QList<CallRecord>> answer) {
        if (question == m_question)
            rowsArrived(answer.value_or(QList<CallRecord>()));
    });
}

void CallLogModel::rowsArrived(QList<CallRecord> rows)
{
    m_loading = false;
    // Calls recorded while the log was being read are not in the answer.
    const qint64 newest = rows.isEmpty() ? 0 : rows.first().number;
    QList<CallRecord> all;
    for (const CallRecord &row : std::as_const(m_rows)) {
        if (row.number > newest && fits(row, m_filter))
            all << row;
    }
    all << rows;
    beginResetModel();
    m_rows = all;
    endResetModel();
    for (const CallRecord &row : std::as_const(m_rows))
        lookUp(row.customer);
    Q_EMIT loaded();
}

void CallLogModel::take(const CallRecord &record)
{
    if (!fits(record, m_filter))
        return;
    beginInsertRows({}, 0, 0);
    m_rows.prepend(record);
    endInsertRows();
    if (m_rows.size() > kMost) {
        const int last = int(m_rows.size()) - 1;
        beginRemoveRows({}, last, last);
        m_rows.removeLast();
        endRemoveRows();
    }
    lookUp(record.customer);
}

void CallLogModel::setNameLookup(NameLookup lookup)
{
    m_lookup = std::move(lookup);
    m_asked.clear();
    for (const CallRecord &row : std::as_const(m_rows))
        lookUp(row.customer);
}

void CallLogModel::lookUp(const CustomerUid &customer)
{
    if (!m_lookup || customer.isEmpty() || m_asked.contains(customer))
        return;
    m_asked.insert(customer);
    whenDone(m_lookup(customer), this, [this, customer](Result<QString> name) {
        if (!name || name->isEmpty())
            return;
        m_names.insert(customer, *name);
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, CustomerColumn), index(int(m_rows.size()) - 1, CustomerColumn));
        Q_EMIT namesChanged();
    });
}

QString CallLogModel::customerName(const CustomerUid &customer) const { return m_names.value(customer, customer.text()); }

const CallRecord *CallLogModel::record(int row) const { return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr; }

int CallLogModel::rowOf(qint64 number) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).number == number)
            return row;
    }
    return -1;
}

int CallLogModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int CallLogModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString CallLogModel::text(const CallRecord &record, int column) const
{
    switch (column) {
    case TimeColumn: return QLocale().toString(record.startedAt.toLocalTime(), QStringLiteral("MM-dd HH:mm:ss"));
    case ActionColumn: return record.action;
    case CustomerColumn: return customerName(record.customer);
    case StatusColumn: return callStatus(record);
    case DurationColumn: return durationText(record.duration);
    case PersonColumn: return record.person;
    case RequestIdColumn: return record.requestId;
    case HttpColumn: return record.httpStatus > 0 ? QString::number(record.httpStatus) : QString();
    case AttemptColumn: return QString::number(record.attempt);
    case LaneColumn: return record.lane;
    case SizeColumn: return QLocale().formattedDataSize(record.requestBytes + record.answerBytes, 1);
    case EnvironmentColumn: return record.environmentName;
    default: return {};
    }
}

QVariant CallLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CallRecord &record = m_rows.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return text(record, column);
    case Qt::ToolTipRole: return column == TimeColumn ? absoluteTime(record.startedAt) : column == CustomerColumn ? record.customer.text() : QString();
    case Qt::TextAlignmentRole: return alignment(column);
    case ToneRole: return column == StatusColumn ? QVariant(int(callTone(record))) : QVariant();
    case IdentifierRole: return column == RequestIdColumn;
    case UnknownRole:
        if (column == CustomerColumn && record.customer.isEmpty())
            return tr("This call is about no customer in particular.");
        if ((column == RequestIdColumn && record.requestId.isEmpty()) || (column == HttpColumn && record.httpStatus == 0))
            return tr("There was no answer.");
        return {};
    case CopyRole: return column == TimeColumn ? record.startedAt.toString(Qt::ISODateWithMs) : QVariant();
    case RecordRole: return QVariant::fromValue(record);
    default: return {};
    }
}

QVariant CallLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return alignment(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn: return tr("Time");
    case ActionColumn: return tr("Action");
    case CustomerColumn: return tr("Customer");
    case StatusColumn: return tr("Status");
    case DurationColumn: return tr("Took");
    case PersonColumn: return tr("Person");
    case RequestIdColumn: return tr("Request ID");
    case HttpColumn: return tr("HTTP");
    case AttemptColumn: return tr("Attempt");
    case LaneColumn: return tr("Lane");
    case SizeColumn: return tr("Size");
    case EnvironmentColumn: return tr("Environment");
    default: return {};
    }
}

void CallLogModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

} // namespace pc
