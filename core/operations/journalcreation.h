// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/operations/customercreation.h"
#include "core/operations/journal.h"

namespace pc {

// CustomerCreation over the journal: the words of the "new customer" dialog for one kind of operation.
class JournalCreation final : public CustomerCreation
{
    Q_OBJECT
public:
    explicit JournalCreation(Journal *journal, QObject *parent = nullptr);      // borrows it

    [[nodiscard]] Async<CreationOutcome> create(NewCustomer customer) override;
    [[nodiscard]] QList<OperationRecord> unsettled() const override;
    void checkNow() override { m_journal->checkNow(); }

private:
    Journal *m_journal;
};

} // namespace pc
