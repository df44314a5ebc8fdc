// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/environment.h"
#include "core/domain/identity.h"
#include <QTimeZone>

namespace pc {

// The message that asks a customer to verify its identity, in the language of the customer, whatever the language of the program
// is: it is content, not a screen, and does not go through the translations.
enum class MessageLanguage { English, Chinese };

struct MessageText
{
    QString subject;
    QString body;                           // linkMark() and deadlineMark() stand for what is filled in when it is used
    friend bool operator==(const MessageText &, const MessageText &) = default;
};

[[nodiscard]] QString linkMark();           // "{link}"
[[nodiscard]] QString deadlineMark();       // "{deadline}"

[[nodiscard]] MessageText verificationMessage(MessageLanguage language, Environment::Cloud cloud, const Customer &customer, const VerificationWish &wish);
// "20 November 2026, 14:35 (UTC+08:00)" in the words of the message.
[[nodiscard]] QString deadlineText(MessageLanguage language, const QDateTime &expiresAt, const QTimeZone &zone);
// The body as the customer reads it.
[[nodiscard]] QString filledIn(const QString &body, const QString &link, const QString &deadline);

// What is known of a customer before anybody chose: customers of the site in China read Chinese and live by Beijing's clock.
[[nodiscard]] MessageLanguage usualLanguage(Environment::Site site);
[[nodiscard]] QTimeZone usualZone(Environment::Site site);

// An address that mail programs open. `body` may be left out where it does not fit.
[[nodiscard]] QUrl mailAddress(const QString &to, const QString &subject, const QString &body);
inline constexpr int kMostMailBytes = 2000;     // of such an address, that every system and mail program takes

} // namespace pc
