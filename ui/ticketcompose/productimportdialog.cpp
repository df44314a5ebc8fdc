// SPDX-License-Identifier: Apache-2.0
#include "ui/ticketcompose/productimportdialog.h"
#include "core/store/ticketstore.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace pc {

ProductImportDialog::ProductImportDialog(TicketStore *tickets, QWidget *parent)
    : QDialog(parent), m_tickets(tickets), m_banner(new Banner(this)), m_title(makeLabel(LabelRole::Title, this)), m_text(makeLabel(LabelRole::Body, this)),
      m_bad(new QPlainTextEdit(this)), m_file(new QPushButton(this)), m_paste(new QPushButton(this)), m_cancel(new QPushButton(this)), m_save(new QPushButton(this))
{
    setObjectName(QStringLiteral("productImportDialog"));
    m_banner->setObjectName(QStringLiteral("productBanner"));
    setMinimumWidth(520);
    m_text->setObjectName(QStringLiteral("importText"));
    m_text->setWordWrap(true);
    m_bad->setObjectName(QStringLiteral("badRows"));
    m_bad->setReadOnly(true);
    m_bad->setTabChangesFocus(true);
    m_bad->document()->setDocumentMargin(metrics::kInside);
    m_file->setObjectName(QStringLiteral("chooseSheet"));
    m_paste->setObjectName(QStringLiteral("pasteSheet"));
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_save->setObjectName(QStringLiteral("saveProducts"));
    m_save->setProperty("pcRole", QStringLiteral("primary"));
    auto *const sources = new QHBoxLayout;
    sources->addWidget(m_file);
    sources->addWidget(m_paste);
    sources->addStretch(1);
    auto *const buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kSection, metrics::kPage, metrics::kSection, metrics::kPage);
    column->setSpacing(metrics::kBetween);
    column->addWidget(m_title);
    column->addWidget(m_banner);
    column->addWidget(m_text);
    column->addLayout(sources);
    column->addWidget(m_bad, 1);
    column->addLayout(buttons);
    connect(m_file, &QPushButton::clicked, this, &ProductImportDialog::askForFile);
    connect(m_paste, &QPushButton::clicked, this, &ProductImportDialog::paste);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ProductImportDialog::save);
    retranslate();
}

void ProductImportDialog::askForFile()
{
    auto *const files = new QFileDialog(this, tr("The vendor's sheet"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::ExistingFile);
    files->setNameFilters({tr("Tables (*.csv *.txt *.tsv)"), tr("All files (*)")});
    connect(files, &QFileDialog::fileSelected, this, &ProductImportDialog::readFile);
    files->open();
}

void ProductImportDialog::readFile(const QString &path)
{
    m_path = path;
    present();
    whenDone(readProductSheetFile(path), this, [this, path](const Result<ProductSheet> &sheet) {
        if (path == m_path)                 // nothing else was chosen or pasted meanwhile
            sheet ? take(*sheet) : fail(sheet.error());
    });
}

void ProductImportDialog::paste() { take(readProductSheetText(QGuiApplication::clipboard()->text())); }

void ProductImportDialog::take(const ProductSheet &sheet)
{
    m_path.clear();
    m_sheet = sheet;
    m_banner->clear();
    present();
}

void ProductImportDialog::fail(const ApiError &error)
{
    m_path.clear();
    m_banner->showMessage(Tone::Bad, error.kind == ApiError::Kind::InvalidInput ? tr("This file is too large for a table of products.") : tr("The file cannot be read: %1").arg(error.detail));
    present();
}

void ProductImportDialog::save()
{
    m_save->setEnabled(false);
    whenDone(m_tickets->setProducts(m_sheet->products), this, [this](const Result<Done> &done) {
        if (!done) {
            m_banner->showError(done.error());
            return present();
        }
        Q_EMIT imported(int(m_sheet->products.size()));
        accept();
    });
}

QString ProductImportDialog::words(ProductSheet::Cause cause)
{
    switch (cause) {
    case ProductSheet::Cause::NoId: return tr("the number is missing");
    case ProductSheet::Cause::BadId: return tr("this is no number of a product");
    case ProductSheet::Cause::NoName: return tr("the name is missing");
    case ProductSheet::Cause::Twice: return tr("the same number stands above with another name; that one counts");
    }
    return {};
}

QString ProductImportDialog::words(const ProductSheet &sheet)
{
    switch (sheet.problem) {
    case ProductSheet::Problem::Encoding: return tr("This is no text in UTF-8, UTF-16 or GB18030. In the spreadsheet, save it as CSV.");
    case ProductSheet::Problem::Empty: return tr("There is nothing in it.");
    case ProductSheet::Problem::NoHeader: return tr("No row names the columns. Needed are one for the number (Product ID, 产品ID) and one for the name (Product name, 产品名称).");
    case ProductSheet::Problem::NoRows: return tr("There is a header and nothing below it.");
    case ProductSheet::Problem::None: break;
    }
    const QString good = tr("%n product(s) can be taken over.", nullptr, int(sheet.products.size()));
    return sheet.bad.isEmpty() ? good : good + u' ' + tr("%n row(s) cannot:", nullptr, int(sheet.bad.size()));
}

void ProductImportDialog::present()
{
    const bool isReading = !m_path.isEmpty();
    m_text->setText(isReading ? tr("Reading the file…") : m_sheet ? words(*m_sheet) : tr("Choose the table of products and their numbers that your contact at the vendor hands out, as CSV, or copy it in the spreadsheet and paste it here. "
                                                   "It replaces the table that is held now."));
    QStringList lines;
    for (const ProductSheet::BadRow &row : m_sheet ? m_sheet->bad : QList<ProductSheet::BadRow>())
        lines.append(tr("Line %1: %2 — %3", "line, cause, the row").arg(QLocale().toString(row.line), words(row.cause), row.text));
    m_bad->setPlainText(lines.join(u'\n'));
    m_bad->setVisible(!lines.isEmpty());
    m_save->setEnabled(!isReading && m_sheet && !m_sheet->products.isEmpty());
    m_save->setText(m_sheet ? tr("Take over %n product(s)", nullptr, int(m_sheet->products.size())) : tr("Take over"));
}

void ProductImportDialog::retranslate()
{
    setWindowTitle(tr("Import the vendor's sheet"));
    m_title->setText(tr("Import the vendor's sheet"));
    m_file->setText(tr("Choose file…"));
    m_paste->setText(tr("Paste"));
    m_bad->setAccessibleName(tr("Rows that cannot be taken over"));
    m_cancel->setText(tr("Cancel"));
    present();
}

void ProductImportDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace pc
