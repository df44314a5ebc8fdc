// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/exportrecord.h"
#include "core/base/clock.h"
#include "models/operationtext.h"
#include "ui/operations/operationflow.h"
#include <QUuid>

namespace pc {

void recordExport(const OperationFlow &flow, const QString &what, qint64 rows, bool masked)
{
    const OperationServices &services = flow.services();
    OperationRecord record;
    record.id = OperationId(QUuid::createUuid().toString(QUuid::WithoutBraces));
    record.environment = flow.environment().id;
    record.kind = OperationText::exportKind();
    record.state = OperationState::Succeeded;
    record.after = {{QStringLiteral("what"), what}, {QStringLiteral("rows"), rows}, {QStringLiteral("masked"), masked}};
    record.reversibility = Reversibility::OneWay;
    record.person = services.person;
    record.createdAt = record.updatedAt = services.clock->utcNow();
    (void)services.history->put(record);
}

} // namespace pc
