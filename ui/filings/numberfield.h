// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/filing.h"
#include "ui/filings/filingsservices.h"
#include <QWidget>

class QLabel;
class QLineEdit;

namespace pc {

// One service number, typed or pasted with blanks and look-alike characters, and what is known about it: first what the store
// holds, then what the cloud says.
class NumberField final : public QWidget
{
    Q_OBJECT
public:
    explicit NumberField(const FilingsServices &services, QWidget *parent = nullptr);

    void setNumber(const QString &number);
    [[nodiscard]] QString number() const { return m_number; }                       // clean; empty: it is none
    [[nodiscard]] const std::optional<FilingRow> &found() const { return m_found; } // none: not found, or not yet
    [[nodiscard]] bool isHeld() const { return m_isHeld; }                          // … and in the store
    void ask();                                                                     // the cloud; the store is asked at each key

Q_SIGNALS:
    void changed();
    void submitted();                           // Enter

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void onEdited();
    void onHeld(const QString &number, const Result<FilingRow> &answer);
    void onTold(const QString &number, const Result<ServiceNumber> &answer);
    void present();

    FilingsServices m_services;
    QLabel *m_label;
    QLineEdit *m_edit;
    QLabel *m_status;
    QString m_number;
    std::optional<FilingRow> m_found;
    std::optional<ApiError> m_error;
    bool m_isHeld = false, m_isAsking = false;
};

} // namespace pc
