// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/operationflow.h"
#include "core/operations/journal.h"
#include "ui/operations/bulkdialog.h"
#include "ui/operations/consequencedialog.h"
#include "ui/shell/commandregistry.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/theme.h"
#include <QAction>

namespace pc {

static constexpr std::chrono::minutes kUnlocked(15);

OperationFlow::OperationFlow(const OperationServices &services, QObject *parent) : QObject(parent), m_services(services) {}

void OperationFlow::setEnvironment(const Environment &environment)
{
    m_environment = environment;
}

ConsequenceDialog *OperationFlow::start(const OperationRequest &request, QWidget *parent)
{
    auto *const dialog = new ConsequenceDialog(*this, request, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

BulkDialog *OperationFlow::startMany(const QString &title, const QList<OperationRequest> &requests, QWidget *parent)
{
    auto *const dialog = new BulkDialog(*this, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->preview(title, requests);
    dialog->open();
    return dialog;
}

BulkDialog *OperationFlow::startSheet(QWidget *parent)
{
    auto *const dialog = new BulkDialog(*this, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

BulkDialog *OperationFlow::openPlan(const PlanId &plan, QWidget *parent)
{
    auto *const dialog = startSheet(parent);
    dialog->showPlan(plan);
    return dialog;
}

void OperationFlow::unlock(QWidget *parent)
{
    const QString word = environmentWord(m_environment.kind);
    const QString name = m_environment.name.isEmpty() ? word : m_environment.name;
    Decision decision;
    decision.question = tr("Unlock %1 for writing?").arg(name);
    decision.where = name == word ? word : tr("%1 · %2", "kind of environment, its name").arg(word, name);
    decision.what = tr("For %n minute(s), changes can be sent to the cloud from this window; each one still asks before it is sent.", nullptr, int(kUnlocked.count()));
    decision.howToUndo = tr("It locks by itself, or with one click on the lock.");
    decision.verb = tr("Unlock for %n minute(s)", nullptr, int(kUnlocked.count()));
    decision.destructive = m_environment.kind == Environment::Kind::Production;
    decision.environment = m_environment.kind;
    auto *const dialog = new ConfirmDialog(decision, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] { m_services.journal->unlock(kUnlocked); });
    dialog->open();
}

void OperationFlow::showHistory(const CustomerUid &customer)
{
    HistoryQuery query;
    query.customer = customer;
    showHistory(query);
}

void OperationFlow::showHistory(const OrderId &order)
{
    HistoryQuery query;
    query.order = order;
    showHistory(query);
}

void addHistoryCommand(CommandRegistry &commands, QWidget *page, OperationFlow &flow, std::function<HistoryQuery()> of)
{
    // Every page has one of its own: the registry keeps one action per id.
    const QString id = QStringLiteral("history.ofThis.%1").arg(page->objectName());
    commands.add(page, id, [] { return OperationFlow::tr("Show the history of this"); }, Qt::CTRL | Qt::Key_H, [&flow, of = std::move(of)] {
        const HistoryQuery query = of();
        if (query.customer || query.order)
            flow.showHistory(query);
    });
}

} // namespace pc
