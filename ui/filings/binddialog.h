// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/filings/filingsservices.h"
#include "ui/operations/requestdialog.h"

class QSpinBox;

namespace pc {

class AccountField;
class InstanceField;

// Whose instance gets how many service numbers. What it uses up never comes back, and it says so before anything is sent.
class BindDialog final : public RequestDialog
{
    Q_OBJECT
public:
    // The customer and the instance (an id) that are meant; either may be empty.
    BindDialog(const FilingsServices &services, const CustomerUid &customer, const QString &instance, QWidget *parent = nullptr);

    [[nodiscard]] std::optional<OperationRequest> request() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void present();
    void onCustomer();
    [[nodiscard]] QString problem() const;              // translated; empty: none that is known
    [[nodiscard]] QString warning() const;              // … of what may still be asked for

    FilingsServices m_services;
    QString m_wanted;                                   // instance that was meant
    AccountField *m_customer;
    InstanceField *m_instance;
    QLabel *m_countLabel;
    QSpinBox *m_count;
    QLabel *m_oneWay;
};

} // namespace pc
