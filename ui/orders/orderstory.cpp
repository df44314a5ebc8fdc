// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderstory.h"
#include "core/contracts/contractregistry.h"
#include "models/operationtext.h"
#include <algorithm>

namespace pc {
namespace {

using What = StoryEntry::What;
constexpr qint64 kAlikeSeconds = 3600;
constexpr qint64 kSettlingSeconds = 5;      // clocks of two records of one call

QDateTime timeOf(const QJsonObject &step) { return QDateTime::fromString(step.value(QLatin1String("at")).toString(), Qt::ISODateWithMs); }

bool isRead(const QString &action)
{
    static const ContractRegistry registry;
    const QList<const OperationContract *> known = registry.operations(action);
    return !known.isEmpty() && known.first()->retry == RetryClass::Read;
}

Tone toneOfStep(const QString &word)
{
    if (word == QLatin1String("succeeded") || word == QLatin1String("found"))
        return Tone::Good;
    if (word == QLatin1String("failed"))
        return Tone::Bad;
    return word == QLatin1String("unknown") || word == QLatin1String("notExecuted") ? Tone::Warn : Tone::Info;
}

bool wasUnsettledAt(const OperationRecord &operation, const QDateTime &time)
{
    const QDateTime end = isFinal(operation.state) ? operation.updatedAt.addSecs(kSettlingSeconds) : QDateTime();
    return time >= operation.createdAt.addSecs(-kSettlingSeconds) && (!end.isValid() || time <= end);
}

} // namespace

QList<CallRecord> OrderStory::relevant(const QList<CallRecord> &calls, const OrderId &order, const QList<OperationRecord> &operations)
{
    QList<CallRecord> found;
    for (const CallRecord &call : calls) {
        const bool isNamed = std::any_of(operations.cbegin(), operations.cend(), [&call](const OperationRecord &operation) {
            return !call.requestId.isEmpty() && operation.requestIds.contains(call.requestId);
        });
        const bool tellsOfIt = call.request.contains(order.text().toLatin1());
        const bool isChecking = std::any_of(operations.cbegin(), operations.cend(), [&call](const OperationRecord &operation) {
            return wasUnsettledAt(operation, call.startedAt);
        });
        if (isNamed || (tellsOfIt && (isChecking || !isRead(call.action))))
            found.append(call);
    }
    return found;
}

int OrderStory::tries(const OperationRecord &operation)
{
    return int(std::count_if(operation.attempts.cbegin(), operation.attempts.cend(), [](const QJsonValue &step) {
        return step[QLatin1String("state")].toString() == QLatin1String("sending");
    }));
}

static QList<StoryEntry> cloudEntries(const OrderEvidence &evidence)
{
    const Order &order = evidence.row.order;
    QList<StoryEntry> entries;
    const auto add = [&entries](const QDateTime &at, const QString &text, Tone tone = Tone::Neutral) {
        if (at.isValid())
            entries.append({at, What::Cloud, text, {}, tone, {}, {}});
    };
    add(order.createdAt, OrderStory::tr("Order created"));
    add(order.paidAt, OrderStory::tr("Paid"), Tone::Good);
    if (order.payment.value == PaymentStatus::Cancelled)
        add(order.readAt, OrderStory::tr("Read as cancelled"));
    if (!evidence.detail)
        return entries;
    for (const OrderLine &line : evidence.detail->lines) {
        const QString of = evidence.detail->lines.size() > 1 ? line.suborder : QString();
        add(line.usageFrom, of.isEmpty() ? OrderStory::tr("Usage begins") : OrderStory::tr("Usage begins (%1)").arg(of));
        add(line.usageTo, of.isEmpty() ? OrderStory::tr("Usage ends") : OrderStory::tr("Usage ends (%1)").arg(of));
    }
    return entries;
}

static QList<StoryEntry> operationEntries(const OperationRecord &operation)
{
    const Wording state = OperationText::state(operation.state);
    QList<StoryEntry> entries{{operation.createdAt, What::Operation, OperationText::action(operation), state.text, state.tone, operation.person, {}}};
    for (const QJsonValue &value : operation.attempts) {
        const QJsonObject step = value.toObject();
        const QString word = step.value(QLatin1String("state")).toString();
        QString text = OperationText::step(word);
        const QString error = step.value(QLatin1String("code")).toString(step.value(QLatin1String("errorKind")).toString());
        if (!error.isEmpty())
            text = OrderStory::tr("%1 (%2)", "what happened, and the error").arg(text, error);
        entries.append({timeOf(step), What::Step, text, {}, toneOfStep(word), {}, step.value(QLatin1String("requestId")).toString()});
    }
    return entries;
}

static StoryEntry callEntry(const CallRecord &call)
{
    const bool ok = call.errorKind.isEmpty();
    QString outcome = ok ? OrderStory::tr("Done") : call.code.isEmpty() ? call.errorKind : call.code;
    if (!ok && call.httpStatus == 0)
        outcome = OrderStory::tr("No answer");
    const QString text = call.attempt > 1 ? OrderStory::tr("Call %1, attempt %2").arg(call.action).arg(call.attempt) : OrderStory::tr("Call %1").arg(call.action);
    return {call.startedAt, What::Call, text, outcome, ok ? Tone::Good : Tone::Warn, call.person, call.requestId};
}

QList<StoryEntry> OrderStory::entries(const OrderEvidence &evidence)
{
    QList<StoryEntry> entries = cloudEntries(evidence);
    for (const OperationRecord &operation : evidence.operations)
        entries += operationEntries(operation);
    for (const CallRecord &call : evidence.calls)
        entries.append(callEntry(call));
    std::stable_sort(entries.begin(), entries.end(), [](const StoryEntry &a, const StoryEntry &b) { return a.at < b.at; });
    return entries;
}

OrderQuery OrderStory::candidatesOf(const Order &order)
{
    const QDate day = order.createdAt.toLocalTime().date();
    OrderQuery query;
    query.customer = order.customer;
    query.filter = OrderFilter::parse(QStringLiteral("created:%1..%2").arg(day.addDays(-1).toString(Qt::ISODate), day.addDays(1).toString(Qt::ISODate)));
    return query;
}

QList<Order> OrderStory::alike(const Order &order, const QList<OrderRow> &candidates)
{
    QList<Order> found;
    for (const OrderRow &candidate : candidates) {
        const Order &other = candidate.order;
        if (other.id != order.id && other.customer == order.customer && other.product == order.product && other.type == order.type
            && other.due == order.due && std::abs(other.createdAt.secsTo(order.createdAt)) <= kAlikeSeconds)
            found.append(other);
    }
    return found;
}

QString OrderStory::verdict(const OrderEvidence &evidence)
{
    if (evidence.alike && !evidence.alike->isEmpty())
        return tr("%n other order(s) of this customer look the same: same product, type and amount within an hour.", nullptr, int(evidence.alike->size()));
    const QString single = evidence.alike ? tr("No other order of this customer looks the same within an hour.") : QString();
    int sent = 0;
    bool isOpen = false;
    for (const OperationRecord &operation : evidence.operations) {
        sent = std::max(sent, tries(operation));
        isOpen = isOpen || !isFinal(operation.state);
    }
    if (evidence.operations.isEmpty())
        return single;
    if (isOpen)
        return tr("We do not know yet how our operation ended – checking.");
    const auto done = std::count_if(evidence.operations.cbegin(), evidence.operations.cend(),
                                    [](const OperationRecord &operation) { return operation.state == OperationState::Succeeded; });
    const QString effects = done == 1 ? tr("Our operation took effect once, in %n try(s).", nullptr, sent)
                          : done == 0 ? tr("Our operation had no effect.")
                                      : tr("%n operations of ours took effect.", nullptr, int(done));
    return single.isEmpty() ? effects : QStringLiteral("%1 %2").arg(effects, single);
}

static QString utc(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz 'UTC'")) : OrderStory::tr("time not known");
}

static void appendOperation(QStringList &lines, const OperationRecord &operation)
{
    lines << QString() << OrderStory::tr("Operation %1: %2, asked for by %3").arg(operation.id.text(), OperationText::action(operation), operation.person);
    if (!operation.reason.isEmpty())
        lines << OrderStory::tr("  Reason: %1").arg(operation.reason);
    lines << (operation.idempotencyToken.isEmpty() ? OrderStory::tr("  Token: this action has none; what was lost is checked, never sent again blindly")
                                                   : OrderStory::tr("  Token: %1, the same in every try").arg(operation.idempotencyToken));
    for (const StoryEntry &step : operationEntries(operation).mid(1))
        lines << OrderStory::tr("  %1  %2%3", "time, what happened, request ID").arg(utc(step.at), step.text, step.requestId.isEmpty() ? QString() : QStringLiteral("  ") + step.requestId);
    lines << OrderStory::tr("  Sent %n time(s); %1", nullptr, OrderStory::tries(operation)).arg(OperationText::state(operation.state).text);
}

QString OrderStory::proof(const OrderEvidence &evidence, const QString &environment, const QDateTime &now)
{
    const Order &order = evidence.row.order;
    QStringList lines{
        tr("Order %1").arg(order.id.text()),
        tr("Customer: %1 (%2)").arg(evidence.row.customerName, order.customer.text()),
        tr("Environment: %1").arg(environment),
        tr("Written: %1").arg(utc(now)),
        tr("Type %1, payment %2, product %3").arg(order.type.text, order.payment.isAbsent() ? QStringLiteral("–") : order.payment.text, order.product),
        tr("Created: %1").arg(utc(order.createdAt)),
        tr("Paid: %1").arg(order.paidAt.isValid() ? utc(order.paidAt) : QStringLiteral("–")),
        tr("Amount due: %1 %2").arg(order.due ? order.due->text() : QStringLiteral("–"), order.currency),
        tr("Read from the cloud: %1").arg(utc(order.readAt)),
    };
    for (const OperationRecord &operation : evidence.operations)
        appendOperation(lines, operation);
    if (!evidence.calls.isEmpty())
        lines << QString() << tr("Calls");
    for (const CallRecord &call : evidence.calls) {
        const StoryEntry entry = callEntry(call);
        lines << tr("  %1  %2: %3  %4", "time, call, outcome, request ID").arg(utc(entry.at), entry.text, entry.state, entry.requestId).trimmed();
    }
    for (const Order &other : evidence.alike.value_or(QList<Order>()))
        lines << tr("Looks the same: order %1 of %2").arg(other.id.text(), utc(other.createdAt));
    const QString words = verdict(evidence);
    if (!words.isEmpty())
        lines << QString() << words;
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace pc
