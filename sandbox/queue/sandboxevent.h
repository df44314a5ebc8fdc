// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QDateTime>
#include <QJsonObject>
#include <optional>

namespace pc::sandbox {

// What a message of the queue says. The vendor publishes no form of it: this one ("sandbox-inferred-1") is invented.
struct SandboxEvent
{
    QString type;                       // "order.paid", "instance.expiring", "quota.alarm", "filing.status", "ticket.reply"
    QString id;
    QDateTime time;                     // UTC
    QString customer;                   // UID
    QJsonObject data;
    std::optional<int> version;         // of what it is about
};

[[nodiscard]] QByteArray eventBody(const SandboxEvent &event);

} // namespace pc::sandbox
