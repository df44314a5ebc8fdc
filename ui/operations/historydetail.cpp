// SPDX-License-Identifier: Apache-2.0
#include "ui/operations/historydetail.h"
#include "core/operations/journal.h"
#include "models/operationtext.h"
#include "ui/operations/operationflow.h"
#include "ui/operations/operationoutcome.h"
#include "ui/operations/toneline.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/confirmdialog.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/identifierlabel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/theme.h"
#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace pc {

HistoryDetail::HistoryDetail(OperationFlow &flow, QWidget *parent) : QWidget(parent), m_flow(flow)
{
    setObjectName(QStringLiteral("historyDetail"));
    layOut();
    retranslate();
}

void HistoryDetail::layOut()
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kPage, metrics::kPage, metrics::kPage, metrics::kInside);
    column->setSpacing(metrics::kInside);
    m_title = new ElidedLabel({}, this);
    m_title->setObjectName(QStringLiteral("operationTitle"));
    m_title->setProperty("pcRole", QStringLiteral("title"));
    m_close = new QToolButton(this);
    m_close->setObjectName(QStringLiteral("closeDetail"));
    m_close->setIcon(icon(QStringLiteral("close")));
    connect(m_close, &QToolButton::clicked, this, &HistoryDetail::closeRequested);
    auto *const nameRow = new QHBoxLayout;
    nameRow->addWidget(m_title, 1);
    nameRow->addWidget(m_close);
    column->addLayout(nameRow);
    m_who = makeLabel(LabelRole::Body, this);
    m_who->setObjectName(QStringLiteral("operationWho"));
    m_uid = new IdentifierLabel(this);
    m_uid->setObjectName(QStringLiteral("operationUid"));
    auto *const whoRow = new QHBoxLayout;
    whoRow->addWidget(m_who);
    whoRow->addWidget(m_uid);
    whoRow->addStretch(1);
    column->addLayout(whoRow);
    m_state = new Pill(this);
    m_state->setObjectName(QStringLiteral("operationState"));
    auto *const pillRow = new QHBoxLayout;
    pillRow->addWidget(m_state);
    pillRow->addStretch(1);
    column->addLayout(pillRow);
    m_banner = new Banner(this);
    m_banner->setObjectName(QStringLiteral("detailBanner"));
    m_banner->setClosable(true);
    column->addWidget(m_banner);
    auto *const scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("operationOverview"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QWidget *const body = buildBody();
    scroll->setWidget(body);
    body->setAutoFillBackground(false);     // the pane's own ground shows through
    column->addWidget(scroll, 1);
}

QWidget *HistoryDetail::buildBody()
{
    auto *const body = new QWidget;
    auto *const column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, metrics::kInside, 0);
    column->setSpacing(metrics::kInside);
    m_outcome = new OperationOutcome(body);
    connect(m_outcome, &OperationOutcome::callRequested, &m_flow, &OperationFlow::callRequested);
    column->addWidget(m_outcome);
    m_approval = buildApproval();
    column->addWidget(m_approval);
    buildButtons(column);
    const auto addSection = [body, column](QLabel **title, QWidget *content) {
        *title = makeLabel(LabelRole::Section, body);
        column->addSpacing(metrics::kInside);
        column->addWidget(makeHairline(body));
        column->addWidget(*title);
        column->addWidget(content);
    };
    m_values = new FactGrid(body);
    m_values->setObjectName(QStringLiteral("operationValues"));
    addSection(&m_valuesTitle, m_values);
    m_facts = new FactGrid(body);
    m_facts->setObjectName(QStringLiteral("operationFacts"));
    addSection(&m_factsTitle, m_facts);
    m_steps = new QWidget(body);
    m_steps->setObjectName(QStringLiteral("operationSteps"));
    m_steps->setLayout(new QVBoxLayout);
    m_steps->layout()->setContentsMargins(0, 0, 0, 0);
    addSection(&m_stepsTitle, m_steps);
    column->addStretch(1);
    return body;
}

QWidget *HistoryDetail::buildApproval()
{
    auto *const approval = new QWidget(this);
    auto *const column = new QVBoxLayout(approval);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kInside);
    m_approvalText = makeLabel(LabelRole::Muted, approval);
    m_approvalText->setWordWrap(true);
    m_approve = new QPushButton(approval);
    m_approve->setObjectName(QStringLiteral("approve"));
    m_approve->setProperty("pcRole", QStringLiteral("primary"));
    connect(m_approve, &QPushButton::clicked, this, &HistoryDetail::approve);
    m_refusal = new QLineEdit(approval);
    m_refusal->setObjectName(QStringLiteral("refusalReason"));
    connect(m_refusal, &QLineEdit::textChanged, this, &HistoryDetail::presentButtons);
    m_refuse = new QPushButton(approval);
    m_refuse->setObjectName(QStringLiteral("refuse"));
    connect(m_refuse, &QPushButton::clicked, this, &HistoryDetail::refuse);
    auto *const row = new QHBoxLayout;
    row->addWidget(m_refusal, 1);
    row->addWidget(m_refuse);
    column->addWidget(m_approvalText);
    column->addWidget(m_approve, 0, Qt::AlignLeft);
    column->addLayout(row);
    return approval;
}

