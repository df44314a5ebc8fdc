// SPDX-License-Identifier: Apache-2.0
#include "core/operations/actions/actions.h"
#include "core/operations/actions/receipts.h"
#include "core/operations/traps.h"
#include "core/store/filingstore.h"
#include <algorithm>
#include <tuple>

namespace pc {

static const QString kNumbers = QStringLiteral("numbers");

QString BindNumbersAction::conflictKey(const CustomerUid &, const Change &change) const
{
    return QStringLiteral("numbers:") + std::get<BindNumbers>(change).resource.id;
}

void BindNumbersAction::judge(Consequence &consequence) const
{
    const BindNumbers wish = std::get<BindNumbers>(consequence.request.change);
    if (wish.count < 1 || wish.count > kMostNumbersPerCall)
        addTrap(consequence, Trap::TooManyNumbers);
    if (wish.resource.id.isEmpty() || wish.resource.type == ResourceType::Unknown)
        addTrap(consequence, Trap::NoNumbersHere);
    if (consequence.isFull)
        addTrap(consequence, Trap::InstanceFull);
    consequence.effects.append({Effect::NumbersUsedUp, Effect::NumbersEndWithInstance});
}

static QJsonArray textsOf(const QList<ServiceNumber> &numbers)
{
    QJsonArray texts;
    for (const ServiceNumber &number : numbers)
        texts.append(number.number);
    return texts;
}

QJsonObject BindNumbersAction::before(const Consequence &facts) const
{
    return facts.numbers ? QJsonObject{{kNumbers, textsOf(*facts.numbers)}} : QJsonObject();
}

// Numbers that came meanwhile are a colleague's, or those of a lost try that arrived late: they never come back, so nobody asks for
// more without having seen them.
bool BindNumbersAction::isAsSeen(const QJsonObject &seen, const QJsonObject &now) const
{
    const QJsonArray known = seen.value(kNumbers).toArray(), there = now.value(kNumbers).toArray();
    return !seen.contains(kNumbers) || std::all_of(there.cbegin(), there.cend(), [&known](const QJsonValue &number) { return known.contains(number); });
}

// The numbers that were not there right before it was sent.
static QList<ServiceNumber> newOnes(QList<ServiceNumber> numbers, const OperationRecord &record)
{
    const QJsonArray before = record.before.value(kNumbers).toArray();
    numbers.removeIf([&before](const ServiceNumber &number) { return before.contains(number.number); });
    return numbers;
}

static WriteAnswer answerWith(const QList<ServiceNumber> &numbers)
{
    WriteAnswer answer;
    answer.facts = {{kNumbers, textsOf(numbers)}};
    return answer;
}

// An answer that names another amount than was asked for is looked into: one sample of the vendor's lists all of the instance.
Async<WriteAnswer> BindNumbersAction::send(PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const
{
    const BindNumbers wish = asked<BindNumbers>(record);
    return andThen<WriteAnswer>(cloud.bindNumbers(record.customer, wish.resource, wish.count, call), context,
                                [record, count = wish.count](const BoundNumbers &told) {
        const QList<ServiceNumber> bound = newOnes(told.numbers, record);
        WriteAnswer answer = answerWith(bound);
        answer.requestId = told.requestId;
        answer.isDone = bound.size() == count;
        return ready<WriteAnswer>(answer);
    });
}

Async<Finding> BindNumbersAction::check(const JournalSetup &, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const
{
    const BindNumbers wish = asked<BindNumbers>(record);
    return andThen<Finding>(cloud.serviceNumbers(record.customer, wish.resource, call), context, [record, count = wish.count](const QList<ServiceNumber> &numbers) {
        const QList<ServiceNumber> bound = newOnes(numbers, record);
        const bool isTold = record.before.contains(kNumbers);
        const Finding::What what = !isTold ? Finding::What::Foreign : bound.isEmpty() ? Finding::What::NotThere
            : bound.size() == count ? Finding::What::TookEffect : Finding::What::Foreign;
        return ready<Finding>(Finding(what, answerWith(bound)));
    });
}

// The store wants all numbers of the resource, which the write does not tell.
Async<Done> BindNumbersAction::refresh(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const
{
    if (!setup.filings)
        return nothingToDo();
    const Resource resource = asked<BindNumbers>(record).resource;
    return readAgain(setup, cloud, record.customer, resource, call, context);
}

// Only of a single number does the refusal say that nothing is left.
void BindNumbersAction::noteRefusal(const JournalSetup &setup, const OperationRecord &record, const ApiError &error) const
{
    const BindNumbers wish = asked<BindNumbers>(record);
    if (setup.filings && error.code == kRefusedFull && wish.count == 1)
        std::ignore = setup.filings->noteFull(wish.resource, setup.clock->utcNow());
}

Async<Done> readAgain(const JournalSetup &setup, PartnerCloud &cloud, const CustomerUid &owner, const Resource &resource, CallContext call, QObject *context)
{
    return andThen<Done>(cloud.serviceNumbers(owner, resource, call), context, [owner, resource, setup](const QList<ServiceNumber> &numbers) {
        NumberReading reading;
        reading.owner = owner;
        reading.resource = resource;
        reading.numbers = numbers;
        reading.readAt = setup.clock->utcNow();
        return setup.filings->putNumbers({reading});
    });
}

} // namespace pc
