// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/exportdialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include <QButtonGroup>
#include <QCheckBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace pc {

ExportDialog::ExportDialog(const ExportOffer &offer, QWidget *parent)
    : QDialog(parent), m_offer(offer),
      m_title(makeLabel(LabelRole::Title, this)), m_text(makeLabel(LabelRole::Body, this)), m_wholeList(new QRadioButton(this)), m_selection(new QRadioButton(this)), m_visibleOnly(new QRadioButton(this)),
      m_all(new QRadioButton(this)), m_mask(new QCheckBox(this)), m_banner(new Banner(this)), m_progress(new QProgressBar(this)),
      m_secondary(new QPushButton(this)), m_primary(new QPushButton(this))
{
    setObjectName(QStringLiteral("exportDialog"));
    m_text->setObjectName(QStringLiteral("exportText"));
    m_text->setWordWrap(true);
    m_wholeList->setObjectName(QStringLiteral("wholeList"));
    m_wholeList->setChecked(true);
    m_selection->setObjectName(QStringLiteral("selectedRows"));
    auto *const rows = new QButtonGroup(this);      // apart from the columns
    rows->addButton(m_wholeList);
    rows->addButton(m_selection);
    connect(m_selection, &QRadioButton::toggled, this, &ExportDialog::present);
    m_visibleOnly->setObjectName(QStringLiteral("visibleColumns"));
    m_visibleOnly->setChecked(true);
    m_all->setObjectName(QStringLiteral("allColumns"));
    m_mask->setObjectName(QStringLiteral("maskPersonalData"));
    m_mask->setChecked(true);
    m_mask->setVisible(offer.hasPersonalData);
    m_banner->setObjectName(QStringLiteral("exportBanner"));
    m_progress->setObjectName(QStringLiteral("exportProgress"));
    m_progress->setTextVisible(false);
    m_primary->setObjectName(QStringLiteral("exportPrimary"));
    m_primary->setProperty("pcRole", QStringLiteral("primary"));
    m_primary->setDefault(true);
    m_secondary->setObjectName(QStringLiteral("exportSecondary"));
    m_secondary->setAutoDefault(false);
    connect(m_primary, &QPushButton::clicked, this, &ExportDialog::askForFile);
    connect(m_secondary, &QPushButton::clicked, this, &ExportDialog::onSecondary);
    connect(&m_export, &TableExport::progressed, this, &ExportDialog::onProgress);
    connect(&m_export, &TableExport::finished, this, &ExportDialog::onFinished);
    layOut();
    retranslate();
}

void ExportDialog::layOut()
{
    setMinimumWidth(440);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kSection, metrics::kPage, metrics::kSection, metrics::kPage);
    column->setSpacing(metrics::kBetween);
    for (QWidget *widget : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_banner),
                            static_cast<QWidget *>(m_wholeList), static_cast<QWidget *>(m_selection), static_cast<QWidget *>(m_visibleOnly), static_cast<QWidget *>(m_all), static_cast<QWidget *>(m_mask),
                            static_cast<QWidget *>(m_progress)})
        column->addWidget(widget);
    column->addStretch(1);
    auto *const buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_secondary);
    buttons->addWidget(m_primary);
    column->addLayout(buttons);
}

