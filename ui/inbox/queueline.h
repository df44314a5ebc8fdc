// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/sync/messagepump.h"
#include "models/wording.h"
#include <QCoreApplication>

namespace pc {

class Clock;

// How the queue stands, in one line and in whole sentences.
class QueueLine
{
    Q_DECLARE_TR_FUNCTIONS(pc::QueueLine)
public:
    [[nodiscard]] static Wording phase(const PumpStatus &status);                           // "Listening"
    [[nodiscard]] static QString line(const PumpStatus &status, const Clock &clock);        // with the last message and what waits
    [[nodiscard]] static QString figures(const PumpStatus &status);                         // of this run, one per line
};

} // namespace pc
