// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/session.h"
#include <QWidget>

class QStandardItemModel;

namespace pc {

class Clock;
class SessionService;
class StatePanel;
class TableView;

// The logon-free sessions of one customer: product, state, end.
class CustomerSessions : public QWidget
{
    Q_OBJECT
public:
    CustomerSessions(SessionService *sessions, const Clock *clock, QWidget *parent = nullptr);     // borrows both
    void showCustomer(const CustomerUid &uid);
    [[nodiscard]] int count() const;

Q_SIGNALS:
    void countChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void read();
    void retranslate();

    SessionService *m_sessions;
    const Clock *m_clock;
    CustomerUid m_uid;
    QStandardItemModel *m_model;
    TableView *m_table;
    StatePanel *m_state;
};

} // namespace pc
