// SPDX-License-Identifier: Apache-2.0
// What happens in the dialog; how it is put together and what it says is in bulkdialog_view.cpp.
#include "ui/operations/bulkdialog.h"
#include "core/store/customerstore.h"
#include "models/planmodel.h"
#include "models/tableexport.h"
#include "ui/operations/exportrecord.h"
#include "ui/operations/operationflow.h"
#include "ui/operations/planpreviewmodel.h"
#include "ui/operations/trappanel.h"
#include "ui/widgets/banner.h"
#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QThreadPool>

namespace pc {

static constexpr int kAskedAtOnce = 500, kCustomersAtOnce = 1000;
static constexpr qint64 kLargestSheet = 8 * 1024 * 1024;

// Ten thousand rows take longer than a frame to read, and longer still to understand: not on the GUI thread.
template<typename T>
static Async<T> inBackground(std::function<Result<T>()> work)
{
    const Settler<T> settle;
    QThreadPool::globalInstance()->start([settle, work = std::move(work)] { settle(work()); });
    return settle.future();
}

static Result<Sheet> sheetIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ApiError::Kind::StorageFailed, file.errorString());
    if (file.size() > kLargestSheet)
        return failure(ApiError::Kind::InvalidInput);
    return readSheet(file.readAll());
}

BulkDialog::BulkDialog(OperationFlow &flow, QWidget *parent)
    : QDialog(parent), m_flow(flow), m_model(new PlanPreviewModel(this)), m_shown(new QSortFilterProxyModel(this)), m_run(new PlanModel(this))
{
    build();
    Journal *const journal = m_flow.services().journal;
    connect(m_model, &PlanPreviewModel::planChanged, this, &BulkDialog::ask);
    connect(journal, &Journal::planChanged, this, &BulkDialog::takeProgress);
    connect(journal, &Journal::changed, m_run, &PlanModel::update);
    connect(m_primary, &QPushButton::clicked, this, &BulkDialog::onPrimary);
    connect(m_secondary, &QPushButton::clicked, this, &BulkDialog::onSecondary);
    retranslate();
}

void BulkDialog::preview(const QString &title, const QList<OperationRequest> &requests)
{
    m_planTitle = title;
    ++m_round;
    m_asking = false;
    goTo(Step::Preview);
    m_model->setPlan(SheetPlan(requests));
}

void BulkDialog::readFile(const QString &path)
{
    read(inBackground<Sheet>([path] { return sheetIn(path); }), QFileInfo(path).fileName());
}

void BulkDialog::readText(const QString &text)
{
    read(inBackground<Sheet>([text] { return Result<Sheet>(readSheetText(text)); }), {});
}

void BulkDialog::read(const Async<Sheet> &sheet, const QString &fileName)
{
    m_banner->clear();
    ++m_round;
    goTo(Step::Reading);
    whenDone(sheet, this, [this, fileName, round = m_round](const Result<Sheet> &answer) {
        if (round != m_round)
            return;
        if (answer)
            return take(*answer);
        goTo(Step::Source);
        const bool isTooLarge = answer.error().kind == ApiError::Kind::InvalidInput;
        m_banner->showMessage(Tone::Bad, isTooLarge ? tr("%1 is too large for a sheet of quotas.").arg(fileName) : tr("%1 cannot be read: %2").arg(fileName, answer.error().detail));
    });
}

void BulkDialog::take(const Sheet &sheet)
{
    m_banner->clear();
    QString problem;
    switch (sheet.problem) {
    case Sheet::Problem::None: break;
    case Sheet::Problem::Encoding: problem = tr("This is not text: save the sheet as CSV (UTF-8, UTF-16 or GB18030)."); break;
    case Sheet::Problem::Empty: problem = tr("There is nothing in it."); break;
    case Sheet::Problem::NoHeader:
        problem = tr("The first row must name the columns, at least customer and amount. It reads: %1").arg(sheet.header.join(QStringLiteral(" | ")).left(120));
        break;
    case Sheet::Problem::NoRows: problem = tr("There is a header but no row below it."); break;
    case Sheet::Problem::TooManyRows: problem = tr("More than %n row(s): split the sheet.", nullptr, Sheet::kMostRows); break;
    }
    if (!problem.isEmpty()) {
        goTo(Step::Source);
        m_banner->showMessage(Tone::Bad, problem);
        return;
    }
    m_rows = sheet.rows;
    m_customers = {};
    m_planTitle = tr("Quotas of %n customer(s)", nullptr, int(m_rows.size()));
    ++m_round;
    m_asking = false;
    goTo(Step::Reading);
    loadCustomers(0);
}

// The cells may name customers by alias or CRM id: all of them are needed once.
void BulkDialog::loadCustomers(qint64 first)
{
    CustomerQuery query;
    query.sort = CustomerQuery::Sort::Uid;
    query.gone = CustomerQuery::Gone::Show;
    whenDone(m_flow.services().customers->read(query, first, kCustomersAtOnce), this, [this, first, round = m_round](const Result<CustomerWindow> &window) {
        if (round != m_round)
            return;
        if (!window) {
            goTo(Step::Source);
            return m_banner->showError(window.error());
        }
        for (const Customer &customer : window->rows)
            m_customers.add(customer);
        if (!window->rows.isEmpty() && first + window->rows.size() < window->total)
            return loadCustomers(first + window->rows.size());
        makePlan();
    });
}

