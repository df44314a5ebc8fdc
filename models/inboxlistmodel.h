// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/inboxstore.h"
#include "models/windowedlistmodel.h"

namespace pc {

class Clock;

// The messages of the queue as a table, newest first. Words from InboxText.
class InboxListModel : public StoreListModel<InboxRow, InboxQuery, InboxWindow>
{
    Q_OBJECT
public:
    enum Column { TimeColumn, KindColumn, CustomerColumn, LineColumn, CountColumn, StateColumn, ColumnCount };
    enum Role {
        SubjectRole = ModelRole,            // EventSubject as int
        UnreadRole,                         // bool
    };

    // Borrows both; they outlive the model.
    InboxListModel(InboxStore *store, const Clock *clock, QObject *parent = nullptr);

    // What a row is, whatever message of a fold is the newest; empty: the row is being fetched.
    [[nodiscard]] QString keyAt(int row) const;
    [[nodiscard]] QString keyOf(const InboxEntry &entry) const;
    [[nodiscard]] std::optional<int> rowOf(const QString &key) const { return rowOfKey(key); }  // among the pages held

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] Async<InboxWindow> read(const InboxQuery &query, qint64 first, int count) override;
    [[nodiscard]] QString keyOf(const InboxRow &row) const override { return keyOf(row.entry); }
    [[nodiscard]] QVariant valueOf(const InboxRow &row, int column, int role) const override;

    InboxStore *m_store;
    const Clock *m_clock;
    QTimer m_ages;
};

} // namespace pc
