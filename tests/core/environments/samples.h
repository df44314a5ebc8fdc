// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/environments/newenvironment.h"
#include <QFile>

namespace pc {

inline Environment sampleEnvironment(const QString &name = QStringLiteral("Bluewater live"),
                                     Environment::Kind kind = Environment::Kind::Production)
{
    Environment environment = newEnvironment(kind);
    environment.name = name;
    environment.partner = PartnerUid(QStringLiteral("1234567890123456"));
    return environment;
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace pc
