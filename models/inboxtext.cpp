// SPDX-License-Identifier: Apache-2.0
#include "models/inboxtext.h"
#include "core/messages/eventreading.h"
#include "models/customertext.h"
#include <QLocale>
#include <QMap>
#include <QLocale>
#include <QRegularExpression>

namespace pc {

static Wording orWhy(const QString &text, const QString &why)
{
    return text.isEmpty() ? Wording{CustomerText::dash(), Tone::Neutral, why} : Wording{text, Tone::Neutral, {}};
}

Wording InboxText::kind(const QString &type)
{
    if (type == QLatin1String("order.paid"))
        return {tr("Order paid"), Tone::Neutral, {}};
    if (type == QLatin1String("instance.expiring"))
        return {tr("Instance expires"), Tone::Neutral, {}};
    if (type == QLatin1String("quota.alarm"))
        return {tr("Quota alarm"), Tone::Neutral, {}};
    if (type == QLatin1String("filing.status"))
        return {tr("Filing state"), Tone::Neutral, {}};
    if (type == QLatin1String("ticket.reply"))
        return {tr("Ticket answered"), Tone::Neutral, {}};
    return orWhy(type, tr("The message names no kind, or it is not readable."));
}

QString InboxText::subject(EventSubject subject)
{
    switch (subject) {
    case EventSubject::None: return tr("Nothing", "what a message is about");
    case EventSubject::Customer: return tr("Customer");
    case EventSubject::Order: return tr("Order");
    case EventSubject::Instance: return tr("Instance");
    case EventSubject::Quota: return tr("Quota");
    case EventSubject::Filing: return tr("Filing");
    case EventSubject::Ticket: return tr("Ticket");
    }
    return {};
}

// Times stand in a line as the service writes them; people read their own.
static QString withLocalTimes(QString line)
{
    static const QRegularExpression iso(QStringLiteral(R"(\b\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z)"));
    for (QRegularExpressionMatch match = iso.match(line); match.hasMatch(); match = iso.match(line, match.capturedStart() + 1)) {
        const QDateTime time = QDateTime::fromString(match.captured(), Qt::ISODateWithMs);
        if (time.isValid())
            line.replace(match.capturedStart(), match.capturedLength(), QLocale().toString(time.toLocalTime(), QStringLiteral("yyyy-MM-dd HH:mm")));
    }
    return line;
}

Wording InboxText::line(const InboxEntry &entry)
{
    if (!entry.line.isEmpty())
        return {withLocalTimes(entry.line), Tone::Neutral, {}};
    return {CustomerText::dash(), Tone::Neutral,
            entry.isKnown ? tr("The table of kinds has no words for this one.") : tr("No line of the table of kinds matches it. Its whole content stands in the details.")};
}

Wording InboxText::customer(const InboxEntry &entry)
{
    return orWhy(entry.customerName.isEmpty() ? entry.touch.customer.text() : entry.customerName, tr("The message names no customer."));
}

static bool isUnknownKind(const InboxEntry &entry)
{
    return !entry.isKnown && (entry.state == InboxState::Waiting || entry.state == InboxState::Processed);
}

Wording InboxText::state(const InboxEntry &entry)
{
    if (entry.snoozedUntil.isValid() && entry.state != InboxState::Discarded)
        return {tr("Snoozed"), Tone::Info, {}};
    if (isUnknownKind(entry))
        return {tr("Unknown kind"), Tone::Info, {}};
    switch (entry.state) {
    case InboxState::Waiting: return entry.tries > 0 ? Wording{tr("Trying again"), Tone::Warn, {}} : Wording{tr("Waiting"), Tone::Neutral, {}};
    case InboxState::Processed: return {tr("Processed"), Tone::Good, {}};
    case InboxState::Late: return {tr("Late"), Tone::Info, {}};
    case InboxState::Quarantined: return {tr("Quarantined"), Tone::Bad, {}};
    case InboxState::Discarded: return {tr("Discarded"), Tone::Neutral, {}};
    }
    return {};
}

QString InboxText::meaning(const InboxEntry &entry)
{
    if (entry.snoozedUntil.isValid() && entry.state != InboxState::Discarded)
        return tr("Out of sight until %1. It was processed like any other.").arg(CustomerText::absolute(entry.snoozedUntil));
    if (isUnknownKind(entry))
        return tr("No line of the table of kinds matches this message: nothing is read anew for it. It is kept and shown whole.");
    switch (entry.state) {
    case InboxState::Waiting: return entry.tries > 0 ? tr("It could not be processed yet and is tried again by itself.") : tr("It is on the disk and will be processed next.");
    case InboxState::Processed: return tr("What it is about was read anew.");
    case InboxState::Late: return tr("Something newer about the same had been processed before: it changed nothing.");
    case InboxState::Quarantined: return tr("It could not be processed and waits for a person.");
    case InboxState::Discarded: return tr("Somebody put it away; it is not processed.");
    }
    return {};
}

QString InboxText::reason(const QString &reason)
{
    const QString name = reason.section(u':', 0, 0);
    const QString about = reason.section(u':', 1).trimmed();
    const auto is = [&name](EventFault fault) { return name == faultName(fault); };
    if (is(EventFault::ChecksumDiffers))
        return tr("Its checksum differs from the one the queue told: it may have been changed on the way.");
    if (is(EventFault::NotText))
        return tr("Its content is no text.");
    if (is(EventFault::MissingObject))
        return tr("It does not say what it is about: nothing stands at “%1”.").arg(about);
    if (is(EventFault::MissingCustomer))
        return tr("It names no customer: nothing stands at “%1”.").arg(about);
    if (is(EventFault::WrongTime))
        return tr("Its time cannot be right: “%1”.").arg(about);
    if (is(EventFault::RefreshFailed))
        return about.isEmpty() ? tr("What it is about could not be read anew.") : tr("What it is about could not be read anew: %1.").arg(about);
    if (is(EventFault::DequeuedTooOften))
        return tr("The queue handed it out again and again without success.");
    if (is(EventFault::TooLarge))
        return tr("It is larger than a message may be: %1 bytes.").arg(about);
    return reason;
}

QString InboxText::advice(const InboxEntry &entry)
{
    if (entry.state != InboxState::Quarantined)
        return isUnknownKind(entry) ? tr("Add a line for it to the table of kinds if it should be understood.") : QString();
    const QString name = entry.reason.section(u':', 0, 0);
    if (name == faultName(EventFault::RefreshFailed) || name == faultName(EventFault::DequeuedTooOften))
        return tr("Replay it once the cause is gone, or discard it with a note.");
    if (name == faultName(EventFault::ChecksumDiffers))
        return tr("Read it, and replay it if it is whole; else discard it with a note.");
    return tr("Correct it with Fix, teach the table of kinds where the value stands, or discard it with a note.");
}

QString InboxText::step(const InboxStep &step)
{
    const QString by = step.person.isEmpty() ? QString() : QStringLiteral(" · ") + step.person;
    const auto with = [&by](const QString &what, const QString &detail) { return what + by + (detail.isEmpty() ? QString() : QStringLiteral(": ") + detail); };
    if (step.what == QLatin1String("received"))
        return step.detail.isEmpty() ? tr("Received and kept") : tr("Received and kept; another message with the same ID and other content came before: %1").arg(step.detail);
    if (step.what == QLatin1String("duplicate"))
        return step.detail.isEmpty() ? tr("Came again") : tr("Came again as message %1").arg(step.detail);
    if (step.what == QLatin1String("tried"))
        return with(tr("Tried, not yet done"), reason(step.detail));
    if (step.what == QLatin1String("processed"))
        return with(tr("Processed"), {});
    if (step.what == QLatin1String("late"))
        return with(tr("Late: changed nothing"), {});
    if (step.what == QLatin1String("quarantined"))
        return with(tr("Quarantined"), reason(step.detail));
    if (step.what == QLatin1String("replayed"))
        return step.person.isEmpty() ? tr("Read anew by the table of kinds, and processed again") : with(tr("Replayed"), {});
    if (step.what == QLatin1String("fixed"))
        return with(tr("Corrected; it was before"), step.detail.left(200));
    if (step.what == QLatin1String("discarded"))
        return with(tr("Discarded"), step.detail);
    if (step.what == QLatin1String("snoozed")) {
        const QDateTime until = QDateTime::fromString(step.detail.section(u' ', 0, 0), Qt::ISODate);
        return with(tr("Snoozed until %1").arg(CustomerText::absolute(until)), step.detail.section(u' ', 1));
    }
    if (step.what == QLatin1String("woken"))
        return with(tr("In sight again"), {});
    return with(step.what, step.detail);
}

QString InboxText::show(InboxQuery::Show show)
{
    using Show = InboxQuery::Show;
    switch (show) {
    case Show::Inbox: return tr("Inbox");
    case Show::Unread: return tr("Unread");
    case Show::Unknown: return tr("Unknown kinds");
    case Show::Late: return tr("Late");
    case Show::Quarantined: return tr("Quarantine");
    case Show::Snoozed: return tr("Snoozed");
    case Show::Waiting: return tr("Waiting");
    case Show::All: return tr("All");
    }
    return {};
}

QString InboxText::deed(InboxRule::Deed deed)
{
    switch (deed) {
    case InboxRule::Deed::Notify: return tr("Show a notice");
    case InboxRule::Deed::Quiet: return tr("No notice");
    case InboxRule::Deed::MarkRead: return tr("Mark read");
    case InboxRule::Deed::Snooze: return tr("Snooze");
    }
    return {};
}

InboxText::Notice InboxText::notice(const QList<InboxEntry> &entries)
{
    if (entries.isEmpty())
        return {};
    if (entries.size() == 1) {
        const InboxEntry &entry = entries.constFirst();
        const Wording who = customer(entry);
        const Wording what = line(entry);
        QStringList parts;
        for (const Wording &part : {who, what}) {
            if (!part.isUnknown())
                parts += part.text;
        }
        return {kind(entry.type).text, parts.join(QStringLiteral(" · "))};
    }
    QMap<QString, int> kinds;
    for (const InboxEntry &entry : entries)
        ++kinds[kind(entry.type).text];
    QStringList parts;
    for (auto it = kinds.cbegin(); it != kinds.cend(); ++it)
        parts += it.value() > 1 ? QStringLiteral("%1 × %2").arg(it.key(), QLocale().toString(it.value())) : it.key();
    return {tr("%n message(s)", nullptr, int(entries.size())), parts.join(QStringLiteral(", "))};
}

} // namespace pc
