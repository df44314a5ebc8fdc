// SPDX-License-Identifier: Apache-2.0
#include "core/sessions/destination.h"
#include "core/contracts/suitepages.h"

namespace pc {

Result<QUrl> destinationOf(const Environment &environment, const QString &pageId)
{
    if (pageId.isEmpty())
        return failure(ApiError::Kind::InvalidInput, QStringLiteral("no page"));
    SuitePage byTemplate;
    byTemplate.product = pageId;
    byTemplate.address = environment.suiteUrlTemplate;
    return suiteAddress(environment, suitePageOf(environment, pageId).value_or(byTemplate));
}

} // namespace pc
