// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/environment.h"
#include "models/roles.h"
#include <QAbstractTableModel>

namespace pc {

// Product × area → the vendor's page or our own screens. The first row is "every product"; cells without a choice of their
// own show what follows from it, muted.
class SuiteModesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { ProductColumn, SalesColumn, FilingColumn, UserCentreColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setEnvironment(const Environment &environment);
    [[nodiscard]] QString product(int row) const { return m_products.value(row); }
    [[nodiscard]] static SuiteChoice::Area area(int column);        // of a column other than the first
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Environment m_environment;
    QStringList m_products;
};

} // namespace pc
