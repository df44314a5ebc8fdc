// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/customerstore.h"

namespace pc {

class StoreReader;
class StoreWriter;

// CustomerStore over the two workers, which outlive it. Answers are worked out on their threads.
class SqlCustomerStore final : public CustomerStore
{
    Q_OBJECT
public:
    SqlCustomerStore(StoreWriter *writer, StoreReader *reader, QObject *parent = nullptr);

    [[nodiscard]] Async<CustomerWindow> read(CustomerQuery query, qint64 first, int count) override;
    [[nodiscard]] Async<Customer> customer(CustomerUid uid) override;
    [[nodiscard]] Async<QList<GroupCount>> groups() override;
    [[nodiscard]] Async<DatasetState> datasetState() override;
    [[nodiscard]] Async<Done> setLocal(CustomerUid uid, CustomerLocal local) override;
    [[nodiscard]] Async<Done> putListed(QList<CustomerUid> uids, QDateTime listedAt, QByteArray checkpoint) override;
    [[nodiscard]] Async<Done> putFacts(QList<CustomerFacts> facts, QByteArray checkpoint) override;
    [[nodiscard]] Async<Done> finishPass(QDateTime passStartedAt, QDateTime completedAt) override;
    [[nodiscard]] Async<QList<CustomerUid>> staleFacts(QDateTime before, int limit) override;

private:
    StoreWriter *m_writer;
    StoreReader *m_reader;
};

} // namespace pc
