// SPDX-License-Identifier: Apache-2.0
#include "core/store/store.h"
#include "core/store/otherstores.h"
#include "core/store/sqlcustomerbook.h"
#include "core/store/sqlcustomerstore.h"
#include "core/store/sqldraftstore.h"
#include "core/store/sqlfilingstore.h"
#include "core/store/sqlinboxstore.h"
#include "core/store/sqloperationstore.h"
#include "core/store/sqlorderstore.h"
#include "core/store/sqlquotastore.h"
#include "core/store/sqlticketstore.h"
#include "core/store/storereader.h"
#include "core/store/storewriter.h"
#include <QThread>

namespace pc {

struct Store::Parts
{
    SystemClock systemClock;
    QThread readerThread;
    QThread orderReaderThread;
    QThread ownWriterThread;
    bool ownsWriterThread = true;
    StoreReader *reader = nullptr;          // live on their threads, which delete them
    StoreReader *orderReader = nullptr;
    StoreWriter *writer = nullptr;
    std::unique_ptr<SqlCustomerStore> customers;
    std::unique_ptr<SqlOrderStore> orders;
    std::unique_ptr<SqlQuotaStore> quotas;
    std::unique_ptr<SqlFilingStore> filings;
    std::unique_ptr<SqlInboxStore> inbox;
    std::unique_ptr<SqlTicketStore> tickets;
    std::unique_ptr<SqlDraftStore> drafts;
    std::unique_ptr<SqlOperationStore> operations;
    std::unique_ptr<SqlCustomerBook> book;
};

Store::Store(StoreOptions options, QObject *parent) : QObject(parent), m(std::make_unique<Parts>())
{
    qRegisterMetaType<QList<CustomerUid>>();
    qRegisterMetaType<QList<OrderId>>();
    qRegisterMetaType<QList<TicketId>>();
    qRegisterMetaType<StoreRecovery>();
    const StorePaths paths(options.folder, options.environment);
    const Clock *clock = options.clock ? options.clock : &m->systemClock;
    m->reader = new StoreReader(paths, clock);
    m->orderReader = new StoreReader(paths, clock, Connection::Role::OrderReader);
    m->writer = new StoreWriter(paths, {m->reader, m->orderReader});
    m->ownsWriterThread = options.writerThread == nullptr;
    m->readerThread.setObjectName(QStringLiteral("store reader"));
    m->orderReaderThread.setObjectName(QStringLiteral("store order reader"));
    m->ownWriterThread.setObjectName(QStringLiteral("store writer"));
    QThread *writerThread = m->ownsWriterThread ? &m->ownWriterThread : options.writerThread;
    m->reader->moveToThread(&m->readerThread);
    m->orderReader->moveToThread(&m->orderReaderThread);
    m->writer->moveToThread(writerThread);
    connect(&m->readerThread, &QThread::finished, m->reader, &QObject::deleteLater);
    connect(&m->orderReaderThread, &QThread::finished, m->orderReader, &QObject::deleteLater);
    if (m->ownsWriterThread)
        connect(&m->ownWriterThread, &QThread::finished, m->writer, &QObject::deleteLater);
    connect(m->reader, &StoreReader::damageMet, m->writer, &StoreWriter::repair);
    connect(m->orderReader, &StoreReader::damageMet, m->writer, &StoreWriter::repair);
    connect(m->writer, &StoreWriter::recovered, this, &Store::recovered);
    m->customers = std::make_unique<SqlCustomerStore>(m->writer, m->reader);
    m->orders = std::make_unique<SqlOrderStore>(m->writer, m->orderReader);
    m->quotas = std::make_unique<SqlQuotaStore>(m->writer, m->reader);
    m->filings = std::make_unique<SqlFilingStore>(m->writer, m->orderReader, clock);   // a million numbers: not in the way of customers
    m->inbox = std::make_unique<SqlInboxStore>(m->writer, m->orderReader, clock);
    m->tickets = std::make_unique<SqlTicketStore>(m->writer, m->orderReader, clock);
    m->drafts = std::make_unique<SqlDraftStore>(m->writer, m->reader, clock);
    m->operations = std::make_unique<SqlOperationStore>(m->writer, m->reader);
    m->book = std::make_unique<SqlCustomerBook>(m->writer, m->reader);
    m->readerThread.start();
    m->orderReaderThread.start();
    if (m->ownsWriterThread)
        m->ownWriterThread.start();
}

// Waits for the statements under way, no longer: what else was asked for is answered as cancelled.
Store::~Store()
{
    m->customers.reset();
    m->orders.reset();
    m->quotas.reset();
    m->filings.reset();
    m->inbox.reset();
    m->tickets.reset();
    m->drafts.reset();
    if (m->ownsWriterThread) {
        m->ownWriterThread.quit();
        m->ownWriterThread.wait();
    } else {
        m->writer->deleteLater();
    }
    for (QThread *thread : {&m->readerThread, &m->orderReaderThread}) {
        thread->quit();
        thread->wait();
    }
}

Async<Done> Store::open()
{
    StoreWriter *writer = m->writer;
    return runOn<Done>(writer, [writer] { return ready<Done>(writer->open()); });
}

CustomerStore *Store::customers() const
{
    return m->customers.get();
}

OrderStore *Store::orders() const
{
    return m->orders.get();
}

QuotaStore *Store::quotas() const
{
    return m->quotas.get();
}

FilingStore *Store::filings() const
{
    return m->filings.get();
}

InboxStore *Store::inbox() const
{
    return m->inbox.get();
}

TicketStore *Store::tickets() const
{
    return m->tickets.get();
}

DraftStore *Store::drafts() const
{
    return m->drafts.get();
}

OperationStore *Store::operations() const
{
    return m->operations.get();
}

CustomerBook *Store::customerBook() const
{
    return m->book.get();
}

Async<bool> Store::isKnownElsewhere(CustomerUid uid)
{
    return runOnStore<bool>(m->reader, [uid = std::move(uid)](StoreReader &reader) { return isInAnotherStore(reader.paths(), uid); });
}

Async<QString> Store::setting(QString key)
{
    return runOnStore<QString>(m->reader, [key = std::move(key)](StoreReader &reader) {
        Statement read(reader.db(), QStringLiteral("SELECT value FROM local.setting WHERE key=?"));
        read.run(key);
        return read.next() ? read.text(0) : QString();
    });
}

Async<Done> Store::setSetting(QString key, QString value)
{
    return runOnStore<Done>(m->writer, [key = std::move(key), value = std::move(value)](StoreWriter &writer) {
        Statement(writer.db(), QStringLiteral("INSERT OR REPLACE INTO local.setting(key, value) VALUES(?, ?)"))
            .run(key, value);
        return Done{};
    });
}

} // namespace pc