void ExportDialog::askForFile()
{
    if (m_state == State::Done)
        return accept();
    auto *const files = new QFileDialog(this, m_offer.title(), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    const QString workbooks = tr("Excel workbooks (*.xlsx)");
    files->setNameFilters({tr("CSV tables (*.csv)"), workbooks});
    files->setDefaultSuffix(QStringLiteral("csv"));
    connect(files, &QFileDialog::filterSelected, files, [files, workbooks](const QString &filter) {
        files->setDefaultSuffix(filter == workbooks ? QStringLiteral("xlsx") : QStringLiteral("csv"));
    });
    files->selectFile(m_offer.fileName);
    connect(files, &QFileDialog::fileSelected, this, &ExportDialog::exportTo);
    files->open();
}

void ExportDialog::exportTo(const QString &path)
{
    if (m_state == State::Running)
        return;
    m_path = path;
    m_state = State::Running;
    m_banner->clear();
    onProgress(0, chosenRows());
    const auto &source = m_selection->isChecked() ? m_offer.selection : m_offer.source;
    m_export.start(source(m_all->isChecked() ? m_offer.allColumns : m_offer.visibleColumns, m_mask->isChecked()), path);
    present();
}

qint64 ExportDialog::chosenRows() const { return m_selection->isChecked() ? m_offer.selected : m_offer.total; }
bool ExportDialog::isMasked() const { return m_offer.hasPersonalData && m_mask->isChecked(); }

void ExportDialog::onSecondary()
{
    if (m_state == State::Running)
        m_export.cancel();      // the end is told by onFinished()
    else
        reject();
}

void ExportDialog::onProgress(qint64 done, qint64 total)
{
    // A share in thousandths: the bar counts in int, rows may not.
    m_progress->setMaximum(1000);
    m_progress->setValue(total > 0 ? int(done * 1000 / total) : 0);
}

void ExportDialog::onFinished(const Result<qint64> &rows)
{
    m_state = rows ? State::Done : State::Choosing;
    if (rows) {
        m_rows = *rows;
        Q_EMIT exported(m_path);
    } else if (rows.error().kind == ApiError::Kind::Cancelled) {
        m_banner->showMessage(Tone::Info, tr("Cancelled; no file was written."));
    } else {
        m_banner->showError(rows.error());
    }
    present();
}

void ExportDialog::present()
{
    const bool choosing = m_state == State::Choosing;
    const bool hasSelection = m_offer.selection && m_offer.selected > 0;
    for (QWidget *widget : {static_cast<QWidget *>(m_wholeList), static_cast<QWidget *>(m_selection), static_cast<QWidget *>(m_visibleOnly),
                            static_cast<QWidget *>(m_all), static_cast<QWidget *>(m_mask)}) {
        const bool isOffered = widget == m_mask ? m_offer.hasPersonalData : hasSelection || (widget != m_wholeList && widget != m_selection);
        widget->setVisible(m_state != State::Done && isOffered);
        widget->setEnabled(choosing);
    }
    m_progress->setVisible(m_state == State::Running);
    m_primary->setEnabled(m_state != State::Running);
    m_secondary->setVisible(m_state != State::Done);
    m_primary->setText(m_state == State::Done ? tr("Close") : tr("Export %1 row(s)…", nullptr, int(chosenRows())).arg(QLocale().toString(chosenRows())));
    m_secondary->setText(m_state == State::Running ? tr("Stop") : tr("Cancel"));
    if (m_state == State::Done)
        m_text->setText(inSequence({tr("%1 row(s) were written to %2.", nullptr, int(m_rows)).arg(QLocale().toString(m_rows), QDir::toNativeSeparators(m_path)),
                                    m_export.note()}));
    else if (m_selection->isChecked())
        m_text->setText(tr("The selected rows alone."));
    else
        m_text->setText(tr("Everything in the list now, including rows that are scrolled out of view."));
}

void ExportDialog::retranslate()
{
    setWindowTitle(m_offer.title());
    m_title->setText(m_offer.title());
    m_wholeList->setText(tr("The whole list (%1)").arg(QLocale().toString(m_offer.total)));
    m_selection->setText(tr("Selected rows (%1)").arg(QLocale().toString(m_offer.selected)));
    m_visibleOnly->setText(tr("Visible columns"));
    m_all->setText(tr("All columns"));
    m_mask->setText(tr("Mask e-mail addresses"));
    m_mask->setToolTip(tr("Only the first letters and the domain are written."));
    m_progress->setAccessibleName(tr("Progress of the export"));
    present();
}

void ExportDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace pc
