// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/amountentry.h"
#include "core/operations/consequence.h"
#include "core/operations/sheet.h"
#include <QHash>

namespace pc {

enum class SheetMode { Set, Raise, Lower };

// Why a line of a sheet cannot become an operation, found here; what the journal finds stands in the consequence's traps.
enum class LineIssue {
    None,
    NoCustomer,             // the cell is empty
    ManyCustomers,          // several customers have this alias or CRM id
    Duplicate,              // the customer stands in an earlier line too: `duplicateOf`
    BadAmount,              // `amount.problem` says how
    UnknownMode,
    TotalNotKnown,          // raise or lower, and how high the quota is now is not known
    BelowZero,              // lowered by more than there is
    NoQuotaToLower,
};

// One line of the preview.
struct PlanLine
{
    SheetRow row;                           // as it came; cells that were fixed are in here as well
    bool isIncluded = true;
    SheetMode mode = SheetMode::Set;
    AmountEntry amount;
    LineIssue issue = LineIssue::None;
    int duplicateOf = 0;                    // line of the sheet
    OperationRequest request;               // valid while issue is None
    bool isAsked = false;                   // `consequence` answers `request`
    Consequence consequence;
    [[nodiscard]] bool isGood() const { return isAsked && issue == LineIssue::None && consequence.traps.isEmpty(); }
    [[nodiscard]] bool isSent() const { return isIncluded && isGood(); }
    [[nodiscard]] bool isWarned() const { return isGood() && consequence.effects.contains(Effect::BelowConsumed); }
};

// Sums over the lines that will be sent, in one currency.
struct PlanTotal
{
    QString currency;
    int lines = 0;
    std::optional<Amount> before, after;    // absent: not known for every line, or too big to add
    friend bool operator==(const PlanTotal &, const PlanTotal &) = default;
};

// Whom the cells of a sheet may mean: UID, alias, CRM id; two of the same alias are told, not chosen from.
class CustomerIndex
{
public:
    void add(const Customer &customer);
    [[nodiscard]] QList<CustomerUid> find(const QString &cell) const;
    [[nodiscard]] bool isEmpty() const { return m_uids.isEmpty(); }

private:
    QHash<QString, QList<CustomerUid>> m_uids;
};

// The lines of a plan on their way from a sheet to requests. Questions for the journal's consequences() are asked in rounds,
// because raising by an amount needs the quota of now first. Pure: it sends and reads nothing itself.
class SheetPlan
{
public:
    SheetPlan() = default;
    SheetPlan(const QList<SheetRow> &rows, CustomerIndex customers, QString usualCurrency);     // for rows that name none
    explicit SheetPlan(const QList<OperationRequest> &requests);        // of a selection: nothing to resolve

    [[nodiscard]] const QList<PlanLine> &lines() const { return m_lines; }
    [[nodiscard]] bool isSheet() const { return m_isSheet; }            // amounts can be corrected
    void include(int line, bool included) { m_lines[line].isIncluded = included; }
    void setAmount(int line, const QString &text);
    void setCustomer(int line, const CustomerUid &uid);
    void exchange(int line, const Change &change);          // e.g. open a quota where there is none to set

    // Lines whose consequence is not known yet, at most `most`.
    [[nodiscard]] QList<int> open(int most) const;
    [[nodiscard]] QList<OperationRequest> questions(const QList<int> &lines) const;
    void take(const QList<int> &lines, const QList<Consequence> &answers);

    [[nodiscard]] QList<OperationRequest> requests() const;             // of what is included and good
    [[nodiscard]] int sent() const;
    [[nodiscard]] int bad() const;                                      // included or not
    [[nodiscard]] QList<PlanTotal> totals() const;

private:
    void resolve(int line);
    void findDuplicates();
    void takeAnswer(PlanLine &line, const Consequence &answer);
    [[nodiscard]] QString currencyOf(const PlanLine &line) const;

    QList<PlanLine> m_lines;
    CustomerIndex m_customers;
    QString m_usualCurrency;
    bool m_isSheet = false;
};

} // namespace pc
