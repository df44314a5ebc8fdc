// SPDX-License-Identifier: Apache-2.0
#include "ui/filings/filingboard.h"
#include "ui/filings/filingcardlist.h"
#include "ui/filings/filingcardmodel.h"
#include "ui/filings/filingcolumn.h"
#include "ui/widgets/rowfollower.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <algorithm>

namespace pc {
namespace {

constexpr int kLeastColumn = 190;
constexpr NumberState kStates[] = {NumberState::Unbound, NumberState::Bound, NumberState::InReview, NumberState::Filed, NumberState::Void, NumberState::Unknown};

} // namespace

FilingBoard::FilingBoard(FilingStore *store, CustomerStore *customers, const Clock *clock, QWidget *parent)
    : QScrollArea(parent), m_store(store), m_customers(customers), m_clock(clock)
{
    setObjectName(QStringLiteral("filingBoard"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *const columns = new QWidget;
    auto *const row = new QHBoxLayout(columns);
    row->setContentsMargins(metrics::kBetween, metrics::kInside, metrics::kBetween, 0);
    row->setSpacing(metrics::kBetween);
    setWidget(columns);
    columns->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    for (const NumberState state : kStates)
        addColumn(state);
}

void FilingBoard::addColumn(NumberState state)
{
    auto *const column = new FilingColumn(state, m_store, m_customers, m_clock, widget());
    column->setMinimumWidth(kLeastColumn);
    column->setVisible(state != NumberState::Unknown);
    widget()->layout()->addWidget(column);
    m_columns.append(column);
    FilingCardList *const list = column->list();
    connect(column, &FilingColumn::answered, this, [this, column] { onAnswered(column); });
    connect(column->follower(), &RowFollower::chosen, this, [this, column] {
        adopt(column);
        Q_EMIT chosen();
    });
    connect(column->follower(), &RowFollower::rested, this, &FilingBoard::rested);
    connect(list, &QAbstractItemView::activated, this, &FilingBoard::activated);
    connect(list, &FilingCardList::typed, this, &FilingBoard::typed);
    connect(list, &FilingCardList::steppedAside, this, [this, column](int by) { stepAside(column, by); });
    connect(list, &QWidget::customContextMenuRequested, this, [this, list](const QPoint &at) {
        if (list->indexAt(at).isValid())
            Q_EMIT menuRequested(list->viewport()->mapToGlobal(at));
    });
}

bool FilingBoard::belongs(const FilingColumn *column) const { return !m_only || *m_only == column->state(); }

void FilingBoard::setQuery(const FilingQuery &query)
{
    m_only = query.state;
    for (FilingColumn *const column : std::as_const(m_columns)) {
        if (belongs(column))
            column->setQuery(query);
        column->model()->setLive(m_isLive && belongs(column));
        onAnswered(column);
    }
}

void FilingBoard::setLive(bool live)
{
    m_isLive = live;
    for (FilingColumn *const column : std::as_const(m_columns))
        column->model()->setLive(live && belongs(column));
}

void FilingBoard::retry()
{
    for (FilingColumn *const column : std::as_const(m_columns)) {
        if (belongs(column))
            column->model()->retry();
    }
}

// The card that is looked at stays the same one when its state takes it to another column.
void FilingBoard::onAnswered(FilingColumn *column)
{
    const bool isEmptyUnknown = column->state() == NumberState::Unknown && column->model()->rowCount() == 0 && m_only != NumberState::Unknown;
    column->setVisible(belongs(column) && !isEmptyUnknown);
    RowFollower *const follower = column->follower();
    if (!m_key.isEmpty() && follower->key() != m_key && column->model()->rowOf(m_key) && belongs(column)) {
        const QSignalBlocker quiet(follower);
        follower->select(m_key);
        adopt(column);
    }
    Q_EMIT answered();
}

void FilingBoard::adopt(FilingColumn *column)
{
    m_key = column->follower()->key();
    for (FilingColumn *const other : std::as_const(m_columns)) {
        if (other != column)
            other->follower()->forget();
    }
}

FilingColumn *FilingBoard::columnOf(const QString &key) const
{
    const auto found = std::find_if(m_columns.cbegin(), m_columns.cend(), [&](const FilingColumn *column) { return column->model()->rowOf(key).has_value(); });
    return found == m_columns.cend() ? nullptr : *found;
}

std::optional<FilingRow> FilingBoard::row(const QString &key) const
{
    const FilingColumn *const column = columnOf(key);
    const FilingRow *const held = column ? column->model()->rowAt(*column->model()->rowOf(key)) : nullptr;
    return held ? std::optional(*held) : std::nullopt;
}

void FilingBoard::select(const QString &key)
{
    m_key = key;
    if (FilingColumn *const column = columnOf(key)) {
        column->follower()->select(key);
        ensureWidgetVisible(column, 0, 0);
        return;
    }
    for (FilingColumn *const column : std::as_const(m_columns))
        column->follower()->forget();
    Q_EMIT chosen();
    Q_EMIT rested();
}

void FilingBoard::step(int by)
{
    if (FilingColumn *const column = columnOf(m_key))
        column->follower()->step(by);
}

void FilingBoard::stopRest()
{
    for (FilingColumn *const column : std::as_const(m_columns))
        column->follower()->stop();
}

// Over columns without a card; at the same height where there is one.
void FilingBoard::stepAside(FilingColumn *from, int by)
{
    const int height = from->list()->visualRect(from->list()->currentIndex()).center().y();
    for (qsizetype place = m_columns.indexOf(from) + by; place >= 0 && place < m_columns.size(); place += by) {
        FilingColumn *const to = m_columns.at(place);
        if (to->isHidden() || to->model()->rowCount() == 0)
            continue;
        FilingCardList *const list = to->list();
        const QModelIndex level = list->indexAt(QPoint(1, height));
        const QModelIndex next = level.isValid() ? level : list->indexAt(QPoint(1, 1));
        list->setFocus();
        list->selectionModel()->setCurrentIndex(next.isValid() ? next : to->model()->index(0, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        ensureWidgetVisible(to, 0, 0);
        return;
    }
}

void FilingBoard::enter()
{
    FilingColumn *column = columnOf(m_key);
    for (FilingColumn *const candidate : std::as_const(m_columns)) {
        if (!column && !candidate->isHidden() && candidate->model()->rowCount() > 0)
            column = candidate;
    }
    if (column)
        column->list()->enter();
}

void FilingBoard::focusInEvent(QFocusEvent *) { enter(); }

bool FilingBoard::isWaiting() const
{
    return std::any_of(m_columns.cbegin(), m_columns.cend(), [this](const FilingColumn *column) {
        return belongs(column) && (column->model()->state() == FilingCardModel::State::Waiting || column->model()->isSearching());
    });
}

std::optional<ApiError> FilingBoard::error() const
{
    for (const FilingColumn *const column : m_columns) {
        if (belongs(column) && column->model()->error())
            return column->model()->error();
    }
    return {};
}

qint64 FilingBoard::rows() const
{
    qint64 sum = 0;
    for (const FilingColumn *const column : m_columns)
        sum += belongs(column) ? column->model()->rowCount() : 0;
    return sum;
}

} // namespace pc
