// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/callscheduler.h"
#include "core/cloud/transport.h"

namespace pc::Alibaba {

// What an answer of the vendor's XML services (message queue, object storage) means: 2xx with its content, or the error that the
// body tells. Kinds by code, and by status where the code says nothing. The request id stands in the body or in `requestIdHeader`.
[[nodiscard]] Result<CallAnswer> readRestAnswer(const HttpAnswer &answer, const QByteArray &requestIdHeader);

} // namespace pc::Alibaba
