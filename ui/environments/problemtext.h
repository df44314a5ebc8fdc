// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/environments/environmentcheck.h"
#include <QString>

namespace pc {

// What is wrong with a field, in one sentence that says how to put it right.
[[nodiscard]] QString problemText(const EnvironmentProblem &problem);

[[nodiscard]] QString fieldName(EnvironmentProblem::Field field);

} // namespace pc
