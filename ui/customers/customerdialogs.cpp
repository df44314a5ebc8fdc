// SPDX-License-Identifier: Apache-2.0
// The dialogs that the page opens.
#include "core/sync/customersync.h"
#include "models/customerexport.h"
#include "models/customerlistmodel.h"
#include "ui/customers/bookimportdialog.h"
#include "ui/customers/customerdetail.h"
#include "ui/customers/customerspage.h"
#include "ui/customers/localeditor.h"
#include "ui/customers/newcustomerdialog.h"
#include "ui/operations/exportrecord.h"
#include "ui/shell/exportdialog.h"
#include "ui/widgets/listframe.h"
#include "ui/widgets/toast.h"
#include <numeric>

namespace pc {

void CustomersPage::openNewCustomer()
{
    if (!m_services.creation || isReadOnly())
        return;
    Environment environment = m_services.environment;
    environment.readOnly = false;               // unlocked for now; should the time run out, the journal refuses
    auto *const dialog = new NewCustomerDialog(m_services.creation, environment, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewCustomerDialog::showCustomerRequested, this, &CustomersPage::showNewCustomer);
    dialog->open();
}

// A creation whose end was unknown, and whose dialog is closed by now.
void CustomersPage::tellSettled(const OperationRecord &operation)
{
    if (findChild<NewCustomerDialog *>())
        return;
    const QString name = operation.after.value(QLatin1String("enterpriseName")).toString();
    const QString who = name.isEmpty() ? operation.after.value(QLatin1String("loginEmail")).toString() : name;
    if (operation.state == OperationState::Succeeded) {
        note(tr("The new customer %1 exists.").arg(who), Tone::Good);
        m_services.sync->start();
    } else if (operation.state == OperationState::SafeToResend) {
        note(tr("%1 was not created; it is safe to send the request again.").arg(who), Tone::Warn);
    } else if (operation.state == OperationState::Failed) {
        note(tr("%1 was not created.").arg(who), Tone::Bad);
    }
}

void CustomersPage::note(const QString &text, Tone tone)
{
    if (auto *const toasts = window()->findChild<ToastArea *>())
        toasts->showNote(text, tone);
}

// The editor may save a word at a time: each saved change can be taken back as it was.
void CustomersPage::offerUndo(const CustomerUid &uid, const LocalEdits &before)
{
    auto *const toasts = window()->findChild<ToastArea *>();
    if (!toasts)
        return;
    const QString what = before.alias ? tr("Alias") : before.group ? tr("Group") : before.crmId ? tr("CRM ID") : before.note ? tr("Note") : tr("Favourite");
    const std::optional<Customer> customer = selectedRow();
    const QString name = customer && customer->uid() == uid ? customer->displayName() : uid.text();
    toasts->showUndo(tr("%1 of %2 changed", "field, customer").arg(what, name), [editor = QPointer<LocalEditor>(m_detail->editor()), uid, before] {
        if (editor)
            editor->restore(uid, before);
    });
}

void CustomersPage::openExport()
{
    CustomerQuery shown = m_model->query();
    shown.standingAt = m_model->standingTime();
    ExportOffer offer;
    offer.title = [] { return tr("Export customers"); };
    offer.source = [store = m_services.store, query = shown](const QList<int> &columns, bool mask) { return customerExport(store, query, columns, mask); };
    offer.total = m_model->rowCount();
    offer.visibleColumns = m_frame->visibleColumns();
    offer.allColumns.resize(CustomerListModel::ColumnCount);
    std::iota(offer.allColumns.begin(), offer.allColumns.end(), 0);
    offer.hasPersonalData = true;
    offer.fileName = QStringLiteral("customers.csv");
    auto *const dialog = new ExportDialog(offer, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, this, [this, dialog](const QString &path) {
        if (m_services.flow)
            recordExport(*m_services.flow, QStringLiteral("customers"), dialog->rowsWritten(), dialog->isMasked());
        note(tr("Exported to %1").arg(path), Tone::Good);
    });
    dialog->open();
}

void CustomersPage::openImport()
{
    if (!m_services.book)
        return;
    auto *const dialog = new BookImportDialog(m_services.book, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace pc
