// SPDX-License-Identifier: Apache-2.0
#include "core/base/csv.h"
#include "core/base/amount.h"

namespace pc {

static bool startsFormula(QStringView field)
{
    if (field.startsWith(u'-') && Amount::parse(field))     // a number, nothing to run
        return false;
    // The wide forms run as well in the Excel of East Asia.
    return !field.isEmpty() && QStringLiteral(u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20").contains(field.front());
}

static QString unguarded(QString field)
{
    const bool guarded = field.startsWith(u'\'') && startsFormula(QStringView(field).mid(1));
    return guarded ? field.mid(1) : field;
}

static QChar separatorOf(QStringView text)
{
    for (const QChar c : text) {
        if (c == u'\n' || c == u'\r')
            break;
        if (c == u',' || c == u';' || c == u'\t')
            return c;
    }
    return u',';
}

namespace {

class Parser
{
public:
    explicit Parser(QStringView text) : m_text(text), m_separator(separatorOf(text)) {}

    QList<CsvRecord> parse()
    {
        while (m_at < m_text.size())
            m_quoted ? takeQuoted() : takePlain();
        endRecord();
        return std::move(m_records);
    }

private:
    QChar take() { return m_text[m_at++]; }
    bool nextIs(QChar c) const { return m_at < m_text.size() && m_text[m_at] == c; }

    void takeQuoted()
    {
        const QChar c = take();
        if (c == u'"' && nextIs(u'"'))
            m_field += take();
        else if (c == u'"')
            m_quoted = false;
        else
            m_field += c;
        if (c == u'\n' || (c == u'\r' && !nextIs(u'\n')))
            ++m_line;
    }

    void takePlain()
    {
        const QChar c = take();
        if (c == u'"' && m_field.isEmpty())
            m_quoted = true;
        else if (c == m_separator)
            endField();
        else if (c == u'\n' || c == u'\r')
            endLine(c);
        else
            m_field += c;
    }

    void endLine(QChar c)
    {
        if (c == u'\r' && nextIs(u'\n'))
            ++m_at;
        endRecord();
        m_record.line = ++m_line;
    }

    void endField()
    {
        m_record.fields += unguarded(std::exchange(m_field, {}));
    }

    void endRecord()
    {
        endField();
        if (m_record.fields.size() > 1 || !m_record.fields.first().isEmpty())
            m_records += m_record;
        m_record.fields.clear();
        m_record.line = m_line;
    }

    QStringView m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
    bool m_quoted = false;
    QString m_field;
    CsvRecord m_record;
    QList<CsvRecord> m_records;
};

} // namespace

QList<CsvRecord> parseCsv(QStringView text)
{
    if (text.startsWith(u'\ufeff'))
        text = text.mid(1);
    return Parser(text).parse();
}

QString csvGuarded(const QString &field)
{
    return startsFormula(field) ? u'\'' + field : field;
}

QString csvLine(const QStringList &fields)
{
    QStringList cells;
    for (const QString &field : fields) {
        QString cell = csvGuarded(field);
        if (cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r'))
            cell = u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
        cells += cell;
    }
    return cells.join(u',') + QStringLiteral("\r\n");
}

} // namespace pc
