// SPDX-License-Identifier: Apache-2.0
#include "ui/calls/calldetail.h"
#include "ui/calls/calllogmodel.h"
#include "ui/calls/calltext.h"
#include "ui/widgets/factgrid.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/theme.h"
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>

namespace pc {

namespace {

QPlainTextEdit *makeText(const char *name, QWidget *parent)
{
    auto *text = new QPlainTextEdit(parent);
    text->setObjectName(QString::fromLatin1(name));
    text->setReadOnly(true);
    text->setFont(fixedFont(text->font()));
    text->setFrameShape(QFrame::NoFrame);
    text->setTabChangesFocus(true);
    return text;
}

QPushButton *makeLink(const char *name, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setProperty("pcRole", QStringLiteral("link"));
    return button;
}

} // namespace

CallDetail::CallDetail(QWidget *parent)
    : QWidget(parent), m_title(new ElidedLabel({}, this)), m_state(new Pill(this)), m_facts(new FactGrid(this)), m_tabs(new QTabWidget(this)),
      m_request(makeText("callRequest", this)), m_answer(makeText("callAnswer", this)), m_copy(makeLink("copyCall", this)),
      m_copyCommand(makeLink("copyCommand", this)), m_onlyCustomer(makeLink("onlyCustomer", this)), m_wholeAction(makeLink("wholeAction", this)),
      m_ticket(makeLink("callTicket", this))
{
    setObjectName(QStringLiteral("callDetail"));
    m_title->setProperty("pcRole", QStringLiteral("section"));
    m_title->setObjectName(QStringLiteral("callTitle"));
    m_state->setObjectName(QStringLiteral("callState"));
    m_copy->setIcon(icon(QStringLiteral("copy")));
    m_copyCommand->setIcon(icon(QStringLiteral("console")));
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addWidget(m_state);
    head->addStretch();
    head->addWidget(m_copy);
    head->addWidget(m_copyCommand);
    auto *facts = new QWidget;
    auto *factsColumn = new QVBoxLayout(facts);
    factsColumn->setContentsMargins(0, metrics::kInside, 0, 0);
    factsColumn->addWidget(m_facts);
    auto *more = new QHBoxLayout;
    more->addWidget(m_onlyCustomer);
    more->addWidget(m_wholeAction);
    more->addWidget(m_ticket);
    more->addStretch();
    factsColumn->addLayout(more);
    factsColumn->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(facts);
    facts->setAutoFillBackground(false);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_tabs->setObjectName(QStringLiteral("callTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(scroll, {});
    m_tabs->addTab(m_request, {});
    m_tabs->addTab(m_answer, {});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kBetween, metrics::kInside, metrics::kBetween, metrics::kInside);
    column->setSpacing(metrics::kInside / 2);
    column->addLayout(head);
    column->addWidget(m_tabs, 1);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_record ? callAsText(*m_record) : QString()); });
    connect(m_copyCommand, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_record ? callAsCommand(*m_record) : QString()); });
    connect(m_onlyCustomer, &QPushButton::clicked, this, [this] { Q_EMIT customerChosen(m_record->customer, m_customerName); });
    connect(m_wholeAction, &QPushButton::clicked, this, [this] { Q_EMIT correlationChosen(m_record->correlationId); });
    connect(m_ticket, &QPushButton::clicked, this, &CallDetail::ticketRequested);
    retranslate();
}

void CallDetail::showCall(const CallRecord &record, const QString &customerName)
{
    m_record = record;
    m_customerName = customerName;
    m_request->setPlainText(QString::fromUtf8(record.request));
    m_answer->setPlainText(QString::fromUtf8(record.answer));
    retranslate();
}

void CallDetail::setSelected(int calls, int customers)
{
    m_selected = calls;
    m_customers = customers;
    retranslate();
}

void CallDetail::clear()
{
    m_record.reset();
    retranslate();
}

void CallDetail::retranslate()
{
    // Icons alone, so that the name of the action has the room.
    m_copy->setToolTip(tr("Copy this call, secrets masked"));
    m_copy->setAccessibleName(m_copy->toolTip());
    m_copyCommand->setToolTip(tr("Copy the request as a command, secrets masked"));
    m_copyCommand->setAccessibleName(m_copyCommand->toolTip());
    m_onlyCustomer->setText(tr("Only this customer"));
    m_wholeAction->setText(tr("Whole action"));
    m_wholeAction->setToolTip(tr("Every call and attempt that belongs to the same action"));
    m_ticket->setText(m_selected > 1 ? tr("New ticket with these %n calls…", nullptr, m_selected) : tr("New ticket with this call…"));
    m_ticket->setEnabled(m_customers <= 1);     // its customer may read the ticket, and what others did with it
    m_ticket->setToolTip(m_customers <= 1 ? tr("Ask the vendor, with this as evidence") : tr("The calls are of several customers; a ticket is about one."));
    m_tabs->setTabText(0, tr("Facts"));
    m_tabs->setTabText(1, tr("Request"));
    m_tabs->setTabText(2, tr("Answer"));
    m_request->setAccessibleName(tr("Request, secrets masked"));
    m_answer->setAccessibleName(tr("Answer, secrets masked"));
    m_tabs->setVisible(m_record.has_value());
    m_state->setVisible(m_record.has_value());
    for (QPushButton *button : {m_copy, m_copyCommand})
        button->setVisible(m_record.has_value());
    m_onlyCustomer->setVisible(m_record && !m_record->customer.isEmpty());
    m_wholeAction->setVisible(m_record && !m_record->correlationId.isEmpty());
    if (!m_record)
        return m_title->setText(tr("Choose a call"));
    const CallRecord &call = *m_record;
    m_title->setText(call.action);
    m_state->setState(callTone(call), callStatus(call));
    const QString none = tr("There was no answer.");
    m_facts->setFacts({
        {QStringLiteral("callCustomer"), tr("Customer"), call.customer.isEmpty() ? QString() : m_customerName, tr("This call is about no customer in particular.")},
        {QStringLiteral("callCustomerUid"), tr("Customer UID"), call.customer.text(), tr("This call is about no customer in particular."), {}, true},
        {QStringLiteral("callPerson"), tr("Person"), call.person, tr("Not recorded")},
        {QStringLiteral("callEnvironment"), tr("Environment"), call.environmentName, tr("Not recorded")},
        {QStringLiteral("callRequestId"), tr("Request ID"), call.requestId, none, {}, true},
        {QStringLiteral("callCorrelationId"), tr("Correlation ID"), call.correlationId, tr("Not recorded"), {}, true},
        {QStringLiteral("callTime"), tr("Time"), absoluteTime(call.startedAt), {}},
        {QStringLiteral("callDuration"), tr("Took"), tr("%1, attempt %2").arg(durationText(call.duration)).arg(call.attempt), {}},
        {QStringLiteral("callHttp"), tr("HTTP status"), call.httpStatus > 0 ? QString::number(call.httpStatus) : QString(), none},
        {QStringLiteral("callCode"), tr("Vendor code"), call.code, tr("The answer carries no code.")},
    });
}

void CallDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
