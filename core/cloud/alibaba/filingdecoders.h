// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/callscheduler.h"
#include "core/cloud/filingcloud.h"

namespace pc::Alibaba {

// Pure; shapes and errors as in decoders.h.

// `size`: rows that were asked for per page.
[[nodiscard]] Result<InstancePage> decodeInstancePage(const CallAnswer &answer, const CustomerUid &owner, int page, int size);
// The numbers of one resource: objects, or JSON in a text, under datas.bsnDO or in datas itself.
[[nodiscard]] Result<QList<ServiceNumber>> decodeNumbers(const CallAnswer &answer, const CustomerUid &owner, const Resource &resource, const QDateTime &readAt);
// The same rows, as the answer to a write.
[[nodiscard]] Result<BoundNumbers> decodeBound(const CallAnswer &answer, const CustomerUid &owner, const Resource &resource, const QDateTime &readAt);
// One number: the answer names neither the number nor the owner of its instance.
[[nodiscard]] Result<ServiceNumber> decodeNumber(const CallAnswer &answer, const QString &number, const QDateTime &readAt);

// What numbers of an instance are asked for as; nothing when it can hold none.
[[nodiscard]] std::optional<ResourceType> filingTypeOf(const QString &product, const QString &region);

} // namespace pc::Alibaba
