// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/tablefile.h"
#include <QSaveFile>

namespace pc {

// CSV: UTF-8 with BOM, CRLF.
class CsvFileWriter final : public TableFile
{
    Q_OBJECT
public:
    [[nodiscard]] Async<Done> open(const QString &path, const QStringList &header, const QList<int> &amounts) override;
    [[nodiscard]] Async<Done> append(const QList<int> &rows, const std::function<QStringList(int)> &fields) override;
    [[nodiscard]] Async<Done> commit() override;
    void discard() override { m_file.reset(); }

private:
    [[nodiscard]] Async<Done> write(const QByteArray &bytes);
    [[nodiscard]] ApiError writeError() const;

    std::unique_ptr<QSaveFile> m_file;
};

} // namespace pc
