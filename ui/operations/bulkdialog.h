// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/async.h"
#include "core/operations/journal.h"
#include "core/operations/sheetplan.h"
#include <QDialog>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QCheckBox;
class QSortFilterProxyModel;
class QStackedWidget;
class QVBoxLayout;

namespace pc {

class Banner;
class OperationFlow;
class PlanModel;
class PlanPreviewModel;
class TableView;
class TrapPanel;

// Many changes at once: a sheet or a selection, its preview with every bad row named, the run. Nothing is sent before the
// preview is confirmed; closing the dialog leaves a run alone.
class BulkDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Step { Source, Reading, Preview, Run };

    explicit BulkDialog(OperationFlow &flow, QWidget *parent = nullptr);    // borrows the flow

    void preview(const QString &title, const QList<OperationRequest> &requests);    // goes to the preview at once
    void showPlan(const PlanId &plan);                                              // goes to the run at once
    void readText(const QString &text);                                             // of the clipboard
    void readFile(const QString &path);
    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] bool isSettled() const;               // nothing is being read
    [[nodiscard]] PlanPreviewModel *previewModel() const { return m_model; }

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildSource();
    [[nodiscard]] QWidget *buildPreview();
    [[nodiscard]] QWidget *buildRun();
    void buildButtons(QVBoxLayout *column);
    void retranslate();
    void askForFile();
    void read(const Async<Sheet> &sheet, const QString &fileName);
    void take(const Sheet &sheet);
    void makePlan();
    void loadCustomers(qint64 first);
    void ask();
    void onPrimary();
    void onSecondary();
    void submit();
    void onPlan(const Result<PlanId> &plan);
    void readPlan();
    void takeProgress(const PlanProgress &progress);
    void askWhereToExport();
    void exportResult(const QString &path);
    void goTo(Step step);
    void present();
    void presentPreview();
    void presentLine();
    void presentRun();
    [[nodiscard]] bool mayConfirm() const;
    [[nodiscard]] QString verb() const;
    [[nodiscard]] QString totals() const;

    OperationFlow &m_flow;
    Step m_step = Step::Source;
    QString m_planTitle;
    QList<SheetRow> m_rows;
    CustomerIndex m_customers;
    int m_round = 0;                        // answers to the questions of an earlier plan are not taken
    bool m_asking = false, m_submitting = false;
    PlanId m_planId;
    QList<QStringList> m_leftOut;           // of the preview whose plan runs; stands below its result
    std::optional<PlanProgress> m_progress;
    PlanPreviewModel *m_model;
    QSortFilterProxyModel *m_shown;
    PlanModel *m_run;
    QLabel *m_title = nullptr;
    QLabel *m_where = nullptr;
    Banner *m_banner = nullptr;
    QStackedWidget *m_pages = nullptr;
    QLabel *m_sourceText = nullptr;
    QPushButton *m_openFile = nullptr;
    QPushButton *m_paste = nullptr;
    TableView *m_table = nullptr;
    QCheckBox *m_onlyBad = nullptr;
    QLabel *m_lineCause = nullptr;
    TrapPanel *m_lineTraps = nullptr;
    QLabel *m_totals = nullptr;
    QLabel *m_reasonLabel = nullptr;
    QLineEdit *m_reason = nullptr;
    QLabel *m_typedLabel = nullptr;
    QLineEdit *m_typed = nullptr;
    TableView *m_runTable = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_counts = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_secondary = nullptr;
    QPushButton *m_primary = nullptr;
};

} // namespace pc
