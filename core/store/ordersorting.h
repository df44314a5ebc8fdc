// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/orderstore.h"
#include "core/store/ordertable.h"

namespace pc {

class CustomerSearch;

// Every order in one order, ascending; orders that are alike in it stand as they were created.
struct SortedOrders
{
    OrderQuery::Sort by = OrderQuery::Sort::CreatedAt;
    std::vector<quint32> places;
    size_t known = 0;                       // from here on there is nothing to sort by: last in both directions
};

// `byCreation` is the order by time of creation, which the others start from; not read for that one itself.
[[nodiscard]] SortedOrders sortedOrders(QSqlDatabase &db, OrderTable &table, CustomerSearch &customers, OrderQuery::Sort by,
                                        const SortedOrders *byCreation);

} // namespace pc
