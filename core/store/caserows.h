// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/filing.h"
#include "core/store/statement.h"

namespace pc {

// The table "filing_case" of staff's own file: rows to values and back. Throws SqlFailure; writing runs inside the caller's transaction.

// Columns as caseAt() expects them, for SELECT; the first is the row's number.
[[nodiscard]] QString caseColumns();
[[nodiscard]] FilingCase caseAt(const Statement &row);
[[nodiscard]] std::optional<FilingCase> findCase(const QSqlDatabase &db, const CaseId &id);

void putCase(const QSqlDatabase &db, const FilingCase &filing);
[[nodiscard]] bool removeCase(const QSqlDatabase &db, const CaseId &id);   // whether there was one

// Grows with each change of a case.
[[nodiscard]] qint64 caseRevision(const QSqlDatabase &db);

// Whether somebody still works on it, as far as staff says.
[[nodiscard]] inline bool isUnderWay(const FilingCase &filing)
{
    return filing.stage != FilingCase::Stage::Done && filing.stage != FilingCase::Stage::Abandoned;
}

} // namespace pc
