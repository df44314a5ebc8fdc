// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/done.h"
#include "core/base/result.h"
#include <QStringList>

namespace pc {

// The folder in which drafts keep pasted pictures, beside the store: one folder for each draft, named by a hash of its key.

// Bytes are on the disk when this answers the path. The name is made safe, and another one where it is taken. InvalidInput: above
// what a draft may keep (kKeptBytes); StorageFull, StorageReadOnly, StorageFailed.
[[nodiscard]] Result<QString> keepFileOf(const QString &folder, const QString &key, const QString &name, const QByteArray &content);
void dropFilesOf(const QString &folder, const QString &key);
void dropFilesOfOthers(const QString &folder, const QStringList &keys);

} // namespace pc
