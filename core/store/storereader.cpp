// SPDX-License-Identifier: Apache-2.0
#include "core/store/storereader.h"

namespace pc {

StoreReader::StoreReader(StorePaths paths, const Clock *clock, Connection::Role role)
    : m_paths(std::move(paths)), m_role(role), m_quotas(m_search, clock), m_filings(m_search, clock), m_inbox(m_search, clock), m_tickets(m_search, clock)
{
}

void StoreReader::resume()
{
    m_door.open();
}

void StoreReader::pause()
{
    m_door.shut();
    m_search.forget();
    m_orders.forget();
    m_quotas.forget();
    m_filings.forget();
    m_inbox.forget();
    m_tickets.forget();
    m_history.forget();
    m_connection.reset();
}

void StoreReader::bar(ApiError error)
{
    m_door.bar(std::move(error));
}

} // namespace pc
