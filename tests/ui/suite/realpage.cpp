// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/suite/realpage.h"
#include "core/cloud/alibaba/alibabacloud.h"
#include "core/suitelink/signinhosts.h"
#include "tests/support/testasync.h"
#include "tests/ui/suite/cloudrig.h"
#include <QPushButton>
#include <QTest>
#include <algorithm>

namespace pc {

static constexpr int kPatience = CloudRig::kPatience;

bool RealCloud::start(std::chrono::seconds session)
{
    return process.start({QStringLiteral("--scenario"), QStringLiteral("small"), QStringLiteral("--session-seconds"), QString::number(session.count())});
}

std::unique_ptr<PartnerCloud> RealCloud::cloud()
{
    const SandboxProfile profile = CloudRig::profileOf(process);
    return makeAlibabaCloud(profile.environment, profile.keys, log, clock);
}

CustomerUid RealCloud::customer(int index)
{
    return waitFor(cloud()->customers(1, CallContext(Lane::User)))->uids.value(index);
}

QString RealCloud::bind(const CustomerUid &customer)
{
    const auto partner = cloud();
    const auto page = waitFor(partner->instances(customer, 1, CallContext(Lane::User)));
    for (const Instance &instance : page ? page->instances : QList<Instance>()) {
        if (!instance.filingType)
            continue;
        const auto bound = waitFor(partner->bindNumbers(customer, Resource(*instance.filingType, instance.id), 1, CallContext(Lane::User)));
        if (bound && !bound->numbers.isEmpty())
            return bound->numbers.first().number;
    }
    return {};
}

Environment RealCloud::environment() const
{
    return CloudRig::profileOf(process).environment;
}

RealPage::RealPage(RealCloud &cloud, const CustomerUid &customer, SleepyClock &clock, const Setup &setup)
    : m_cloud(cloud), m_customer(customer), m_setup(setup), m_clock(clock), m_sessions(sessionSetup(setup.session)),
      viewer(hello(), {true, true, EngineObstacle::RunningAsRoot}, clock, [this](const ToConsole &m) { take(m); })
{
    m_sessions.setAutomaticRenewal(setup.isRenewed);
    QObject::connect(&m_sessions, &SessionService::sessionChanged, &viewer, [this](const Session &changed) {
        if (changed.id == session.id || session.id.isEmpty())
            tell(changed);
    });
    QObject::connect(&m_sessions, &SessionService::renewalLinkReady, &viewer,
                     [this](const SessionId &, const Secret &link) { viewer.handle(SuiteLink{link, true}); });
    viewer.start();
}

bool RealPage::open()
{
    session = Session();
    const auto opened = waitFor(m_sessions.open(m_customer, m_customer.text(), m_setup.page));
    if (!opened)
        return false;
    tell(opened->session);
    viewer.handle(SuiteLink{opened->link, false});
    return QTest::qWaitFor([this] { return session.state == Session::State::Open; }, kPatience);
}

QString RealPage::js(const QString &script)
{
    std::optional<QVariant> result;
    viewer.window()->firstPage()->runJavaScript(script, [&result](const QVariant &value) { result = value; });
    return QTest::qWaitFor([&result] { return result.has_value(); }, kPatience) ? result->toString() : QString();
}

bool RealPage::pressFace(const char *name)
{
    const QList<QPushButton *> buttons = viewer.window()->findChildren<QPushButton *>(QLatin1String(name));
    const auto it = std::find_if(buttons.cbegin(), buttons.cend(), [](const QPushButton *button) { return button->isVisible(); });
    if (it == buttons.cend())
        return false;
    (*it)->click();
    return true;
}

SessionSetup RealPage::sessionSetup(std::chrono::seconds length)
{
    SessionSetup made;
    made.environment = ready(Result<Environment>(m_cloud.environment()));
    made.clock = &m_clock;
    made.person = QStringLiteral("tester");
    made.makeCloud = [this] { return std::shared_ptr<PartnerCloud>(m_cloud.cloud()); };
    made.times = SessionTimes(length);
    return made;
}

SuiteHello RealPage::hello() const
{
    const Environment environment = m_cloud.environment();
    SuiteHello h;
    h.environmentKind = Environment::Kind::Sandbox;
    h.customer = m_customer;
    h.customerName = m_customer.text();
    h.product = m_setup.page;
    h.embedding = m_setup.embedding;
    h.pageLanguage = QStringLiteral("en");
    h.appearance = {QStringLiteral("en"), QStringLiteral("light")};
    h.allowedHosts = environment.allowedHosts;
    h.signInHosts = signInHosts(environment.cloud);
    h.signinUrl = environment.signinUrl;
    h.loginUrl = environment.loginUrl;
    h.isSandbox = true;
    return h;
}

void RealPage::tell(const Session &changed)
{
    session = changed;
    viewer.handle(SuiteSessionState{changed.state, changed.expiresAt, changed.renewedAt, changed.error.has_value()});
}

// As the console answers.
void RealPage::take(const ToConsole &message)
{
    if (const auto *event = std::get_if<SuiteEvent>(&message)) {
        if (*event == SuiteEvent::Shown || *event == SuiteEvent::Renewed)
            m_sessions.reportShown(session.id);
        else if (*event == SuiteEvent::SignedOut)
            m_sessions.reportSignedOut(session.id);
        else if (*event == SuiteEvent::OpenAgainRequested && m_setup.embedding == SuitePage::Embedding::MainPage)
            m_sessions.renewNow(session.id);
        else if (*event == SuiteEvent::OpenAgainRequested)
            QMetaObject::invokeMethod(&viewer, [this] { open(); }, Qt::QueuedConnection);
    } else if (std::holds_alternative<SuiteRenewalFailed>(message)) {
        m_sessions.reportRenewalFailed(session.id, ApiError());
    }
}

} // namespace pc
