// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/clock.h"
#include <QPointer>
#include <mutex>
#include <vector>

namespace pc {

// A clock that stands still until a test turns it. Callbacks are delivered through the context's event loop.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(QDateTime start = QDateTime(QDate(2026, 1, 15), QTime(8, 0), Qt::UTC));

    [[nodiscard]] QDateTime utcNow() const override;
    [[nodiscard]] std::chrono::milliseconds monotonic() const override;
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> fn) override;

    void advance(std::chrono::milliseconds by);     // both clocks, running what becomes due in order
    void jumpWall(std::chrono::milliseconds by);    // the wall clock alone: sleep, or somebody set the time
    [[nodiscard]] int pending() const;

private:
    struct Due { std::chrono::milliseconds at; QPointer<QObject> context; std::function<void()> fn; };
    mutable std::mutex m_mutex;
    QDateTime m_wall;
    std::chrono::milliseconds m_elapsed{0};
    std::vector<Due> m_due;
};

} // namespace pc
