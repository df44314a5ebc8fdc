// SPDX-License-Identifier: Apache-2.0
#include "core/sync/synccheckpoint.h"
#include <QJsonDocument>
#include <QJsonObject>

namespace pc {

QByteArray SyncCheckpoint::toBytes() const
{
    const QJsonObject object{{QStringLiteral("startedAt"), startedAt.toString(Qt::ISODateWithMs)},
                             {QStringLiteral("nextPage"), nextPage},
                             {QStringLiteral("listed"), listed},
                             {QStringLiteral("factsRead"), factsRead}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

SyncCheckpoint SyncCheckpoint::fromBytes(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    SyncCheckpoint checkpoint;
    checkpoint.startedAt = QDateTime::fromString(object.value(QLatin1String("startedAt")).toString(), Qt::ISODateWithMs);
    checkpoint.nextPage = object.value(QLatin1String("nextPage")).toInt(1);
    checkpoint.listed = object.value(QLatin1String("listed")).toInteger();
    checkpoint.factsRead = object.value(QLatin1String("factsRead")).toInteger();
    return checkpoint.startedAt.isValid() && checkpoint.nextPage >= 0 ? checkpoint : SyncCheckpoint();
}

} // namespace pc
