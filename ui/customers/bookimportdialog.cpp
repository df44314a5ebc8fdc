// SPDX-License-Identifier: Apache-2.0
#include "ui/customers/bookimportdialog.h"
#include "models/roles.h"
#include "ui/customers/bookfile.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStandardItemModel>
#include <QStandardPaths>
#include <QTabWidget>
#include <QVBoxLayout>

namespace pc {
namespace {

constexpr int kShownChanges = 500;

// "North → South", or the text alone where nothing changes.
QString change(const QString &before, const QString &after)
{
    const auto shown = [](const QString &text) { return text.isEmpty() ? QStringLiteral("–") : text; };
    return before == after ? shown(after) : QStringLiteral("%1 → %2").arg(shown(before), shown(after));
}

} // namespace

BookImportDialog::BookImportDialog(CustomerBook *book, QWidget *parent)
    : QDialog(parent), m_book(book), m_title(makeLabel(LabelRole::Title, this)), m_text(makeLabel(LabelRole::Body, this)),
      m_banner(new Banner(this)), m_tabs(new QTabWidget(this)), m_changes(new QStandardItemModel(0, 5, this)),
      m_problems(new QStandardItemModel(0, 3, this)), m_changesTable(new TableView), m_problemsTable(new TableView),
      m_changesState(new StatePanel(m_changesTable, this)), m_problemsState(new StatePanel(m_problemsTable, this)),
      m_secondary(new QPushButton(this)), m_primary(new QPushButton(this))
{
    setObjectName(QStringLiteral("bookImportDialog"));
    m_text->setObjectName(QStringLiteral("importText"));
    m_text->setWordWrap(true);
    m_banner->setObjectName(QStringLiteral("importBanner"));
    m_tabs->setObjectName(QStringLiteral("importTabs"));
    m_tabs->setDocumentMode(true);
    m_changesTable->setObjectName(QStringLiteral("importChanges"));
    m_problemsTable->setObjectName(QStringLiteral("importProblems"));
    for (TableView *const table : {m_changesTable, m_problemsTable})
        table->setSortingEnabled(false);    // the order of the file is what a person compares with
    m_changesTable->setStretchColumn(1);
    m_problemsTable->setStretchColumn(2);
    m_changesTable->setModel(m_changes);
    m_problemsTable->setModel(m_problems);
    m_primary->setObjectName(QStringLiteral("importPrimary"));
    m_primary->setProperty("pcRole", QStringLiteral("primary"));
    m_primary->setDefault(true);
    m_secondary->setObjectName(QStringLiteral("importSecondary"));
    m_secondary->setAutoDefault(false);
    connect(m_primary, &QPushButton::clicked, this, &BookImportDialog::onPrimary);
    connect(m_secondary, &QPushButton::clicked, this, &QDialog::reject);
    layOut();
    retranslate();
}

void BookImportDialog::layOut()
{
    setMinimumWidth(520);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kSection, metrics::kPage, metrics::kSection, metrics::kPage);
    column->setSpacing(metrics::kBetween);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_banner);
    m_tabs->addTab(m_changesState, QString());
    m_tabs->addTab(m_problemsState, QString());
    column->addWidget(m_tabs, 1);
    auto *const buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_secondary);
    buttons->addWidget(m_primary);
    column->addLayout(buttons);
}

void BookImportDialog::onPrimary()
{
    switch (m_state) {
    case State::Choosing: return askForFile();
    case State::Preview:
        m_state = State::Importing;
        present();
        whenDone(m_book->importBook(m_csv), this, [this](const Result<ImportSummary> &summary) { onImported(summary); });
        return;
    case State::Done: return accept();
    case State::Reading: case State::Importing: return;
    }
}

