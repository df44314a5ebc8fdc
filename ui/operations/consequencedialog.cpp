// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/consequencedialog.h"

namespace pc {

ConsequenceDialog::ConsequenceDialog(OperationFlow &flow, const OperationRequest &request, QWidget *parent)
    : QDialog(parent), m_flow(flow), m_request(request)
{
    setObjectName(QStringLiteral("consequenceDialog"));
    setWindowModality(Qt::WindowModal);
}

} // namespace pc
