// SPDX-License-Identifier: Apache-2.0
#include "core/store/filingtexts.h"
#include "core/store/figuretext.h"
#include "core/store/statement.h"
#include <QByteArrayMatcher>

namespace pc {

static constexpr qint64 kRowsAtOnce = 50'000;

void FilingTexts::refresh(const QSqlDatabase &db)
{
    const qint64 revision = scalar(db, QStringLiteral("SELECT max(revision) FROM service_number")).toLongLong();
    if (revision == m_revision)
        return;
    if (m_entries.size() > 2 * m_newest.size())
        forget();
    // By pieces: a hundred megabytes at once would be held twice.
    const qint64 last = scalar(db, QStringLiteral("SELECT max(id) FROM service_number WHERE revision>%1").arg(m_revision)).toLongLong();
    const qint64 start = scalar(db, QStringLiteral("SELECT min(id) FROM service_number WHERE revision>%1").arg(m_revision)).toLongLong();
    for (qint64 from = start; from <= last; from += kRowsAtOnce) {
        take(scalar(db, QStringLiteral("SELECT CAST(group_concat(n.id || ',' || replace(lower(n.number || ' ' || r.resource || ' ' || n.filing_number),"
                                       " char(10), ' '), char(10)) AS BLOB) FROM service_number n JOIN filing_resource r ON r.id=n.resource"
                                       " WHERE +n.revision>%1 AND n.id BETWEEN %2 AND %3").arg(m_revision).arg(from).arg(from + kRowsAtOnce - 1)).toByteArray());
    }
    m_revision = revision;
}

void FilingTexts::take(const QByteArray &lines)
{
    for (FigureText text(lines); !text.isAtEnd();) {
        const auto row = size_t(text.number().value_or(0));
        const QByteArrayView line = text.line();
        if (row >= m_newest.size())
            m_newest.resize(row + 1);
        m_newest[row] = quint32(m_entries.size());
        m_entries.push_back({m_bytes.size(), qint32(row)});
        m_bytes.append(line.data(), size_t(line.size()));
        m_bytes += '\n';
    }
}

RowNumbers FilingTexts::matches(const QString &foldedWord) const
{
    RowNumbers rows;
    const QByteArray word = foldedWord.toUtf8();
    const QByteArrayMatcher matcher(word);
    size_t entry = 0;
    for (qsizetype at = 0; entry < m_entries.size();) {
        at = matcher.indexIn(m_bytes.data(), qsizetype(m_bytes.size()), at);
        if (at < 0)
            break;
        while (entry + 1 < m_entries.size() && m_entries[entry + 1].start <= size_t(at))
            ++entry;
        const qint32 row = m_entries[entry].row;
        if (m_newest[size_t(row)] == entry)
            rows.push_back(row);
        if (++entry < m_entries.size())
            at = qsizetype(m_entries[entry].start); // once per row is enough
    }
    return rows;
}

} // namespace pc
