// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderpane.h"
#include "core/base/clock.h"
#include "core/operations/change.h"
#include "models/ordertext.h"
#include "ui/operations/operationflow.h"
#include "ui/orders/orderfacts.h"
#include "ui/orders/orderinvestigation.h"
#include "ui/orders/orderlinesview.h"
#include "ui/orders/ordertimeline.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/identifierlabel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/relativetime.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/toast.h"
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace pc {

static QPushButton *linkButton(const QString &name, QWidget *parent)
{
    auto *const button = new QPushButton(parent);
    button->setObjectName(name);
    button->setProperty("pcRole", QStringLiteral("link"));
    return button;
}

OrderPane::OrderPane(const OrdersServices &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_investigation(new OrderInvestigation(services, this))
{
    setObjectName(QStringLiteral("orderPane"));
    buildHeader();
    layOut();
    connect(m_investigation, &OrderInvestigation::changed, this, &OrderPane::present);
    retranslate();
}

void OrderPane::buildHeader()
{
    m_idLabel = makeLabel(LabelRole::Label, this);
    m_id = new IdentifierLabel(this);
    m_id->setObjectName(QStringLiteral("orderId"));
    m_close = new QToolButton(this);
    m_close->setObjectName(QStringLiteral("closeOrder"));
    m_close->setIcon(icon(QStringLiteral("close")));
    connect(m_close, &QToolButton::clicked, this, &OrderPane::closeRequested);
    m_type = new Pill(this);
    m_type->setObjectName(QStringLiteral("orderTypePill"));
    m_payment = new Pill(this);
    m_payment->setObjectName(QStringLiteral("orderPaymentPill"));
    m_customer = linkButton(QStringLiteral("orderCustomer"), this);
    connect(m_customer, &QPushButton::clicked, this, [this] {
        if (const std::optional<Order> shown = order())
            Q_EMIT customerRequested(shown->customer);
    });
    m_quota = linkButton(QStringLiteral("orderQuota"), this);
    connect(m_quota, &QPushButton::clicked, this, [this] {
        if (const std::optional<Order> shown = order())
            Q_EMIT quotaRequested(shown->customer);
    });
    m_related = linkButton(QStringLiteral("relatedOrder"), this);
    connect(m_related, &QPushButton::clicked, this, [this] {
        if (const std::optional<Order> shown = order())
            Q_EMIT orderRequested(shown->related);
    });
    m_cancel = new QPushButton(this);
    m_cancel->setObjectName(QStringLiteral("cancelOrder"));
    connect(m_cancel, &QPushButton::clicked, this, &OrderPane::cancelOrder);
    m_history = new QPushButton(this);
    m_history->setObjectName(QStringLiteral("orderHistory"));
    m_history->setIcon(icon(QStringLiteral("history")));
    connect(m_history, &QPushButton::clicked, this, [this] { m_services.flow->showHistory(m_investigation->id()); });
    m_whyNot = makeLabel(LabelRole::Label, this);
    m_whyNot->setObjectName(QStringLiteral("whyNotCancel"));
    m_whyNot->setWordWrap(true);
    m_cancel->setVisible(m_services.flow);
    m_history->setVisible(m_services.flow);
    m_whyNot->setVisible(m_services.flow);
}

QWidget *OrderPane::section(QLabel **title, QWidget *content)
{
    auto *const whole = new QWidget;
    auto *const column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kInside);
    *title = makeLabel(LabelRole::Section, whole);
    column->addWidget(*title);
    column->addWidget(content);
    return whole;
}

QWidget *OrderPane::buildOverview()
{
    auto *const content = new QWidget;
    auto *const column = new QVBoxLayout(content);
    column->setContentsMargins(0, metrics::kBetween, metrics::kInside, 0);
    column->setSpacing(metrics::kBetween);
    m_facts = new FactGrid(content);
    m_facts->setObjectName(QStringLiteral("orderFacts"));
    column->addWidget(section(&m_factsTitle, m_facts));
    m_amounts = new FactGrid(content);
    m_amounts->setObjectName(QStringLiteral("orderAmounts"));
    column->addWidget(section(&m_amountsTitle, m_amounts));
    column->addWidget(makeHairline(content));
    m_linesTitle = makeLabel(LabelRole::Section, content);
    m_age = new RelativeTimeLabel(content, m_services.clock);
    m_age->setObjectName(QStringLiteral("orderLinesAge"));
    m_age->setProperty("pcRole", QStringLiteral("label"));
    m_refresh = linkButton(QStringLiteral("refreshOrder"), content);
    m_refresh->setIcon(icon(QStringLiteral("refresh"), Token::Accent));
    connect(m_refresh, &QPushButton::clicked, this, &OrderPane::refresh);
    auto *const head = new QHBoxLayout;
    head->addWidget(m_linesTitle);
    head->addStretch(1);
    head->addWidget(m_age);
    head->addWidget(m_refresh);
    column->addLayout(head);
    m_linesState = makeLabel(LabelRole::Muted, content);
    m_linesState->setObjectName(QStringLiteral("orderLinesState"));
    m_linesState->setWordWrap(true);
    column->addWidget(m_linesState);
    m_lines = new OrderLinesView(content);
    column->addWidget(m_lines);
    column->addStretch(1);
    auto *const scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("orderOverview"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);      // the pane's own ground shows through
    return scroll;
}

void OrderPane::layOut()
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kPage, metrics::kPage, metrics::kPage, metrics::kInside);
    column->setSpacing(metrics::kInside);
    auto *const first = new QHBoxLayout;
    first->addWidget(m_idLabel);
    first->addWidget(m_id);
    first->addStretch(1);
    first->addWidget(m_close);
    column->addLayout(first);
    auto *const pills = new QHBoxLayout;
    pills->addWidget(m_type);
    pills->addWidget(m_payment);
    pills->addStretch(1);
    column->addLayout(pills);
    auto *const links = new QHBoxLayout;
    links->setSpacing(metrics::kBetween);
    for (QPushButton *link : {m_customer, m_quota, m_related})
        links->addWidget(link);
    links->addStretch(1);
    column->addLayout(links);
    auto *const actions = new QHBoxLayout;
    actions->addWidget(m_cancel);
    actions->addWidget(m_history);
    actions->addStretch(1);
    column->addLayout(actions);
    column->addWidget(m_whyNot);
    m_banner = new Banner(this);
    m_banner->setObjectName(QStringLiteral("orderBanner"));
    m_banner->setClosable(true);
    connect(m_banner, &Banner::actionTriggered, this, &OrderPane::refresh);
    column->addWidget(m_banner);
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("orderTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(buildOverview(), QString());
    m_timeline = new OrderTimeline(m_tabs);
    connect(m_timeline, &OrderTimeline::proofRequested, this, &OrderPane::copyProof);
    if (m_services.flow)
        connect(m_timeline, &OrderTimeline::callChosen, m_services.flow, &OperationFlow::callRequested);
    m_tabs->addTab(m_timeline, QString());
    column->addWidget(m_tabs, 1);
}

