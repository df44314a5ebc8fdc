// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/apierror.h"
#include "core/domain/customer.h"
#include "core/domain/operation.h"

namespace pc {

// How the creation of a customer stands in the journal. The keys are ours, not a cloud's.

[[nodiscard]] QString creationKind();                                   // OperationRecord::kind
[[nodiscard]] QJsonObject fieldsOf(const NewCustomer &customer);        // OperationRecord::after
[[nodiscard]] QString emailOf(const OperationRecord &record);           // logon e-mail that was asked for

// E-mails are compared without regard to case: two spellings of one address must not become two customers.
[[nodiscard]] QString emailKey(const QString &email);

// Each puts the record into a state, adds the attempt to its history and fills the outcome; `at` is UTC.
void noteSending(OperationRecord &record, const QDateTime &at);
void noteCreated(OperationRecord &record, const CreatedCustomer &created, const QDateTime &at);
void noteFailed(OperationRecord &record, const ApiError &error, const QDateTime &at);
void noteUnknown(OperationRecord &record, const ApiError &error, const QDateTime &at);
void noteChecking(OperationRecord &record, const QDateTime &at);
void noteFound(OperationRecord &record, const CustomerUid &uid, const QDateTime &at);
void noteSafeToResend(OperationRecord &record, const QDateTime &at);

// Whether nobody knows if the call took effect: bytes may have left and no answer that decides came back. A 5xx decides
// nothing, it may have been made behind a gateway after the account was created.
[[nodiscard]] bool isOutcomeUnknown(const ApiError &error);

} // namespace pc
