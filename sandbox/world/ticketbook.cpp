// SPDX-License-Identifier: Apache-2.0
#include "sandbox/world/ticketbook.h"
#include "sandbox/world/dice.h"
#include "sandbox/world/ticketdesk.h"
#include <algorithm>

namespace pc::sandbox {

namespace {

enum Topic : quint64 { TicketTopic = 103, PaceTopic = 130 };

constexpr qint64 kMinute = 60, kHour = 3600, kDay = 24 * kHour;
constexpr std::array kStages {TicketStage::Assigned,  TicketStage::Dealing,     TicketStage::WaitFeedback, TicketStage::WaitFeedback,
                              TicketStage::Feedback,  TicketStage::WaitConfirm, TicketStage::Confirmed,    TicketStage::Confirmed,
                              TicketStage::Confirmed, TicketStage::Confirmed};
constexpr std::array kNames {"assigned", "dealing", "wait_feedback", "feedback", "wait_confirm", "confirmed", "transferred"};

// The smallest picture: one pixel.
constexpr char kPicture[] = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

QString idOf(quint64 dice) { return QString::number(dice, 36).toUpper().rightJustified(8, QLatin1Char('0')).right(8); }

qint64 between(quint64 dice, qint64 least, qint64 most) { return least + qint64(dice % quint64(most - least + 1)); }

bool isOlder(const VendorTicket *a, const VendorTicket *b)
{
    return a->openedAt != b->openedAt ? a->openedAt < b->openedAt : a->id < b->id;
}

// When the vendor moves next, counted from `at`.
QDateTime nextMove(const VendorTicket &ticket, const QDateTime &at)
{
    const quint64 dice = roll(ticket.dice, PaceTopic, quint64(ticket.notes.size()), quint64(ticket.stage));
    const qint64 share = ticket.isUrgent ? 2 : 1;
    switch (ticket.stage) {
    case TicketStage::Assigned:
        return at.addSecs(between(dice, 5 * kMinute, 30 * kMinute) / share);
    case TicketStage::Dealing:
    case TicketStage::Feedback:
        return at.addSecs(between(dice, 30 * kMinute, 4 * kHour) / share);
    case TicketStage::WaitConfirm:
        return at.addSecs(3 * kDay);
    default:
        return {};
    }
}

} // namespace

QString ticketStageName(TicketStage stage) { return QString::fromLatin1(kNames[size_t(stage) - 1]); }

std::optional<TicketStage> ticketStage(QString name)
{
    name.replace(QLatin1Char('-'), QLatin1Char('_'));
    for (int i = int(TicketStage::Assigned); i <= int(TicketStage::Confirmed); ++i) {
        if (name == ticketStageName(TicketStage(i)))
            return TicketStage(i);
    }
    return {};
}

void TicketBook::settle(const QDateTime &now)
{
    seedAll();
    for (VendorTicket &ticket : m_tickets) {
        if (ticket.actsAt.isValid() && ticket.actsAt <= now && m_world.find(ticket.uid))
            settle(ticket, now);
    }
}

QList<const VendorTicket *> TicketBook::all(const QDateTime &now)
{
    settle(now);
    QList<const VendorTicket *> list;
    list.reserve(qsizetype(m_tickets.size()));
    for (const VendorTicket &ticket : m_tickets) {
        if (m_world.find(ticket.uid))
            list.append(&ticket);
    }
    std::sort(list.begin(), list.end(), [](const VendorTicket *a, const VendorTicket *b) { return isOlder(b, a); });
    return list;
}

QList<const VendorTicket *> TicketBook::of(const QString &uid, const QDateTime &now)
{
    QList<const VendorTicket *> list = all(now);
    list.removeIf([&uid](const VendorTicket *ticket) { return ticket->uid != uid; });
    return list;
}

VendorTicket *TicketBook::change(const QString &id, const QDateTime &now)
{
    seedAll();
    const auto at = m_byId.constFind(id);
    if (at == m_byId.cend() || !m_world.find(m_tickets[*at].uid))
        return nullptr;
    settle(m_tickets[*at], now);
    return &m_tickets[*at];
}

const VendorTicket *TicketBook::find(const QString &id, const QDateTime &now) { return change(id, now); }

std::optional<AttachedFile> TicketBook::file(const QString &attachId) const
{
    const auto it = m_files.constFind(attachId);
    return it == m_files.cend() ? std::nullopt : std::optional(*it);
}

QString TicketBook::open(const TicketOpening &opening, const QDateTime &now)
{
    seedAll();
    VendorTicket ticket;
    for (quint64 salt = 0; ticket.id.isEmpty() || m_byId.contains(ticket.id); ++salt) {
        ticket.dice = roll(m_world.catalogue().seed(), TicketTopic, quint64(m_tickets.size()) << 32, salt);
        ticket.id = idOf(ticket.dice);
    }
    ticket.uid = opening.uid;
    ticket.title = opening.title;
    ticket.product = opening.product;
    ticket.category = opening.category;
    ticket.isUrgent = opening.isUrgent;
    ticket.openedAt = now;
    say(ticket, opening.message, now);
    ticket.actsAt = nextMove(ticket, now);
    add(std::move(ticket));
    return m_tickets.back().id;
}

qint64 TicketBook::reply(const QString &id, const TicketMessage &message, const QDateTime &now)
{
    VendorTicket *ticket = change(id, now);
    if (!ticket)
        return 0;
    const qint64 entry = say(*ticket, message, now);
    // More words before the vendor has said anything change nothing for its staff.
    if (ticket->stage == TicketStage::WaitFeedback || ticket->stage == TicketStage::WaitConfirm) {
        ticket->stage = TicketStage::Feedback;
        ticket->actsAt = nextMove(*ticket, now);
    }
    return entry;
}

void TicketBook::close(const QString &id, const QDateTime &now)
{
    if (VendorTicket *ticket = change(id, now)) {
        ticket->stage = TicketStage::Confirmed;
        ticket->actsAt = {};
    }
}

void TicketBook::reopen(const QString &id, const QString &why, const QDateTime &now)
{
    if (VendorTicket *ticket = change(id, now)) {
        say(*ticket, false, why, now);
        ticket->stage = TicketStage::Feedback;
        ticket->actsAt = nextMove(*ticket, now);
    }
}

void TicketBook::act(const QString &id, Act act, const QDateTime &now)
{
    if (VendorTicket *ticket = change(id, now))
        move(*ticket, act, now);
}

void TicketBook::settle(VendorTicket &ticket, const QDateTime &now)
{
    while (ticket.actsAt.isValid() && ticket.actsAt <= now) {
        const QDateTime at = ticket.actsAt;
        if (ticket.stage == TicketStage::Assigned) {
            ticket.stage = TicketStage::Dealing;
            ticket.actsAt = nextMove(ticket, at);
        } else if (ticket.stage == TicketStage::WaitConfirm) {
            move(ticket, Act::Close, at);
        } else {
            // One question for certain, perhaps a second one.
            const bool asks = ticket.answers == 0 || (ticket.answers == 1 && ticket.dice % 2 == 0);
            move(ticket, asks ? Act::Ask : Act::Solve, at);
        }
    }
}

void TicketBook::move(VendorTicket &ticket, Act act, const QDateTime &at)
{
    const quint64 dice = roll(ticket.dice, PaceTopic, quint64(ticket.answers));
    if (act != Act::Close) {
        say(ticket, true, act == Act::Ask ? vendorQuestion(dice) : vendorSolution(dice), at);
        ++ticket.answers;
    }
    ticket.stage = act == Act::Ask ? TicketStage::WaitFeedback : act == Act::Solve ? TicketStage::WaitConfirm : TicketStage::Confirmed;
    ticket.actsAt = nextMove(ticket, at);
    if (act != Act::Close)
        m_said(ticket); // last: whoever hears it may look at the tickets
}

VendorNote &TicketBook::say(VendorTicket &ticket, bool isFromVendor, const QString &text, const QDateTime &at)
{
    ticket.notes.append({++m_lastNote, isFromVendor, false, text, at, {}});
    return ticket.notes.last();
}

qint64 TicketBook::say(VendorTicket &ticket, const TicketMessage &message, const QDateTime &at)
{
    if (!message.text.isEmpty() || message.secret.isEmpty()) {
        VendorNote &note = say(ticket, false, message.text, at);
        for (const QString &key : message.files)
            note.files.append(attached(key));
    }
    if (!message.secret.isEmpty()) {
        VendorNote &note = say(ticket, false, message.secret, at);
        note.isConfidential = true;
        if (message.text.isEmpty()) {
            for (const QString &key : message.files)
                note.files.append(attached(key));
        }
    }
    return m_lastNote;
}

AttachedFile TicketBook::attached(const QString &key)
{
    const AttachedFile file {QString::number(++m_lastFile), key};
    m_files.insert(file.id, file);
    return file;
}

void TicketBook::add(VendorTicket ticket)
{
    m_byId.insert(ticket.id, m_tickets.size());
    m_tickets.push_back(std::move(ticket));
}

void TicketBook::seedAll()
{
    if (std::exchange(m_isSeeded, true))
        return;
    for (const SandboxCustomer &customer : m_world.customers()) {
        for (int i = 0; i < customer.tickets; ++i)
            add(seeded(customer, i, m_tickets.empty()));
    }
}

VendorTicket TicketBook::seeded(const SandboxCustomer &customer, int number, bool isFirst)
{
    const QDateTime anchor = m_world.catalogue().anchor();
    VendorTicket ticket;
    ticket.dice = roll(m_world.catalogue().seed(), TicketTopic, customer.key, quint64(number));
    ticket.id = idOf(ticket.dice);
    ticket.uid = customer.uid;
    const TicketScript &script = ticketScript(ticket.dice >> 8);
    ticket.title = QString::fromUtf8(script.title);
    ticket.product = script.product;
    const auto &categories = ticketProduct(script.product)->categories;
    ticket.category = categories[(ticket.dice >> 12) % categories.size()];
    ticket.isUrgent = (ticket.dice >> 16) % 6 == 0;
    ticket.stage = isFirst ? TicketStage::Transferred : kStages[(ticket.dice >> 20) % kStages.size()];
    const bool isClosed = ticket.stage == TicketStage::Confirmed;
    const quint64 age = ticket.dice >> 32;
    ticket.openedAt = anchor.addSecs(isClosed ? -between(age, 7 * kDay, 364 * kDay) : -between(age, 14 * kHour, 6 * kDay));

    TicketMessage opening {QString::fromUtf8(script.opening), {}, {}};
    if ((ticket.dice >> 24) % 5 == 0)
        opening.secret = QStringLiteral("User admin, one-time password EXAMPLE-%1").arg(number + 1);
    if ((ticket.dice >> 28) % 3 == 0) {
        const QString key = QStringLiteral("pop_temp%1/%2_error.txt").arg(10'000 + m_tickets.size()).arg(ticket.id.toLower());
        m_keep(key, "2026-01-15T08:00:00Z ERROR connection timed out\n");
        opening.files = QStringList {key};
    }
    say(ticket, opening, ticket.openedAt);
    // What has been said so far follows from where it stands.
    const bool isAsked = ticket.stage >= TicketStage::WaitFeedback, isAnswered = ticket.stage >= TicketStage::Feedback;
    if (isAsked) {
        VendorNote &question = say(ticket, true, QString::fromUtf8(script.question), ticket.openedAt.addSecs(2 * kHour));
        if ((ticket.dice >> 30) % 3 == 0) {
            const QString key = QStringLiteral("pop_note/%1_example.png").arg(ticket.id.toLower());
            m_keep(key, QByteArray::fromBase64(kPicture));
            question.files.append(attached(key));
        }
        ++ticket.answers;
    }
    if (isAnswered)
        say(ticket, false, QString::fromUtf8(script.reply), ticket.openedAt.addSecs(5 * kHour));
    if (ticket.stage == TicketStage::WaitConfirm || isClosed) {
        say(ticket, true, QString::fromUtf8(script.solution), ticket.openedAt.addSecs(9 * kHour));
        ++ticket.answers;
    }
    if (nextMove(ticket, anchor).isValid())
        ticket.actsAt = anchor.addSecs(between(ticket.dice >> 40, 26 * kHour, 72 * kHour));
    return ticket;
}

} // namespace pc::sandbox
