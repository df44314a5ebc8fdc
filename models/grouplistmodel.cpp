// SPDX-License-Identifier: Apache-2.0
#include "models/grouplistmodel.h"

namespace pc {

GroupListModel::GroupListModel(CustomerStore *store, QObject *parent) : QAbstractListModel(parent), m_store(store)
{
    connect(store, &CustomerStore::changed, this, &GroupListModel::read);
    read();
}

void GroupListModel::read()
{
    if (m_reading) {        // sync changes rows faster than groups are counted: one read follows, not one per change
        m_again = true;
        return;
    }
    m_reading = true;
    whenDone(m_store->groups(), this, [this](const Result<QList<GroupCount>> &groups) {
        m_reading = false;
        if (groups)
            apply(*groups);
        if (std::exchange(m_again, false))
            read();
    });
}

void GroupListModel::apply(const QList<GroupCount> &groups)
{
    if (groups == m_groups)
        return;
    beginResetModel();
    m_groups = groups;
    endResetModel();
    Q_EMIT groupsChanged();
}

QStringList GroupListModel::names() const
{
    QStringList names;
    for (const GroupCount &group : m_groups) {
        if (!group.group.isEmpty())
            names.append(group.group);
    }
    return names;
}

int GroupListModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_groups.size()); }

QVariant GroupListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const GroupCount &group = m_groups.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return group.group.isEmpty() ? tr("No group") : group.group;
    case GroupRole: return group.group;
    case CountRole: return group.customers;
    case Qt::ToolTipRole: return tr("%n customer(s)", nullptr, int(group.customers));
    default: return {};
    }
}

} // namespace pc