void BookImportDialog::askForFile()
{
    auto *const files = new QFileDialog(this, tr("Import customer book"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::ExistingFile);
    files->setNameFilters({tr("Tables (*.csv *.txt *.tsv)"), tr("All files (*)")});
    connect(files, &QFileDialog::fileSelected, this, &BookImportDialog::readFile);
    files->open();
}

void BookImportDialog::readFile(const QString &path)
{
    m_path = path;
    m_state = State::Reading;
    m_banner->clear();
    present();
    whenDone(readBookFile(path), this, [this](const Result<QByteArray> &csv) { onRead(csv); });
}

void BookImportDialog::onRead(const Result<QByteArray> &csv)
{
    if (!csv) {
        m_state = State::Choosing;
        if (csv.error().kind == ApiError::Kind::InvalidInput)
            m_banner->showMessage(Tone::Bad, tr("%1 is too large for a customer book.").arg(QFileInfo(m_path).fileName()));
        else
            m_banner->showError(csv.error());
        return present();
    }
    m_csv = *csv;
    whenDone(m_book->previewBook(m_csv, kShownChanges), this, [this](const Result<BookPreview> &preview) { onPreview(preview); });
}

void BookImportDialog::onPreview(const Result<BookPreview> &preview)
{
    m_state = preview ? State::Preview : State::Choosing;
    if (preview)
        m_preview = *preview;
    else if (preview.error().kind == ApiError::Kind::InvalidInput)
        m_banner->showMessage(Tone::Bad, tr("%1 has no column named uid in its header. Possible columns: uid, alias, group, crm_id.").arg(QFileInfo(m_path).fileName()));
    else
        m_banner->showError(preview.error());
    present();
}

void BookImportDialog::onImported(const Result<ImportSummary> &summary)
{
    m_state = summary ? State::Done : State::Preview;
    if (summary) {
        m_summary = *summary;
        Q_EMIT imported(*summary);
    } else {
        m_banner->showError(summary.error());       // one transaction: nothing was taken over
    }
    present();
}

QString BookImportDialog::words(ImportProblem::Cause cause)
{
    switch (cause) {
    case ImportProblem::Cause::MissingUid: return tr("The UID is missing");
    case ImportProblem::Cause::InvalidUid: return tr("This is not a UID: digits only");
    case ImportProblem::Cause::DuplicateUid: return tr("The UID appears twice in the file; the first row counts");
    case ImportProblem::Cause::MissingColumns: return tr("The row has fewer columns than the header");
    case ImportProblem::Cause::TextTooLong: return tr("A text is too long");
    }
    return {};
}

void BookImportDialog::presentTables()
{
    m_changes->setRowCount(0);
    for (const BookChange &row : std::as_const(m_preview.changes)) {
        auto *const uid = new QStandardItem(row.uid.text());
        uid->setData(true, IdentifierRole);
        auto *const name = new QStandardItem(row.name.isEmpty() ? QStringLiteral("–") : row.name);
        if (row.name.isEmpty())
            name->setData(tr("Not listed by the cloud yet; the data is kept until it is."), UnknownRole);
        m_changes->appendRow({uid, name, new QStandardItem(change(row.before.alias, row.after.alias)),
                              new QStandardItem(change(row.before.group, row.after.group)), new QStandardItem(change(row.before.crmId, row.after.crmId))});
    }
    m_problems->setRowCount(0);
    for (const ImportProblem &problem : std::as_const(m_preview.summary.problems))
        m_problems->appendRow({new QStandardItem(QLocale().toString(problem.line)), new QStandardItem(words(problem.cause)), new QStandardItem(problem.text)});
    m_changesState->showFace(m_changes->rowCount() > 0 ? StatePanel::Face::Content : StatePanel::Face::NothingYet);
    m_problemsState->showFace(m_problems->rowCount() > 0 ? StatePanel::Face::Content : StatePanel::Face::NothingYet);
    m_tabs->setTabText(0, tr("Changes (%1)").arg(QLocale().toString(m_preview.changed)));
    m_tabs->setTabText(1, tr("Bad rows (%1)").arg(QLocale().toString(int(m_preview.summary.problems.size()))));
}

void BookImportDialog::present()
{
    const bool isPreview = m_state == State::Preview || m_state == State::Importing;
    m_tabs->setVisible(isPreview);
    if (isPreview) {
        presentTables();
        if (width() < 760)
            resize(760, 520);
    }
    m_primary->setEnabled(m_state == State::Choosing || m_state == State::Done || (m_state == State::Preview && m_preview.changed > 0));
    m_secondary->setVisible(m_state != State::Done);
    m_secondary->setEnabled(m_state != State::Importing);
    const QString file = QFileInfo(m_path).fileName();
    switch (m_state) {
    case State::Choosing:
        m_text->setText(tr("A CSV file with the columns uid, alias, group and crm_id, in any order; only uid is required. Data of missing "
                           "columns stays as it is. Nothing changes before you have seen the preview."));
        m_primary->setText(tr("Choose file…"));
        break;
    case State::Reading:
        m_text->setText(tr("Reading %1…").arg(file));
        break;
    case State::Preview: case State::Importing: {
        const ImportSummary &summary = m_preview.summary;
        QStringList lines{tr("%1: %n row(s).", nullptr, summary.rows).arg(file)};
        if (summary.kept > 0)
            lines.append(tr("%n UID(s) are not listed by the cloud yet; their data is kept until they are.", nullptr, summary.kept));
        if (m_preview.changed > m_preview.changes.size())
            lines.append(tr("The first %n change(s) are shown.", nullptr, int(m_preview.changes.size())));
        if (m_preview.changed == 0)
            lines.append(tr("The file holds nothing new."));
        m_text->setText(inSequence(lines));
        m_primary->setText(m_state == State::Importing ? tr("Importing…") : tr("Change %n customer(s)", nullptr, m_preview.changed));
        break;
    }
    case State::Done:
        m_text->setText(tr("%n customer(s) were updated from the book.", nullptr, m_summary.updated));
        m_primary->setText(tr("Close"));
        break;
    }
}

void BookImportDialog::retranslate()
{
    setWindowTitle(tr("Import customer book"));
    m_title->setText(tr("Import customer book"));
    m_changes->setHorizontalHeaderLabels({tr("UID"), tr("Customer"), tr("Alias"), tr("Group"), tr("CRM ID")});
    m_problems->setHorizontalHeaderLabels({tr("Line"), tr("Cause"), tr("Text")});
    m_changesTable->setAccessibleName(tr("Changes"));
    m_problemsTable->setAccessibleName(tr("Bad rows"));
    m_changesState->setWords(StatePanel::Face::NothingYet, {tr("No changes"), tr("Every good row matches what is already known."), {}});
    m_problemsState->setWords(StatePanel::Face::NothingYet, {tr("No bad rows"), tr("Every row can be imported."), {}});
    m_secondary->setText(tr("Cancel"));
    present();
}

void BookImportDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace pc
