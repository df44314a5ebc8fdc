// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/alibaba/rpcclient.h"
#include <memory>

namespace pc::Alibaba {

// What the files of one group of operations share. Flows hold the client so that it outlives them.
using Rpc = std::shared_ptr<RpcClient>;

[[nodiscard]] QString bss();                            // the product that most operations belong to

// Calls of one user action are found together in the log.
[[nodiscard]] CallContext named(CallContext context);

// A write's failure as the caller must see it: one that says nothing of what became of the write is 'no answer'.
[[nodiscard]] ApiError writeError(ApiError error);

// What went wrong while decoding belongs to the call as well.
template<typename T>
[[nodiscard]] Result<T> labelled(Result<T> result, const QString &action, const CallContext &context)
{
    if (!result) {
        result.error().action = action;
        result.error().correlationId = context.correlationId;
    }
    return result;
}

} // namespace pc::Alibaba
