// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/operations/changejson.h"
#include "core/operations/consequence.h"
#include "core/operations/journalrecord.h"
#include "core/operations/journalsetup.h"

namespace pc {

// What is read about a change, live where the cloud can be asked.
enum class AskedFact { Total = 1, Available = 2, Alarms = 4, Account = 8, Order = 16, Instances = 32, Numbers = 64, Identity = 128, Traces = 256 };
Q_DECLARE_FLAGS(AskedFacts, AskedFact)
Q_DECLARE_OPERATORS_FOR_FLAGS(AskedFacts)

// What reading the cloud says about a write whose answer was lost.
struct Finding
{
    enum class What {
        TookEffect,     // `answer` says what was found
        NotThere,       // everything stands as before the write; counts only once the lost request can no longer arrive
        Refused,        // it did not take effect and never can; `error` says why
        Foreign,        // neither what was before nor what was asked for: somebody else changed it since. `answer.facts`
        CannotTell,     // reading proves nothing; sending again with the same token does
    };
    Finding() = default;
    explicit Finding(What kind, WriteAnswer found = {}) : what(kind), answer(std::move(found)) {}
    What what = What::NotThere;
    WriteAnswer answer;
    std::optional<ApiError> error;
};

// One thing that can be changed in a cloud: all that the journal does not know of itself. Stateless and usable from any thread;
// what takes a context runs on the engine thread, and `context` is the object whose death ends it.
class Action
{
public:
    virtual ~Action() = default;

    [[nodiscard]] virtual QString kind() const = 0;
    // write-with-token by the contract: may be sent again by itself once that is known to be right. False: write-unsafe.
    [[nodiscard]] virtual bool mayRepeat() const { return true; }
    // Whether a token goes on the wire.
    [[nodiscard]] virtual bool hasToken() const { return false; }
    // Whether a new wish takes over the operation that was found safe to resend, instead of being refused beside it.
    [[nodiscard]] virtual bool takesOver() const { return false; }
    [[nodiscard]] virtual Reversibility reversibility() const { return Reversibility::OneWay; }
    // Of two operations with one key at most one is under way.
    [[nodiscard]] virtual QString conflictKey(const CustomerUid &customer, const Change &change) const = 0;

    [[nodiscard]] virtual AskedFacts shown() const = 0;          // for a person who decides
    [[nodiscard]] virtual AskedFacts needed() const = 0;         // right before sending: what a later check compares with
    // Adds traps, effects and what holds afterwards to the facts. Pure.
    virtual void judge(Consequence &consequence) const = 0;
    [[nodiscard]] virtual QJsonObject before(const Consequence &facts) const = 0;
    // Whether what the change replaces still stands as it was seen; both as `before` makes them. What was not seen is not compared.
    [[nodiscard]] virtual bool isAsSeen(const QJsonObject &, const QJsonObject &) const { return true; }

    // One attempt.
    [[nodiscard]] virtual Async<WriteAnswer> send(PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const = 0;
    // The same with text that stands in no record. Most take none.
    [[nodiscard]] virtual Async<WriteAnswer> sendWith(const Secret &, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const
    {
        return send(cloud, record, call, context);
    }
    // Reads only. Fails with what kept it from seeing.
    [[nodiscard]] virtual Async<Finding> check(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const = 0;
    // Brings the store up to date after a success. The answer ends when it is there; errors are for the next sync.
    [[nodiscard]] virtual Async<Done> refresh(const JournalSetup &setup, PartnerCloud &cloud, const OperationRecord &record, CallContext call, QObject *context) const = 0;

    // The service refused it for good; keeps what that says of other wishes.
    virtual void noteRefusal(const JournalSetup &, const OperationRecord &, const ApiError &) const {}

    [[nodiscard]] virtual std::optional<Change> inverse(const OperationRecord &) const { return std::nullopt; }
};

[[nodiscard]] const Action &actionFor(const Change &change);
[[nodiscard]] const Action *actionFor(const QString &kind);     // nullptr: not known to this version

} // namespace pc
