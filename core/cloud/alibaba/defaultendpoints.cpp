// SPDX-License-Identifier: Apache-2.0
#include "core/cloud/alibaba/defaultendpoints.h"

namespace pc {

using Site = Environment::Site;

static const QString &hostFor(const OperationContract &operation, Site site)
{
    return site == Site::International && !operation.hostInternational.isEmpty() ? operation.hostInternational : operation.host;
}

QMap<QString, Endpoint> defaultEndpoints(Site site, const ContractRegistry &contracts)
{
    QMap<QString, Endpoint> endpoints;
    for (const QString &group : contracts.groups()) {
        for (const OperationContract *operation : contracts.group(group)) {
            const QString &host = hostFor(*operation, site);
            if (operation->style != OperationContract::Style::Rpc || host.contains(QLatin1Char('{')) || endpoints.contains(operation->product))
                continue;
            Endpoint endpoint;
            endpoint.url = QUrl(QStringLiteral("https://") + host + QLatin1Char('/'));
            endpoints.insert(operation->product, endpoint);
        }
    }
    return endpoints;
}

QUrl defaultSigninUrl(Site site, const ContractRegistry &contracts)
{
    const OperationContract *token = contracts.operation(QStringLiteral("Federation"), QStringLiteral("GetSigninToken"));
    return token ? QUrl(QStringLiteral("https://") + hostFor(*token, site) + token->path) : QUrl();
}

QString defaultSuiteUrlTemplate(Site site)
{
    // The ordinary consoles: they open as a page of their own for every product. The suite's variants ("{product}4service…")
    // exist for some products only.
    return site == Site::International ? QStringLiteral("https://{product}.console.alibabacloud.com/?regionId={region}")
                                       : QStringLiteral("https://{product}.console.aliyun.com/?regionId={region}");
}

QUrl defaultLoginUrl()
{
    return QUrl(QStringLiteral("https://partner-console.invalid/session-ended"));
}

QStringList defaultAllowedHosts()
{
    return {QStringLiteral(".aliyun.com"), QStringLiteral(".alibabacloud.com"), QStringLiteral(".alicdn.com"), QStringLiteral(".aliyuncs.com"),
            QStringLiteral(".alipay.com")};
}

void fillDefaults(Environment &environment, const ContractRegistry &contracts)
{
    const QMap<QString, Endpoint> endpoints = defaultEndpoints(environment.site, contracts);
    for (auto it = endpoints.cbegin(); it != endpoints.cend(); ++it) {
        if (!environment.endpoints.contains(it.key()))
            environment.endpoints.insert(it.key(), it.value());
    }
    if (environment.signinUrl.isEmpty())
        environment.signinUrl = defaultSigninUrl(environment.site, contracts);
    if (environment.suiteUrlTemplate.isEmpty())
        environment.suiteUrlTemplate = defaultSuiteUrlTemplate(environment.site);
    if (environment.loginUrl.isEmpty())
        environment.loginUrl = defaultLoginUrl();
    if (environment.allowedHosts.isEmpty())
        environment.allowedHosts = defaultAllowedHosts();
}

} // namespace pc
