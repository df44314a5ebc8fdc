// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/tableview.h"
#include "models/roles.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/theme.h"
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QSettings>
#include <algorithm>

namespace pc {

namespace {

constexpr int kFitRows = 60;        // rows looked at for the first fit
constexpr int kMaxFit = 360;        // one long name does not push the rest off the screen

QString cellText(const QModelIndex &index)
{
    const QVariant copy = index.data(CopyRole);
    QString text = index.data(UnknownRole).isValid() ? QString() : copy.isValid() ? copy.toString() : index.data(Qt::DisplayRole).toString();
    text.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
    return text;
}

} // namespace

TableView::TableView(QWidget *parent) : QTableView(parent)
{
    setItemDelegate(new CellDelegate(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setSortingEnabled(true);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(metrics::kRow);
    verticalHeader()->setMinimumSectionSize(16);
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(48);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillColumnMenu(menu);
        menu->popup(horizontalHeader()->mapToGlobal(at));
    });
    for (const auto signal : {&QHeaderView::sectionResized, &QHeaderView::sectionMoved})
        connect(header, signal, this, &TableView::saveLayout);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &TableView::saveLayout);
}

TableView::~TableView() = default;

void TableView::rememberIn(QSettings *settings, const QString &key)
{
    m_settings = settings;
    m_settingsKey = QStringLiteral("layouts/") + key;
    restoreLayout();
}

void TableView::setStretchColumn(int column) { m_stretchColumn = column; }

void TableView::setInitiallyHidden(const QList<int> &columns)
{
    m_initiallyHidden = columns;
    restoreLayout();
}

void TableView::setModel(QAbstractItemModel *newModel)
{
    if (model())
        model()->disconnect(this);
    QTableView::setModel(newModel);
    m_hoveredRow = -1;
    m_fitted = false;
    restoreLayout();
}

void TableView::setCompact(bool compact)
{
    m_compact = compact;
    // Targets and rows grow with the text when the system scales it.
    const int text = QFontMetrics(font()).height() + (compact ? 6 : 10);
    verticalHeader()->setDefaultSectionSize(qMax(compact ? metrics::kRowCompact : metrics::kRow, text));
}

void TableView::restoreLayout()
{
    if (!model() || model()->columnCount() == 0)
        return;
    m_restoring = true;
    bool restored = false;
    if (m_settings) {
        // A layout of another set of columns (an older version) is not applied.
        const bool fits = m_settings->value(m_settingsKey + QStringLiteral("/columns")).toInt() == model()->columnCount();
        restored = fits && horizontalHeader()->restoreState(m_settings->value(m_settingsKey + QStringLiteral("/header")).toByteArray());
    }
    if (!restored) {
        for (const int column : std::as_const(m_initiallyHidden))
            setColumnHidden(column, true);
    }
    m_fitted = restored;
    m_restoring = false;
    if (restored)
        sortByColumn(horizontalHeader()->sortIndicatorSection(), horizontalHeader()->sortIndicatorOrder());
}

void TableView::saveLayout()
{
    if (!m_settings || m_restoring || !m_fitted || !model())
        return;
    m_settings->setValue(m_settingsKey + QStringLiteral("/columns"), model()->columnCount());
    m_settings->setValue(m_settingsKey + QStringLiteral("/header"), horizontalHeader()->saveState());
}

void TableView::resetLayout()
{
    m_restoring = true;
    for (int column = 0; model() && column < model()->columnCount(); ++column) {
        setColumnHidden(column, m_initiallyHidden.contains(column));
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), column);
    }
    if (m_settings)
        m_settings->remove(m_settingsKey);
    m_restoring = false;
    m_fitted = false;
    fitOnce();
}

void TableView::fitOnce()
{
    if (m_fitted || !model() || model()->rowCount() == 0 || viewport()->width() < 200)
        return;
    if (model()->index(0, 0).data(PlaceholderRole).toBool())
        return;
    m_restoring = true;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int rows = qMin(kFitRows, model()->rowCount());
    int used = 0;
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (isColumnHidden(column))
            continue;
        int width = horizontalHeader()->sectionSizeHint(column) + 12;
        for (int row = 0; row < rows; ++row)
            width = qMax(width, itemDelegate()->sizeHint(option, model()->index(row, column)).width());
        setColumnWidth(column, qMin(width, kMaxFit));
        used += qMin(width, kMaxFit);
    }
    if (m_stretchColumn >= 0 && !isColumnHidden(m_stretchColumn) && used < viewport()->width())
        setColumnWidth(m_stretchColumn, columnWidth(m_stretchColumn) + viewport()->width() - used);
    m_restoring = false;
    m_fitted = true;
}

