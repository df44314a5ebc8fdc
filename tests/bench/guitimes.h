// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QApplication>
#include <QThread>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <vector>

namespace pc {

// Time that this thread worked, where the system tells it: figures that a busy machine does not change.
inline double workedMs()
{
#ifdef Q_OS_UNIX
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
#else
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
#endif
}

inline void printTimes(const char *what, std::vector<double> times)
{
    if (times.empty())
        return;
    std::sort(times.begin(), times.end());
    const auto at = [&times](double share) { return times[std::min(times.size() - 1, size_t(double(times.size()) * share))]; };
    std::printf("%-40s n %6zu   median %7.2f   p95 %7.2f   p99 %7.2f   max %7.2f ms\n", what, times.size(), at(0.5), at(0.95), at(0.99), times.back());
}

// Measures every event that the loop hands out, with all that it causes: the stretches in which no frame can be drawn.
class MeasuringApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (QThread::currentThread() != thread() || m_depth > 0)     // the store's threads come through here too
            return QApplication::notify(receiver, event);
        ++m_depth;
        const double start = workedMs();
        const bool handled = QApplication::notify(receiver, event);
        m_busy.push_back(workedMs() - start);
        --m_depth;
        return handled;
    }

    // Prints the stretches since the last report.
    void report(const char *what)
    {
        printTimes(what, m_busy);
        const auto isLong = [](double ms) { return ms > 16; };
        std::printf("%-40s %zu of %zu stretches above 16 ms\n", "", size_t(std::count_if(m_busy.begin(), m_busy.end(), isLong)), m_busy.size());
        m_busy.clear();
    }

private:
    std::vector<double> m_busy;
    int m_depth = 0;
};

} // namespace pc
