// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QLoggingCategory>

namespace pc::sandbox {
// What the server did, one line per call, without parameters: they hold secrets.
Q_DECLARE_LOGGING_CATEGORY(lcSandbox)
} // namespace pc::sandbox
