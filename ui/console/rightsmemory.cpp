// SPDX-License-Identifier: Apache-2.0
#include "ui/console/rightsmemory.h"
#include "ui/console/consolecontroller.h"
#include "ui/console/consolediagnosiswords.h"
#include "ui/widgets/errortext.h"

namespace pc {

RightsMemory::RightsMemory(ConsoleController &controller, QObject *parent) : QObject(parent)
{
    connect(&controller, &ConsoleController::openFailed, this,
            [this](const CustomerUid &customer, const QString &, const QString &, const ApiError &error) { remember(customer, error); });
    connect(&controller, &ConsoleController::shown, this, [this, &controller](int id) {
        const std::optional<OpenConsole> console = controller.console(id);
        if (console && m_refusals.remove(console->customer.text()) > 0)
            Q_EMIT changed(console->customer);
    });
}

// A network that is down says nothing of rights. That the role is missing is the cloud's NotFound of AssumeRole.
void RightsMemory::remember(const CustomerUid &customer, const ApiError &error)
{
    const bool isOfRights = error.action == QLatin1String("AssumeRole") && (error.kind == ApiError::Kind::NotFound || error.kind == ApiError::Kind::Forbidden);
    if (!isOfRights)
        return;
    m_refusals.insert(customer.text(), error);
    Q_EMIT changed(customer);
}

std::optional<ApiError> RightsMemory::refusal(const CustomerUid &customer) const
{
    const auto it = m_refusals.constFind(customer.text());
    return it == m_refusals.cend() ? std::nullopt : std::optional(*it);
}

// What the check of a console would find, as far as the refusal alone tells it.
static ConsoleCheckStep stepOf(const ApiError &error, const CustomerUid &customer, const Environment &environment)
{
    ConsoleCheckStep step;
    step.what = error.kind == ApiError::Kind::Forbidden ? ConsoleCheckStep::What::Permission : ConsoleCheckStep::What::Role;
    step.state = ConsoleCheckStep::State::Failed;
    step.error = error;
    step.requestId = error.requestId;
    step.detail = roleIdentifier(customer, environment.roleName);
    return step;
}

QString RightsMemory::request(const CustomerUid &customer, const QString &customerName, const Environment &environment, const QDateTime &at) const
{
    const std::optional<ApiError> error = refusal(customer);
    return error ? administratorRequest({stepOf(*error, customer, environment)}, {customer, customerName, environment}, at) : QString();
}

QString RightsMemory::sentence(const CustomerUid &customer, const QString &customerName, const Environment &environment) const
{
    const std::optional<ApiError> error = refusal(customer);
    if (!error)
        return {};
    if (error->kind == ApiError::Kind::Forbidden) // the RAM user's right or the role's trust: only the check tells which
        return inSequence({tr("The cloud refused to let this partner into the account of %1 the last time.").arg(customerName),
                           tr("Open a page: the check that follows says whether the RAM user's right to assume roles or the role's trust is missing.")});
    const ConsoleVerdict verdict = consoleVerdict({stepOf(*error, customer, environment)}, {customer, customerName, environment});
    return inSequence({verdict.happened, verdict.advice});
}

} // namespace pc
