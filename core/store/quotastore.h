// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/domain/quota.h"
#include "core/domain/runway.h"
#include "core/store/customerstore.h"

namespace pc {

// What a list of quotas shows: every customer that is not gone, with or without a ledger.
struct QuotaQuery
{
    enum class Sort { Name, Status, Total, Consumed, Available, Alarm, ZeroDay, RiskPerDay, ReadAt };
    enum class Show {
        All,
        BelowZero,                          // available is negative
        AlarmRaised,                        // an alarm rule's threshold is reached
        RunningOut,                         // used up already, or the day of zero is known and within `withinDays`
        NoLedger,                           // the cloud said so
        NotRead,                            // nothing known yet
    };

    QuotaQuery() = default;
    QString text;                           // as CustomerQuery::text
    std::optional<QString> group;           // scope; an empty text means "in no group"
    std::optional<CustomerUid> customer;    // scope
    Show show = Show::All;
    int withinDays = 30;
    std::optional<CreditState> credit;      // frozen, thawed …
    std::optional<bool> managed;
    Sort sort = Sort::Name;                 // unknown values come last in both orders; by day of zero, what is used up comes first
    Qt::SortOrder order = Qt::AscendingOrder;
    friend bool operator==(const QuotaQuery &, const QuotaQuery &) = default;
};

// One row: the customer with what is known of its quota.
struct QuotaRow
{
    Customer customer;
    QuotaFacts quota;
    Runway runway;                          // of the samples held, as of the last reading
    QList<QuotaSample> trend;               // one per day, the last thirty days at most, oldest first
    friend bool operator==(const QuotaRow &, const QuotaRow &) = default;
};

struct QuotaWindow
{
    qint64 first = 0, total = 0;
    QList<QuotaRow> rows;
};

// Sums over the rows of a query, one per currency. Rows that could not be counted are told, not taken for zero.
struct QuotaTotals
{
    QString currency;                       // empty: of rows whose currency is not known
    qint64 customers = 0;
    std::optional<Amount> total, available, consumed;   // absent: nothing was known, or the sum does not fit
    qint64 unknownTotal = 0, unknownAvailable = 0;      // rows without the figure
    friend bool operator==(const QuotaTotals &, const QuotaTotals &) = default;
};

// The quotas of one environment. A facade that any thread may call; errors: the Storage… kinds and NotFound.
class QuotaStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual Async<QuotaWindow> read(QuotaQuery query, qint64 first, int count) = 0;
    [[nodiscard]] virtual Async<QuotaRow> quota(CustomerUid uid) = 0;
    [[nodiscard]] virtual Async<QList<QuotaTotals>> totals(QuotaQuery query) = 0;
    // Oldest first. Samples are thinned with age: all of the last two days, then one per hour for a month, then one per day.
    [[nodiscard]] virtual Async<QList<QuotaSample>> samples(CustomerUid uid, QDateTime from) = 0;
    [[nodiscard]] virtual Async<DatasetState> datasetState() = 0;

    // Only what has a reading time is written, and only if it is newer than what is held. Adds a sample when available was read.
    [[nodiscard]] virtual Async<Done> put(QList<QuotaFacts> facts) = 0;
    [[nodiscard]] virtual Async<Done> finishPass(QDateTime completedAt) = 0;
    // Customers to be read next: `first` (on screen) in their order, then by risk (below zero, soonest day of zero), then by
    // age. Only those whose available amount is unread or older than `before`.
    [[nodiscard]] virtual Async<QList<CustomerUid>> stale(QDateTime before, QList<CustomerUid> first, int limit) = 0;

Q_SIGNALS:
    void changed(const QList<pc::CustomerUid> &uids);       // empty: many, read again
};

} // namespace pc

Q_DECLARE_METATYPE(pc::QuotaQuery)
