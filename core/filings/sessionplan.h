// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/filings/checklist.h"
#include <chrono>

namespace pc {

enum class FilingStep { SignIn, Subject, Site, Documents, Verification, Review };   // of the vendor's form; words in ui/filings

struct PlannedStep
{
    FilingStep step = FilingStep::SignIn;
    std::chrono::minutes needs{0};
    bool fits = false;                      // ends before the session does
};

struct SessionPlan
{
    QList<PlannedStep> steps;               // in their order
    std::chrono::minutes needs{0};          // all of them
    bool mayStart = false;                  // everything fits, with a reserve of five minutes; or the session is renewed as it goes
};

// What of a filing fits into the minutes that are left. `isRenewed`: the session is kept alive, so that only its end matters to
// nobody; the plan then says so by fitting everything. Pure.
[[nodiscard]] SessionPlan planFor(const FilingCase &filing, std::chrono::minutes left, bool isRenewed);

} // namespace pc
