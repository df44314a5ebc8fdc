// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/environment.h"
#include "core/operations/change.h"
#include "core/store/operationstore.h"
#include <QObject>
#include <functional>

class QSettings;
class QWidget;

namespace pc {

class BulkDialog;
class Clock;
class CommandRegistry;
class ConsequenceDialog;
class CustomerStore;
class Journal;

// What dialogs and pages of operations borrow; all of it outlives them.
struct OperationServices
{
    Journal *journal = nullptr;
    OperationStore *history = nullptr;
    CustomerStore *customers = nullptr;
    const Clock *clock = nullptr;
    QSettings *settings = nullptr;              // column widths and the like; may be null
    CommandRegistry *commands = nullptr;        // may be null
    QString person;                             // operating-system account name
};

// The way from a wish on a page to the journal: card, confirmation, progress, outcome. One per window; pages borrow it and
// learn of outcomes from Journal::changed(). Dialogs delete themselves when they are closed; what was sent goes on without them.
class OperationFlow : public QObject
{
    Q_OBJECT
public:
    explicit OperationFlow(const OperationServices &services, QObject *parent = nullptr);

    void setEnvironment(const Environment &environment);        // its name and colour on every card
    [[nodiscard]] const Environment &environment() const { return m_environment; }
    [[nodiscard]] const OperationServices &services() const { return m_services; }

    // Opens the consequence card of one change over the window of `parent`. Never null.
    ConsequenceDialog *start(const OperationRequest &request, QWidget *parent);
    // Opens the preview of many changes of one kind, e.g. of the rows selected; `title` names the plan.
    BulkDialog *startMany(const QString &title, const QList<OperationRequest> &requests, QWidget *parent);
    // Opens the sheet of quotas: a file or the clipboard, preview, run.
    BulkDialog *startSheet(QWidget *parent);

    // Opens the run of a plan: progress, pause and resume, what failed.
    BulkDialog *openPlan(const PlanId &plan, QWidget *parent);

    // Asks, naming the environment, then lets a read-only environment be written for fifteen minutes.
    void unlock(QWidget *parent);

    // The history of one customer or order, for the key on every record.
    void showHistory(const CustomerUid &customer);
    void showHistory(const OrderId &order);
    void showHistory(const HistoryQuery &query) { Q_EMIT historyRequested(query); }
    void showCall(const QString &requestId) { Q_EMIT callRequested(requestId); }

Q_SIGNALS:
    void historyRequested(const pc::HistoryQuery &query);
    void callRequested(const QString &requestId);               // in the call log

private:
    OperationServices m_services;
    Environment m_environment;
};

// "Show the history of this" (history.ofThis, Ctrl+H) while `page` has the focus. `of` says whose: customer or order set;
// neither: nothing is selected and nothing happens.
void addHistoryCommand(CommandRegistry &commands, QWidget *page, OperationFlow &flow, std::function<HistoryQuery()> of);

} // namespace pc
