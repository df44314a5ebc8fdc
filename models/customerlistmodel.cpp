// SPDX-License-Identifier: Apache-2.0
#include "models/customerlistmodel.h"
#include "core/base/clock.h"
#include <algorithm>
#include <limits>

namespace pc {
namespace {

constexpr int kPagesHeld = 12;
constexpr int kReadsAtOnce = 2;
constexpr int kPagesWanted = 4;             // a flung scroll bar asks for many; only the last ones matter
constexpr qsizetype kPagesInView = 3;
constexpr int kManyChangesMs = 150;         // sync changes rows all the time; a person needs it a few times a second
constexpr int kAgesMs = 60 * 1000;

} // namespace

CustomerListModel::CustomerListModel(CustomerStore *store, const Clock *clock, QObject *parent)
    : QAbstractTableModel(parent), m_store(store), m_clock(clock)
{
    m_changes.setSingleShot(true);
    connect(&m_changes, &QTimer::timeout, this, &CustomerListModel::refreshInPlace);
    connect(m_store, &CustomerStore::changed, this, &CustomerListModel::onChanged);
    connect(&m_ages, &QTimer::timeout, this, &CustomerListModel::touchAges);
    m_ages.start(kAgesMs);
    m_queryPending = true;
    want(0);
}

void CustomerListModel::setQuery(const CustomerQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    retry();
}

void CustomerListModel::retry()
{
    ++m_generation;
    m_asked.clear();
    m_wanted.clear();
    m_queryPending = true;
    m_halted = false;
    want(0);
    Q_EMIT stateChanged();
}

void CustomerListModel::onChanged(const QList<CustomerUid> &uids)
{
    m_halted = false;
    const bool few = !uids.isEmpty() && uids.size() <= 20;
    if (few || !m_changes.isActive())
        m_changes.start(few ? 0 : kManyChangesMs);
}

void CustomerListModel::refreshInPlace()
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

void CustomerListModel::want(qint64 page)
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
    QMetaObject::invokeMethod(this, &CustomerListModel::pump, Qt::QueuedConnection);
}

void CustomerListModel::pump()
{
    m_pumpPosted = false;
    while (m_inFlight < kReadsAtOnce && !m_wanted.isEmpty())
        request(m_wanted.takeLast());
}

void CustomerListModel::request(qint64 page)
{
    ++m_inFlight;
    m_asked.insert(page, m_generation);
    whenDone(m_store->read(m_query, page * kPageRows, kPageRows), this,
             [this, generation = m_generation, revision = m_revision, page](const Result<CustomerWindow> &answer) {
        applyAnswer(generation, revision, page, answer);
    });
}

void CustomerListModel::applyAnswer(quint64 generation, quint64 revision, qint64 page, const Result<CustomerWindow> &answer)
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
                applyNewQuery(*answer);
            else
                applyInPlace(page, *answer);
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

void CustomerListModel::applyFailure(const ApiError &error)
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

void CustomerListModel::applyNewQuery(const CustomerWindow &window)
{
    beginResetModel();
    m_pages.clear();
    m_total = int(std::min<qint64>(window.total, std::numeric_limits<int>::max()));
    storePage(0, window.rows);
    endResetModel();
    Q_EMIT stateChanged();
    Q_EMIT queryApplied();
}

void CustomerListModel::applyInPlace(qint64 page, const CustomerWindow &window)
{
    const int total = int(std::min<qint64>(window.total, std::numeric_limits<int>::max()));
    growTo(total);
    const QList<Customer> before = m_pages.value(page).rows;
    storePage(page, window.rows);
    moveSelections(page, before);
    shrinkTo(total);
    const int first = int(page) * kPageRows;
    const int last = std::min(first + kPageRows, m_total) - 1;
    if (last >= first) {
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
        Q_EMIT rowsArrived(first, last);
    }
}

