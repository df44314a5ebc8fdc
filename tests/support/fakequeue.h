// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/messagecloud.h"

namespace pc {

// A message queue of a fake cloud: what was taken is hidden until its time is over, and comes again unless it was deleted. An
// empty queue answers at once, however long the caller would wait. Not synchronised.
class FakeQueue
{
public:
    QString name = QStringLiteral("sample-queue");
    QList<QueueMessage> messages;                           // oldest first
    std::chrono::seconds visibility{30};
    bool isMissing = false;                                 // the queue does not exist
    QStringList unreadable;                                 // ids: an answer that holds one of them is Malformed
    int receives = 0;                                       // messages that were handed out
    int deletes = 0;

    QString put(const QByteArray &body, const QDateTime &now, const QString &id = {});     // its id

    [[nodiscard]] Result<QList<QueueMessage>> receive(int most, const QDateTime &now);
    [[nodiscard]] Result<QStringList> remove(const QStringList &handles, const QDateTime &now);
    [[nodiscard]] Result<HeldMessage> hold(const QString &handle, std::chrono::seconds time, const QDateTime &now);
    [[nodiscard]] Result<QueueFacts> facts(const QDateTime &now) const;

private:
    [[nodiscard]] QueueMessage *held(const QString &handle, const QDateTime &now);

    int m_made = 0;
    int m_handles = 0;
};

} // namespace pc
