// SPDX-License-Identifier: Apache-2.0
#include "core/store/booktext.h"
#include "core/base/csv.h"
#include <QSet>
#include <QStringDecoder>
#include <algorithm>
#include <unicode/ucnv.h>

namespace pc {

static constexpr qsizetype kLongestField = 200;
static constexpr qsizetype kLongestUid = 32;
static constexpr qsizetype kShownOfAField = 60;

QString decodeText(const QByteArray &bytes)
{
    if (const auto marked = QStringConverter::encodingForData(bytes)) {
        QStringDecoder decoder(*marked);
        return decoder.decode(bytes);
    }
    QStringDecoder utf8(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    const QString text = utf8.decode(bytes);
    if (!utf8.hasError())
        return text;
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open("GB18030", &status);
    QString chinese(bytes.size() + 1, Qt::Uninitialized); // never more characters than bytes
    const int32_t length = ucnv_toUChars(converter, reinterpret_cast<UChar *>(chinese.data()), int32_t(chinese.size()),
                                         bytes.constData(), int32_t(bytes.size()), &status);
    ucnv_close(converter);
    chinese.truncate(U_SUCCESS(status) ? length : 0);
    return U_SUCCESS(status) ? chinese : text;
}

namespace {

struct Columns
{
    qsizetype uid = -1, alias = -1, group = -1, crmId = -1;

    explicit Columns(QStringList header)
    {
        for (QString &name : header)
            name = name.trimmed().toLower();
        uid = header.indexOf(QLatin1String("uid"));
        alias = header.indexOf(QLatin1String("alias"));
        group = header.indexOf(QLatin1String("group"));
        crmId = header.indexOf(QLatin1String("crm_id"));
    }
    [[nodiscard]] qsizetype last() const { return std::max({uid, alias, group, crmId}); }
};

} // namespace

static bool isUid(const QString &text)
{
    return text.size() <= kLongestUid && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

static std::optional<ImportProblem> problemOf(const CsvRecord &record, const Columns &columns, const QSet<QString> &seen)
{
    using Cause = ImportProblem::Cause;
    const auto problem = [&record](Cause cause, const QString &text) { return ImportProblem{record.line, cause, text.left(kShownOfAField)}; };
    if (record.fields.size() <= columns.last())
        return problem(Cause::MissingColumns, record.fields.join(u','));
    const QString uid = record.fields[columns.uid].trimmed();
    if (uid.isEmpty())
        return problem(Cause::MissingUid, record.fields.join(u','));
    if (!isUid(uid))
        return problem(Cause::InvalidUid, uid);
    if (seen.contains(uid))
        return problem(Cause::DuplicateUid, uid);
    for (const qsizetype column : {columns.alias, columns.group, columns.crmId}) {
        if (column >= 0 && record.fields[column].size() > kLongestField)
            return problem(Cause::TextTooLong, record.fields[column]);
    }
    return std::nullopt;
}

Result<Book> parseBook(const QString &text)
{
    const QList<CsvRecord> records = parseCsv(text);
    const Columns columns(records.isEmpty() ? QStringList() : records.constFirst().fields);
    if (columns.uid < 0)
        return failure(ApiError::Kind::InvalidInput, QStringLiteral("no header with a column \"uid\""));
    Book book;
    QSet<QString> seen;
    for (const CsvRecord &record : records.mid(1)) {
        ++book.rows;
        if (const std::optional<ImportProblem> problem = problemOf(record, columns, seen)) {
            book.problems += *problem;
            continue;
        }
        const auto field = [&record](qsizetype column) { return column < 0 ? std::optional<QString>() : record.fields[column].trimmed(); };
        BookRow row{CustomerUid(record.fields[columns.uid].trimmed()), field(columns.alias), field(columns.group), field(columns.crmId)};
        seen.insert(row.uid.text());
        book.good += row;
    }
    return book;
}

} // namespace pc
