// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/store/rowset.h"
#include <string>

namespace pc {

// What numbers are found by, in one piece of memory: number, resource and filing number, in lower case. Changed texts are
// added at the end; older ones of the same row count no longer. Belongs to one thread. Throws SqlFailure.
class FilingTexts
{
public:
    void refresh(const QSqlDatabase &db);
    void forget() { *this = FilingTexts(); }
    [[nodiscard]] RowNumbers matches(const QString &foldedWord) const;     // rows of service_number

private:
    struct Entry
    {
        size_t start = 0;
        qint32 row = 0;
    };
    void take(const QByteArray &lines);

    std::string m_bytes;
    std::vector<Entry> m_entries;           // by start
    std::vector<quint32> m_newest;          // place in m_entries, by row
    qint64 m_revision = 0;
};

} // namespace pc
