// SPDX-License-Identifier: Apache-2.0
#include "core/environments/newenvironment.h"
#include "core/environments/alibabadefaults.h"

namespace pc {

Environment newEnvironment(Environment::Kind kind, Environment::Cloud cloud, Environment::Site site)
{
    Environment environment;
    environment.kind = kind;
    environment.cloud = cloud;
    environment.site = site;
    environment.readOnly = kind == Environment::Kind::Production;
    if (cloud == Environment::Cloud::Alibaba)
        applyAlibabaDefaults(environment);
    return environment;
}

} // namespace pc
