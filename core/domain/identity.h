// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/identifiers.h"
#include "core/base/secret.h"
#include "core/domain/customer.h"
#include <QDateTime>
#include <chrono>

namespace pc {

inline constexpr std::chrono::hours kVerificationLinkLife{3};

// Where and by whom the link will be opened.
struct VerificationWish
{
    enum class Platform { Desktop, Phone, App };
    enum class Subject { Any, Personal, Enterprise };
    VerificationWish() = default;
    Platform platform = Platform::Desktop;
    Subject subject = Subject::Any;
};

// Whoever has the link can verify in the customer's name: it is shown and copied, never stored and never logged.
struct VerificationLink
{
    VerificationLink() = default;
    Secret url;
    QDateTime expiresAt;                    // UTC: kVerificationLinkLife after it was made
};

// What QueryBidUserCertifiedInfo tells of a customer. Absent means "not told".
struct IdentityFacts
{
    IdentityFacts() = default;
    CustomerUid uid;
    std::optional<bool> certified;
    QString name;                           // verified name
    Coded<AccountKind> kind;
    QString certificateType;                // vendor's code, as it came
    QString certificateNumber;              // masked by the vendor
    QString phone;                          // masked by the vendor
    QDateTime readAt;                       // UTC
};

// Where the follow-up of a customer's verification stands; told by facts and what staff did.
enum class VerificationStanding { NotKnown, Verified, NotAsked, Waiting, LinkExpired };
[[nodiscard]] VerificationStanding verificationStanding(const Customer &customer, const QDateTime &now);

} // namespace pc
