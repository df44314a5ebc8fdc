// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/domain/identity.h"
#include <QObject>

namespace pc {

// What a list of customers shows. Comparable, so that a view can tell an answer to an older question.
struct CustomerQuery
{
    enum class Sort { Name, Uid, LoginEmail, Kind, Credit, Certified, Group, ReadAt };
    enum class Gone { Hide, Show, Only };

    CustomerQuery() = default;
    QString text;                           // any fragment of name, UID, alias, logon e-mail, CRM id or note, or pinyin initials
    std::optional<QString> group;           // scope; an empty text means "in no group"
    std::optional<CustomerUid> customer;    // scope: one customer
    bool favouritesOnly = false;
    std::optional<AccountKind> kind;
    std::optional<CreditState> credit;
    std::optional<bool> certified;
    QList<VerificationStanding> standings;  // any of these as of `standingAt`; empty: all
    QDateTime standingAt;                   // UTC; whole minutes are enough, and let answers be kept
    Gone gone = Gone::Hide;
    Sort sort = Sort::Name;
    Qt::SortOrder order = Qt::AscendingOrder;
    friend bool operator==(const CustomerQuery &, const CustomerQuery &) = default;
};

// A window of rows and the number of all rows that match.
struct CustomerWindow
{
    qint64 first = 0;
    qint64 total = 0;
    QList<Customer> rows;
};

struct GroupCount
{
    QString group;                          // empty: customers in no group
    qint64 customers = 0;
    friend bool operator==(const GroupCount &, const GroupCount &) = default;
};

// How far a dataset has been read and how old it is.
struct DatasetState
{
    QString name;                           // "customers"
    QDateTime completedAt;                  // UTC; end of the last complete pass; invalid: never complete
    qint64 rows = 0;                        // rows held now, gone ones not counted
    QByteArray checkpoint;                  // of the pass under way; empty when none is
};

// The customers of one environment. A facade that any thread may call: writes run on the store's writer, reads on its
// reader, answers arrive through Async. Errors: the Storage… kinds and NotFound.
class CustomerStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual Async<CustomerWindow> read(CustomerQuery query, qint64 first, int count) = 0;
    [[nodiscard]] virtual Async<Customer> customer(CustomerUid uid) = 0;
    [[nodiscard]] virtual Async<QList<GroupCount>> groups() = 0;
    [[nodiscard]] virtual Async<DatasetState> datasetState() = 0;

    // Staff's own data. Who read it before the last nudge and writes it after does not take that back.
    [[nodiscard]] virtual Async<Done> setLocal(CustomerUid uid, CustomerLocal local) = 0;

    // Sync. Rows and checkpoint go in one transaction; a null checkpoint leaves the stored one alone.
    [[nodiscard]] virtual Async<Done> putListed(QList<CustomerUid> uids, QDateTime listedAt, QByteArray checkpoint) = 0;
    [[nodiscard]] virtual Async<Done> putFacts(QList<CustomerFacts> facts, QByteArray checkpoint) = 0;
    // Ends a complete pass: customers last listed before `passStartedAt` are marked as gone, the checkpoint is cleared.
    [[nodiscard]] virtual Async<Done> finishPass(QDateTime passStartedAt, QDateTime completedAt) = 0;
    // Customers whose facts are unread or older than `before`, oldest first.
    [[nodiscard]] virtual Async<QList<CustomerUid>> staleFacts(QDateTime before, int limit) = 0;

Q_SIGNALS:
    // Rows changed; an empty list means "many, read again". Emitted on the thread this object lives on.
    void changed(const QList<pc::CustomerUid> &uids);
};

} // namespace pc

Q_DECLARE_METATYPE(pc::CustomerQuery)
