// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/roles.h"
#include "ui/console/consolecontroller.h"
#include <QString>

namespace pc {

// The state of an open console in one word, and its tone.
[[nodiscard]] QString stateWord(const OpenConsole &console);
[[nodiscard]] Tone stateTone(const OpenConsole &console);

// A viewer that is gone: what happened, and what to do. One sentence each.
struct ViewerFailureText
{
    QString happened;
    QString advice;
};
[[nodiscard]] ViewerFailureText viewerFailureText(SuiteHost::Failure failure, EngineObstacle obstacle);
// Stable technical name ("Crashed"), for support; never translated.
[[nodiscard]] QString viewerFailureCode(SuiteHost::Failure failure);

} // namespace pc