void OrderPane::showOrder(const OrderId &id)
{
    if (id == m_investigation->id())
        return;
    m_banner->clear();
    m_investigation->start(id);
}

std::optional<Order> OrderPane::order() const
{
    const std::optional<OrderEvidence> &evidence = m_investigation->evidence();
    return evidence ? std::optional(evidence->row.order) : std::nullopt;
}

void OrderPane::refresh()
{
    m_banner->clear();
    if (m_investigation->evidence())
        m_investigation->readLive();
    else
        m_investigation->start(m_investigation->id());
}

void OrderPane::showTimeline() { m_tabs->setCurrentWidget(m_timeline); }

void OrderPane::cancelOrder()
{
    const std::optional<Order> shown = order();
    if (m_services.flow && shown && OrderFactWords::whyNotCancellable(*shown).isEmpty())
        m_services.flow->start(OperationRequest(shown->customer, CancelOrder{shown->id}), this);
}

void OrderPane::copyProof()
{
    if (!m_investigation->evidence())
        return;
    QApplication::clipboard()->setText(OrderStory::proof(*m_investigation->evidence(), m_services.environmentName, m_services.clock->utcNow()));
    if (auto *const toasts = window()->findChild<ToastArea *>())
        toasts->showNote(tr("The proof is on the clipboard."), Tone::Good);
}

