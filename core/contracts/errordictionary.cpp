// SPDX-License-Identifier: Apache-2.0
#include "core/contracts/errordictionary.h"

namespace pc {

// Several operations may share an action name; the first that knows the code speaks.
static const ErrorContract *operationError(const ContractRegistry &registry, const QString &code, const QString &action)
{
    if (action.isEmpty())
        return nullptr;
    for (const OperationContract *operation : registry.operations(action)) {
        for (const ErrorContract &error : operation->errors) {
            if (error.code == code)
                return &error;
        }
    }
    return nullptr;
}

std::optional<ErrorMeaning> explain(const ContractRegistry &registry, const QString &code, const QString &action, const QString &language)
{
    if (code.isEmpty())
        return std::nullopt;
    const ErrorContract *own = operationError(registry, code, action);
    const ErrorContract *common = registry.commonError(code);
    if (!own && !common)
        return std::nullopt;
    ErrorMeaning meaning;
    meaning.kind = own && own->kind ? own->kind : common ? common->kind : std::nullopt;
    meaning.retry = common ? common->retry : QString();
    // An operation's own words are used where they come with advice, written for a person; else the common ones.
    const bool ownWords = own && (!own->advice.isEmpty() || !common);
    const ErrorContract *words = ownWords ? own : common;
    meaning.meaning = words->meaning;
    meaning.advice = words->advice;
    const QString key = ownWords ? action + QLatin1Char('/') + code : words->code;
    if (const auto wording = registry.wording(key, language)) {
        meaning.meaning = wording->meaning;
        meaning.advice = wording->advice;
    }
    return meaning;
}

} // namespace pc
