// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/customerstore.h"
#include <QAbstractListModel>

namespace pc {

// The groups of the store with their number of customers, in the store's order; kept fresh. Customers in no group are the
// row with an empty name, where there are any.
class GroupListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { GroupRole = Qt::UserRole, CountRole };

    explicit GroupListModel(CustomerStore *store, QObject *parent = nullptr);   // borrows the store

    [[nodiscard]] QStringList names() const;    // without the one for "no group"
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void groupsChanged();

private:
    void read();
    void apply(const QList<GroupCount> &groups);

    CustomerStore *m_store;
    QList<GroupCount> m_groups;
    bool m_reading = false;
    bool m_again = false;
};

} // namespace pc
