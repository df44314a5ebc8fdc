// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace pc {

// The value of an asynchronous call that succeeds without one: Async<Done>.
struct Done
{
    friend bool operator==(const Done &, const Done &) = default;
};

} // namespace pc
