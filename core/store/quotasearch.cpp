// SPDX-License-Identifier: Apache-2.0
#include "core/store/quotasearch.h"
#include "core/domain/alarm.h"
#include "core/store/connection.h"
#include "core/store/figuretext.h"
#include "core/store/quotarows.h"
#include <algorithm>
#include <map>
#include <tuple>

namespace pc {

void QuotaSearch::forget()
{
    m_dataVersion = -1;
    m_revision = 0;
    m_figures.clear();
    m_currencies = QStringList{QString()};
    m_matches.clear();
}

// The figures of every quota written since as one text: rows and columns through the driver one by one cost ten times as much.
static QByteArray figuresText(const QSqlDatabase &db, qint64 after)
{
    return scalar(db, QStringLiteral(
        "SELECT CAST(group_concat(customer || ',' || ifnull(total,'') || ',' || ifnull(available,'') || ',' || ifnull(consumed,'') || ',' || ifnull(alarm,'')"
        " || ',' || ifnull(zero_day,'') || ',' || ifnull(per_day,'') || ',' || available_read_at || ',' || max(total_read_at, available_read_at)"
        " || ',' || ifnull(has_ledger,'') || ',' || replace(currency, char(10), ''), char(10)) AS BLOB) FROM quota WHERE revision>%1").arg(after)).toByteArray();
}

void QuotaSearch::load(QSqlDatabase &db)
{
    const qint64 version = scalar(db, QStringLiteral("PRAGMA main.data_version")).toLongLong();
    const QDate today = m_clock->utcNow().date();
    if (version == m_dataVersion && today == m_today)
        return;
    m_matches.clear();
    const qint64 revision = scalar(db, QStringLiteral("SELECT max(revision) FROM quota")).toLongLong();
    if (revision != m_revision)
        take(figuresText(db, m_revision));
    m_revision = revision;
    m_dataVersion = version;
    m_today = today;
}

void QuotaSearch::take(const QByteArray &bytes)
{
    for (FigureText text(bytes); !text.isAtEnd();) {
        const size_t row = size_t(text.number().value_or(0));
        if (row >= m_figures.size())
            m_figures.resize(row + 1);
        Figures &figures = m_figures[row];
        for (std::optional<qint64> *const one : {&figures.total, &figures.available, &figures.consumed, &figures.alarm, &figures.zeroDay, &figures.perDay})
            *one = text.number();
        figures.readAt = text.number().value_or(0);
        figures.isRead = text.number().value_or(0) != 0;
        figures.hasNoLedger = text.number() == 0;
        const QString currency = QString::fromUtf8(text.line());
        if (!m_currencies.contains(currency))
            m_currencies += currency;
        figures.currency = int(m_currencies.indexOf(currency));
    }
}

const QuotaSearch::Figures &QuotaSearch::figures(qint32 row) const
{
    static const Figures none;
    return size_t(row) < m_figures.size() ? m_figures[size_t(row)] : none;
}

bool QuotaSearch::shows(const Figures &figures, const QuotaQuery &query) const
{
    using Show = QuotaQuery::Show;
    switch (query.show) {
    case Show::All:
        return true;
    case Show::BelowZero:
        return figures.available && *figures.available < 0;
    case Show::AlarmRaised:
        return figures.alarm == qint64(AlarmState::Raised);
    case Show::RunningOut:
        return figures.dayOfZero() && *figures.dayOfZero() <= m_today.addDays(query.withinDays).toJulianDay();
    case Show::NoLedger:
        return figures.hasNoLedger;
    case Show::NotRead:
        return !figures.isRead;
    }
    return false;
}

RowSet QuotaSearch::matching(QSqlDatabase &db, const QuotaQuery &query)
{
    CustomerQuery customers;
    customers.text = query.text;
    customers.group = query.group;
    customers.customer = query.customer;
    customers.credit = query.credit;
    RowSet wanted = m_customers.matching(db, customers);
    if (query.managed) {
        const CreditState hosting = *query.managed ? CreditState::Trusteeship : CreditState::TrusteeshipCancelled;
        wanted.keep(RowSet(rowNumbers(db, QStringLiteral("SELECT id FROM customer WHERE hosting=?"), {int(hosting)})));
    }
    if (query.show == QuotaQuery::Show::All)
        return wanted;
    RowNumbers shown = wanted.descending();
    std::erase_if(shown, [&](qint32 row) { return !shows(figures(row), query); });
    return RowSet(shown);
}

// By name, and where a figure is sorted by, those of one figure by name.
RowOrder QuotaSearch::order(QSqlDatabase &db, QuotaQuery::Sort sort)
{
    using Sort = QuotaQuery::Sort;
    if (sort == Sort::Name || sort == Sort::Status)
        return m_customers.order(db, sort == Sort::Name ? CustomerQuery::Sort::Name : CustomerQuery::Sort::Credit);
    const auto key = [this, sort](qint32 row) -> std::optional<qint64> {
        const Figures &f = figures(row);
        switch (sort) {
        case Sort::Total:
            return f.total;
        case Sort::Consumed:
            return f.consumed;
        case Sort::Available:
            return f.available;
        case Sort::Alarm:
            return f.alarm;
        case Sort::ZeroDay:
            return f.dayOfZero();
        case Sort::RiskPerDay:
            return f.perDay;
        default:
            return f.readAt ? std::optional(f.readAt) : std::nullopt;
        }
    };
    std::vector<std::pair<qint64, qint32>> known;
    RowNumbers unknown;
    for (const qint32 row : m_customers.order(db, CustomerQuery::Sort::Name).rows) {
        if (const std::optional<qint64> value = key(row))
            known.emplace_back(*value, row);
        else
            unknown.push_back(row);
    }
    std::stable_sort(known.begin(), known.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    RowOrder order{{}, known.size()};
    for (const auto &[value, row] : known)
        order.rows.push_back(row);
    order.rows.insert(order.rows.end(), unknown.begin(), unknown.end());
    return order;
}

const RowNumbers &QuotaSearch::matches(QSqlDatabase &db, const QuotaQuery &query)
{
    for (const auto &[kept, rows] : m_matches) {
        if (kept == query)
            return rows;
    }
    const RowSet wanted = matching(db, query);
    return remember(m_matches, std::make_pair(query, order(db, query.sort).pick(wanted, query.order))).second;
}

QuotaWindow QuotaSearch::read(QSqlDatabase &db, const QuotaQuery &query, qint64 first, int count)
{
    const Transaction oneState(db, Transaction::Kind::Read);
    load(db);
    const RowWindow wanted = windowOf(matches(db, query), first, count);
    QuotaWindow window;
    window.first = wanted.first;
    window.total = wanted.total;
    window.rows.resize(qsizetype(wanted.rows.size()));
    Statement read(db, QStringLiteral("SELECT %1 FROM %2 WHERE customer.id IN (%3)").arg(quotaColumns(), quotaTables(), numberList(wanted.rows)));
    read.run();
    while (read.next())
        window.rows[wanted.places.value(qint32(read.number(0)))] = quotaAt(read);
    return window;
}

namespace {

// A sum that says when it no longer fits, and when there was nothing to add.
struct Sum
{
    Amount amount;
    bool isKnown = false;
    bool fits = true;

    void add(qint64 micros)
    {
        const std::optional<Amount> more = amount.plus(Amount::fromMicros(micros));
        fits = fits && more;
        amount = more.value_or(amount);
        isKnown = true;
    }
    [[nodiscard]] std::optional<Amount> value() const { return isKnown && fits ? std::optional(amount) : std::nullopt; }
};

struct CurrencySums
{
    Sum total, available, consumed;
    QuotaTotals totals;
};

} // namespace

QList<QuotaTotals> QuotaSearch::totals(QSqlDatabase &db, const QuotaQuery &query)
{
    const Transaction oneState(db, Transaction::Kind::Read);
    load(db);
    std::map<QString, CurrencySums> currencies;
    for (const qint32 row : matches(db, query)) {
        const Figures &f = figures(row);
        CurrencySums &sums = currencies[m_currencies[f.currency]];
        ++sums.totals.customers;
        sums.totals.unknownTotal += f.total ? 0 : 1;
        sums.totals.unknownAvailable += f.available ? 0 : 1;
        for (const auto &[figure, sum] : {std::pair(f.total, &sums.total), std::pair(f.available, &sums.available), std::pair(f.consumed, &sums.consumed)}) {
            if (figure)
                sum->add(*figure);
        }
    }
    QList<QuotaTotals> all;
    for (auto &[currency, sums] : currencies) {
        QuotaTotals &totals = sums.totals;
        totals.currency = currency;
        totals.total = sums.total.value();
        totals.available = sums.available.value();
        totals.consumed = sums.consumed.value();
        all += totals;
    }
    return all;
}

RowNumbers QuotaSearch::urgentFirst(RowNumbers rows) const
{
    // Below zero, then by day of zero, then by age; unread ones are the oldest.
    const auto urgency = [this](qint32 row) {
        const Figures &f = figures(row);
        const bool isBelowZero = f.available && *f.available < 0;
        return std::tuple(!isBelowZero, isBelowZero ? 0 : f.zeroDay.value_or(std::numeric_limits<qint64>::max()), f.readAt, row);
    };
    std::sort(rows.begin(), rows.end(), [&urgency](qint32 a, qint32 b) { return urgency(a) < urgency(b); });
    return rows;
}

QList<CustomerUid> QuotaSearch::stale(QSqlDatabase &db, const QDateTime &before, const QList<CustomerUid> &first, int limit)
{
    const Transaction oneState(db, Transaction::Kind::Read);
    load(db);
    const qint64 oldest = before.toMSecsSinceEpoch();
    RowNumbers rows = m_customers.matching(db, CustomerQuery()).descending();
    std::erase_if(rows, [&](qint32 row) { return figures(row).readAt >= oldest; });
    const RowSet wanted(rows);
    RowNumbers next;
    Statement rowOf(db, QStringLiteral("SELECT id FROM customer WHERE uid=?"));
    for (const CustomerUid &uid : first) {
        rowOf.run(uid.text());
        const qint32 row = rowOf.next() ? qint32(rowOf.number(0)) : 0;
        rowOf.finish();
        if (wanted.has(row) && std::find(next.begin(), next.end(), row) == next.end())
            next.push_back(row);
    }
    const RowSet taken(next);
    std::erase_if(rows, [&taken](qint32 row) { return taken.has(row); });
    rows = urgentFirst(std::move(rows));
    next.insert(next.end(), rows.begin(), rows.end());

    const RowWindow window = windowOf(next, 0, limit);
    QList<CustomerUid> uids(qsizetype(window.rows.size()));
    Statement read(db, QStringLiteral("SELECT id, uid FROM customer WHERE id IN (%1)").arg(numberList(window.rows)));
    read.run();
    while (read.next())
        uids[window.places.value(qint32(read.number(0)))] = CustomerUid(read.text(1));
    return uids;
}

} // namespace pc
