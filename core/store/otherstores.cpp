// SPDX-License-Identifier: Apache-2.0
#include "core/store/otherstores.h"
#include "core/store/statement.h"
#include <QDir>
#include <QFileInfo>
#include <algorithm>

namespace pc {

static bool lists(const QString &file, const CustomerUid &uid)
{
    try {
        Connection connection(file);
        return Statement(connection.db(), QStringLiteral("SELECT 1 FROM customer WHERE uid=? AND gone_at=0")).run(uid.text()).next();
    } catch (const SqlFailure &) {
        return false; // in use, damaged, newer or none of ours
    }
}

bool isInAnotherStore(const StorePaths &own, const CustomerUid &uid)
{
    const QFileInfoList files = QDir(own.folder).entryInfoList({QStringLiteral("*.sqlite")}, QDir::Files);
    return std::any_of(files.cbegin(), files.cend(), [&own, &uid](const QFileInfo &file) {
        return !file.fileName().endsWith(QLatin1String(".local.sqlite")) && file != QFileInfo(own.cloud) && lists(file.filePath(), uid);
    });
}

} // namespace pc
