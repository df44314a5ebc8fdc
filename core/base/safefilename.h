// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>

namespace pc {

// A name under which a file may travel, or be put on any system's disk: no folder, no sign that a system reserves, nothing
// invisible or turning the direction of writing, no reserved device name, 100 characters at most with the extension kept.
// Never empty ("file"). Pure.
[[nodiscard]] QString safeFileName(const QString &name);

// The name with a number before its extension where `taken` says so: "log.txt", "log-2.txt".
[[nodiscard]] QString freeFileName(const QString &name, const QStringList &taken);

} // namespace pc
