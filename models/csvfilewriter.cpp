// SPDX-License-Identifier: Apache-2.0
#include "models/csvfilewriter.h"
#include "core/base/csv.h"
#include <QFileInfo>

namespace pc {
Async<Done> CsvFileWriter::open(const QString &path, const QStringList &header)
{
    m_file = std::make_unique<QSaveFile>(path);
    if (!m_file->open(QIODevice::WriteOnly))
        return ready<Done>(failure(fileError()));
    return write(QByteArrayLiteral("\xEF\xBB\xBF") + csvLine(header).toUtf8());
}

Async<Done> CsvFileWriter::append(const QList<int> &rows, const std::function<QStringList(int)> &fields)
{
    QByteArray bytes;
    for (const int row : rows)
        bytes += csvLine(fields(row)).toUtf8();
    return write(bytes);
}

Async<Done> CsvFileWriter::commit()
{
    if (!m_file || !m_file->commit())
        return ready<Done>(failure(fileError()));
    m_file.reset();
    return ready<Done>(Done{});
}

Async<Done> CsvFileWriter::write(const QByteArray &bytes)
{
    // Flushed, so that a full disk is noticed here and not at the end.
    if (!m_file || m_file->write(bytes) != bytes.size() || !m_file->flush())
        return ready<Done>(failure(fileError()));
    return ready<Done>(Done{});
}

ApiError CsvFileWriter::fileError() const
{
    ApiError error;
    error.kind = ApiError::Kind::StorageFailed;
    if (!m_file)
        return error;
    error.detail = m_file->errorString();
    const QFileInfo folder(QFileInfo(m_file->fileName()).absolutePath());
    const QFileInfo file(m_file->fileName());
    if (m_file->error() == QFileDevice::ResourceError)
        error.kind = ApiError::Kind::StorageFull;
    else if (m_file->error() == QFileDevice::PermissionsError || (folder.exists() && !folder.isWritable()) || (file.exists() && !file.isWritable()))
        error.kind = ApiError::Kind::StorageReadOnly;
    return error;
}

} // namespace pc
