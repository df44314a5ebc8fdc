// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/calllog.h"
#include "core/cloud/partnercloud.h"
#include "core/sessions/threadedsessions.h"
#include "tests/support/sandboxprocess.h"
#include "ui/suite/viewer.h"
#include <atomic>

namespace pc {

// Runs on, and jumps when a test lets the machine sleep. Monotonic time stands still meanwhile, as a laptop's does.
class SleepyClock final : public Clock
{
public:
    [[nodiscard]] QDateTime utcNow() const override { return m_system.utcNow().addSecs(m_slept); }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return m_system.monotonic(); }
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> fn) override { m_system.after(delay, context, std::move(fn)); }
    void sleep(std::chrono::seconds seconds) { m_slept += seconds.count(); }

private:
    SystemClock m_system;
    std::atomic<qint64> m_slept{0};
};

// partner-sandbox as its partner sees it.
struct RealCloud
{
    [[nodiscard]] bool start(std::chrono::seconds session);
    [[nodiscard]] std::unique_ptr<PartnerCloud> cloud();
    [[nodiscard]] CustomerUid customer(int index);
    // A fresh number on the first instance of the customer that takes one; empty: none did.
    [[nodiscard]] QString bind(const CustomerUid &customer);
    [[nodiscard]] Environment environment() const;

    SandboxProcess process;
    CallLog log{QString(), {}};
    SystemClock clock;
};

// One page of one customer: a real session of partner-sandbox, and a viewer in this process, where a test can look into the page.
class RealPage
{
public:
    struct Setup
    {
        QString page = QStringLiteral("ecs");
        SuitePage::Embedding embedding = SuitePage::Embedding::MainPage;
        std::chrono::seconds session{3600};
        bool isRenewed = true;
    };
    RealPage(RealCloud &cloud, const CustomerUid &customer, SleepyClock &clock, const Setup &setup);

    bool open();                                    // a session, its link, and its page on screen
    QString js(const QString &script);
    bool pressFace(const char *name);               // a button of the face on screen

private:
    [[nodiscard]] SessionSetup sessionSetup(std::chrono::seconds length);
    [[nodiscard]] SuiteHello hello() const;
    void tell(const Session &changed);
    void take(const ToConsole &message);

    RealCloud &m_cloud;
    const CustomerUid m_customer;
    const Setup m_setup;
    SleepyClock &m_clock;
    ThreadedSessions m_sessions;

public:
    Session session;
    Viewer viewer;
};

} // namespace pc
