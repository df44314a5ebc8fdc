// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/environment.h"

namespace pc {

// A profile as a person finds it when adding one: defaults of cloud and site, read-only for production, no name, no id.
[[nodiscard]] Environment newEnvironment(Environment::Kind kind, Environment::Cloud cloud = Environment::Cloud::Alibaba,
                                         Environment::Site site = Environment::Site::China);

} // namespace pc
