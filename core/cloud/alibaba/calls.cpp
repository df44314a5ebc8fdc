// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/calls.h"
#include <QUuid>

namespace pc::Alibaba {

QString bss()
{
    return QStringLiteral("BssOpenApi");
}

CallContext named(CallContext context)
{
    if (context.correlationId.isEmpty())
        context.correlationId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    return context;
}

ApiError writeError(ApiError error)
{
    // Something on the way sent it twice. This refuses the second copy; what became of the first was not told.
    if (error.code == QLatin1String("SignatureNonceUsed"))
        error.kind = ApiError::Kind::Truncated;
    return error;
}

} // namespace pc::Alibaba
