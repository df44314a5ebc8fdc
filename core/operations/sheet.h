// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace pc {

// One row of a sheet of quotas: the cells as they came, without blanks around them.
struct SheetRow
{
    int line = 0;                           // of the text, from 1
    QString customer;                       // UID, alias or CRM id
    QString amount, currency, mode, reason; // empty: the cell is, or the sheet has no such column
    friend bool operator==(const SheetRow &, const SheetRow &) = default;
};

// A sheet of quotas, read but not understood yet.
struct Sheet
{
    enum class Problem {
        None,
        Encoding,                           // neither UTF-8, UTF-16 nor GB18030
        Empty,                              // nothing in it
        NoHeader,                           // no row that names customer and amount; `header` is the first row
        NoRows,                             // a header alone
        TooManyRows,                        // more than kMostRows
    };
    static constexpr int kMostRows = 20000;
    Problem problem = Problem::None;
    QStringList header;
    QList<SheetRow> rows;
};

// CSV with comma, semicolon or tab, found by itself; header names in English or Chinese, in any order and case. Pure.
[[nodiscard]] Sheet readSheet(const QByteArray &bytes);
[[nodiscard]] Sheet readSheetText(const QString &text);     // also what a spreadsheet puts on the clipboard

} // namespace pc
