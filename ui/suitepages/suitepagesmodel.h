// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/environment.h"
#include "models/roles.h"
#include <QAbstractTableModel>
#include <optional>

namespace pc {

// The table of suite pages of one environment, by purpose and then in the order of the table.
class SuitePagesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { PageColumn, PurposeColumn, ProductColumn, AddressColumn, OriginColumn, EmbeddingColumn, ColumnCount };
    enum Role { IdRole = ModelRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setEnvironment(const Environment &environment);
    [[nodiscard]] std::optional<SuitePage> page(int row) const;
    [[nodiscard]] int rowOf(const QString &id) const;       // -1: not there
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const SuitePage &page, int column) const;
    [[nodiscard]] QString toolTip(const SuitePage &page, int column) const;
    QList<SuitePage> m_pages;
};

} // namespace pc
