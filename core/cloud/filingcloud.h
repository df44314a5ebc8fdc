// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/cloud/callcontext.h"
#include "core/cloud/quotacloud.h"
#include "core/domain/filing.h"
#include "core/domain/identity.h"
#include <array>

namespace pc {

// ApiError::code of refusals that say something about the instance or the number.
inline constexpr QLatin1String kRefusedFull("609");                 // fewer numbers are left than were asked for
inline constexpr QLatin1String kRefusedOfAnother("412");            // the account does not own the instance
inline constexpr QLatin1String kRefusedUnknownNumber("406");        // of serviceNumber()
// There is no such instance, it has no address that can be filed, it is a trial, or its product holds no numbers.
inline constexpr std::array kRefusedNoNumbers{QLatin1String("402"), QLatin1String("403"), QLatin1String("410"), QLatin1String("411"), QLatin1String("600")};

// What a cloud says to a binding that it took.
struct BoundNumbers
{
    BoundNumbers() = default;
    QString requestId;
    QList<ServiceNumber> numbers;           // the new ones; one sample of the vendor's lists all of the instance
};

// Instances and the service numbers bound to them. Part of PartnerCloud. There is no call that lists all numbers of an account:
// they are asked for per resource.
class FilingCloud
{
public:
    virtual ~FilingCloud() = default;

    // Pages count from 1; all products.
    [[nodiscard]] virtual Async<InstancePage> instances(CustomerUid owner, int page, CallContext context) = 0;
    // Of an instance that never had one: an empty list.
    [[nodiscard]] virtual Async<QList<ServiceNumber>> serviceNumbers(CustomerUid owner, Resource resource, CallContext context) = 0;
    // GetBsnBySn (the vendor's overview misspells it GetBsnSySn). `owner` of the answer is not told.
    [[nodiscard]] virtual Async<ServiceNumber> serviceNumber(QString number, CallContext context) = 0;

    // One attempt; write-unsafe: each call uses numbers up, and they never come back. `count` 1 … kMostNumbersPerCall.
    [[nodiscard]] virtual Async<BoundNumbers> bindNumbers(CustomerUid owner, Resource resource, int count, CallContext context) = 0;
    // One attempt; lets `to` file with the number instead of `holder`.
    [[nodiscard]] virtual Async<WriteReceipt> grantNumber(QString number, CustomerUid holder, CustomerUid to, QString notes, CallContext context) = 0;
};

// Identity verification of customers. Part of PartnerCloud.
class IdentityCloud
{
public:
    virtual ~IdentityCloud() = default;

    // Changes nothing in the account. Each call makes another link; earlier ones stay good until they expire.
    [[nodiscard]] virtual Async<VerificationLink> verificationLink(CustomerUid uid, VerificationWish wish, CallContext context) = 0;
    [[nodiscard]] virtual Async<IdentityFacts> identity(CustomerUid uid, CallContext context) = 0;
    // One attempt; write-unsafe.
    [[nodiscard]] virtual Async<WriteReceipt> removeIdentity(CustomerUid uid, CallContext context) = 0;
};

} // namespace pc
