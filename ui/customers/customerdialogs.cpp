// SPDX-License-Identifier: Apache-2.0
// The dialogs that the page opens.
#include "models/customerlistmodel.h"
#include "ui/customers/customerspage.h"
#include "ui/customers/exportdialog.h"
#include "ui/customers/newcustomerdialog.h"
#include "ui/widgets/tableview.h"
#include <QHeaderView>

namespace pc {

void CustomersPage::openNewCustomer()
{
    if (!m_services.creation || m_services.environment.readOnly)
        return;
    auto *const dialog = new NewCustomerDialog(m_services.creation, m_services.environment, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewCustomerDialog::showCustomerRequested, this, &CustomersPage::showNewCustomer);
    dialog->open();
}

void CustomersPage::openExport()
{
    QList<int> visible;
    const QHeaderView *const header = m_table->horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (!header->isSectionHidden(column))
            visible.append(column);
    }
    auto *const dialog = new ExportDialog(m_services.store, m_model->query(), m_model->rowCount(), visible, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void CustomersPage::openImport() {}

} // namespace pc
