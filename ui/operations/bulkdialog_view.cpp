// SPDX-License-Identifier: Apache-2.0
#include "models/moneytext.h"
#include "models/planmodel.h"
#include "ui/operations/bulkdialog.h"
#include "ui/operations/operationflow.h"
#include "ui/operations/planpreviewmodel.h"
#include "ui/operations/trappanel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/edge.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace pc {

static constexpr int kNameLength = 18, kUidDigits = 19, kMoneyLength = 16;
static constexpr int kLeastName = 150, kLeastMoney = 116;

void BulkDialog::build()
{
    setObjectName(QStringLiteral("bulkDialog"));
    setWindowModality(Qt::WindowModal);
    setAcceptDrops(true);
    resize(1080, 680);
    auto *const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto *const edge = new EnvironmentEdge(this);
    edge->setEnvironment(m_flow.environment());
    whole->addWidget(edge);
    auto *const column = new QVBoxLayout;
    column->setContentsMargins(metrics::kSection, metrics::kPage, metrics::kSection, metrics::kPage);
    column->setSpacing(metrics::kBetween);
    whole->addLayout(column);
    m_title = makeLabel(LabelRole::Title, this);
    m_title->setObjectName(QStringLiteral("bulkTitle"));
    m_where = makeLabel(LabelRole::Muted, this);
    m_banner = new Banner(this);
    m_banner->setObjectName(QStringLiteral("bulkBanner"));
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(buildSource());
    m_pages->addWidget(buildPreview());
    m_pages->addWidget(buildRun());
    column->addWidget(m_title);
    column->addWidget(m_where);
    column->addWidget(m_banner);
    column->addWidget(m_pages, 1);
    buildButtons(column);
}

QWidget *BulkDialog::buildSource()
{
    auto *const page = new QFrame(this);
    page->setProperty("pcRole", QStringLiteral("card"));
    auto *const column = new QVBoxLayout(page);
    m_sourceText = makeLabel(LabelRole::Body, page);
    m_sourceText->setWordWrap(true);
    m_sourceText->setAlignment(Qt::AlignHCenter);
    m_openFile = new QPushButton(page);
    m_openFile->setObjectName(QStringLiteral("openSheet"));
    m_paste = new QPushButton(page);
    m_paste->setObjectName(QStringLiteral("pasteSheet"));
    connect(m_openFile, &QPushButton::clicked, this, &BulkDialog::askForFile);
    connect(m_paste, &QPushButton::clicked, this, [this] { readText(QGuiApplication::clipboard()->text()); });
    auto *const buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_openFile);
    buttons->addWidget(m_paste);
    buttons->addStretch(1);
    column->addStretch(1);
    column->addWidget(m_sourceText);
    column->addSpacing(metrics::kBetween);
    column->addLayout(buttons);
    column->addStretch(1);
    return page;
}