void CustomerListModel::growTo(int total)
{
    if (total <= m_total)
        return;
    beginInsertRows({}, m_total, total - 1);
    m_total = total;
    endInsertRows();
}

void CustomerListModel::shrinkTo(int total)
{
    if (total >= m_total)
        return;
    beginRemoveRows({}, total, m_total - 1);
    m_total = total;
    m_pages.removeIf([total](auto it) { return it.key() * kPageRows >= total; });
    endRemoveRows();
}

void CustomerListModel::storePage(qint64 page, QList<Customer> rows)
{
    Page &held = m_pages[page];
    held.rows = std::move(rows);
    held.stale = false;
    held.usedAt = ++m_uses;
    evict();
}

void CustomerListModel::evict()
{
    while (m_pages.size() > kPagesHeld) {
        const auto oldest = std::min_element(m_pages.begin(), m_pages.end(), [](const Page &a, const Page &b) { return a.usedAt < b.usedAt; });
        m_pages.erase(oldest);
    }
}

// The rows of one page were read again: persistent indexes follow their customers. One whose customer is in no page held
// becomes invalid.
void CustomerListModel::moveSelections(qint64 page, const QList<Customer> &before)
{
    const QList<Customer> &after = m_pages[page].rows;
    const bool sameCustomers = std::equal(before.begin(), before.end(), after.begin(), after.end(),
                                          [](const Customer &a, const Customer &b) { return a.uid() == b.uid(); });
    const QModelIndexList persistent = persistentIndexList();
    if (sameCustomers || before.isEmpty() || persistent.isEmpty())
        return;
    Q_EMIT layoutAboutToBeChanged();
    QModelIndexList from, to;
    const qint64 first = page * kPageRows;
    for (const QModelIndex &old : persistentIndexList()) {
        const qint64 offset = old.row() - first;
        if (offset < 0 || offset >= before.size())
            continue;
        const std::optional<int> row = rowOf(before.at(offset).uid());
        from.append(old);
        to.append(row ? index(*row, old.column()) : QModelIndex());
    }
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged();
}

const Customer *CustomerListModel::customerAt(int row) const
{
    if (row < 0 || row >= m_total)
        return nullptr;
    const auto page = m_pages.constFind(row / kPageRows);
    if (page == m_pages.cend() || row % kPageRows >= page->rows.size())
        return nullptr;
    return &page->rows.at(row % kPageRows);
}

std::optional<int> CustomerListModel::rowOf(const CustomerUid &uid) const
{
    std::optional<int> inStalePage;
    for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
        const auto it = std::find_if(page->rows.begin(), page->rows.end(), [&uid](const Customer &c) { return c.uid() == uid; });
        const qint64 row = page.key() * kPageRows + (it - page->rows.begin());
        if (it == page->rows.end() || row >= m_total)
            continue;
        if (!page->stale)
            return int(row);
        inStalePage = int(row);
    }
    return inStalePage;
}

std::optional<CustomerQuery::Sort> CustomerListModel::sortOf(int column)
{
    using Sort = CustomerQuery::Sort;
    switch (column) {
    case NameColumn: return Sort::Name;
    case UidColumn: return Sort::Uid;
    case LoginEmailColumn: return Sort::LoginEmail;
    case KindColumn: return Sort::Kind;
    case VerificationColumn: return Sort::Certified;
    case CreditColumn: return Sort::Credit;
    case GroupColumn: return Sort::Group;
    case AgeColumn: return Sort::ReadAt;
    default: return {};
    }
}

int CustomerListModel::columnOf(CustomerQuery::Sort sort)
{
    for (int column = 0; column < ColumnCount; ++column) {
        if (sortOf(column) == sort)
            return column;
    }
    return NameColumn;
}

void CustomerListModel::sort(int column, Qt::SortOrder order)
{
    const auto by = sortOf(column);
    if (!by)
        return;
    CustomerQuery query = m_query;
    query.sort = *by;
    query.order = order;
    setQuery(query);
}

} // namespace pc
