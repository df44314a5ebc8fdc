// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakequeue.h"
#include <QCryptographicHash>
#include <algorithm>

namespace pc {

static tl::unexpected<ApiError> refused(const char *code)
{
    ApiError error;
    error.kind = ApiError::Kind::NotFound;
    error.sent = true;
    error.httpStatus = 404;
    error.code = QLatin1String(code);
    return failure(error);
}

QString FakeQueue::put(const QByteArray &body, const QDateTime &now, const QString &id)
{
    QueueMessage message;
    message.id = id.isEmpty() ? QStringLiteral("MSG-%1").arg(++m_made, 6, 10, QLatin1Char('0')) : id;
    message.body = body;
    message.bodyMd5 = QCryptographicHash::hash(body, QCryptographicHash::Md5).toHex().toUpper();
    message.enqueuedAt = message.nextVisibleAt = now;
    message.priority = 8;
    messages << message;
    return message.id;
}

Result<QList<QueueMessage>> FakeQueue::receive(int most, const QDateTime &now)
{
    if (isMissing)
        return refused("QueueNotExist");
    QList<QueueMessage> out;
    for (QueueMessage &message : messages) {
        if (out.size() >= std::min(most, kMostMessagesPerCall))
            break;
        if (message.nextVisibleAt > now)
            continue;
        message.handle = QStringLiteral("HANDLE-%1==").arg(++m_handles);
        message.nextVisibleAt = now.addSecs(visibility.count());
        if (++message.dequeueCount == 1)
            message.firstReceivedAt = now;
        out << message;
    }
    receives += int(out.size());
    const auto isUnreadable = [this](const QueueMessage &message) { return unreadable.contains(message.id); };
    if (std::any_of(out.cbegin(), out.cend(), isUnreadable)) {
        ApiError error;
        error.kind = ApiError::Kind::Malformed;
        return failure(error);
    }
    return out;
}

QueueMessage *FakeQueue::held(const QString &handle, const QDateTime &now)
{
    const auto found = std::find_if(messages.begin(), messages.end(), [&](const QueueMessage &message) { return message.handle == handle; });
    return found == messages.end() || found->nextVisibleAt <= now ? nullptr : &*found;
}

Result<QStringList> FakeQueue::remove(const QStringList &handles, const QDateTime &now)
{
    if (isMissing)
        return refused("QueueNotExist");
    QStringList tooOld;
    for (const QString &handle : handles) {
        const QueueMessage *message = held(handle, now);
        if (!message) {
            tooOld << handle;
            continue;
        }
        messages.removeAt(message - messages.constData());
        ++deletes;
    }
    return tooOld;
}

Result<HeldMessage> FakeQueue::hold(const QString &handle, std::chrono::seconds time, const QDateTime &now)
{
    QueueMessage *message = held(handle, now);
    if (!message)
        return refused("MessageNotExist");
    message->handle = QStringLiteral("HANDLE-%1==").arg(++m_handles);
    message->nextVisibleAt = now.addSecs(time.count());
    HeldMessage out;
    out.handle = message->handle;
    out.nextVisibleAt = message->nextVisibleAt;
    return out;
}

Result<QueueFacts> FakeQueue::facts(const QDateTime &now) const
{
    if (isMissing)
        return refused("QueueNotExist");
    QueueFacts out;
    out.name = name;
    const auto hidden = std::count_if(messages.cbegin(), messages.cend(), [&](const QueueMessage &message) { return message.nextVisibleAt > now; });
    out.active = messages.size() - hidden;
    out.inactive = hidden;
    out.delayed = 0;
    out.visibility = visibility;
    return out;
}

} // namespace pc
