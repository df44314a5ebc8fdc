// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/filingstore.h"
#include "ui/filings/filingsservices.h"
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace pc {

// An instance id as a person may paste it: blanks, full-width letters and dashes made plain, lower case.
[[nodiscard]] QString cleanInstanceId(const QString &typed);

// One instance of a customer that can hold service numbers: picked, with what it holds and what is left, or its id pasted.
class InstanceField final : public QWidget
{
    Q_OBJECT
public:
    explicit InstanceField(const FilingsServices &services, QWidget *parent = nullptr);

    void setCustomer(const CustomerUid &uid, const QString &instanceId = {});   // and which instance is wanted first
    [[nodiscard]] std::optional<NumberAllowance> allowance() const;             // none: nothing chosen, or not of this customer
    [[nodiscard]] QString problem() const { return m_problem; }                 // why what was pasted cannot be used, translated

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void read();
    void fill(const QList<NumberAllowance> &allowances);
    void onEdited();
    void findOwner(const QString &id);
    void refresh();
    void present();

    FilingsServices m_services;
    CustomerUid m_uid;
    QString m_id;                               // wanted, clean
    QList<NumberAllowance> m_allowances;
    QString m_problem;
    bool m_isRead = false, m_isRefreshing = false;
    QLabel *m_label;
    QComboBox *m_choice;
    QLabel *m_status;
    QPushButton *m_refresh;
};

} // namespace pc
