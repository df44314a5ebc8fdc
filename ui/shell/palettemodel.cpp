// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/palettemodel.h"
#include <algorithm>

namespace pc {

void PaletteModel::setSection(int section, const QString &heading, const QList<PaletteItem> &items)
{
    const auto lower = std::find_if(m_rows.begin(), m_rows.end(), [section](const Row &row) { return row.section >= section; });
    const auto upper = std::find_if(lower, m_rows.end(), [section](const Row &row) { return row.section > section; });
    const int first = int(lower - m_rows.begin()), old = int(upper - lower);
    if (old > 0) {
        beginRemoveRows({}, first, first + old - 1);
        m_rows.remove(first, old);
        endRemoveRows();
    }
    if (items.isEmpty())
        return;
    beginInsertRows({}, first, first + int(items.size()));
    Row head{section, true, {}};
    head.item.title = heading;
    m_rows.insert(first, head);
    for (int i = 0; i < items.size(); ++i)
        m_rows.insert(first + 1 + i, Row{section, false, items.at(i)});
    endInsertRows();
}

void PaletteModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

const PaletteItem *PaletteModel::item(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_rows.size() || m_rows.at(index.row()).heading)
        return nullptr;
    return &m_rows.at(index.row()).item;
}

int PaletteModel::firstItem() const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (!m_rows.at(row).heading)
            return row;
    }
    return -1;
}

int PaletteModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return row.item.title;
    case HeadingRole: return row.heading;
    case SubtitleRole: return row.item.subtitle;
    case KeyRole: return row.item.key.toString(QKeySequence::NativeText);
    case ReasonRole:
    case Qt::ToolTipRole: return row.item.disabledReason;
    case IconNameRole: return row.item.iconName;
    case Qt::AccessibleTextRole: {
        QStringList parts{row.item.title, row.item.subtitle, row.item.key.toString(QKeySequence::NativeText), row.item.disabledReason};
        parts.removeAll(QString());
        return parts.join(QLatin1String(", "));
    }
    default: return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows.at(index.row()).heading)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace pc