QWidget *BulkDialog::buildPreview()
{
    auto *const page = new QWidget(this);
    auto *const column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kInside);
    m_onlyBad = new QCheckBox(page);
    m_onlyBad->setObjectName(QStringLiteral("onlyBad"));
    m_table = new TableView(page);
    m_table->setObjectName(QStringLiteral("bulkTable"));
    m_table->setSortingEnabled(false);          // the order of the sheet is what a person compares with
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->setWidestText(PlanPreviewModel::CustomerColumn, QString(kNameLength, QLatin1Char('n')));
    m_table->setWidestText(PlanPreviewModel::UidColumn, QString(kUidDigits, QLatin1Char('8')));
    for (const int money : {PlanPreviewModel::BeforeColumn, PlanPreviewModel::AfterColumn})
        m_table->setWidestText(money, QString(kMoneyLength, QLatin1Char('8')));
    m_table->setWidestText(PlanPreviewModel::StateColumn, tr("Cannot be sent") + QStringLiteral("nnn"));
    m_table->setStretchColumn(PlanPreviewModel::CauseColumn);
    m_table->setLeastWidth(PlanPreviewModel::CustomerColumn, kLeastName);
    for (const int money : {PlanPreviewModel::BeforeColumn, PlanPreviewModel::AfterColumn})
        m_table->setLeastWidth(money, kLeastMoney);
    m_table->setDropOrder({PlanPreviewModel::UidColumn});
    m_shown->setSourceModel(m_model);
    m_shown->setFilterRole(PlanPreviewModel::NeedsLookRole);
    m_table->setModel(m_shown);
    connect(m_onlyBad, &QCheckBox::toggled, this, [this](bool only) { m_shown->setFilterFixedString(only ? QStringLiteral("true") : QString()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BulkDialog::presentLine);
    m_lineCause = makeLabel(LabelRole::Muted, page);
    m_lineCause->setObjectName(QStringLiteral("lineCause"));
    m_lineCause->setWordWrap(true);
    m_lineTraps = new TrapPanel(page);
    connect(m_lineTraps, &TrapPanel::customerPicked, this, [this](const CustomerUid &uid) {
        m_model->setCustomer(m_shown->mapToSource(m_table->currentIndex()).row(), uid);
    });
    m_totals = makeLabel(LabelRole::Body, page);
    m_totals->setObjectName(QStringLiteral("bulkTotals"));
    m_reasonLabel = makeLabel(LabelRole::Label, page);
    m_reason = new QLineEdit(page);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_typedLabel = makeLabel(LabelRole::Label, page);
    m_typed = new QLineEdit(page);
    m_typed->setObjectName(QStringLiteral("typedWord"));
    connect(m_reason, &QLineEdit::textChanged, this, &BulkDialog::present);
    connect(m_typed, &QLineEdit::textChanged, this, &BulkDialog::present);
    for (QWidget *part : {static_cast<QWidget *>(m_onlyBad), static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_lineCause), static_cast<QWidget *>(m_lineTraps),
                          static_cast<QWidget *>(m_totals), static_cast<QWidget *>(m_reasonLabel), static_cast<QWidget *>(m_reason),
                          static_cast<QWidget *>(m_typedLabel), static_cast<QWidget *>(m_typed)})
        column->addWidget(part, part == m_table ? 1 : 0, part == m_onlyBad ? Qt::AlignLeft : Qt::Alignment());
    return page;
}

QWidget *BulkDialog::buildRun()
{
    auto *const page = new QWidget(this);
    auto *const column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kInside);
    m_counts = makeLabel(LabelRole::Body, page);
    m_counts->setObjectName(QStringLiteral("runCounts"));
    m_bar = new QProgressBar(page);
    m_bar->setObjectName(QStringLiteral("runBar"));
    m_bar->setTextVisible(false);
    const auto add = [page](const char *name) {
        auto *const button = new QPushButton(page);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        return button;
    };
    m_pause = add("pausePlan");
    m_stop = add("cancelPlan");
    m_retry = add("retryFailed");
    m_export = add("exportResult");
    connect(m_export, &QPushButton::clicked, this, &BulkDialog::askWhereToExport);
    Journal *const journal = m_flow.services().journal;
    connect(m_pause, &QPushButton::clicked, this, [this, journal] {
        const bool isPaused = m_progress && m_progress->state == PlanProgress::State::Paused;
        isPaused ? journal->resume(m_planId) : journal->pause(m_planId);
    });
    connect(m_stop, &QPushButton::clicked, this, [this, journal] { journal->cancel(m_planId); });
    connect(m_retry, &QPushButton::clicked, this, [this, journal] {
        m_retry->setEnabled(false);     // no second click before the journal has answered
        whenDone(journal->retryFailed(m_planId), this, [this](const Result<PlanId> &plan) { onPlan(plan); });
    });
    m_runTable = new TableView(page);
    m_runTable->setObjectName(QStringLiteral("runTable"));
    m_runTable->setSortingEnabled(false);
    m_runTable->setStretchColumn(PlanModel::ReasonColumn);
    m_runTable->setWidestText(PlanModel::CustomerColumn, QString(kNameLength, QLatin1Char('n')));
    m_runTable->setWidestText(PlanModel::ChangeColumn, QString(kMoneyLength * 2, QLatin1Char('8')));
    m_runTable->setModel(m_run);
    auto *const row = new QHBoxLayout;
    row->setSpacing(metrics::kInside);
    row->addWidget(m_counts, 1);
    for (QPushButton *button : {m_pause, m_stop, m_retry, m_export})
        row->addWidget(button);
    column->addLayout(row);
    column->addWidget(m_bar);
    column->addWidget(m_runTable, 1);
    return page;
}

