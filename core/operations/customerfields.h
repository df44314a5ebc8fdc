// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/customer.h"
#include <QList>

namespace pc {

// One field of the "new customer" form that cannot be sent as it stands. Words for it are made in ui/.
struct FieldError
{
    enum class Field { LoginEmail, EnterpriseName, FirstName, LastName, NationCode, Province, City, Postcode };
    enum class Problem {
        Missing,        // required, and empty or blank
        Malformed,      // not an address, not a postcode, control characters …
        TooLong,        // more than `limit` characters
        NotAllowed,     // not one of the values that the cloud takes
    };
    Field field = Field::LoginEmail;
    Problem problem = Problem::Missing;
    int limit = 0;      // characters, with TooLong only
    friend bool operator==(const FieldError &, const FieldError &) = default;
};

// Values that the cloud takes for NewCustomer::nationCode; empty is allowed too.
[[nodiscard]] const QStringList &nationCodes();

// The fields as they are sent: trimmed, the e-mail's domain in lower case.
[[nodiscard]] NewCustomer normalised(NewCustomer customer);

// Everything that is wrong with the fields, at most one error per field, in the order of the form; empty: may be sent.
// Pure: the dialog calls it at every key press, the write path once more before anything is journaled.
[[nodiscard]] QList<FieldError> validate(const NewCustomer &customer);

// Stable names for logs and the journal ("LoginEmail", "TooLong"), never translated.
[[nodiscard]] QString fieldName(FieldError::Field field);
[[nodiscard]] QString problemName(FieldError::Problem problem);

} // namespace pc
