// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/filingstore.h"
#include <QHash>

namespace pc {

// Numbers, instances and cases in memory for tests of models, pages and sync. Joins, filters and sorts like the store does, in
// the simplest way; fails when told to.
class FakeFilingStore final : public FilingStore
{
public:
    using FilingStore::FilingStore;

    static QString numberText(int n);                   // "00000000-0000-4000-8000-000000000001" …
    static CustomerUid uid(int n);                      // as FakeCustomerStore::sample()
    static QString instanceId(int n);
    // Number `n` of instance `n` of customer `n`, read on the morning of `today`.
    static ServiceNumber sample(int n, NumberState state = NumberState::Bound);
    static Instance sampleInstance(int n);              // holds numbers, pays as it goes
    static FilingCase sampleCase(int n);                // of number `n`; one good paper, due in forty days

    void tell() { Q_EMIT changed(); }
    [[nodiscard]] ServiceNumber *findNumber(const QString &number);
    [[nodiscard]] FilingCase *findCase(const CaseId &id);
    [[nodiscard]] QList<FilingRow> allRows() const;     // joined, in no order

    std::optional<ApiError> failReads, failWrites;
    QDate today{2026, 1, 15};
    QDateTime now{QDate(2026, 1, 15), QTime(8, 0), Qt::UTC};
    QList<ServiceNumber> numbers;
    QList<Instance> instances;
    QList<FilingCase> cases;
    QHash<CustomerUid, QString> names;                  // the UID for those without
    QHash<CustomerUid, QString> groups;
    QHash<CustomerUid, QDateTime> ownersReadAt;         // owners that are known; an invalid time: instances never read
    QHash<QString, QDateTime> resourcesReadAt, resourcesFullSince; // by id of the resource
    DatasetState state;
    FilingQuery lastQuery;
    int reads = 0;

    Async<FilingWindow> read(FilingQuery query, qint64 first, int count) override;
    Async<QList<FilingCount>> counts(FilingQuery query) override;
    Async<FilingRow> row(QString key) override;
    Async<QList<NumberAllowance>> allowances(CustomerUid owner) override;
    Async<DatasetState> datasetState() override;
    Async<Done> putInstances(CustomerUid owner, QList<Instance> fresh, QDateTime readAt) override;
    Async<Done> putNumbers(QList<NumberReading> readings) override;
    Async<Done> noteFull(Resource resource, QDateTime at) override;
    Async<Done> finishPass(QDateTime completedAt) override;
    Async<QList<CustomerUid>> staleOwners(QDateTime before, int limit) override;
    Async<QList<StaleResource>> staleResources(QDateTime before, bool known, int limit) override;
    Async<QList<StaleResource>> resourcesOf(CustomerUid owner) override;
    Async<CustomerUid> ownerOf(QString instanceId) override;
    Async<FilingCase> saveCase(FilingCase filing) override;
    Async<FilingCase> changeCase(CaseId id, std::function<void(FilingCase &)> change) override;
    Async<Done> removeCase(CaseId id) override;
    Async<FilingCase> filingCase(CaseId id) override;
    Async<QList<FilingCase>> dueReminders(QDate day) override;

private:
    [[nodiscard]] QList<FilingRow> matching(const FilingQuery &query) const;
    [[nodiscard]] bool hasOpenCase(const CustomerUid &owner, const QString &resource) const;
};

} // namespace pc
