// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/sync/customersync.h"
#include <QCoreApplication>

namespace pc {

class JobModel;

// Shows the passes of a sync in the job area.
class SyncJob : public QObject
{
    Q_OBJECT
public:
    // Both outlive the job.
    SyncJob(CustomerSync &sync, JobModel &jobs, QObject *parent = nullptr);

    [[nodiscard]] bool isRunning() const { return m_job != 0; }

private:
    void take(const SyncProgress &progress);

    CustomerSync &m_sync;
    JobModel &m_jobs;
    int m_job = 0;
};

} // namespace pc
