// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/result.h"
#include <QString>

namespace pc {

// Where a run keeps its files. What it makes is for the user's eyes only: folders 0700, files 0600.
class DataFolder
{
public:
    // An empty path means the user's own data folder. Fails with StorageReadOnly when it cannot be made or written.
    [[nodiscard]] static Result<DataFolder> open(const QString &path);

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString settingsFile() const { return below("settings.ini"); }
    [[nodiscard]] QString environments() const { return below("environments"); }
    [[nodiscard]] QString callLog() const { return below("calls"); }
    [[nodiscard]] QString sandboxBook() const { return below("sandbox-customers.csv"); }
    [[nodiscard]] QString sandboxProducts() const { return below("sandbox-ticket-products.csv"); }
    [[nodiscard]] QString stores() const { return below("stores"); }
    // Name of the local socket by which a second start finds the first one on the same folder.
    [[nodiscard]] QString instanceName() const;

private:
    [[nodiscard]] QString below(const char *name) const { return m_path + QLatin1Char('/') + QLatin1String(name); }
    QString m_path;
};

} // namespace pc
