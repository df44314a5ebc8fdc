// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/callrecord.h"
#include <QTimer>
#include <QWidget>

class QStandardItemModel;

namespace pc {

class CallLog;
class StatePanel;
class TableView;

// The latest calls to the cloud that concerned one customer, newest first.
class CustomerCalls : public QWidget
{
    Q_OBJECT
public:
    explicit CustomerCalls(CallLog *log, QWidget *parent = nullptr);     // borrows the log
    void showCustomer(const CustomerUid &uid);

protected:
    void changeEvent(QEvent *event) override;

private:
    void read();
    void present(const QList<CallRecord> &calls);
    void retranslate();

    CallLog *m_log;
    CustomerUid m_uid;
    QStandardItemModel *m_model;
    TableView *m_table;
    StatePanel *m_state;
    QTimer m_rest;
    quint64 m_generation = 0;
};

} // namespace pc
