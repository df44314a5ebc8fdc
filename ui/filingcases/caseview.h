// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/filing.h"
#include "ui/filingcases/caseservices.h"
#include <QWidget>
#include <chrono>
#include <optional>

namespace pc {

// One filing case: what is prepared about filing one domain of one customer. Shows and edits it; saves by itself as one types.
// A row without a case offers to begin one.
class CaseView : public QWidget
{
    Q_OBJECT
public:
    explicit CaseView(const CaseServices &services, QWidget *parent = nullptr);
    ~CaseView() override;                               // hands over what is not saved yet

    void setRow(const FilingRow &row);                  // also again, after a change in the store: what is being typed stays
    void setCase(const FilingCase &filing);             // the same, where only the case is known
    void startCase(const CustomerUid &customer, const QString &customerName);   // of a domain that has no number yet
    // What the running session of this customer has left; none: the plan is made for a fresh one.
    void setSession(std::optional<std::chrono::minutes> left, bool isRenewed);
    void focusResult();                                 // "How did it end?", after a filing session
    void flush();                                       // saves now

Q_SIGNALS:
    void sessionRequested(const pc::FilingCase &filing);
    void caseSaved(const pc::FilingCase &filing);       // as stored; also a new one
    void caseRemoved(const pc::FilingCase &filing);
    void caseRequested(const pc::FilingCase &filing);   // the link to another case, of the same domain
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    CaseServices m_services;
};

} // namespace pc
