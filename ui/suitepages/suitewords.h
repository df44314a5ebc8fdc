// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/apierror.h"
#include "core/domain/suitepage.h"
#include "models/roles.h"
#include <QString>

namespace pc {

// Words for the table of suite pages and the matrix of modes.
[[nodiscard]] QString purposeWord(SuitePage::Purpose purpose);
[[nodiscard]] QString originWord(SuitePage::Origin origin);
[[nodiscard]] QString originSentence(SuitePage::Origin origin);     // what the word means for who opens the page
// What applies where pages are chosen: those that sell have the cloud's prices, whatever was agreed with the customer.
[[nodiscard]] QString purposeTitle(SuitePage::Purpose purpose);     // "Buy, at official prices"; else as purposeWord()
[[nodiscard]] QString priceSentence(SuitePage::Purpose purpose);    // empty: nothing is sold there
[[nodiscard]] Tone originTone(SuitePage::Origin origin);
[[nodiscard]] QString embeddingWord(SuitePage::Embedding embedding);
[[nodiscard]] QString datasetWord(const QString &dataset);          // "orders" → "Orders"; an unknown one as it is
[[nodiscard]] QString areaWord(SuiteChoice::Area area);
[[nodiscard]] QString modeWord(SuiteChoice::Mode mode);

// A vendor's product code as people know it; empty: "every product".
[[nodiscard]] QString suiteProductWord(const QString &product);

} // namespace pc
