// SPDX-License-Identifier: Apache-2.0
#include "core/store/sqlcustomerbook.h"
#include "core/base/csv.h"
#include "core/store/booktext.h"
#include "core/store/customerrows.h"
#include "core/store/storereader.h"
#include "core/store/storewriter.h"

namespace pc {

static Result<ImportSummary> takeOver(StoreWriter &writer, const Book &book)
{
    ImportSummary summary;
    summary.rows = book.rows;
    summary.problems = book.problems;
    QList<CustomerUid> changed;
    Transaction transaction(writer.db());
    CustomerRows rows(writer.db(), writer.keys());
    for (const BookRow &row : book.good) {
        CustomerLocal local = rows.local(row.uid);
        local.alias = row.alias.value_or(local.alias);
        local.group = row.group.value_or(local.group);
        local.crmId = row.crmId.value_or(local.crmId);
        rows.setLocal(row.uid, local);
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
