// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/operations/action.h"

namespace pc {

// What the messages to the vendor have in common: found again by what they left behind.
class TicketAction : public Action
{
public:
    bool mayRepeat() const override { return false; }
    AskedFacts shown() const override { return {}; }
    AskedFacts needed() const override { return AskedFact::Traces; }
    void judge(Consequence &) const override {}
    QJsonObject before(const Consequence &facts) const override;
    bool isAsSeen(const QJsonObject &seen, const QJsonObject &now) const override;
    Async<WriteAnswer> send(PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override
    {
        return sendWith(Secret(), cloud, record, call, context);
    }
};

class OpenTicketAction final : public TicketAction
{
public:
    QString kind() const override { return kindOf(OpenTicket()); }
    QString conflictKey(const CustomerUid &customer, const Change &change) const override;
    Async<WriteAnswer> sendWith(const Secret &confidential, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
    Async<Finding> check(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
    Async<Done> refresh(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
};

class ReplyTicketAction final : public TicketAction
{
public:
    QString kind() const override { return kindOf(ReplyTicket()); }
    QString conflictKey(const CustomerUid &customer, const Change &change) const override;
    Async<WriteAnswer> sendWith(const Secret &confidential, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
    Async<Finding> check(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
    Async<Done> refresh(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
};

} // namespace pc
