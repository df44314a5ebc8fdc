// SPDX-License-Identifier: Apache-2.0
#include "ui/console/sessionspanel.h"
#include "ui/console/consolewords.h"
#include "ui/console/openconsolesmodel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/pagehead.h"
#include "ui/widgets/statepanel.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace pc {

static QPushButton *makeButton(const char *name, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(QLatin1String(name));
    return button;
}

SessionsPanel::SessionsPanel(ConsoleController &controller, const Clock &clock, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_model(new OpenConsolesModel(controller, clock, this)),
      m_head(new PageHead(this)), m_failure(new Banner(this)),
      m_table(new TableView), m_states(new StatePanel(m_table, this)), m_front(makeButton("consoleFront", this)),
      m_renew(makeButton("consoleRenew", this)), m_close(makeButton("consoleClose", this)), m_closeAll(makeButton("consoleCloseAll", this))
{
    setObjectName(QStringLiteral("sessionsPanel"));
    m_table->setObjectName(QStringLiteral("openConsoles"));
    m_head->count()->setObjectName(QStringLiteral("consoleCount"));
    m_failure->setObjectName(QStringLiteral("viewerFailure"));
    m_failure->setClosable(true);
    m_table->setModel(m_model);
    m_table->setStretchColumn(OpenConsolesModel::CustomerColumn);
    m_table->setSortingEnabled(false); // a handful of rows, in the order of opening
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    arrange();

    connect(m_model, &QAbstractItemModel::rowsInserted, this, &SessionsPanel::follow);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &SessionsPanel::follow);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &SessionsPanel::follow);
    connect(m_table, &TableView::selectedRowsChanged, this, &SessionsPanel::follow);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { m_controller.bringToFront(index.data(OpenConsolesModel::IdRole).toInt()); });
    connect(m_front, &QPushButton::clicked, this, [this] { m_controller.bringToFront(selectedId()); });
    connect(m_renew, &QPushButton::clicked, this, [this] { m_controller.renew(selectedId()); });
    connect(m_close, &QPushButton::clicked, this, [this] { m_controller.close(selectedId()); });
    connect(m_closeAll, &QPushButton::clicked, &m_controller, &ConsoleController::closeAll);
    connect(&m_controller, &ConsoleController::viewerFailed, this, &SessionsPanel::tellFailure);
    connect(m_failure, &Banner::closed, this, [this] { m_failed.reset(); });
    connect(m_failure, &Banner::actionTriggered, this, [this] {
        m_failure->clear();
        if (const auto failed = std::exchange(m_failed, std::nullopt))
            m_controller.restart(failed->id);
    });
    retranslate();
}

void SessionsPanel::arrange()
{
    for (QPushButton *button : {m_front, m_renew, m_close, m_closeAll})
        m_head->addAction(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kPage, metrics::kPage, metrics::kPage, metrics::kPage);
    column->setSpacing(metrics::kBetween);
    column->addWidget(m_head);
    column->addWidget(m_failure);
    column->addWidget(m_states, 1);
}

void SessionsPanel::select(int id)
{
    const int row = m_model->rowOf(id);
    if (row >= 0)
        m_table->selectRow(row);
}

int SessionsPanel::selectedId() const
{
    const QList<int> rows = m_table->selectedRowNumbers();
    return rows.isEmpty() ? 0 : m_model->index(rows.first(), 0).data(OpenConsolesModel::IdRole).toInt();
}

std::optional<OpenConsole> SessionsPanel::selected() const
{
    const QList<int> rows = m_table->selectedRowNumbers();
    return rows.isEmpty() ? std::nullopt : m_model->console(rows.first());
}

void SessionsPanel::follow()
{
    const int count = m_model->rowCount();
    if (count == 0 && m_states->face() != StatePanel::Face::NothingYet)
        m_states->showFace(StatePanel::Face::NothingYet);
    else if (count > 0 && m_states->face() != StatePanel::Face::Content)
        m_states->showContent();
    if (count > 0 && m_table->selectedRowNumbers().isEmpty())
        m_table->selectRow(0);      // what the buttons act on is never a riddle
    m_head->count()->setText(count == 0 ? QString() : QLocale().toString(count));
    const auto console = selected();
    m_front->setEnabled(console && !console->failure);
    m_renew->setEnabled(console && (console->isOver() || console->session.state == Session::State::Open || console->session.state == Session::State::EndingSoon));
    m_renew->setText(console && console->isOver() ? tr("Open again") : tr("Renew"));
    m_close->setEnabled(console.has_value());
    m_closeAll->setEnabled(count > 0);
    for (QPushButton *button : {m_front, m_renew, m_close, m_closeAll})
        button->setVisible(count > 0);
}

void SessionsPanel::tellFailure(int id, SuiteHost::Failure)
{
    m_failed = m_controller.console(id);
    showFailure();
}

void SessionsPanel::showFailure()
{
    if (!m_failed || !m_failed->failure)
        return;
    const ViewerFailureText words = viewerFailureText(*m_failed->failure, m_failed->obstacle);
    m_failure->showMessage(Tone::Bad, inSequence({tr("%1: %2", "customer, what happened").arg(m_failed->customerName, words.happened), words.advice}),
                           tr("Open again"));
}

void SessionsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SessionsPanel::retranslate()
{
    m_head->title()->setText(tr("Open consoles"));
    m_front->setText(tr("Bring to front"));
    m_close->setText(tr("Close"));
    m_closeAll->setText(tr("Close all"));
    m_closeAll->setToolTip(tr("Closes every console window (%1)").arg(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W).toString(QKeySequence::NativeText)));
    m_table->setAccessibleName(tr("Open consoles"));
    m_states->setWords(StatePanel::Face::NothingYet, {tr("No console is open"), tr("Open one from a customer's row, details or the command palette."), {}});
    m_model->retranslate();
    showFailure();
    follow();
}

} // namespace pc
