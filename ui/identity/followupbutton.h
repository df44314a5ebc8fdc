// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/customerstore.h"
#include <QPushButton>
#include <QTimer>

namespace pc {

class Clock;

// How many customers of the scope have to be asked to verify their identity, or asked again; hidden while there are none.
class FollowUpButton : public QPushButton
{
    Q_OBJECT
public:
    FollowUpButton(CustomerStore *store, const Clock *clock, QWidget *parent = nullptr);        // borrows both
    void setScope(std::optional<QString> group, std::optional<CustomerUid> customer);

protected:
    void changeEvent(QEvent *event) override;

private:
    void count();
    void retranslate();

    CustomerStore *m_store;
    const Clock *m_clock;
    CustomerQuery m_query;
    QTimer m_rest;
    qint64 m_count = 0;
};

} // namespace pc
