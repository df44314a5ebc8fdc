// SPDX-License-Identifier: Apache-2.0
#include "models/tickettext.h"
#include "models/customertext.h"
#include <algorithm>

namespace pc {
namespace {

constexpr qint64 kMinute = 60, kHour = 60 * kMinute, kDay = 24 * kHour;
constexpr qint64 kSoon = 2 * kHour;         // little enough left to hurry

Wording known(QString text, Tone tone = Tone::Neutral) { return {std::move(text), tone, {}}; }
Wording unknown(QString why) { return {CustomerText::dash(), Tone::Neutral, std::move(why)}; }

Tone toneOf(TicketState state)
{
    switch (state) {
    case TicketState::Assigned:
    case TicketState::Dealing: return Tone::Info;
    case TicketState::WaitFeedback:
    case TicketState::WaitConfirm: return Tone::Warn;
    case TicketState::Confirmed: return Tone::Good;
    case TicketState::Feedback:
    case TicketState::Unknown: break;
    }
    return Tone::Neutral;
}

// "40 min", "3 h", "2 days": in full steps, so that nothing is called due later than it is.
QString span(qint64 seconds)
{
    if (seconds < kHour)
        return TicketText::tr("%n min", "a span of time", int(std::max<qint64>(1, seconds / kMinute)));
    if (seconds < 2 * kDay)
        return TicketText::tr("%n h", "a span of time", int(seconds / kHour));
    return TicketText::tr("%n day(s)", "a span of time", int(std::min<qint64>(seconds / kDay, 100'000)));
}

bool isWritten(const TicketRow &row)
{
    return std::any_of(row.presence.cbegin(), row.presence.cend(), [](const TicketPresence &one) { return one.isWriting; });
}

} // namespace

Wording TicketText::title(const TicketRow &row)
{
    const QString title = row.ticket.title.simplified();
    return title.isEmpty() ? unknown(tr("The cloud did not tell a title.")) : known(title);
}

Wording TicketText::customer(const TicketRow &row)
{
    if (row.ticket.customer.isEmpty())
        return unknown(tr("The cloud did not say for which customer it was opened."));
    return known(CustomerText::inLists(row.ticket.customer, row.customerName));
}

Wording TicketText::product(const TicketRow &row, const TicketProductNames &names)
{
    const QString &product = row.ticket.product;
    return product.isEmpty() ? unknown(tr("The cloud did not say.")) : known(names.value(product, product));
}

Wording TicketText::state(const TicketRow &row)
{
    const Coded<TicketState> &state = row.ticket.state;
    if (state.value != TicketState::Unknown)
        return known(stateName(state.value), toneOf(state.value));
    return state.isAbsent() ? unknown(tr("The cloud did not say.")) : known(state.text);
}

Wording TicketText::stage(const TicketRow &row) { return known(stageName(row.care.stage)); }

Wording TicketText::owner(const TicketRow &row)
{
    return row.care.owner.isEmpty() ? unknown(tr("Nobody owns this ticket.")) : known(row.care.owner);
}

Wording TicketText::due(const TicketRow &row, const QDateTime &now)
{
    if (!row.due.isValid())
        return unknown(row.ticket.state.value == TicketState::Confirmed ? tr("The ticket is closed.") : tr("Nothing has to happen by a set time."));
    const qint64 left = now.secsTo(row.due);
    if (left < 0)
        return known(tr("overdue %1", "%1 is a span of time: 3 h").arg(span(-left)), Tone::Bad);
    return known(tr("due in %1", "%1 is a span of time: 2 h").arg(span(left)), left < kSoon ? Tone::Warn : Tone::Neutral);
}

Wording TicketText::opened(const TicketRow &row, const QDateTime &now)
{
    return row.ticket.openedAt.isValid() ? known(CustomerText::ago(row.ticket.openedAt, now)) : unknown(tr("The cloud did not say."));
}

Wording TicketText::lastNote(const TicketRow &row, const QDateTime &now)
{
    if (!row.lastNoteAt.isValid())
        return unknown(tr("Its notes have not been read yet, or there are none."));
    const QString ago = CustomerText::ago(row.lastNoteAt, now);
    if (row.isUnread)
        return known(tr("New from the vendor, %1", "an age: 3 min ago").arg(ago), Tone::Info);
    if (row.lastFrom == TicketNote::From::Unknown)
        return known(ago);
    return known(tr("%1, %2", "who wrote last, and when: Vendor, 3 min ago").arg(sideName(row.lastFrom), ago));
}

Wording TicketText::inIt(const TicketRow &row)
{
    QStringList names;
    for (const TicketPresence &one : row.presence)
        names.append(one.isWriting ? tr("%1, writing", "a person").arg(one.person) : one.person);
    if (row.hasDraft && !isWritten(row))
        names.append(tr("draft", "an answer that was begun"));
    return names.isEmpty() ? unknown(tr("Nobody else has it open.")) : known(names.join(QStringLiteral("; ")), isWritten(row) ? Tone::Warn : Tone::Neutral);
}

Wording TicketText::age(const TicketRow &row, const QDateTime &now)
{
    return row.ticket.readAt.isValid() ? known(CustomerText::ago(row.ticket.readAt, now)) : unknown(tr("Not read yet."));
}

QString TicketText::stateName(TicketState state)
{
    switch (state) {
    case TicketState::Assigned: return tr("Assigned");
    case TicketState::Dealing: return tr("Being worked on");
    case TicketState::WaitFeedback: return tr("Waits for us");
    case TicketState::Feedback: return tr("Answered by us");
    case TicketState::WaitConfirm: return tr("Waits for our confirmation");
    case TicketState::Confirmed: return tr("Closed");
    case TicketState::Unknown: break;
    }
    return tr("Unknown");
}

QString TicketText::stateMeaning(TicketState state)
{
    switch (state) {
    case TicketState::Assigned: return tr("The vendor has handed it to its staff; the first answer is still to come.");
    case TicketState::Dealing: return tr("The vendor is working on it.");
    case TicketState::WaitFeedback: return tr("The vendor waits for an answer of ours.");
    case TicketState::Feedback: return tr("We have answered; the vendor is to go on.");
    case TicketState::WaitConfirm: return tr("The vendor offers a solution and waits until we confirm it.");
    case TicketState::Confirmed: return tr("The ticket is closed.");
    case TicketState::Unknown: break;
    }
    return tr("This version does not know the state.");
}

QString TicketText::stageName(TicketCare::Stage stage)
{
    switch (stage) {
    case TicketCare::Stage::New: return tr("New");
    case TicketCare::Stage::Working: return tr("Working");
    case TicketCare::Stage::WaitingForVendor: return tr("Waiting for vendor");
    case TicketCare::Stage::WaitingForCustomer: return tr("Waiting for customer");
    case TicketCare::Stage::Done: return tr("Done");
    }
    return tr("Unknown");
}

QString TicketText::sideName(TicketNote::From from)
{
    switch (from) {
    case TicketNote::From::Customer: return tr("Our side");
    case TicketNote::From::Vendor: return tr("Vendor");
    case TicketNote::From::Unknown: break;
    }
    return tr("Unknown side");
}

QString TicketText::presence(const QList<TicketPresence> &people)
{
    QStringList sentences;
    for (const TicketPresence &one : people)
        sentences.append(one.isWriting ? tr("%1 has this open, writing").arg(one.person) : tr("%1 has this open").arg(one.person));
    return sentences.join(QStringLiteral("  ·  "));
}

} // namespace pc
