// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/contracts/contractregistry.h"

namespace pc {

// What the contract knows about an error code, in the words for a person.
struct ErrorMeaning
{
    QString meaning;
    QString advice;                         // may be empty
    QString retry;                          // as in ErrorContract; empty for codes of one operation
    std::optional<ApiError::Kind> kind;
    friend bool operator==(const ErrorMeaning &, const ErrorMeaning &) = default;
};

// Looks codes up: first among the codes of the operation, then among the common ones. `language` is "en", "zh_CN" …; a language
// without a text falls back to English. Nothing when the code is unknown. Any thread may call.
[[nodiscard]] std::optional<ErrorMeaning> explain(const ContractRegistry &registry, const QString &code, const QString &action, const QString &language);

} // namespace pc
