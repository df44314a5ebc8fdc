// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/operations/journal.h"
#include "ui/operations/operationflow.h"
#include <QHash>
#include <QObject>

namespace pc {

class Banner;
class HistoryPage;
class LockButton;
class MainWindow;

// Everything about writes in the window of one environment: the way to the journal for the pages, the place "History", the
// lock of a read-only environment, the banner of what is being checked, plans among the jobs.
class OperationsDesk : public QObject
{
    Q_OBJECT
public:
    // The window outlives this object; what the services name outlives the window.
    OperationsDesk(MainWindow &window, const OperationServices &services, const Environment &environment, QObject *parent = nullptr);

    [[nodiscard]] OperationFlow &flow() { return m_flow; }
    void addPage();                                     // "History" in the rail; in its turn among the pages
    void setEnvironment(const Environment &environment) { m_flow.setEnvironment(environment); }
    [[nodiscard]] HistoryPage *historyPage();
    void showHistory(const HistoryQuery &query);

private:
    void showUnsettled();
    void presentLock();
    void presentUnsettled();
    void takePlan(const PlanProgress &plan);

    MainWindow &m_window;
    OperationFlow m_flow;
    LockButton *m_lock;
    Banner *m_banner;
    QHash<QString, int> m_jobs;                         // by plan
};

} // namespace pc
