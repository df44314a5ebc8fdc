// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/cloud/ticketcloud.h"
#include <QHash>

namespace pc {

// Tickets and uploaded files of a fake cloud. Not synchronised.
class FakeTickets
{
public:
    QList<Ticket> tickets;                                  // as a listing gives them
    QHash<TicketId, QList<TicketNote>> notes;               // oldest first
    QList<TicketProduct> products;
    QHash<QString, QByteArray> objects;                     // uploaded, or to be fetched; by key
    QHash<TicketId, QList<QByteArray>> confidential;        // what came by the way apart
    std::chrono::seconds grantLife{120};
    int pageSize = 20;
    int effects = 0;                                        // tickets and answers that were made

    void put(const Ticket &ticket, QList<TicketNote> said = {});            // inserts or replaces by id
    // The vendor writes: a note, and the state if one is told.
    void answer(const TicketId &id, const QString &text, const QDateTime &now, std::optional<TicketState> state = {});

    [[nodiscard]] Result<TicketPage> page(const TicketListing &listing, qint64 offset, const QDateTime &now) const;
    [[nodiscard]] Result<QList<TicketNote>> notesOf(const TicketId &id) const;
    [[nodiscard]] Result<TicketId> open(const NewTicket &ticket, const Secret &secret, const QDateTime &now);
    [[nodiscard]] Result<WriteReceipt> reply(const TicketReply &reply, const Secret &secret, const QDateTime &now);
    [[nodiscard]] UploadGrant grant(const QString &fileName, const QDateTime &now);
    [[nodiscard]] Result<Done> upload(const UploadGrant &grant, const QByteArray &content, const BytesMoved &moved, const QDateTime &now);
    [[nodiscard]] Result<Secret> link(const QString &fileId) const;
    [[nodiscard]] Result<QByteArray> download(const Secret &link, qint64 most, const BytesMoved &moved) const;

private:
    void say(const TicketId &id, TicketNote::From from, const QString &text, const QDateTime &now, const QStringList &files = {}, bool isConfidential = false);

    int m_grants = 0;
};

} // namespace pc