void HistoryDetail::buildButtons(QVBoxLayout *column)
{
    const auto add = [this](const char *name) {
        auto *const button = new QPushButton(this);
        button->setObjectName(QLatin1String(name));
        return button;
    };
    m_resend = add("resend");
    m_check = add("checkNow");
    m_withdraw = add("withdraw");
    m_undo = add("undoPlan");
    connect(m_resend, &QPushButton::clicked, this, [this] {
        m_resend->setEnabled(false);        // no second click before the journal has answered
        report(m_flow.services().journal->resend(m_operation.id));
    });
    connect(m_check, &QPushButton::clicked, m_flow.services().journal, &Journal::checkNow);
    connect(m_withdraw, &QPushButton::clicked, this, [this] { report(m_flow.services().journal->withdraw(m_operation.id)); });
    connect(m_undo, &QPushButton::clicked, this, &HistoryDetail::undo);
    auto *const row = new QHBoxLayout;
    row->setSpacing(metrics::kInside);
    for (QPushButton *button : {m_resend, m_check, m_withdraw, m_undo})
        row->addWidget(button);
    row->addStretch(1);
    column->addLayout(row);
}

void HistoryDetail::setOperation(const OperationRecord &operation)
{
    if (operation.id != m_operation.id) {
        m_banner->clear();
        m_refusal->clear();
    }
    m_operation = operation;
    present();
}

void HistoryDetail::present()
{
    const Wording state = OperationText::state(m_operation.state);
    m_title->setText(OperationText::action(m_operation));
    findChild<QWidget *>(QStringLiteral("operationOverview"))->setAccessibleName(OperationText::action(m_operation));
    m_who->setText(m_operation.customerName);
    m_who->setVisible(!m_operation.customerName.isEmpty());
    m_uid->setIdentifier(m_operation.customer.text());
    m_uid->setVisible(!m_operation.customer.isEmpty());
    m_state->setState(state.tone, state.text);
    m_outcome->setOperation(m_operation);
    presentFacts();
    presentValues();
    presentSteps();
    presentButtons();
}

void HistoryDetail::presentValues()
{
    QList<Fact> facts;
    const QList<OperationText::Value> values = OperationText::values(m_operation);
    for (const OperationText::Value &value : values) {
        const QString number = QString::number(facts.size() / 2);
        facts.append({QStringLiteral("before") + number, tr("%1 before").arg(value.label), value.before, tr("It was not known when the change was confirmed.")});
        facts.append({QStringLiteral("after") + number, tr("%1 after").arg(value.label), value.after, tr("It follows from the change.")});
    }
    m_values->setFacts(facts);
    m_values->setVisible(!facts.isEmpty());
    m_valuesTitle->setVisible(!facts.isEmpty());
}

void HistoryDetail::presentFacts()
{
    const QString none = tr("None.");
    QList<Fact> facts{
        {QStringLiteral("person"), tr("Asked for by"), m_operation.person, tr("The system did not tell who it was.")},
        {QStringLiteral("createdAt"), tr("Asked for at"), absoluteTime(m_operation.createdAt), none},
        {QStringLiteral("reason"), tr("Reason"), m_operation.reason, tr("No reason was given.")},
        {QStringLiteral("approver"), tr("Allowed or refused by"), m_operation.approver, tr("Nobody had to allow it.")},
        {QStringLiteral("operationId"), tr("Operation"), m_operation.id.text(), none, {}, true},
        {QStringLiteral("token"), tr("Idempotency token"), m_operation.idempotencyToken, tr("This action has none: it is never repeated by itself."), {}, true},
    };
    if (!m_operation.order.isEmpty())
        facts.append({QStringLiteral("order"), tr("Order"), m_operation.order.text(), none, {}, true});
    if (!m_operation.plan.isEmpty())
        facts.append({QStringLiteral("planRow"), tr("Row of a plan"), QString::number(m_operation.row), none});
    if (!m_operation.undoes.isEmpty())
        facts.append({QStringLiteral("undoes"), tr("Takes back"), m_operation.undoes.text(), none, {}, true});
    m_facts->setFacts(facts);
}

