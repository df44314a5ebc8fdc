// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace pc {

struct ZipEntry
{
    QString name;                           // safe (safefilename.h), unique in the archive
    QByteArray content;
    QDateTime at;                           // local time; invalid: the earliest that the format knows, 1980
};

// A ZIP archive: deflated where that is smaller, names in UTF-8. For some megabytes: no ZIP64. Pure.
[[nodiscard]] QByteArray zipped(const QList<ZipEntry> &entries);

} // namespace pc
