// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/sync/datasetsync.h"
#include <QString>
#include <functional>

namespace pc {

class JobModel;

// Shows the passes of a sync in the job area.
class SyncJob : public QObject
{
    Q_OBJECT
public:
    // Sync and jobs outlive it. The title is asked for again when the language changes.
    SyncJob(DatasetSync &sync, JobModel &jobs, std::function<QString()> title, QObject *parent = nullptr);

    [[nodiscard]] bool isRunning() const { return m_job != 0; }

private:
    void take(const SyncProgress &progress);

    DatasetSync &m_sync;
    JobModel &m_jobs;
    const std::function<QString()> m_title;
    int m_job = 0;
};

} // namespace pc
