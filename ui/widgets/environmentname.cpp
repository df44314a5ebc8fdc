// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/environmentname.h"
#include "ui/widgets/theme.h"

namespace pc {

QString environmentName(const Environment &environment)
{
    return environment.name.isEmpty() ? environmentWord(environment.kind) : environment.name;
}

} // namespace pc
