// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <atomic>
#include <semaphore>
#include <thread>

namespace pc {

// Reads the machine's list of fonts on a thread of its own while the program starts: with some hundred fonts it is the greatest
// single piece of work before the first frame, and nothing that is made meanwhile needs it. Whoever needs a font earlier waits
// for the rest, as without this.
class FontList
{
public:
    FontList();                     // before the application object
    ~FontList();
    FontList(const FontList &) = delete;
    FontList &operator=(const FontList &) = delete;

    void applicationMade() { m_application.release(); }
    void finish();                  // waits for the thread; before the application object goes

private:
    std::counting_semaphore<2> m_application{0};
    std::atomic<bool> m_isCancelled = false;
    std::thread m_thread;
};

} // namespace pc
