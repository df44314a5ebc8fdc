// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/cloud/callcontext.h"
#include "core/domain/quota.h"

namespace pc {

// What a cloud says to a write that it took.
struct WriteReceipt
{
    WriteReceipt() = default;
    QString requestId;
    std::optional<Amount> ledgerAmount;     // the changed ledger amount, where the answer names one
};

// Credit that the partner grants its customers. Part of PartnerCloud. Each write is one attempt: repeating it, with the same
// token, is for who called. Tokens are the partner's own transaction numbers (OutBizId), up to 64 letters, digits and hyphens.
class QuotaCloud
{
public:
    virtual ~QuotaCloud() = default;

    [[nodiscard]] virtual Async<LedgerReading> availableQuota(CustomerUid uid, CallContext context) = 0;
    [[nodiscard]] virtual Async<LedgerReading> totalQuota(CustomerUid uid, CallContext context) = 0;
    [[nodiscard]] virtual Async<QList<AlarmRule>> alarmRules(CustomerUid uid, CallContext context) = 0;
    // Instances of all products that the customer holds now.
    [[nodiscard]] virtual Async<qint64> instanceCount(CustomerUid uid, CallContext context) = 0;

    // A customer that has a ledger already: Rejected with code "-303".
    [[nodiscard]] virtual Async<WriteReceipt> openQuota(CustomerUid uid, Money first, QString token, CallContext context) = 0;
    [[nodiscard]] virtual Async<WriteReceipt> setQuota(CustomerUid uid, Money total, QString token, CallContext context) = 0;
    [[nodiscard]] virtual Async<WriteReceipt> changeConsumption(CustomerUid uid, ConsumptionChange change, QString token, CallContext context) = 0;
    // Rejected with code "-116" while the quota is below zero.
    [[nodiscard]] virtual Async<WriteReceipt> setStatus(CustomerUid uid, StatusChange change, StopMode stop, CallContext context) = 0;
    // Replaces all rules; an empty list clears them.
    [[nodiscard]] virtual Async<WriteReceipt> setAlarmRules(CustomerUid uid, QList<AlarmRule> rules, CallContext context) = 0;
};

} // namespace pc
