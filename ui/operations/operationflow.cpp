// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/operationflow.h"
#include "ui/operations/bulkdialog.h"
#include "ui/operations/consequencedialog.h"
#include "ui/shell/commandregistry.h"
#include <QAction>

namespace pc {

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
