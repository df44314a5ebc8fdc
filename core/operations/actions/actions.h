// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/operations/action.h"

namespace pc {

class CreateCustomerAction final : public Action
{
public:
    QString kind() const override { return kindOf(CreateCustomer()); }
    bool mayRepeat() const override { return false; }
    bool takesOver() const override { return true; }
    QString conflictKey(const CustomerUid &customer, const Change &change) const override;
    AskedFacts shown() const override { return {}; }
    AskedFacts needed() const override { return {}; }
    void judge(Consequence &consequence) const override;
    QJsonObject before(const Consequence &) const override { return {}; }
    Async<WriteAnswer> send(PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
    Async<Finding> check(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
    Async<Done> refresh(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
};

// What the actions on a customer's ledger have in common: one of them at a time.
class LedgerAction : public Action
{
public:
    bool hasToken() const override { return true; }
    QString conflictKey(const CustomerUid &customer, const Change &change) const override;
    AskedFacts shown() const override { return AskedFact::Total | AskedFact::Available | AskedFact::Alarms | AskedFact::Account; }
    AskedFacts needed() const override { return AskedFact::Total; }
    QJsonObject before(const Consequence &facts) const override;
};

class OpenQuotaAction final : public LedgerAction
{
public:
    QString kind() const override { return kindOf(OpenQuota()); }
    void judge(Consequence &consequence) const override;
    Async<WriteAnswer> send(PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
    Async<Finding> check(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
    Async<Done> refresh(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
};

class SetQuotaAction final : public LedgerAction
{
public:
    QString kind() const override { return kindOf(SetQuota()); }
    bool isAsSeen(const QJsonObject &seen, const QJsonObject &now) const override;
    Reversibility reversibility() const override { return Reversibility::ByInverse; }
    void judge(Consequence &consequence) const override;
    Async<WriteAnswer> send(PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
    Async<Finding> check(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
    Async<Done> refresh(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
    std::optional<Change> inverse(const OperationRecord &operation) const override;
};

class ChangeConsumptionAction final : public LedgerAction
{
public:
    QString kind() const override { return kindOf(ChangeConsumption()); }
    Reversibility reversibility() const override { return Reversibility::ByInverse; }
    AskedFacts needed() const override { return {}; } // reading proves nothing: the ledger moves by itself
    void judge(Consequence &consequence) const override;
    Async<WriteAnswer> send(PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
    Async<Finding> check(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
    Async<Done> refresh(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
    std::optional<Change> inverse(const OperationRecord &operation) const override;
};

class SetStatusAction final : public Action
{
public:
    QString kind() const override { return kindOf(SetStatus()); }
    Reversibility reversibility() const override { return Reversibility::ByInverse; }
    QString conflictKey(const CustomerUid &customer, const Change &change) const override;
    AskedFacts shown() const override { return AskedFact::Total | AskedFact::Available | AskedFact::Account | AskedFact::Instances; }
    AskedFacts needed() const override { return AskedFact::Account; }
    void judge(Consequence &consequence) const override;
    QJsonObject before(const Consequence &facts) const override;
    Async<WriteAnswer> send(PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
    Async<Finding> check(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
    Async<Done> refresh(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
    std::optional<Change> inverse(const OperationRecord &operation) const override;
};

class SetAlarmRulesAction final : public Action
{
public:
    QString kind() const override { return kindOf(SetAlarmRules()); }
    bool isAsSeen(const QJsonObject &seen, const QJsonObject &now) const override;
    Reversibility reversibility() const override { return Reversibility::ByInverse; }
    QString conflictKey(const CustomerUid &customer, const Change &change) const override;
    AskedFacts shown() const override { return AskedFact::Total | AskedFact::Available | AskedFact::Alarms; }
    AskedFacts needed() const override { return AskedFact::Alarms; }
    void judge(Consequence &consequence) const override;
    QJsonObject before(const Consequence &facts) const override;
    Async<WriteAnswer> send(PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
    Async<Finding> check(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
    Async<Done> refresh(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
    std::optional<Change> inverse(const OperationRecord &operation) const override;
};

class CancelOrderAction final : public Action
{
public:
    QString kind() const override { return kindOf(CancelOrder()); }
    bool mayRepeat() const override { return false; }
    QString conflictKey(const CustomerUid &customer, const Change &change) const override;
    AskedFacts shown() const override { return AskedFact::Order; }
    AskedFacts needed() const override { return AskedFact::Order; }
    void judge(Consequence &consequence) const override;
    QJsonObject before(const Consequence &facts) const override;
    Async<WriteAnswer> send(PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
    Async<Finding> check(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
    Async<Done> refresh(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
};

class BindNumbersAction final : public Action
{
public:
    QString kind() const override { return kindOf(BindNumbers()); }
    bool mayRepeat() const override { return false; }
    Reversibility reversibility() const override { return Reversibility::OneWay; }
    QString conflictKey(const CustomerUid &customer, const Change &change) const override;
    AskedFacts shown() const override { return AskedFact::Numbers; }
    AskedFacts needed() const override { return AskedFact::Numbers; }
    void judge(Consequence &consequence) const override;
    QJsonObject before(const Consequence &facts) const override;
    Async<WriteAnswer> send(PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
    Async<Finding> check(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
    Async<Done> refresh(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
    bool isAsSeen(const QJsonObject &seen, const QJsonObject &now) const override;
    void noteRefusal(const JournalSetup &setup, const OperationRecord &record, const ApiError &error) const override;
};

class GrantNumberAction final : public Action
{
public:
    QString kind() const override { return kindOf(GrantNumber()); }
    bool mayRepeat() const override { return false; }
    Reversibility reversibility() const override { return Reversibility::OneWay; }
    QString conflictKey(const CustomerUid &customer, const Change &change) const override;
    AskedFacts shown() const override { return AskedFact::Numbers; }
    AskedFacts needed() const override { return AskedFact::Numbers; }
    void judge(Consequence &consequence) const override;
    QJsonObject before(const Consequence &facts) const override;
    Async<WriteAnswer> send(PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
    Async<Finding> check(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
    Async<Done> refresh(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
    bool isAsSeen(const QJsonObject &seen, const QJsonObject &now) const override;
};

class RemoveIdentityAction final : public Action
{
public:
    QString kind() const override { return kindOf(RemoveIdentity()); }
    bool mayRepeat() const override { return false; }
    Reversibility reversibility() const override { return Reversibility::OneWay; }
    QString conflictKey(const CustomerUid &customer, const Change &change) const override;
    AskedFacts shown() const override { return AskedFact::Identity; }
    AskedFacts needed() const override { return AskedFact::Identity; }
    void judge(Consequence &consequence) const override;
    QJsonObject before(const Consequence &facts) const override;
    Async<WriteAnswer> send(PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
    Async<Finding> check(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
    Async<Done> refresh(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const override;
    bool isAsSeen(const QJsonObject &seen, const QJsonObject &now) const override;
};

} // namespace pc
