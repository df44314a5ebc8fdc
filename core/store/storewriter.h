// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/inbox.h"
#include "core/store/connection.h"
#include "core/store/orderrows.h"
#include "core/store/store.h"
#include "core/store/storejobs.h"
#include "core/store/textkeys.h"
#include <QLockFile>
#include <QPointer>

namespace pc {

class StoreReader;

// The writing end: holds the lock, opens, migrates, checks and repairs the files, and runs every change as a job:
//     runOnStore<T>(writer, [](StoreWriter &w) { Transaction t(w.db()); …; t.commit(); w.noteChanged({uid}); return …; })
// Lives on the thread it is moved to; whoever owns it deletes it there.
class StoreWriter : public QObject
{
    Q_OBJECT
public:
    StoreWriter(StorePaths paths, QList<StoreReader *> readers);
    ~StoreWriter() override;

    [[nodiscard]] const StorePaths &paths() const { return m_paths; }
    [[nodiscard]] QSqlDatabase &db() { return m_connection->db(); }
    [[nodiscard]] TextKeys &keys() { return m_keys; }

    void accept(StoreDoor::Job job) { m_door.pass(std::move(job)); }
    template<typename T, typename Fn>
    [[nodiscard]] Result<T> attempt(Fn &fn)
    {
        Result<T> result = guarded<T>([&] { return fn(*this); });
        if (!result && result.error().kind == ApiError::Kind::StorageCorrupt)
            repair();
        return result;
    }

    // Statements and numbers for writing orders, taken for a transaction and given back after its commit, never after a failure.
    [[nodiscard]] std::unique_ptr<OrderRows> takeOrderRows() { return m_orderRows ? std::move(m_orderRows) : std::make_unique<OrderRows>(db()); }
    void keepOrderRows(std::unique_ptr<OrderRows> rows) { m_orderRows = std::move(rows); }

    [[nodiscard]] Result<Done> open();
    void noteChanged(const QList<CustomerUid> &uids);       // after the commit; many become "all"
    void noteOrdersChanged(const QList<OrderId> &ids);
    void noteFilingsChanged() { Q_EMIT filingsChanged(); }
    void noteCasesChanged() { Q_EMIT casesChanged(); }
    void noteInboxChanged(const QList<InboxEntry> &arrived = {}) { Q_EMIT inboxChanged(arrived); }
    void noteTicketsRead(const QList<TicketId> &ids);       // many become "all", here and below
    void noteTicketsChanged(const QList<TicketId> &ids);
    void noteDraftChanged(const QString &key) { Q_EMIT draftChanged(key); }
    void noteQuotasChanged(const QList<CustomerUid> &uids);

    // Finds which file is damaged, sets it aside and builds it anew, with the readers out of the way.
    void repair();

Q_SIGNALS:
    void customersChanged(const QList<pc::CustomerUid> &uids);
    void ordersChanged(const QList<pc::OrderId> &ids);
    void filingsChanged();                                  // service numbers and instances
    void inboxChanged(const QList<pc::InboxEntry> &arrived);
    void casesChanged();                                    // what staff keep of filings
    void ticketsRead(const QList<pc::TicketId> &ids);       // from the cloud
    void ticketsChanged(const QList<pc::TicketId> &ids);    // by staff
    void draftChanged(const QString &key);                  // empty: the macros
    void quotasChanged(const QList<pc::CustomerUid> &uids);
    void recovered(const pc::StoreRecovery &recovery);

private:
    [[nodiscard]] Result<Done> lock();
    [[nodiscard]] Result<Done> openFiles();
    void rebuild(bool cloudDamaged, bool localDamaged);     // also the ordinary way in, with nothing damaged
    [[nodiscard]] std::pair<bool, bool> findDamage();       // cloud, local
    void dropFilesWithoutDraft();
    void beginCheck();
    void checkNext();
    void pauseReaders();
    void mend();
    void admit();                                           // jobs may come, here and at the reader
    void giveUp(const ApiError &error);

    StorePaths m_paths;
    QList<QPointer<StoreReader>> m_readers;
    qsizetype m_unpaused = 0;                               // readers that repair() waits for
    QLockFile m_lock;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<OrderRows> m_orderRows;                 // of this connection
    TextKeys m_keys;
    StoreDoor m_door;
    QList<std::pair<QString, QString>> m_unchecked;         // schema and table, still to be gone through
    bool m_isOpen = false;
    bool m_isRepairing = false;
};

} // namespace pc
