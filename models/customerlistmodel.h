// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/customerstore.h"
#include "models/windowedlistmodel.h"

namespace pc {

class Clock;

// The customers of the store as a table. Facts come from the store, words from CustomerText.
class CustomerListModel : public StoreListModel<Customer, CustomerQuery, CustomerWindow>
{
    Q_OBJECT
public:
    enum Column {
        FavouriteColumn, NameColumn, UidColumn, LoginEmailColumn, IdentityColumn, CreditColumn, GroupColumn,
        KindColumn, CrmColumn, AgeColumn, ColumnCount
    };
    enum Role {
        UidRole = ModelRole,    // CustomerUid
        CustomerRole,           // Customer
    };

    // Borrows both; they outlive the model.
    CustomerListModel(CustomerStore *store, const Clock *clock, QObject *parent = nullptr);

    [[nodiscard]] const Customer *customerAt(int row) const { return rowAt(row); }
    [[nodiscard]] std::optional<int> rowOf(const CustomerUid &uid) const { return rowOfKey(uid.text()); }   // among the pages held

    // The store sorts; columns without an order of their own answer nothing.
    [[nodiscard]] static std::optional<CustomerQuery::Sort> sortOf(int column);
    [[nodiscard]] static int columnOf(CustomerQuery::Sort sort);
    void sort(int column, Qt::SortOrder order) override;
    [[nodiscard]] QDateTime standingTime() const;       // CustomerQuery::standingAt of what is shown

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] Async<CustomerWindow> read(const CustomerQuery &query, qint64 first, int count) override;
    [[nodiscard]] QString keyOf(const Customer &customer) const override { return customer.uid().text(); }
    [[nodiscard]] QVariant valueOf(const Customer &customer, int column, int role) const override;
    void age();

    CustomerStore *m_store;
    const Clock *m_clock;
    QTimer m_ages;
};

} // namespace pc
