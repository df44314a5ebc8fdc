// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include <coroutine>
#include <exception>

// Lets a function that returns Async<T> be written as a coroutine, in .cpp files of multi-step flows in core only:
//     Async<int> f() { auto g = other(); const Result<int> r = co_await g; co_return r; }
// co_await a *named* variable; parameters by value; free functions, because `this` may be gone after a suspension.
namespace pc::Detail {

template<typename T>
struct Settled
{
    Async<T> future;
    bool await_ready() const noexcept { return false; } // always through the event loop: one order of events
    void await_suspend(std::coroutine_handle<> waiting)
    {
        auto *watcher = new QFutureWatcher<Result<T>>;
        QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [watcher, waiting] {
            watcher->deleteLater();
            waiting.resume();
        });
        watcher->setFuture(future);
    }
    Result<T> await_resume() const
    {
        return future.resultCount() > 0 ? future.result() : Result<T>(failure(ApiError::Kind::Cancelled));
    }
};

template<typename T>
struct FlowPromise
{
    QPromise<Result<T>> promise;
    FlowPromise() { promise.start(); }
    Async<T> get_return_object() { return promise.future(); }
    std::suspend_never initial_suspend() const noexcept { return {}; }
    std::suspend_never final_suspend() const noexcept { return {}; }
    void return_value(Result<T> result)
    {
        promise.addResult(std::move(result));
        promise.finish();
    }
    [[noreturn]] void unhandled_exception() const noexcept { std::terminate(); }
    template<typename U>
    Settled<U> await_transform(const Async<U> &future) const { return {future}; }
};

} // namespace pc::Detail

template<typename T, typename... Args>
struct std::coroutine_traits<pc::Async<T>, Args...>
{
    using promise_type = pc::Detail::FlowPromise<T>;
};
