// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakequotastore.h"
#include "core/domain/alarm.h"
#include "tests/support/fakecustomerstore.h"
#include <algorithm>

namespace pc {

QuotaRow FakeQuotaStore::sample(int number, const char *available, const QDateTime &readAt)
{
    QuotaRow row;
    row.customer = FakeCustomerStore::sample(number);
    row.quota.customer = row.customer.uid();
    row.quota.hasLedger = true;
    row.quota.total = Amount::parse(u"10000");
    row.quota.available = Amount::parse(QString::fromLatin1(available));
    row.quota.currency = QStringLiteral("CNY");
    row.quota.alarms = QList<AlarmRule>{{AlarmRule::Kind::Amount, Amount::parse(u"1000"), 0, 0}};
    row.quota.totalReadAt = row.quota.availableReadAt = row.quota.alarmsReadAt = readAt;
    return row;
}

QuotaRow &FakeQuotaStore::add(const QuotaRow &row)
{
    rows.append(row);
    return rows.last();
}

QuotaRow *FakeQuotaStore::find(const CustomerUid &uid)
{
    const auto it = std::find_if(rows.begin(), rows.end(), [&uid](const QuotaRow &row) { return row.customer.uid() == uid; });
    return it == rows.end() ? nullptr : &*it;
}

static bool isShown(const QuotaRow &row, QuotaQuery::Show show)
{
    switch (show) {
    case QuotaQuery::Show::All: return true;
    case QuotaQuery::Show::BelowZero: return row.quota.available && row.quota.available->isNegative();
    case QuotaQuery::Show::AlarmRaised: return alarmStateOf(row.quota) == AlarmState::Raised;
    case QuotaQuery::Show::RunningOut: return row.runway.state == Runway::State::RunsOut || row.runway.state == Runway::State::Empty;
    case QuotaQuery::Show::NoLedger: return row.quota.hasLedger == false;
    case QuotaQuery::Show::NotRead: return !row.quota.hasLedger;
    }
    return false;
}

Async<QuotaWindow> FakeQuotaStore::read(QuotaQuery query, qint64 first, int count)
{
    ++reads;
    lastQuery = query;
    if (failReads)
        return ready<QuotaWindow>(failure(*failReads));
    QList<QuotaRow> found;
    std::copy_if(rows.cbegin(), rows.cend(), std::back_inserter(found), [&query](const QuotaRow &row) {
        return isShown(row, query.show) && row.customer.displayName().contains(query.text, Qt::CaseInsensitive)
            && (!query.customer || *query.customer == row.customer.uid()) && (!query.group || *query.group == row.customer.local.group);
    });
    std::stable_sort(found.begin(), found.end(), [&query](const QuotaRow &a, const QuotaRow &b) {
        const QuotaRow &lower = query.order == Qt::AscendingOrder ? a : b, &upper = query.order == Qt::AscendingOrder ? b : a;
        if (query.sort == QuotaQuery::Sort::Available)
            return lower.quota.available < upper.quota.available;
        if (query.sort == QuotaQuery::Sort::ZeroDay)
            return lower.runway.zeroDay < upper.runway.zeroDay;
        return lower.customer.displayName() < upper.customer.displayName();
    });
    return ready<QuotaWindow>(QuotaWindow{first, found.size(), found.mid(first, count)});
}

Async<QuotaRow> FakeQuotaStore::quota(CustomerUid uid)
{
    if (failReads)
        return ready<QuotaRow>(failure(*failReads));
    const QuotaRow *found = find(uid);
    return found ? ready<QuotaRow>(*found) : ready<QuotaRow>(failure(ApiError::Kind::NotFound));
}

Async<QList<QuotaTotals>> FakeQuotaStore::totals(QuotaQuery) { return ready<QList<QuotaTotals>>(sums); }
Async<QList<QuotaSample>> FakeQuotaStore::samples(CustomerUid uid, QDateTime) { return ready<QList<QuotaSample>>(history.value(uid)); }
Async<DatasetState> FakeQuotaStore::datasetState() { return ready<DatasetState>(state); }

Async<Done> FakeQuotaStore::put(QList<QuotaFacts> facts)
{
    if (failWrites)
        return ready<Done>(failure(*failWrites));
    for (const QuotaFacts &fresh : facts) {
        QuotaRow *row = find(fresh.customer);
        if (!row)
            continue;
        QuotaFacts &held = row->quota;
        held.customer = fresh.customer;
        held.currency = fresh.currency;
        if (fresh.availableReadAt > held.availableReadAt) {
            held.hasLedger = fresh.hasLedger;
            held.available = fresh.available;
            held.availableReadAt = fresh.availableReadAt;
            if (fresh.available)
                history[fresh.customer] << QuotaSample{fresh.availableReadAt, fresh.total, *fresh.available};
        }
        if (fresh.totalReadAt > held.totalReadAt) {
            held.total = fresh.total;
            held.totalReadAt = fresh.totalReadAt;
        }
        if (fresh.alarmsReadAt > held.alarmsReadAt) {
            held.alarms = fresh.alarms;
            held.alarmsReadAt = fresh.alarmsReadAt;
        }
    }
    return ready<Done>(Done{});
}

Async<Done> FakeQuotaStore::finishPass(QDateTime completedAt)
{
    state.completedAt = completedAt;
    return ready<Done>(Done{});
}

Async<QList<CustomerUid>> FakeQuotaStore::stale(QDateTime before, QList<CustomerUid> first, int limit)
{
    QList<const QuotaRow *> old;
    for (const QuotaRow &row : rows) {
        if (!row.quota.availableReadAt.isValid() || row.quota.availableReadAt < before)
            old << &row;
    }
    std::stable_sort(old.begin(), old.end(), [&first](const QuotaRow *a, const QuotaRow *b) {
        const auto place = [&first](const QuotaRow *row) { return size_t(first.indexOf(row->customer.uid())); };
        const auto isBelow = [](const QuotaRow *row) { return row->quota.available && row->quota.available->isNegative(); };
        if (place(a) != place(b))
            return place(a) < place(b);
        return isBelow(a) != isBelow(b) ? isBelow(a) : a->quota.availableReadAt < b->quota.availableReadAt;
    });
    QList<CustomerUid> uids;
    for (const QuotaRow *row : old.mid(0, limit))
        uids << row->customer.uid();
    return ready<QList<CustomerUid>>(uids);
}

} // namespace pc
