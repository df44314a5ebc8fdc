// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include <functional>

namespace pc {

// Small texts that one environment keeps (Store::setting).
struct EnvironmentSettings
{
    std::function<Async<QString>(QString key)> read;
    std::function<Async<Done>(QString key, QString value)> write;
};

} // namespace pc
