// SPDX-License-Identifier: Apache-2.0
#include "ui/filingcases/casechecks.h"

namespace pc {

void CaseChecks::check(const QString &item, const QString &path, ChecklistItem::Form form)
{
    const bool isIdle = m_queue.isEmpty();
    m_queue.append({item, path, form});
    Q_EMIT started(item);
    if (isIdle)
        next();
}

void CaseChecks::clear()
{
    ++m_round;
    m_queue.clear();
    m_reports.clear();
}

bool CaseChecks::isChecking(const QString &item) const
{
    return std::any_of(m_queue.cbegin(), m_queue.cend(), [&item](const Job &job) { return job.item == item; });
}

const DocumentReport *CaseChecks::report(const QString &item, const QString &path) const
{
    const auto found = m_reports.constFind(item);
    return found != m_reports.cend() && found->first == path ? &found->second : nullptr;
}

void CaseChecks::next()
{
    if (m_queue.isEmpty())
        return;
    const Job &job = m_queue.first();
    whenDone(checkDocument(job.path, job.form), this, [this, round = m_round](const Result<DocumentReport> &report) { onChecked(round, report); });
}

void CaseChecks::onChecked(int round, const Result<DocumentReport> &report)
{
    if (round != m_round)
        return;
    const Job job = m_queue.takeFirst();
    if (report) {
        m_reports.insert(job.item, {job.path, *report});
        Q_EMIT checked(job.item, job.path, *report);
    }
    next();
}

} // namespace pc
