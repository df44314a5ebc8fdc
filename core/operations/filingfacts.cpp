// SPDX-License-Identifier: Apache-2.0
#include "core/operations/filingfacts.h"
#include "core/base/flow.h"
#include "core/operations/livereading.h"
#include "core/operations/traps.h"
#include "core/store/filingstore.h"
#include <algorithm>

namespace pc {

static constexpr int kMostRows = 20;
static constexpr int kFullForDays = 1;      // a refusal counts this long: a contract may grow

static bool isOfAnother(const QList<FilingRow> &rows, const Resource &resource, const CustomerUid &owner)
{
    return std::any_of(rows.cbegin(), rows.cend(), [&](const FilingRow &row) {
        return row.number && row.number->resource == resource && !row.number->owner.isEmpty() && row.number->owner != owner;
    });
}

static Async<Consequence> withInstance(JournalSetup setup, Consequence facts, Resource resource)
{
    const CustomerUid owner = facts.request.customer;
    const Async<QList<NumberAllowance>> reading = setup.filings->allowances(owner);
    const Result<QList<NumberAllowance>> allowances = co_await reading;
    if (!allowances)
        co_return facts;
    const auto found = std::find_if(allowances->cbegin(), allowances->cend(), [&resource](const NumberAllowance &each) {
        return each.instance.id == resource.id && each.instance.filingType == resource.type;
    });
    if (found != allowances->cend()) {
        facts.instance = found->instance;
        facts.numbersReadAt = found->readAt;
        if (found->readAt.isValid())
            facts.numbersUsed = found->used;
        facts.isFull = found->fullSince.isValid() && found->fullSince.addDays(kFullForDays) > setup.clock->utcNow();
        co_return facts;
    }
    FilingQuery query;
    query.text = resource.id;
    const Async<FilingWindow> looking = setup.filings->read(query, 0, kMostRows);
    const Result<FilingWindow> window = co_await looking;
    addTrap(facts, window && isOfAnother(window->rows, resource, owner) ? Trap::InstanceOfAnother : Trap::NoNumbersHere);
    co_return facts;
}

static Async<Consequence> withNumber(JournalSetup setup, Consequence facts, QString number)
{
    const Async<FilingRow> reading = setup.filings->row(number);
    const Result<FilingRow> row = co_await reading;
    if (row && row->number) {
        facts.numbers = QList<ServiceNumber>{*row->number};
        facts.numbersReadAt = row->number->readAt;
    }
    co_return facts;
}

Async<Consequence> storedFilingFacts(JournalSetup setup, Consequence facts)
{
    const auto *bind = std::get_if<BindNumbers>(&facts.request.change);
    const auto *grant = std::get_if<GrantNumber>(&facts.request.change);
    if (setup.filings && bind)
        return withInstance(setup, facts, bind->resource);
    if (setup.filings && grant)
        return withNumber(setup, facts, grant->number);
    return ready<Consequence>(facts);
}

// The trap that an answer of the cloud about a resource is; nothing: it is trouble.
static std::optional<Trap> trapOf(const ApiError &error)
{
    if (error.code == kRefusedOfAnother)
        return Trap::InstanceOfAnother;
    const bool cannotHold = std::any_of(kRefusedNoNumbers.begin(), kRefusedNoNumbers.end(), [&error](QLatin1String code) { return error.code == code; });
    return cannotHold ? std::optional(Trap::NoNumbersHere) : std::nullopt;
}

static void takeNumbers(Consequence &facts, const Result<QList<ServiceNumber>> &numbers, const QDateTime &now)
{
    if (numbers) {
        facts.numbers = *numbers;
        facts.numbersUsed = numbers->size();
        facts.numbersReadAt = now;
    } else if (const std::optional<Trap> trap = trapOf(numbers.error())) {
        addTrap(facts, *trap);
    } else {
        noteTrouble(facts, numbers.error());
    }
}

static void takeNumber(Consequence &facts, const Result<ServiceNumber> &number)
{
    if (number) {
        facts.numbers = QList<ServiceNumber>{*number};
        facts.numbersReadAt = number->readAt;
    } else if (number.error().code == kRefusedUnknownNumber) {
        facts.numbers = QList<ServiceNumber>();
    } else {
        noteTrouble(facts, number.error());
    }
}

Async<Consequence> liveFilingFacts(JournalSetup setup, std::shared_ptr<PartnerCloud> cloud, Consequence facts, AskedFacts wanted,
                                   std::chrono::milliseconds deadline, CallContext call, QObject *context)
{
    const CustomerUid customer = facts.request.customer;
    const auto *bind = std::get_if<BindNumbers>(&facts.request.change);
    const auto *grant = std::get_if<GrantNumber>(&facts.request.change);
    if (wanted & AskedFact::Numbers && bind) {
        const Async<QList<ServiceNumber>> reading = inTime(cloud->serviceNumbers(customer, bind->resource, call), setup, deadline, context);
        const Result<QList<ServiceNumber>> numbers = co_await reading;
        takeNumbers(facts, numbers, setup.clock->utcNow());
    }
    if (wanted & AskedFact::Numbers && grant) {
        const Async<ServiceNumber> reading = inTime(cloud->serviceNumber(grant->number, call), setup, deadline, context);
        const Result<ServiceNumber> number = co_await reading;
        takeNumber(facts, number);
    }
    if (wanted & AskedFact::Identity) {
        const Async<IdentityFacts> reading = inTime(cloud->identity(customer, call), setup, deadline, context);
        const Result<IdentityFacts> identity = co_await reading;
        if (identity)
            facts.identity = *identity;
        else
            noteTrouble(facts, identity.error());
    }
    co_return facts;
}

} // namespace pc
