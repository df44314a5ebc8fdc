// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/connection.h"
#include "core/store/customersearch.h"
#include "core/store/filingsearch.h"
#include "core/store/inboxsearch.h"
#include "core/store/ordersearch.h"
#include "core/store/operationhistory.h"
#include "core/store/quotasearch.h"
#include "core/store/storejobs.h"
#include "core/store/ticketsearch.h"
#include <QObject>
#include <memory>

namespace pc {

// The reading end, on a thread of its own with a connection of its own: WAL lets it read while the writer writes.
// Its door is shut until the writer has opened the store. Jobs: runOnStore<T>(reader, fn(StoreReader &)).
class StoreReader : public QObject
{
    Q_OBJECT
public:
    StoreReader(StorePaths paths, const Clock *clock, Connection::Role role = Connection::Role::Reader);

    [[nodiscard]] const StorePaths &paths() const { return m_paths; }
    [[nodiscard]] QSqlDatabase &db() { return m_connection->db(); }
    [[nodiscard]] CustomerSearch &search() { return m_search; }
    [[nodiscard]] OrderSearch &orders() { return m_orders; }
    [[nodiscard]] QuotaSearch &quotas() { return m_quotas; }
    [[nodiscard]] FilingSearch &filings() { return m_filings; }
    [[nodiscard]] InboxSearch &inbox() { return m_inbox; }
    [[nodiscard]] TicketSearch &tickets() { return m_tickets; }
    [[nodiscard]] OperationHistory &history() { return m_history; }

    void accept(StoreDoor::Job job) { m_door.pass(std::move(job)); }
    template<typename T, typename Fn>
    [[nodiscard]] Result<T> attempt(Fn &fn);

    // The writer's commands, on this thread.
    void resume();
    void pause();                           // lets go of the files
    void bar(ApiError error);

Q_SIGNALS:
    void damageMet();

private:
    StorePaths m_paths;
    Connection::Role m_role;
    std::unique_ptr<Connection> m_connection;
    CustomerSearch m_search;
    OrderSearch m_orders{&m_search};
    QuotaSearch m_quotas;
    FilingSearch m_filings;
    InboxSearch m_inbox;
    TicketSearch m_tickets;
    OperationHistory m_history;
    StoreDoor m_door;
};

template<typename T, typename Fn>
Result<T> StoreReader::attempt(Fn &fn)
{
    Result<T> result = guarded<T>([&] {
        if (!m_connection)
            m_connection = std::make_unique<Connection>(m_paths, m_role);
        return fn(*this);
    });
    if (!result && result.error().kind == ApiError::Kind::StorageCorrupt)
        Q_EMIT damageMet();
    return result;
}

} // namespace pc
