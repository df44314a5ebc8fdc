// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/queuedecoders.h"
#include "core/cloud/redaction.h"
#include <cstdlib>

using namespace pc;
using namespace pc::Alibaba;

static void require(bool holds)
{
    if (!holds)
        std::abort();
}

// Answers of the message queue: what is read at all is whole, and neither bodies nor handles get into the log.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    CallAnswer answer;
    answer.httpStatus = 200;
    answer.content = QByteArray(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto messages = decodeMessages(answer);
    require(messages || messages.error().kind == ApiError::Kind::Malformed);
    for (const QueueMessage &message : messages.value_or(QList<QueueMessage>()))
        require(!message.id.isEmpty() && !message.handle.isEmpty());
    const auto held = decodeHeld(answer);
    require(!held || (!held->handle.isEmpty() && held->nextVisibleAt.isValid()));
    const auto facts = decodeQueueFacts(answer);
    require(!facts || !facts->name.isEmpty());
    if (const auto refused = decodeRefusedHandles(answer.content))
        require(!refused->contains(QString()));
    require(redactedXml(answer.content, 1000).size() <= 1000 + 6 * answer.content.size());
    return 0;
}
