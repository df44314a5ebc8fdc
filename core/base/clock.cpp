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
    // A child of its context: QTimer::singleShot would wait on after the context's death, and a deadline is set per call,
    // so that a busy minute of sync piled up tens of thousands of timers.
    auto *timer = new QTimer(context);
    timer->setSingleShot(true);
    timer->setTimerType(Qt::PreciseTimer);
    QObject::connect(timer, &QTimer::timeout, context, [timer, fn = std::move(fn)] {
        timer->deleteLater();
        fn();
    });
    timer->start(delay);
}

} // namespace pc
