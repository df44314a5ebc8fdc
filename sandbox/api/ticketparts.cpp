// SPDX-License-Identifier: Apache-2.0
#include "sandbox/api/ticketparts.h"
#include "sandbox/protocol/signature.h"
#include <algorithm>

namespace pc::sandbox {

namespace {

constexpr qint64 kFirstMilliseconds = 100'000'000'000;

// Tells two messages apart without their words.
QString print(const QString &text) { return QString::fromLatin1(sha256Hex(text.toUtf8()).left(12)); }

} // namespace

QStringList commaSeparated(const QString &text)
{
    QStringList list = text.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (QString &entry : list)
        entry = entry.trimmed();
    list.removeAll(QString());
    return list;
}

QStringList listOf(const OperationRequest &request, const char *name)
{
    QStringList list = commaSeparated(request.text(name));
    for (int i = 1; request.parameters.contains(QStringLiteral("%1.%2").arg(QLatin1String(name)).arg(i)); ++i)
        list.append(request.parameters.value(QStringLiteral("%1.%2").arg(QLatin1String(name)).arg(i)));
    return list;
}

std::optional<QStringList> uploaded(const SandboxState &state, const QStringList &names, const QString &folder)
{
    QStringList keys;
    for (const QString &name : names)
        keys.append(folder + name);
    const auto isThere = [&state](const QString &key) { return state.objects.find(QLatin1String(kAttachmentBucket), key) != nullptr; };
    if (keys.size() > kMostAttachments || !std::all_of(keys.cbegin(), keys.cend(), isThere))
        return {};
    return keys;
}

QDateTime timeOf(const OperationRequest &request, const char *name)
{
    if (request.text(name).isEmpty())
        return {};
    const qint64 number = request.text(name).toLongLong();
    return number < kFirstMilliseconds ? QDateTime::fromSecsSinceEpoch(number, Qt::UTC) : QDateTime::fromMSecsSinceEpoch(number, Qt::UTC);
}

QString openTicket(SandboxState &state, const OperationRequest &request, const TicketOpening &opening)
{
    const QString id = state.tickets.open(opening, state.worldClock.now());
    state.ledger.effect(Ledger::Effect::TicketOpened, opening.uid, id + QLatin1Char(' ') + opening.title, request.now);
    return id;
}

qint64 replyTicket(SandboxState &state, const OperationRequest &request, const VendorTicket &ticket, const TicketMessage &message)
{
    const qint64 note = state.tickets.reply(ticket.id, message, state.worldClock.now());
    state.ledger.effect(Ledger::Effect::TicketReplied, ticket.uid, ticket.id + QLatin1Char(' ') + print(message.text), request.now);
    return note;
}

} // namespace pc::sandbox
