// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sandbox/http/httpmessage.h"
#include "sandbox/protocol/vendorerror.h"
#include "sandbox/queue/messagequeue.h"

// The XML of the queue's answers, and of the two bodies that it is sent.
namespace pc::sandbox {

enum class MessageView { Received, Peeked };

[[nodiscard]] HttpResponse messageAnswer(const StoredMessage &message, MessageView view);
[[nodiscard]] HttpResponse messagesAnswer(const QList<StoredMessage> &messages, MessageView view);
[[nodiscard]] HttpResponse sentAnswer(const StoredMessage &message);
[[nodiscard]] HttpResponse heldAnswer(const StoredMessage &message);
[[nodiscard]] HttpResponse attributesAnswer(const MessageQueue &queue, const QDateTime &now);
[[nodiscard]] HttpResponse queuesAnswer(const QList<QByteArray> &urls);
[[nodiscard]] HttpResponse partialAnswer(const QList<QByteArray> &refusedHandles);
[[nodiscard]] HttpResponse queueErrorAnswer(const VendorError &error, const QByteArray &requestId, const QByteArray &host);

[[nodiscard]] Outcome<NewMessage> readMessage(const QByteArray &xml);
[[nodiscard]] Outcome<QList<QByteArray>> readHandles(const QByteArray &xml);

} // namespace pc::sandbox
