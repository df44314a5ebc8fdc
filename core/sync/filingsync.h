// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/filingstore.h"
#include "core/sync/datasetsync.h"

namespace pc {

// The dataset "filings": the instances of every customer (once a day), and the service numbers of those that can hold some; first
// those with cases and numbers (every pass), then the others (once a day).
class FilingSync : public DatasetSync
{
    Q_OBJECT
public:
    using DatasetSync::DatasetSync;

    // Read now, ahead of everything (lane user).
    [[nodiscard]] virtual Async<Done> refreshCustomer(CustomerUid owner) = 0;   // its instances and all their numbers
    [[nodiscard]] virtual Async<Done> refreshResource(CustomerUid owner, Resource resource) = 0;
};

} // namespace pc
