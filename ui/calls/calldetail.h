// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/callrecord.h"
#include <QWidget>
#include <optional>

class QPlainTextEdit;
class QPushButton;
class QTabWidget;

namespace pc {

class ElidedLabel;
class FactGrid;
class Pill;

// One call: who, what, when, how it ended, and the redacted request and answer.
class CallDetail : public QWidget
{
    Q_OBJECT
public:
    explicit CallDetail(QWidget *parent = nullptr);
    void showCall(const CallRecord &record, const QString &customerName);
    void setSelected(int calls, int customers);             // what a ticket would be about
    void clear();

Q_SIGNALS:
    void customerChosen(const pc::CustomerUid &customer, const QString &name);     // "Only this customer"
    void correlationChosen(const QString &correlationId);                          // "Whole action"
    void ticketRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    std::optional<CallRecord> m_record;
    QString m_customerName;
    int m_selected = 1, m_customers = 1;
    ElidedLabel *m_title;
    Pill *m_state;
    FactGrid *m_facts;
    QTabWidget *m_tabs;
    QPlainTextEdit *m_request;
    QPlainTextEdit *m_answer;
    QPushButton *m_copy;
    QPushButton *m_copyCommand;
    QPushButton *m_onlyCustomer;
    QPushButton *m_wholeAction;
    QPushButton *m_ticket;
};

} // namespace pc
