// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/quotastore.h"
#include "ui/operations/requestdialog.h"

class QComboBox;
class QSpinBox;
class QToolButton;

namespace pc {

class AmountField;

// One rule on the way to being complete: below an amount, or below a share of the quota.
class AlarmRuleRow final : public QWidget
{
    Q_OBJECT
public:
    AlarmRuleRow(const AlarmRule &rule, const QString &currency, int number, QWidget *parent = nullptr);

    [[nodiscard]] std::optional<AlarmRule> rule() const;

Q_SIGNALS:
    void changed();
    void removed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void present();

    QComboBox *m_kind;
    AmountField *m_amount;
    QWidget *m_ratio;
    QSpinBox *m_numerator;
    QSpinBox *m_denominator;
    QLabel *m_of;
    QToolButton *m_remove;
};

// All alarm rules of a customer: the cloud takes the list as a whole, so it is edited as a whole.
class AlarmRulesDialog final : public RequestDialog
{
    Q_OBJECT
public:
    AlarmRulesDialog(const QuotaRow &row, const Environment &environment, QWidget *parent = nullptr);

    [[nodiscard]] std::optional<OperationRequest> request() const override;     // nothing while the rules are as they were

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void add(const AlarmRule &rule);
    void present();

    QuotaRow m_row;
    QString m_currency;
    QList<AlarmRuleRow *> m_rules;
    QVBoxLayout *m_list;
    QPushButton *m_add;
    QLabel *m_hint;
    int m_added = 0;
};

} // namespace pc
