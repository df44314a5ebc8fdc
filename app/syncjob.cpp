// SPDX-License-Identifier: Apache-2.0
#include "app/syncjob.h"
#include "ui/shell/jobmodel.h"

namespace pc {

SyncJob::SyncJob(CustomerSync &sync, JobModel &jobs, QObject *parent) : QObject(parent), m_sync(sync), m_jobs(jobs)
{
    connect(&m_sync, &CustomerSync::progressed, this, &SyncJob::take);
    take(m_sync.progress());
}

void SyncJob::take(const SyncProgress &progress)
{
    using Phase = SyncProgress::Phase;
    const bool runs = progress.phase == Phase::Listing || progress.phase == Phase::ReadingFacts;
    if (runs && !m_job)
        m_job = m_jobs.start([] { return tr("Reading customers"); }, [this] { m_sync.cancel(); });
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
