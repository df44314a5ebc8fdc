// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/customerstore.h"
#include <QHash>

namespace pc {

class Clock;
class CustomerSync;

// Follows the customers that were asked to verify their identity until they have done it or their link has expired: their facts
// are read every few minutes, a few customers at a time, and whoever is verified by then is told once, whoever read it.
class VerificationFollowUp : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::minutes kEvery{3};
    static constexpr int kMost = 20;        // customers read in one round; those whose facts are oldest come first

    // Borrows all three.
    VerificationFollowUp(CustomerStore *store, CustomerSync *sync, Clock *clock, QObject *parent = nullptr);

Q_SIGNALS:
    void verified(const pc::Customer &customer);

private:
    void wait();
    void look(bool readsFacts);
    void take(const Customer &customer);
    void look(const CustomerUid &uid);
    void onStoreChanged(const QList<CustomerUid> &uids);

    CustomerStore *m_store;
    CustomerSync *m_sync;
    Clock *m_clock;
    QHash<CustomerUid, QDateTime> m_followed;       // until when the link of each is good
};

} // namespace pc