void BulkDialog::buildButtons(QVBoxLayout *column)
{
    m_secondary = new QPushButton(this);
    m_secondary->setObjectName(QStringLiteral("bulkSecondary"));
    m_secondary->setAutoDefault(false);
    m_primary = new QPushButton(this);
    m_primary->setObjectName(QStringLiteral("bulkPrimary"));
    m_primary->setProperty("pcRole", QStringLiteral("primary"));
    auto *const row = new QHBoxLayout;
    row->setSpacing(metrics::kInside);
    row->addStretch(1);
    row->addWidget(m_secondary);
    row->addWidget(m_primary);
    column->addLayout(row);
}

bool BulkDialog::mayConfirm() const
{
    const SheetPlan &plan = m_model->plan();
    if (m_step != Step::Preview || m_asking || plan.sent() == 0 || !plan.open(1).isEmpty())
        return false;
    const bool isProduction = m_flow.environment().kind == Environment::Kind::Production;
    const bool hasReason = !m_reason->text().trimmed().isEmpty();
    return !isProduction || (hasReason && m_typed->text().trimmed() == QString::number(plan.sent()));
}

QString BulkDialog::verb() const
{
    const int sent = m_model->plan().sent();
    return m_model->plan().isSheet() ? tr("Change the quota of %n customer(s)", nullptr, sent) : tr("%1: %n change(s)", nullptr, sent).arg(m_planTitle);
}

QString BulkDialog::totals() const
{
    QStringList lines;
    const QList<PlanTotal> sums = m_model->plan().totals();
    for (const PlanTotal &sum : sums) {
        const QString before = sum.before ? moneyText(*sum.before, sum.currency) : tr("not known");
        const QString after = sum.after ? moneyText(*sum.after, sum.currency) : tr("not known");
        lines << tr("%n customer(s): quotas of %1 become %2", nullptr, sum.lines).arg(before, after);
    }
    return lines.join(QLatin1Char('\n'));
}

void BulkDialog::present()
{
    m_pages->setCurrentIndex(m_step == Step::Preview ? 1 : m_step == Step::Run ? 2 : 0);
    const QString word = environmentWord(m_flow.environment().kind);
    const QString name = m_flow.environment().name;
    m_where->setText(name.isEmpty() || name == word ? word : tr("%1 · %2", "kind of environment, its name").arg(word, name));
    m_openFile->setEnabled(m_step == Step::Source);
    m_paste->setEnabled(m_step == Step::Source);
    switch (m_step) {
    case Step::Source: case Step::Reading:
        m_title->setText(m_step == Step::Source ? tr("Quotas from a sheet") : tr("Reading the sheet…"));
        m_secondary->setText(tr("Cancel"));
        m_primary->hide();
        break;
    case Step::Preview: presentPreview(); break;
    case Step::Run: presentRun(); break;
    }
    setWindowTitle(m_title->text());
}

