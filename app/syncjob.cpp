// SPDX-License-Identifier: Apache-2.0
#include "app/syncjob.h"
#include "ui/shell/jobmodel.h"

namespace pc {

SyncJob::SyncJob(DatasetSync &sync, JobModel &jobs, std::function<QString()> title, QObject *parent)
    : QObject(parent), m_sync(sync), m_jobs(jobs), m_title(std::move(title))
{
    connect(&m_sync, &DatasetSync::progressed, this, &SyncJob::take);
    take(m_sync.progress());
}

void SyncJob::take(const SyncProgress &progress)
{
    using Phase = SyncProgress::Phase;
    const bool runs = progress.isRunning();
    if (runs && !m_job)
        m_job = m_jobs.start(m_title, [this] { m_sync.cancel(); });
    if (!m_job)
        return;
    if (runs) {
        m_jobs.setProgress(m_job, progress.done, progress.total);
        return;
    }
    const int job = std::exchange(m_job, 0);
    if (progress.phase == Phase::Failed && progress.error)
        m_jobs.fail(job, *progress.error, [this] { m_sync.start(); });
    else
        m_jobs.succeed(job);
}

} // namespace pc
