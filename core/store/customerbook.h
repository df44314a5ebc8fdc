// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/domain/customer.h"
#include <QByteArray>
#include <QList>
#include <QString>

namespace pc {

// A row of an imported book that was not taken over, and why.
struct ImportProblem
{
    enum class Cause { MissingUid, InvalidUid, DuplicateUid, MissingColumns, TextTooLong };
    int line = 0;                           // line of the file, from 1
    Cause cause = Cause::MissingUid;
    QString text;                           // the offending field or row, shortened
    friend bool operator==(const ImportProblem &, const ImportProblem &) = default;
};

struct ImportSummary
{
    int rows = 0;                           // data rows seen, header not counted
    int updated = 0;                        // customers that are in the store and now carry the book's data
    int kept = 0;                           // UIDs not listed yet: kept until the cloud lists them
    QList<ImportProblem> problems;
    friend bool operator==(const ImportSummary &, const ImportSummary &) = default;
};

// One customer of a book, as it is and as the import would leave it.
struct BookChange
{
    CustomerUid uid;
    QString name;                           // as shown now; empty: the cloud has not listed this UID yet
    CustomerLocal before, after;
    friend bool operator==(const BookChange &, const BookChange &) = default;
};

// What importBook() would do now.
struct BookPreview
{
    ImportSummary summary;
    int changed = 0;                        // rows that say something new, listed or not
    QList<BookChange> changes;              // the first of them, in the book's order
};

// Staff's own customer book: aliases, groups and CRM ids as a CSV file. A facade that any thread may call.
class CustomerBook
{
public:
    virtual ~CustomerBook() = default;

    // Header row "uid,alias,group,crm_id" in any order, only uid required; a column that is absent leaves its data alone.
    // UTF-8 with or without BOM, UTF-16 with BOM, or GB18030. One transaction: all good rows or, on a Storage… error, none.
    // InvalidInput when there is no header with a uid column.
    [[nodiscard]] virtual Async<ImportSummary> importBook(QByteArray csv) = 0;

    // The same without changing anything; at most `limit` changes are told one by one.
    [[nodiscard]] virtual Async<BookPreview> previewBook(QByteArray csv, int limit) = 0;

    // Every customer with staff's own data, in the same format (UTF-8 with BOM, for spreadsheets).
    [[nodiscard]] virtual Async<QByteArray> exportBook() = 0;
};

} // namespace pc
