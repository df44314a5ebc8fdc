// SPDX-License-Identifier: Apache-2.0
#include "core/operations/sheet.h"
#include "core/base/csv.h"
#include "core/store/booktext.h"

namespace pc {

namespace {

struct Columns
{
    qsizetype customer = -1, amount = -1, currency = -1, mode = -1, reason = -1;

    explicit Columns(const QStringList &header)
    {
        QStringList names;
        for (QString name : header)
            names.append(name.toCaseFolded().remove(QLatin1Char(' ')).remove(QLatin1Char('_')).remove(QLatin1Char('-')));
        const auto find = [&names](std::initializer_list<const char *> known) {
            for (const char *name : known) {    // in this order: a UID is surer than an alias
                if (const qsizetype at = names.indexOf(QString::fromUtf8(name)); at >= 0)
                    return at;
            }
            return qsizetype(-1);
        };
        customer = find({"customeruid", "uid", "customerid", "accountid", "客户uid", "客户id", "账号id", "账号uid", "客户编号", "crmid", "crm编号", "crm",
                         "alias", "别名", "customer", "客户", "account", "账号", "客户名称"});
        amount = find({"amount", "quota", "credit", "newquota", "金额", "额度", "信用额度", "授信额度", "新额度"});
        currency = find({"currency", "币种", "货币"});
        mode = find({"mode", "change", "action", "方式", "模式", "操作", "变更方式"});
        reason = find({"reason", "note", "remark", "原因", "备注", "事由", "理由"});
    }
    [[nodiscard]] bool isHeader() const { return customer >= 0 && amount >= 0; }
};

} // namespace

Sheet readSheetText(const QString &text)
{
    Sheet sheet;
    const QList<CsvRecord> records = parseCsv(text);
    if (records.isEmpty() || text.trimmed().isEmpty()) {
        sheet.problem = Sheet::Problem::Empty;
        return sheet;
    }
    sheet.header = records.first().fields;
    const Columns columns(sheet.header);
    if (!columns.isHeader())
        sheet.problem = Sheet::Problem::NoHeader;
    else if (records.size() == 1)
        sheet.problem = Sheet::Problem::NoRows;
    else if (records.size() - 1 > Sheet::kMostRows)
        sheet.problem = Sheet::Problem::TooManyRows;
    if (sheet.problem != Sheet::Problem::None)
        return sheet;
    sheet.rows.reserve(records.size() - 1);
    for (const CsvRecord &record : records.mid(1)) {
        const auto field = [&record](qsizetype column) { return record.fields.value(column).trimmed(); };
        SheetRow row{record.line, field(columns.customer), field(columns.amount), field(columns.currency), field(columns.mode), field(columns.reason)};
        // Rows that spreadsheets leave behind below the last one.
        if (!row.customer.isEmpty() || !row.amount.isEmpty())
            sheet.rows.append(row);
    }
    if (sheet.rows.isEmpty())
        sheet.problem = Sheet::Problem::NoRows;
    return sheet;
}

Sheet readSheet(const QByteArray &bytes)
{
    const QString text = decodeText(bytes);
    if (text.contains(QChar::ReplacementCharacter) || text.contains(QChar::Null)) {
        Sheet sheet;
        sheet.problem = Sheet::Problem::Encoding;
        return sheet;
    }
    return readSheetText(text);
}

} // namespace pc
