// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/domain/operation.h"
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace pc {

class Banner;
class ElidedLabel;
class FactGrid;
class IdentifierLabel;
class OperationFlow;
class OperationOutcome;
class Pill;

// One operation: what it was to do, what became of it, every step, and what can still be done about it.
class HistoryDetail : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryDetail(OperationFlow &flow, QWidget *parent = nullptr);     // borrows the flow

    void setOperation(const OperationRecord &operation);
    [[nodiscard]] const OperationRecord &operation() const { return m_operation; }

Q_SIGNALS:
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    [[nodiscard]] QWidget *buildBody();
    [[nodiscard]] QWidget *buildApproval();
    void buildButtons(QVBoxLayout *column);
    void retranslate();
    void present();
    void presentFacts();
    void presentValues();
    void presentSteps();
    void presentButtons();
    void approve();
    void refuse();
    void undo();
    void report(const Async<OperationRecord> &answer);

    OperationFlow &m_flow;
    OperationRecord m_operation;
    ElidedLabel *m_title = nullptr;
    QToolButton *m_close = nullptr;
    Pill *m_state = nullptr;
    QLabel *m_who = nullptr;
    IdentifierLabel *m_uid = nullptr;
    Banner *m_banner = nullptr;
    OperationOutcome *m_outcome = nullptr;
    QLabel *m_valuesTitle = nullptr;
    FactGrid *m_values = nullptr;
    QLabel *m_factsTitle = nullptr;
    FactGrid *m_facts = nullptr;
    QLabel *m_stepsTitle = nullptr;
    QWidget *m_steps = nullptr;
    QWidget *m_approval = nullptr;
    QLabel *m_approvalText = nullptr;
    QLineEdit *m_refusal = nullptr;
    QPushButton *m_approve = nullptr;
    QPushButton *m_refuse = nullptr;
    QPushButton *m_resend = nullptr;
    QPushButton *m_check = nullptr;
    QPushButton *m_withdraw = nullptr;
    QPushButton *m_undo = nullptr;
};

} // namespace pc
