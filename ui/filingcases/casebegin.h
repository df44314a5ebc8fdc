// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/filingstore.h"
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace pc {

// In the place of a case: there is none yet, and this begins one, with a domain. Warns of another case of the same domain.
class CaseBegin : public QWidget
{
    Q_OBJECT
public:
    explicit CaseBegin(QWidget *parent = nullptr);

    void setNumber(const QString &number);                  // service number it will file with; empty: none yet
    void setNumbers(const QList<FilingRow> &rows);          // of the customer
    void clear();

Q_SIGNALS:
    void beginRequested(const QString &domain);
    void caseRequested(const pc::FilingCase &filing);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void present();
    [[nodiscard]] const FilingCase *sameDomain() const;

    QList<FilingRow> m_rows;
    QString m_number;
    QLabel *m_title;
    QLabel *m_sentence;
    QLabel *m_label;
    QLineEdit *m_domain;
    QLabel *m_note;
    QPushButton *m_other;
    QPushButton *m_begin;
};

} // namespace pc
