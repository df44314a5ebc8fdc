// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <functional>

namespace pc {

// Whether the Secret Service holds the entry in a locked keyring. QtKeychain 0.13 cannot tell: there, an entry behind a lock
// reads as "not found" and its removal as done. Answers later, on this thread; false as well when nobody can be asked (and
// always on systems without a Secret Service).
void isLockedInSecretService(const QString &service, const QString &entry, std::function<void(bool)> answer);

} // namespace pc
