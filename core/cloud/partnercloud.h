// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/accesskey.h"
#include "core/base/async.h"
#include "core/cloud/callcontext.h"
#include "core/cloud/filingcloud.h"
#include "core/cloud/messagecloud.h"
#include "core/cloud/ordercloud.h"
#include "core/cloud/quotacloud.h"
#include "core/cloud/ticketcloud.h"
#include "core/domain/customer.h"
#include <QUrl>

namespace pc {

// The interface that a cloud implements: one typed function per operation, nothing of its wire format.
// An instance lives on the thread that made it and is called there; engine and sessions thread have one each.
// Errors: ApiError as said in core/base/apierror.h. Every call is recorded in the call log.
class PartnerCloud : public QuotaCloud, public OrderCloud, public FilingCloud, public IdentityCloud, public TicketCloud, public MessageCloud
{
public:
    // Pages count from 1. Homes without paging answer everything on page 1.
    [[nodiscard]] virtual Async<CustomerUidPage> customers(int page, CallContext context) = 0;

    // Account facts joined with the verified name; the second read may fail without failing the first.
    [[nodiscard]] virtual Async<CustomerFacts> customerFacts(CustomerUid uid, CallContext context) = 0;

    // Never repeated automatically: the operation has no idempotency token.
    [[nodiscard]] virtual Async<CreatedCustomer> createCustomer(NewCustomer customer, CallContext context) = 0;

    // Credentials for the partner's role in the customer's account; signed with the RAM user's key.
    [[nodiscard]] virtual Async<AccessKey> assumeRole(CustomerUid uid, QString sessionName, std::chrono::seconds duration, CallContext context) = 0;

    // Lives 30 s and works once: ask for it at the click.
    [[nodiscard]] virtual Async<Secret> signinToken(CustomerUid uid, AccessKey credentials, CallContext context) = 0;

    // The Login link of a token; pure. The link is as secret as the token.
    [[nodiscard]] virtual Secret loginLink(const Secret &token, const QUrl &destination) const = 0;
};

} // namespace pc
