// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/domain/customer.h"
#include "core/sync/datasetsync.h"

namespace pc {

// The dataset "customers": first load, increments, checkpoints.
class CustomerSync : public DatasetSync
{
    Q_OBJECT
public:
    using DatasetSync::DatasetSync;

    // Reads one customer's facts now, ahead of everything (lane user), and answers with the stored row.
    [[nodiscard]] virtual Async<Customer> refresh(CustomerUid uid) = 0;
};

} // namespace pc
