// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/queueclient.h"

namespace pc::Alibaba {

// Answered to every call until the client can speak to the queue.
static ApiError refused(const Environment &environment)
{
    ApiError error;
    error.kind = ApiError::Kind::InvalidInput;
    error.code = environment.messageQueue.isEmpty() ? QString(kNoQueue) : QStringLiteral("NotSupported");
    error.detail = QStringLiteral("this version takes no messages from a queue");
    return error;
}

QueueClient::QueueClient(Environment environment, AccessKey, CallLog &, Clock &, CloudOptions, QObject *parent)
    : QObject(parent), m_environment(std::move(environment))
{
}

QueueClient::~QueueClient() = default;

void QueueClient::shutDown() {}

Async<QList<QueueMessage>> QueueClient::receiveMessages(int, std::chrono::seconds, CallContext)
{
    return ready<QList<QueueMessage>>(failure(refused(m_environment)));
}

Async<QStringList> QueueClient::deleteMessages(QStringList, CallContext)
{
    return ready<QStringList>(failure(refused(m_environment)));
}

Async<HeldMessage> QueueClient::holdMessage(QString, std::chrono::seconds, CallContext)
{
    return ready<HeldMessage>(failure(refused(m_environment)));
}

Async<QueueFacts> QueueClient::queueFacts(CallContext)
{
    return ready<QueueFacts>(failure(refused(m_environment)));
}

} // namespace pc::Alibaba
