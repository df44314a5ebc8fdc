// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/filingstore.h"
#include "ui/filingcases/caseservices.h"
#include <QWidget>
#include <chrono>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace pc {

class Banner;
class CaseBegin;
class CaseChecklist;
class CaseForm;
class CaseKeeper;
class CaseOutcome;
class CasePlan;
class CaseTexts;

// One filing case: what is prepared about filing one domain of one customer. Shows and edits it; saves by itself as one types.
// A row without a case offers to begin one. Stands under the title of its filing, beside the button that starts a session.
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
    void requestSession();                              // of the case as it is edited, whatever is not ready
    [[nodiscard]] FilingRow row() const;                // with the case as it is edited

    // Why no session should start with this row, translated; empty: it may. The one rule of every button and command.
    [[nodiscard]] static QString whyNoSession(const FilingRow &row);

Q_SIGNALS:
    void sessionRequested(const pc::FilingCase &filing, const QString &customerName);
    void caseChanged();                                 // row() tells something else
    void caseSaved(const pc::FilingCase &filing);       // as stored; also a new one
    void caseRemoved(const pc::FilingCase &filing);
    void caseRequested(const pc::FilingCase &filing);   // the link to another case, of the same domain

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void layOut();
    QWidget *makeHeader();
    QWidget *makeEditor();
    void addNotes(QVBoxLayout *column);
    void connectParts();
    void showEditor(bool isCase);
    void readNumbers();
    void readAgain();
    void onSaved(const FilingCase &stored);
    void begin(const QString &domain);
    void removeCase();
    void offerUndo(const FilingCase &filing);
    void restore(const FilingCase &filing);
    void present();
    void presentStart();
    void presentState();

    CaseServices m_services;
    CaseKeeper *m_keeper;
    FilingRow m_row;
    CaseId m_id;                                        // of the case on screen; empty: none
    QLabel *m_state = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_anyway = nullptr;
    QPushButton *m_remove = nullptr;
    QLabel *m_why = nullptr;
    Banner *m_banner = nullptr;
    Banner *m_ended = nullptr;
    QScrollArea *m_scroll = nullptr;
    CaseBegin *m_begin = nullptr;
    CaseForm *m_form = nullptr;
    CaseChecklist *m_checklist = nullptr;
    CaseTexts *m_texts = nullptr;
    CasePlan *m_plan = nullptr;
    QLabel *m_notesTitle = nullptr;
    QPlainTextEdit *m_notes = nullptr;
    CaseOutcome *m_outcome = nullptr;
    bool m_isShowing = false;
};

} // namespace pc
