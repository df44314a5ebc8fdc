// SPDX-License-Identifier: Apache-2.0
#include "ui/console/consolediagnosiswords.h"
#include "ui/widgets/errortext.h"
#include <QCoreApplication>
#include <algorithm>

namespace pc {

namespace {

struct Words { Q_DECLARE_TR_FUNCTIONS(pc::ConsoleDiagnosis) };
using What = ConsoleCheckStep::What;
using State = ConsoleCheckStep::State;
using Kind = ApiError::Kind;

// The vendor's own names: an administrator looks for them in the vendor's pages.
const QString kAssumeRolePolicy = QStringLiteral("AliyunSTSAssumeRoleAccess (sts:AssumeRole)");

const ConsoleCheckStep *firstFailure(const QList<ConsoleCheckStep> &steps)
{
    const auto failed = std::find_if(steps.cbegin(), steps.cend(), [](const ConsoleCheckStep &step) { return step.state == State::Failed; });
    return failed == steps.cend() ? nullptr : &*failed;
}

QString offsetSentence(std::chrono::seconds offset)
{
    const int seconds = int(std::abs(offset.count()));
    return seconds == 0 ? Words::tr("The clock agrees with the service.")
                        : Words::tr("The clock differs from the service's by %n second(s), which is near enough.", nullptr, seconds);
}

QString goodSentence(const ConsoleCheckStep &step)
{
    switch (step.what) {
    case What::Clock: return step.clockOffset ? offsetSentence(*step.clockOffset) : QString();
    case What::StsEndpoint:
    case What::SigninEndpoint: return Words::tr("Name, connection and encryption work: %1").arg(step.detail);
    case What::RamKey: return Words::tr("The key is there and the cloud accepts it.");
    case What::Permission: return Words::tr("The RAM user may assume roles.");
    case What::Role: return Words::tr("The customer has authorised this partner: %1").arg(step.detail);
    case What::SigninToken: return Words::tr("The cloud hands out sign-in tokens for this customer.");
    case What::Viewer: return Words::tr("The program is there and may be run.");
    }
    return {};
}

bool isMissingRole(const ConsoleCheckStep &step)
{
    return step.what == What::Role && step.error && (step.error->kind == Kind::NotFound || step.error->kind == Kind::Forbidden);
}

// The steps whose cause is known better here than an error alone can say.
ConsoleVerdict rightsVerdict(const ConsoleCheckStep &step, const ConsoleSubject &subject)
{
    const QString role = step.detail;
    const QString partner = subject.environment.partner.text();
    if (step.what == What::Permission)
        return {Words::tr("The RAM user of this environment has no right to assume roles."), kAssumeRolePolicy,
                Words::tr("Ask the administrator of the partner account to grant this policy to the RAM user. The key must be a RAM user's, not the main account's."), false};
    if (step.error->kind == Kind::NotFound)
        return {Words::tr("The role for this partner is missing in the account of %1.").arg(subject.customerName), role,
                Words::tr("Check the customer's UID, and ask the customer's administrator to authorise partner %1: that makes the role.").arg(partner), false};
    return {Words::tr("The role in the account of %1 does not admit this partner.").arg(subject.customerName), role,
            Words::tr("Ask the customer's administrator to let the role trust partner %1, or to authorise the partner anew.").arg(partner), false};
}

} // namespace

QString stepTitle(What what)
{
    switch (what) {
    case What::Clock: return Words::tr("Clock of this computer");
    case What::StsEndpoint: return Words::tr("Way to the credentials service (STS)");
    case What::SigninEndpoint: return Words::tr("Way to the sign-in service");
    case What::RamKey: return Words::tr("Key of the RAM user");
    case What::Permission: return Words::tr("Right of the RAM user to assume roles");
    case What::Role: return Words::tr("Role in the customer's account");
    case What::SigninToken: return Words::tr("Sign-in token");
    case What::Viewer: return Words::tr("Program that shows the console");
    }
    return {};
}

QString stepStateWord(State state)
{
    switch (state) {
    case State::NotReached: return Words::tr("Not reached");
    case State::Running: return Words::tr("Checking");
    case State::Ok: return Words::tr("OK");
    case State::Failed: return Words::tr("Failed");
    }
    return {};
}

Tone stepTone(State state)
{
    switch (state) {
    case State::NotReached: return Tone::Neutral;
    case State::Running: return Tone::Info;
    case State::Ok: return Tone::Good;
    case State::Failed: return Tone::Bad;
    }
    return Tone::Neutral;
}

QString stepSentence(const ConsoleCheckStep &step)
{
    if (step.state == State::Ok)
        return goodSentence(step);
    if (step.state != State::Failed || !step.error)
        return {};
    if (step.what == What::Viewer)
        return Words::tr("%1 is missing beside this program, or may not be run.").arg(step.detail);
    if (step.what == What::Role && step.error->kind == Kind::NotFound)
        return Words::tr("The role is missing: %1").arg(step.detail);
    const QString happened = errorText(*step.error).happened;
    return step.detail.isEmpty() || step.detail == step.error->detail ? happened : Words::tr("%1 (%2)", "what happened, where").arg(happened, step.detail);
}

QString stepCodes(const ConsoleCheckStep &step)
{
    QStringList parts;
    if (step.error)
        parts << (step.error->code.isEmpty() ? kindName(step.error->kind) : step.error->code);
    if (!step.requestId.isEmpty())
        parts << Words::tr("request %1").arg(step.requestId);
    return parts.join(QStringLiteral(" · "));
}

ConsoleVerdict consoleVerdict(const QList<ConsoleCheckStep> &steps, const ConsoleSubject &subject)
{
    const ConsoleCheckStep *step = firstFailure(steps);
    if (!step)
        return {Words::tr("Everything that a console needs works now."), {}, Words::tr("Open the console again."), true};
    if (step->what == What::Viewer)
        return {stepSentence(*step), step->detail, Words::tr("Install Partner Console again."), false};
    if (step->what == What::RamKey && step->error->kind == Kind::KeychainAbsent)
        return {Words::tr("This environment has no key of a RAM user."), Words::tr("RAM-user key"),
                Words::tr("Add the key in the environment's settings; the main account's key cannot assume roles."), false};
    if (step->what == What::Permission && step->error->kind == Kind::Forbidden)
        return rightsVerdict(*step, subject);
    if (isMissingRole(*step))
        return rightsVerdict(*step, subject);
    const ErrorText words = errorText(*step->error);
    return {Words::tr("%1: %2", "step, what happened").arg(stepTitle(step->what), words.happened), {}, words.advice, false};
}

QString administratorRequest(const QList<ConsoleCheckStep> &steps, const ConsoleSubject &subject, const QDateTime &at)
{
    const ConsoleVerdict verdict = consoleVerdict(steps, subject);
    const ConsoleCheckStep *step = firstFailure(steps);
    QStringList lines{Words::tr("A customer's console cannot be opened. Please help."), verdict.happened};
    const auto add = [&lines](const QString &label, const QString &value) {
        if (!value.isEmpty())
            lines << Words::tr("%1: %2", "label, value").arg(label, value);
    };
    add(Words::tr("Needed"), verdict.advice);
    add(Words::tr("Missing"), verdict.missing);
    add(Words::tr("Customer"), Words::tr("%1 (UID %2)").arg(subject.customerName, subject.customer.text()));
    add(Words::tr("Role"), roleIdentifier(subject.customer, subject.environment.roleName));
    add(Words::tr("Partner UID"), subject.environment.partner.text());
    add(Words::tr("Environment"), subject.environment.name);
    if (step) {
        add(Words::tr("Failed step"), stepTitle(step->what));
        add(Words::tr("Operation"), step->error->action);
        add(Words::tr("Vendor code"), step->error->code.isEmpty() ? kindName(step->error->kind) : step->error->code);
        add(Words::tr("Request ID"), step->requestId);
    }
    add(Words::tr("Time"), at.toUTC().toString(Qt::ISODate));
    return lines.join(QLatin1Char('\n'));
}

} // namespace pc
