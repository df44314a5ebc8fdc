// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/operationstore.h"
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace pc {

class Clock;
class OperationFlow;

// The latest changes of one customer from the journal, with the way to its whole history.
class QuotaChanges final : public QWidget
{
    Q_OBJECT
public:
    QuotaChanges(OperationFlow *flow, const Clock *clock, QWidget *parent = nullptr);    // borrows both

    void showCustomer(const CustomerUid &uid);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void read();
    void present();

    OperationFlow *m_flow;
    const Clock *m_clock;
    CustomerUid m_uid;
    QList<OperationRecord> m_operations;
    QLabel *m_title;
    QPushButton *m_all;
    QLabel *m_none;
    QVBoxLayout *m_list;
    QList<QWidget *> m_lines;
};

} // namespace pc
