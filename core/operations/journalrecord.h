// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/apierror.h"
#include "core/domain/operation.h"

namespace pc {

// How an operation moves in the journal. Each note puts the record into a state, adds one object to its attempts
// ({"at", "state": WORD, and what is known: "errorKind", "code", "requestId" …}) and fills the outcome; `at` is UTC.

// What one answer of a service tells about an operation.
struct WriteAnswer
{
    QString requestId;
    CustomerUid customer;           // of a creation
    QJsonObject facts;              // for the outcome
    bool isDone = true;             // false: taken, and to be looked for
};

void notePlanned(OperationRecord &record, const QString &title, const QDateTime &at);      // Ready, row of a plan
void noteWaiting(OperationRecord &record, const QDateTime &at);                            // WaitingForApproval
void noteReady(OperationRecord &record, const QDateTime &at);                              // allowed; nothing was sent
void noteNotSent(OperationRecord &record, const ApiError &error, const QDateTime &at);     // Ready; the last try was not executed
void noteSending(OperationRecord &record, const QDateTime &at);
void noteSucceeded(OperationRecord &record, const WriteAnswer &answer, const QDateTime &at);
void noteFailed(OperationRecord &record, const ApiError &error, const QDateTime &at);
void noteUnknown(OperationRecord &record, const ApiError &error, const QDateTime &at);
void noteTaken(OperationRecord &record, const WriteAnswer &answer, const QDateTime &at);   // Unknown; taken, not done yet
void noteChecking(OperationRecord &record, const QDateTime &at);
void noteFound(OperationRecord &record, const WriteAnswer &found, const QDateTime &at);    // Succeeded
void noteSafeToResend(OperationRecord &record, const QDateTime &at);
// Unknown, for a person to look at. `why`, kept as "undecided" of the outcome, is one of the two words; `found` what was seen.
inline constexpr QLatin1String kChangedMeanwhile("changedMeanwhile");   // somebody changed it since: never found out any more
inline constexpr QLatin1String kRepeatsExhausted("repeatsExhausted");   // sent again often enough: goes on when a person asks
void noteUndecided(OperationRecord &record, const QString &why, const QJsonObject &found, const QDateTime &at);
void noteWithdrawn(OperationRecord &record, const QString &why, const QDateTime &at);      // why: "person", "refused", "programEnded"

[[nodiscard]] QString planTitle(const OperationRecord &record);
// Undecided as changedMeanwhile: it is neither checked nor sent again, and stands in nobody's way.
[[nodiscard]] bool isLeftUndecided(const OperationRecord &record);
// At least one try has no answer that decides, and nothing proved since that it did not take effect.
[[nodiscard]] bool hasOpenTry(const OperationRecord &record);
// A failed row went out once more, in another plan.
void noteTriedAnew(OperationRecord &record, const PlanId &plan, const QDateTime &at);
[[nodiscard]] bool isTriedAnew(const OperationRecord &record);
// What the person saw, and of what was not seen what is known.
[[nodiscard]] QJsonObject seenOr(const QJsonObject &seen, QJsonObject known);
[[nodiscard]] QDateTime firstSentAt(const OperationRecord &record);     // when it was asked for, if it never was
// At least one try was lost at some time, proved harmless since or not.
[[nodiscard]] bool wasEverLost(const OperationRecord &record);

// The error that the record tells of: of its outcome, else of its latest try.
[[nodiscard]] std::optional<ApiError> errorOf(const OperationRecord &record);

// Whether nobody knows if the call took effect: bytes may have left and no answer that decides came back. A 5xx decides
// nothing, it may have been made behind a gateway after the effect.
[[nodiscard]] bool isOutcomeUnknown(const ApiError &error);
// Whether the call was certainly not executed and the same call may be taken a little later.
[[nodiscard]] bool isWorthWaiting(const ApiError &error);

} // namespace pc
