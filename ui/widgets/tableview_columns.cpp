// SPDX-License-Identifier: Apache-2.0
// Which columns of a TableView are seen, how wide they are, and how that is remembered.
#include "models/roles.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"
#include <QHeaderView>
#include <QMenu>
#include <QSettings>

namespace pc {

namespace {

constexpr int kFitRows = 60;        // rows looked at for the first fit
constexpr int kMaxFit = 360;        // one long name does not push the rest off the screen
constexpr int kStretchLeast = 200, kStretchMost = 360;      // of the column that takes what is left
constexpr int kArrow = 14;          // beside the word of a header
constexpr int kNarrow = 60;         // a column of signs: more room would only move it away

QVariantList toSetting(const QSet<int> &columns) { return {columns.cbegin(), columns.cend()}; }

QSet<int> fromSetting(const QVariant &value)
{
    QSet<int> columns;
    const QVariantList list = value.toList();
    for (const QVariant &column : list)
        columns.insert(column.toInt());
    return columns;
}

} // namespace

void TableView::rememberIn(QSettings *settings, const QString &key)
{
    m_settings = settings;
    m_settingsKey = QStringLiteral("layouts/") + key;
    restoreLayout();
}

void TableView::setStretchColumn(int column) { m_stretchColumn = column; }
void TableView::setDropOrder(const QList<int> &columns) { m_dropOrder = columns; }
void TableView::setLeastWidth(int column, int width) { m_least.insert(column, width); }
void TableView::setWidestText(int column, const QString &text) { m_widest.insert(column, text); }

void TableView::setInitiallyHidden(const QList<int> &columns)
{
    m_initiallyHidden = columns;
    restoreLayout();
}

void TableView::restoreLayout()
{
    if (!model() || model()->columnCount() == 0)
        return;
    m_restoring = true;
    bool restored = false;
    const auto saved = [this](const char *name) { return m_settings->value(m_settingsKey + QLatin1Char('/') + QLatin1String(name)); };
    if (m_settings) {
        // A layout of another set of columns (an older version) is not applied.
        restored = saved("columns").toInt() == model()->columnCount() && horizontalHeader()->restoreState(saved("header").toByteArray());
    }
    if (restored) {
        m_hasOwnWidths = saved("ownWidths").toBool();
        m_dropped = fromSetting(saved("dropped"));
        m_shownByHand = fromSetting(saved("shown"));
    } else {
        for (const int column : std::as_const(m_initiallyHidden))
            setColumnHidden(column, true);
    }
    m_fitted = restored && m_hasOwnWidths;
    m_restoring = false;
    if (restored)
        sortByColumn(horizontalHeader()->sortIndicatorSection(), horizontalHeader()->sortIndicatorOrder());
}

void TableView::saveLayout()
{
    if (!m_settings || m_restoring || !m_fitted || !model())
        return;
    const auto save = [this](const char *name, const QVariant &value) { m_settings->setValue(m_settingsKey + QLatin1Char('/') + QLatin1String(name), value); };
    save("columns", model()->columnCount());
    save("header", horizontalHeader()->saveState());
    save("ownWidths", m_hasOwnWidths);
    save("dropped", toSetting(m_dropped));
    save("shown", toSetting(m_shownByHand));
}

void TableView::onResized()
{
    if (m_restoring || !m_fitted)
        return;
    m_hasOwnWidths = true;
    saveLayout();
}

void TableView::resetLayout()
{
    m_restoring = true;
    m_dropped.clear();
    m_shownByHand.clear();
    for (int column = 0; model() && column < model()->columnCount(); ++column) {
        setColumnHidden(column, m_initiallyHidden.contains(column));
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), column);
    }
    if (m_settings)
        m_settings->remove(m_settingsKey);
    m_restoring = false;
    m_fitted = m_hasOwnWidths = false;
    fitOnce();
}

