// SPDX-License-Identifier: Apache-2.0
#include "models/customerexport.h"
#include "models/csvfilewriter.h"

namespace pc {

constexpr int kWindowRows = 1000;

CustomerExport::CustomerExport(CustomerStore *store, QObject *parent) : QObject(parent), m_store(store), m_writer(new CsvFileWriter)
{
    m_thread.setObjectName(QStringLiteral("export"));
    m_writer->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_writer, &QObject::deleteLater);
    m_thread.start();
}

CustomerExport::~CustomerExport()
{
    m_thread.quit();
    m_thread.wait();        // at most one window of text away
}

void CustomerExport::start(const ExportChoice &choice)
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_choice = choice;
    whenDone(runOn<Done>(m_writer, [writer = m_writer, choice] { return writer->open(choice.path, choice.columns, choice.maskPersonalData); }),
             this, [this](const Result<Done> &opened) { onWritten(opened); });
}

void CustomerExport::cancel() { m_isCancelled = true; }

void CustomerExport::onWritten(const Result<Done> &written)
{
    if (!written)
        return finish(failure(written.error()));
    if (m_isCancelled)
        return finish(failure(ApiError::Kind::Cancelled));
    readNext();
}

void CustomerExport::readNext()
{
    whenDone(m_store->read(m_choice.query, m_next, kWindowRows), this, [this](const Result<CustomerWindow> &window) { onWindow(window); });
}

void CustomerExport::onWindow(const Result<CustomerWindow> &window)
{
    if (!window)
        return finish(failure(window.error()));
    m_next += window->rows.size();
    m_total = window->total;
    QList<Customer> fresh;
    for (const Customer &customer : window->rows) {
        if (!m_seen.contains(customer.uid())) {
            m_seen.insert(customer.uid());
            fresh.append(customer);
        }
    }
    m_rows += fresh.size();
    Q_EMIT progressed(m_rows, m_total);
    if (window->rows.isEmpty()) {
        whenDone(runOn<Done>(m_writer, [writer = m_writer] { return writer->commit(); }), this, [this](const Result<Done> &committed) {
            finish(committed ? Result<qint64>(m_rows) : Result<qint64>(failure(committed.error())));
        });
        return;
    }
    whenDone(runOn<Done>(m_writer, [writer = m_writer, fresh] { return writer->append(fresh); }), this,
             [this](const Result<Done> &written) { onWritten(written); });
}

void CustomerExport::finish(const Result<qint64> &rows)
{
    m_isRunning = false;
    if (!rows)
        QMetaObject::invokeMethod(m_writer, [writer = m_writer] { writer->discard(); }, Qt::QueuedConnection);
    Q_EMIT finished(rows);
}

} // namespace pc
