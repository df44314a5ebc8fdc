// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/environments/fieldreader.h"

namespace pc {

// The suite pages and choices of a profile: "suitePages": [{"id", "purpose", "product", "address", "origin", "isForFrames",
// "embedding", "touches": []}], "suiteChoices": [{"product", "area", "mode", "reason"}]. Names as core/domain/suitenames.h.
// A page without an id, or with one that is there already, is refused, as are values we do not know.
[[nodiscard]] QJsonArray suitePagesToJson(const QList<SuitePage> &pages);
[[nodiscard]] QJsonArray suiteChoicesToJson(const QList<SuiteChoice> &choices);
void readSuitePages(const QJsonObject &profile, QList<SuitePage> &into, FieldReader &reader);
void readSuiteChoices(const QJsonObject &profile, QList<SuiteChoice> &into, FieldReader &reader);

} // namespace pc
