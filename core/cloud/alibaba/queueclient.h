// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/accesskey.h"
#include "core/base/clock.h"
#include "core/cloud/calllog.h"
#include "core/cloud/cloudoptions.h"
#include "core/cloud/messagecloud.h"
#include "core/domain/environment.h"

namespace pc::Alibaba {

// The message queue of an environment. Lives on one thread with an event loop; log and clock must outlive it.
class QueueClient final : public QObject, public MessageCloud
{
    Q_OBJECT
public:
    QueueClient(Environment environment, AccessKey key, CallLog &log, Clock &clock, CloudOptions options, QObject *parent = nullptr);
    ~QueueClient() override;

    void shutDown();            // cancels everything and refuses what comes later

    [[nodiscard]] Async<QList<QueueMessage>> receiveMessages(int most, std::chrono::seconds wait, CallContext context) override;
    [[nodiscard]] Async<QStringList> deleteMessages(QStringList handles, CallContext context) override;
    [[nodiscard]] Async<HeldMessage> holdMessage(QString handle, std::chrono::seconds time, CallContext context) override;
    [[nodiscard]] Async<QueueFacts> queueFacts(CallContext context) override;

private:
    const Environment m_environment;
};

} // namespace pc::Alibaba