void HistoryDetail::presentSteps()
{
    while (QLayoutItem *item = m_steps->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QJsonArray attempts = m_operation.attempts;
    for (const QJsonValue &entry : attempts) {
        const QJsonObject step = entry.toObject();
        const QDateTime at = QDateTime::fromString(step.value(QLatin1String("at")).toString(), Qt::ISODateWithMs);
        const QString code = step.value(QLatin1String("code")).toString();
        const QString request = step.value(QLatin1String("requestId")).toString();
        const bool failed = step.contains(QLatin1String("errorKind"));
        QString text = QStringLiteral("%1  %2").arg(shortTime(at), OperationText::step(step.value(QLatin1String("state")).toString()));
        if (!code.isEmpty())
            text += QStringLiteral(" · ") + code;
        auto *const line = new ToneLine(failed ? Tone::Warn : Tone::Neutral, text, m_steps);
        line->setToolTip(absoluteTime(at));
        m_steps->layout()->addWidget(line);
        if (request.isEmpty())
            continue;
        auto *const link = new QPushButton(tr("Request %1").arg(request), m_steps);
        link->setObjectName(QStringLiteral("stepRequest"));
        link->setProperty("pcRole", QStringLiteral("link"));
        connect(link, &QPushButton::clicked, this, [this, request] { m_flow.showCall(request); });
        m_steps->layout()->addWidget(link);
        m_steps->layout()->setAlignment(link, Qt::AlignLeft);
    }
}

void HistoryDetail::presentButtons()
{
    const OperationState state = m_operation.state;
    const bool waits = state == OperationState::WaitingForApproval;
    const bool isOwn = m_operation.person == m_flow.services().person;
    m_approval->setVisible(waits);
    m_approve->setEnabled(!isOwn);
    m_refusal->setEnabled(!isOwn);
    m_refuse->setEnabled(!isOwn && !m_refusal->text().trimmed().isEmpty());
    m_approvalText->setText(isOwn ? tr("You asked for it yourself: somebody else has to allow or refuse it.") : tr("%1 asked for it; you may allow or refuse it.").arg(m_operation.person));
    m_resend->setVisible(state == OperationState::SafeToResend);
    m_resend->setEnabled(state == OperationState::SafeToResend);
    m_check->setVisible(state == OperationState::Unknown || state == OperationState::Checking);
    m_withdraw->setVisible(state == OperationState::SafeToResend || state == OperationState::Draft || state == OperationState::Ready || (waits && isOwn));
    m_undo->setVisible(state == OperationState::Succeeded && m_flow.services().journal->undoPlan(m_operation).has_value());
}

void HistoryDetail::approve()
{
    const Environment &environment = m_flow.environment();
    Decision decision;
    decision.question = tr("Allow this change of %1?").arg(m_operation.person);
    decision.who = QStringList{m_operation.customerName, m_operation.customer.text()}.join(QLatin1Char(' ')).trimmed();
    decision.where = environment.name.isEmpty() ? environmentWord(environment.kind) : environment.name;
    decision.what = OperationText::action(m_operation);
    const QList<OperationText::Value> values = OperationText::values(m_operation);
    if (!values.isEmpty()) {
        decision.before = values.first().before;
        decision.after = values.first().after;
    }
    const bool canUndo = m_operation.reversibility == Reversibility::ByInverse;
    decision.reversible = canUndo ? Decision::Reversible::Yes : Decision::Reversible::No;
    decision.verb = tr("Allow and send: %1").arg(decision.what);
    decision.environment = environment.kind;
    auto *const dialog = new ConfirmDialog(decision, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, id = m_operation.id] { report(m_flow.services().journal->approve(id)); });
    dialog->open();
}

void HistoryDetail::refuse()
{
    report(m_flow.services().journal->refuse(m_operation.id, m_refusal->text().trimmed()));
}

void HistoryDetail::undo()
{
    if (const std::optional<OperationRequest> inverse = m_flow.services().journal->undoPlan(m_operation))
        m_flow.start(*inverse, window());
}

// What came of it is told by Journal::changed(); here only that it could not even begin.
void HistoryDetail::report(const Async<OperationRecord> &answer)
{
    m_banner->clear();
    whenDone(answer, this, [this](const Result<OperationRecord> &result) {
        if (!result)
            m_banner->showError(result.error());
        presentButtons();
    });
}

void HistoryDetail::retranslate()
{
    m_close->setToolTip(tr("Close the details (Esc)"));
    m_close->setAccessibleName(tr("Close the details"));
    m_valuesTitle->setText(tr("What it changes"));
    m_factsTitle->setText(tr("Who and why"));
    m_stepsTitle->setText(tr("Step by step"));
    m_approve->setText(tr("Allow…"));
    m_refuse->setText(tr("Refuse"));
    m_refusal->setPlaceholderText(tr("Reason for refusing"));
    m_refusal->setAccessibleName(tr("Reason for refusing"));
    m_resend->setText(tr("Send again"));
    m_check->setText(tr("Check now"));
    m_withdraw->setText(tr("Withdraw"));
    m_undo->setText(tr("Undo plan…"));
    present();
}

void HistoryDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
