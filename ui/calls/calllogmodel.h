// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/calllog.h"
#include "models/roles.h"
#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

namespace pc {

// The calls that fit a filter, newest first, growing as calls are made. Bounded; reads the log without blocking.
class CallLogModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { TimeColumn, ActionColumn, CustomerColumn, StatusColumn, DurationColumn, PersonColumn, RequestIdColumn, HttpColumn,
                  AttemptColumn, LaneColumn, SizeColumn, EnvironmentColumn, ColumnCount };
    enum Role { RecordRole = ModelRole };       // CallRecord
    using NameLookup = std::function<Async<QString>(CustomerUid)>;

    explicit CallLogModel(CallLog *log, QObject *parent = nullptr);

    void setFilter(const CallFilter &filter);
    [[nodiscard]] const CallFilter &filter() const { return m_filter; }
    void reload();
    // Names for the customer column; without one, or while it looks, the UID stands there.
    void setNameLookup(NameLookup lookup);
    [[nodiscard]] QString customerName(const CustomerUid &customer) const;      // UID when not known
    [[nodiscard]] const CallRecord *record(int row) const;
    [[nodiscard]] int rowOf(qint64 number) const;                               // -1: not shown
    [[nodiscard]] bool isLoading() const { return m_loading; }
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void loaded();                              // the answer to the present filter is in
    void namesChanged();

private:
    void take(const CallRecord &record);
    void lookUp(const CustomerUid &customer);
    void rowsArrived(QList<CallRecord> rows);
    [[nodiscard]] QString text(const CallRecord &record, int column) const;

    CallLog *m_log;
    CallFilter m_filter;
    NameLookup m_lookup;
    QHash<CustomerUid, QString> m_names;
    QSet<CustomerUid> m_asked;
    QList<CallRecord> m_rows;
    int m_question = 0;
    bool m_loading = false;
};

// Whether a record fits; the same rule as CallLog::find.
[[nodiscard]] bool fits(const CallRecord &record, const CallFilter &filter);
[[nodiscard]] Tone callTone(const CallRecord &record);
[[nodiscard]] QString callStatus(const CallRecord &record);    // translated word, or the vendor's code

} // namespace pc
