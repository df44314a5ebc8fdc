// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/ticketstore.h"
#include "models/tickettext.h"
#include "models/windowedlistmodel.h"

namespace pc {

class Clock;

// Tickets as a table. Facts come from the store, which also sorts and filters on values; words from TicketText.
class TicketListModel : public StoreListModel<TicketRow, TicketQuery, TicketWindow>
{
    Q_OBJECT
public:
    enum Column {
        DueColumn, TitleColumn, CustomerColumn, StateColumn, StageColumn, OwnerColumn, LastNoteColumn, OpenedColumn, InItColumn, ProductColumn,
        IdColumn, UidColumn, AgeColumn, ColumnCount
    };
    enum Role {
        KeyRole = ModelRole,                // QString, the ticket's id
        UnreadRole,                         // bool: the vendor wrote since one of us looked
    };

    // Borrows all; they outlive the model.
    TicketListModel(TicketStore *store, CustomerStore *customers, const Clock *clock, QObject *parent = nullptr);

    [[nodiscard]] std::optional<int> rowOf(const TicketId &id) const { return rowOfKey(id.text()); }    // among the pages held
    void setProducts(const TicketProductNames &names);

    // The store sorts; columns without an order of their own answer nothing.
    [[nodiscard]] static std::optional<TicketQuery::Sort> sortOf(int column);
    [[nodiscard]] static int columnOf(TicketQuery::Sort sort);
    void sort(int column, Qt::SortOrder order) override;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // For files: the name of a column and the words of a cell.
    [[nodiscard]] static QString title(int column);
    [[nodiscard]] static Wording wordsOf(const TicketRow &row, int column, const QDateTime &now, const TicketProductNames &names);

private:
    [[nodiscard]] Async<TicketWindow> read(const TicketQuery &query, qint64 first, int count) override;
    [[nodiscard]] QString keyOf(const TicketRow &row) const override { return row.ticket.id.text(); }
    [[nodiscard]] QVariant valueOf(const TicketRow &row, int column, int role) const override;

    TicketStore *m_store;
    const Clock *m_clock;
    TicketProductNames m_products;
    QTimer m_ages;
};

} // namespace pc
