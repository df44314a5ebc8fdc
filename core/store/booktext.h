// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/result.h"
#include "core/domain/customer.h"
#include "core/store/customerbook.h"
#include <optional>

namespace pc {

// A book as text: pure functions, no database.

// UTF-8 with or without BOM, UTF-16 with BOM; anything that is not valid UTF-8 is GB18030, what Chinese spreadsheets save.
[[nodiscard]] QString decodeText(const QByteArray &bytes);

struct BookRow
{
    CustomerUid uid;
    std::optional<QString> alias;           // absent: the book has no such column
    std::optional<QString> group;
    std::optional<QString> crmId;
};

struct Book
{
    int rows = 0;                           // data rows seen
    QList<BookRow> good;
    QList<ImportProblem> problems;
};

// InvalidInput without a header that has a uid column.
[[nodiscard]] Result<Book> parseBook(const QString &text);

} // namespace pc
