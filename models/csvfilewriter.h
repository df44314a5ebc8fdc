// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/domain/customer.h"
#include <QObject>
#include <QSaveFile>
#include <memory>

namespace pc {

// The file of a CustomerExport, on the thread that writes it. Call through runOn().
class CsvFileWriter : public QObject
{
    Q_OBJECT
public:
    [[nodiscard]] Async<Done> open(const QString &path, const QList<int> &columns, bool maskPersonalData);
    [[nodiscard]] Async<Done> append(const QList<Customer> &customers);
    [[nodiscard]] Async<Done> commit();
    void discard() { m_file.reset(); }

    // The fields of one row, as they are written.
    [[nodiscard]] static QStringList fields(const Customer &customer, const QList<int> &columns, bool maskPersonalData);
    [[nodiscard]] static QStringList header(const QList<int> &columns);

private:
    [[nodiscard]] Async<Done> write(const QByteArray &bytes);
    [[nodiscard]] ApiError fileError() const;

    std::unique_ptr<QSaveFile> m_file;
    QList<int> m_columns;
    bool m_masks = true;
};

} // namespace pc
