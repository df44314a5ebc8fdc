// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/rowfollower.h"
#include <QAbstractItemView>
#include <algorithm>

namespace pc {

static constexpr int kRestMs = 80;          // while somebody runs through the rows, the details wait

RowFollower::RowFollower(QAbstractItemView *table, Rows rows, QObject *parent) : QObject(parent), m_table(table), m_rows(std::move(rows))
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &RowFollower::rested);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RowFollower::onCurrentChanged);
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (m_rows.keyAt(index.row()) == m_key)
            m_rest.start();                 // the row was current already: a click opens its details again
    });
}

void RowFollower::onCurrentChanged()
{
    if (m_isRestoring)
        return;
    const QModelIndex current = m_table->currentIndex();
    const QString key = current.isValid() ? m_rows.keyAt(current.row()) : QString();
    m_awaitsRow = current.isValid() && key.isEmpty();
    if (key.isEmpty())
        return;             // the row left the list; its details stay until another one is chosen
    m_key = key;
    m_rest.start();
    Q_EMIT chosen();
}

void RowFollower::rowsArrived()
{
    if (m_awaitsRow)
        onCurrentChanged();
    restore();
}

void RowFollower::restore()
{
    const QModelIndex current = m_table->currentIndex();
    const QString currentKey = current.isValid() ? m_rows.keyAt(current.row()) : QString();
    if (m_key.isEmpty() || m_awaitsRow || currentKey == m_key)
        return;
    m_isRestoring = true;
    m_table->setAutoScroll(false);
    if (const std::optional<int> row = m_rows.rowOf(m_key)) {
        m_table->selectionModel()->setCurrentIndex(m_table->model()->index(*row, m_rows.column),
                                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    } else if (!currentKey.isEmpty()) {
        m_table->selectionModel()->clear();
    }
    m_table->setAutoScroll(true);
    m_isRestoring = false;
}

void RowFollower::select(const QString &key)
{
    m_key = key;
    restore();
    if (const std::optional<int> row = m_rows.rowOf(key))
        m_table->scrollTo(m_table->model()->index(*row, m_rows.column));
    m_rest.stop();
    Q_EMIT chosen();
    Q_EMIT rested();
}

void RowFollower::forget()
{
    m_key.clear();
    m_awaitsRow = false;
    m_rest.stop();
    m_isRestoring = true;
    m_table->selectionModel()->clear();
    m_isRestoring = false;
}

void RowFollower::step(int by)
{
    const int rows = m_table->model()->rowCount();
    if (rows == 0)
        return;
    const QModelIndex current = m_table->currentIndex();
    const int row = current.isValid() ? std::clamp(current.row() + by, 0, rows - 1) : 0;
    m_table->setCurrentIndex(m_table->model()->index(row, m_rows.column));
}

} // namespace pc
