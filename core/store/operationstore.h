// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/domain/operation.h"

namespace pc {

// The table behind the journal of writes. A facade that any thread may call. Errors: the Storage… kinds.
class OperationStore
{
public:
    virtual ~OperationStore() = default;

    // Inserts or replaces by id. Answers when the record is on the disk itself (synchronous=FULL): it survives a power cut.
    [[nodiscard]] virtual Async<Done> put(OperationRecord record) = 0;

    // Every operation in a state that is not final, oldest first.
    [[nodiscard]] virtual Async<QList<OperationRecord>> unfinished() = 0;

    // Latest first. The text is a fragment of kind, customer, person, reason, id, token, request id or JSON; empty: all.
    [[nodiscard]] virtual Async<QList<OperationRecord>> find(QString text, int limit) = 0;
};

} // namespace pc
