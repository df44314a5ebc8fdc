// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/alibaba/alibabacloud.h"
#include "core/store/store.h"
#include "core/sync/syncworker.h"
#include "tests/support/sandboxenvironment.h"
#include "tests/support/testasync.h"
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QThread>
#include <algorithm>

// What benches of sync have in common: a workspace without its windows, clicks, and passes that never rest.
namespace pc {

// Store, engine thread and cloud as the program joins them.
struct Rig
{
    QTemporaryDir folder;
    SystemClock clock;
    CallLog log{folder.filePath(QStringLiteral("calls")), CallLog::Limits()};
    QThread engine;
    std::unique_ptr<Store> store;
    std::shared_ptr<PartnerCloud> cloud; // made, used and let go on the engine thread
    QObject onEngine;
    CloudOptions options;
    Environment environment;
    PartnerKeys keys;

    explicit Rig(const SandboxProcess &sandbox, double callsPerSecond = 100000)     // nobody to be gentle with
        : environment(sandboxEnvironment(sandbox)), keys(sandbox.keys)
    {
        options.callsPerSecond = callsPerSecond;
        options.burst = callsPerSecond;
        options.syncCalls = 8;
        engine.start();
        onEngine.moveToThread(&engine);
        store = std::make_unique<Store>(StoreOptions(folder.path(), EnvironmentId(QStringLiteral("bench"))));
        (void)waitFor(store->open());
    }
    ~Rig()
    {
        QMetaObject::invokeMethod(&onEngine, [this] { cloud.reset(); }, Qt::BlockingQueuedConnection);
        engine.quit();
        engine.wait();
    }
    PartnerCloudSource source()
    {
        return [this] {
            if (!cloud)
                cloud = makeAlibabaCloud(environment, keys, log, clock, options);
            return cloud;
        };
    }
    template<typename T, typename Call>
    Result<T> ask(Call call)
    {
        return waitFor(runOn<T>(&onEngine, [this, call] { return call(*source()()); }), 60000);
    }
    QList<CustomerUid> listCustomers()
    {
        QList<CustomerUid> all;
        for (std::optional<int> page = 1; page;) {
            const auto answer = ask<CustomerUidPage>([number = *page](PartnerCloud &c) { return c.customers(number, CallContext(Lane::Sync)); });
            if (!answer)
                break;
            all += answer->uids;
            page = answer->nextPage;
        }
        (void)waitFor(store->customers()->putListed(all, clock.utcNow(), QByteArray()));
        return all;
    }
};

struct Times
{
    QList<double> milliseconds;
    [[nodiscard]] double at(double part) const
    {
        QList<double> sorted = milliseconds;
        std::sort(sorted.begin(), sorted.end());
        return sorted.isEmpty() ? 0 : sorted.at(std::min(sorted.size() - 1, qsizetype(part * double(sorted.size()))));
    }
};

// From a click on this thread to its answer here; `before` runs ahead of each.
inline Times clicks(Rig &rig, const QList<CustomerUid> &customers, int count, const std::function<void()> &before = [] {})
{
    Times times;
    for (int i = 0; i < count; ++i) {
        const CustomerUid uid = customers.at(i % customers.size());
        before();
        QElapsedTimer timer;
        timer.start();
        (void)rig.ask<LedgerReading>([uid](PartnerCloud &c) { return c.availableQuota(uid, CallContext(Lane::User)); });
        times.milliseconds << double(timer.nsecsElapsed()) / 1e6;
        QTest::qWait(20);
    }
    return times;
}

// A dataset that is through begins anew: at every click all of them are read.
template<typename Sync>
inline void keepGoing(Sync &sync)
{
    QObject::connect(&sync, &Sync::progressed, &sync, [&sync] {
        if (!sync.progress().isRunning() && !sync.progress().error)
            sync.start();
    });
    sync.start();
}

} // namespace pc
