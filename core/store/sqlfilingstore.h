// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/clock.h"
#include "core/store/filingstore.h"
#include <QTimer>

namespace pc {

class StoreReader;
class StoreWriter;

// FilingStore over the two workers, which outlive it. Answers are worked out on their threads. What is read from the cloud is told
// at once after a rest and gathered while more of it comes; what staff write is always told at once.
class SqlFilingStore final : public FilingStore
{
    Q_OBJECT
public:
    SqlFilingStore(StoreWriter *writer, StoreReader *reader, const Clock *clock, QObject *parent = nullptr);

    [[nodiscard]] Async<FilingWindow> read(FilingQuery query, qint64 first, int count) override;
    [[nodiscard]] Async<QList<FilingCount>> counts(FilingQuery query) override;
    [[nodiscard]] Async<FilingRow> row(QString key) override;
    [[nodiscard]] Async<QList<NumberAllowance>> allowances(CustomerUid owner) override;
    [[nodiscard]] Async<DatasetState> datasetState() override;
    [[nodiscard]] Async<Done> putInstances(CustomerUid owner, QList<Instance> instances, QDateTime readAt) override;
    [[nodiscard]] Async<Done> putNumbers(QList<NumberReading> readings) override;
    [[nodiscard]] Async<Done> noteFull(Resource resource, QDateTime at) override;
    [[nodiscard]] Async<Done> finishPass(QDateTime completedAt) override;
    [[nodiscard]] Async<QList<CustomerUid>> staleOwners(QDateTime before, int limit) override;
    [[nodiscard]] Async<QList<StaleResource>> staleResources(QDateTime before, bool known, int limit) override;
    [[nodiscard]] Async<QList<StaleResource>> resourcesOf(CustomerUid owner) override;
    [[nodiscard]] Async<CustomerUid> ownerOf(QString instanceId) override;
    [[nodiscard]] Async<FilingCase> saveCase(FilingCase filing) override;
    [[nodiscard]] Async<FilingCase> changeCase(CaseId id, std::function<void(FilingCase &)> change) override;
    [[nodiscard]] Async<Done> removeCase(CaseId id) override;
    [[nodiscard]] Async<FilingCase> filingCase(CaseId id) override;
    [[nodiscard]] Async<QList<FilingCase>> dueReminders(QDate day) override;

private:
    void noteReading();

    StoreWriter *m_writer;
    StoreReader *m_reader;
    const Clock *m_clock;
    QTimer m_rest;                          // since readings were told last
    bool m_hasUntold = false;
};

} // namespace pc
