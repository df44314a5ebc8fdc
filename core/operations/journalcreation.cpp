// SPDX-License-Identifier: Apache-2.0
#include "core/operations/journalcreation.h"
#include "core/operations/changejson.h"
#include "core/operations/journalrecord.h"

namespace pc {

using Kind = ApiError::Kind;

static bool isCreation(const OperationRecord &operation)
{
    return operation.kind == kindOf(CreateCustomer());
}

JournalCreation::JournalCreation(Journal *journal, QObject *parent) : CustomerCreation(parent), m_journal(journal)
{
    connect(journal, &Journal::changed, this, [this](const OperationRecord &operation) {
        if (isCreation(operation))
            Q_EMIT changed(operation);
    });
}

static CreationOutcome failed(const ApiError &error)
{
    CreationOutcome outcome;
    outcome.state = CreationOutcome::State::Failed;
    outcome.error = error;
    outcome.operation = OperationId(error.correlationId);
    return outcome;
}

static CreationOutcome outcomeOf(const OperationRecord &operation)
{
    CreationOutcome outcome;
    outcome.operation = operation.id;
    if (operation.state == OperationState::Succeeded) {
        outcome.state = CreationOutcome::State::Created;
        outcome.uid = operation.customer;
        outcome.adminRoleName = operation.outcome.value(QStringLiteral("adminRoleName")).toString();
        return outcome;
    }
    outcome.error = errorOf(operation);
    const bool isOver = operation.state == OperationState::Failed || operation.state == OperationState::Withdrawn;
    outcome.state = isOver ? CreationOutcome::State::Failed : CreationOutcome::State::Checking;
    return outcome;
}

static QString describe(const QList<FieldError> &errors)
{
    QStringList words;
    for (const FieldError &error : errors)
        words.append(fieldName(error.field) + QLatin1Char(' ') + problemName(error.problem));
    return words.join(QStringLiteral(", "));
}

Async<CreationOutcome> JournalCreation::create(NewCustomer customer)
{
    const QList<FieldError> errors = validate(normalised(customer));
    if (!errors.isEmpty())
        return ready<CreationOutcome>(failed(failure(Kind::InvalidInput, describe(errors)).value()));
    const Settler<CreationOutcome> asked;
    whenDone(m_journal->submit(OperationRequest({}, CreateCustomer{customer})), this, [asked](const Result<OperationRecord> &operation) {
        if (operation)
            asked(outcomeOf(*operation));
        else if (operation.error().kind == Kind::Cancelled)
            asked(failure(operation.error()));
        else
            asked(failed(operation.error()));
    });
    return asked.future();
}

QList<OperationRecord> JournalCreation::unsettled() const
{
    QList<OperationRecord> open = m_journal->unsettled();
    open.removeIf([](const OperationRecord &o) { return !isCreation(o) || o.state == OperationState::SafeToResend || o.state == OperationState::Ready; });
    return open;
}

} // namespace pc
