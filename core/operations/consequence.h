// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/apierror.h"
#include "core/domain/environment.h"
#include "core/domain/filing.h"
#include "core/domain/identity.h"
#include "core/domain/operation.h"
#include "core/domain/order.h"
#include "core/domain/quota.h"
#include "core/operations/change.h"

namespace pc {

// What follows from a change, as values; the words are made in ui/operations.
enum class Effect {
    ServicesStop,               // freeze: services of the customer stop
    ServicesStopAtOnce,         // … with the immediate stop mode
    ServicesStopWhenEmpty,      // managed: when the quota is used up
    ResourcesReleased,          // managed: fifteen days after the debt began
    NothingStopsByItself,       // unmanaged
    PartnerPays,                // who pays meanwhile: the partner
    ServicesGoOn,               // thaw
    BelowConsumed,              // the new total is below what is consumed: available becomes negative
    AlarmRaised,                // the new available amount is below an alarm rule
    AlarmsCleared,              // an empty list of rules
    OrderLapses,                // the unpaid order is cancelled; nothing is delivered
    AccountCreated,
    SubAccountsFollow,          // RAM users of the account are affected as it is
    NumbersUsedUp,              // service numbers never come back to the instance
    NumbersEndWithInstance,     // they are void once the instance is released
    NumberChangesHolder,        // who held it can no longer file with it
    IdentityRemoved,            // nothing can be bought or filed until the customer is verified again
};

// Why a change is not sent. Found before anything leaves.
enum class Trap {
    ReadOnlyEnvironment,
    UnknownCustomer,            // the customer, or who is to receive a number; `nearest` names who may be meant
    CustomerOfAnother,          // known in another environment
    CustomerGone,
    AnotherInFlight,            // an operation of the same kind on this customer is under way or its outcome not known
    LedgerExists,               // OpenQuota: would fail with -303
    NoLedger,                   // SetQuota and the others need one first
    QuotaBelowZero,             // status change: would fail with -116
    WrongCurrency,
    NotAboveZero,               // amount
    TooManyPlaces,              // more decimals than the currency has
    OutOfRange,
    OrderNotUnpaid,             // only unpaid orders can be cancelled
    OrderUnknown,
    BadRule,                    // an alarm rule that the cloud would not take
    TestAccountsFull,           // a test partner holds twenty customers
    FieldsInvalid,              // CreateCustomer: see validate()
    ChangedSince,               // what the change would replace is not what the person saw: somebody else was there meanwhile
    AlreadyUndone,              // another operation has taken the same one back, or is about to
    TooManyNumbers,             // count outside 1 … kMostNumbersPerCall
    InstanceOfAnother,          // the instance belongs to another customer
    NoNumbersHere,              // no such instance, or one that can hold no service numbers
    InstanceFull,               // the cloud refused another number a short while ago
    NumberNotFree,              // unknown, not ready to file with, or held by another account
    GrantToSelf,                // to who holds it already
    NotVerified,                // RemoveIdentity: there is nothing to remove
};

// What a person reads before saying yes, read live where the cloud can be asked. Absent values are not known.
struct Consequence
{
    OperationRequest request;
    EnvironmentId environment;
    Environment::Kind environmentKind = Environment::Kind::Sandbox;
    Customer customer;
    QList<Trap> traps;                      // not empty: cannot be sent
    CustomerUid stranger;                   // with UnknownCustomer and CustomerOfAnother: who, of the two of a grant
    QList<Customer> nearest;                // with UnknownCustomer: closest UIDs, nearest first
    QList<Effect> effects;
    QuotaFacts now;                         // quota as it stands; `now.availableReadAt` is its age
    std::optional<Amount> totalAfter, availableAfter;
    std::optional<Order> order;
    std::optional<qint64> instances;        // that the customer holds now
    std::optional<Money> price;
    std::optional<Instance> instance;       // BindNumbers
    std::optional<QList<ServiceNumber>> numbers;    // BindNumbers: those of the instance. GrantNumber: the one; none: there is no such
    std::optional<qint64> numbersUsed;      // BindNumbers: how many the instance has, of any state
    QDateTime numbersReadAt;                // UTC; of these three
    bool isFull = false;                    // BindNumbers: refused for that a short while ago
    std::optional<Customer> receiver;       // GrantNumber: who shall hold it
    std::optional<IdentityFacts> identity;  // RemoveIdentity
    std::optional<QStringList> traces;      // OpenTicket: ids of tickets that look like it. ReplyTicket: keys of the notes of our side
    Reversibility reversibility = Reversibility::NotSaid;
    bool asksShortName = false;             // the customer's short name is typed before the button works; identity: in every environment
    bool asksApproval = false;              // a second person must allow it
    bool isLive = true;                     // false: the cloud could not be asked, figures are the store's; `error` says why
    std::optional<ApiError> error;
};

} // namespace pc

Q_DECLARE_METATYPE(pc::Consequence)
