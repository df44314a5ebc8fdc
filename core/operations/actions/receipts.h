// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/operations/action.h"

namespace pc {

[[nodiscard]] inline WriteAnswer answerOf(const WriteReceipt &receipt)
{
    WriteAnswer answer;
    answer.requestId = receipt.requestId;
    if (receipt.ledgerAmount)
        answer.facts.insert(QStringLiteral("ledgerAmount"), receipt.ledgerAmount->text(0));
    return answer;
}

[[nodiscard]] inline Async<WriteAnswer> answered(const Async<WriteReceipt> &sending, QObject *context)
{
    return andThen<WriteAnswer>(sending, context, [](const WriteReceipt &receipt) { return ready<WriteAnswer>(answerOf(receipt)); });
}

// The change of an operation that this action made; records of other kinds never get here.
template<typename T>
[[nodiscard]] T asked(const OperationRecord &record)
{
    const std::optional<Change> change = changeOf(record);
    return change && std::holds_alternative<T>(*change) ? std::get<T>(*change) : T();
}

// Reads the service numbers of a resource and puts them into the store of filings, which must be there.
[[nodiscard]] Async<Done> readAgain(const JournalSetup &setup, PartnerCloud &cloud, const CustomerUid &owner, const Resource &resource, CallContext call, QObject *context);
// Reads the facts of a customer and puts them into the store; nobody waits for it.
void rereadCustomer(const JournalSetup &setup, PartnerCloud &cloud, const CustomerUid &customer, CallContext call, QObject *context);

// Nothing is read, or nobody keeps it.
[[nodiscard]] inline Async<Done> nothingToDo()
{
    return ready<Done>(Done());
}

} // namespace pc
