// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/customerstore.h"
#include <QThread>

namespace pc {

class CsvFileWriter;

struct ExportChoice
{
    CustomerQuery query;
    QList<int> columns;                     // CustomerListModel::Column, in their order
    bool maskPersonalData = true;           // e-mail addresses
    QString path;
};

// Writes every customer that matches a query to a CSV file (UTF-8 with BOM, CRLF), window by window: text and file are made
// on a thread of its own. The file appears when it is complete, or not at all. Times are UTC, ISO 8601; an unknown value is an
// empty field. One export per object.
class CustomerExport : public QObject
{
    Q_OBJECT
public:
    explicit CustomerExport(CustomerStore *store, QObject *parent = nullptr);   // borrows the store
    ~CustomerExport() override;

    void start(const ExportChoice &choice);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    // Once per start(): rows written, or why not: StorageFull, StorageReadOnly, StorageFailed, Cancelled.
    void finished(const pc::Result<qint64> &rows);

private:
    void readNext();
    void onWindow(const Result<CustomerWindow> &window);
    void onWritten(const Result<Done> &written);
    void finish(const Result<qint64> &rows);

    CustomerStore *m_store;
    QThread m_thread;
    CsvFileWriter *m_writer;                // lives on m_thread
    ExportChoice m_choice;
    QSet<CustomerUid> m_seen;               // rows move while they are read; nobody stands in the file twice
    qint64 m_next = 0;
    qint64 m_total = 0;
    qint64 m_rows = 0;
    bool m_isRunning = false;
    bool m_isCancelled = false;
};

} // namespace pc
