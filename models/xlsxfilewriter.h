// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/tablefile.h"

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace pc {

// An Excel workbook, written row by row in little memory. Amounts are numbers with their decimals; one with more digits than
// Excel keeps (fifteen) is text, never another amount. Identifiers are text.
class XlsxFileWriter final : public TableFile
{
    Q_OBJECT
public:
    // `sheetRows`: where a sheet ends, with its header; Excel's own limit unless a test asks for less.
    explicit XlsxFileWriter(int sheetRows = 1'048'576) : m_sheetRows(sheetRows) {}
    ~XlsxFileWriter() override { discard(); }

    [[nodiscard]] Async<Done> open(const QString &path, const QStringList &header, const QList<int> &amounts) override;
    [[nodiscard]] Async<Done> append(const QList<int> &rows, const std::function<QStringList(int)> &fields) override;
    [[nodiscard]] Async<Done> commit() override;
    void discard() override;
    [[nodiscard]] int sheets() const override { return m_sheets; }

private:
    void addSheet();
    [[nodiscard]] bool writeCell(int column, const QString &text);
    [[nodiscard]] Async<Done> failed(int code);

    int m_sheetRows;
    QString m_path, m_part;
    QStringList m_header;
    QList<int> m_amounts;
    lxw_workbook *m_workbook = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_bold = nullptr;
    lxw_format *m_formats[7] = {};          // by decimals
    int m_row = 0;
    int m_sheets = 0;
};

} // namespace pc
