// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/filingcases/caseservices.h"
#include "core/domain/filing.h"
#include <QWidget>

class QButtonGroup;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace pc {

class CaseKeeper;

// How a filing session ended, in one of three ways and the person's words, and how the case came here.
class CaseOutcome : public QWidget
{
    Q_OBJECT
public:
    CaseOutcome(const CaseServices &services, CaseKeeper *keeper, QWidget *parent = nullptr);   // borrows the keeper

    void showCase(const CaseId &id);        // also again, after a change: what is being typed stays
    void focusWords();

Q_SIGNALS:
    void recorded();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void layOut();
    void record();
    void presentHistory(const FilingCase &filing);

    CaseServices m_services;
    CaseKeeper *m_keeper;
    CaseId m_id;
    QLabel *m_title;
    QLabel *m_hint;
    QButtonGroup *m_ways;                   // ids: FilingCase::Stage that follows
    QPlainTextEdit *m_words;
    QPushButton *m_record;
    QLabel *m_historyTitle;
    QLabel *m_history;
    bool m_isShowing = false;
};

} // namespace pc
