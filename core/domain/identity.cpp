// SPDX-License-Identifier: Apache-2.0
#include "core/domain/identity.h"

namespace pc {

VerificationStanding verificationStanding(const Customer &customer, const QDateTime &now)
{
    if (customer.facts.certified.value_or(false))
        return VerificationStanding::Verified;
    QDateTime linkEnds = customer.local.linkExpiresAt;
    if (!linkEnds.isValid() && customer.local.nudgedAt.isValid())
        linkEnds = customer.local.nudgedAt.addDuration(kVerificationLinkLife); // no link that was sent lives longer
    if (linkEnds.isValid())
        return now < linkEnds ? VerificationStanding::Waiting : VerificationStanding::LinkExpired;
    return customer.facts.certified ? VerificationStanding::NotAsked : VerificationStanding::NotKnown;
}

} // namespace pc
