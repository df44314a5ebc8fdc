// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/filings/filingsservices.h"
#include "ui/operations/requestdialog.h"

class QLineEdit;

namespace pc {

class AccountField;
class NumberField;

// Which service number another account may file with. Both accounts are shown by name before anything is sent.
class GrantDialog final : public RequestDialog
{
    Q_OBJECT
public:
    GrantDialog(const FilingsServices &services, const QString &number, QWidget *parent = nullptr);     // `number` may be empty

    [[nodiscard]] std::optional<OperationRequest> request() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void present();
    void onNumber();
    [[nodiscard]] CustomerUid holder() const;           // empty: not known
    [[nodiscard]] QString problem() const;              // translated; empty: none that is known

    FilingsServices m_services;
    NumberField *m_number;
    QLabel *m_holderLabel;
    QLabel *m_holder;
    AccountField *m_to;
    QLabel *m_notesLabel;
    QLineEdit *m_notes;
    CustomerUid m_named;                                // whose name is shown
    QString m_name;
};

} // namespace pc
