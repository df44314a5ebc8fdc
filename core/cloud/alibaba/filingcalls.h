// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/alibaba/calls.h"
#include "core/cloud/filingcloud.h"

namespace pc::Alibaba {

// The operations of FilingCloud.
[[nodiscard]] Async<InstancePage> listInstances(Rpc rpc, CustomerUid owner, int page, CallContext context);
[[nodiscard]] Async<QList<ServiceNumber>> readNumbers(Rpc rpc, CustomerUid owner, Resource resource, CallContext context);
[[nodiscard]] Async<ServiceNumber> readNumber(Rpc rpc, QString number, CallContext context);
// One attempt each.
[[nodiscard]] Async<BoundNumbers> bindNumbers(Rpc rpc, CustomerUid owner, Resource resource, int count, CallContext context);
[[nodiscard]] Async<WriteReceipt> grantNumber(Rpc rpc, QString number, CustomerUid holder, CustomerUid to, QString notes, CallContext context);

} // namespace pc::Alibaba
