// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/exportrecord.h"
#include "core/base/clock.h"
#include "models/operationtext.h"
#include "ui/operations/operationflow.h"
#include <QUuid>

namespace pc {

void recordDeed(const OperationFlow &flow, OperationRecord record)
{
    const OperationServices &services = flow.services();
    record.id = OperationId(QUuid::createUuid().toString(QUuid::WithoutBraces));
    record.environment = flow.environment().id;
    record.state = OperationState::Succeeded;
    record.reversibility = Reversibility::OneWay;
    record.person = services.person;
    record.createdAt = record.updatedAt = services.clock->utcNow();
    (void)services.history->put(record);
}

void recordExport(const OperationFlow &flow, const QString &what, qint64 rows, bool masked)
{
    OperationRecord record;
    record.kind = OperationText::exportKind();
    record.after = {{QStringLiteral("what"), what}, {QStringLiteral("rows"), rows}, {QStringLiteral("masked"), masked}};
    recordDeed(flow, record);
}

} // namespace pc
