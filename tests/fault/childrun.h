// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/alibaba/alibabacloud.h"
#include "tests/support/sandboxenvironment.h"
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>

// What the runs share in which a program is killed at its work and started again: how it hears of the sandbox, and the killing.
namespace pc {

// Pace for a service on this machine that is as troubled as no real one is.
[[nodiscard]] inline CloudOptions runOptions()
{
    CloudOptions options;
    options.callsPerSecond = options.burst = 2000;
    options.firstDelay = std::chrono::milliseconds(10);
    options.maxDelay = std::chrono::milliseconds(100);
    options.breakerPause = std::chrono::milliseconds(100);
    return options;
}

[[nodiscard]] inline QJsonObject keyToJson(const AccessKey &key)
{
    return {{QStringLiteral("id"), key.id}, {QStringLiteral("secret"), QString::fromUtf8(key.secret.reveal())}};
}

[[nodiscard]] inline AccessKey keyFromJson(const QJsonObject &json)
{
    return AccessKey(json.value(QStringLiteral("id")).toString(), Secret(json.value(QStringLiteral("secret")).toString().toUtf8()));
}

[[nodiscard]] inline QJsonObject sandboxToJson(const SandboxProcess &sandbox)
{
    return {{QStringLiteral("rpc"), sandbox.rpc.toString()}, {QStringLiteral("mns"), sandbox.mns.toString()}, {QStringLiteral("queue"), sandbox.queue},
            {QStringLiteral("main"), keyToJson(sandbox.keys.main)}, {QStringLiteral("ram"), keyToJson(sandbox.keys.ram)},
            {QStringLiteral("partner"), sandbox.partner.text()}};
}

[[nodiscard]] inline Environment environmentFromJson(const QJsonObject &json)
{
    SandboxProcess sandbox; // never started: it holds addresses
    sandbox.rpc = QUrl(json.value(QStringLiteral("rpc")).toString());
    sandbox.mns = QUrl(json.value(QStringLiteral("mns")).toString());
    sandbox.queue = json.value(QStringLiteral("queue")).toString();
    sandbox.partner = PartnerUid(json.value(QStringLiteral("partner")).toString());
    return sandboxEnvironment(sandbox);
}

[[nodiscard]] inline PartnerKeys runKeysFromJson(const QJsonObject &json)
{
    PartnerKeys keys;
    keys.main = keyFromJson(json.value(QStringLiteral("main")).toObject());
    keys.ram = keyFromJson(json.value(QStringLiteral("ram")).toObject());
    return keys;
}

// Runs the program again and again, with the order on its standard input, and kills it `most` times, each time within `longest`
// milliseconds; how often that was. -1: it did not end well by itself.
[[nodiscard]] inline int runAndKill(const char *program, const QByteArray &order, int most, int longest)
{
    for (int kills = 0;; ++kills) {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(qEnvironmentVariable("PC_BIN_DIR") + u'/' + QLatin1String(program), QStringList());
        if (!child.waitForStarted())
            return -1;
        child.write(order);
        child.closeWriteChannel();
        const int patience = kills < most ? QRandomGenerator::global()->bounded(150, longest) : 1'800'000;
        if (child.waitForFinished(patience))
            return child.exitStatus() == QProcess::NormalExit && child.exitCode() == 0 ? kills : -1;
        child.kill(); // SIGKILL: nothing is put in order
        child.waitForFinished();
    }
}

} // namespace pc
