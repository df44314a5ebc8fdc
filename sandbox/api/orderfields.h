// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/api/operation.h"

namespace pc::sandbox {

// Whom OwnerId names; without it the partner itself. Null: not a customer of this partner.
[[nodiscard]] const SandboxCustomer *accountOf(const SandboxState &state, const OperationRequest &request);

// A page of a list. Nothing when PageNum or PageSize is out of range.
struct PageChoice { int number = 1, size = 20; };
[[nodiscard]] std::optional<PageChoice> pageOf(const OperationRequest &request);

// A bound of a time window: absent when the parameter is, an error when it is not written as 2026-01-15T08:00:00Z.
[[nodiscard]] Outcome<std::optional<qint64>> secondOf(const OperationRequest &request, const char *parameter);
[[nodiscard]] VendorError invalidParameter(const char *name);

[[nodiscard]] QString timeText(qint64 second);          // "2026-01-15T08:00:00Z"; empty for 0

// What a row of QueryOrders and a line of GetOrderDetail have in common, as seen at that time of the world's clock. The line's
// amounts may be a share of the order's.
struct OrderAmounts { qint64 gross = 0, due = 0, tax = 0; };        // hundredths
[[nodiscard]] QJsonObject orderFields(const OrderBook &book, const SandboxCustomer &account, const Order &order,
                                      const OrderAmounts &amounts, const QDateTime &now);

} // namespace pc::sandbox
