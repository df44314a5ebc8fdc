// SPDX-License-Identifier: Apache-2.0
#include "core/tickets/productsheet.h"
#include "core/base/csv.h"
#include "core/store/booktext.h"
#include <QFile>
#include <QHash>
#include <QThreadPool>
#include <algorithm>

namespace pc {
namespace {

constexpr qsizetype kTitleRows = 10;        // within which the header has to stand
constexpr qsizetype kLongestId = 32;
constexpr qsizetype kShown = 60;

struct Columns
{
    qsizetype id = -1, name = -1, group = -1;

    explicit Columns(const QStringList &header)
    {
        QStringList names;
        for (QString title : header)
            names.append(title.toCaseFolded().remove(u' ').remove(u'_').remove(u'-').remove(QChar(0xfeff)));
        const auto find = [&names](std::initializer_list<const char *> known) {
            for (const char *one : known) {
                if (const qsizetype at = names.indexOf(QString::fromUtf8(one)); at >= 0)
                    return at;
            }
            return qsizetype(-1);
        };
        id = find({"productid", "categoryid", "id", "number", "code", "productcode", "产品id", "产品编号", "产品编码", "类目id", "编号", "编码", "商品id"});
        name = find({"productname", "categoryname", "name", "product", "产品名称", "产品名", "类目名称", "名称", "产品", "商品名称", "中文名称", "englishname"});
        group = find({"group", "groupname", "category", "parent", "directory", "directoryname", "line", "productline", "分类", "类别", "产品分类", "产品线", "一级类目", "大类"});
    }
    [[nodiscard]] bool isHeader() const { return id >= 0 && name >= 0; }
};

// Spreadsheets write whole numbers with a point and noughts, or with an apostrophe to keep them text.
QString plainId(QString text)
{
    if (text.startsWith(u'\''))
        text.remove(0, 1);
    if (text.endsWith(QLatin1String(".0")))
        text.chop(2);
    return text;
}

bool isId(const QString &text)
{
    return text.size() <= kLongestId && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_' || c == u'-';
    });
}

class Reading
{
public:
    Reading(ProductSheet &sheet, const Columns &columns) : m_sheet(sheet), m_columns(columns) {}

    void take(const CsvRecord &record)
    {
        const auto field = [&record](qsizetype column) { return column < 0 ? QString() : record.fields.value(column).trimmed(); };
        if (const QString group = field(m_columns.group); !group.isEmpty())
            m_group = group;
        const TicketProduct product{plainId(field(m_columns.id)), field(m_columns.name), m_group};
        const bool isBlank = std::all_of(record.fields.begin(), record.fields.end(), [](const QString &one) { return one.trimmed().isEmpty(); });
        if (isBlank || (product.id.isEmpty() && product.name.isEmpty() && !field(m_columns.group).isEmpty()))
            return;                         // a heading, or what spreadsheets leave behind
        const auto bad = [&](ProductSheet::Cause cause) { m_sheet.bad.append({record.line, cause, record.fields.join(u',').left(kShown)}); };
        if (product.id.isEmpty())
            return bad(ProductSheet::Cause::NoId);
        if (!isId(product.id))
            return bad(ProductSheet::Cause::BadId);
        if (product.name.isEmpty())
            return bad(ProductSheet::Cause::NoName);
        if (const auto known = m_names.constFind(product.id); known != m_names.constEnd()) {
            if (*known != product.name)
                bad(ProductSheet::Cause::Twice);
            return;
        }
        m_names.insert(product.id, product.name);
        m_sheet.products.append(product);
    }

private:
    ProductSheet &m_sheet;
    const Columns &m_columns;
    QHash<QString, QString> m_names;
    QString m_group;
};

} // namespace

ProductSheet readProductSheetText(const QString &text)
{
    ProductSheet sheet;
    const QList<CsvRecord> records = parseCsv(text);
    if (records.isEmpty() || text.trimmed().isEmpty()) {
        sheet.problem = ProductSheet::Problem::Empty;
        return sheet;
    }
    const auto end = records.begin() + std::min(kTitleRows, records.size());
    const auto header = std::find_if(records.begin(), end, [](const CsvRecord &record) { return Columns(record.fields).isHeader(); });
    if (header == end) {
        sheet.problem = ProductSheet::Problem::NoHeader;
        sheet.header = records.first().fields;
        return sheet;
    }
    sheet.header = header->fields;
    const Columns columns(sheet.header);
    Reading reading(sheet, columns);
    std::for_each(header + 1, records.end(), [&reading](const CsvRecord &record) { reading.take(record); });
    if (sheet.products.isEmpty() && sheet.bad.isEmpty())
        sheet.problem = ProductSheet::Problem::NoRows;
    return sheet;
}

ProductSheet readProductSheet(const QByteArray &bytes)
{
    const QString text = decodeText(bytes);
    if (text.contains(QChar::ReplacementCharacter) || text.contains(QChar::Null)) {
        ProductSheet sheet;
        sheet.problem = ProductSheet::Problem::Encoding;
        return sheet;
    }
    return readProductSheetText(text);
}

static Result<ProductSheet> readSheet(const QString &path)
{
    QFile file(path);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    if (isOpen && file.size() <= kLargestSheet)
        return readProductSheet(file.readAll());
    ApiError error;
    error.kind = isOpen ? ApiError::Kind::InvalidInput : ApiError::Kind::NotFound;
    error.detail = isOpen ? QString() : file.errorString();
    return tl::unexpected(error);
}

Async<ProductSheet> readProductSheetFile(QString path)
{
    const Settler<ProductSheet> settle;
    QThreadPool::globalInstance()->start([settle, path = std::move(path)] { settle(readSheet(path)); });
    return settle.future();
}

} // namespace pc
