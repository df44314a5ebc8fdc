// SPDX-License-Identifier: Apache-2.0
#include "core/store/sqlcustomerbook.h"
#include "core/base/csv.h"
#include "core/store/booktext.h"
#include "core/store/customerrows.h"
#include "core/store/storereader.h"
#include "core/store/storewriter.h"

namespace pc {

static CustomerLocal merged(CustomerLocal local, const BookRow &row)
{
    local.alias = row.alias.value_or(local.alias);
    local.group = row.group.value_or(local.group);
    local.crmId = row.crmId.value_or(local.crmId);
    return local;
}

static BookPreview previewed(StoreWriter &writer, const Book &book, int limit)
{
    BookPreview preview;
    preview.summary.rows = book.rows;
    preview.summary.problems = book.problems;
    CustomerRows rows(writer.db(), writer.keys());
    for (const BookRow &row : book.good) {
        const std::optional<Customer> customer = rows.customer(row.uid);
        ++(customer ? preview.summary.updated : preview.summary.kept);
        BookChange change{row.uid, customer ? customer->displayName() : QString(), rows.local(row.uid), {}};
        change.after = merged(change.before, row);
        if (change.after == change.before)
            continue;
        ++preview.changed;
        if (preview.changes.size() < limit)
            preview.changes += change;
    }
    return preview;
}

static Result<ImportSummary> takeOver(StoreWriter &writer, const Book &book)
{
    ImportSummary summary;
    summary.rows = book.rows;
    summary.problems = book.problems;
    QList<CustomerUid> changed;
    Transaction transaction(writer.db());
    CustomerRows rows(writer.db(), writer.keys());
    for (const BookRow &row : book.good) {
        rows.setLocal(row.uid, merged(rows.local(row.uid), row));
        if (rows.contains(row.uid))
            changed += row.uid;
    }
    if (!book.good.isEmpty())
        rows.countLocalChange();
    transaction.commit();
    summary.updated = int(changed.size());
    summary.kept = int(book.good.size() - changed.size());
    if (!changed.isEmpty())
        writer.noteChanged(changed);
    return summary;
}

Async<ImportSummary> SqlCustomerBook::importBook(QByteArray csv)
{
    return runOnStore<ImportSummary>(m_writer, [csv = std::move(csv)](StoreWriter &writer) -> Result<ImportSummary> {
        const Result<Book> book = parseBook(decodeText(csv));
        if (!book)
            return failure(book.error());
        return takeOver(writer, *book);
    });
}

// Read where it would be written: the reader holds no statements for rows that are not listed yet.
Async<BookPreview> SqlCustomerBook::previewBook(QByteArray csv, int limit)
{
    return runOnStore<BookPreview>(m_writer, [csv = std::move(csv), limit](StoreWriter &writer) -> Result<BookPreview> {
        const Result<Book> book = parseBook(decodeText(csv));
        if (!book)
            return failure(book.error());
        return previewed(writer, *book, limit);
    });
}

Async<QByteArray> SqlCustomerBook::exportBook()
{
    return runOnStore<QByteArray>(m_reader, [](StoreReader &reader) {
        QString csv = QChar(0xfeff) + csvLine({QStringLiteral("uid"), QStringLiteral("alias"), QStringLiteral("group"), QStringLiteral("crm_id")});
        Statement read(reader.db(), QStringLiteral("SELECT uid, alias, grp, crm_id FROM local.customer_local"
                                                   " WHERE alias<>'' OR grp<>'' OR crm_id<>'' ORDER BY length(uid), uid"));
        read.run();
        while (read.next())
            csv += csvLine({read.text(0), read.text(1), read.text(2), read.text(3)});
        return csv.toUtf8();
    });
}

} // namespace pc
