// SPDX-License-Identifier: Apache-2.0
#include "core/base/clock.h"
#include <QTimer>

namespace pc {

QDateTime SystemClock::utcNow() const
{
    return QDateTime::currentDateTimeUtc();
}

std::chrono::milliseconds SystemClock::monotonic() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

void SystemClock::after(std::chrono::milliseconds delay, QObject *context, std::function<void()> fn)
{
    QTimer::singleShot(delay, Qt::PreciseTimer, context, std::move(fn));
}

} // namespace pc
