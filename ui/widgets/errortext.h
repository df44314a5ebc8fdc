// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/apierror.h"
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace pc {

// An error in the language of the person: one sentence each.
struct ErrorText
{
    QString happened;       // what happened
    QString meaning;        // what it means
    QString advice;         // what to do
};

// For every kind; the contract dictionary's meaning and advice for the vendor code stand in where it knows the code.
[[nodiscard]] ErrorText errorText(const ApiError &error);
// One line for banners and rows: what happened, and the code where there is one.
[[nodiscard]] QString errorLine(const ApiError &error);
// Whole sentences one after the other, spaced as the language does it; empty ones are left out.
[[nodiscard]] QString inSequence(const QStringList &sentences);
// For the clipboard and for support: kind, code, HTTP status, request id, correlation id, time, detail. Holds no secret.
[[nodiscard]] QString errorDetails(const ApiError &error, const QDateTime &at);
// Whether trying the same again may help: decides if a "Try again" is offered first.
[[nodiscard]] bool isWorthRetrying(const ApiError &error);

} // namespace pc
