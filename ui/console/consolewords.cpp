// SPDX-License-Identifier: Apache-2.0
#include "ui/console/consolewords.h"
#include <QCoreApplication>

namespace pc {

namespace {
struct Words { Q_DECLARE_TR_FUNCTIONS(pc::ConsoleWords) };
}

QString stateWord(const OpenConsole &console)
{
    using State = Session::State;
    if (console.failure)
        return Words::tr("Lost", "of a window whose process is gone");
    switch (console.session.state) {
    case State::Opening:
        return Words::tr("Opening");
    case State::Open:
        return console.isShown ? Words::tr("Open") : Words::tr("Loading");
    case State::EndingSoon:
        return Words::tr("Ending soon");
    case State::Renewing:
        return Words::tr("Renewing");
    case State::Ended:
        return Words::tr("Ended");
    case State::Failed:
        return Words::tr("Failed");
    }
    return {};
}

Tone stateTone(const OpenConsole &console)
{
    using State = Session::State;
    if (console.failure || console.session.state == State::Failed)
        return Tone::Bad;
    switch (console.session.state) {
    case State::Open:
        return console.isShown ? Tone::Good : Tone::Info;
    case State::EndingSoon:
        return Tone::Warn;
    case State::Ended:
        return Tone::Neutral;
    default:
        return Tone::Info;
    }
}

ViewerFailureText viewerFailureText(SuiteHost::Failure failure, EngineObstacle obstacle)
{
    const QString openAgain = Words::tr("Open it again; the customer's session is signed in anew.");
    switch (failure) {
    case SuiteHost::Failure::Missing:
        return {Words::tr("The viewer program (partner-suite) is missing beside this program."), Words::tr("Install Partner Console again.")};
    case SuiteHost::Failure::StartFailed:
        return {Words::tr("The system did not let the viewer program start."), Words::tr("Check that partner-suite may be executed and that memory is free.")};
    case SuiteHost::Failure::Crashed:
        return {Words::tr("The console window crashed."), openAgain};
    case SuiteHost::Failure::Hung:
        return {Words::tr("The console window stopped answering and was ended."), openAgain};
    case SuiteHost::Failure::Protocol:
        return {Words::tr("The console window sent an invalid message and was ended."), openAgain};
    case SuiteHost::Failure::EngineRefused:
        break;
    }
    return {obstacle == EngineObstacle::RunningAsRoot
                ? Words::tr("The browser's own process protection cannot start because this program runs as root.")
                : Words::tr("The browser's own process protection cannot start because this system forbids unprivileged user namespaces."),
            obstacle == EngineObstacle::RunningAsRoot
                ? Words::tr("Run Partner Console as an ordinary user, or allow consoles without that protection in the settings.")
                : Words::tr("Ask your administrator to permit them, or allow consoles without that protection in the settings.")};
}

QString viewerFailureCode(SuiteHost::Failure failure)
{
    switch (failure) {
    case SuiteHost::Failure::Missing: return QStringLiteral("ViewerMissing");
    case SuiteHost::Failure::StartFailed: return QStringLiteral("ViewerStartFailed");
    case SuiteHost::Failure::Crashed: return QStringLiteral("ViewerCrashed");
    case SuiteHost::Failure::Hung: return QStringLiteral("ViewerHung");
    case SuiteHost::Failure::Protocol: return QStringLiteral("ViewerProtocol");
    case SuiteHost::Failure::EngineRefused: return QStringLiteral("ViewerEngineRefused");
    }
    return {};
}

} // namespace pc
