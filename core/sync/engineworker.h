// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>
#include <QThread>

namespace pc {

// Lets a worker of another thread go. Waits for that thread's current event, no longer: after it nobody acts on our behalf.
inline void deleteOnItsThread(QObject *worker)
{
    QThread *thread = worker->thread();
    if (thread->isRunning() && thread != QThread::currentThread())
        QMetaObject::invokeMethod(worker, [worker] { delete worker; }, Qt::BlockingQueuedConnection);
    else
        delete worker;
}

} // namespace pc
