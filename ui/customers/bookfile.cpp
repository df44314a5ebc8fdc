// SPDX-License-Identifier: Apache-2.0
#include "ui/customers/bookfile.h"
#include <QFile>
#include <QThreadPool>

namespace pc {

constexpr qint64 kLargest = 32 * 1024 * 1024;

static Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(file.exists() ? ApiError::Kind::StorageFailed : ApiError::Kind::NotFound, file.errorString());
    if (file.size() > kLargest)
        return failure(ApiError::Kind::InvalidInput, QStringLiteral("the file is larger than 32 MiB"));
    return file.readAll();
}

Async<QByteArray> readBookFile(const QString &path)
{
    const Settler<QByteArray> settle;
    QThreadPool::globalInstance()->start([settle, path] { settle(contentOf(path)); });
    return settle.future();
}

} // namespace pc
