// SPDX-License-Identifier: Apache-2.0
#include "ui/inbox/queueline.h"
#include "core/base/clock.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/relativetime.h"
#include <QLocale>

namespace pc {

Wording QueueLine::phase(const PumpStatus &status)
{
    using Phase = PumpStatus::Phase;
    switch (status.phase) {
    case Phase::Off: return {tr("Queue: off"), Tone::Neutral, {}};
    case Phase::Polling: return {tr("Listening to the queue"), Tone::Good, {}};
    case Phase::Processing: return {tr("Processing messages"), Tone::Info, {}};
    case Phase::WaitingToRetry: return {tr("Queue: trying again"), Tone::Warn, {}};
    case Phase::Stopped: return {tr("Queue: stopped"), Tone::Bad, {}};
    }
    return {};
}

QString QueueLine::line(const PumpStatus &status, const Clock &clock)
{
    QStringList parts;
    if (status.lastMessageAt.isValid())
        parts += tr("last message %1", "%1 is an age").arg(relativeTime(status.lastMessageAt, clock.utcNow()));
    if (status.waiting > 0)
        parts += tr("%n waiting", nullptr, int(status.waiting));
    if (status.quarantined > 0)
        parts += tr("%n quarantined", nullptr, int(status.quarantined));
    if (status.unreadable)
        parts += tr("a message cannot be read");
    return parts.join(QStringLiteral(" · "));
}

QString QueueLine::figures(const PumpStatus &status)
{
    const QLocale locale;
    QStringList lines{tr("Since the program was started:"), tr("Received: %1").arg(locale.toString(status.received)), tr("Came again: %1").arg(locale.toString(status.duplicates)),
                      tr("Processed: %1").arg(locale.toString(status.processed)), tr("Late: %1").arg(locale.toString(status.late)),
                      tr("Quarantined: %1").arg(locale.toString(status.quarantined))};
    if (status.lastPollAt.isValid())
        lines += tr("Asked last: %1").arg(absoluteTime(status.lastPollAt));
    if (status.unreadable)
        lines += tr("A message cannot be read and stays in the queue. Others are taken one by one: %1").arg(errorLine(*status.unreadable));
    if (status.error)
        lines += errorLine(*status.error);
    return lines.join(QLatin1Char('\n'));
}

} // namespace pc
