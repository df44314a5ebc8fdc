// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/alibaba/calls.h"
#include "core/cloud/quotacloud.h"

namespace pc::Alibaba {

// The operations of QuotaCloud.
[[nodiscard]] Async<LedgerReading> readAvailable(Rpc rpc, CustomerUid uid, CallContext context);
[[nodiscard]] Async<LedgerReading> readTotal(Rpc rpc, CustomerUid uid, CallContext context);
[[nodiscard]] Async<QList<AlarmRule>> readAlarms(Rpc rpc, CustomerUid uid, CallContext context);
[[nodiscard]] Async<qint64> countInstances(Rpc rpc, CustomerUid uid, CallContext context);

// Writes without the customer, which writeQuota() adds.
[[nodiscard]] RpcCall openQuota(const Money &first, const QString &token);
[[nodiscard]] RpcCall setQuota(const Money &total, const QString &token);
[[nodiscard]] RpcCall changeConsumption(const ConsumptionChange &change, const QString &token);
[[nodiscard]] RpcCall setStatus(StatusChange change, StopMode stop);
// One attempt.
[[nodiscard]] Async<WriteReceipt> writeQuota(Rpc rpc, CustomerUid uid, RpcCall call, CallContext context);
[[nodiscard]] Async<WriteReceipt> writeAlarmRules(Rpc rpc, CustomerUid uid, const QList<AlarmRule> &rules, CallContext context);

} // namespace pc::Alibaba
