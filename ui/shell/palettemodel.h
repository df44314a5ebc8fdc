// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/roles.h"
#include "ui/shell/palettesource.h"
#include <QAbstractListModel>

namespace pc {

// The lines of the palette: sections in the order of their sources, each a heading and its items.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { HeadingRole = ModelRole, SubtitleRole, KeyRole, ReasonRole, IconNameRole };
    using QAbstractListModel::QAbstractListModel;

    void setSection(int section, const QString &heading, const QList<PaletteItem> &items);
    void clear();
    [[nodiscard]] const PaletteItem *item(const QModelIndex &index) const;      // null for headings
    [[nodiscard]] int firstItem() const;                                        // row; -1: none

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row { int section = 0; bool heading = false; PaletteItem item; };
    QList<Row> m_rows;
};

} // namespace pc
