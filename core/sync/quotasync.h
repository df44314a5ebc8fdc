// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/quotastore.h"
#include "core/sync/datasetsync.h"

namespace pc {

// The dataset "quotas": one call per customer for what is available; totals and alarm rules at first sight, after refresh()
// and once a day. Customers at risk are read more often than the others.
class QuotaSync : public DatasetSync
{
    Q_OBJECT
public:
    using DatasetSync::DatasetSync;

    virtual void setVisible(QList<CustomerUid> uids) = 0;   // on screen: read first
    // Reads everything about one customer's quota now, ahead of everything (lane user), and answers with the stored row. To be
    // called after each write to a quota.
    [[nodiscard]] virtual Async<QuotaRow> refresh(CustomerUid uid) = 0;
};

} // namespace pc
