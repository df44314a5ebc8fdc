// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include <QObject>
#include <QStringList>
#include <functional>
#include <memory>

namespace pc {

// The file of a TableExport, on the thread that writes it. Call through runOn(). It appears when it is complete, or not at all. A
// text that a spreadsheet would run as a formula is guarded by an apostrophe. Errors: StorageFull, StorageReadOnly, StorageFailed.
class TableFile : public QObject
{
    Q_OBJECT
public:
    // By the end of the path: ".xlsx" is an Excel workbook, anything else CSV.
    [[nodiscard]] static std::unique_ptr<TableFile> forPath(const QString &path);

    // `amounts`: columns of plain decimals, which a workbook holds as numbers.
    [[nodiscard]] virtual Async<Done> open(const QString &path, const QStringList &header, const QList<int> &amounts) = 0;
    [[nodiscard]] virtual Async<Done> append(const QList<int> &rows, const std::function<QStringList(int)> &fields) = 0;
    [[nodiscard]] virtual Async<Done> commit() = 0;
    virtual void discard() = 0;
    [[nodiscard]] virtual int sheets() const { return 1; }     // an Excel sheet ends at 1,048,576 rows; more go on in another
};

// What went wrong with a file that is being written, by what stands in its folder.
[[nodiscard]] ApiError fileError(const QString &path, const QString &detail, bool isDiskFull);

} // namespace pc
