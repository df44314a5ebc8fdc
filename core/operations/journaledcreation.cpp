// SPDX-License-Identifier: Apache-2.0
#include "core/operations/journaledcreation.h"
#include <algorithm>

namespace pc {

static bool isUnsettled(OperationState state)
{
    return state == OperationState::Sending || state == OperationState::Unknown || state == OperationState::Checking;
}

JournaledCreation::JournaledCreation(CreationSetup setup, QThread *engine, QObject *parent)
    : CustomerCreation(parent), m_engine(engine), m_worker(new CreationWorker(std::move(setup)))
{
    m_worker->moveToThread(engine);
    connect(m_worker, &CreationWorker::changed, this, &JournaledCreation::takeChange);
    QMetaObject::invokeMethod(m_worker, &CreationWorker::start, Qt::QueuedConnection);
}

JournaledCreation::~JournaledCreation()
{
    if (m_engine->isRunning())
        m_worker->deleteLater();
    else
        delete m_worker;
}

Async<CreationOutcome> JournaledCreation::create(NewCustomer customer)
{
    return runOn<CreationOutcome>(m_worker, [worker = m_worker, customer] { return worker->create(customer); });
}

void JournaledCreation::checkNow()
{
    QMetaObject::invokeMethod(m_worker, &CreationWorker::checkNow, Qt::QueuedConnection);
}

void JournaledCreation::takeChange(const OperationRecord &operation)
{
    m_unsettled.removeIf([&operation](const OperationRecord &o) { return o.id == operation.id; });
    if (isUnsettled(operation.state)) {
        const auto older = std::find_if(m_unsettled.cbegin(), m_unsettled.cend(), [&operation](const OperationRecord &o) {
            return o.createdAt < operation.createdAt;
        });
        m_unsettled.insert(older, operation);
    }
    Q_EMIT changed(operation);
}

} // namespace pc
