// SPDX-License-Identifier: Apache-2.0
#include "models/operationtext.h"
#include "core/operations/changejson.h"
#include "models/customertext.h"
#include "models/moneytext.h"
#include "models/quotatext.h"
#include <QHash>

namespace pc {

namespace {

template<typename... Fns>
struct Overloaded : Fns... { using Fns::operator()...; };
template<typename... Fns>
Overloaded(Fns...) -> Overloaded<Fns...>;

QString moneyIn(const QJsonObject &values, const QString &key, const QString &currency)
{
    const std::optional<Amount> amount = amountIn(values, key);
    return amount ? moneyText(*amount, currency) : QString();
}

QString currencyOf(const OperationRecord &operation)
{
    const QString after = operation.after.value(QLatin1String("currency")).toString();
    return after.isEmpty() ? operation.before.value(QLatin1String("currency")).toString() : after;
}

QString numbersIn(const QJsonObject &facts)
{
    QStringList numbers;
    const QJsonArray all = facts.value(QLatin1String("numbers")).toArray();
    for (const QJsonValue &number : all)
        numbers << number.toString();
    return numbers.join(QStringLiteral(", "));
}

QString newNumbers(const OperationRecord &operation)
{
    const bool isBound = operation.kind == kindOf(BindNumbers()) && operation.state == OperationState::Succeeded;
    return isBound ? numbersIn(operation.outcome) : QString();
}

constexpr int kLongestMessage = 120;

// That was answered, or that came of it.
QString ticketOf(const OperationRecord &operation)
{
    const QString answered = operation.after.value(QLatin1String("ticket")).toString();
    return answered.isEmpty() ? operation.outcome.value(QLatin1String("ticket")).toString() : answered;
}

QString statusAfter(StatusChange to)
{
    switch (to) {
    case StatusChange::Freeze: return CustomerText::creditName(CreditState::Frozen);
    case StatusChange::Thaw: return CustomerText::creditName(CreditState::Thawed);
    case StatusChange::Manage: return CustomerText::creditName(CreditState::Trusteeship);
    case StatusChange::Unmanage: return CustomerText::creditName(CreditState::TrusteeshipCancelled);
    }
    return {};
}

} // namespace

QString OperationText::exportKind() { return QStringLiteral("export"); }
QString OperationText::askKind() { return QStringLiteral("askVerification"); }

QStringList OperationText::kinds()
{
    return {kindOf(SetQuota()), kindOf(OpenQuota()), kindOf(ChangeConsumption()), kindOf(SetStatus()), kindOf(SetAlarmRules()), kindOf(CancelOrder()),
            kindOf(BindNumbers()), kindOf(GrantNumber()), kindOf(CreateCustomer()), kindOf(RemoveIdentity()),
            kindOf(OpenTicket()), kindOf(ReplyTicket()), exportKind(), askKind()};
}

QString OperationText::kindName(const QString &kind)
{
    const QStringList names{tr("Set quota"), tr("Open quota"), tr("Change consumption"), tr("Change status"), tr("Set alarm rules"), tr("Cancel order"),
                            tr("Bind service numbers"), tr("Grant service number"), tr("Create customer"), tr("Remove identity verification"),
                            tr("Open ticket"), tr("Answer ticket"), tr("Export"),
                            tr("Ask to verify", "the identity of a customer")};
    const qsizetype at = kinds().indexOf(kind);
    return at < 0 ? kind : names.at(at);
}

QString OperationText::action(const OperationRecord &operation)
{
    const std::optional<Change> change = changeOf(operation);
    const auto *const status = change ? std::get_if<SetStatus>(&*change) : nullptr;
    if (!status)
        return kindName(operation.kind);
    switch (status->to) {
    case StatusChange::Freeze: return tr("Freeze customer");
    case StatusChange::Thaw: return tr("Thaw customer");
    case StatusChange::Manage: return tr("Let the cloud manage");
    case StatusChange::Unmanage: return tr("Stop managing");
    }
    return kindName(operation.kind);
}

Wording OperationText::state(OperationState state)
{
    switch (state) {
    case OperationState::Draft: return {tr("Draft"), Tone::Neutral, {}};
    case OperationState::WaitingForApproval: return {tr("Waiting for approval"), Tone::Warn, {}};
    case OperationState::Ready: return {tr("Ready"), Tone::Info, {}};
    case OperationState::Sending: return {tr("Sending"), Tone::Info, {}};
    case OperationState::Succeeded: return {tr("Done"), Tone::Good, {}};
    case OperationState::Failed: return {tr("Failed"), Tone::Bad, {}};
    case OperationState::Unknown: return {tr("Not known yet"), Tone::Warn, {}};
    case OperationState::Checking: return {tr("Checking"), Tone::Warn, {}};
    case OperationState::SafeToResend: return {tr("Safe to send again"), Tone::Warn, {}};
    case OperationState::Withdrawn: return {tr("Withdrawn"), Tone::Neutral, {}};
    }
    return {};
}

QString OperationText::meaning(OperationState state)
{
    switch (state) {
    case OperationState::Draft: return tr("It was begun and not confirmed.");
    case OperationState::WaitingForApproval: return tr("A second person has to allow it before it is sent.");
    case OperationState::Ready: return tr("It is written down and goes out when its turn comes.");
    case OperationState::Sending: return tr("It is on its way.");
    case OperationState::Succeeded: return tr("It took effect.");
    case OperationState::Failed: return tr("The cloud refused it; nothing happened there.");
    case OperationState::Unknown: return tr("It was sent, and no answer told what became of it. We do not know yet.");
    case OperationState::Checking: return tr("It was sent without a clear answer; what became of it is being read from the cloud.");
    case OperationState::SafeToResend: return tr("It was checked: it did not take effect and can be sent again.");
    case OperationState::Withdrawn: return tr("It was taken back before it took effect.");
    }
    return {};
}

// What an export took its rows from, as the pages name it in the record; a word unknown to this version as it is.
static QString exported(const QString &what)
{
    static const QHash<QString, const char *> words{{QStringLiteral("customers"), QT_TRANSLATE_NOOP("pc::OperationText", "the customers")},
                                                    {QStringLiteral("quotas"), QT_TRANSLATE_NOOP("pc::OperationText", "the quotas")},
                                                    {QStringLiteral("orders"), QT_TRANSLATE_NOOP("pc::OperationText", "the orders")},
                                                    {QStringLiteral("filings"), QT_TRANSLATE_NOOP("pc::OperationText", "the filings")},
                                                    {QStringLiteral("history"), QT_TRANSLATE_NOOP("pc::OperationText", "the history")},
                                                    {QStringLiteral("plan"), QT_TRANSLATE_NOOP("pc::OperationText", "a plan")}};
    const char *const word = words.value(what);
    return word ? QCoreApplication::translate("pc::OperationText", word) : what;
}

QList<OperationText::Value> OperationText::ticketValues(const OperationRecord &operation, const QString &words, qsizetype files)
{
    const QString line = words.simplified();
    QList<Value> values;
    if (!line.isEmpty())
        values.append({tr("Message", "to the vendor"), {}, line.size() > kLongestMessage ? line.left(kLongestMessage) + QChar(0x2026) : line});
    if (hasConfidential(operation))
        values.append({tr("Confidential text"), {}, tr("sent apart, and kept nowhere")});
    if (const QString ticket = ticketOf(operation); !ticket.isEmpty())
        values.append({tr("Ticket"), {}, ticket});
    if (files > 0)
        values.append({tr("Files"), {}, tr("%n file(s)", nullptr, int(files))});
    return values;
}

QList<OperationText::Value> OperationText::values(const OperationRecord &operation)
{
    if (operation.kind == exportKind()) {
        const int rows = operation.after.value(QLatin1String("rows")).toInt();
        const QString masked = operation.after.value(QLatin1String("masked")).toBool() ? tr("masked") : tr("not masked");
        return {{tr("Rows"), {}, tr("%n row(s) of %1, %2", "rows, what was exported, masked or not", rows).arg(exported(operation.after.value(QLatin1String("what")).toString()), masked)}};
    }
    if (operation.kind == askKind()) {
        const QDateTime until = QDateTime::fromString(operation.after.value(QLatin1String("linkGoodUntil")).toString(), Qt::ISODate);
        return {{tr("Link good until", "of an identity verification"), {}, CustomerText::absolute(until)}};
    }
    const std::optional<Change> change = changeOf(operation);
    if (!change)
        return {};
    const QJsonObject &before = operation.before;
    const QString currency = currencyOf(operation);
    const QString available = moneyIn(before, QStringLiteral("available"), currency);
    return std::visit(Overloaded{
        [&](const CreateCustomer &asked) { return QList<Value>{{tr("Login e-mail"), {}, asked.customer.loginEmail}}; },
        [&](const OpenQuota &asked) { return QList<Value>{{tr("Quota"), tr("none"), moneyText(asked.first)}}; },
        [&](const SetQuota &asked) {
            return QList<Value>{{tr("Quota"), moneyIn(before, QStringLiteral("total"), currency), moneyText(asked.total)}, {tr("Available"), available, {}}};
        },
        [&](const ChangeConsumption &asked) {
            const QString money = moneyText(asked.change.money);
            const bool more = asked.change.direction == ConsumptionChange::Direction::Increase;
            return QList<Value>{{tr("Consumption"), {}, more ? tr("%1 more", "consumption").arg(money) : tr("%1 less", "consumption").arg(money)}, {tr("Available"), available, {}}};
        },
        [&](const SetStatus &asked) {
            const bool regime = asked.to == StatusChange::Manage || asked.to == StatusChange::Unmanage;
            QList<Value> lines{{tr("Status"), before.value(regime ? QLatin1String("hosting") : QLatin1String("credit")).toString(), statusAfter(asked.to)}};
            if (asked.stop != StopMode::NotSaid)
                lines.append({tr("Services stop"), {}, asked.stop == StopMode::Immediate ? tr("at once") : tr("as usual")});
            return lines;
        },
        [&](const SetAlarmRules &asked) {
            const std::optional<QList<AlarmRule>> old = rulesFromJson(before.value(QLatin1String("rules")));
            return QList<Value>{{tr("Warn when available falls"), old ? rules(*old, currency) : QString(), rules(asked.rules, currency)}};
        },
        [&](const CancelOrder &asked) { return QList<Value>{{tr("Order %1").arg(asked.order.text()), tr("unpaid"), tr("cancelled")}}; },
        [&](const BindNumbers &asked) {
            QList<Value> lines{{tr("Service numbers of %1").arg(asked.resource.id), {}, tr("%n more", "service numbers", asked.count)}};
            if (const QString numbers = newNumbers(operation); !numbers.isEmpty())
                lines.append({tr("New service numbers"), {}, numbers});
            // Left to a person: another amount than was asked for.
            if (const QString found = numbersIn(operation.outcome.value(QLatin1String("found")).toObject()); !found.isEmpty())
                lines.append({tr("Found on the instance since"), {}, found});
            return lines;
        },
        [&](const GrantNumber &asked) {
            const QString receiver = before.value(QLatin1String("receiver")).toString();
            return QList<Value>{{tr("Service number %1").arg(asked.number), operation.customerName, receiver.isEmpty() ? asked.to.text() : receiver}};
        },
        [&](const RemoveIdentity &) { return QList<Value>{{tr("Identity"), before.value(QLatin1String("name")).toString(), tr("not verified")}}; },
        [&](const OpenTicket &asked) { return ticketValues(operation, asked.title.isEmpty() ? asked.text : asked.title, asked.attachments.size()); },
        [&](const ReplyTicket &asked) { return ticketValues(operation, asked.text, asked.attachments.size()); },
    }, *change);
}

QString OperationText::change(const OperationRecord &operation)
{
    const QList<Value> all = values(operation);
    if (all.isEmpty())
        return {};
    const Value &first = all.first();
    return first.before.isEmpty() ? first.after : QStringLiteral("%1 → %2").arg(first.before, first.after);
}

QStringList OperationText::results(const OperationRecord &operation)
{
    if (operation.kind == kindOf(OpenTicket()) && operation.state == OperationState::Succeeded)
        return {tr("New ticket: %1").arg(ticketOf(operation))};
    const QString numbers = newNumbers(operation);
    return numbers.isEmpty() ? QStringList() : QStringList{tr("New service numbers: %1").arg(numbers)};
}

QString OperationText::rules(const QList<AlarmRule> &rules, const QString &currency)
{
    QuotaFacts quota;
    quota.currency = currency;
    QStringList words;
    for (const AlarmRule &rule : rules)
        words.append(QuotaText::rule(rule, quota));
    return words.isEmpty() ? tr("no rules") : words.join(tr(", ", "between alarm rules"));
}

QString OperationText::step(const QString &word)
{
    const QHash<QString, QString> words{
        {QStringLiteral("planned"), tr("Written down as a row of a plan")},
        {QStringLiteral("waitingForApproval"), tr("Put before a second person")},
        {QStringLiteral("allowed"), tr("Allowed")},
        {QStringLiteral("notExecuted"), tr("Not carried out; it will be tried again")},
        {QStringLiteral("sending"), tr("Sent")},
        {QStringLiteral("succeeded"), tr("The cloud said: done")},
        {QStringLiteral("failed"), tr("The cloud refused it")},
        {QStringLiteral("unknown"), tr("No clear answer came")},
        {QStringLiteral("taken"), tr("The cloud took it and works on it")},
        {QStringLiteral("checking"), tr("Read from the cloud what became of it")},
        {QStringLiteral("found"), tr("Found in the cloud: it took effect")},
        {QStringLiteral("notFound"), tr("Not found in the cloud: it did not take effect")},
        {QStringLiteral("changedMeanwhile"), tr("Something else changed the same value meanwhile: a person has to look")},
        {QStringLiteral("withdrawn"), tr("Withdrawn")},
    };
    return words.value(word, word);
}

} // namespace pc
