// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/customerstore.h"
#include <deque>
#include <functional>

namespace pc {

// A store in memory for tests of models and pages. Answers at once, or when release() is called; fails when told to.
class FakeCustomerStore final : public CustomerStore
{
public:
    using CustomerStore::CustomerStore;

    // Content.
    void add(const Customer &customer) { rows.append(customer); }
    void addMany(int count);                            // "Company 00001" …, UIDs from 5000000000000001
    // Rows are made when they are read: for a million of them.
    void setSynthetic(qint64 total) { synthetic = total; }
    void tell(const QList<CustomerUid> &uids = {}) { Q_EMIT changed(uids); }
    [[nodiscard]] Customer *find(const CustomerUid &uid);
    static Customer sample(int number);

    // Behaviour.
    bool hold = false;                                  // answers wait for release()
    std::optional<ApiError> failReads;
    std::optional<ApiError> failWrites;
    void release(int count = 1000);                     // oldest first
    void releaseNewest();
    [[nodiscard]] int waiting() const { return int(m_held.size()); }

    // What was asked.
    QList<Customer> rows;
    qint64 synthetic = 0;
    int reads = 0;
    int largestRead = 0;
    CustomerQuery lastQuery;
    QList<std::pair<CustomerUid, CustomerLocal>> saved;
    DatasetState state;

    Async<CustomerWindow> read(CustomerQuery query, qint64 first, int count) override;
    Async<Customer> customer(CustomerUid uid) override;
    Async<QList<GroupCount>> groups() override;
    Async<DatasetState> datasetState() override;
    Async<Done> setLocal(CustomerUid uid, CustomerLocal local) override;
    Async<Done> putListed(QList<CustomerUid> uids, QDateTime listedAt, QByteArray checkpoint) override;
    Async<Done> putFacts(QList<CustomerFacts> facts, QByteArray checkpoint) override;
    Async<Done> finishPass(QDateTime passStartedAt, QDateTime completedAt) override;
    Async<QList<CustomerUid>> staleFacts(QDateTime before, int limit) override;

private:
    [[nodiscard]] QList<Customer> matching(const CustomerQuery &query) const;
    std::deque<std::function<void()>> m_held;
};

} // namespace pc
