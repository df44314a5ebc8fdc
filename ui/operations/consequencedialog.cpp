// SPDX-License-Identifier: Apache-2.0
// What happens in the dialog; how it is put together and what it says is in consequencedialog_view.cpp.
#include "ui/operations/consequencedialog.h"
#include "core/operations/changejson.h"
#include "core/base/clock.h"
#include "core/operations/journal.h"
#include "ui/operations/consequencetext.h"
#include "ui/operations/operationflow.h"
#include "ui/operations/operationoutcome.h"
#include "ui/operations/trappanel.h"
#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

namespace pc {

ConsequenceDialog::ConsequenceDialog(OperationFlow &flow, const OperationRequest &request, QWidget *parent)
    : QDialog(parent), m_flow(flow), m_request(request)
{
    build();
    connect(m_flow.services().journal, &Journal::changed, this, &ConsequenceDialog::onChanged);
    connect(m_flow.services().journal, &Journal::lockChanged, this, [this] {
        if (m_step == Step::Trapped)
            read();
    });
    connect(m_traps, &TrapPanel::customerPicked, this, [this](const CustomerUid &uid) {
        pick(uid);
        read();
    });
    connect(m_outcome, &OperationOutcome::callRequested, &m_flow, &OperationFlow::callRequested);
    connect(m_primary, &QPushButton::clicked, this, &ConsequenceDialog::onPrimary);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        const std::optional<OperationRequest> inverse = undo();
        QWidget *const window = parentWidget();
        accept();
        if (inverse)
            m_flow.start(*inverse, window);
    });
    read();
}

// Puts the customer that was meant in the place of the one that nobody knows: of two, when a number is granted.
void ConsequenceDialog::pick(const CustomerUid &uid)
{
    auto *const grant = std::get_if<GrantNumber>(&m_request.change);
    if (grant && m_consequence && m_consequence->stranger == grant->to)
        grant->to = uid;
    else
        m_request.customer = uid;
}

void ConsequenceDialog::read()
{
    goTo(Step::Reading);
    whenDone(m_flow.services().journal->consequence(m_request), this, [this](const Result<Consequence> &consequence) { onConsequence(consequence); });
}

void ConsequenceDialog::onConsequence(const Result<Consequence> &consequence)
{
    if (!consequence) {
        m_error = consequence.error();
        return goTo(Step::Unreadable);
    }
    m_consequence = *consequence;
    goTo(consequence->traps.isEmpty() ? Step::Card : Step::Trapped);
}

bool ConsequenceDialog::isReasonRequired() const
{
    return m_consequence && m_consequence->environmentKind == Environment::Kind::Production;
}

bool ConsequenceDialog::mayConfirm() const
{
    if (m_step != Step::Card || m_isSettling || !m_consequence)
        return false;
    const bool reasonGiven = !isReasonRequired() || !m_reason->text().trimmed().isEmpty();
    const bool typed = !m_consequence->asksShortName || m_typed->text().trimmed() == ConsequenceText::customer(*m_consequence);
    return reasonGiven && typed;
}

void ConsequenceDialog::onPrimary()
{
    switch (m_step) {
    case Step::Unreadable: case Step::Failed: return read();
    case Step::Card: return send();
    case Step::Trapped: return onNextStep();
    case Step::Checking: return m_flow.services().journal->checkNow();
    case Step::SafeToResend: return resend();
    case Step::Done: case Step::Waiting: return accept();
    case Step::Reading: case Step::Sending: return;
    }
}

void ConsequenceDialog::onNextStep()
{
    const NextStep next = ConsequenceText::trap(m_consequence->traps.first(), *m_consequence).next;
    if (next == NextStep::Unlock)
        return m_flow.unlock(this);
    if (next == NextStep::ShowHistory) {
        m_flow.showHistory(m_request.customer);
        return reject();
    }
    if (const auto *open = std::get_if<OpenQuota>(&m_request.change); open && next == NextStep::SetInstead)
        m_request.change = SetQuota{open->first};
    else if (const auto *set = std::get_if<SetQuota>(&m_request.change); set && next == NextStep::OpenInstead)
        m_request.change = OpenQuota{set->total};
    else
        return reject();
    read();
}

void ConsequenceDialog::send()
{
    if (!mayConfirm())
        return;
    m_request.reason = m_reason->text().trimmed();
    goTo(Step::Sending);        // before anything else: a second click finds no way here
    OperationRequest request = m_request;
    request.seen = m_consequence->request.seen;
    whenDone(m_flow.services().journal->submit(request), this, [this](const Result<OperationRecord> &answer) { onSubmitted(answer); });
}

void ConsequenceDialog::resend()
{
    goTo(Step::Sending);
    whenDone(m_flow.services().journal->resend(m_operation.id), this, [this](const Result<OperationRecord> &answer) { onSubmitted(answer); });
}

void ConsequenceDialog::onSubmitted(const Result<OperationRecord> &answer)
{
    if (answer)
        return take(*answer);
    m_operation = {};
    m_error = answer.error();
    goTo(Step::Failed);
}

// The record of what was just sent is not known by its id before the journal has answered.
bool ConsequenceDialog::isBeingSent(const OperationRecord &operation) const
{
    return m_step == Step::Sending && operation.customer == m_request.customer && operation.kind == kindOf(m_request.change)
        && operation.after == valuesOf(m_request.change);
}

void ConsequenceDialog::onChanged(const OperationRecord &operation)
{
    if (isBeingSent(operation))
        return presentWait(operation);
    const bool isSettled = m_step == Step::Checking || m_step == Step::SafeToResend || m_step == Step::Waiting;
    if (isSettled && operation.id == m_operation.id)
        take(operation);
}

void ConsequenceDialog::take(const OperationRecord &operation)
{
    m_operation = operation;
    m_error.reset();
    switch (operation.state) {
    case OperationState::Succeeded: goTo(Step::Done); break;
    case OperationState::Failed: case OperationState::Withdrawn: goTo(Step::Failed); break;
    case OperationState::SafeToResend: return goTo(Step::SafeToResend);
    case OperationState::WaitingForApproval: goTo(Step::Waiting); break;
    case OperationState::Unknown: case OperationState::Checking: return goTo(Step::Checking);
    case OperationState::Draft: case OperationState::Ready: case OperationState::Sending: return goTo(Step::Sending);
    }
    Q_EMIT finishedWith(operation);
}

std::optional<OperationRequest> ConsequenceDialog::undo() const
{
    return m_step == Step::Done ? m_flow.services().journal->undoPlan(m_operation) : std::nullopt;
}

void ConsequenceDialog::goTo(Step step)
{
    m_step = step;
    m_isSettling = step == Step::Card;
    if (m_isSettling)
        QTimer::singleShot(QApplication::doubleClickInterval(), this, &ConsequenceDialog::settle);
    present();
}

void ConsequenceDialog::settle()
{
    m_isSettling = false;
    presentButtons();
}

} // namespace pc
