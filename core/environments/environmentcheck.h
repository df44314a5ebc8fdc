// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/environment.h"
#include <QList>

namespace pc {

// What is wrong with one field of a profile; the words are made in ui/.
struct EnvironmentProblem
{
    enum class Field { Name, Partner, Endpoint, SigninUrl, SuiteUrl, LoginUrl, AllowedHosts, RoleName, VendorLanguage, Colour, QueueAddress, QueueName };
    enum class Reason {
        Missing, TooLong, BadCharacters,
        Taken,              // another environment has this name (case does not count)
        NotDigits,
        NotAnAddress,
        NotHttps,           // plain HTTP is for loopback hosts alone
        HoldsCredentials,   // user, password or query in an address
        NoProductMark,      // "{product}" is missing
        NotAHost, NotAColour, NotALanguage,
    };
    Field field = Field::Name;
    Reason reason = Reason::Missing;
    QString product;        // Field::Endpoint: which
    friend bool operator==(const EnvironmentProblem &, const EnvironmentProblem &) = default;
};

// Every problem of the profile, in the order of the form; empty: it may be stored. `others` are the profiles beside it
// (one with the same id is not counted).
[[nodiscard]] QList<EnvironmentProblem> problemsOf(const Environment &environment, const QList<Environment> &others);

} // namespace pc
