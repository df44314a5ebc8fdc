// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/operation.h"

namespace pc {

class OperationFlow;

// Puts into the history what was done without a change in the cloud. The record says what and to whom: the rest is filled in.
void recordDeed(const OperationFlow &flow, OperationRecord record);
// Puts an export into the history: who took how many rows of what ("history", "orders" …) out of the program, masked or not.
void recordExport(const OperationFlow &flow, const QString &what, qint64 rows, bool masked);

} // namespace pc
