// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QDateTime>
#include <chrono>
#include <functional>

class QObject;

namespace pc {

// Time as a seam: everything that waits, expires or measures takes a Clock, so that tests can turn it by hand.
// Usable from any thread. tests/support/manualclock.h is the other implementation.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual QDateTime utcNow() const = 0;                       // wall time, UTC; jumps when the machine's clock is set
    [[nodiscard]] virtual std::chrono::milliseconds monotonic() const = 0;    // never jumps back; may stand still during sleep
    // Calls fn on the context's thread after the delay (monotonic); never if the context died first. Call on that thread.
    virtual void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> fn) = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime utcNow() const override;
    [[nodiscard]] std::chrono::milliseconds monotonic() const override;
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> fn) override;
};

} // namespace pc
