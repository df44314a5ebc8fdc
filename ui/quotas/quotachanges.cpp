// SPDX-License-Identifier: Apache-2.0
#include "ui/quotas/quotachanges.h"
#include "core/base/clock.h"
#include "core/operations/journal.h"
#include "models/customertext.h"
#include "models/operationtext.h"
#include "ui/operations/operationflow.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace pc {

static constexpr int kShown = 5;

QuotaChanges::QuotaChanges(OperationFlow *flow, const Clock *clock, QWidget *parent)
    : QWidget(parent), m_flow(flow), m_clock(clock), m_title(makeLabel(LabelRole::Section, this)), m_all(new QPushButton(this)),
      m_none(makeLabel(LabelRole::Muted, this)), m_list(new QVBoxLayout)
{
    setObjectName(QStringLiteral("quotaChanges"));
    m_all->setObjectName(QStringLiteral("quotaChangesAll"));
    m_all->setProperty("pcRole", QStringLiteral("link"));
    m_none->setObjectName(QStringLiteral("quotaChangesNone"));
    auto *const head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_all);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kInside);
    column->addLayout(head);
    column->addWidget(m_none);
    column->addLayout(m_list);
    connect(m_all, &QPushButton::clicked, this, [this] { m_flow->showHistory(m_uid); });
    connect(m_flow->services().journal, &Journal::changed, this, [this](const OperationRecord &operation) {
        if (operation.customer == m_uid)
            read();
    });
    retranslate();
}

void QuotaChanges::showCustomer(const CustomerUid &uid)
{
    m_uid = uid;
    m_operations.clear();
    present();
    read();
}

void QuotaChanges::read()
{
    HistoryQuery query;
    query.customer = m_uid;
    whenDone(m_flow->services().history->history(query, 0, kShown), this, [this, uid = m_uid](const Result<HistoryWindow> &window) {
        if (uid != m_uid || !window)
            return;
        m_operations = window->rows;
        present();
    });
}

void QuotaChanges::present()
{
    for (QWidget *const line : std::as_const(m_lines)) {
        line->hide();
        line->deleteLater();
    }
    m_lines.clear();
    m_none->setVisible(m_operations.isEmpty());
    for (const OperationRecord &operation : std::as_const(m_operations)) {
        auto *const line = new QWidget(this);
        auto *const grid = new QGridLayout(line);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setVerticalSpacing(0);
        const Wording state = OperationText::state(operation.state);
        auto *const pill = new Pill(line);
        pill->setState(state.tone, state.text);
        const QString change = OperationText::change(operation);
        auto *const what = makeLabel(LabelRole::Body, line, OperationText::action(operation));
        auto *const values = new ElidedLabel(change.isEmpty() ? operation.reason : change, line);
        values->setProperty("pcRole", QStringLiteral("label"));
        auto *const when = makeLabel(LabelRole::Label, line, CustomerText::ago(operation.createdAt, m_clock->utcNow()));
        when->setToolTip(tr("%1 by %2").arg(CustomerText::absolute(operation.createdAt), operation.person));
        grid->addWidget(what, 0, 0);
        grid->addWidget(when, 0, 1, Qt::AlignRight);
        grid->addWidget(values, 1, 0);
        grid->addWidget(pill, 1, 1, Qt::AlignRight);
        grid->setColumnStretch(0, 1);
        m_list->addWidget(line);
        m_lines.append(line);
    }
}

void QuotaChanges::retranslate()
{
    m_title->setText(tr("Recent changes"));
    m_all->setText(tr("History (Ctrl+H)"));
    m_all->setAccessibleName(tr("Show the whole history of this customer"));
    m_none->setText(tr("Nothing has been changed here."));
    present();
}

void QuotaChanges::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
