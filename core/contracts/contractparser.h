// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/contracts/operationcontract.h"

class QJsonObject;

namespace pc {

// The spelling of the contract data, and nothing else, is known here.
[[nodiscard]] OperationContract parseOperation(const QJsonObject &json, const QString &group);
[[nodiscard]] ErrorContract parseError(const QJsonObject &json);
// Reads one data file; empty when it is missing or damaged, which a test of the data rules out.
[[nodiscard]] QJsonObject readContractFile(const QString &path);

} // namespace pc
