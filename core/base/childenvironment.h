// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QProcessEnvironment>

namespace pc {

// What a program that we start gets of our own environment: everything but what looks like a key, a token or a password. A
// person may have put keys of a cloud there for other tools.
[[nodiscard]] QProcessEnvironment childEnvironment();

} // namespace pc
