// SPDX-License-Identifier: Apache-2.0
#include "core/base/childenvironment.h"
#include <algorithm>
#include <array>

namespace pc {

static bool isSensitive(const QString &name)
{
    static constexpr std::array<const char *, 6> parts{"SECRET", "ACCESS_KEY", "TOKEN", "PASSWORD", "PASSWD", "CREDENTIAL"};
    return name.startsWith(QLatin1String("ALIBABA_CLOUD_")) || name.startsWith(QLatin1String("ALIBABACLOUD_"))
        || std::any_of(parts.begin(), parts.end(), [&name](const char *part) { return name.contains(QLatin1String(part), Qt::CaseInsensitive); });
}

QProcessEnvironment childEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        if (isSensitive(name))
            environment.remove(name);
    }
    return environment;
}

} // namespace pc
