// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/alibaba/calls.h"
#include "core/cloud/filingcloud.h"

namespace pc::Alibaba {

// The operations of IdentityCloud.
[[nodiscard]] Async<VerificationLink> makeVerificationLink(Rpc rpc, CustomerUid uid, VerificationWish wish, CallContext context);
[[nodiscard]] Async<IdentityFacts> readIdentity(Rpc rpc, CustomerUid uid, CallContext context);
[[nodiscard]] Async<WriteReceipt> removeIdentity(Rpc rpc, CustomerUid uid, CallContext context);     // one attempt

} // namespace pc::Alibaba
