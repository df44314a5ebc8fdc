// SPDX-License-Identifier: Apache-2.0
#include "core/suitelink/signinhosts.h"
#include <algorithm>

namespace pc {

QStringList signInHosts(Environment::Cloud cloud)
{
    switch (cloud) {
    case Environment::Cloud::Alibaba:
        return {QStringLiteral("account.aliyun.com"), QStringLiteral("account.alibabacloud.com"), QStringLiteral("signin.aliyun.com"),
                QStringLiteral("signin.alibabacloud.com"), QStringLiteral("passport.")};
    case Environment::Cloud::Huawei:
        return {QStringLiteral("auth.huaweicloud.com"), QStringLiteral("id5.cloud.huawei.com")};
    }
    return {};
}

bool hostMatches(const QString &host, const QStringList &entries)
{
    if (host.isEmpty())
        return false;
    return std::any_of(entries.cbegin(), entries.cend(), [&host](const QString &entry) {
        if (entry.startsWith(QLatin1Char('.')))
            return entry.size() > 1
                && (host.endsWith(entry, Qt::CaseInsensitive) || host.compare(QStringView(entry).mid(1), Qt::CaseInsensitive) == 0);
        if (entry.endsWith(QLatin1Char('.')))
            return host.startsWith(entry, Qt::CaseInsensitive);
        return host.compare(entry, Qt::CaseInsensitive) == 0;
    });
}

QUrl withoutSecrets(const QUrl &url)
{
    return url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

} // namespace pc
