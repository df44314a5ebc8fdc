// SPDX-License-Identifier: Apache-2.0
#include "core/sync/ticketlisting.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace pc {

static constexpr qint64 kOverlap = 10;      // rows of the page before that are read again
static constexpr int kMostStepsBack = 20;   // a list that moves all the time is taken as it is; the next walk finds the rest

bool TicketListingWalk::take(const TicketPage &page)
{
    const qint64 end = m_next + page.tickets.size();
    const bool isEnd = page.tickets.isEmpty() || (page.total ? end >= *page.total : end <= m_end);
    const auto isKnown = [this](const Ticket &ticket) { return m_last.contains(ticket.id); };
    const bool isJoined = m_last.isEmpty() || std::any_of(page.tickets.cbegin(), page.tickets.cend(), isKnown);
    if (!isJoined && m_next > 0 && m_stepsBack < kMostStepsBack) {
        ++m_stepsBack;
        m_next = std::max<qint64>(0, m_next - std::max<qint64>(kOverlap, m_last.size()));
        return true;
    }
    m_end = std::max(m_end, end);
    m_last.clear();
    for (const Ticket &ticket : page.tickets)
        m_last.insert(ticket.id);
    m_next = std::max(m_next + 1, end - kOverlap);
    return !isEnd;
}

QByteArray TicketCheckpoint::toBytes() const
{
    const QJsonObject object{{QStringLiteral("wholeAt"), wholeAt.toString(Qt::ISODateWithMs)},
                             {QStringLiteral("startedAt"), startedAt.toString(Qt::ISODateWithMs)},
                             {QStringLiteral("nextRow"), nextRow}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

TicketCheckpoint TicketCheckpoint::fromBytes(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    TicketCheckpoint checkpoint;
    checkpoint.wholeAt = QDateTime::fromString(object.value(QLatin1String("wholeAt")).toString(), Qt::ISODateWithMs);
    checkpoint.startedAt = QDateTime::fromString(object.value(QLatin1String("startedAt")).toString(), Qt::ISODateWithMs);
    checkpoint.nextRow = std::max<qint64>(0, object.value(QLatin1String("nextRow")).toInteger());
    return checkpoint;
}

} // namespace pc
