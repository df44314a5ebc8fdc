// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QList>
#include <QString>

namespace pc {

// Where a text seems to hold something that does not belong into a ticket.
struct SecretPlace
{
    enum class Kind { Key, Personal };      // key, password, token …; or a telephone or identity number, an e-mail address
    Kind kind = Kind::Key;
    int line = 0;                           // from 1
    int column = 0;                         // from 1
    QString shown;                          // the line with it masked, shortened
    friend bool operator==(const SecretPlace &, const SecretPlace &) = default;
};

// By the rules of core/cloud/redaction.h, and what looks like a key without a name: a private key's block, a long mix of capitals,
// small letters and digits. Pictures cannot be searched. Pure.
[[nodiscard]] QString maskedText(const QString &text);
[[nodiscard]] QList<SecretPlace> secretPlaces(const QString &text);

} // namespace pc
