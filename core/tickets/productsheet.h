// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/domain/ticket.h"
#include <QStringList>

namespace pc {

// The vendor's table of products and their numbers, as its staff hand it out.
struct ProductSheet
{
    enum class Problem { None, Encoding, Empty, NoHeader, NoRows };    // Encoding: neither UTF-8, UTF-16 nor GB18030
    enum class Cause { NoId, BadId, NoName, Twice };    // Twice: the same number with another name; the first one counts
    struct BadRow
    {
        int line = 0;                       // of the text, from 1
        Cause cause = Cause::NoId;
        QString text;                       // the row, shortened
        friend bool operator==(const BadRow &, const BadRow &) = default;
    };

    Problem problem = Problem::None;
    QStringList header;                     // the row that names the columns; with NoHeader the first one
    QList<TicketProduct> products;          // in the order of the sheet
    QList<BadRow> bad;
};

// CSV with comma, semicolon or tab, or what a spreadsheet puts on the clipboard. The header, in English or Chinese, may stand below
// some lines of title. A group that is named once counts for the rows below it. Pure.
[[nodiscard]] ProductSheet readProductSheet(const QByteArray &bytes);
[[nodiscard]] ProductSheet readProductSheetText(const QString &text);

inline constexpr qint64 kLargestSheet = 8 * 1024 * 1024;        // bytes
// Off the calling thread. NotFound: the file cannot be read; InvalidInput: larger than kLargestSheet. Detail: in the system's words.
[[nodiscard]] Async<ProductSheet> readProductSheetFile(QString path);

} // namespace pc
