// SPDX-License-Identifier: Apache-2.0
#include "models/tableexport.h"
#include "models/tablefile.h"

namespace pc {

constexpr int kWindowRows = 1000;

TableExport::TableExport(QObject *parent) : QObject(parent)
{
    m_thread.setObjectName(QStringLiteral("export"));
}

TableExport::~TableExport()
{
    m_thread.quit();
    m_thread.wait();        // at most one window of text away
}

void TableExport::start(const ExportSource &source, const QString &path)
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_isCancelled = false;
    m_source = source;
    m_seen.clear();
    m_next = m_rows = 0;
    if (m_writer)
        m_writer->deleteLater();
    m_writer = TableFile::forPath(path).release();
    m_writer->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_writer, &QObject::deleteLater);
    m_thread.start();
    whenDone(runOn<Done>(m_writer, [writer = m_writer, path, source] { return writer->open(path, source.header, source.amounts); }),
             this, [this](const Result<Done> &opened) { onWritten(opened); });
}

void TableExport::cancel() { m_isCancelled = true; }

void TableExport::onWritten(const Result<Done> &written)
{
    if (!written)
        return finish(failure(written.error()));
    if (m_isCancelled)
        return finish(failure(ApiError::Kind::Cancelled));
    readNext();
}

void TableExport::readNext()
{
    whenDone(m_source.read(m_next, kWindowRows), this, [this](const Result<ExportWindow> &window) { onWindow(window); });
}

void TableExport::onWindow(const Result<ExportWindow> &window)
{
    if (!window)
        return finish(failure(window.error()));
    m_next += window->keys.size();
    QList<int> fresh;
    for (int row = 0; row < window->keys.size(); ++row) {
        if (!m_seen.contains(window->keys.at(row))) {
            m_seen.insert(window->keys.at(row));
            fresh.append(row);
        }
    }
    m_rows += fresh.size();
    Q_EMIT progressed(m_rows, window->total);
    if (window->keys.isEmpty()) {
        m_sheets = m_writer->sheets();      // nothing is being written now
        whenDone(runOn<Done>(m_writer, [writer = m_writer] { return writer->commit(); }), this, [this](const Result<Done> &committed) {
            finish(committed ? Result<qint64>(m_rows) : Result<qint64>(failure(committed.error())));
        });
        return;
    }
    whenDone(runOn<Done>(m_writer, [writer = m_writer, fresh, fields = window->fields] { return writer->append(fresh, fields); }), this,
             [this](const Result<Done> &written) { onWritten(written); });
}

QString TableExport::note() const
{
    return m_sheets > 1 ? tr("The rows do not fit one Excel sheet, which ends at 1,048,576; they stand in %n sheets.", nullptr, m_sheets) : QString();
}

void TableExport::finish(const Result<qint64> &rows)
{
    m_isRunning = false;
    if (!rows)
        QMetaObject::invokeMethod(m_writer, [writer = m_writer] { writer->discard(); }, Qt::QueuedConnection);
    Q_EMIT finished(rows);
}

} // namespace pc
