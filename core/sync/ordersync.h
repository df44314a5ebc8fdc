// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/domain/order.h"
#include "core/sync/datasetsync.h"

namespace pc {

// The dataset "orders": read customer by customer in windows of time; first the newest of all customers, then back into
// history. Each pass reads the recent past again, so that late changes arrive.
class OrderSync : public DatasetSync
{
    Q_OBJECT
public:
    using DatasetSync::DatasetSync;

    virtual void setVisible(QList<CustomerUid> uids) = 0;   // on screen or in scope: read first
    // Reads one customer's recent orders now, ahead of everything (lane user), into the store.
    [[nodiscard]] virtual Async<Done> refresh(CustomerUid uid) = 0;
};

} // namespace pc
