// SPDX-License-Identifier: Apache-2.0
#include "ui/environments/probeconnectiontest.h"
#include "core/cloud/connectionprobe.h"

namespace pc {

namespace {

ConnectionHop::Step stepOf(ProbeStep::Hop hop)
{
    using H = ProbeStep::Hop;
    using S = ConnectionHop::Step;
    switch (hop) {
    case H::Name: return S::Name;
    case H::Tcp: return S::Tcp;
    case H::Tls: return S::Tls;
    case H::Clock: return S::Clock;
    case H::Key: return S::Key;
    case H::Permission: return S::Permission;
    }
    return S::Name;
}

ConnectionHop::State stateOf(ProbeStep::State state)
{
    switch (state) {
    case ProbeStep::State::Ok: return ConnectionHop::State::Passed;
    case ProbeStep::State::Failed: return ConnectionHop::State::Failed;
    case ProbeStep::State::Skipped: return ConnectionHop::State::Skipped;
    }
    return ConnectionHop::State::Skipped;
}

QString hostOf(const QUrl &url)
{
    return url.port() < 0 ? url.host() : QStringLiteral("%1:%2").arg(url.host()).arg(url.port());
}

class ProbeConnectionTest final : public ConnectionTest
{
public:
    ProbeConnectionTest(CallLog &log, Clock &clock, QObject *parent) : ConnectionTest(parent), m_log(log), m_clock(clock) {}
    ~ProbeConnectionTest() override { m_stop.request_stop(); }

    void start(const Environment &environment, const PartnerKeys &keys) override
    {
        m_probe = std::make_unique<ConnectionProbe>(environment, keys, m_log, m_clock);
        const QStringList targets = m_probe->targets();
        m_left = targets.size();
        for (const QString &target : targets) {
            const QUrl url = environment.endpoints.contains(target) ? environment.endpoints.value(target).url : environment.signinUrl;
            ConnectionHop waiting;
            waiting.endpoint = target;
            waiting.host = hostOf(url);
            waiting.state = ConnectionHop::State::Running;
            Q_EMIT hopChanged(waiting);
            whenDone(m_probe->run(target, m_stop.get_token()), this, [this, target](const Result<ProbeReport> &report) { take(target, report); });
        }
        if (targets.isEmpty())
            QMetaObject::invokeMethod(this, &ConnectionTest::finished, Qt::QueuedConnection);
    }

private:
    void take(const QString &target, const Result<ProbeReport> &report)
    {
        ConnectionHop hop;
        hop.endpoint = target;
        if (report) {
            hop.host = hostOf(report->url);
            for (const ProbeStep &step : report->steps) {
                hop.step = stepOf(step.hop);
                hop.state = stateOf(step.state);
                hop.error = step.error;
                hop.detail = step.detail;
                Q_EMIT hopChanged(hop);
            }
        } else {
            hop.state = ConnectionHop::State::Failed;
            hop.error = report.error();
            Q_EMIT hopChanged(hop);
        }
        if (--m_left == 0)
            Q_EMIT finished();
    }

    CallLog &m_log;
    Clock &m_clock;
    std::stop_source m_stop;
    std::unique_ptr<ConnectionProbe> m_probe;
    qsizetype m_left = 0;
};

} // namespace

MakeConnectionTest probeConnectionTests(CallLog &log, Clock &clock)
{
    return [&log, &clock](QObject *parent) -> ConnectionTest * { return new ProbeConnectionTest(log, clock, parent); };
}

} // namespace pc
