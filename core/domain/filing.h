// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/domain/instance.h"
#include <QDate>
#include <QSize>
#include <QStringList>

namespace pc {

// States of a service number, in the order of the board. Unbound: free of any instance, or not asked for yet.
enum class NumberState { Unknown, Unbound, Bound, InReview, Filed, Void };

inline constexpr int kMostNumbersPerCall = 20;      // ProductBindBsn, parameter num

// One service number (BSN): it lets one site of an instance be filed. Bound for good: it never comes back.
struct ServiceNumber
{
    QString number;                         // on the wire sn
    CustomerUid owner;                      // account of the instance
    CustomerUid holder;                     // account that may file with it; another one after it was granted. Empty: not told
    Resource resource;
    QString typeText;                       // the resource's type as it came
    Coded<NumberState> state;
    QString filingNumber;                   // of the authority; empty until filed
    QVariantMap extra;                      // fields that this version does not know, as they came
    QDateTime readAt;                       // UTC
    friend bool operator==(const ServiceNumber &, const ServiceNumber &) = default;
};

using CaseId = Id<struct CaseIdTag>;        // a filing case; ours alone

enum class EntityKind { Enterprise, Individual, PublicInstitution, Government, SocialOrganisation, Other };

// One paper of a case. The file stays where it is; what a check of it said is kept with it.
struct CaseDocument
{
    QString item;                           // id in the checklist (core/filings/checklist.h), or "other"
    QString path;                           // of the person's file; empty: none chosen yet
    QString fault;                          // name of the DocumentFault found at the last check; empty: good, or not checked
    QDateTime checkedAt;                    // UTC; invalid: not checked since the file was chosen
    bool isConfirmed = false;               // an item without a file ("handset at hand") that a person ticked
    friend bool operator==(const CaseDocument &, const CaseDocument &) = default;
};

// Text that is put into the vendor's form: one click copies it.
struct CaseText
{
    QString label;                          // id in the checklist ("siteName"), else the person's own words
    QString text;
    friend bool operator==(const CaseText &, const CaseText &) = default;
};

// What we prepare and remember about filing one domain of one customer. Staff's own data: survives a rebuild from the cloud,
// and everything that happens on the vendor's page.
struct FilingCase
{
    enum class Stage {                      // stored by number: add at the end
        Preparing,
        Filing,                             // a session is or was open and nobody said how it ended
        Submitted,                          // handed in; the number's state tells the rest
        Returned,                           // came back with something to mend
        Done,
        Abandoned,
    };
    // How one filing session or stage ended.
    struct Event
    {
        QDateTime at;                       // UTC
        Stage stage = Stage::Preparing;     // from then on
        QString words;                      // the person's; may be empty
        friend bool operator==(const Event &, const Event &) = default;
    };
    CaseId id;
    CustomerUid customer;
    QString domain;                         // lower case, punycode as the person typed it
    EntityKind entity = EntityKind::Enterprise;
    QString province;                       // ISO 3166-2 subdivision, e.g. "CN-ZJ"; empty: not said
    QString number;                         // service number it files with; empty: none yet
    Stage stage = Stage::Preparing;
    QList<CaseDocument> documents;
    QList<CaseText> texts;
    QString notes;
    QDate deadline, remindOn;               // invalid: none
    QDateTime createdAt, updatedAt;         // UTC
    QDateTime lastSessionAt;                // UTC; start of the last filing session
    QString result;                         // the person's words on how it ended, or why it came back
    QList<Event> history;                   // oldest first
    friend bool operator==(const FilingCase &, const FilingCase &) = default;
};

// What is wrong with a filing, worst first: the order of the worklist. Values are compared.
enum class FilingRisk {
    Overdue,                                // the deadline has passed
    NumberVoid,                             // its number cannot be used any more: the case needs another
    InstanceEnding,                         // the instance ends, or is released, before this can be done: the number goes void with it
    Returned,                               // refused or sent back
    DueSoon,                                // three days or less to the deadline
    SessionUnfinished,                      // a session ended and nobody said how
    DocumentsMissing,                       // preparing, papers are missing or faulty
    NoCase,                                 // a bound number that nobody prepares
    None,
};

// One row of the board and the table: a number with its case, a number alone, or a case that has no number yet.
struct FilingRow
{
    QString key;                            // stable: the number, or "case:" + the case's id
    std::optional<ServiceNumber> number;
    std::optional<FilingCase> filing;
    std::optional<Instance> instance;       // of the number, where it has been read
    CustomerUid customer;                   // holder of the number, else its owner, else the case's
    QString customerName;
    FilingRisk risk = FilingRisk::None;
    [[nodiscard]] NumberState state() const { return number ? number->state.value : NumberState::Unbound; }
    friend bool operator==(const FilingRow &, const FilingRow &) = default;
};

// `today` is the day where the person is. Pure.
[[nodiscard]] FilingRisk riskOf(const FilingRow &row, const QDate &today);
// Neither done nor abandoned, and not void either unless somebody still prepares a filing with it.
[[nodiscard]] bool isOpen(const FilingRow &row);

// A service number as a person may paste it: blanks, full-width and look-alike letters and dashes made plain. Empty: it is none.
[[nodiscard]] QString cleanNumber(const QString &typed);

} // namespace pc

Q_DECLARE_METATYPE(pc::FilingCase)
Q_DECLARE_METATYPE(pc::FilingRow)
