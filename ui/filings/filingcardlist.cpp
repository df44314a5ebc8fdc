// SPDX-License-Identifier: Apache-2.0
#include "ui/filings/filingcardlist.h"
#include "ui/filings/filingcarddelegate.h"
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <algorithm>

namespace pc {

FilingCardList::FilingCardList(QWidget *parent) : QTableView(parent)
{
    setItemDelegate(new FilingCardDelegate(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::CustomContextMenu);
    viewport()->setAutoFillBackground(false);               // cards lie on the page's own ground
    horizontalHeader()->hide();
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    fitCards();
}

void FilingCardList::fitCards() { verticalHeader()->setDefaultSectionSize(FilingCardDelegate::cardHeight(font())); }
void FilingCardList::keyboardSearch(const QString &text) { Q_EMIT typed(text); }

void FilingCardList::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitCards();
}

void FilingCardList::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    for (const int changed : {m_hoveredRow, row}) {
        if (changed >= 0)
            viewport()->update(0, rowViewportPosition(changed), viewport()->width(), rowHeight(changed));
    }
    m_hoveredRow = row;
}

void FilingCardList::mouseMoveEvent(QMouseEvent *event)
{
    setHoveredRow(rowAt(event->position().toPoint().y()));
    QTableView::mouseMoveEvent(event);
}

void FilingCardList::leaveEvent(QEvent *event)
{
    setHoveredRow(-1);
    QTableView::leaveEvent(event);
}

void FilingCardList::moveCard(int by)
{
    const int rows = model()->rowCount();
    if (rows == 0)
        return;
    const int row = currentIndex().isValid() ? std::clamp(currentIndex().row() + by, 0, rows - 1) : 0;
    selectionModel()->setCurrentIndex(model()->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(currentIndex());
}

// As in the tables: coming in with Tab chooses nothing by itself.
void FilingCardList::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void FilingCardList::enter()
{
    setFocus();
    if (!currentIndex().isValid())
        moveCard(0);
}

void FilingCardList::keyPressEvent(QKeyEvent *event)
{
    if ((event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return QTableView::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left: Q_EMIT steppedAside(-1); return;
    case Qt::Key_Right: Q_EMIT steppedAside(1); return;
    case Qt::Key_J: case Qt::Key_Down: moveCard(1); return;
    case Qt::Key_K: case Qt::Key_Up: moveCard(-1); return;
    default: QTableView::keyPressEvent(event);
    }
}

} // namespace pc
