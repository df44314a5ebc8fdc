// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/store/statement.h"
#include <functional>

namespace pc {

// The door of a worker: jobs wait before it while it is shut, run in order while it is open, and get its error when it is
// barred. Belongs to the worker's thread.
class StoreDoor
{
public:
    using Job = std::function<void(const ApiError *refusal)>;

    void pass(Job job)
    {
        if (m_state == State::Shut)
            m_waiting.append(std::move(job));
        else
            job(m_state == State::Barred ? &m_error : nullptr);
    }
    void shut() { m_state = State::Shut; }
    void open()
    {
        m_state = State::Open;
        passWaiting();
    }
    void bar(ApiError error)
    {
        m_error = std::move(error);
        m_state = State::Barred;
        passWaiting();
    }
    [[nodiscard]] bool isOpen() const { return m_state == State::Open; }

private:
    enum class State { Shut, Open, Barred };

    void passWaiting()
    {
        while (m_state != State::Shut && !m_waiting.isEmpty()) { // a job may shut the door behind it
            const Job job = m_waiting.takeFirst();
            pass(job);
        }
    }

    State m_state = State::Shut;
    ApiError m_error;
    QList<Job> m_waiting;
};

// Where thrown SQL failures end. fn() -> T.
template<typename T, typename Fn>
[[nodiscard]] Result<T> guarded(Fn &&fn)
{
    try {
        return fn();
    } catch (const SqlFailure &thrown) {
        return failure(thrown.error);
    }
}

// Sends a job through the door of `worker`, which has accept(Job), on its thread; cancelled if the worker dies first.
// fn(Worker &) -> T runs there and may throw SqlFailure.
template<typename T, typename Worker, typename Fn>
[[nodiscard]] Async<T> runOnStore(Worker *worker, Fn fn)
{
    const Settler<T> settle;
    QMetaObject::invokeMethod(worker, [worker, settle, fn = std::move(fn)]() mutable {
        worker->accept([worker, settle, fn = std::move(fn)](const ApiError *refusal) mutable {
            settle(refusal ? Result<T>(failure(*refusal)) : worker->template attempt<T>(fn));
        });
    }, Qt::QueuedConnection);
    return settle.future();
}

} // namespace pc
