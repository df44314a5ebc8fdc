// SPDX-License-Identifier: Apache-2.0
#include "core/base/person.h"
#include <QtGlobal>
#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

namespace pc {

static QString accountName()
{
#ifdef Q_OS_UNIX
    if (const passwd *entry = getpwuid(geteuid()); entry && *entry->pw_name)
        return QString::fromLocal8Bit(entry->pw_name);
#endif
    for (const char *variable : {"USER", "USERNAME", "LOGNAME"}) {
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
    return QStringLiteral("unknown");
}

QString personHere()
{
    static const QString name = accountName(); // asked with every call, and the account data base is a file to be read
    return name;
}

} // namespace pc
