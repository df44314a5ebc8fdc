// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QDateTime>

namespace pc {

// Where a pass stands; written with the rows it speaks of.
struct SyncCheckpoint
{
    QDateTime startedAt;                    // UTC; invalid: no pass
    int nextPage = 1;                       // page of the list to read next; 0: the list has been read
    qint64 listed = 0;                      // customers listed so far
    qint64 factsRead = 0;

    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] static SyncCheckpoint fromBytes(const QByteArray &bytes); // anything unreadable is no pass
};

} // namespace pc
