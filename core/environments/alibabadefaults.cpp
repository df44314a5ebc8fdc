// SPDX-License-Identifier: Apache-2.0
#include "core/environments/alibabadefaults.h"

namespace pc {

namespace {

struct Default
{
    const char *product;
    const char *host;
    const char *hostInternational;      // null: as `host`
};

// A test holds this table to the contract data; it stands here because a profile is made at every start, long before the
// first group of contracts is needed. Products with a host per region have none. All of them take RPC 1.0 by POST.
constexpr Default kDefaults[] = {
    {"Aas", "aas.aliyuncs.com", nullptr},
    {"Agency", "agency.aliyuncs.com", "agency.ap-southeast-1.aliyuncs.com"},
    {"Bsn", "bsn.aliyuncs.com", nullptr},
    {"BssOpenApi", "business.aliyuncs.com", "business.ap-southeast-1.aliyuncs.com"},
    {"Crm", "crm-cn-hangzhou.aliyuncs.com", nullptr},
    {"Rds", "rds.aliyuncs.com", nullptr},
    {"ResellerTrade", "resellertrade.aliyuncs.com", nullptr},
    {"Sts", "sts.aliyuncs.com", nullptr},
    {"Workorder", "workorder.aliyuncs.com", "workorder.ap-southeast-1.aliyuncs.com"},
};

QUrl https(const char *hostAndPath)
{
    return QUrl(QStringLiteral("https://") + QLatin1String(hostAndPath));
}

} // namespace

void applyAlibabaDefaults(Environment &environment)
{
    const bool isChina = environment.site == Environment::Site::China;
    environment.endpoints.clear();
    for (const Default &entry : kDefaults) {
        Endpoint endpoint;
        endpoint.url = https(!isChina && entry.hostInternational ? entry.hostInternational : entry.host);
        environment.endpoints.insert(QLatin1String(entry.product), endpoint);
    }
    environment.signinUrl = https(isChina ? "signin.aliyun.com/federation" : "signin-intl.aliyun.com/federation");
    // The ordinary consoles: every product has one. The suite's own pages ("{product}4service…") exist for some products only.
    environment.suiteUrlTemplate = isChina ? QStringLiteral("https://{product}.console.aliyun.com/?regionId={region}")
                                           : QStringLiteral("https://{product}.console.alibabacloud.com/?regionId={region}");
    // Only the viewer ever sees this address, and stops there: a name that by definition belongs to nobody.
    environment.loginUrl = https("partner-console.invalid/session-ended");
    environment.allowedHosts = {QStringLiteral(".aliyun.com"), QStringLiteral(".alibabacloud.com"), QStringLiteral(".alicdn.com"),
                                QStringLiteral(".aliyuncs.com"), QStringLiteral(".alipay.com")};
    environment.currency = isChina ? QStringLiteral("CNY") : QStringLiteral("USD");
    environment.vendorLanguage = isChina ? QStringLiteral("zh") : QStringLiteral("en");
}

} // namespace pc
