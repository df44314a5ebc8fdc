// SPDX-License-Identifier: Apache-2.0
#include "sandbox/queue/messagequeue.h"
#include <QCryptographicHash>
#include <QJsonArray>

namespace pc::sandbox {

namespace {

QByteArray digest(const QByteArray &text) { return QCryptographicHash::hash(text, QCryptographicHash::Md5).toHex().toUpper(); }

} // namespace

MessageQueue::Attributes MessageQueue::attributes(const QDateTime &now) const
{
    Attributes counts;
    for (const auto &[place, message] : m_messages)
        ++(message.visibleAt <= now ? counts.active : message.dequeues > 0 ? counts.inactive : counts.delayed);
    return counts;
}

StoredMessage MessageQueue::put(NewMessage message, const QDateTime &now)
{
    const quint64 number = ++m_lastNumber;
    if (message.id.isEmpty()) {
        const QByteArray origin = digest("queue/" + QByteArray::number(m_seed)).left(16);
        message.id = origin + "-2-" + QByteArray::number(now.toMSecsSinceEpoch(), 16).toUpper() + "-2"
            + QByteArray::number(number, 16).toUpper().rightJustified(8, '0');
    }
    Record &record = m_records[message.id];
    if (++record.copies == 1) {
        record.kind = message.kind;
        m_order.append(message.id);
    }
    ++m_sent;
    StoredMessage stored;
    stored.id = message.id;
    stored.body = message.body;
    stored.md5 = digest(message.body);
    stored.enqueuedAt = now;
    stored.visibleAt = now.addSecs(message.delay.count());
    stored.dequeues = message.dequeues;
    stored.priority = message.priority;
    stored.wrongDigests = message.wrongDigests;
    if (stored.dequeues > 0)
        stored.firstReceivedAt = now;
    m_messages.emplace(Place{stored.priority, number}, stored);
    if (m_wake)
        m_wake();
    return stored;
}

void MessageQueue::giveHandle(const Place &place, StoredMessage &message)
{
    m_byHandle.remove(message.handle);
    const QByteArray text = QByteArray::number(8'589'934'592 + place.number) + '-' + QByteArray::number(message.visibleAt.toSecsSinceEpoch())
        + '-' + QByteArray::number(++m_lastHandle) + '-' + QByteArray::number(message.priority);
    message.handle = "1-" + text.toBase64();
    m_byHandle.insert(message.handle, place);
}

void MessageQueue::forgetOld(const QDateTime &now)
{
    const QDateTime oldest = now.addSecs(-kRetention.count());
    std::erase_if(m_messages, [&](const auto &entry) {
        const bool isOld = entry.second.enqueuedAt < oldest;
        if (isOld)
            m_byHandle.remove(entry.second.handle);
        return isOld;
    });
}

QList<StoredMessage> MessageQueue::receive(int most, const QDateTime &now)
{
    forgetOld(now);
    QList<StoredMessage> taken;
    for (auto it = m_messages.begin(); it != m_messages.end() && taken.size() < most; ++it) {
        StoredMessage &message = it->second;
        if (message.visibleAt > now)
            continue;
        message.visibleAt = now.addSecs(m_visibility.count());
        if (++message.dequeues == 1)
            message.firstReceivedAt = now;
        message.md5 = digest(message.wrongDigests > 0 ? message.body + "altered on the way" : message.body);
        message.wrongDigests = std::max(0, message.wrongDigests - 1);
        giveHandle(it->first, message);
        ++m_records[message.id].deliveries;
        ++m_delivered;
        taken.append(message);
    }
    return taken;
}

QList<StoredMessage> MessageQueue::peek(int most, const QDateTime &now) const
{
    QList<StoredMessage> seen;
    for (const auto &[place, message] : m_messages) {
        if (message.visibleAt <= now && seen.size() < most)
            seen.append(message);
    }
    return seen;
}

MessageQueue::Messages::iterator MessageQueue::held(const QByteArray &handle, const QDateTime &now)
{
    const auto known = m_byHandle.constFind(handle);
    const auto found = known == m_byHandle.constEnd() ? m_messages.end() : m_messages.find(*known);
    return found != m_messages.end() && found->second.visibleAt > now ? found : m_messages.end();
}

bool MessageQueue::remove(const QByteArray &handle, const QDateTime &now)
{
    const auto found = held(handle, now);
    if (found == m_messages.end()) {
        ++m_refusedDeletes;
        return false;
    }
    ++m_records[found->second.id].deletions;
    ++m_deleted;
    m_byHandle.remove(handle);
    m_messages.erase(found);
    return true;
}

std::optional<StoredMessage> MessageQueue::hold(const QByteArray &handle, std::chrono::seconds time, const QDateTime &now)
{
    const auto found = held(handle, now);
    if (found == m_messages.end())
        return std::nullopt;
    found->second.visibleAt = now.addSecs(time.count());
    giveHandle(found->first, found->second);
    return found->second;
}

void MessageQueue::purge()
{
    m_messages.clear();
    m_byHandle.clear();
    m_order.clear();
    m_records.clear();
    m_sent = m_delivered = m_deleted = m_refusedDeletes = 0;
}

QDateTime MessageQueue::nextVisible(const QDateTime &now) const
{
    QDateTime next;
    for (const auto &[place, message] : m_messages) {
        if (message.visibleAt > now && (!next.isValid() || message.visibleAt < next))
            next = message.visibleAt;
    }
    return next;
}

void MessageQueue::age(std::chrono::seconds by)
{
    for (auto &[place, message] : m_messages) {
        if (message.handle.isEmpty())
            continue;
        message.visibleAt = message.visibleAt.addSecs(-by.count());
    }
}

QJsonObject MessageQueue::books() const
{
    QJsonArray messages;
    for (const QByteArray &id : m_order) {
        const Record record = m_records.value(id);
        messages.append(QJsonObject{{QStringLiteral("id"), QString::fromLatin1(id)}, {QStringLiteral("kind"), record.kind},
                                    {QStringLiteral("copies"), record.copies}, {QStringLiteral("deliveries"), record.deliveries},
                                    {QStringLiteral("deletions"), record.deletions}});
    }
    return {{QStringLiteral("name"), name()}, {QStringLiteral("sent"), m_sent}, {QStringLiteral("delivered"), m_delivered},
            {QStringLiteral("deleted"), m_deleted}, {QStringLiteral("refusedDeletes"), m_refusedDeletes}, {QStringLiteral("messages"), messages}};
}

} // namespace pc::sandbox
