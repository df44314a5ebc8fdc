// SPDX-License-Identifier: Apache-2.0
#include "core/environments/alibabadefaults.h"

namespace pc {

namespace {

struct Default
{
    QLatin1String product;
    QLatin1String china;
    QLatin1String international;
    Endpoint::Signing signing;
};

// RPC 1.0 everywhere: Aas knows nothing else, and the others take both.
constexpr Default kDefaults[] = {
    {QLatin1String("ResellerTrade"), QLatin1String("resellertrade.aliyuncs.com"), QLatin1String("resellertrade.aliyuncs.com"), Endpoint::Signing::Rpc1},
    {QLatin1String("BssOpenApi"), QLatin1String("business.aliyuncs.com"), QLatin1String("business.ap-southeast-1.aliyuncs.com"), Endpoint::Signing::Rpc1},
    {QLatin1String("Sts"), QLatin1String("sts.aliyuncs.com"), QLatin1String("sts.ap-southeast-1.aliyuncs.com"), Endpoint::Signing::Rpc1},
    {QLatin1String("Crm"), QLatin1String("crm-cn-hangzhou.aliyuncs.com"), QLatin1String("crm-cn-hangzhou.aliyuncs.com"), Endpoint::Signing::Rpc1},
    {QLatin1String("Aas"), QLatin1String("aas.aliyuncs.com"), QLatin1String("aas.aliyuncs.com"), Endpoint::Signing::Rpc1},
};

QUrl https(QLatin1String hostAndPath)
{
    return QUrl(QStringLiteral("https://") + hostAndPath);
}

} // namespace

void applyAlibabaDefaults(Environment &environment)
{
    const bool isChina = environment.site == Environment::Site::China;
    environment.endpoints.clear();
    for (const Default &entry : kDefaults) {
        Endpoint endpoint;
        endpoint.url = https(isChina ? entry.china : entry.international);
        endpoint.signing = entry.signing;
        environment.endpoints.insert(entry.product, endpoint);
    }
    environment.signinUrl = https(isChina ? QLatin1String("signin.aliyun.com/federation") : QLatin1String("signin-intl.aliyun.com/federation"));
    environment.suiteUrlTemplate = isChina ? QStringLiteral("https://{product}4service.console.aliyun.com/")
                                           : QStringLiteral("https://{product}4service.console.alibabacloud.com/");
    // Only the viewer ever sees this address, and stops there: a name that by definition belongs to nobody.
    environment.loginUrl = https(QLatin1String("partner-console.invalid/session-ended"));
    environment.allowedHosts = {QStringLiteral(".aliyun.com"), QStringLiteral(".alibabacloud.com"), QStringLiteral(".alicdn.com"),
                                QStringLiteral(".aliyuncs.com"), QStringLiteral(".alipay.com")};
    environment.vendorLanguage = isChina ? QStringLiteral("zh") : QStringLiteral("en");
}

QStringList alibabaProducts()
{
    QStringList products;
    for (const Default &entry : kDefaults)
        products.append(entry.product);
    return products;
}

} // namespace pc
