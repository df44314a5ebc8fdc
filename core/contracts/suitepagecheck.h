// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/environment.h"

namespace pc {

// What keeps a page out of an environment's table; the words are made in ui/.
enum class SuitePageProblem {
    IdMissing, IdCharacters, IdTaken,       // lower-case letters, digits and hyphens; another page has it
    AddressMissing, NotAnAddress,
    NotHttps,                               // plain http is for loopback hosts alone
    HoldsCredentials,                       // a user name or password in the address
    UnknownPlaceholder,                     // other than "{product}", "{region}" and "{language}"
    ProductMissing,                         // "{product}" stands in the address
    ProductCharacters,
};

// In the order of the form; empty: it may be kept. A known page may leave its address empty. `isNew`: its id must be free.
[[nodiscard]] QList<SuitePageProblem> problemsOf(const SuitePage &page, const Environment &environment, bool isNew);

// The environment with this page among its own entries, in place of one of the same id. An entry that says nothing but what
// is known anyway is left out; a known address is not kept, so that it follows later tables.
[[nodiscard]] Environment withSuitePage(Environment environment, SuitePage page);
[[nodiscard]] Environment withoutSuitePage(Environment environment, const QString &id);

// What holds for a product and area: its own choice, else that of every product, else the suite.
[[nodiscard]] SuiteChoice suiteChoiceOf(const Environment &environment, const QString &product, SuiteChoice::Area area);
[[nodiscard]] bool hasOwnChoice(const Environment &environment, const QString &product, SuiteChoice::Area area);
[[nodiscard]] Environment withSuiteChoice(Environment environment, const SuiteChoice &choice);
[[nodiscard]] Environment withoutSuiteChoice(Environment environment, const QString &product, SuiteChoice::Area area);

} // namespace pc