void OrderPane::present()
{
    const std::optional<OrderEvidence> &evidence = m_investigation->evidence();
    presentHeader();
    presentCancel();
    presentLines();
    if (m_investigation->error())
        m_banner->showError(*m_investigation->error(), m_services.clock->utcNow());
    else
        m_banner->clear();
    if (!evidence) {
        m_facts->setFacts({});
        m_amounts->setFacts({});
        m_timeline->clear();
        return;
    }
    m_facts->setFacts(orderFacts(evidence->row.order));
    m_amounts->setFacts(orderAmounts(evidence->row.order));
    m_timeline->show(*evidence);
    Q_EMIT orderChanged();
}

void OrderPane::presentHeader()
{
    const std::optional<OrderEvidence> &evidence = m_investigation->evidence();
    m_id->setIdentifier(m_investigation->id().text());
    for (QWidget *widget : {static_cast<QWidget *>(m_type), static_cast<QWidget *>(m_payment), static_cast<QWidget *>(m_customer), static_cast<QWidget *>(m_quota)})
        widget->setVisible(evidence.has_value());
    m_related->setVisible(evidence && !evidence->row.order.related.isEmpty());
    if (!evidence)
        return;
    const Order &shown = evidence->row.order;
    const Wording type = OrderText::type(shown), payment = OrderText::payment(shown);
    m_type->setVisible(!type.isUnknown());
    m_type->setState(Tone::Neutral, type.text);
    m_payment->setVisible(!payment.isUnknown());
    m_payment->setState(payment.tone, payment.text);
    m_customer->setText(OrderText::customer(shown, evidence->row.customerName).text);
    m_customer->setToolTip(tr("Open the customer %1").arg(shown.customer.text()));
    m_related->setText(tr("Related order"));
    m_related->setToolTip(tr("Open the order %1 that this one belongs to").arg(shown.related.text()));
}

void OrderPane::presentCancel()
{
    const std::optional<Order> shown = order();
    const QString why = shown ? OrderFactWords::whyNotCancellable(*shown) : QString();
    m_cancel->setEnabled(shown && why.isEmpty());
    m_cancel->setToolTip(why);
    m_whyNot->setText(why);
    m_whyNot->setVisible(m_services.flow && !why.isEmpty());
}

void OrderPane::presentLines()
{
    const std::optional<OrderEvidence> &evidence = m_investigation->evidence();
    const bool hasLines = evidence && evidence->detail;
    const bool isReading = m_investigation->isReadingLive();
    m_refresh->setVisible(m_services.reader);
    m_refresh->setEnabled(!isReading);
    m_refresh->setText(isReading ? tr("Reading…") : tr("Read again"));
    m_age->setVisible(hasLines);
    m_age->setTime(hasLines ? evidence->detail->readAt : QDateTime());
    m_lines->setDetail(hasLines ? evidence->detail : std::nullopt);
    m_linesState->setVisible(!hasLines);
    m_linesState->setText(m_investigation->error() ? errorLine(*m_investigation->error()) : m_services.reader ? tr("The lines are being read from the cloud…") : tr("The lines cannot be read here."));
}

void OrderPane::retranslate()
{
    m_idLabel->setText(tr("Order"));
    m_close->setToolTip(tr("Close the details (Esc)"));
    m_close->setAccessibleName(tr("Close the details"));
    m_quota->setText(tr("Quota"));
    m_quota->setToolTip(tr("Open the quota of this customer"));
    m_cancel->setText(tr("Cancel order…"));
    m_history->setText(tr("History"));
    m_history->setToolTip(tr("What was done to this order (Ctrl+H)"));
    m_factsTitle->setText(tr("Facts"));
    m_amountsTitle->setText(tr("Amounts"));
    m_linesTitle->setText(tr("Lines"));
    m_age->setPattern(tr("Read %1", "%1 is an age: 3 min ago"));
    m_tabs->setAccessibleName(tr("Order"));
    m_tabs->widget(0)->setAccessibleName(tr("Order"));
    m_tabs->setTabText(0, tr("Overview"));
    m_tabs->setTabText(1, tr("Timeline"));
    present();
}

void OrderPane::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tokenColor(Token::Surface, palette()));
}

void OrderPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace pc
