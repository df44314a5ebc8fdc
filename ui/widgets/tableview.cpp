// SPDX-License-Identifier: Apache-2.0
// Look, keys and copies; which columns are seen and how wide they are is in tableview_columns.cpp.
#include "ui/widgets/tableview.h"
#include "models/roles.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/theme.h"
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <algorithm>

namespace pc {

namespace {

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
    connect(header, &QHeaderView::sectionResized, this, &TableView::onResized);
    connect(header, &QHeaderView::sectionMoved, this, &TableView::saveLayout);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &TableView::saveLayout);
}

TableView::~TableView() = default;

void TableView::keyboardSearch(const QString &text) { Q_EMIT typed(text); }

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

void TableView::paintEvent(QPaintEvent *event)
{
    fitOnce();
    QTableView::paintEvent(event);
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    arrangeColumns();
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
    // Where nothing is selected the first key selects what is current.
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

// Qt would make the first cell current without selecting its row: a person saw one row framed and another one, or none,
// selected, and a page that follows the current row showed somebody whom nobody chose.
void TableView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TableView::enter()
{
    setFocus();
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0)
        moveRow(1, false);
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

} // namespace pc
