// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/result.h"
#include "core/domain/environment.h"
#include <QUrl>

namespace pc {

// The console page of a product: the environment's template filled in. InvalidInput when it does not lead to an https page
// (plain http for loopback hosts alone).
[[nodiscard]] Result<QUrl> destinationOf(const Environment &environment, const QString &product);

} // namespace pc
