// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/filingstore.h"
#include "ui/filingcases/caseservices.h"
#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace pc {

class CaseKeeper;
class OptionalDate;

// What a case is about: domain, kind of entity, province, service number, stage and days.
class CaseForm : public QWidget
{
    Q_OBJECT
public:
    CaseForm(const CaseServices &services, CaseKeeper *keeper, QWidget *parent = nullptr);     // borrows the keeper

    void showCase(const CaseId &id);                        // also again, after a change: what is being typed stays
    void setNumbers(const QList<FilingRow> &rows);          // of the customer: its numbers to choose from, and its other cases

Q_SIGNALS:
    void caseRequested(const pc::FilingCase &filing);       // the other case of the same domain

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void layOut();
    QLabel *addField(QGridLayout *grid, int row, int column, int columns, QWidget *field);
    void connectFields();
    void fillChoices();
    void fillNumbers();
    void onDomainTyped(const QString &text);
    void onNumberTyped();
    void setNumber(const QString &number);
    void present();
    void presentDomain();
    void presentNumber();
    [[nodiscard]] const FilingCase *otherCase(const FilingCase &filing) const;

    CaseServices m_services;
    CaseKeeper *m_keeper;
    CaseId m_id;
    QList<FilingRow> m_rows;
    QLabel *m_domainLabel = nullptr, *m_entityLabel = nullptr, *m_provinceLabel = nullptr, *m_numberLabel = nullptr;
    QLabel *m_stageLabel = nullptr, *m_deadlineLabel = nullptr, *m_remindLabel = nullptr;
    QLineEdit *m_domain;
    QLabel *m_domainNote;
    QPushButton *m_other;
    QComboBox *m_entity, *m_province, *m_number, *m_stage;
    QLabel *m_numberNote;
    OptionalDate *m_deadline, *m_remind;
    bool m_isShowing = false;                               // fields are being filled, not edited
};

} // namespace pc
