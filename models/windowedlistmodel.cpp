// SPDX-License-Identifier: Apache-2.0
#include "models/windowedlistmodel.h"
#include "core/base/plaintext.h"
#include <algorithm>
#include <limits>

namespace pc {
namespace {

constexpr int kPagesHeld = 12;
constexpr int kReadsAtOnce = 2;
constexpr int kPagesWanted = 4;             // a flung scroll bar asks for many; only the last ones matter
constexpr qsizetype kPagesInView = 3;
constexpr int kManyChangesMs = 150;         // sync changes rows all the time; a person needs it a few times a second
constexpr qsizetype kFewChanges = 20;

int asRows(qint64 total) { return int(std::min<qint64>(total, std::numeric_limits<int>::max())); }

} // namespace

WindowedListModel::WindowedListModel(QObject *parent) : QAbstractTableModel(parent)
{
    m_changes.setSingleShot(true);
    connect(&m_changes, &QTimer::timeout, this, &WindowedListModel::refreshInPlace);
    want(0);
}

void WindowedListModel::retry()
{
    ++m_generation;
    m_asked.clear();
    m_wanted.clear();
    m_queryPending = true;
    m_halted = false;
    want(0);
    Q_EMIT stateChanged();
}

void WindowedListModel::setLive(bool live)
{
    m_isLive = live;
    if (live && std::exchange(m_hasMissed, false))
        noteStoreChange(0);
}

void WindowedListModel::noteStoreChange(qsizetype named)
{
    if (!m_isLive) {
        m_hasMissed = true;
        return;
    }
    m_halted = false;
    const bool few = named > 0 && named <= kFewChanges;
    if (few || !m_changes.isActive())
        m_changes.start(few ? 0 : kManyChangesMs);
}

void WindowedListModel::refreshInPlace()
{
    ++m_revision;
    if (m_queryPending)
        return;     // the first page of the new query is on its way and newer than the change or refreshed by its revision
    QList<std::pair<quint64, qint64>> recent;
    for (auto it = m_pages.begin(); it != m_pages.end(); ++it) {
        it->stale = true;
        recent.append({it->usedAt, it.key()});
    }
    if (recent.isEmpty())
        recent.append({0, 0});
    std::sort(recent.begin(), recent.end());
    // The latest last, because it is read first. Other pages follow when they are looked at.
    for (qsizetype i = std::max<qsizetype>(0, recent.size() - kPagesInView); i < recent.size(); ++i)
        want(recent.at(i).second);
}

void WindowedListModel::want(qint64 page)
{
    if (m_halted || m_asked.contains(page))
        return;
    m_wanted.removeOne(page);
    m_wanted.append(page);
    while (m_wanted.size() > kPagesWanted)
        m_wanted.removeFirst();
    if (m_pumpPosted)
        return;
    m_pumpPosted = true;
    QMetaObject::invokeMethod(this, &WindowedListModel::pump, Qt::QueuedConnection);
}

void WindowedListModel::pump()
{
    m_pumpPosted = false;
    while (m_inFlight < kReadsAtOnce && !m_wanted.isEmpty())
        request(m_wanted.takeLast());
}

void WindowedListModel::request(qint64 page)
{
    ++m_inFlight;
    m_asked.insert(page, m_generation);
    fetch(page * kPageRows, kPageRows, [this, generation = m_generation, revision = m_revision, page](Result<Rows> answer) {
        applyAnswer(generation, revision, page, std::move(answer));
    });
}

void WindowedListModel::applyAnswer(quint64 generation, quint64 revision, qint64 page, Result<Rows> answer)
{
    --m_inFlight;
    if (generation == m_generation) {
        m_asked.remove(page);
        if (!answer) {
            applyFailure(answer.error());
        } else {
            const bool wasFailed = m_state != State::Ready;
            m_error.reset();
            m_state = State::Ready;
            if (std::exchange(m_queryPending, false))
                applyNewQuery(*std::move(answer));
            else
                applyInPlace(page, *std::move(answer));
            if (revision != m_revision && m_pages.contains(page)) {
                m_pages[page].stale = true;
                want(page);
            }
            if (wasFailed)
                Q_EMIT stateChanged();
        }
    }
    pump();
}

void WindowedListModel::applyFailure(const ApiError &error)
{
    m_halted = true;
    m_wanted.clear();
    m_error = error;
    m_state = State::Failed;
    if (std::exchange(m_queryPending, false)) {     // never show the rows of another question
        beginResetModel();
        m_pages.clear();
        m_total = 0;
        endResetModel();
    }
    Q_EMIT stateChanged();
}

void WindowedListModel::applyNewQuery(Rows rows)
{
    beginResetModel();
    m_pages.clear();
    m_total = asRows(rows.total);
    storePage(0, std::move(rows));
    endResetModel();
    Q_EMIT stateChanged();
    Q_EMIT queryApplied();
}

void WindowedListModel::applyInPlace(qint64 page, Rows rows)
{
    const int total = asRows(rows.total);
    const bool hadRows = m_total > 0;
    growTo(total);
    const QStringList before = m_pages.value(page).rows.keys;
    storePage(page, std::move(rows));
    moveSelections(page, before);
    shrinkTo(total);
    const int first = int(page) * kPageRows;
    const int last = std::min(first + kPageRows, m_total) - 1;
    if (last >= first) {
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
        Q_EMIT rowsArrived(first, last);
    } else if (hadRows && m_total == 0) {
        Q_EMIT stateChanged();
    }
}

void WindowedListModel::growTo(int total)
{
    if (total <= m_total)
        return;
    beginInsertRows({}, m_total, total - 1);
    m_total = total;
    endInsertRows();
}

void WindowedListModel::shrinkTo(int total)
{
    if (total >= m_total)
        return;
    beginRemoveRows({}, total, m_total - 1);
    m_total = total;
    m_pages.removeIf([total](auto it) { return it.key() * kPageRows >= total; });
    endRemoveRows();
}

void WindowedListModel::storePage(qint64 page, Rows rows)
{
    Page &held = m_pages[page];
    held.rows = std::move(rows);
    held.stale = false;
    held.usedAt = ++m_uses;
    evict();
}

void WindowedListModel::evict()
{
    while (m_pages.size() > kPagesHeld) {
        const auto oldest = std::min_element(m_pages.cbegin(), m_pages.cend(), [](const Page &a, const Page &b) { return a.usedAt < b.usedAt; });
        m_pages.erase(oldest);
    }
}

// The rows of one page were read again: persistent indexes follow what they stood for. One that is in no page held becomes invalid.
void WindowedListModel::moveSelections(qint64 page, const QStringList &before)
{
    if (before == m_pages[page].rows.keys || before.isEmpty() || persistentIndexList().isEmpty())
        return;
    Q_EMIT layoutAboutToBeChanged();
    QModelIndexList from, to;
    const qint64 first = page * kPageRows;
    for (const QModelIndex &old : persistentIndexList()) {
        const qint64 offset = old.row() - first;
        if (offset < 0 || offset >= before.size())
            continue;
        const std::optional<int> row = rowOfKey(before.at(offset));
        from.append(old);
        to.append(row ? index(*row, old.column()) : QModelIndex());
    }
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged();
}

const std::any *WindowedListModel::pageOf(int row) const
{
    if (row < 0 || row >= m_total)
        return nullptr;
    const auto page = m_pages.constFind(row / kPageRows);
    return page != m_pages.cend() && row % kPageRows < page->rows.keys.size() ? &page->rows.values : nullptr;
}

std::optional<int> WindowedListModel::rowOfKey(const QString &key) const
{
    std::optional<int> inStalePage;
    for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
        const qsizetype at = page->rows.keys.indexOf(key);
        const qint64 row = page.key() * kPageRows + at;
        if (at < 0 || row >= m_total)
            continue;
        if (!page->stale)
            return int(row);
        inStalePage = int(row);
    }
    return inStalePage;
}

QVariant WindowedListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const qint64 number = index.row() / kPageRows;
    const auto page = m_pages.find(number);
    if (page != m_pages.end())
        page->usedAt = ++m_uses;
    // Looking at a row is what asks for it; the read itself starts from the event loop.
    if (page == m_pages.end() || page->stale)
        const_cast<WindowedListModel *>(this)->want(number);
    const bool isHeld = pageOf(index.row()) != nullptr;
    if (role == PlaceholderRole)
        return !isHeld;
    const QVariant value = isHeld ? cell(index.row(), index.column(), role) : QVariant();
    return role == Qt::ToolTipRole && value.typeId() == QMetaType::QString ? QVariant(plainToolTip(value.toString())) : value;
}

void WindowedListModel::refreshCells(int firstColumn, int lastColumn)
{
    for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
        const int first = int(page.key()) * kPageRows;
        const int last = std::min(first + int(page->rows.keys.size()), m_total) - 1;
        if (last >= first)
            Q_EMIT dataChanged(index(first, firstColumn), index(last, lastColumn));
    }
}

void WindowedListModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    refreshCells(0, columnCount() - 1);
}

} // namespace pc