void BulkDialog::presentPreview()
{
    const SheetPlan &plan = m_model->plan();
    const int lines = int(plan.lines().size()), bad = plan.bad(), sent = plan.sent();
    const bool isReading = m_asking || !plan.open(1).isEmpty();
    m_title->setText(m_planTitle);
    m_onlyBad->setText(tr("Only lines that need a look"));
    m_table->setAccessibleName(m_planTitle);
    m_totals->setText(totals());
    if (isReading)
        m_banner->showMessage(Tone::Info, tr("Reading what will follow, line by line…"));
    else if (bad > 0)
        m_banner->showMessage(Tone::Warn, tr("%n line(s) cannot be sent; each says why. Correct the amount in place, choose who is meant, or leave it out.", nullptr, bad));
    else
        m_banner->clear();
    const bool isProduction = m_flow.environment().kind == Environment::Kind::Production;
    m_reasonLabel->setText(isProduction ? tr("Reason for the lines that give none (required, stands in the history)") : tr("Reason for the lines that give none (stands in the history)"));
    m_reason->setAccessibleName(m_reasonLabel->text());
    m_typedLabel->setText(tr("Type %1, the number of customers, to go on:").arg(sent));
    m_typed->setAccessibleName(m_typedLabel->text());
    m_typedLabel->setVisible(isProduction);
    m_typed->setVisible(isProduction);
    m_where->setText(m_where->text() + QStringLiteral(" · ") + tr("%1 of %n line(s) will be sent", nullptr, lines).arg(sent));
    m_secondary->setText(plan.isSheet() ? tr("Back") : tr("Cancel"));
    m_primary->show();
    m_primary->setText(m_submitting ? tr("Sending…") : verb());
    m_primary->setEnabled(!m_submitting && mayConfirm());
    presentLine();
}

// What is wrong with the current line, and who may be meant.
void BulkDialog::presentLine()
{
    const QModelIndex current = m_shown->mapToSource(m_table->currentIndex());
    const bool known = current.isValid() && current.row() < m_model->rowCount();
    const Consequence consequence = known ? m_model->plan().lines().at(current.row()).consequence : Consequence();
    const bool trapped = known && !consequence.traps.isEmpty();
    m_lineTraps->setVisible(trapped);
    if (trapped)
        m_lineTraps->setConsequence(consequence);
    const QString cause = known ? m_model->cause(current.row()) : QString();
    m_lineCause->setVisible(!trapped && !cause.isEmpty());
    m_lineCause->setText(known ? tr("Line %1: %2").arg(m_model->plan().lines().at(current.row()).row.line).arg(cause) : QString());
}

void BulkDialog::presentRun()
{
    const PlanProgress progress = m_progress.value_or(PlanProgress());
    const bool isDone = m_progress && progress.state == PlanProgress::State::Done, isPaused = progress.state == PlanProgress::State::Paused;
    m_title->setText(m_planTitle);
    m_bar->setRange(0, qMax(1, progress.total));
    m_bar->setValue(progress.settled());
    QStringList counts{tr("%1 of %2 done").arg(progress.succeeded).arg(progress.total)};
    if (progress.failed > 0)
        counts << tr("%n failed", nullptr, progress.failed);
    if (progress.unknown > 0)
        counts << tr("%n not known yet", nullptr, progress.unknown);
    if (progress.withdrawn > 0)
        counts << tr("%n withdrawn", nullptr, progress.withdrawn);
    if (isPaused)
        counts << tr("paused");
    m_counts->setText(counts.join(QStringLiteral(" · ")));
    m_pause->setVisible(!isDone);
    m_pause->setText(isPaused ? tr("Resume") : tr("Pause"));
    m_stop->setVisible(!isDone);
    m_stop->setText(tr("Cancel the rest"));
    m_retry->setVisible(isDone && progress.failed > 0);
    m_retry->setEnabled(true);
    m_retry->setText(tr("Retry failed only"));
    m_export->setText(tr("Export result…"));
    m_secondary->hide();
    m_primary->show();
    m_primary->setEnabled(true);
    m_primary->setText(isDone ? tr("Close") : tr("Close, go on in the background"));
}

void BulkDialog::retranslate()
{
    m_sourceText->setText(tr("Drop a CSV file here, open one, or copy cells in a spreadsheet and paste them.\n\n"
                             "Columns by name: customer UID (or alias, CRM ID), amount; and, if you like, currency, mode (set, raise, lower), reason.\n"
                             "Nothing is sent before you have seen what will follow and said yes."));
    m_openFile->setText(tr("Open file…"));
    m_paste->setText(tr("Paste"));
    m_model->retranslate();
    m_run->retranslate();
    present();
}

void BulkDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace pc
