// SPDX-License-Identifier: Apache-2.0
#include "models/csvfilewriter.h"
#include "core/base/csv.h"

namespace pc {

Async<Done> CsvFileWriter::open(const QString &path, const QStringList &header, const QList<int> &)
{
    m_file = std::make_unique<QSaveFile>(path);
    if (!m_file->open(QIODevice::WriteOnly))
        return ready<Done>(failure(writeError()));
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
        return ready<Done>(failure(writeError()));
    m_file.reset();
    return ready<Done>(Done{});
}

Async<Done> CsvFileWriter::write(const QByteArray &bytes)
{
    // Flushed, so that a full disk is noticed here and not at the end.
    if (!m_file || m_file->write(bytes) != bytes.size() || !m_file->flush())
        return ready<Done>(failure(writeError()));
    return ready<Done>(Done{});
}

ApiError CsvFileWriter::writeError() const
{
    if (!m_file)
        return failure(ApiError::Kind::StorageFailed).value();
    ApiError error = fileError(m_file->fileName(), m_file->errorString(), m_file->error() == QFileDevice::ResourceError);
    if (m_file->error() == QFileDevice::PermissionsError)
        error.kind = ApiError::Kind::StorageReadOnly;
    return error;
}

} // namespace pc
