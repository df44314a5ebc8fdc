// SPDX-License-Identifier: Apache-2.0
#include "models/tablefile.h"
#include "models/csvfilewriter.h"
#include "models/xlsxfilewriter.h"
#include <QFileInfo>

namespace pc {

std::unique_ptr<TableFile> TableFile::forPath(const QString &path)
{
    if (path.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive))
        return std::make_unique<XlsxFileWriter>();
    return std::make_unique<CsvFileWriter>();
}

ApiError fileError(const QString &path, const QString &detail, bool isDiskFull)
{
    ApiError error;
    error.kind = ApiError::Kind::StorageFailed;
    error.detail = detail;
    const QFileInfo folder(QFileInfo(path).absolutePath());
    const QFileInfo file(path);
    if (isDiskFull)
        error.kind = ApiError::Kind::StorageFull;
    else if ((folder.exists() && !folder.isWritable()) || (file.exists() && !file.isWritable()))
        error.kind = ApiError::Kind::StorageReadOnly;
    return error;
}

} // namespace pc
