// SPDX-License-Identifier: Apache-2.0
#include "models/xlsxfilewriter.h"
#include "core/base/amount.h"
#include "core/base/csv.h"
#include <xlsxwriter.h>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <algorithm>

namespace pc {

static constexpr qint64 kExactMicros = 999'999'999'999'999;     // fifteen digits
static constexpr qsizetype kLongestText = 32'767;               // of one cell

Async<Done> XlsxFileWriter::open(const QString &path, const QStringList &header, const QList<int> &amounts)
{
    discard();
    m_path = path;
    m_part = path + QStringLiteral(".part");
    m_header = header;
    m_amounts = amounts;
    QFile part(m_part);                     // the library makes the file only at the end: a folder that refuses it is told now
    if (!part.open(QIODevice::WriteOnly))
        return ready<Done>(failure(fileError(path, part.errorString(), false)));
    part.close();
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    m_workbook = workbook_new_opt(QFile::encodeName(m_part).constData(), &options);
    if (!m_workbook)
        return failed(LXW_ERROR_MEMORY_MALLOC_FAILED);
    m_bold = workbook_add_format(m_workbook);
    format_set_bold(m_bold);
    for (int places = 0; places < 7; ++places) {
        m_formats[places] = workbook_add_format(m_workbook);
        format_set_num_format(m_formats[places], places == 0 ? "#,##0" : ("#,##0." + QByteArray(places, '0')).constData());
    }
    addSheet();
    return ready<Done>(Done{});
}

void XlsxFileWriter::addSheet()
{
    m_sheet = workbook_add_worksheet(m_workbook, nullptr);
    ++m_sheets;
    worksheet_freeze_panes(m_sheet, 1, 0);
    worksheet_set_column(m_sheet, 0, lxw_col_t(std::max<qsizetype>(0, m_header.size() - 1)), 18, nullptr);
    for (int column = 0; column < m_header.size(); ++column)
        worksheet_write_string(m_sheet, 0, lxw_col_t(column), csvGuarded(m_header.at(column)).toUtf8().constData(), m_bold);
    m_row = 1;
}

bool XlsxFileWriter::writeCell(int column, const QString &text)
{
    if (text.isEmpty())
        return true;
    const auto row = lxw_row_t(m_row);
    const auto at = lxw_col_t(column);
    const std::optional<Amount> amount = m_amounts.contains(column) ? Amount::parse(text) : std::nullopt;
    if (amount && qAbs(amount->micros()) <= kExactMicros) {
        const qsizetype point = text.indexOf(u'.');
        const qsizetype places = point < 0 ? 0 : std::min<qsizetype>(text.size() - point - 1, 6);
        // Fifteen digits come out of a spreadsheet as they went in; the file itself knows no other numbers.
        return worksheet_write_number(m_sheet, row, at, double(amount->micros()) / 1e6, m_formats[places]) == LXW_NO_ERROR;
    }
    return worksheet_write_string(m_sheet, row, at, csvGuarded(text.left(kLongestText - 1)).toUtf8().constData(), nullptr) == LXW_NO_ERROR;
}

Async<Done> XlsxFileWriter::append(const QList<int> &rows, const std::function<QStringList(int)> &fields)
{
    if (!m_workbook)
        return failed(LXW_ERROR_PARAMETER_VALIDATION);
    for (const int row : rows) {
        if (m_row >= m_sheetRows)
            addSheet();
        const QStringList texts = fields(row);
        for (int column = 0; column < texts.size(); ++column) {
            if (!writeCell(column, texts.at(column)))
                return failed(LXW_ERROR_CREATING_TMPFILE);
        }
        ++m_row;
    }
    return ready<Done>(Done{});
}

Async<Done> XlsxFileWriter::commit()
{
    if (!m_workbook)
        return failed(LXW_ERROR_PARAMETER_VALIDATION);
    const lxw_error code = workbook_close(std::exchange(m_workbook, nullptr));
    if (code != LXW_NO_ERROR)
        return failed(code);
    QFile::remove(m_path);
    if (!QFile::rename(m_part, m_path))
        return failed(LXW_ERROR_CREATING_XLSX_FILE);
    return ready<Done>(Done{});
}

void XlsxFileWriter::discard()
{
    if (m_workbook)                         // the one way to let go of what it holds
        (void)workbook_close(std::exchange(m_workbook, nullptr));
    if (!m_part.isEmpty())
        QFile::remove(m_part);
    m_sheet = nullptr;
    m_sheets = 0;
}

Async<Done> XlsxFileWriter::failed(int code)
{
    const bool isFull = QStorageInfo(QFileInfo(m_path).absolutePath()).bytesAvailable() < 65536;
    return ready<Done>(failure(fileError(m_path, QString::fromLatin1(lxw_strerror(lxw_error(code))), isFull)));
}

} // namespace pc
