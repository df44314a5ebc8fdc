// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/domain/filing.h"
#include "core/store/customerstore.h"
#include <functional>

namespace pc {

// What the board and the table of filings show.
struct FilingQuery
{
    enum class Sort { Risk, Number, Instance, Customer, Domain, State, Deadline, ReadAt };
    enum class Show {
        All,
        Open,                               // isOpen()
        DueWithin,                          // an open case with a deadline within `withinDays`, or overdue
        AtRisk,                             // risk above None
        Unprepared,                         // bound, and nobody prepares it
    };

    FilingQuery() = default;
    QString text;                           // fragment of number, instance, domain, filing number, note, or customer as CustomerQuery::text
    std::optional<QString> group;           // scope; an empty text means "in no group"
    std::optional<CustomerUid> customer;    // scope
    Show show = Show::All;
    int withinDays = 7;
    std::optional<NumberState> state;
    Sort sort = Sort::Risk;                 // worst first, then by deadline; unknown values come last in both orders
    Qt::SortOrder order = Qt::AscendingOrder;
    friend bool operator==(const FilingQuery &, const FilingQuery &) = default;
};

struct FilingWindow
{
    qint64 first = 0, total = 0;
    QList<FilingRow> rows;
};

struct FilingCount
{
    NumberState state = NumberState::Unknown;
    qint64 rows = 0;
    friend bool operator==(const FilingCount &, const FilingCount &) = default;
};

// One instance that can hold numbers, and how many it holds. How many it may hold is in the partner's contract and told by no
// call: only a refusal (609) says that nothing is left.
struct NumberAllowance
{
    Instance instance;
    qint64 used = 0;                        // numbers of any state
    qint64 bound = 0;                       // of them ready to file with
    QDateTime readAt;                       // UTC; invalid: its numbers were never read
    QDateTime fullSince;                    // UTC; a refusal said so; invalid: never
    friend bool operator==(const NumberAllowance &, const NumberAllowance &) = default;
};

struct NumberReading
{
    CustomerUid owner;
    Resource resource;
    QList<ServiceNumber> numbers;           // all of the resource; held ones that are missing here are taken away
    QDateTime readAt;                       // UTC
};

// What is to be read next.
struct StaleResource
{
    CustomerUid owner;
    Resource resource;
    friend bool operator==(const StaleResource &, const StaleResource &) = default;
};

// Service numbers, the instances that can hold them, and staff's filing cases, of one environment. A facade that any thread may
// call; errors: the Storage… kinds and NotFound. Cases live in staff's own file.
class FilingStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual Async<FilingWindow> read(FilingQuery query, qint64 first, int count) = 0;
    // By state, of what the query shows without its own state.
    [[nodiscard]] virtual Async<QList<FilingCount>> counts(FilingQuery query) = 0;
    [[nodiscard]] virtual Async<FilingRow> row(QString key) = 0;
    // By name of the product and id.
    [[nodiscard]] virtual Async<QList<NumberAllowance>> allowances(CustomerUid owner) = 0;
    [[nodiscard]] virtual Async<DatasetState> datasetState() = 0;

    // Sync. Instances replace all that are held of the owner.
    [[nodiscard]] virtual Async<Done> putInstances(CustomerUid owner, QList<Instance> instances, QDateTime readAt) = 0;
    [[nodiscard]] virtual Async<Done> putNumbers(QList<NumberReading> readings) = 0;
    [[nodiscard]] virtual Async<Done> noteFull(Resource resource, QDateTime at) = 0;
    [[nodiscard]] virtual Async<Done> finishPass(QDateTime completedAt) = 0;
    // Owners whose instances are unread or older than `before`, oldest first, without those that are gone.
    [[nodiscard]] virtual Async<QList<CustomerUid>> staleOwners(QDateTime before, int limit) = 0;
    // Resources whose numbers are unread or older than `before`: with open cases first, then those that hold numbers, then by age.
    // `known`: only those that hold numbers or have a case.
    [[nodiscard]] virtual Async<QList<StaleResource>> staleResources(QDateTime before, bool known, int limit) = 0;
    [[nodiscard]] virtual Async<QList<StaleResource>> resourcesOf(CustomerUid owner) = 0;
    // Whose instance this is that can hold numbers, by its id in any case.
    [[nodiscard]] virtual Async<CustomerUid> ownerOf(QString instanceId) = 0;

    // Staff's own cases. An empty id makes a new one; answers as it is stored.
    [[nodiscard]] virtual Async<FilingCase> saveCase(FilingCase filing) = 0;
    // One step: what somebody else writes into the case is neither lost nor overtaken. `change` runs on another thread and holds
    // values only. NotFound: removed meanwhile, and not made anew.
    [[nodiscard]] virtual Async<FilingCase> changeCase(CaseId id, std::function<void(FilingCase &)> change) = 0;
    [[nodiscard]] virtual Async<Done> removeCase(CaseId id) = 0;
    [[nodiscard]] virtual Async<FilingCase> filingCase(CaseId id) = 0;
    // Open cases whose reminder is due on or before `day`, by deadline.
    [[nodiscard]] virtual Async<QList<FilingCase>> dueReminders(QDate day) = 0;

Q_SIGNALS:
    void changed();                         // rows of the board; read again
};

} // namespace pc

Q_DECLARE_METATYPE(pc::FilingQuery)