void TableView::paintEvent(QPaintEvent *event)
{
    fitOnce();
    QTableView::paintEvent(event);
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    // Until the person has touched anything, the stretch column follows the window.
    if (!m_fitted || m_stretchColumn < 0 || isColumnHidden(m_stretchColumn) || (m_settings && m_settings->contains(m_settingsKey + QStringLiteral("/header"))))
        return;
    const int free = viewport()->width() - horizontalHeader()->length();
    m_restoring = true;
    setColumnWidth(m_stretchColumn, qMax(160, columnWidth(m_stretchColumn) + free));
    m_restoring = false;
}

void TableView::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    for (const int changed : {m_hoveredRow, row}) {
        if (changed >= 0)
            viewport()->update(0, rowViewportPosition(changed), viewport()->width(), rowHeight(changed));
    }
    m_hoveredRow = row;
}

void TableView::mouseMoveEvent(QMouseEvent *event)
{
    setHoveredRow(rowAt(event->position().toPoint().y()));
    QTableView::mouseMoveEvent(event);
}

void TableView::leaveEvent(QEvent *event)
{
    setHoveredRow(-1);
    QTableView::leaveEvent(event);
}

void TableView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectedRowsChanged();
}

void TableView::moveRow(int by, bool extend)
{
    if (!model() || model()->rowCount() == 0)
        return;
    // The focus alone makes the first row current without selecting it: the first key selects what is current.
    if (!selectionModel()->hasSelection())
        by = 0;
    const int row = currentIndex().isValid() ? std::clamp(currentIndex().row() + by, 0, model()->rowCount() - 1) : 0;
    const QModelIndex next = model()->index(row, qMax(0, currentIndex().column()));
    selectionModel()->setCurrentIndex(next, (extend ? QItemSelectionModel::Select : QItemSelectionModel::ClearAndSelect) | QItemSelectionModel::Rows);
    scrollTo(next);
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (event->matches(QKeySequence::Copy))
        return copySelection();
    if (event->key() == Qt::Key_C && modifiers == (Qt::ControlModifier | Qt::ShiftModifier))
        return copySelectionWithHeaders();
    if (modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier) {
        if (event->key() == Qt::Key_J)
            return moveRow(1, modifiers == Qt::ShiftModifier);
        if (event->key() == Qt::Key_K)
            return moveRow(-1, modifiers == Qt::ShiftModifier);
    }
    if (modifiers == Qt::NoModifier && event->key() == Qt::Key_X && currentIndex().isValid())
        return selectionModel()->select(currentIndex(), QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
    QTableView::keyPressEvent(event);
}

QList<int> TableView::selectedRowNumbers() const
{
    QList<int> rows;
    if (!selectionModel())
        return rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows << row;
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QString TableView::selectionAsText(bool withHeaders) const
{
    QList<int> columns;
    for (int visual = 0; model() && visual < model()->columnCount(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column))
            columns << column;
    }
    QStringList lines;
    const auto addLine = [&](auto &&text) {
        QStringList cells;
        for (const int column : std::as_const(columns))
            cells << text(column);
        lines << cells.join(QLatin1Char('\t'));
    };
    const QList<int> rows = selectedRowNumbers();
    if (withHeaders && !rows.isEmpty())
        addLine([this](int column) { return model()->headerData(column, Qt::Horizontal).toString(); });
    for (const int row : rows)
        addLine([this, row](int column) { return cellText(model()->index(row, column)); });
    return lines.join(QLatin1Char('\n'));
}

void TableView::copySelection()
{
    if (const QString text = selectionAsText(false); !text.isEmpty()) {
        QApplication::clipboard()->setText(text);
        Q_EMIT copied(int(selectedRowNumbers().size()));
    }
}

void TableView::copySelectionWithHeaders()
{
    if (const QString text = selectionAsText(true); !text.isEmpty()) {
        QApplication::clipboard()->setText(text);
        Q_EMIT copied(int(selectedRowNumbers().size()));
    }
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
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            setColumnHidden(column, !on);
            saveLayout();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this, &TableView::resetLayout);
}

} // namespace pc
