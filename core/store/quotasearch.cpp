// SPDX-License-Identifier: Apache-2.0
#include "core/store/quotasearch.h"
#include "core/domain/alarm.h"
#include "core/store/connection.h"
#include "core/store/quotarows.h"
#include <algorithm>
#include <map>
#include <set>

namespace pc {

void QuotaSearch::forget()
{
    m_dataVersion = -1;
    m_figures.clear();
    m_currencies.clear();
    m_matches.clear();
}

// Every figure of every quota as one text: ten thousand rows of ten columns through the driver cost ten times as much.
void QuotaSearch::load(QSqlDatabase &db)
{
    const qint64 version = scalar(db, QStringLiteral("PRAGMA main.data_version")).toLongLong();
    const QDate today = m_clock->utcNow().date();
    if (version == m_dataVersion && today == m_today)
        return;
    forget();
    const QByteArray text = scalar(db, QStringLiteral(
        "SELECT CAST(group_concat(customer || ',' || ifnull(total,'') || ',' || ifnull(available,'') || ',' || ifnull(consumed,'') || ',' || ifnull(alarm,'')"
        " || ',' || ifnull(zero_day,'') || ',' || ifnull(per_day,'') || ',' || available_read_at || ',' || max(total_read_at, available_read_at)"
        " || ',' || ifnull(has_ledger,'') || ',' || currency, char(10)) AS BLOB) FROM quota")).toByteArray();
    m_currencies = {QString()};
    for (const QByteArray &line : text.split('\n')) {
        const QList<QByteArray> parts = line.split(',');
        if (parts.size() < 11)
            continue;
        const auto number = [&parts](int at) { return parts[at].isEmpty() ? std::nullopt : std::optional(parts[at].toLongLong()); };
        const size_t row = size_t(parts[0].toInt());
        if (row >= m_figures.size())
            m_figures.resize(row + 1);
        Figures &figures = m_figures[row];
        figures = {number(1), number(2), number(3), number(4), number(5), number(6), *number(7), *number(8) != 0, number(9) == 0, 0};
        const QString currency = QString::fromUtf8(parts.mid(10).join(','));
        if (!m_currencies.contains(currency))
            m_currencies += currency;
        figures.currency = int(m_currencies.indexOf(currency));
    }
    m_dataVersion = version;
    m_today = today;
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
        return figures.zeroDay && *figures.zeroDay <= m_today.addDays(query.withinDays).toJulianDay();
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
            return f.zeroDay;
        case Sort::RiskPerDay:
            return f.perDay;
        default:
            return f.readAt ? std::optional(f.readAt) : std::nullopt;
        }
    };
    RowOrder order{m_customers.order(db, CustomerQuery::Sort::Name).rows, 0};
    const auto unknown = std::stable_partition(order.rows.begin(), order.rows.end(), [&key](qint32 row) { return key(row).has_value(); });
    std::stable_sort(order.rows.begin(), unknown, [&key](qint32 a, qint32 b) { return *key(a) < *key(b); });
    order.known = size_t(unknown - order.rows.begin());
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

QList<CustomerUid> QuotaSearch::stale(QSqlDatabase &db, const QDateTime &before, const QList<CustomerUid> &first, int limit)
{
    const Transaction oneState(db, Transaction::Kind::Read);
    load(db);
    const qint64 oldest = before.toMSecsSinceEpoch();
    RowNumbers rows = m_customers.matching(db, CustomerQuery()).descending();
    std::erase_if(rows, [&](qint32 row) { return figures(row).readAt >= oldest; });
    // Below zero, then by day of zero, then by age; unread ones are the oldest.
    const auto urgency = [this](qint32 row) {
        const Figures &f = figures(row);
        const bool isBelowZero = f.available && *f.available < 0;
        return std::tuple(!isBelowZero, isBelowZero ? 0 : f.zeroDay.value_or(std::numeric_limits<qint64>::max()), f.readAt, row);
    };
    std::sort(rows.begin(), rows.end(), [&urgency](qint32 a, qint32 b) { return urgency(a) < urgency(b); });

    QList<CustomerUid> uids;
    std::set<qint32> taken;
    Statement rowOf(db, QStringLiteral("SELECT id FROM customer WHERE uid=?"));
    const RowSet wanted(rows);
    for (const CustomerUid &uid : first) {
        rowOf.run(uid.text());
        const qint32 row = rowOf.next() ? qint32(rowOf.number(0)) : 0;
        rowOf.finish();
        if (row > 0 && wanted.has(row) && taken.insert(row).second && uids.size() < limit)
            uids += uid;
    }
    std::erase_if(rows, [&taken](qint32 row) { return taken.contains(row); });
    rows.resize(std::min(rows.size(), size_t(std::max<qint64>(limit - uids.size(), 0))));
    Statement uidOf(db, QStringLiteral("SELECT uid FROM customer WHERE id=?"));
    for (const qint32 row : rows) {
        uidOf.run(row);
        if (uidOf.next())
            uids += CustomerUid(uidOf.text(0));
        uidOf.finish();
    }
    return uids;
}

} // namespace pc
