// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/callscheduler.h"
#include "core/cloud/messagecloud.h"

namespace pc::Alibaba {

// Answers of the message queue, read by the local names of their elements; what is not known is skipped. Malformed: the XML is
// damaged, or a part is missing without which the whole means nothing. Nothing is taken from half an answer.

// One message or several; of each, id, handle and body must be there.
[[nodiscard]] Result<QList<QueueMessage>> decodeMessages(const CallAnswer &answer);
[[nodiscard]] Result<HeldMessage> decodeHeld(const CallAnswer &answer);
[[nodiscard]] Result<QueueFacts> decodeQueueFacts(const CallAnswer &answer);

// The answer to a delete of several, whatever its status: the handles that were refused. Nothing: the answer is not of that form.
// A message that is gone already was not refused.
[[nodiscard]] std::optional<QStringList> decodeRefusedHandles(const QByteArray &body);

// The body of a delete of several.
[[nodiscard]] QByteArray deleteBody(const QStringList &handles);

} // namespace pc::Alibaba
