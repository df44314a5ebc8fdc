// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/consequencetext.h"
#include "models/customertext.h"
#include "models/moneytext.h"
#include "models/operationtext.h"

namespace pc {

namespace {

template<typename... Fns>
struct Overloaded : Fns... { using Fns::operator()...; };
template<typename... Fns>
Overloaded(Fns...) -> Overloaded<Fns...>;

QString moneyOr(const std::optional<Amount> &amount, const QString &currency)
{
    return amount ? moneyText(*amount, currency) : QString();
}

QString currencyOf(const Consequence &consequence)
{
    if (const auto *open = std::get_if<OpenQuota>(&consequence.request.change))
        return open->first.currency;
    if (const auto *set = std::get_if<SetQuota>(&consequence.request.change))
        return set->total.currency;
    if (const auto *change = std::get_if<ChangeConsumption>(&consequence.request.change))
        return change->change.money.currency;
    return consequence.now.currency;
}

} // namespace

QString ConsequenceText::customer(const Consequence &consequence)
{
    if (const auto *create = std::get_if<CreateCustomer>(&consequence.request.change)) {
        const NewCustomer &fields = create->customer;
        const QString person = QStringList{fields.lastName, fields.firstName}.join(QLatin1Char(' ')).trimmed();
        return !fields.enterpriseName.isEmpty() ? fields.enterpriseName : person.isEmpty() ? fields.loginEmail : person;
    }
    return consequence.customer.uid().isEmpty() ? consequence.request.customer.text() : consequence.customer.displayName();
}

QString ConsequenceText::question(const Consequence &consequence)
{
    const QString name = customer(consequence);
    return std::visit(Overloaded{
        [&](const CreateCustomer &) { return tr("Create %1?", "customer").arg(name); },
        [&](const OpenQuota &) { return tr("Open a quota for %1?").arg(name); },
        [&](const SetQuota &) { return tr("Change the quota of %1?").arg(name); },
        [&](const ChangeConsumption &) { return tr("Change the consumption of %1?").arg(name); },
        [&](const SetStatus &change) {
            switch (change.to) {
            case StatusChange::Freeze: return tr("Freeze %1?").arg(name);
            case StatusChange::Thaw: return tr("Thaw %1?").arg(name);
            case StatusChange::Manage: return tr("Let the cloud manage %1?").arg(name);
            case StatusChange::Unmanage: return tr("Stop letting the cloud manage %1?").arg(name);
            }
            return name;
        },
        [&](const SetAlarmRules &change) {
            return change.rules.isEmpty() ? tr("Clear all alarm rules of %1?").arg(name) : tr("Change the alarm rules of %1?").arg(name);
        },
        [&](const CancelOrder &change) { return tr("Cancel order %1 of %2?").arg(change.order.text(), name); },
        [&](const BindNumbers &change) { return tr("Bind %n service number(s) for %1?", nullptr, change.count).arg(name); },
        [&](const GrantNumber &) { return tr("Let %1 file with a service number of %2?").arg(receiver(consequence), name); },
        [&](const RemoveIdentity &) { return tr("Remove the identity verification of %1?").arg(name); },
        [&](const OpenTicket &) { return tr("Open a ticket for %1?").arg(name); },
        [&](const ReplyTicket &change) { return tr("Answer ticket %1 of %2?").arg(change.ticket.text(), name); },
    }, consequence.request.change);
}

QString ConsequenceText::statusVerb(const SetStatus &change, const QString &name)
{
    switch (change.to) {
    case StatusChange::Freeze:
        return change.stop == StopMode::Immediate ? tr("Freeze %1 at once").arg(name) : tr("Freeze %1").arg(name);
    case StatusChange::Thaw: return tr("Thaw %1").arg(name);
    case StatusChange::Manage: return tr("Let the cloud manage %1").arg(name);
    case StatusChange::Unmanage: return tr("Stop managing %1").arg(name);
    }
    return name;
}

QString ConsequenceText::quotaVerb(const SetQuota &change, const Consequence &consequence, const QString &name)
{
    const std::optional<Amount> by = consequence.now.total ? change.total.amount.minus(*consequence.now.total) : std::nullopt;
    if (!by || by->isZero())
        return tr("Set quota to %1 for %2").arg(moneyText(change.total), name);
    if (!by->isNegative())
        return tr("Raise quota by %1 for %2").arg(moneyText(*by, change.total.currency), name);
    return tr("Lower quota by %1 for %2").arg(moneyText(Amount::fromMicros(-by->micros()), change.total.currency), name);
}

QString ConsequenceText::verb(const Consequence &consequence)
{
    const QString name = customer(consequence);
    return std::visit(Overloaded{
        [&](const CreateCustomer &) { return tr("Create 1 customer: %1").arg(name); },
        [&](const OpenQuota &change) { return tr("Open quota of %1 for %2").arg(moneyText(change.first), name); },
        [&](const SetQuota &change) { return quotaVerb(change, consequence, name); },
        [&](const ChangeConsumption &change) {
            const QString money = moneyText(change.change.money);
            return change.change.direction == ConsumptionChange::Direction::Increase ? tr("Add %1 to the consumption of %2").arg(money, name)
                                                                                     : tr("Take %1 off the consumption of %2").arg(money, name);
        },
        [&](const SetStatus &change) { return statusVerb(change, name); },
        [&](const SetAlarmRules &change) {
            return change.rules.isEmpty() ? tr("Clear all alarm rules of %1").arg(name)
                                          : tr("Set %n alarm rule(s) for %1", nullptr, int(change.rules.size())).arg(name);
        },
        [&](const CancelOrder &) {
            const bool hasAmount = consequence.order && consequence.order->due;
            return hasAmount ? tr("Cancel 1 order of %1 for %2").arg(moneyText(*consequence.order->due, consequence.order->currency), name)
                             : tr("Cancel 1 order for %1").arg(name);
        },
        [&](const BindNumbers &change) { return tr("Bind %n service number(s) for %1", nullptr, change.count).arg(name); },
        [&](const GrantNumber &) { return tr("Grant 1 service number to %1").arg(receiver(consequence)); },
        [&](const RemoveIdentity &) { return tr("Remove the verification of %1").arg(name); },
        [&](const OpenTicket &change) {
            return change.attachments.isEmpty() ? tr("Open 1 ticket for %1").arg(name)
                                                : tr("Open 1 ticket with %n file(s) for %1", nullptr, int(change.attachments.size())).arg(name);
        },
        [&](const ReplyTicket &change) {
            const QString ticket = change.ticket.text();
            return change.attachments.isEmpty() ? tr("Answer ticket %1").arg(ticket)
                                                : tr("Answer ticket %1 with %n file(s)", nullptr, int(change.attachments.size())).arg(ticket);
        },
    }, consequence.request.change);
}

bool ConsequenceText::isDestructive(const Consequence &consequence)
{
    const auto *status = std::get_if<SetStatus>(&consequence.request.change);
    const auto harms = [](Effect effect) {
        return effect == Effect::ServicesStop || effect == Effect::ServicesStopAtOnce || effect == Effect::ResourcesReleased
            || effect == Effect::BelowConsumed || effect == Effect::AlarmsCleared || effect == Effect::OrderLapses
            || effect == Effect::IdentityRemoved;
    };
    return (status && status->to == StatusChange::Freeze) || std::holds_alternative<CancelOrder>(consequence.request.change)
        || std::any_of(consequence.effects.cbegin(), consequence.effects.cend(), harms);
}

QList<BeforeAfter> ConsequenceText::quotaRows(const Consequence &consequence)
{
    const QuotaFacts &now = consequence.now;
    const QString currency = currencyOf(consequence);
    const QString shown = now.currency.isEmpty() ? currency : now.currency;
    const QString notRead = now.hasLedger.value_or(true) ? tr("Not read yet.") : tr("No quota has been opened yet.");
    const std::optional<Amount> consumedAfter = consequence.totalAfter && consequence.availableAfter
        ? consequence.totalAfter->minus(*consequence.availableAfter) : std::nullopt;
    const QString available = moneyOr(consequence.availableAfter, currency);
    const bool bad = consequence.availableAfter && consequence.availableAfter->isNegative();
    return {
        {tr("Quota"), moneyOr(now.total, shown), moneyOr(consequence.totalAfter, currency), notRead},
        {tr("Consumed"), moneyOr(now.consumed(), shown), moneyOr(consumedAfter, currency), notRead},
        {tr("Available"), moneyOr(now.available, shown), bad ? tr("%1 (below zero)").arg(available) : available, notRead},
    };
}

QList<BeforeAfter> ConsequenceText::rows(const Consequence &consequence)
{
    const QString available = moneyOr(consequence.now.available, consequence.now.currency);
    return std::visit(Overloaded{
        [&](const CreateCustomer &) { return QList<BeforeAfter>(); },
        [&](const OpenTicket &) { return QList<BeforeAfter>(); },
        [&](const ReplyTicket &) { return QList<BeforeAfter>(); },
        [&](const SetStatus &change) {
            const bool isRegime = change.to == StatusChange::Manage || change.to == StatusChange::Unmanage;
            const Wording before = isRegime ? CustomerText::hosting(consequence.customer) : CustomerText::credit(consequence.customer);
            const CreditState to = change.to == StatusChange::Freeze ? CreditState::Frozen : change.to == StatusChange::Thaw ? CreditState::Thawed
                : change.to == StatusChange::Manage ? CreditState::Trusteeship : CreditState::TrusteeshipCancelled;
            return QList<BeforeAfter>{
                {tr("Status"), before.isUnknown() ? QString() : before.text, CustomerText::creditName(to), before.why, false},
                {tr("Available"), available, available, tr("Not read yet.")},
            };
        },
        [&](const SetAlarmRules &change) {
            const QString before = consequence.now.alarms ? OperationText::rules(*consequence.now.alarms, consequence.now.currency) : QString();
            return QList<BeforeAfter>{{tr("Warn when available falls"), before, OperationText::rules(change.rules, consequence.now.currency), tr("Not read yet."), false}};
        },
        [&](const CancelOrder &) {
            const std::optional<Order> &order = consequence.order;
            QList<BeforeAfter> lines{{tr("State"), order && order->payment.value == PaymentStatus::Unpaid ? tr("unpaid") : QString(), tr("cancelled"),
                                      tr("The order could not be read."), false}};
            if (order && order->due)
                lines.append({tr("Amount due"), moneyText(*order->due, order->currency), tr("nothing"), {}, true});
            return lines;
        },
        [&](const BindNumbers &change) { return numberRows(change, consequence); },
        [&](const GrantNumber &) { return holderRows(consequence); },
        [&](const RemoveIdentity &) { return identityRows(consequence); },
        [&](const auto &) { return quotaRows(consequence); },
    }, consequence.request.change);
}

QString ConsequenceText::effect(Effect effect, const Consequence &consequence)
{
    const int instances = int(consequence.instances.value_or(0));
    const bool counted = consequence.instances.has_value();
    switch (effect) {
    case Effect::ServicesStop:
        return counted ? tr("Services stop: %n instance(s) of the customer.", nullptr, instances)
                       : tr("All services of the customer stop; how many there are is not known.");
    case Effect::ServicesStopAtOnce:
        return counted ? tr("%n instance(s) of the customer stop at once, without a grace period.", nullptr, instances)
                       : tr("All services of the customer stop at once, without a grace period; how many there are is not known.");
    case Effect::ServicesStopWhenEmpty:
        return counted ? tr("When the quota is used up, the cloud stops %n instance(s).", nullptr, instances)
                       : tr("When the quota is used up, the cloud stops the customer's services.");
    case Effect::ResourcesReleased: return tr("Fifteen days after the debt began, the cloud releases the resources and their data.");
    case Effect::NothingStopsByItself: return tr("Nothing stops by itself, not even below zero.");
    case Effect::PartnerPays: return tr("Meanwhile the partner pays for what runs.");
    case Effect::ServicesGoOn: return tr("Services can be used again.");
    case Effect::BelowConsumed: return tr("The new quota is below what is consumed: available becomes negative.");
    case Effect::AlarmRaised: return tr("What is available falls below an alarm rule: the alarm is raised.");
    case Effect::AlarmsCleared: return tr("All alarm rules go: nobody is warned any more when the quota runs low.");
    case Effect::OrderLapses: return tr("The order lapses: nothing is charged and nothing is delivered.");
    case Effect::AccountCreated: return tr("A new cloud account is created under this partner.");
    case Effect::SubAccountsFollow: return tr("RAM users of the account are affected in the same way.");
    case Effect::NumbersUsedUp: case Effect::NumbersEndWithInstance: case Effect::NumberChangesHolder: case Effect::IdentityRemoved:
        return filingEffect(effect, consequence);
    }
    return {};
}

Tone ConsequenceText::tone(Effect effect)
{
    switch (effect) {
    case Effect::ServicesStop: case Effect::ServicesStopAtOnce: case Effect::ResourcesReleased: case Effect::IdentityRemoved: return Tone::Bad;
    case Effect::ServicesStopWhenEmpty: case Effect::PartnerPays: case Effect::BelowConsumed: case Effect::AlarmRaised: case Effect::AlarmsCleared:
    case Effect::OrderLapses: case Effect::NumbersUsedUp: case Effect::NumberChangesHolder: return Tone::Warn;
    case Effect::ServicesGoOn: return Tone::Good;
    default: return Tone::Info;
    }
}

TrapText ConsequenceText::customerTrap(Trap trap, const Consequence &consequence)
{
    const auto *grant = std::get_if<GrantNumber>(&consequence.request.change);
    switch (trap) {
    case Trap::UnknownCustomer:
        if (grant && consequence.stranger == grant->to)
            return {tr("No customer of this partner has the UID %1, which the service number shall go to.").arg(grant->to.text()),
                    tr("Nothing is corrected by itself: choose who is meant, or check the UID."), NextStep::PickCustomer};
        return {tr("No customer of this partner has this UID."), tr("Nothing is corrected by itself: choose who is meant, or check the UID."), NextStep::PickCustomer};
    case Trap::CustomerOfAnother:
        return {tr("This customer belongs to another environment."), tr("Switch the environment first if this customer is meant.")};
    case Trap::CustomerGone:
        return {tr("The cloud does not list this customer any more."), tr("It was closed or unlinked; its quota and orders cannot be changed.")};
    case Trap::TestAccountsFull:
        return {tr("This test partner already holds twenty customers."), tr("Unlink one in the cloud's console before creating another.")};
    default:
        return {tr("Some fields cannot be sent as they are."), tr("Go back and correct them.")};
    }
}

TrapText ConsequenceText::quotaTrap(Trap trap, const Consequence &consequence)
{
    switch (trap) {
    case Trap::LedgerExists:
        return {tr("This customer already has a quota; a second one is refused with code -303."), tr("Set the existing quota to this amount instead."),
                NextStep::SetInstead};
    case Trap::NoLedger:
        return {tr("No quota has been opened for this customer yet."), tr("Open one first."),
                std::holds_alternative<SetQuota>(consequence.request.change) ? NextStep::OpenInstead : NextStep::None};
    case Trap::QuotaBelowZero:
        return {tr("The available quota is below zero; the cloud refuses a change of status then (code -116)."), tr("Raise the quota above what is consumed first.")};
    case Trap::WrongCurrency:
        return {tr("The currency is not that of the customer's quota."),
                consequence.now.currency.isEmpty() ? tr("Check the currency.") : tr("The quota is kept in %1.").arg(consequence.now.currency)};
    case Trap::TooManyPlaces: return {tr("The amount has more decimals than the currency."), tr("Round it and try again.")};
    case Trap::NotAboveZero: return {tr("The amount is not above zero."), tr("Enter an amount above zero.")};
    case Trap::OutOfRange: return {tr("The amount is outside of what the cloud takes."), tr("Check it for a digit too many.")};
    default: return {tr("The cloud would not take one of the alarm rules."), tr("Check their amounts and ratios.")};
    }
}

TrapText ConsequenceText::trap(Trap trap, const Consequence &consequence)
{
    switch (trap) {
    case Trap::ReadOnlyEnvironment:
        return {tr("This environment is read-only; nothing is sent."), tr("Unlock it for a while if you mean to change something."), NextStep::Unlock};
    case Trap::AnotherInFlight:
        return {tr("Another change of this kind is under way for this customer, or its outcome is not known yet."), tr("Wait until it is settled; it stands in the history."),
                NextStep::ShowHistory};
    case Trap::OrderNotUnpaid: return {tr("Only unpaid orders can be cancelled."), tr("A paid one is refunded in the cloud's console.")};
    case Trap::ChangedSince:
        return {tr("What this change would replace has been changed since by somebody else."), tr("Look at how it stands now, and decide anew."), NextStep::ShowHistory};
    case Trap::AlreadyUndone:
        return {tr("This operation has been taken back already."), tr("It stands in the history."), NextStep::ShowHistory};
    case Trap::OrderUnknown: return {tr("This order is not known."), tr("Refresh the orders and look again.")};
    case Trap::UnknownCustomer: case Trap::CustomerOfAnother: case Trap::CustomerGone: case Trap::TestAccountsFull: case Trap::FieldsInvalid:
        return customerTrap(trap, consequence);
    case Trap::LedgerExists: case Trap::NoLedger: case Trap::QuotaBelowZero: case Trap::WrongCurrency: case Trap::TooManyPlaces:
    case Trap::NotAboveZero: case Trap::OutOfRange: case Trap::BadRule:
        return quotaTrap(trap, consequence);
    case Trap::TooManyNumbers: case Trap::InstanceOfAnother: case Trap::NoNumbersHere: case Trap::InstanceFull: case Trap::NumberNotFree:
    case Trap::GrantToSelf: case Trap::NotVerified:
        return filingTrap(trap);
    }
    return {};
}

QString ConsequenceText::shortCause(Trap trap, const Consequence &consequence)
{
    return ConsequenceText::trap(trap, consequence).sentence;
}

QString ConsequenceText::reversal(const Consequence &consequence)
{
    const auto *status = std::get_if<SetStatus>(&consequence.request.change);
    switch (consequence.reversibility) {
    case Reversibility::ByInverse:
        return status ? tr("Yes, by switching back; what was released meanwhile does not return.") : tr("Yes, by setting it back: an undo is prepared.");
    case Reversibility::OneWay: return tr("No, it cannot be undone.");
    case Reversibility::NotSaid: break;
    }
    return tr("Not known.");
}

} // namespace pc
