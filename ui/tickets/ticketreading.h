// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/tickets/conversation.h"
#include "ui/tickets/ticketsservices.h"
#include <QTimer>
#include <optional>

namespace pc {

// What is known of the ticket that is looked at, kept current. While somebody watches, the store is told who has it open, and
// after a moment that its notes were seen.
class TicketReading final : public QObject
{
    Q_OBJECT
public:
    explicit TicketReading(const TicketsServices &services, QObject *parent = nullptr);
    ~TicketReading() override;

    void start(const TicketId &id);
    void retry() { read(); }
    void setWatched(bool isWatched);
    void setWriting(bool isWriting);            // holds a draft with text
    void refresh();                             // from the cloud

    [[nodiscard]] const TicketId &id() const { return m_id; }           // empty: none
    [[nodiscard]] const std::optional<TicketRow> &row() const { return m_row; }
    [[nodiscard]] const QList<TicketNote> &notes() const { return m_notes; }
    [[nodiscard]] QList<ConversationEntry> conversation() const { return conversationOf(m_notes, m_internal); }
    [[nodiscard]] const QDateTime &seenBefore() const { return m_seenBefore; }  // when it was opened; invalid: nobody had looked
    [[nodiscard]] bool isRead() const { return m_row && m_hasNotes && m_hasInternal; }
    [[nodiscard]] bool isRefreshing() const { return m_isRefreshing; }
    [[nodiscard]] const std::optional<ApiError> &readError() const { return m_readError; }
    void setSeenRest(int milliseconds) { m_seenRest.setInterval(milliseconds); }

Q_SIGNALS:
    void changed();
    void refreshFailed(const pc::ApiError &error);

private:
    void read();
    void takeRow(const Result<TicketRow> &row);
    template<typename T> void take(const Result<T> &answer, T *to, bool *isThere);
    void settle();
    void markSeen();
    void announce();
    void leave();

    TicketsServices m_services;
    TicketId m_id;
    std::optional<TicketRow> m_row;
    QList<TicketNote> m_notes;
    QList<InternalNote> m_internal;
    std::optional<ApiError> m_readError;
    QDateTime m_seenBefore;
    bool m_hasNotes = false, m_hasInternal = false, m_isWatched = false, m_isWriting = false, m_isRefreshing = false, m_isIn = false;
    quint64 m_asked = 0;                        // an answer of an older number is out of date
    int m_awaited = 0;
    QTimer m_beat, m_seenRest, m_rest;
};

} // namespace pc
