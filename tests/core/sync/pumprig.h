// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/sync/makemessagepump.h"
#include "tests/core/sync/memoryinboxstore.h"
#include "tests/support/fakepartnercloud.h"
#include "tests/support/manualclock.h"
#include "tests/support/testasync.h"
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>

namespace pc {

inline ApiError errorOf(ApiError::Kind kind, const char *code = "")
{
    ApiError error;
    error.kind = kind;
    error.code = QLatin1String(code);
    return error;
}

// Everything here happens on this thread, step by step.
template<typename Condition>
bool reaches(Condition condition)
{
    QElapsedTimer timer;
    for (timer.start(); timer.elapsed() < 60000 && !condition();) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return condition();
}

// Long enough for everything that is going to happen without the clock.
inline void settleDown()
{
    for (int i = 0; i < 200; ++i) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

// Pump, store and cloud on one thread; time stands still. Touches answer at once, unless they are held or fail.
struct Rig
{
    ManualClock clock;
    std::shared_ptr<FakePartnerCloud> cloud = std::make_shared<FakePartnerCloud>(&clock);
    MemoryInboxStore store;
    PumpOptions options;
    QList<EventTouch> touches;
    QList<ApiError> failures;               // of the next touches
    bool isHeld = false;
    QList<Settler<Done>> held;
    int told = 0;
    std::unique_ptr<MessagePump> pump;

    void make()
    {
        pump = makeMessagePump(QThread::currentThread(), [this] { return cloud; }, &store, &clock, options);
        pump->setHandler([this](const EventTouch &touch) { return answer(touch); });
        QObject::connect(pump.get(), &MessagePump::changed, pump.get(), [this] { ++told; });
    }
    void start()
    {
        if (!pump)
            make();
        pump->start();
    }
    Async<Done> answer(const EventTouch &touch)
    {
        touches.append(touch);
        if (isHeld) {
            held.append(Settler<Done>());
            return held.constLast().future();
        }
        return ready<Done>(failures.isEmpty() ? Result<Done>(Done{}) : Result<Done>(failure(failures.takeFirst())));
    }
    void letGo()
    {
        isHeld = false;
        for (const Settler<Done> &one : std::exchange(held, {}))
            one(Done{});
    }
    static QByteArray paid(int order, int version, const char *id = nullptr)
    {
        const QByteArray content = id ? QByteArray(id) : "evt-" + QByteArray::number(order) + '-' + QByteArray::number(version);
        return R"({"type":"order.paid","id":")" + content + R"(","time":"2026-01-15T07:00:00Z","version":)" + QByteArray::number(version)
            + R"(,"accountUid":"5100000000000001","data":{"orderId":")" + QByteArray::number(order) + "\"}}";
    }
    void put(const QByteArray &body, const char *id = "")
    {
        cloud->change([&](FakeBooks &books) { (void)books.queue.put(body, clock.utcNow(), QLatin1String(id)); });
    }
    [[nodiscard]] int left() const
    {
        qsizetype count = 0;
        cloud->change([&count](FakeBooks &books) { count = books.queue.messages.size(); }); // without a copy of them all
        return int(count);
    }
    [[nodiscard]] bool isDrained() { return reaches([this] { return left() == 0 && store.count(InboxState::Waiting) == 0; }); }
    [[nodiscard]] int settledTwice() const
    {
        return int(std::count_if(store.kept.cbegin(), store.kept.cend(), [](const auto &one) { return one.settled > 1; }));
    }
    // The last state, as it is told in the end.
    PumpStatus status()
    {
        settleDown();
        clock.advance(options.statusEvery);
        settleDown();
        return pump->status();
    }
};

} // namespace pc
