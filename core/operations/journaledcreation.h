// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/operations/creationworker.h"
#include "core/operations/customercreation.h"
#include <QThread>

namespace pc {

// The CustomerCreation of one environment. Its worker moves to `engine`, which is running or will be; destroy this before the
// engine thread stops or after it did, but before the thread object and what the setup names go.
class JournaledCreation final : public CustomerCreation
{
    Q_OBJECT
public:
    JournaledCreation(CreationSetup setup, QThread *engine, QObject *parent = nullptr);
    ~JournaledCreation() override;

    [[nodiscard]] Async<CreationOutcome> create(NewCustomer customer) override;
    [[nodiscard]] QList<OperationRecord> unsettled() const override { return m_unsettled; }
    void checkNow() override;

private:
    void takeChange(const OperationRecord &operation);

    QThread *m_engine;
    CreationWorker *m_worker;               // lives on the engine thread
    QList<OperationRecord> m_unsettled;     // newest first
};

} // namespace pc
