// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/environments/environmentstore.h"
#include <QAbstractListModel>

namespace pc {

// The built-in sandbox first, then the person's own environments by name. Display: the name; the rest by the roles below.
class EnvironmentListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 100,    // QString
        KindRole,                       // int, Environment::Kind
        ColourRole,                     // QString, "#rrggbb" or empty
        ReadOnlyRole,                   // bool
        CurrentRole,                    // bool: the program works on it now
    };
    // `store` outlives the model.
    EnvironmentListModel(EnvironmentStore *store, EnvironmentId sandbox, QObject *parent = nullptr);

    void setCurrent(const EnvironmentId &id);
    void retranslate();
    [[nodiscard]] EnvironmentId idAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const EnvironmentId &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void reload();

    EnvironmentStore *m_store;
    EnvironmentId m_sandbox;
    QList<Environment> m_rows;
    EnvironmentId m_current;
};

} // namespace pc