void BulkDialog::makePlan()
{
    const auto make = [rows = m_rows, customers = m_customers, currency = m_flow.environment().currency] { return Result<SheetPlan>(SheetPlan(rows, customers, currency)); };
    whenDone(inBackground<SheetPlan>(make), this, [this, round = m_round](const Result<SheetPlan> &plan) {
        if (round != m_round || !plan)
            return;
        goTo(Step::Preview);
        m_model->setPlan(*plan);
    });
}

bool BulkDialog::isSettled() const
{
    return m_step != Step::Reading && !m_asking && m_model->plan().open(1).isEmpty();
}

// One batch after the other, so that a person can already look at the first lines.
void BulkDialog::ask()
{
    present();
    const QList<int> open = m_asking ? QList<int>() : m_model->plan().open(kAskedAtOnce);
    if (open.isEmpty())
        return;
    m_asking = true;
    const QList<OperationRequest> questions = m_model->plan().questions(open);
    whenDone(m_flow.services().journal->consequences(questions), this, [this, open, round = m_round, revision = m_model->revision()](const Result<QList<Consequence>> &answers) {
        if (round != m_round)
            return;
        m_asking = false;
        if (!answers)
            return m_banner->showError(answers.error());
        if (m_model->revision() == revision)
            m_model->take(open, *answers);
        else
            ask();      // a cell was corrected meanwhile
    });
}

void BulkDialog::onPrimary()
{
    switch (m_step) {
    case Step::Source: return askForFile();
    case Step::Preview: return submit();
    case Step::Run: return accept();
    case Step::Reading: return;
    }
}

void BulkDialog::onSecondary()
{
    const bool hasSource = m_step == Step::Preview && m_model->plan().isSheet();
    hasSource ? goTo(Step::Source) : reject();
}

void BulkDialog::submit()
{
    if (!mayConfirm() || m_submitting)
        return;
    m_submitting = true;        // before anything else: a second click finds no way here
    QList<OperationRequest> requests = m_model->plan().requests();
    const QString reason = m_reason->text().trimmed();
    for (OperationRequest &request : requests) {
        if (request.reason.isEmpty())
            request.reason = reason;
    }
    present();
    whenDone(m_flow.services().journal->submitPlan(m_planTitle, requests), this, [this, leftOut = m_model->leftOut()](const Result<PlanId> &plan) {
        onPlan(plan);
        m_leftOut = leftOut;
    });
}

void BulkDialog::onPlan(const Result<PlanId> &plan)
{
    m_submitting = false;
    if (plan)
        return showPlan(*plan);
    present();
    m_banner->showError(plan.error());
}

void BulkDialog::showPlan(const PlanId &plan)
{
    m_planId = plan;
    m_progress.reset();
    m_leftOut.clear();
    m_banner->clear();
    goTo(Step::Run);
    for (const PlanProgress &progress : m_flow.services().journal->plans()) {
        if (progress.id == plan)
            takeProgress(progress);
    }
    readPlan();
}

void BulkDialog::readPlan()
{
    whenDone(m_flow.services().history->plan(m_planId), this, [this, id = m_planId](const Result<QList<OperationRecord>> &operations) {
        if (id != m_planId)
            return;
        if (operations)
            m_run->setOperations(*operations);
        else
            m_banner->showError(operations.error());
    });
}

void BulkDialog::takeProgress(const PlanProgress &progress)
{
    if (progress.id != m_planId)
        return;
    m_progress = progress;
    m_planTitle = progress.title;
    present();
}

void BulkDialog::askForFile()
{
    auto *const files = new QFileDialog(this, tr("Open a sheet of quotas"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::ExistingFile);
    files->setNameFilters({tr("Tables (*.csv *.txt *.tsv)"), tr("All files (*)")});
    connect(files, &QFileDialog::fileSelected, this, &BulkDialog::readFile);
    files->open();
}

void BulkDialog::askWhereToExport()
{
    auto *const files = new QFileDialog(this, tr("Export the result"), QString(), tr("CSV files (*.csv)"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setDefaultSuffix(QStringLiteral("csv"));
    files->selectFile(QStringLiteral("result.csv"));
    connect(files, &QFileDialog::fileSelected, this, &BulkDialog::exportResult);
    files->open();
}

void BulkDialog::exportResult(const QString &path)
{
    auto *const out = new TableExport(this);
    connect(out, &TableExport::finished, this, [this, out](const Result<qint64> &rows) {
        out->deleteLater();
        if (!rows)
            return m_banner->showError(rows.error());
        recordExport(m_flow, QStringLiteral("plan"), *rows, false);
        m_banner->showMessage(Tone::Good, tr("%n row(s) were exported.", nullptr, int(*rows)));
    });
    ExportSource source;
    source.header = PlanModel::header();
    QList<QStringList> all;
    for (const OperationRecord &operation : m_run->operations())
        all.append(PlanModel::fields(operation));
    all += m_leftOut;
    source.read = [all](qint64 first, int count) {
        ExportWindow window;
        window.total = all.size();
        const QList<QStringList> rows = all.mid(first, count);
        for (int row = 0; row < rows.size(); ++row)
            window.keys.append(QString::number(first + row));
        window.fields = [rows](int row) { return rows.at(row); };
        return ready<ExportWindow>(window);
    };
    out->start(source, path);
}

void BulkDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_step == Step::Source && (event->mimeData()->hasUrls() || event->mimeData()->hasText()))
        event->acceptProposedAction();
}

void BulkDialog::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.first().isLocalFile())
        readFile(urls.first().toLocalFile());
    else
        readText(event->mimeData()->text());
    event->acceptProposedAction();
}

void BulkDialog::goTo(Step step)
{
    m_step = step;
    present();
}

} // namespace pc
