// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/operations/consequence.h"
#include <QDialog>

namespace pc {

class OperationFlow;

// What a change will do, before it is sent; then what became of it. Made by OperationFlow::start().
class ConsequenceDialog : public QDialog
{
    Q_OBJECT
public:
    ConsequenceDialog(OperationFlow &flow, const OperationRequest &request, QWidget *parent = nullptr);     // borrows the flow

private:
    OperationFlow &m_flow;
    OperationRequest m_request;
};

} // namespace pc
