// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include <QSet>
#include <QThread>
#include <functional>

namespace pc {

class TableFile;

// A window of rows on its way to a file.
struct ExportWindow
{
    qint64 total = 0;                               // rows that match, all in all
    QStringList keys;                               // what each row is, whatever its place
    std::function<QStringList(int row)> fields;     // of a row of this window; called on the thread that writes
};

// Where an export takes its rows from. Unknown values are empty fields; times are UTC, ISO 8601.
struct ExportSource
{
    QStringList header;
    std::function<Async<ExportWindow>(qint64 first, int count)> read;       // on the thread of the export
    QList<int> amounts = {};                                                // columns of plain decimals: numbers in a workbook
};

// Writes every row of a source to a file, CSV or, where its name ends in ".xlsx", an Excel workbook, window by window: text and file are made on a thread of
// its own. The file appears when it is complete, or not at all. One export per object.
class TableExport : public QObject
{
    Q_OBJECT
public:
    explicit TableExport(QObject *parent = nullptr);
    ~TableExport() override;

    void start(const ExportSource &source, const QString &path);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] QString note() const;     // after the end: in words, that the rows did not fit one sheet; else empty

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    // Once per start(): rows written, or why not: StorageFull, StorageReadOnly, StorageFailed, Cancelled.
    void finished(const pc::Result<qint64> &rows);

private:
    void readNext();
    void onWindow(const Result<ExportWindow> &window);
    void onWritten(const Result<Done> &written);
    void finish(const Result<qint64> &rows);

    QThread m_thread;
    TableFile *m_writer = nullptr;          // lives on m_thread
    ExportSource m_source;
    QSet<QString> m_seen;                   // rows move while they are read; none stands in the file twice
    qint64 m_next = 0;
    qint64 m_rows = 0;
    int m_sheets = 1;
    bool m_isRunning = false;
    bool m_isCancelled = false;
};

} // namespace pc
