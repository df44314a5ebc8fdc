// SPDX-License-Identifier: Apache-2.0
#include "ui/environments/environmentlistmodel.h"
#include "core/environments/newenvironment.h"
#include "ui/widgets/theme.h"

namespace pc {

EnvironmentListModel::EnvironmentListModel(EnvironmentStore *store, EnvironmentId sandbox, QObject *parent)
    : QAbstractListModel(parent), m_store(store), m_sandbox(std::move(sandbox)), m_current(m_sandbox)
{
    connect(store, &EnvironmentStore::environmentsChanged, this, &EnvironmentListModel::reload);
    reload();
}

void EnvironmentListModel::reload()
{
    beginResetModel(); // a handful of rows
    Environment sandbox = newEnvironment(Environment::Kind::Sandbox);
    sandbox.id = m_sandbox;
    m_rows = QList<Environment>{sandbox} + m_store->environments();
    endResetModel();
}

void EnvironmentListModel::setCurrent(const EnvironmentId &id)
{
    m_current = id;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {CurrentRole, Qt::AccessibleDescriptionRole});
}

void EnvironmentListModel::retranslate()
{
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

EnvironmentId EnvironmentListModel::idAt(const QModelIndex &index) const
{
    return index.isValid() ? m_rows.at(index.row()).id : EnvironmentId();
}

QModelIndex EnvironmentListModel::indexOf(const EnvironmentId &id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == id)
            return index(row);
    }
    return {};
}

int EnvironmentListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant EnvironmentListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Environment &environment = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return environment.id == m_sandbox ? tr("Built-in sandbox") : environment.name;
    case Qt::AccessibleDescriptionRole: {
        QStringList parts{environmentWord(environment.kind)};
        if (environment.readOnly)
            parts.append(tr("read-only"));
        if (environment.id == m_current)
            parts.append(tr("in use"));
        return parts.join(QStringLiteral(" · "));
    }
    case IdRole: return environment.id.text();
    case KindRole: return int(environment.kind);
    case ColourRole: return environment.colour;
    case ReadOnlyRole: return environment.readOnly;
    case CurrentRole: return environment.id == m_current;
    default: return {};
    }
}

} // namespace pc
