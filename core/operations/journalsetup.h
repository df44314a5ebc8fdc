// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/clock.h"
#include "core/cloud/partnercloud.h"
#include "core/domain/environment.h"
#include "core/store/customerstore.h"
#include "core/store/operationstore.h"
#include <functional>
#include <memory>

namespace pc {

class FilingStore;
class OrderStore;
class QuotaStore;
class TicketStore;

// Pace of sending again and of finding out what became of a write without an answer.
struct JournalTimes
{
    using Ms = std::chrono::milliseconds;
    Ms firstCheck = std::chrono::seconds(2);
    // A request whose answer was lost may still take effect this long after; "not there" counts only from then on.
    Ms settles = std::chrono::seconds(20);
    Ms retryFrom = std::chrono::seconds(15);    // after a check that failed; doubled each time …
    Ms retryTo = std::chrono::minutes(5);       // … up to this
    Ms againFrom = std::chrono::seconds(1);     // after a call that was not executed, if the service wishes nothing; doubled …
    Ms againTo = std::chrono::minutes(2);       // … up to this; a service that wishes for more is not waited for
    int againTimes = 3;                         // an operation that stands alone; somebody waits for it
    int planAgainTimes = 8;                     // a row of a plan
    int repeats = 5;                            // after lost answers, with the same token, before a person has to ask
    Ms readDeadline = std::chrono::seconds(4);  // of what is read before a person decides
    Ms planNews = std::chrono::milliseconds(100);   // least time between two signals about one plan
};

// What the write path of one environment is made of. Nothing is owned; everything outlives the engine thread.
struct JournalSetup
{
    JournalSetup() = default;
    Environment environment;
    QString person;                             // operating-system account name of who works here
    Clock *clock = nullptr;
    std::function<std::shared_ptr<PartnerCloud>()> makeCloud;       // called once, on the engine thread
    OperationStore *operations = nullptr;
    CustomerStore *customers = nullptr;
    QuotaStore *quotas = nullptr;               // may be null: nothing is known of quotas before the cloud is asked
    OrderStore *orders = nullptr;               // may be null, likewise
    FilingStore *filings = nullptr;             // may be null, likewise
    TicketStore *tickets = nullptr;             // may be null: a ticket that was written to is read at the next sync
    // Whether another environment knows the customer; called on the engine thread; may be null.
    std::function<Async<bool>(CustomerUid)> isKnownElsewhere;
    JournalTimes times;
};

} // namespace pc
