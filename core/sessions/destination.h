// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/result.h"
#include "core/domain/environment.h"
#include <QUrl>

namespace pc {

// Where a page of the environment's table (core/contracts/suitepages.h) is; an id that is not in the table is a product whose
// page the environment's template tells. InvalidInput when that is no https page (plain http for loopback hosts alone).
[[nodiscard]] Result<QUrl> destinationOf(const Environment &environment, const QString &pageId);

} // namespace pc
