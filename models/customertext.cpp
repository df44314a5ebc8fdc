// SPDX-License-Identifier: Apache-2.0
#include "models/customertext.h"
#include <QLocale>
#include <algorithm>

namespace pc {
namespace {

Tone toneOf(CreditState state)
{
    switch (state) {
    case CreditState::Thawed: return Tone::Good;
    case CreditState::Frozen: return Tone::Bad;
    case CreditState::Trusteeship: return Tone::Info;
    case CreditState::TrusteeshipCancelled:
    case CreditState::Unknown: break;
    }
    return Tone::Neutral;
}

Wording unknown(QString why) { return {CustomerText::dash(), Tone::Neutral, std::move(why)}; }

} // namespace

QString CustomerText::dash() { return QStringLiteral("–"); }

// Why a fact is missing: not read yet, or read and not told.
static Wording missing(const Customer &customer)
{
    return unknown(customer.facts.readAt.isValid() ? CustomerText::tr("The cloud did not say.")
                                                   : CustomerText::tr("Not read yet; the facts of this customer are still to be fetched."));
}

QString CustomerText::kindName(AccountKind kind)
{
    switch (kind) {
    case AccountKind::Individual: return tr("Individual");
    case AccountKind::Enterprise: return tr("Enterprise");
    case AccountKind::Unknown: break;
    }
    return tr("Unknown");
}

QString CustomerText::creditName(CreditState state)
{
    switch (state) {
    case CreditState::Thawed: return tr("Active");
    case CreditState::Frozen: return tr("Frozen");
    case CreditState::Trusteeship: return tr("Managed");
    case CreditState::TrusteeshipCancelled: return tr("Not managed");
    case CreditState::Unknown: break;
    }
    return tr("Unknown");
}

QString CustomerText::verificationName(bool verified) { return verified ? tr("Verified") : tr("Not verified"); }

Wording CustomerText::kind(const Customer &customer)
{
    const auto &kind = customer.facts.kind;
    if (kind.isAbsent() && kind.value == AccountKind::Unknown)
        return missing(customer);
    return {kind.value == AccountKind::Unknown ? kind.text : kindName(kind.value), Tone::Neutral, {}};
}

Wording CustomerText::verification(const Customer &customer)
{
    if (!customer.facts.certified)
        return missing(customer);
    return {verificationName(*customer.facts.certified), *customer.facts.certified ? Tone::Good : Tone::Warn, {}};
}

static Wording creditWords(const Customer &customer, const Coded<CreditState> &state)
{
    if (state.isAbsent() && state.value == CreditState::Unknown)
        return missing(customer);
    if (state.value == CreditState::Unknown)
        return {state.text, Tone::Neutral, {}};
    return {CustomerText::creditName(state.value), toneOf(state.value), {}};
}

Wording CustomerText::credit(const Customer &customer) { return creditWords(customer, customer.facts.credit); }
Wording CustomerText::hosting(const Customer &customer) { return creditWords(customer, customer.facts.hosting); }

Wording CustomerText::verifiedName(const Customer &customer)
{
    if (!customer.facts.name.isEmpty())
        return {customer.facts.name, Tone::Neutral, {}};
    if (customer.facts.certified == false)
        return unknown(tr("Not verified, so there is no verified name."));
    return missing(customer);
}

Wording CustomerText::loginEmail(const Customer &customer)
{
    if (customer.facts.loginEmail.isEmpty())
        return missing(customer);
    return {customer.facts.loginEmail, Tone::Neutral, {}};
}

Wording CustomerText::group(const Customer &customer)
{
    if (customer.local.group.isEmpty())
        return unknown(tr("In no group."));
    return {customer.local.group, Tone::Neutral, {}};
}

Wording CustomerText::crmId(const Customer &customer)
{
    if (customer.local.crmId.isEmpty())
        return unknown(tr("No CRM ID has been noted."));
    return {customer.local.crmId, Tone::Neutral, {}};
}

Wording CustomerText::age(const Customer &customer, const QDateTime &now)
{
    if (customer.goneAt.isValid())
        return {tr("Gone"), Tone::Warn, {}};
    if (!customer.facts.readAt.isValid())
        return missing(customer);
    return {ago(customer.facts.readAt, now), Tone::Neutral, {}};
}

QString CustomerText::ago(const QDateTime &when, const QDateTime &now)
{
    const qint64 seconds = when.secsTo(now);
    // The same steps as ui/widgets/relativetime.h, so that a table and its page never tell two ages of one thing.
    if (seconds < 45)
        return tr("just now");
    if (seconds < 45 * 60)
        return tr("%n min ago", nullptr, std::max(1, int((seconds + 30) / 60)));
    if (seconds < 22 * 3600)
        return tr("%n h ago", nullptr, std::max(1, int((seconds + 1800) / 3600)));
    return tr("%n day(s) ago", nullptr, std::max(1, int((seconds + 43200) / 86400)));
}

QString CustomerText::absolute(const QDateTime &when)
{
    const QDateTime local = when.toLocalTime();
    return tr("%1 %2", "date and time, zone").arg(QLocale().toString(local, QLocale::ShortFormat), local.timeZoneAbbreviation());
}

QString CustomerText::maskedEmail(const QString &email)
{
    const qsizetype at = email.indexOf(QLatin1Char('@'));
    if (at < 0)
        return email.isEmpty() ? QString() : QStringLiteral("***");
    return email.left(at < 4 ? 1 : 2) + QStringLiteral("***") + email.mid(at);
}

QString CustomerText::inLists(const CustomerUid &uid, const QString &name)
{
    if (name.isEmpty())
        return uid.text();
    return name.contains(QLatin1Char('@')) ? maskedEmail(name) : name;
}

} // namespace pc
