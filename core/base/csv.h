// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QList>
#include <QString>
#include <QStringList>

namespace pc {

// One record of a CSV text; a quoted field may hold line breaks, so that records and lines differ.
struct CsvRecord
{
    int line = 1;                           // line on which the record starts, from 1
    QStringList fields;
    friend bool operator==(const CsvRecord &, const CsvRecord &) = default;
};

// RFC 4180, and what spreadsheets make of it: CRLF, LF or CR; comma, semicolon or tab (found from the first line).
// Empty lines are left out. An unclosed quote ends with the text. A guard set by csvLine() is taken off.
[[nodiscard]] QList<CsvRecord> parseCsv(QStringView text);

// A field that a spreadsheet would run as a formula (= + - @) with an apostrophe before it; others, plain negative numbers too, as they are.
[[nodiscard]] QString csvGuarded(const QString &field);

// One record with CRLF, each field guarded.
[[nodiscard]] QString csvLine(const QStringList &fields);

} // namespace pc
