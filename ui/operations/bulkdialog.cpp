// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/bulkdialog.h"

namespace pc {

BulkDialog::BulkDialog(OperationFlow &flow, QWidget *parent) : QDialog(parent), m_flow(flow)
{
    setObjectName(QStringLiteral("bulkDialog"));
    setWindowModality(Qt::WindowModal);
}

void BulkDialog::preview(const QString &title, const QList<OperationRequest> &)
{
    setWindowTitle(title);
}

} // namespace pc
