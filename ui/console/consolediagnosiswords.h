// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/sessions/consolecheck.h"
#include "models/roles.h"

namespace pc {

// Whose console does not open, and where.
struct ConsoleSubject
{
    CustomerUid customer;
    QString customerName;
    Environment environment;
};

[[nodiscard]] QString stepTitle(ConsoleCheckStep::What what);
[[nodiscard]] QString stepStateWord(ConsoleCheckStep::State state);
[[nodiscard]] Tone stepTone(ConsoleCheckStep::State state);
// What was found, in one or two sentences; empty before the step was reached.
[[nodiscard]] QString stepSentence(const ConsoleCheckStep &step);
// Vendor code (or the kind of the error) and request id, as far as there are any.
[[nodiscard]] QString stepCodes(const ConsoleCheckStep &step);

// The end of a check in words: what is missing, whose turn it is and with what.
struct ConsoleVerdict
{
    QString happened;
    QString missing;        // the missing right, role or thing by its own name; empty when it is not that
    QString advice;
    bool isGood = false;    // every step works
};
[[nodiscard]] ConsoleVerdict consoleVerdict(const QList<ConsoleCheckStep> &steps, const ConsoleSubject &subject);

// Ready to be sent to whoever can put it right. Holds no secret.
[[nodiscard]] QString administratorRequest(const QList<ConsoleCheckStep> &steps, const ConsoleSubject &subject, const QDateTime &at);

} // namespace pc
