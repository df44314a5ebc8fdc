// SPDX-License-Identifier: Apache-2.0
#include "app/syncjob.h"
#include "ui/shell/jobmodel.h"
#include "ui/widgets/errortext.h"

namespace pc {

SyncJob::SyncJob(DatasetSync &sync, JobModel &jobs, std::function<QString()> title, QObject *parent)
    : QObject(parent), m_sync(sync), m_jobs(jobs), m_title(std::move(title))
{
    connect(&m_sync, &DatasetSync::progressed, this, &SyncJob::take);
    take(m_sync.progress());
}

// What the pass could not read, beside its success.
static QString leftOut(const SyncProgress &progress)
{
    if (progress.leftOut == 0 || !progress.whyLeftOut)
        return {};
    return inSequence({SyncJob::tr("%n customer(s) could not be read.", nullptr, int(progress.leftOut)), errorText(*progress.whyLeftOut).happened});
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
        m_jobs.succeed(job, leftOut(progress));
}

} // namespace pc
