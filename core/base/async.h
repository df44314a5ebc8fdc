// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/done.h"
#include "core/base/result.h"
#include <QCoreApplication>
#include <QFuture>
#include <QFutureWatcher>
#include <QMetaObject>
#include <QObject>
#include <QPromise>
#include <memory>

namespace pc {

// The seam of every asynchronous call. T is copyable; an Async always finishes, if need be as Kind::Cancelled.
template<typename T>
using Async = QFuture<Result<T>>;

template<typename T>
[[nodiscard]] Async<T> ready(Result<T> result)
{
    return QtFuture::makeReadyFuture(std::move(result));
}

// The producer's end of an Async. Copies share one promise; the first settle wins; dropping the last copy cancels.
template<typename T>
class Settler
{
public:
    Settler() : m_promise(std::make_shared<QPromise<Result<T>>>()) { m_promise->start(); }
    [[nodiscard]] Async<T> future() const { return m_promise->future(); }
    void operator()(Result<T> result) const
    {
        if (m_promise->future().isFinished())
            return;
        m_promise->addResult(std::move(result));
        m_promise->finish();
    }

private:
    std::shared_ptr<QPromise<Result<T>>> m_promise;
};

// Calls fn(Result<T>) once, later, on the context's thread; never if the context died first. Call it on that thread.
// Stands in for QFuture::then(context, fn), which in Qt 6.4 asserts in a debug build when the context is gone.
template<typename T, typename Fn>
void whenDone(const Async<T> &future, QObject *context, Fn fn)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, fn = std::move(fn)]() mutable {
        watcher->deleteLater();
        const auto finished = watcher->future();
        fn(finished.resultCount() > 0 ? finished.result() : Result<T>(failure(ApiError::Kind::Cancelled)));
    });
    watcher->setFuture(future);
}

// The next step of a chain: fn(T) -> Async<U>, skipped on an error.
template<typename U, typename T, typename Fn>
[[nodiscard]] Async<U> andThen(const Async<T> &future, QObject *context, Fn fn)
{
    const Settler<U> settle;
    whenDone(future, context, [context, settle, fn = std::move(fn)](Result<T> result) mutable {
        if (!result)
            settle(failure(result.error()));
        else
            whenDone(fn(*std::move(result)), context, settle);
    });
    return settle.future();
}

// Runs fn() -> Async<T> on the thread of `worker`, which lives elsewhere; cancelled if the worker dies first.
// The one way from the GUI thread into an object of another thread. The answer may be consumed on any thread.
template<typename T, typename Fn>
[[nodiscard]] Async<T> runOn(QObject *worker, Fn fn)
{
    const Settler<T> settle;
    QMetaObject::invokeMethod(worker, [worker, settle, fn = std::move(fn)]() mutable {
        whenDone(Async<T>(fn()), worker, settle);
    }, Qt::QueuedConnection);
    return settle.future();
}

// For QThread::finished, as a functor without context, so that it runs on the thread that ends: objects that were left to it go,
// and what waited for them hears that it is cancelled. A flow that nobody ends would keep its keys in memory for good.
inline void endFlows()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::sendPostedEvents();
}

} // namespace pc
