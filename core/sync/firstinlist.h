// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/identifiers.h"
#include <QList>

namespace pc {

// The same customers, each once: those in `first` in that order, then the others as they were.
[[nodiscard]] QList<CustomerUid> withFirst(const QList<CustomerUid> &first, const QList<CustomerUid> &uids);

} // namespace pc
