// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/callscheduler.h"
#include "core/cloud/quotacloud.h"
#include "core/domain/identity.h"

namespace pc::Alibaba {

// Pure; shapes and errors as in decoders.h.

// The verification answer holds JSON inside a text.
[[nodiscard]] Result<IdentityFacts> decodeIdentity(const CallAnswer &answer, const CustomerUid &uid, const QDateTime &readAt);
// `madeAt`: when the link was asked for.
[[nodiscard]] Result<VerificationLink> decodeVerificationLink(const CallAnswer &answer, const QDateTime &madeAt);
[[nodiscard]] Result<WriteReceipt> decodeRemoval(const CallAnswer &answer);

[[nodiscard]] Coded<AccountKind> accountKind(const QString &text);

} // namespace pc::Alibaba
