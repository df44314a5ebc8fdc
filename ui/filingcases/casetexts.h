// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/filing.h"
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace pc {

class CaseKeeper;
class CaseTextRow;

// The texts that go into the vendor's form: those of the checklist, and any of the person's own. One click copies.
class CaseTexts : public QWidget
{
    Q_OBJECT
public:
    explicit CaseTexts(CaseKeeper *keeper, QWidget *parent = nullptr);      // borrows the keeper

    void showCase(const CaseId &id);            // also again, after a change: what is being typed stays
    void focusText(const QString &item);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void makeRows(const QStringList &fixed, int own);
    void connectRow(CaseTextRow *row);
    void store();
    void addOwn();

    CaseKeeper *m_keeper;
    CaseId m_id;
    QStringList m_fixed;                        // ids of the checklist's texts, the first rows
    QList<CaseTextRow *> m_rows;
    QLabel *m_title;
    QLabel *m_hint;
    QPushButton *m_add;
    QVBoxLayout *m_places;
};

} // namespace pc
