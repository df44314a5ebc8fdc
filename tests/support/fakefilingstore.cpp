// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakefilingstore.h"
#include <algorithm>
#include <tuple>

namespace pc {

QString FakeFilingStore::numberText(int n) { return QStringLiteral("00000000-0000-4000-8000-%1").arg(n, 12, 10, QLatin1Char('0')); }
CustomerUid FakeFilingStore::uid(int n) { return CustomerUid(QString::number(5000000000000000LL + n)); }
QString FakeFilingStore::instanceId(int n) { return QStringLiteral("i-sample%1").arg(n, 4, 10, QLatin1Char('0')); }

ServiceNumber FakeFilingStore::sample(int n, NumberState state)
{
    ServiceNumber number;
    number.number = numberText(n);
    number.owner = number.holder = uid(n);
    number.resource = {ResourceType::Ecs, instanceId(n)};
    number.typeText = QStringLiteral("1");
    number.state = {state, QString::number(int(state))};
    number.readAt = QDateTime(QDate(2026, 1, 15), QTime(7, 55), Qt::UTC);
    return number;
}

Instance FakeFilingStore::sampleInstance(int n)
{
    Instance instance;
    instance.id = instanceId(n);
    instance.owner = uid(n);
    instance.product = QStringLiteral("ecs");
    instance.region = QStringLiteral("cn-hangzhou");
    instance.status = {Instance::Status::Normal, QStringLiteral("Normal")};
    instance.filingType = ResourceType::Ecs;
    return instance;
}

FilingCase FakeFilingStore::sampleCase(int n)
{
    FilingCase filing;
    filing.id = CaseId(QStringLiteral("case-%1").arg(n));
    filing.customer = uid(n);
    filing.domain = QStringLiteral("site%1.example").arg(n);
    filing.province = QStringLiteral("CN-ZJ");
    filing.number = numberText(n);
    CaseDocument paper;
    paper.item = QStringLiteral("licence");
    paper.path = QStringLiteral("/papers/licence.jpg");
    paper.checkedAt = QDateTime(QDate(2026, 1, 14), QTime(9, 0), Qt::UTC);
    filing.documents = {paper};
    filing.deadline = QDate(2026, 1, 15).addDays(40);
    filing.createdAt = filing.updatedAt = paper.checkedAt;
    return filing;
}

ServiceNumber *FakeFilingStore::findNumber(const QString &number)
{
    const auto it = std::find_if(numbers.begin(), numbers.end(), [&number](const ServiceNumber &one) { return one.number == number; });
    return it == numbers.end() ? nullptr : &*it;
}

FilingCase *FakeFilingStore::findCase(const CaseId &id)
{
    const auto it = std::find_if(cases.begin(), cases.end(), [&id](const FilingCase &one) { return one.id == id; });
    return it == cases.end() ? nullptr : &*it;
}

static bool isClosed(const FilingCase &filing)
{
    return filing.stage == FilingCase::Stage::Done || filing.stage == FilingCase::Stage::Abandoned;
}

QList<FilingRow> FakeFilingStore::allRows() const
{
    QList<FilingRow> rows;
    QList<CaseId> shown;
    for (const ServiceNumber &number : numbers) {
        FilingRow row;
        row.key = number.number;
        row.number = number;
        row.customer = number.holder.isEmpty() ? number.owner : number.holder;
        for (const FilingCase &filing : cases) {
            if (filing.number == number.number && (!row.filing || (isClosed(*row.filing) && !isClosed(filing))))
                row.filing = filing;
        }
        if (row.filing)
            shown += row.filing->id;
        for (const Instance &instance : instances) {
            if (instance.owner == number.owner && instance.id == number.resource.id)
                row.instance = instance;
        }
        rows += row;
    }
    for (const FilingCase &filing : cases) {
        if (!shown.contains(filing.id)) {
            FilingRow row;
            row.key = QStringLiteral("case:") + filing.id.text();
            row.filing = filing;
            row.customer = filing.customer;
            rows += row;
        }
    }
    for (FilingRow &row : rows) {
        row.customerName = names.value(row.customer, row.customer.text());
        row.risk = riskOf(row, today);
    }
    return rows;
}

static bool isShown(const FilingRow &row, const FilingQuery &query, const QDate &today)
{
    switch (query.show) {
    case FilingQuery::Show::All: return true;
    case FilingQuery::Show::Open: return isOpen(row);
    case FilingQuery::Show::DueWithin:
        return isOpen(row) && row.filing && row.filing->deadline.isValid() && row.filing->deadline <= today.addDays(query.withinDays);
    case FilingQuery::Show::AtRisk: return row.risk != FilingRisk::None;
    case FilingQuery::Show::Unprepared: return row.state() == NumberState::Bound && !row.filing;
    }
    return false;
}

static QString textOf(const FilingRow &row)
{
    QStringList texts{row.customerName, row.customer.text()};
    if (row.number)
        texts << row.number->number << row.number->resource.id << row.number->filingNumber;
    if (row.filing)
        texts << row.filing->domain << row.filing->notes;
    return texts.join(u'\n');
}

// What a row is sorted by; empty: unknown.
static QString keyOf(const FilingRow &row, FilingQuery::Sort sort)
{
    using Sort = FilingQuery::Sort;
    const QString deadline = row.filing ? row.filing->deadline.toString(Qt::ISODate) : QString();
    switch (sort) {
    case Sort::Risk: return QString::number(int(row.risk)) + (deadline.isEmpty() ? QStringLiteral("~") : deadline);
    case Sort::Number: return row.number ? row.number->number : QString();
    case Sort::Instance: return row.number ? row.number->resource.id : QString();
    case Sort::Customer: return row.customerName;
    case Sort::Domain: return row.filing ? row.filing->domain : QString();
    case Sort::State: return row.state() == NumberState::Unknown ? QString() : QString::number(int(row.state()));
    case Sort::Deadline: return deadline;
    case Sort::ReadAt: return row.number ? row.number->readAt.toString(Qt::ISODateWithMs) : QString();
    }
    return {};
}

QList<FilingRow> FakeFilingStore::matching(const FilingQuery &query) const
{
    QList<FilingRow> found;
    for (const FilingRow &row : allRows()) {
        if (isShown(row, query, today) && textOf(row).contains(query.text.trimmed(), Qt::CaseInsensitive) && (!query.state || *query.state == row.state())
            && (!query.customer || *query.customer == row.customer) && (!query.group || *query.group == groups.value(row.customer)))
            found += row;
    }
    std::stable_sort(found.begin(), found.end(), [&query](const FilingRow &a, const FilingRow &b) {
        const QString keyA = keyOf(a, query.sort), keyB = keyOf(b, query.sort);
        if (keyA.isEmpty() || keyB.isEmpty())
            return !keyA.isEmpty() && keyB.isEmpty();
        return query.order == Qt::AscendingOrder ? keyA < keyB : keyB < keyA;
    });
    return found;
}

Async<FilingWindow> FakeFilingStore::read(FilingQuery query, qint64 first, int count)
{
    ++reads;
    lastQuery = query;
    if (failReads)
        return ready<FilingWindow>(failure(*failReads));
    const QList<FilingRow> found = matching(query);
    return ready<FilingWindow>(FilingWindow{first, found.size(), found.mid(first, count)});
}

Async<QList<FilingCount>> FakeFilingStore::counts(FilingQuery query)
{
    if (failReads)
        return ready<QList<FilingCount>>(failure(*failReads));
    query.state.reset();
    QList<FilingCount> counts;
    const QList<FilingRow> found = matching(query);
    for (const NumberState one : {NumberState::Unknown, NumberState::Unbound, NumberState::Bound, NumberState::InReview, NumberState::Filed, NumberState::Void}) {
        const qint64 rows = std::count_if(found.cbegin(), found.cend(), [one](const FilingRow &row) { return row.state() == one; });
        if (rows > 0)
            counts += FilingCount{one, rows};
    }
    return ready<QList<FilingCount>>(counts);
}

Async<FilingRow> FakeFilingStore::row(QString key)
{
    if (failReads)
        return ready<FilingRow>(failure(*failReads));
    for (const FilingRow &row : allRows()) {
        if (row.key == key || (row.filing && key == QStringLiteral("case:") + row.filing->id.text()))
            return ready<FilingRow>(row);
    }
    return ready<FilingRow>(failure(ApiError::Kind::NotFound));
}

Async<QList<NumberAllowance>> FakeFilingStore::allowances(CustomerUid owner)
{
    if (failReads)
        return ready<QList<NumberAllowance>>(failure(*failReads));
    QList<NumberAllowance> all;
    for (const Instance &instance : std::as_const(instances)) {
        if (instance.owner != owner || !instance.filingType)
            continue;
        NumberAllowance one{instance, 0, 0, resourcesReadAt.value(instance.id), resourcesFullSince.value(instance.id)};
        for (const ServiceNumber &number : std::as_const(numbers)) {
            one.used += number.owner == owner && number.resource.id == instance.id ? 1 : 0;
            one.bound += number.owner == owner && number.resource.id == instance.id && number.state.value == NumberState::Bound ? 1 : 0;
        }
        all += one;
    }
    std::sort(all.begin(), all.end(), [](const NumberAllowance &a, const NumberAllowance &b) {
        return std::tie(a.instance.product, a.instance.id) < std::tie(b.instance.product, b.instance.id);
    });
    return ready<QList<NumberAllowance>>(all);
}

Async<DatasetState> FakeFilingStore::datasetState() { return ready<DatasetState>(state); }

Async<Done> FakeFilingStore::putInstances(CustomerUid owner, QList<Instance> fresh, QDateTime readAt)
{
    if (failWrites)
        return ready<Done>(failure(*failWrites));
    instances.removeIf([&owner](const Instance &one) { return one.owner == owner; });
    instances += fresh;
    ownersReadAt[owner] = readAt;
    tell();
    return ready<Done>(Done{});
}

Async<Done> FakeFilingStore::putNumbers(QList<NumberReading> readings)
{
    if (failWrites)
        return ready<Done>(failure(*failWrites));
    for (const NumberReading &reading : readings) {
        numbers.removeIf([&reading](const ServiceNumber &one) { return one.owner == reading.owner && one.resource == reading.resource; });
        numbers += reading.numbers;
        resourcesReadAt[reading.resource.id] = reading.readAt;
    }
    state.rows = numbers.size();
    tell();
    return ready<Done>(Done{});
}

Async<Done> FakeFilingStore::noteFull(Resource resource, QDateTime at)
{
    if (failWrites)
        return ready<Done>(failure(*failWrites));
    resourcesFullSince[resource.id] = at;
    tell();
    return ready<Done>(Done{});
}

Async<Done> FakeFilingStore::finishPass(QDateTime completedAt)
{
    if (failWrites)
        return ready<Done>(failure(*failWrites));
    state.completedAt = completedAt;
    return ready<Done>(Done{});
}

Async<QList<CustomerUid>> FakeFilingStore::staleOwners(QDateTime before, int limit)
{
    QList<CustomerUid> owners;
    for (auto it = ownersReadAt.cbegin(); it != ownersReadAt.cend(); ++it) {
        if (!it.value().isValid() || it.value() < before)
            owners += it.key();
    }
    std::sort(owners.begin(), owners.end(), [this](const CustomerUid &a, const CustomerUid &b) {
        return std::tuple(ownersReadAt[a], a.text()) < std::tuple(ownersReadAt[b], b.text());
    });
    return ready<QList<CustomerUid>>(owners.mid(0, limit));
}

bool FakeFilingStore::hasOpenCase(const CustomerUid &owner, const QString &resource) const
{
    return std::any_of(numbers.cbegin(), numbers.cend(), [&](const ServiceNumber &number) {
        return number.owner == owner && number.resource.id == resource && std::any_of(cases.cbegin(), cases.cend(), [&number](const FilingCase &filing) {
            return filing.number == number.number && !isClosed(filing);
        });
    });
}

Async<QList<StaleResource>> FakeFilingStore::staleResources(QDateTime before, bool known, int limit)
{
    using Entry = std::tuple<bool, bool, QDateTime, QString, StaleResource>;
    QList<Entry> stale;
    for (const Instance &one : std::as_const(instances)) {
        const QDateTime readAt = resourcesReadAt.value(one.id);
        const bool holds = std::any_of(numbers.cbegin(), numbers.cend(), [&one](const ServiceNumber &number) { return number.resource.id == one.id; });
        if (one.filingType && (!readAt.isValid() || readAt < before) && (holds || !known))
            stale += Entry{!hasOpenCase(one.owner, one.id), !holds, readAt, one.id, StaleResource{one.owner, {*one.filingType, one.id}}};
    }
    std::sort(stale.begin(), stale.end(), [](const Entry &a, const Entry &b) {
        return std::tie(std::get<0>(a), std::get<1>(a), std::get<2>(a), std::get<3>(a)) < std::tie(std::get<0>(b), std::get<1>(b), std::get<2>(b), std::get<3>(b));
    });
    QList<StaleResource> next;
    for (const Entry &entry : stale.mid(0, limit))
        next += std::get<4>(entry);
    return ready<QList<StaleResource>>(next);
}

Async<QList<StaleResource>> FakeFilingStore::resourcesOf(CustomerUid owner)
{
    QList<StaleResource> all;
    for (const Instance &one : std::as_const(instances)) {
        if (one.owner == owner && one.filingType)
            all += StaleResource{owner, {*one.filingType, one.id}};
    }
    return ready<QList<StaleResource>>(all);
}

Async<CustomerUid> FakeFilingStore::ownerOf(QString instanceId)
{
    const auto held = std::find_if(instances.cbegin(), instances.cend(), [&](const Instance &one) { return one.filingType && one.id.compare(instanceId, Qt::CaseInsensitive) == 0; });
    return held == instances.cend() ? ready<CustomerUid>(failure(ApiError::Kind::NotFound)) : ready<CustomerUid>(held->owner);
}

Async<FilingCase> FakeFilingStore::saveCase(FilingCase filing)
{
    if (failWrites)
        return ready<FilingCase>(failure(*failWrites));
    filing.updatedAt = now;
    if (filing.id.isEmpty()) {
        filing.id = CaseId(QStringLiteral("case-%1").arg(cases.size() + 1001));
        filing.createdAt = now;
    }
    if (FilingCase *held = findCase(filing.id))
        *held = filing;
    else
        cases += filing;
    tell();
    return ready<FilingCase>(filing);
}

Async<FilingCase> FakeFilingStore::changeCase(CaseId id, std::function<void(FilingCase &)> change)
{
    const FilingCase *held = findCase(id);
    if (!held && !failWrites)
        return ready<FilingCase>(failure(ApiError::Kind::NotFound));
    FilingCase changed = held ? *held : FilingCase();
    change(changed);
    return saveCase(changed);
}

Async<Done> FakeFilingStore::removeCase(CaseId id)
{
    if (failWrites)
        return ready<Done>(failure(*failWrites));
    const bool wasThere = cases.removeIf([&id](const FilingCase &one) { return one.id == id; }) > 0;
    tell();
    return wasThere ? ready<Done>(Done{}) : ready<Done>(failure(ApiError::Kind::NotFound));
}

Async<FilingCase> FakeFilingStore::filingCase(CaseId id)
{
    if (failReads)
        return ready<FilingCase>(failure(*failReads));
    const FilingCase *held = findCase(id);
    return held ? ready<FilingCase>(*held) : ready<FilingCase>(failure(ApiError::Kind::NotFound));
}

Async<QList<FilingCase>> FakeFilingStore::dueReminders(QDate day)
{
    QList<FilingCase> due;
    std::copy_if(cases.cbegin(), cases.cend(), std::back_inserter(due), [&day](const FilingCase &one) {
        return !isClosed(one) && one.remindOn.isValid() && one.remindOn <= day;
    });
    std::stable_sort(due.begin(), due.end(), [](const FilingCase &a, const FilingCase &b) {
        return a.deadline.isValid() && (!b.deadline.isValid() || a.deadline < b.deadline);
    });
    return ready<QList<FilingCase>>(due);
}

} // namespace pc
