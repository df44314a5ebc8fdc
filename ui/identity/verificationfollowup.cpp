// SPDX-License-Identifier: Apache-2.0
#include "ui/identity/verificationfollowup.h"
#include "core/base/clock.h"
#include "core/sync/customersync.h"

namespace pc {

VerificationFollowUp::VerificationFollowUp(CustomerStore *store, CustomerSync *sync, Clock *clock, QObject *parent)
    : QObject(parent), m_store(store), m_sync(sync), m_clock(clock)
{
    connect(m_store, &CustomerStore::changed, this, &VerificationFollowUp::onStoreChanged);
    look(false);            // a pass over all customers is about to begin anyway
    wait();
}

void VerificationFollowUp::wait()
{
    m_clock->after(kEvery, this, [this] {
        look(true);
        wait();
    });
}

void VerificationFollowUp::look(bool readsFacts)
{
    CustomerQuery waiting;
    waiting.standings = {VerificationStanding::Waiting};
    waiting.standingAt = m_clock->utcNow();
    waiting.sort = CustomerQuery::Sort::ReadAt;
    m_followed.removeIf([now = waiting.standingAt](std::pair<const CustomerUid &, QDateTime &> followed) { return followed.second <= now; });
    whenDone(m_store->read(waiting, 0, kMost), this, [this, readsFacts](const Result<CustomerWindow> &window) {
        if (!window)
            return;         // the next round comes
        for (const Customer &customer : window->rows) {
            m_followed.insert(customer.uid(), customer.local.linkExpiresAt);
            if (readsFacts)
                (void)m_sync->refresh(customer.uid());      // what it tells arrives through the store
        }
    });
}

void VerificationFollowUp::onStoreChanged(const QList<CustomerUid> &uids)
{
    const QList<CustomerUid> changed = uids.isEmpty() ? m_followed.keys() : uids;
    for (const CustomerUid &uid : changed) {
        if (m_followed.contains(uid))
            look(uid);
    }
}

void VerificationFollowUp::look(const CustomerUid &uid)
{
    whenDone(m_store->customer(uid), this, [this](const Result<Customer> &customer) {
        if (customer)
            take(*customer);
    });
}

void VerificationFollowUp::take(const Customer &customer)
{
    // Two changes may be on their way at once: only the first finds it still followed.
    if (customer.facts.certified.value_or(false) && m_followed.remove(customer.uid()))
        Q_EMIT verified(customer);
}

} // namespace pc
