// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <chrono>
#include <functional>
#include <map>
#include <optional>

namespace pc::sandbox {

// A message that is put in, with what is to be wrong with it.
struct NewMessage
{
    QByteArray body;                        // as it travels
    QString kind;                           // what the books call it: "event", "duplicate", "wrongChecksum" …
    QByteArray id;                          // that of another message: the same one once more; empty: a new id
    int priority = 8;
    std::chrono::seconds delay{0};
    int dequeues = 0;                       // receives before ours
    int wrongDigests = 0;                   // receives that tell a wrong MD5, the first ones
};

struct StoredMessage
{
    QByteArray id, body, handle;            // handle: empty until it is received
    QByteArray md5;                         // upper-case hex, as told at the latest receive
    QDateTime enqueuedAt, visibleAt, firstReceivedAt;       // UTC
    int dequeues = 0, priority = 8, wrongDigests = 0;
};

// The partner's queue: a message that is taken is hidden for a while and comes back with another handle unless it is deleted in time.
// Times are those of the protocol's clock. Counts what really happened, whatever the caller was told.
class MessageQueue
{
public:
    static constexpr int kMaxMessageBytes = 65'536;
    static constexpr std::chrono::seconds kRetention{345'600};      // older ones vanish unread
    static constexpr std::chrono::seconds kPolling{30};             // of a receive that names no time
    struct Attributes { qint64 active = 0, inactive = 0, delayed = 0; };

    MessageQueue(quint32 seed, QDateTime createdAt) : m_seed(seed), m_createdAt(std::move(createdAt)) {}

    [[nodiscard]] static QString name() { return QStringLiteral("vno-partner-queue"); }
    [[nodiscard]] const QDateTime &createdAt() const { return m_createdAt; }
    [[nodiscard]] std::chrono::seconds visibility() const { return m_visibility; }
    void setVisibility(std::chrono::seconds time) { m_visibility = time; }
    [[nodiscard]] Attributes attributes(const QDateTime &now) const;

    StoredMessage put(NewMessage message, const QDateTime &now);
    // The most urgent visible ones, the oldest first; each is hidden from now on.
    [[nodiscard]] QList<StoredMessage> receive(int most, const QDateTime &now);
    [[nodiscard]] QList<StoredMessage> peek(int most, const QDateTime &now) const;
    [[nodiscard]] bool remove(const QByteArray &handle, const QDateTime &now);          // false: the handle is void
    [[nodiscard]] std::optional<StoredMessage> hold(const QByteArray &handle, std::chrono::seconds time, const QDateTime &now);
    void purge();                           // all messages and the books

    // When the next hidden one comes back; invalid: none is hidden.
    [[nodiscard]] QDateTime nextVisible(const QDateTime &now) const;
    void age(std::chrono::seconds by);      // hidden ones come back that much sooner
    void onPut(std::function<void()> wake) { m_wake = std::move(wake); }

    // {"name","sent","delivered","deleted","refusedDeletes","messages":[{"id","kind","copies","deliveries","deletions"}]}
    [[nodiscard]] QJsonObject books() const;

private:
    struct Place
    {
        int priority;
        quint64 number;
        auto operator<=>(const Place &) const = default;
    };
    struct Record { QString kind; int copies = 0, deliveries = 0, deletions = 0; };
    using Messages = std::map<Place, StoredMessage>;

    [[nodiscard]] Messages::iterator held(const QByteArray &handle, const QDateTime &now);
    void giveHandle(const Place &place, StoredMessage &message);
    void forgetOld(const QDateTime &now);

    quint32 m_seed;
    QDateTime m_createdAt;
    std::chrono::seconds m_visibility{30};
    Messages m_messages;
    QHash<QByteArray, Place> m_byHandle;
    QList<QByteArray> m_order;              // ids, as they came
    QHash<QByteArray, Record> m_records;    // by id
    quint64 m_lastNumber = 0, m_lastHandle = 0;
    qint64 m_sent = 0, m_delivered = 0, m_deleted = 0, m_refusedDeletes = 0;
    std::function<void()> m_wake;
};

} // namespace pc::sandbox
