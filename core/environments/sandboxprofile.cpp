// SPDX-License-Identifier: Apache-2.0
#include "core/environments/sandboxprofile.h"
#include "core/environments/newenvironment.h"
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace pc {

namespace {

AccessKey keyOf(const QJsonObject &json)
{
    return AccessKey(json.value(QLatin1String("accessKeyId")).toString(),
                     Secret(json.value(QLatin1String("accessKeySecret")).toString().toUtf8()));
}

} // namespace

EnvironmentId sandboxId(const QString &scenario)
{
    return EnvironmentId(QStringLiteral("sandbox-") + QFileInfo(scenario).completeBaseName());
}

Result<SandboxProfile> sandboxProfile(const QByteArray &readyLine, const QString &scenario)
{
    const QJsonObject json = QJsonDocument::fromJson(readyLine).object();
    const QUrl rpc(json.value(QLatin1String("rpc")).toString());
    const QUrl signin(json.value(QLatin1String("signin")).toString());
    const QUrl suite(json.value(QLatin1String("suite")).toString());
    for (const auto &[name, url] : {std::pair("rpc", rpc), std::pair("signin", signin), std::pair("suite", suite)}) {
        if (!url.isValid() || !isLoopback(url))
            return failure(ApiError::Kind::Malformed, QLatin1String(name));
    }
    const QJsonObject partner = json.value(QLatin1String("partner")).toObject();
    SandboxProfile profile;
    profile.keys.main = keyOf(partner);
    profile.keys.ram = keyOf(json.value(QLatin1String("ram")).toObject());
    if (profile.keys.main.isEmpty() || profile.keys.ram.isEmpty())
        return failure(ApiError::Kind::Malformed, QStringLiteral("partner"));
    profile.customers = json.value(QLatin1String("customers")).toInteger();

    Environment &environment = profile.environment;
    environment = newEnvironment(Environment::Kind::Sandbox);
    environment.id = sandboxId(scenario);
    environment.partner = PartnerUid(partner.value(QLatin1String("uid")).toString());
    for (Endpoint &endpoint : environment.endpoints)
        endpoint.url = rpc;
    if (!json.value(QLatin1String("mns")).toString().isEmpty()) {
        const QUrl queue(json.value(QLatin1String("mns")).toString());
        if (!queue.isValid() || !isLoopback(queue))
            return failure(ApiError::Kind::Malformed, QStringLiteral("mns"));
        environment.endpoints[kQueueProduct].url = queue;
        environment.messageQueue = json.value(QLatin1String("queue")).toString();
    }
    environment.signinUrl = signin;
    const QString base = suite.toString(QUrl::StripTrailingSlash);
    environment.suiteUrlTemplate = base + QStringLiteral("/console/{product}?region={region}");
    environment.vendorLanguage.clear(); // its pages speak what the browser asks for: the language of the interface
    environment.loginUrl = QUrl(base + QStringLiteral("/session-ended"));
    environment.allowedHosts = {signin.host(), suite.host()};
    environment.allowedHosts.removeDuplicates();
    return profile;
}

} // namespace pc
