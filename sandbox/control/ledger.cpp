// SPDX-License-Identifier: Apache-2.0
#include "sandbox/control/ledger.h"
#include <QJsonArray>

namespace pc::sandbox {

namespace {

constexpr size_t kKept = 100'000;

QString nameOf(Ledger::Effect effect)
{
    switch (effect) {
    case Ledger::Effect::AccountCreated: return QStringLiteral("AccountCreated");
    case Ledger::Effect::RoleAssumed: return QStringLiteral("RoleAssumed");
    case Ledger::Effect::SigninTokenIssued: return QStringLiteral("SigninTokenIssued");
    case Ledger::Effect::SignedIn: return QStringLiteral("SignedIn");
    case Ledger::Effect::RemarkSaved: return QStringLiteral("RemarkSaved");
    case Ledger::Effect::QuotaOpened: return QStringLiteral("QuotaOpened");
    case Ledger::Effect::QuotaSet: return QStringLiteral("QuotaSet");
    case Ledger::Effect::ConsumptionChanged: return QStringLiteral("ConsumptionChanged");
    case Ledger::Effect::StatusSet: return QStringLiteral("StatusSet");
    case Ledger::Effect::AlarmsSet: return QStringLiteral("AlarmsSet");
    case Ledger::Effect::OrderCancelled: return QStringLiteral("OrderCancelled");
    case Ledger::Effect::BsnBound: return QStringLiteral("BsnBound");
    case Ledger::Effect::BsnGranted: return QStringLiteral("BsnGranted");
    case Ledger::Effect::FilingStepSaved: return QStringLiteral("FilingStepSaved");
    case Ledger::Effect::FilingSubmitted: return QStringLiteral("FilingSubmitted");
    case Ledger::Effect::IdentityLinkIssued: return QStringLiteral("IdentityLinkIssued");
    case Ledger::Effect::IdentitySubmitted: return QStringLiteral("IdentitySubmitted");
    case Ledger::Effect::IdentityRemoved: return QStringLiteral("IdentityRemoved");
    case Ledger::Effect::OrderPlaced: return QStringLiteral("OrderPlaced");
    case Ledger::Effect::OrderPaid: return QStringLiteral("OrderPaid");
    case Ledger::Effect::InstanceCreated: return QStringLiteral("InstanceCreated");
    case Ledger::Effect::RoleCreated: return QStringLiteral("RoleCreated");
    case Ledger::Effect::TicketOpened: return QStringLiteral("TicketOpened");
    case Ledger::Effect::TicketReplied: return QStringLiteral("TicketReplied");
    case Ledger::Effect::TicketClosed: return QStringLiteral("TicketClosed");
    case Ledger::Effect::TicketReopened: return QStringLiteral("TicketReopened");
    case Ledger::Effect::ObjectStored: return QStringLiteral("ObjectStored");
    case Ledger::Effect::ObjectDeleted: return QStringLiteral("ObjectDeleted");
    }
    return {};
}

} // namespace

void Ledger::effect(Effect effect, const QString &customer, const QString &detail, const QDateTime &at, const QString &token)
{
    m_entries.push_back({effect, customer, detail, at, token});
    if (m_entries.size() > kKept)
        m_entries.pop_front();
    ++m_totals[effect];
}

void Ledger::call(const QString &action, bool refused)
{
    Calls &calls = m_calls[action];
    ++(refused ? calls.refused : calls.answered);
}

void Ledger::clear() { *this = Ledger(); }

QJsonObject Ledger::toJson() const
{
    QJsonArray effects;
    for (const Entry &entry : m_entries)
        effects.append(QJsonObject{{QStringLiteral("effect"), nameOf(entry.effect)}, {QStringLiteral("customer"), entry.customer},
                                   {QStringLiteral("detail"), entry.detail}, {QStringLiteral("at"), entry.at.toString(Qt::ISODate)},
                                   {QStringLiteral("token"), entry.token}});
    QJsonObject totals;
    for (auto it = m_totals.cbegin(); it != m_totals.cend(); ++it)
        totals.insert(nameOf(it.key()), it.value());
    QJsonObject calls;
    for (auto it = m_calls.cbegin(); it != m_calls.cend(); ++it)
        calls.insert(it.key(), QJsonObject{{QStringLiteral("answered"), it->answered}, {QStringLiteral("refused"), it->refused}});
    return {{QStringLiteral("effects"), effects}, {QStringLiteral("totals"), totals}, {QStringLiteral("calls"), calls}};
}

} // namespace pc::sandbox
