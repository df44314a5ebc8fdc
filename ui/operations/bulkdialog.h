// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/operations/change.h"
#include <QDialog>

namespace pc {

class OperationFlow;

// Many changes at once: rows of a sheet or of a selection, their preview, the run.
class BulkDialog : public QDialog
{
    Q_OBJECT
public:
    explicit BulkDialog(OperationFlow &flow, QWidget *parent = nullptr);    // borrows the flow

    void preview(const QString &title, const QList<OperationRequest> &requests);    // goes to the preview at once

private:
    OperationFlow &m_flow;
};

} // namespace pc
