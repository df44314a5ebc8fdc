// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include <QObject>
#include <QSaveFile>
#include <functional>
#include <memory>

namespace pc {

// The file of a TableExport, on the thread that writes it. Call through runOn().
class CsvFileWriter : public QObject
{
    Q_OBJECT
public:
    [[nodiscard]] Async<Done> open(const QString &path, const QStringList &header);
    [[nodiscard]] Async<Done> append(const QList<int> &rows, const std::function<QStringList(int)> &fields);
    [[nodiscard]] Async<Done> commit();
    void discard() { m_file.reset(); }

private:
    [[nodiscard]] Async<Done> write(const QByteArray &bytes);
    [[nodiscard]] ApiError fileError() const;

    std::unique_ptr<QSaveFile> m_file;
};

} // namespace pc