int TableView::fittedWidth(int column) const
{
    const QSize asked = model()->headerData(column, Qt::Horizontal, Qt::SizeHintRole).toSize();
    if (asked.width() > 0)
        return asked.width();
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    int width = horizontalHeader()->sectionSizeHint(column) + (isSortingEnabled() ? kArrow : 0);
    const int rows = qMin(kFitRows, model()->rowCount());
    for (int row = 0; row < rows; ++row)
        width = qMax(width, itemDelegate()->sizeHint(option, model()->index(row, column)).width());
    if (const QString text = m_widest.value(column); !text.isEmpty()) {
        const bool identifier = model()->index(0, column).data(IdentifierRole).toBool();
        width = qMax(width, QFontMetrics(identifier ? fixedFont(font()) : font()).horizontalAdvance(text) + CellDelegate::slack());
    }
    return qMin(width, kMaxFit);
}

void TableView::fitOnce()
{
    if (m_fitted || !model() || model()->rowCount() == 0 || viewport()->width() < 200)
        return;
    if (model()->index(0, 0).data(PlaceholderRole).toBool())
        return;
    for (int column = 0; column < model()->columnCount(); ++column)
        m_fit.insert(column, fittedWidth(column));
    m_fitted = true;
    arrangeColumns();
}

int TableView::leastWidth(int column) const
{
    if (m_hasOwnWidths)
        return columnWidth(column);
    const int width = m_fit.value(column);
    return qMin(width, m_least.value(column, column == m_stretchColumn ? kStretchLeast : width));
}

// Which columns are seen and, until the person pulls at one, how wide they are: once after the first rows, then with the window.
void TableView::arrangeColumns()
{
    if (!m_fitted || m_restoring || !model())
        return;
    m_restoring = true;
    for (const int column : std::exchange(m_dropped, {}))
        setColumnHidden(column, false);
    int used = 0;
    for (int column = 0; column < model()->columnCount(); ++column)
        used += isColumnHidden(column) ? 0 : leastWidth(column);
    for (const int column : std::as_const(m_dropOrder)) {
        if (used <= viewport()->width())
            break;
        if (isColumnHidden(column) || m_shownByHand.contains(column))
            continue;
        used -= leastWidth(column);
        m_dropped.insert(column);
        setColumnHidden(column, true);
    }
    for (int column = 0; !m_hasOwnWidths && column < model()->columnCount(); ++column) {
        if (!isColumnHidden(column))
            setColumnWidth(column, leastWidth(column));
    }
    if (!m_hasOwnWidths && m_stretchColumn >= 0 && !isColumnHidden(m_stretchColumn))
        spread(viewport()->width() - used);
    m_restoring = false;
}

// Columns that gave way first, then the stretch column, then everybody alike: on a wide screen none drifts away from its neighbour.
void TableView::spread(int free)
{
    for (auto it = m_least.cbegin(); it != m_least.cend() && free > 0; ++it) {
        const int more = isColumnHidden(it.key()) ? 0 : qBound(0, m_fit.value(it.key()) - columnWidth(it.key()), free);
        setColumnWidth(it.key(), columnWidth(it.key()) + more);
        free -= more;
    }
    const int own = qMin(free, kStretchMost - columnWidth(m_stretchColumn));
    if (own > 0) {
        setColumnWidth(m_stretchColumn, columnWidth(m_stretchColumn) + own);
        free -= own;
    }
    if (free <= 0)
        return;
    QList<int> wide;
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (!isColumnHidden(column) && columnWidth(column) >= kNarrow)
            wide << column;
    }
    for (qsizetype i = 0; i < wide.size(); ++i) {
        const int share = free / int(wide.size() - i);
        setColumnWidth(wide.at(i), columnWidth(wide.at(i)) + share);
        free -= share;
    }
}

void TableView::showByHand(int column, bool show)
{
    m_dropped.remove(column);
    show ? void(m_shownByHand.insert(column)) : void(m_shownByHand.remove(column));
    m_restoring = true;         // showing and hiding count as resizing
    setColumnHidden(column, !show);
    m_restoring = false;
    arrangeColumns();
    saveLayout();
}

void TableView::fillColumnMenu(QMenu *menu)
{
    int shown = 0;
    for (int column = 0; model() && column < model()->columnCount(); ++column)
        shown += isColumnHidden(column) ? 0 : 1;
    for (int visual = 0; model() && visual < model()->columnCount(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        QAction *action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(shown > 1 || isColumnHidden(column));    // the last one stays
        connect(action, &QAction::toggled, this, [this, column](bool on) { showByHand(column, on); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this, &TableView::resetLayout);
}

} // namespace pc
