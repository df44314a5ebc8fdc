// SPDX-License-Identifier: Apache-2.0
#include "sandbox/queue/sandboxevent.h"
#include <QJsonDocument>

namespace pc::sandbox {

QByteArray eventBody(const SandboxEvent &event)
{
    QJsonObject json{{QStringLiteral("schema"), QStringLiteral("sandbox-inferred-1")}, {QStringLiteral("type"), event.type},
                     {QStringLiteral("id"), event.id}, {QStringLiteral("time"), event.time.toUTC().toString(Qt::ISODate)},
                     {QStringLiteral("accountUid"), event.customer}, {QStringLiteral("data"), event.data}};
    if (event.version)
        json.insert(QStringLiteral("version"), *event.version);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace pc::sandbox
