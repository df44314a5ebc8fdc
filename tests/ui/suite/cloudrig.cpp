// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/suite/cloudrig.h"
#include "core/cloud/alibaba/alibabacloud.h"
#include "tests/support/testasync.h"
#include <QTest>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

namespace pc {

static ConsoleController::Settings controllerSettings()
{
    ConsoleController::Settings made;
    made.host.program = CloudRig::viewerProgram();
    made.appearance = {QStringLiteral("en"), qEnvironmentVariable("PC_TEST_THEME", QStringLiteral("light"))};
    return made;
}

CloudRig::CloudRig(const SandboxProcess &sandbox)
    : m_profile(profileOf(sandbox)), m_sessions(setup()),
      controller(m_sessions, m_clock, ready(Result<Environment>(m_profile.environment)), controllerSettings())
{
    const auto cloud = makeAlibabaCloud(m_profile.environment, m_profile.keys, m_log, m_clock);
    const auto page = waitFor(cloud->customers(1, CallContext(Lane::User)));
    customers = page ? page->uids : QList<CustomerUid>();
}

int CloudRig::openAndShow(int customer, const char *product)
{
    const CustomerUid uid = customers.value(customer);
    const int id = controller.open(uid, QStringLiteral("Customer ") + uid.text(), QLatin1String(product));
    const auto isSettled = [&] {
        const auto console = controller.console(id);
        return !console || console->isShown || console->failure;
    };
    const bool isInTime = QTest::qWaitFor(isSettled, kPatience);
    const auto console = controller.console(id);
    return isInTime && console && console->isShown ? id : -1;
}

Session CloudRig::session(int id) const
{
    return controller.console(id).value_or(OpenConsole()).session;
}

QString CloudRig::viewerProgram()
{
    return QDir(qEnvironmentVariable("PC_BIN_DIR")).filePath(QStringLiteral("partner-suite"));
}

SandboxProfile CloudRig::profileOf(const SandboxProcess &sandbox)
{
    const auto key = [](const AccessKey &k) {
        return QJsonObject{{QStringLiteral("accessKeyId"), k.id}, {QStringLiteral("accessKeySecret"), QString::fromUtf8(k.secret.reveal())}};
    };
    QJsonObject partner = key(sandbox.keys.main);
    partner.insert(QStringLiteral("uid"), sandbox.partner.text());
    const QJsonObject line{{QStringLiteral("rpc"), sandbox.rpc.toString()},
                           {QStringLiteral("signin"), sandbox.signin.toString()},
                           {QStringLiteral("suite"), sandbox.suite.toString()},
                           {QStringLiteral("control"), sandbox.control.toString()},
                           {QStringLiteral("customers"), sandbox.customers},
                           {QStringLiteral("partner"), partner},
                           {QStringLiteral("ram"), key(sandbox.keys.ram)}};
    return sandboxProfile(QJsonDocument(line).toJson(QJsonDocument::Compact), QStringLiteral("small")).value_or(SandboxProfile());
}

SessionSetup CloudRig::setup()
{
    SessionSetup made;
    made.environment = ready(Result<Environment>(m_profile.environment));
    made.clock = &m_clock;
    made.person = QStringLiteral("tester");
    made.makeCloud = [this] { return std::shared_ptr<PartnerCloud>(makeAlibabaCloud(m_profile.environment, m_profile.keys, m_log, m_clock)); };
    return made;
}

} // namespace pc
