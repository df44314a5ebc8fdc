// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include <QByteArray>

namespace pc {

// The content of a chosen file, read off the GUI thread: it may lie on a slow share. Errors: NotFound, StorageFailed,
// InvalidInput for one of more than 32 MiB.
[[nodiscard]] Async<QByteArray> readBookFile(const QString &path);

} // namespace pc
