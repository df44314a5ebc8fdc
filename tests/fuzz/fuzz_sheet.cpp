// SPDX-License-Identifier: Apache-2.0
#include "core/operations/sheet.h"
#include "core/tickets/productsheet.h"
#include <cstdlib>

using namespace pc;

static void require(bool holds)
{
    if (!holds)
        std::abort();
}

// Files that people import: quotas and the vendor's table of products.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const Sheet sheet = readSheet(bytes);
    require(sheet.rows.size() <= Sheet::kMostRows);
    require(sheet.problem != Sheet::Problem::None || !sheet.rows.isEmpty());
    const ProductSheet products = readProductSheet(bytes);
    for (const TicketProduct &product : products.products)
        require(!product.id.isEmpty() && !product.name.isEmpty());
    return 0;
}
