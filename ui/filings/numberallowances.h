// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/filings/filingsservices.h"
#include <QWidget>

class QLabel;
class QSpinBox;

namespace pc {

class AllowanceModel;
class Banner;
class TableView;

// How many service numbers a person's contract allows per instance, kept per environment. 0: not known.
[[nodiscard]] int numbersPerInstance(const FilingsServices &services);
void setNumbersPerInstance(const FilingsServices &services, int numbers);

// The instances of one customer that can hold service numbers, what they hold and what is left.
class NumberAllowances final : public QWidget
{
    Q_OBJECT
public:
    explicit NumberAllowances(const FilingsServices &services, QWidget *parent = nullptr);

    void showCustomer(const CustomerUid &uid);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void read();
    void present();
    void takeCap(int numbers);

    const FilingsServices m_services;
    CustomerUid m_uid;
    AllowanceModel *m_model;
    QLabel *m_capLabel;
    QSpinBox *m_cap;
    QLabel *m_hint;
    QLabel *m_none;
    Banner *m_banner;
    TableView *m_table;
    bool m_isRead = false;
};

} // namespace pc
