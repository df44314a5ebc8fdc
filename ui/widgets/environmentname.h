// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/environment.h"

namespace pc {

// What an environment is called in a sentence: its name, or the word for its kind where it has none, as the built-in sandbox.
[[nodiscard]] QString environmentName(const Environment &environment);

} // namespace pc
