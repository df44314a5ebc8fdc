// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakecustomerstore.h"
#include <algorithm>

namespace pc {

Customer FakeCustomerStore::sample(int number)
{
    static const QStringList groups{QStringLiteral("North"), QStringLiteral("South"), QString()};
    Customer customer;
    customer.facts.uid = CustomerUid(QString::number(5000000000000000LL + number));
    customer.facts.name = QStringLiteral("Company %1").arg(number, 5, 10, QLatin1Char('0'));
    customer.facts.loginEmail = QStringLiteral("admin%1@example.com").arg(number);
    customer.facts.kind = number % 4 == 3 ? Coded<AccountKind>{AccountKind::Individual, QStringLiteral("0")}
                                          : Coded<AccountKind>{AccountKind::Enterprise, QStringLiteral("1")};
    customer.facts.certified = number % 5 != 4;
    customer.facts.credit = number % 7 == 6 ? Coded<CreditState>{CreditState::Frozen, QStringLiteral("Frozen")}
                                            : Coded<CreditState>{CreditState::Thawed, QStringLiteral("Thawed")};
    customer.facts.readAt = QDateTime(QDate(2026, 1, 15), QTime(7, 55), Qt::UTC);
    customer.local.group = groups.at(number % 3);
    customer.listedAt = customer.facts.readAt;
    return customer;
}

void FakeCustomerStore::addMany(int count)
{
    for (int i = 1; i <= count; ++i)
        rows.append(sample(i));
}

Customer *FakeCustomerStore::find(const CustomerUid &uid)
{
    const auto it = std::find_if(rows.begin(), rows.end(), [&uid](const Customer &c) { return c.uid() == uid; });
    return it == rows.end() ? nullptr : &*it;
}

void FakeCustomerStore::release(int count)
{
    for (; count > 0 && !m_held.empty(); --count) {
        const auto answer = std::move(m_held.front());
        m_held.pop_front();
        answer();
    }
}

void FakeCustomerStore::releaseNewest()
{
    const auto answer = std::move(m_held.back());
    m_held.pop_back();
    answer();
}

static bool matches(const Customer &c, const CustomerQuery &query)
{
    const QString all = QStringList{c.facts.name, c.uid().text(), c.local.alias, c.facts.loginEmail, c.local.crmId, c.local.note}.join(QLatin1Char('\n'));
    if (!all.contains(query.text.trimmed(), Qt::CaseInsensitive))
        return false;
    if ((query.gone == CustomerQuery::Gone::Hide && c.goneAt.isValid()) || (query.gone == CustomerQuery::Gone::Only && !c.goneAt.isValid()))
        return false;
    return (!query.group || *query.group == c.local.group) && (!query.customer || *query.customer == c.uid())
        && (!query.favouritesOnly || c.local.favourite) && (!query.kind || *query.kind == c.facts.kind.value)
        && (query.standings.isEmpty() || query.standings.contains(verificationStanding(c, query.standingAt)))
        && (!query.credit || *query.credit == c.facts.credit.value) && (!query.certified || query.certified == c.facts.certified);
}

QList<Customer> FakeCustomerStore::matching(const CustomerQuery &query) const
{
    QList<Customer> found;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(found), [&query](const Customer &c) { return matches(c, query); });
    const auto key = [&query](const Customer &c) {
        switch (query.sort) {
        case CustomerQuery::Sort::Uid: return c.uid().text();
        case CustomerQuery::Sort::LoginEmail: return c.facts.loginEmail;
        case CustomerQuery::Sort::Group: return c.local.group;
        default: return c.displayName();
        }
    };
    std::stable_sort(found.begin(), found.end(), [&](const Customer &a, const Customer &b) {
        return query.order == Qt::AscendingOrder ? key(a) < key(b) : key(b) < key(a);
    });
    return found;
}

Async<CustomerWindow> FakeCustomerStore::read(CustomerQuery query, qint64 first, int count)
{
    ++reads;
    largestRead = std::max(largestRead, count);
    lastQuery = query;
    const Settler<CustomerWindow> settle;
    auto answer = [this, settle, query, first, count] {
        if (failReads)
            return settle(failure(*failReads));
        CustomerWindow window{first, synthetic, {}};
        if (synthetic == 0) {
            const QList<Customer> found = matching(query);
            window.total = found.size();
            window.rows = found.mid(first, count);
        }
        for (qint64 row = first; row < std::min<qint64>(synthetic, first + count); ++row)
            window.rows.append(sample(int(row)));
        settle(window);
    };
    if (hold)
        m_held.push_back(answer);
    else
        answer();
    return settle.future();
}

Async<Customer> FakeCustomerStore::customer(CustomerUid uid)
{
    if (failReads)
        return ready<Customer>(failure(*failReads));
    const Customer *found = find(uid);
    return found ? ready<Customer>(*found) : ready<Customer>(failure(ApiError::Kind::NotFound));
}

Async<QList<GroupCount>> FakeCustomerStore::groups()
{
    QMap<QString, qint64> counts;
    for (const Customer &c : rows)
        ++counts[c.local.group];
    QList<GroupCount> groups;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        groups.append({it.key(), it.value()});
    return ready<QList<GroupCount>>(groups);
}

Async<DatasetState> FakeCustomerStore::datasetState() { return ready<DatasetState>(state); }

Async<Done> FakeCustomerStore::setLocal(CustomerUid uid, CustomerLocal local)
{
    if (failWrites)
        return ready<Done>(failure(*failWrites));
    saved.append({uid, local});
    if (Customer *customer = find(uid))
        customer->local = local;
    tell({uid});
    return ready<Done>(Done{});
}

Async<Done> FakeCustomerStore::putListed(QList<CustomerUid>, QDateTime, QByteArray) { return ready<Done>(Done{}); }
Async<Done> FakeCustomerStore::putFacts(QList<CustomerFacts>, QByteArray) { return ready<Done>(Done{}); }
Async<Done> FakeCustomerStore::finishPass(QDateTime, QDateTime) { return ready<Done>(Done{}); }
Async<QList<CustomerUid>> FakeCustomerStore::staleFacts(QDateTime, int) { return ready<QList<CustomerUid>>(QList<CustomerUid>{}); }

} // namespace pc
