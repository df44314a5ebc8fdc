// SPDX-License-Identifier: Apache-2.0
#include "app/operationsdesk.h"
#include "ui/operations/historypage.h"
#include "ui/shell/commandregistry.h"
#include "ui/shell/jobmodel.h"
#include "ui/shell/lockbutton.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/banner.h"

namespace pc {

static const QString kHistory = QStringLiteral("history");

OperationsDesk::OperationsDesk(MainWindow &window, const OperationServices &services, const Environment &environment, QObject *parent)
    : QObject(parent), m_window(window), m_flow(services), m_lock(new LockButton(services.clock)), m_banner(new Banner)
{
    m_flow.setEnvironment(environment);
    m_banner->setObjectName(QStringLiteral("checkingBanner"));
    m_window.addHeaderTool(m_lock);
    m_window.addBanner(m_banner);
    Journal *const journal = services.journal;
    connect(m_lock, &LockButton::unlockRequested, this, [this] { m_flow.unlock(&m_window); });
    connect(m_lock, &LockButton::lockRequested, journal, &Journal::lock);
    connect(journal, &Journal::lockChanged, this, &OperationsDesk::presentLock);
    connect(journal, &Journal::changed, this, &OperationsDesk::presentUnsettled);
    connect(journal, &Journal::planChanged, this, &OperationsDesk::takePlan);
    connect(m_banner, &Banner::actionTriggered, this, &OperationsDesk::showUnsettled);
    connect(&m_flow, &OperationFlow::historyRequested, this, &OperationsDesk::showHistory);
    presentLock();
    presentUnsettled();
    for (const PlanProgress &plan : journal->plans())
        takePlan(plan);
}

void OperationsDesk::addPage()
{
    m_window.addPage(kHistory, QStringLiteral("history"), [] { return tr("History"); }, [this](QWidget *parent) { return new HistoryPage(m_flow, parent); });
}

HistoryPage *OperationsDesk::historyPage()
{
    return qobject_cast<HistoryPage *>(m_window.page(kHistory));
}

void OperationsDesk::showHistory(const HistoryQuery &query)
{
    m_window.openPage(kHistory);
    historyPage()->showHistory(query);
}

void OperationsDesk::showUnsettled()
{
    HistoryQuery query;
    query.states = {OperationState::Unknown, OperationState::Checking};
    showHistory(query);
}

void OperationsDesk::presentLock()
{
    const Journal *const journal = m_flow.services().journal;
    m_lock->setLock(journal->isReadOnly(), journal->unlockedUntil());
}

// Only what nobody knows the end of: what is on its way right now is nobody's worry.
void OperationsDesk::presentUnsettled()
{
    const QList<OperationRecord> all = m_flow.services().journal->unsettled();
    const auto isOpen = [](const OperationRecord &one) { return one.state == OperationState::Unknown || one.state == OperationState::Checking; };
    const int open = int(std::count_if(all.cbegin(), all.cend(), isOpen));
    if (open == 0)
        m_banner->clear();
    else
        m_banner->showMessage(Tone::Warn, tr("%n change(s) are being checked: we do not know yet whether they took effect.", nullptr, open), tr("Show in History"));
}

void OperationsDesk::takePlan(const PlanProgress &plan)
{
    JobModel &jobs = *m_window.jobs();
    const QString id = plan.id.text();
    if (!m_jobs.contains(id)) {
        if (plan.state == PlanProgress::State::Done)
            return;
        m_jobs.insert(id, jobs.start([title = plan.title] { return title; }, [this, plan] { m_flow.services().journal->cancel(plan.id); }));
        jobs.setOpen(m_jobs.value(id), [this, plan] { m_flow.openPlan(plan.id, &m_window); });
    }
    const int job = m_jobs.value(id);
    jobs.setProgress(job, plan.settled(), plan.total);
    if (plan.state == PlanProgress::State::Paused)
        jobs.setDetail(job, tr("paused"));
    else if (plan.state == PlanProgress::State::Done)
        jobs.succeed(std::exchange(m_jobs[id], 0), plan.failed == 0 ? QString() : tr("%n failed", nullptr, plan.failed));
    if (plan.state == PlanProgress::State::Done)
        m_jobs.remove(id);
}

} // namespace pc
