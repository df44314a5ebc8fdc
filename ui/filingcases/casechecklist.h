// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/filing.h"
#include "core/filings/documentcheck.h"
#include "ui/filingcases/caseservices.h"
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace pc {

class CaseChecklistRow;
class CaseChecks;
class CaseKeeper;

// What the filing needs, with the state of each; files are checked as they are chosen, and again when a case is opened.
class CaseChecklist : public QWidget
{
    Q_OBJECT
public:
    CaseChecklist(const CaseServices &services, CaseKeeper *keeper, QWidget *parent = nullptr);     // borrows the keeper

    void showCase(const CaseId &id);        // also again, after a change
    void checkAll();

Q_SIGNALS:
    void textRequested(const QString &item);
    void failed(const pc::ApiError &error); // a smaller copy could not be made

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void makeRows(const Checklist &list);
    void connectRow(CaseChecklistRow *row);
    void present();
    void presentCount(const FilingCase &filing);
    void choose(const ChecklistItem &item, const QString &path);
    void editDocument(const QString &item, const std::function<void(CaseDocument *)> &change);
    void onChecked(const QString &item, const QString &path, const DocumentReport &report);
    void askForSmaller(const ChecklistItem &item);
    void shrink(const ChecklistItem &item, const QString &path);

    CaseServices m_services;
    CaseKeeper *m_keeper;
    CaseChecks *m_checks;
    CaseId m_id;
    Checklist m_list;
    QList<CaseChecklistRow *> m_rows;
    QLabel *m_title;
    QLabel *m_count;
    QLabel *m_general;
    QPushButton *m_checkAll;
    QVBoxLayout *m_column;
};

} // namespace pc
